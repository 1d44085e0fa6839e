import { displayWidth, padEnd, padStart, widest, wrap } from '../columns.js';
import {
  type AmountCell,
  fullResult,
  type HeadroomForm,
  type LimitRow,
  MARKS,
  resultForms,
  STYLES,
} from './row.js';
import { type Line, paragraph, span } from './spans.js';

/** How the columns of all tables of a report are set, so that they stand below each other. */
export interface Grid {
  readonly width: number;
  readonly gap: number;
  readonly form: Form;
  readonly name: number;
  readonly actual: CellWidths;
  readonly limit: CellWidths;
}

interface CellWidths {
  readonly number: number;
  readonly all: number;
}

/** Which parts of a row are left out to make it fit. */
interface Form {
  readonly headroom: HeadroomForm;
  /** Leaves out the limit's unit where it is the figure's. */
  readonly sharedUnit: boolean;
}

/**
 * From the fullest to the barest. The unit of the headroom goes first: it is the limit's. In the
 * barer forms a row may leave out its percentage, where that alone does not fit.
 */
const FORMS: readonly Form[] = [
  { headroom: 'full', sharedUnit: false },
  { headroom: 'unitless', sharedUnit: false },
  { headroom: 'unitless', sharedUnit: true },
];

const BEFORE_NAME = 4;
const NARROWEST_NAME = 12;
/** Longer numbers are let stick out, so that one of them does not widen the table for all. */
const WIDEST_NUMBER = 14;

/** The fullest form in which each row fits into `width` columns; where none does, names are wrapped. */
export function gridOf(rows: readonly LimitRow[], width: number): Grid {
  const name = widest(rows.map((row) => row.name));
  const actual = cellWidths(rows.map((row) => row.actual));
  for (const form of FORMS) {
    const limit = cellWidths(rows.map((row) => limitOf(row, form)));
    for (const gap of [3, 2]) {
      const grid = { width, gap, form, name, actual, limit };
      // With room to spare each row keeps its percentage; in the narrow setting the bare ones do.
      const needed = gap === 3 || form.headroom === 'full' ? form.headroom : 'bare';
      if (rows.every((row) => rowWidth(row, grid, needed) <= width)) return grid;
    }
  }
  const form: Form = { headroom: 'unitless', sharedUnit: true };
  const limit = cellWidths(rows.map((row) => limitOf(row, form)));
  const roomy = { width, gap: 2, form, name, actual, limit };
  const over = most(rows.map((row) => rowWidth(row, roomy, 'bare'))) - width;
  return { ...roomy, name: Math.max(Math.min(name, NARROWEST_NAME), name - over) };
}

function limitOf({ actual, limit }: LimitRow, form: Form): AmountCell {
  if (!form.sharedUnit || !('unit' in limit) || !('unit' in actual)) return limit;
  return limit.unit === actual.unit ? { number: limit.number, unit: '' } : limit;
}

function cellWidths(cells: readonly AmountCell[]): CellWidths {
  const numbers = cells.map((cell) => ('number' in cell ? cell.number : ''));
  const number = Math.min(widest(numbers), WIDEST_NUMBER);
  const unit = widest(cells.map((cell) => ('unit' in cell ? cell.unit : '')));
  const words = widest(cells.map((cell) => ('words' in cell ? cell.words : '')));
  return { number, all: Math.max(number + (unit > 0 ? 1 + unit : 0), words) };
}

function most(widths: readonly number[]): number {
  return widths.reduce((one, other) => Math.max(one, other), 0);
}

function rowWidth(row: LimitRow, grid: Grid, headroom: HeadroomForm): number {
  const text = row.result.kind === 'headroom' ? row.result[headroom] : '';
  return beforeResult(row, grid) + (text === '' ? 0 : grid.gap + displayWidth(text));
}

/** The width of what {@link cellsText} writes, which is asked for more often. */
function beforeResult(row: LimitRow, grid: Grid): number {
  const cells = cellWidth(row.actual, grid.actual) + cellWidth(limitOf(row, grid.form), grid.limit);
  return BEFORE_NAME + grid.name + 2 * grid.gap + cells + displayWidth(row.relation) + 1;
}

function cellWidth(cell: AmountCell, { number, all }: CellWidths): number {
  const own =
    'number' in cell
      ? Math.max(number, displayWidth(cell.number)) + 1 + displayWidth(cell.unit)
      : displayWidth(cell.words);
  return Math.max(all, own);
}

function cellsText(row: LimitRow, grid: Grid): string {
  const gap = ' '.repeat(grid.gap);
  const limit = cellText(limitOf(row, grid.form), grid.limit);
  const cells = cellText(row.actual, grid.actual) + gap + row.relation;
  return `${' '.repeat(BEFORE_NAME + grid.name)}${gap}${cells} ${limit}`;
}

function cellText(cell: AmountCell, { number, all }: CellWidths): string {
  if ('number' in cell) return padEnd(`${padStart(cell.number, number)} ${cell.unit}`, all);
  return padEnd(
    displayWidth(cell.words) <= number ? padStart(cell.words, number) : cell.words,
    all,
  );
}

/** A row set in the grid: one line, and more where its name or its headroom does not fit. */
export function rowLines(row: LimitRow, grid: Grid): Line[] {
  const style = STYLES[row.finding.outcome];
  const emphasis = row.finding.outcome === 'pass' ? [] : [style];
  const mark = [span('  '), span(MARKS[row.finding.outcome], style), span(' ')];
  const below = (text: string) =>
    paragraph(text, { width: grid.width, indent: BEFORE_NAME + 2, styles: emphasis });
  if (beforeResult(row, grid) > grid.width) {
    const { width } = grid;
    const cells = `${wordsOf(row.actual)}  ${row.relation} ${wordsOf(row.limit)}`;
    return [
      ...paragraph(row.name, { width, indent: BEFORE_NAME, lead: mark }),
      ...paragraph(cells, { width, indent: BEFORE_NAME + 2 }),
      ...below(fullResult(row.result)),
    ];
  }
  const [name = '', ...more] = wrap(row.name, Math.max(2, grid.name));
  const cells = cellsText(row, grid).slice(BEFORE_NAME + grid.name);
  const result = resultBeside(row, grid);
  return [
    [
      ...mark,
      span(padEnd(name, grid.name)),
      span(cells),
      ...(result === undefined ? [] : [span(' '.repeat(grid.gap)), span(result, ...emphasis)]),
    ],
    ...more.map((part) => [span(' '.repeat(BEFORE_NAME)), span(part)]),
    ...(result === undefined ? below(fullResult(row.result)) : []),
  ];
}

/** The result as it stands beside the row; `undefined` where it has to go below. */
export function resultBeside(row: LimitRow, grid: Grid): string | undefined {
  const room = grid.width - beforeResult(row, grid) - grid.gap;
  return resultForms(row.result, grid.form.headroom).find((form) => displayWidth(form) <= room);
}

function wordsOf(cell: AmountCell): string {
  return 'words' in cell ? cell.words : `${cell.number} ${cell.unit}`;
}
