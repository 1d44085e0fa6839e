import type { Catalogue } from '../../core/indicator.js';
import { foldName } from '../../core/language/text.js';
import { listUnitNames } from '../../core/language/unit-names.js';
import type { LimitYears } from '../../core/limit-years.js';
import type { Pack } from '../../core/pack.js';
import { UNITS, unitsOf } from '../../core/units.js';
import type { ReportContext } from '../reporter.js';
import {
  DIALECTS,
  type DialectSql,
  type SqlDialect,
  textLiteral,
  VALUE_PLACES,
} from './sql-dialects.js';
import { finestFactor, LARGEST_SCALED, viewsSql } from './sql-view.js';

/** The rules that are written as SQL. */
export interface SqlInput {
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  readonly limits: readonly LimitYears[];
}

/** Why the rules cannot be written: something that a dialect could only do inexactly or by a guess. */
export type SqlRefusal =
  /** A limit with so many digits that its products do not fit the dialect's whole numbers. */
  | { readonly code: 'sql-limit-too-long'; readonly rule: string; readonly dialect: SqlDialect }
  /** A region of two packs: nothing says by which of them its figures are judged. */
  | {
      readonly code: 'sql-region-repeated';
      readonly region: string;
      readonly packs: readonly string[];
    };

/**
 * Writes the rules as one script: the limits by year, the units, the names, and the view `findings`
 * that judges a table `figures` as a check does. The same rules give the same bytes.
 */
export function rulesSql(
  { packs, catalogue, limits }: SqlInput,
  name: SqlDialect,
  { tool }: Pick<ReportContext, 'tool'>,
): string | SqlRefusal {
  const dialect = DIALECTS[name];
  const repeated = findRepeatedRegion(packs);
  if (repeated !== null) return repeated;
  const tooLong = limits.find((one) => !fits(one, catalogue, dialect));
  if (tooLong !== undefined)
    return { code: 'sql-limit-too-long', rule: tooLong.rule.id, dialect: name };
  const { integer } = dialect;
  return [
    headText(packs, tool, name, dialect),
    tableSql('regions', REGION_COLUMNS, regionRows(packs)),
    tableSql('names', NAME_COLUMNS, nameRows(catalogue)),
    tableSql('indicators', INDICATOR_COLUMNS, indicatorRows(catalogue)),
    tableSql('units', unitColumns(integer), unitRows()),
    tableSql('rules', RULE_COLUMNS, ruleRows({ packs, catalogue, limits })),
    tableSql('limits', limitColumns(integer), limits.map(limitRow)),
    viewsSql(dialect, finestFactor(UNITS.times)),
  ].join('\n');
}

function headText(
  packs: readonly Pack[],
  { name, version }: ReportContext['tool'],
  dialectName: SqlDialect,
  { valueType }: DialectSql,
): string {
  const documents = packs.flatMap((pack) => [pack, ...(pack.overlays ?? [])]);
  return [
    `-- The rules of ${documents.map(({ id, document }) => oneLine(`${id} ${document.number}`)).join(', ')}`,
    `-- as SQL for ${dialectName}, written by ${name} ${version}. It needs a table or view`,
    '--   figures (code VARCHAR, indicator VARCHAR, year INTEGER, date DATE,',
    `--            value ${valueType}, unit VARCHAR)`,
    '-- and makes the view findings, beside tables and views whose names begin with dixian_.',
    '',
    'DROP VIEW IF EXISTS findings;',
    'DROP VIEW IF EXISTS dixian_matched;',
    'DROP VIEW IF EXISTS dixian_unread;',
    'DROP VIEW IF EXISTS dixian_read;',
    '',
  ].join('\n');
}

/** A comment ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\p{C}|\s+/gu, ' ');
}

type Column = readonly [name: string, type: string];
type Cell = string | bigint | number | null;

/** A database reads a long list of rows as one statement; this many keep it quick. */
const ROWS_A_STATEMENT = 500;

function tableSql(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): string {
  const table = `dixian_${name}`;
  const inserts: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const values = rows
      .slice(at, at + ROWS_A_STATEMENT)
      .map((cells) => `  (${cells.map(cellSql).join(', ')})`);
    inserts.push(`INSERT INTO ${table} VALUES\n${values.join(',\n')};`);
  }
  return [
    `DROP TABLE IF EXISTS ${table};`,
    `CREATE TABLE ${table} (\n${columns.map((column) => `  ${column.join(' ')}`).join(',\n')}\n);`,
    ...inserts,
    '',
  ].join('\n');
}

function cellSql(cell: Cell): string {
  return typeof cell === 'string' || cell === null ? textLiteral(cell) : `${cell}`;
}

const REGION_COLUMNS: readonly Column[] = [
  ['name', 'VARCHAR NOT NULL'],
  ['region', 'VARCHAR'],
  ['not_judged', 'VARCHAR'],
];

/** Each region by its code, names and aliases, folded as the view folds what it looks up. */
function regionRows(packs: readonly Pack[]): Cell[][] {
  const rows = new NameRows();
  for (const pack of packs) {
    const above = pack.parent?.name ?? '';
    for (const { code, name, aliases } of pack.regions) {
      const codes = [code, `${code}000`, `${code}000000`];
      rows.add([...codes, name, above + name, ...aliases], [code, null]);
    }
  }
  // A name of a region that is judged is never that of another.
  for (const { notCovered, parent } of packs) {
    for (const { code, name, aliases } of notCovered) {
      rows.addIfNew([code, name, ...aliases], [null, 'region-not-covered']);
    }
    if (parent !== null) {
      const { code, name, aliases } = parent;
      rows.addIfNew([code, name, ...aliases], [null, 'totals-skipped']);
    }
  }
  return rows.list();
}

const NAME_COLUMNS: readonly Column[] = [
  ['name', 'VARCHAR NOT NULL'],
  ['of_year', 'INTEGER NOT NULL'],
  ['indicator', 'VARCHAR NOT NULL'],
];

/** Each indicator by its id, names and aliases; those of one year alone beside it, others of year 0. */
function nameRows(catalogue: Catalogue): Cell[][] {
  const inAnyYear = new NameRows();
  const ofOneYear = new NameRows();
  for (const { id, name, aliases, baseYear, baseYearAliases } of catalogue.values()) {
    inAnyYear.add([id, name.zh, name.en, ...aliases], [0, id]);
    if (baseYear !== null) ofOneYear.add(baseYearAliases, [baseYear, id]);
  }
  return [...inAnyYear.list(), ...ofOneYear.list()];
}

const INDICATOR_COLUMNS: readonly Column[] = [
  ['indicator', 'VARCHAR NOT NULL'],
  ['dimension', 'VARCHAR NOT NULL'],
  ['base_year', 'INTEGER'],
  ['bare_unit', 'VARCHAR'],
  ['numerator', 'VARCHAR'],
  ['denominator', 'VARCHAR'],
  ['denominator_year', 'INTEGER'],
];

function indicatorRows(catalogue: Catalogue): Cell[][] {
  return [...catalogue.values()].map(({ id, dimension, baseYear, bareUnit, formula }) => {
    const below = formula === null ? undefined : catalogue.get(formula.denominator);
    const parts = [formula?.numerator ?? null, formula?.denominator ?? null];
    return [id, dimension, baseYear, bareUnit, ...parts, below?.baseYear ?? null];
  });
}

/** What names mean, where each means one thing; a name of two is left out, so that it is unread. */
class NameRows {
  readonly #meanings = new Map<string, readonly Cell[] | null>();

  add(names: readonly string[], meaning: readonly Cell[]): void {
    for (const name of new Set(names.flatMap(spellings))) {
      const before = this.#meanings.get(name);
      const isSame = before === undefined || `${before}` === `${meaning}`;
      this.#meanings.set(name, isSame ? meaning : null);
    }
  }

  addIfNew(names: readonly string[], meaning: readonly Cell[]): void {
    this.add(
      names.filter((name) => spellings(name).every((one) => !this.#meanings.has(one))),
      meaning,
    );
  }

  list(): Cell[][] {
    return [...this.#meanings].flatMap(([name, meaning]) =>
      meaning === null ? [] : [[name, ...meaning]],
    );
  }
}

/** How a name is looked up: without spaces and in lower case, as typed and in half width. */
function spellings(name: string): readonly string[] {
  return [...new Set([name.replaceAll(' ', '').toLowerCase(), foldName(name)])];
}

const unitColumns = (integer: string): readonly Column[] => [
  ['name', 'VARCHAR NOT NULL'],
  ['unit', 'VARCHAR NOT NULL'],
  ['dimension', 'VARCHAR NOT NULL'],
  ['factor', `${integer} NOT NULL`],
];

function unitRows(): Cell[][] {
  const rows = new NameRows();
  for (const [name, unit] of listUnitNames()) {
    const { symbol, dimension } = unit;
    rows.add([name, ...oneSign(name)], [symbol, dimension, finestFactor(unit)]);
  }
  return rows.list();
}

/** A unit also as the one sign of its power: ㎡, ㎢, ㎥. */
function oneSign(name: string): readonly string[] {
  return [/km2$/, /m2$/, /m3$/].flatMap((power, index) =>
    power.test(name) ? [name.replace(power, '㎢㎡㎥'.charAt(index))] : [],
  );
}

const RULE_COLUMNS: readonly Column[] = [
  ['rule', 'VARCHAR NOT NULL'],
  ['pack', 'VARCHAR NOT NULL'],
  ['region', 'VARCHAR NOT NULL'],
  ['region_name', 'VARCHAR NOT NULL'],
  ['indicator', 'VARCHAR NOT NULL'],
  ['indicator_name', 'VARCHAR NOT NULL'],
  ['measure', 'VARCHAR NOT NULL'],
  ['dimension', 'VARCHAR NOT NULL'],
  ['plausible', 'VARCHAR'],
  ['approved', 'INTEGER NOT NULL'],
  ['any_year', 'INTEGER'],
];

/** `any_year` is a year whose limit also holds where the year is not known; NULL: none does. */
function ruleRows({ packs, catalogue, limits }: SqlInput): Cell[][] {
  const anyYears = new Map(
    limits.flatMap(({ rule, years, holdsWithoutYear }) =>
      holdsWithoutYear ? [[rule.id, years?.from ?? 0]] : [],
    ),
  );
  return packs.flatMap((pack) => {
    const names = new Map(pack.regions.map(({ code, name }) => [code, name]));
    return pack.rules.map(({ id, region, indicator }): Cell[] => {
      const known = catalogue.get(indicator);
      if (known === undefined) throw new Error(`${id}: indicator not in the catalogue`);
      const { name, measure, dimension, plausible } = known;
      const ids = [id, pack.id, region, names.get(region) ?? region, indicator];
      const approved = Number(pack.document.date.replaceAll('-', ''));
      return [...ids, name.zh, measure, dimension, plausible, approved, anyYears.get(id) ?? null];
    });
  });
}

const limitColumns = (integer: string): readonly Column[] => [
  ['rule', 'VARCHAR NOT NULL'],
  ['from_year', 'INTEGER NOT NULL'],
  ['through_year', 'INTEGER NOT NULL'],
  ['outcome', 'VARCHAR'],
  ['relation', 'VARCHAR'],
  ['value', 'VARCHAR'],
  ['unit', 'VARCHAR'],
  ['factor', integer],
  ['numerator', integer],
  ['denominator', integer],
  ['limit_year', 'INTEGER'],
  ['source', 'VARCHAR'],
  ['document', 'VARCHAR NOT NULL'],
  ['clause', 'VARCHAR'],
  ['quote', 'VARCHAR NOT NULL'],
  ['quota_doubt', 'VARCHAR'],
  ['is_only_quota', 'INTEGER NOT NULL'],
];

function limitRow({
  pack,
  rule,
  years,
  outcome,
  limit,
  citation,
  quotaDoubt,
  isOnlyQuota,
}: LimitYears): Cell[] {
  const line = limit === null ? null : lineOf(limit);
  return [
    rule.id,
    years?.from ?? 0,
    years?.through ?? 0,
    outcome,
    limit?.relation ?? null,
    limit?.printed?.value ?? null,
    limit?.printed?.unit ?? null,
    line?.factor ?? null,
    line?.numerator ?? null,
    line?.denominator ?? null,
    limit?.year ?? null,
    limit?.source ?? null,
    limit?.quota?.document ?? citation.document ?? pack.document.number,
    citation.clause,
    citation.quote,
    quotaDoubt,
    isOnlyQuota ? 1 : 0,
  ];
}

/** A limit in its dimension's finest unit as a fraction in lowest terms; `null` where it is assigned. */
function lineOf({ quantity }: NonNullable<LimitYears['limit']>) {
  if (quantity === null) return null;
  const factor = finestFactor(quantity.unit);
  const { n, d, s } = quantity.value.mul(factor);
  return { dimension: quantity.unit.dimension, factor, numerator: s * n, denominator: d };
}

/** Whether every product that a view forms with a limit fits the dialect's whole numbers. */
function fits({ limit, rule }: LimitYears, catalogue: Catalogue, { largest }: DialectSql): boolean {
  const line = limit === null ? null : lineOf(limit);
  if (largest === null || line === null) return true;
  const isComputed = catalogue.get(rule.indicator)?.formula != null;
  const times = finestFactor(UNITS.times);
  const units = unitsOf(line.dimension).map(finestFactor);
  const top = isComputed ? LARGEST_SCALED * times : LARGEST_SCALED;
  const bottom = isComputed ? LARGEST_SCALED : 10n ** BigInt(VALUE_PLACES);
  // The last two are those of the doubt whether another unit would explain the figure.
  const largestFactor = units[units.length - 1] ?? 1n;
  const products = [
    top * line.denominator + line.numerator * bottom,
    bottom * line.denominator * line.factor,
    11n * LARGEST_SCALED * line.denominator * largestFactor,
    11n * line.numerator * 10n ** BigInt(VALUE_PLACES) * largestFactor,
  ];
  return products.every((product) => product <= largest);
}

function findRepeatedRegion(packs: readonly Pack[]): SqlRefusal | null {
  const owners = new Map<string, string[]>();
  for (const { id, regions } of packs) {
    for (const { code } of regions) owners.set(code, [...(owners.get(code) ?? []), id]);
  }
  for (const [region, of] of owners) {
    if (of.length > 1) return { code: 'sql-region-repeated', region, packs: of };
  }
  return null;
}
