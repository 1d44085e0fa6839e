import type { Encoding } from '../core/encoding.js';
import type { Location } from '../core/location.js';
import type { Problem } from '../core/problem.js';
import { countFirst } from '../core/sorted.js';
import { withoutFormula } from './cells/read-number.js';
import { dataRows, type TextRow } from './layout/divide-body.js';
import type { HeaderNames } from './layout/header-cell.js';
import type { HeaderPlace } from './layout/header-columns.js';
import { type FoundLayout, findLayout, type Layout } from './layout/layout.js';
import type { Purpose } from './layout/value-columns.js';
import type { Role } from './layout/vocabulary.js';
import { decode } from './table/decode.js';
import {
  DELIMITERS,
  type Delimiter,
  lineOfCell,
  peekRows,
  type Row,
  readTable,
  type Table,
} from './table/read-table.js';

/** A CSV whose layout is known: where each cell stands and what its column holds. */
export class Sheet {
  constructor(
    readonly path: string,
    readonly layout: Layout,
    readonly table: Table,
    readonly names: HeaderNames,
  ) {}

  /**
   * The rows below the header that hold data, each made anew: a country's are not all kept.
   *
   * @param text takes up the rows that hold none, as far as the walk goes.
   */
  rows(text: TextRow[] = []): Iterable<Row> {
    return dataRows(this.table.rows, this.layout, this.names, text);
  }

  /** Whether the header names a column of this role. */
  has(role: Role): boolean {
    return this.layout.columns[role] !== undefined;
  }

  /** The cell of a row in a column counted from 0; empty where there is none. */
  text(row: Row, column: number): string {
    return withoutFormula(row.cells[column]?.trim() ?? '');
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
    const line = this.table.isPlain ? row.line : lineOfCell(row, column);
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
  readonly purpose: Purpose;
}

/** A file as it was opened: a sheet, or the problems that say why there is none. */
export interface OpenedSheet {
  readonly sheet: Sheet | null;
  readonly encoding: string | null;
  /** What parts its cells; `null` where it could not be split. */
  readonly delimiter: Delimiter | null;
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
  const unsplit = { sheet: null, delimiter: null, rowOf: (line: number) => line };
  const decoded = decode(bytes, path, options.encoding);
  if ('code' in decoded) return { ...unsplit, encoding: null, problems: [decoded] };
  const { text, encoding } = decoded;
  const find = (rows: readonly Row[]) => findLayout(rows, path, names, options);
  const delimiter = findDelimiter(text, find);
  const table = readTable(text, path, delimiter);
  if ('code' in table) return { ...unsplit, encoding, problems: [table] };
  const opened = { encoding, delimiter, rowOf: rowFinder(table) };
  const first = find([...take(table.rows, ROWS_TO_TELL)]);
  // What is wrong with a header may depend on all that stands below it.
  const { layout, problems } = first.layout === null ? find([...table.rows]) : first;
  const sheet = layout === null ? null : new Sheet(path, layout, table, names);
  return { ...opened, sheet, problems };
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
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
function rowFinder({ rows, isPlain }: Table): (line: number) => number {
  if (isPlain) return (line) => Math.max(1, line);
  const starts = Int32Array.from(rows, ({ line }) => line);
  return (line) =>
    Math.max(
      1,
      countFirst(starts, (start) => start <= line),
    );
}
