import type { Encoding } from '../core/encoding.js';
import type { Location } from '../core/location.js';
import type { Problem } from '../core/problem.js';
import { withoutFormula } from './cells/read-number.js';
import { type BodyRow, walkBody } from './layout/divide-body.js';
import { beginsWithHeader } from './layout/find-header.js';
import type { HeaderNames } from './layout/header-cell.js';
import type { HeaderPlace } from './layout/header-columns.js';
import { findLayout, type Layout } from './layout/layout.js';
import type { Purpose } from './layout/value-columns.js';
import type { Role } from './layout/vocabulary.js';
import { openCsv } from './table/csv.js';
import type { Row, Table } from './table/table.js';

/** A table whose layout is known: where each cell is and what its column holds. */
export class Sheet {
  /** Index of the row at which the file's next table begins; `null` where none was met. */
  next: number | null = null;

  /**
   * @param part the rows of the file from this table's titles on; another table may follow.
   */
  constructor(
    readonly path: string,
    readonly layout: Layout,
    readonly table: Table,
    readonly part: Iterable<Row>,
    readonly names: HeaderNames,
  ) {}

  /** Walks the rows below the header, each made anew: a country's are not all kept. */
  walk(): Iterable<BodyRow> {
    const isHeader = (rows: readonly Row[]) => beginsWithHeader(rows, this.names);
    return walkBody(this.part, this.layout, this.names, isHeader, ({ index }) => {
      this.next = index;
    });
  }

  /** The rows below the header that hold data. */
  *rows(): Iterable<Row> {
    for (const body of this.walk()) if (body.kind === 'data') yield body.row;
  }

  /** Whether the header names a column of this role. */
  has(role: Role): boolean {
    return this.layout.columns[role] !== undefined;
  }

  /** The cell of a row in a column counted from 0; empty where there is none. */
  text(row: Row, column: number): string {
    const text = row.cells[column]?.trim() ?? '';
    return text.startsWith('=') ? withoutFormula(text) : text;
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
    return { path: this.path, line: this.table.lineOf(row, column), column: column + 1 };
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

/** A file as it was opened. */
export interface OpenedTable {
  readonly encoding: string | null;
  /** `null` where the file could not be split into rows. */
  readonly table: Table | null;
  readonly problems: readonly Problem[];
}

/** Opens a file; by the layouts that can be found the delimiter of a CSV is told. */
export function openTable(
  bytes: Uint8Array,
  path: string,
  names: HeaderNames,
  options: SheetOptions,
): OpenedTable {
  const isTable = (rows: readonly Row[]) => {
    const { layout, problems } = findLayout(rows, path, names, options);
    return layout !== null || problems.some(isOfHeader);
  };
  const { encoding, tables, problems } = openCsv(bytes, path, options.encoding, isTable);
  return { encoding, table: tables[0] ?? null, problems };
}

/**
 * Finds the layout of the first table in rows. All faults of its header come at once.
 *
 * @param before the layout of the table above; where the same header is repeated, on the next page of
 * a printed table, what its titles and captions say holds on.
 */
export function findSheet(
  table: Table,
  part: Iterable<Row>,
  path: string,
  names: HeaderNames,
  options: SheetOptions,
  before: Layout | null = null,
): { readonly sheet: Sheet | null; readonly problems: readonly Problem[] } {
  const find = (rows: readonly Row[]) => findLayout(rows, path, names, options);
  const first = find([...take(part, FIRST_ROWS)]);
  // What is wrong with a header may depend on all that is below it.
  const { layout, problems } = first.layout === null ? find([...part]) : first;
  if (layout === null) return { sheet: null, problems };
  const whole = before?.headerText === layout.headerText ? continueLayout(layout, before) : layout;
  return { sheet: new Sheet(path, whole, table, part, names), problems };
}

function continueLayout(layout: Layout, before: Layout): Layout {
  return {
    ...layout,
    above: [...before.above, ...layout.above],
    unitsAbove: layout.unitsAbove.length > 0 ? layout.unitsAbove : before.unitsAbove,
  };
}

function isOfHeader({ code }: Problem): boolean {
  return code !== 'header-not-found' && code !== 'file-empty';
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

/** How many rows are read to find a header, and the titles above it. */
const FIRST_ROWS = 60;
