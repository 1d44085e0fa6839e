import type { Location } from '../core/location.js';
import { error, type Problem } from '../core/problem.js';
import { findLayout, type Layout } from './layout/layout.js';
import type { Role } from './layout/vocabulary.js';
import type { IndicatorIndex } from './names/indicators.js';
import { decode } from './table/decode.js';
import { isBlankRow, type Row, readTable } from './table/read-table.js';

/** A CSV whose layout is known: where each cell stands and what its column holds. */
export class Sheet {
  constructor(
    readonly path: string,
    readonly encoding: string,
    readonly layout: Layout,
    readonly header: Row,
    /** The rows below the header that hold anything. */
    readonly rows: readonly Row[],
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
    return { path: this.path, line: row.line, column: column + 1 };
  }
}

/** Bytes to a sheet: decode, split, find the layout. All faults of the header come at once. */
export function openSheet(
  bytes: Uint8Array,
  path: string,
  indicators: IndicatorIndex,
): {
  readonly sheet: Sheet | null;
  readonly encoding: string | null;
  readonly problems: readonly Problem[];
} {
  const decoded = decode(bytes, path);
  if ('code' in decoded) return { sheet: null, encoding: null, problems: [decoded] };
  const { encoding } = decoded;
  const table = readTable(decoded.text, path);
  if ('code' in table) return { sheet: null, encoding, problems: [table] };
  const { layout, problems } = findLayout(table, path, indicators);
  const header = layout === null ? undefined : table[layout.header];
  if (layout === null || header === undefined) return { sheet: null, encoding, problems };
  const rows = table.slice(layout.header + 1).filter((row) => !isBlankRow(row));
  const sheet = new Sheet(path, encoding, layout, header, rows);
  return { sheet, encoding, problems: [...problems, ...cellsBeyondHeader(sheet)] };
}

/** A filled cell right of the header's last column: an unquoted comma has moved the row's cells. */
function cellsBeyondHeader(sheet: Sheet): readonly Problem[] {
  const width = sheet.header.cells.length;
  return sheet.rows.flatMap((row) => {
    const beyond = row.cells.findIndex((cell, column) => column >= width && cell.trim() !== '');
    if (beyond < 0) return [];
    const text = row.cells[beyond]?.trim() ?? '';
    return [error('cell-beyond-header', sheet.at(row, beyond), { text })];
  });
}
