/**
 * What is read at most. A table of figures is far smaller; what is larger is a mistake or made to
 * harm, and is refused with the limit that it exceeds, never cut.
 */
export const MAXIMUM = {
  /** Bytes of a file: 256 MiB, some four million figures. */
  bytes: 256 * 1024 * 1024,
  /** Characters of a record; an unclosed quote would swallow a whole file. */
  record: 1_000_000,
  /** Columns of a record: as many as a sheet of Excel has. */
  columns: 16_384,
  /** Cells of a file; some two million rows of figures. */
  cells: 20_000_000,
} as const;
