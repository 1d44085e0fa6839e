import { check } from '../../src/check/check.js';
import { listLimitYears } from '../../src/check/limit-years.js';
import { QuotaTable } from '../../src/check/quota-table.js';
import { choosePacks } from '../../src/check/scope.js';
import type { Figure, Quota } from '../../src/core/figure.js';
import type { Pack } from '../../src/core/pack.js';
import { exactPlaces, printFraction, printRounded } from '../../src/core/rational.js';
import { DEFAULT_SETTINGS } from '../../src/core/report.js';
import { readFigures } from '../../src/input/read-figures.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { rulesSql } from '../../src/report/rules/sql.js';
import { type SqlDialect, textLiteral } from '../../src/report/rules/sql-dialects.js';
import type { Database } from './databases.js';

/** What a table of figures is judged by. */
export interface Law {
  readonly packs?: readonly Pack[];
  readonly quotas?: readonly Quota[];
}

/** A row of the table `figures`. */
export interface FigureRow {
  readonly code: string | null;
  readonly indicator: string;
  readonly year?: number | null;
  readonly date?: string | null;
  /** A decimal as it is typed. */
  readonly value: string | null;
  readonly unit: string | null;
}

/** `rule year` → its outcome, and its exact headroom in the limit's unit where it has one. */
export type Outcomes = Readonly<Record<string, string>>;

/** The script of the rules; the test fails where it is refused. */
export function scriptOf(dialect: SqlDialect, { packs = shippedPacks, quotas = [] }: Law): string {
  const limits = listLimitYears(packs, shippedCatalogue, tableOf(packs, quotas));
  const tool = { name: 'dixian', version: '0.0.0' };
  const script = rulesSql({ packs, catalogue: shippedCatalogue, limits }, dialect, { tool });
  if (typeof script !== 'string') throw new Error(JSON.stringify(script));
  return script;
}

function tableOf(packs: readonly Pack[], quotas: readonly Quota[]): QuotaTable {
  return new QuotaTable(quotas, packs, shippedCatalogue);
}

/** Makes the table and the views, all anew. */
export async function prepare(database: Database, law: Law, valueType?: string): Promise<void> {
  const type = valueType ?? (database.dialect === 'duckdb' ? 'DECIMAL(25, 10)' : 'NUMERIC');
  await database.run(`
    DROP VIEW IF EXISTS findings; DROP VIEW IF EXISTS dixian_matched;
    DROP VIEW IF EXISTS dixian_unread; DROP VIEW IF EXISTS dixian_read;
    DROP TABLE IF EXISTS figures;
    CREATE TABLE figures (
      code VARCHAR, indicator VARCHAR, year INTEGER, date DATE, value ${type}, unit VARCHAR
    );`);
  await database.run(scriptOf(database.dialect, law));
}

/** What the view says of these rows. */
export async function judgeBySql(
  database: Database,
  rows: readonly FigureRow[],
): Promise<Outcomes> {
  await database.run('DELETE FROM figures');
  if (rows.length > 0) await database.run(insertOf(rows));
  return outcomesOf(database);
}

/** What the view says of the table. */
export async function outcomesOf(database: Database): Promise<Outcomes> {
  const found = await database.run(
    'SELECT rule, year, outcome, headroom, headroom_numerator, headroom_denominator FROM findings',
  );
  return Object.fromEntries(
    found.map((row) => {
      const top = row.get('headroom_numerator') ?? null;
      const bottom = row.get('headroom_denominator');
      const fraction = top === null ? '' : bottom === '1' ? `${top}` : `${top}/${bottom}`;
      const said = [row.get('outcome'), fraction, plain(row.get('headroom'))].filter(
        (part) => part !== '',
      );
      return [`${row.get('rule')} ${row.get('year')}`, said.join(' ')];
    }),
  );
}

/** A decimal without its last zeros; empty for none. */
function plain(decimal: string | null | undefined): string {
  if (decimal == null) return '';
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** The statement that adds rows to the table. */
export function insertOf(rows: readonly FigureRow[]): string {
  const values = rows.map(({ code, indicator, year = null, date = null, value, unit }) => {
    const texts = [textLiteral(code), textLiteral(indicator), `${year ?? 'NULL'}`];
    const day = date === null ? 'NULL' : `DATE '${date}'`;
    return `(${[...texts, day, value ?? 'NULL', textLiteral(unit)].join(', ')})`;
  });
  return `INSERT INTO figures VALUES ${values.join(',\n')}`;
}

/** What a check says of figures as they were read. */
export function judgeByCheck(
  figures: readonly Figure[],
  { packs = shippedPacks, quotas = [] }: Law,
  regions: ReadonlySet<string> = new Set(figures.map(({ region }) => region)),
): Outcomes {
  const report = check({
    ...{ packs: choosePacks(packs, regions), catalogue: shippedCatalogue },
    ...{ figures, quotas, regions, attestations: [], inputs: [], problems: [] },
    settings: DEFAULT_SETTINGS,
  });
  return Object.fromEntries(
    report.findings.flatMap((finding) => {
      if (finding.kind !== 'limit') return [];
      const { rule, year, outcome, headroom } = finding;
      const value = headroom?.value ?? null;
      const places = value === null ? null : exactPlaces(value);
      const decimal = value === null || places === null ? '' : printRounded(value, places);
      const fraction = value === null ? '' : printFraction(value);
      const said = [outcome, fraction, decimal].filter((part) => part !== '');
      return [[`${rule.id} ${year}`, said.join(' ')]];
    }),
  );
}

/** What a check says of a file with these rows, read from its text. */
export function judgeByFile(rows: readonly FigureRow[], law: Law): Outcomes {
  const lines = rows.map(({ code, indicator, year = null, date = null, value, unit }) =>
    [code, indicator, date ?? year, value, unit].map((cell) => cell ?? '').join(','),
  );
  const text = ['行政区划代码,指标,年份,数值,单位', ...lines].join('\n');
  const reading = readFigures(new TextEncoder().encode(text), 'figures.csv', {
    ...{ packs: law.packs ?? shippedPacks, catalogue: shippedCatalogue, year: null },
    ...{ regions: [], only: [], assumeUnits: false },
  });
  return judgeByCheck(reading.figures, law, reading.regions);
}

/** Figures as a check has read them, as rows; a cell that cannot be used has a unit that is none. */
export function rowsOf(figures: readonly Figure[]): readonly FigureRow[] {
  const isDated = figures.some(({ year, indicator }) => year !== null && !isBase(indicator));
  return figures.map((figure): FigureRow => {
    const { region, indicator, content, quantity, date = null } = figure;
    const year = isBase(indicator) && !isDated ? null : figure.year;
    const at = { code: region, indicator, year, date };
    if (content.kind === 'blank') return { ...at, value: null, unit: null };
    if (content.kind === 'unusable') {
      const given = { ...at, value: '1', unit: 'unreadable' };
      if (content.reasons.some((code) => code === 'year-invalid' || code === 'year-impossible'))
        return { ...given, year: 1 };
      const isConflict = content.reasons.includes('year-conflict');
      return isConflict ? { ...given, year: 2025, date: '2024-12-31' } : given;
    }
    if (quantity === null) throw new Error(`${figure.text} has no quantity`);
    const value = printRounded(quantity.value, exactPlaces(quantity.value) ?? 0);
    const part = content.partOfYear === null || date !== null ? {} : { date: `${year}-06-30` };
    return { ...at, ...part, value, unit: quantity.unit.symbol };
  });
}

function isBase(indicator: string): boolean {
  return (shippedCatalogue.get(indicator)?.baseYear ?? null) !== null;
}
