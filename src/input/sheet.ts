import type { Encoding } from '../core/encoding.js';
import type { Location } from '../core/location.js';
import { error, note, type Problem } from '../core/problem.js';
import { divideBody } from './layout/divide-body.js';
import type { HeaderNames } from './layout/header-cell.js';
import type { HeaderPlace } from './layout/header-columns.js';
import { type FoundLayout, findLayout, type Layout } from './layout/layout.js';
import type { Role } from './layout/vocabulary.js';
import { isPlain } from './table/csv-parse.js';
import { decode } from './table/decode.js';
import {
  DELIMITERS,
  type Delimiter,
  lineOfCell,
  peekRows,
  type Row,
  readTable,
} from './table/read-table.js';

/** A CSV whose layout is known: where each cell stands and what its column holds. */
export class Sheet {
  constructor(
    readonly path: string,
    readonly layout: Layout,
    /** The rows below the header that hold data. */
    readonly rows: readonly Row[],
    /** Whether no cell goes on in another line. */
    readonly isPlain: boolean,
  ) {}

  /** Whether the header names a column of this role. */
  has(role: Role): boolean {
    return this.layout.columns[role] !== undefined;
  }

  /** The cell of a row in a column counted from 0; empty where there is none. */
  text(row: Row, column: number): string {
    return row.cells[column]?.trim() ?? '';
  }

  /** The cell of a row in the column of a role; empty where there is none. */
  cell(row: Row, role: Role): string {
    const column = this.layout.columns[role];
    return column === undefined ? '' : this.text(row, column);
  }

  /** Where the cell of a role stands; the row's beginning where no column has that role. */
  place(row: Row, role: Role): Location {
    return this.at(row, this.layout.columns[role] ?? 0);
  }

  /** Where a column's cell stands; `column` counts from 0. */
  at(row: Row, column: number): Location {
    const line = this.isPlain ? row.line : lineOfCell(row, column);
    return { path: this.path, line, column: column + 1 };
  }

  /** Where a word of the header stands. */
  atHeader({ row, column }: HeaderPlace): Location {
    return this.at(row, column);
  }
}

/** What a user says of a file that the file does not. */
export interface SheetOptions {
  /** `null`: to be discovered. */
  readonly encoding: Encoding | null;
  /** The header of the column that holds the actual values; `null`: told by its words. */
  readonly valueColumn: string | null;
}

/** A file as it was opened: a sheet, or the problems that say why there is none. */
export interface OpenedSheet {
  readonly sheet: Sheet | null;
  readonly encoding: string | null;
  /** The row that a spreadsheet shows for a line of the file. */
  readonly rowOf: (line: number) => number;
  readonly problems: readonly Problem[];
}

/** Bytes to a sheet: decode, split, find the layout. All faults of the header come at once. */
export function openSheet(
  bytes: Uint8Array,
  path: string,
  names: HeaderNames,
  options: SheetOptions,
): OpenedSheet {
  const rowOf = (line: number) => line;
  const decoded = decode(bytes, path, options.encoding);
  if ('code' in decoded) return { sheet: null, encoding: null, rowOf, problems: [decoded] };
  const { text, encoding } = decoded;
  const find = (rows: readonly Row[]) => findLayout(rows, path, names, options.valueColumn);
  const table = readTable(text, path, findDelimiter(text, find));
  if ('code' in table) return { sheet: null, encoding, rowOf, problems: [table] };
  const opened = { encoding, rowOf: rowFinder(table) };
  const { layout, problems } = find(table);
  if (layout === null) return { ...opened, sheet: null, problems };
  const { rows, text: notes } = divideBody(table.slice(layout.body), layout, names);
  const sheet = new Sheet(path, layout, rows, isPlain(text));
  const [first] = notes;
  const skipped =
    first === undefined
      ? []
      : [
          note('text-skipped', sheet.at(first.row, first.column), {
            text: first.text,
            rows: notes.length,
          }),
        ];
  const found = [...problems, ...cellsWithoutHeader(sheet), ...skipped];
  return { ...opened, sheet, problems: found };
}

/** How many rows are looked at to tell the delimiter: a header, and the titles above it. */
const ROWS_TO_TELL = 60;

/** The delimiter by which a header is found; where none is, the one that parts the most cells. */
function findDelimiter(text: string, find: (rows: readonly Row[]) => FoundLayout): Delimiter {
  const peeks = DELIMITERS.filter((delimiter) => text.includes(delimiter)).map((delimiter) => ({
    delimiter,
    rows: peekRows(text, delimiter, ROWS_TO_TELL),
  }));
  if (peeks.length <= 1) return peeks[0]?.delimiter ?? ',';
  const isHeader = ({ code }: Problem) => code !== 'header-not-found' && code !== 'file-empty';
  const fitting = peeks.find(({ rows }) => {
    const { layout, problems } = find(rows);
    return layout !== null || problems.some(isHeader);
  });
  const width = (rows: readonly Row[]) => Math.max(0, ...rows.map(({ cells }) => cells.length));
  const [widest] = [...peeks].sort((a, b) => width(b.rows) - width(a.rows));
  return (fitting ?? widest)?.delimiter ?? ',';
}

/** Tells the number, from 1, of the record that a line belongs to; does not keep the table. */
function rowFinder(table: readonly Row[]): (line: number) => number {
  const starts = Int32Array.from(table, ({ line }) => line);
  return (line) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}

/**
 * Filled cells under no header: right of the last one an unquoted comma has moved the row's cells;
 * a column that only counts its rows needs no header.
 */
function cellsWithoutHeader({ path, layout, rows }: Sheet): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<number, Row>();
  let unnamed = 0;
  while (layout.named.has(unnamed)) unnamed += 1;
  for (const row of rows) {
    for (let column = unnamed; column < row.cells.length; column += 1) {
      if (layout.named.has(column) || first.has(column)) continue;
      if (row.cells[column]?.trim() !== '') first.set(column, row);
    }
  }
  for (const [column, row] of first) {
    const text = row.cells[column]?.trim() ?? '';
    const location = { path, line: lineOfCell(row, column), column: column + 1 };
    if (column === 0 && isCounter(rows)) {
      problems.push(note('column-ignored', location, { header: '', because: 'unknown' }));
    } else problems.push(error('cell-beyond-header', location, { text }));
  }
  return problems;
}

/** Whether the first column counts the rows from 0 or 1, as programs write it. */
function isCounter(rows: readonly Row[]): boolean {
  const start = Number(rows[0]?.cells[0]);
  if (start !== 0 && start !== 1) return false;
  return rows.every(({ cells }, index) => cells[0]?.trim() === String(start + index));
}
