import type { Encoding } from '../core/encoding.js';
import type { Location } from '../core/location.js';
import type { Problem } from '../core/problem.js';
import { withoutFormula } from './cells/read-number.js';
import { dataRows, type TextRow } from './layout/divide-body.js';
import type { HeaderNames } from './layout/header-cell.js';
import type { HeaderPlace } from './layout/header-columns.js';
import { findLayout, type Layout } from './layout/layout.js';
import type { Purpose } from './layout/value-columns.js';
import type { Role } from './layout/vocabulary.js';
import { openCsv } from './table/csv.js';
import type { Row, Table } from './table/table.js';

/** A table whose layout is known: where each cell is and what its column holds. */
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

/** A file as it was opened: a sheet, or the problems that say why there is none. */
export interface OpenedSheet {
  readonly sheet: Sheet | null;
  readonly encoding: string | null;
  /** `null` where the file could not be split into rows. */
  readonly table: Table | null;
  readonly problems: readonly Problem[];
}

/** Opens a file and finds its layout. All faults of the header come at once. */
export function openSheet(
  bytes: Uint8Array,
  path: string,
  names: HeaderNames,
  options: SheetOptions,
): OpenedSheet {
  const find = (rows: readonly Row[]) => findLayout(rows, path, names, options);
  const isTable = (rows: readonly Row[]) => {
    const { layout, problems } = find(rows);
    return layout !== null || problems.some(isOfHeader);
  };
  const opened = openCsv(bytes, path, options.encoding, isTable);
  const { encoding } = opened;
  const [table] = opened.tables;
  if (table === undefined) return { sheet: null, encoding, table: null, problems: opened.problems };
  const first = find([...take(table.rows, FIRST_ROWS)]);
  // What is wrong with a header may depend on all that is below it.
  const { layout, problems } = first.layout === null ? find([...table.rows]) : first;
  const sheet = layout === null ? null : new Sheet(path, layout, table, names);
  return { sheet, encoding, table, problems };
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
