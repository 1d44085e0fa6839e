import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LimitFinding } from '../../../src/core/finding.js';
import type { Report } from '../../../src/core/report.js';
import { type CheckFilesOptions, checkFiles } from '../../../src/library.js';
import {
  buildTable,
  csvOf,
  type Given,
  type GoodTable,
  INDICATORS,
  lineOf,
  type Plan,
  plan,
  REGION_CODES,
} from './good-table.js';
import {
  type Category,
  HARMLESS,
  HARMLESS_COLUMNS,
  ORDINARY_REMARKS,
  QUALIFIED_HEADERS,
  REMARKS,
  VAGUE_HEADERS,
  WORDS,
} from './words.js';

function checkTexts(texts: readonly string[], options: CheckFilesOptions = {}): Report {
  const files = texts.map((text, index) => ({
    name: `figures-${index + 1}.csv`,
    bytes: new TextEncoder().encode(text),
  }));
  return checkFiles(files, options);
}

function limitsOf({ findings }: Report): readonly LimitFinding[] {
  return findings.filter((finding): finding is LimitFinding => finding.kind === 'limit');
}

function errorsOf({ problems }: Report): readonly string[] {
  return (
    problems
      // A limit that is assigned waits for its quota; that says nothing of the reading.
      .filter(({ severity, code }) => severity === 'error' && code !== 'nothing-checked')
      .map((problem) => `${problem.code} ${JSON.stringify(problem.arguments)}`)
  );
}

const keyOf = ({ rule, year }: LimitFinding) => `${rule.id} ${year}`;

/** Where words may be put. */
const PLACES = ['column', 'section', 'title', 'header', 'name', 'remark'] as const;
type Place = (typeof PLACES)[number];

/** Choices by which words are put into a table. */
interface Spot {
  readonly place: Place;
  readonly at: number;
  readonly form: number;
  readonly isWholeColumn: boolean;
}

/** The only stage that a header or name tells of gives the actual; in rows it may be one of several. */
const STAGE = /^(?:上报|核定)/;

const spot: fc.Arbitrary<Spot> = fc.record({
  place: fc.constantFrom(...PLACES),
  at: fc.nat(999),
  form: fc.nat(999),
  isWholeColumn: fc.boolean(),
});

interface Touched {
  readonly csv: string;
  readonly touched: readonly Given[];
}

function insertColumn(
  table: GoodTable,
  index: number,
  title: string,
  cellOf: (row: number) => string,
): string {
  const insert = (cells: readonly string[], cell: string) => cells.toSpliced(index, 0, cell);
  return csvOf({
    above: table.above,
    header: insert(table.header, title),
    rows: table.rows.map((cells, row) => insert(cells, cellOf(row))),
  });
}

const BRACKETS: readonly ((word: string) => string)[] = [
  (word) => `（${word}）`,
  (word) => `(${word})`,
  (word) => `【${word}】`,
  (word) => ` ${word}`,
  (word) => `-${word}`,
];

/** Puts words at a place of a table, and says which figures they are beside. */
function putWords(
  table: GoodTable,
  { place, at, form, isWholeColumn }: Spot,
  word: string,
  title: string,
): Touched {
  const { rows, header, given, names } = table;
  const row = at % rows.length;
  switch (place) {
    case 'column':
    case 'remark': {
      const isTouched = (index: number) => isWholeColumn || index === row;
      const csv = insertColumn(table, form % (header.length + 1), title, (index) =>
        isTouched(index) ? word : '',
      );
      return { csv, touched: given.filter((one) => isTouched(one.row)) };
    }
    case 'section': {
      const ordinal = ['', '二、', '（一）', '表2 '][form % 4];
      const text = `${ordinal}${word}`;
      // A merged line stands in its first cell, or was written into each.
      const isFirst = form % 7 < 6 && given.every(({ column }) => column > 0);
      const cells = header.map((_, index) => (index === 0 || !isFirst ? text : ''));
      return {
        csv: csvOf({ ...table, rows: rows.toSpliced(row, 0, cells) }),
        touched: given.filter((one) => one.row >= row),
      };
    }
    case 'title': {
      const text =
        ['W国土空间规划指标情况表', '表1 管控指标执行情况（W）', 'W'][form % 3]?.replace(
          'W',
          word,
        ) ?? '';
      return { csv: csvOf({ ...table, above: [[text]] }), touched: given };
    }
    case 'header': {
      const column = given[at % given.length]?.column ?? 0;
      const bracket = BRACKETS[form % BRACKETS.length]?.(word) ?? '';
      const headed = header.with(column, `${header[column]}${bracket}`);
      return {
        csv: csvOf({ ...table, header: headed }),
        touched: given.filter((one) => one.column === column),
      };
    }
    case 'name': {
      if (names === null)
        return putWords(table, { place: 'header', at, form, isWholeColumn }, word, title);
      const bracket = BRACKETS[form % BRACKETS.length]?.(word) ?? '';
      const name = `${rows[row]?.[names]}${bracket}`;
      return {
        csv: csvOf({ ...table, rows: rows.with(row, (rows[row] ?? []).with(names, name)) }),
        touched: given.filter((one) => one.row === row),
      };
    }
  }
}

/** Words that are something else where they are put. */
function isApart({ header, layout }: GoodTable, place: Place, word: string): boolean {
  // The name of a duty, and a county of which no figure is given.
  if (word === '中心城区' && (place === 'section' || place === 'title')) return true;
  if (place === 'section') return layout !== 'matrix' && /^浑江区|敦化市$/.test(word);
  // A table of targets may have a column of what was reached.
  const isActual = header.some((cell) => /^(?:现状值|实际完成数)$/.test(cell));
  return place === 'title' && isActual && /目标|期末|任务|计划/.test(word);
}

const qualifier = fc
  .record({
    category: fc.constantFrom<Category>('period', 'kind', 'part', 'place', 'year'),
    spot,
    word: fc.nat(999),
    header: fc.nat(999),
    isVague: fc.boolean(),
  })
  .map(({ category, spot, word, header, isVague }) => {
    const words = (spot.place === 'remark' ? REMARKS : WORDS)[category];
    const headers = isVague ? VAGUE_HEADERS : QUALIFIED_HEADERS[category];
    const title =
      spot.place === 'remark' ? ['备注', '说明'][header % 2] : headers[header % headers.length];
    return { category, spot, word: words[word % words.length] ?? '', title: title ?? '' };
  });

/** What comes of figures inside their limits; indicators that a table leaves out are missing. */
const RIGHT: ReadonlySet<string> = new Set(['pass', 'unassigned', 'missing']);
const DECIDED = new Set(['pass', 'fail']);

/** A figure that counts although a word beside it says that it is another. */
function wronglyCounted(
  report: Report,
  touched: readonly Given[],
  category: Category,
): readonly string[] {
  return limitsOf(report).flatMap((finding) => {
    const { region, indicator, year, outcome, actual } = finding;
    if (!DECIDED.has(outcome)) return [];
    const given = touched.find(
      (one) => one.region === region.code && one.indicator === indicator.id && one.year === year,
    );
    if (given === undefined) return [];
    // A stock may be measured within the year; the note says so.
    const isStock = INDICATORS[indicator.id]?.isFlow === false;
    if (category === 'period' && isStock && actual?.period !== null) return [];
    return [`${keyOf(finding)}: ${outcome}`];
  });
}

/** Cuts a text into the cells of a CSV row with no quotes, and joins them again otherwise. */
interface Cut {
  readonly kind: 'delete' | 'split' | 'merge' | 'insert';
  readonly line: number;
  readonly cell: number;
  readonly at: number;
}

const cut: fc.Arbitrary<Cut> = fc.record({
  kind: fc.constantFrom('delete', 'split', 'merge', 'insert'),
  line: fc.nat(999),
  cell: fc.nat(999),
  at: fc.nat(999),
});

function applyCut({ header, rows }: GoodTable, { kind, line, cell, at }: Cut): string {
  const lines = [header, ...rows];
  const index = line % lines.length;
  const cells = lines[index] ?? [];
  const column = cell % cells.length;
  const text = cells[column] ?? '';
  const middle = text.length < 2 ? text.length : 1 + (at % (text.length - 1));
  const changed = {
    delete: () => cells.toSpliced(column, 1),
    split: () => cells.toSpliced(column, 1, text.slice(0, middle), text.slice(middle)),
    merge: () => cells.toSpliced(column, 2, cells.slice(column, column + 2).join('')),
    insert: () => cells.toSpliced(column, 0, ''),
  }[kind]();
  return `${lines.with(index, changed).map(lineOf).join('\n')}\n`;
}

/** Findings without the places of their cells, so that they compare between files. */
function comparable(report: Report): readonly string[] {
  return limitsOf(report)
    .map(
      (finding) =>
        `${keyOf(finding)} ${finding.outcome} ${finding.actual?.text} ${finding.reasons.join()}`,
    )
    .sort();
}

const BETWEEN: readonly (readonly string[])[] = [
  [],
  [''],
  ['表2 国土空间规划管控指标执行情况表'],
  ['', '（二）管控指标监测情况'],
  ['单位：万亩'],
  ['', '单位：公顷、平方千米'],
];

/** What breaks a law: its kind, to sort by, and what was read. */
interface Breach {
  readonly kind: string;
  readonly text: string;
}

/** A law of reading, with cases that it must hold for. */
interface Law<T> {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<T>;
  /** Returns how a case breaks the law; `null` where it holds. */
  readonly breaks: (one: T) => Breach | null;
}

const law = <T>(name: string, arbitrary: fc.Arbitrary<T>, breaks: Law<T>['breaks']): Law<T> => ({
  name,
  arbitrary,
  breaks,
});

function breach(kind: string, ...texts: readonly string[]): Breach {
  return { kind, text: texts.join('\n') };
}

const faulty = fc
  .record({ of: plan(), failing: fc.nat(99), blank: fc.nat(99) })
  .map(({ of, failing, blank }): Plan => {
    const count = of.regions.length * of.indicators.length * of.years.length;
    return { ...of, failing: failing % count, blank: blank % count };
  });

const stacked = fc
  .record({ of: plan(), other: plan(), between: fc.nat(99), isOtherYear: fc.boolean() })
  .map(({ of, other, between, isOtherYear }) => {
    const others = REGION_CODES.filter((code) => !of.regions.includes(code));
    const next: Plan = isOtherYear
      ? { ...other, years: [2028] }
      : { ...other, regions: others.slice(0, other.regions.length) };
    return { of, next, lines: BETWEEN[between % BETWEEN.length] ?? [] };
  });

const BESIDE = ['备注', '类型', '统计周期', '范围', '数据状态', '口径', '期间'];

/** The laws of reading, each with cases that are made at random. */
export const LAWS = {
  right: law('a right table is judged without a question', plan(), (of) => {
    const csv = csvOf(buildTable(of));
    const report = checkTexts([csv]);
    const errors = errorsOf(report);
    const outcomes = limitsOf(report).map(({ outcome }) => outcome);
    const read = limitsOf(report).filter(({ actual }) => actual !== null).length;
    const given = of.regions.length * of.indicators.length * of.years.length;
    const isRight =
      errors.length === 0 && outcomes.every((one) => RIGHT.has(one)) && read === given;
    return isRight ? null : breach(errors.join() || outcomes.join(), csv);
  }),

  qualifier: law(
    'a word of another period, kind, part, place or year never stays beside a figure that counts',
    fc.record({ of: plan(), qualifier }),
    ({ of, qualifier: { category, spot, word, title } }) => {
      // A title may name the year in which the table was made.
      if (spot.place === 'title' && category === 'year') return null;
      const table = buildTable(of);
      if (isApart(table, spot.place, word)) return null;
      if (['title', 'header', 'name'].includes(spot.place) && STAGE.test(word)) return null;
      const { csv, touched } = putWords(table, spot, word, title);
      const found = wronglyCounted(checkTexts([csv]), touched, category);
      return found.length === 0
        ? null
        : breach(`${spot.place} ${category} ${title} ${word}`, found.join(), csv);
    },
  ),

  harmless: law(
    'a word that agrees with the figures, and a column that says nothing, ask nothing',
    fc.record({ of: plan(), spot, word: fc.nat(999), header: fc.nat(999) }),
    ({ of, spot, word, header }) => {
      const table = buildTable(of);
      const [named, cells] = HARMLESS_COLUMNS[header % HARMLESS_COLUMNS.length] ?? ['', []];
      const text = HARMLESS[word % HARMLESS.length] ?? '';
      const title = BESIDE[header % BESIDE.length] ?? '';
      const isColumn = spot.place === 'remark';
      const csv = isColumn
        ? insertColumn(table, spot.form % (table.header.length + 1), named, (row) => {
            const list = cells.length === 0 ? ORDINARY_REMARKS : cells;
            return list[(named === '序号' ? row : row + word) % list.length] ?? '';
          })
        : putWords(
            table,
            { ...spot, form: spot.form - (spot.form % 5) + (spot.form % 3), isWholeColumn: true },
            text,
            title,
          ).csv;
      const before = checkTexts([csvOf(table)]);
      const after = checkTexts([csv]);
      const errors = errorsOf(after);
      const isSame = comparable(after).join() === comparable(before).join();
      const kind = isColumn ? `column ${named}` : `${spot.place} ${title} ${text}`;
      return isSame && errors.length === 0 ? null : breach(kind, errors.join('\n'), csv);
    },
  ),

  stack: law(
    'tables in one file are read as in files of their own',
    stacked,
    ({ of, next, lines }) => {
      if (next.regions.length === 0) return null;
      const [first, second] = [csvOf(buildTable(of)), csvOf(buildTable(next))];
      const csv = `${first}${lines.map((line) => `${line}\n`).join('')}${second}`;
      const report = checkTexts([csv]);
      const errors = errorsOf(report);
      const isSame = comparable(report).join() === comparable(checkTexts([first, second])).join();
      if (isSame && errors.length === 0) return null;
      const codes = new Set(errors.map((one) => one.split(' ')[0]));
      return breach(`${of.layout} ${next.layout} ${[...codes].join()}`, errors.join('\n'), csv);
    },
  ),

  cut: law(
    'a cell that is lost, split or merged makes no figure pass that failed or was missing',
    fc.record({ of: faulty, how: cut }),
    ({ of, how }) => {
      const table = buildTable(of);
      const before = csvOf(table);
      const open = new Set(
        limitsOf(checkTexts([before]))
          .filter(({ outcome }) => outcome === 'fail' || outcome === 'missing')
          .map(keyOf),
      );
      const csv = applyCut(table, how);
      const passed = limitsOf(checkTexts([csv]))
        .filter((finding) => finding.outcome === 'pass' && open.has(keyOf(finding)))
        .map(keyOf);
      if (passed.length === 0) return null;
      return breach(`${how.kind} ${of.layout}`, passed.join(), before, csv);
    },
  ),
};

/** Declares the laws of reading, each tried so many times from a seed. */
export function describeLaws(seed: number, runs: number): void {
  const declare = <T>({ name, arbitrary, breaks }: Law<T>) =>
    test(name, () => {
      const holds = (one: T) => {
        expect(breaks(one)?.text ?? null).toBeNull();
      };
      fc.assert(fc.property(arbitrary, holds), { seed, numRuns: runs });
    });
  describe(`laws of reading, seed ${seed}`, () => {
    declare(LAWS.right);
    declare(LAWS.qualifier);
    declare(LAWS.harmless);
    declare(LAWS.stack);
    declare(LAWS.cut);
  });
}
