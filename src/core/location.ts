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
