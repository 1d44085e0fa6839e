import type { CellPlace, Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';

/** A row of a table, with the line of the file at which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells that are merged into one; rows and columns count from 0, the last ones included. */
export interface MergedRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A grid of cells as a file holds it, whatever the file's format. */
export interface Table {
  /** The name of its sheet in a workbook; `null` for a file that holds a single table. */
  readonly sheet: string | null;
  /** The rows in their order; may be walked more than once, and are not all kept. */
  readonly rows: Iterable<Row>;
  /** Which cells are merged; `null` where the format does not say, as in a CSV. */
  readonly merged: readonly MergedRange[] | null;
  /** Returns the line at which a cell begins; `column` counts from 0. */
  lineOf(row: Row, column: number): number;
  /** Returns the row, from 1, that a spreadsheet shows for a line of the file. */
  rowOf(line: number): number;
  /** Finds a cell in the file and in a spreadsheet; `null` where none begins at the location. */
  cellAt(location: Pick<Location, 'line' | 'column'>): CellPlace | null;
}

/** A file as it was opened: its tables, or the problems that say why there are none. */
export interface OpenedFile {
  /** How its text is encoded, e.g. `utf-8-bom`; `null` where that could not be found out. */
  readonly encoding: string | null;
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}

/** Whether all cells of a row are blank. */
export function isBlankRow({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}
