/** A place in a file, as an editor shows it. */
export interface Location {
  /** The path as it was given, with `/`; `-` for standard input. */
  readonly path: string;
  /** Counted from 1; `null` where the whole file is meant. */
  readonly line: number | null;
  /** Counted from 1: in a CSV the field's number, in any other text UTF-16 units. */
  readonly column: number | null;
}

/** Returns the location of a whole file, for when no single place in it can be named. */
export function wholeFile(path: string): Location {
  return { path, line: null, column: null };
}

/** The place of a cell of a CSV in the text of its file and in a spreadsheet. */
export interface CellPlace {
  /** The spreadsheet row, from 1: a line break inside quotes starts no new row. */
  readonly row: number;
  /** As an editor counts: lines from 1, columns in UTF-16 units from 1; the quotes belong to it. */
  readonly start: { readonly line: number; readonly column: number };
  /** The column after its last character. */
  readonly end: { readonly line: number; readonly column: number };
  /** Its content, without quotes. */
  readonly text: string;
}
