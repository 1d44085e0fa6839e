/** A place in a file, as an editor shows it. */
export interface Location {
  /** The path as it was given, with `/`; `-` for standard input. */
  readonly path: string;
  /** Counted from 1; `null` where the whole file is meant. */
  readonly line: number | null;
  /** Counted from 1: in a CSV the field's number, in any other text UTF-16 units. */
  readonly column: number | null;
}

/** The whole of a file, where no single place in it can be named. */
export function wholeFile(path: string): Location {
  return { path, line: null, column: null };
}

/** Where a cell of a CSV stands in the text of its file, and in a spreadsheet. */
export interface CellPlace {
  /** The row of a spreadsheet, from 1: a line break inside quotes begins none. */
  readonly row: number;
  /** As an editor counts: lines from 1, columns in UTF-16 units from 1; the quotes belong to it. */
  readonly start: { readonly line: number; readonly column: number };
  /** The first column behind it. */
  readonly end: { readonly line: number; readonly column: number };
  /** What stands in it, without quotes. */
  readonly text: string;
}
