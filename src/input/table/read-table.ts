import { error, type Problem } from '../../core/problem.js';
import {
  type CsvFailure,
  countBreaks,
  countLines,
  isPlain,
  parseRecords,
  splitLines,
} from './csv-parse.js';
import { MAXIMUM } from './limits.js';

/** A record of a CSV, with the line of the file at which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What parts the cells of a row: a comma, a tab, a semicolon, a full-width comma. */
export const DELIMITERS = [',', '\t', ';', '，'] as const;

/** One of {@link DELIMITERS}. */
export type Delimiter = (typeof DELIMITERS)[number];

/** The rows of a CSV in their order, as often as they are asked for; none is kept in between. */
export interface Table {
  readonly rows: Iterable<Row>;
  /** Whether no cell goes on in another line. */
  readonly isPlain: boolean;
}

/** Splits a CSV's text into rows; places are those that an editor shows. */
export function readTable(text: string, path: string, delimiter: Delimiter): Table | Problem {
  if (isPlain(text, delimiter)) {
    return { rows: { [Symbol.iterator]: () => linesOf(text, delimiter) }, isPlain: true };
  }
  const records = parseRecords(text, delimiter);
  if (!Array.isArray(records)) return problemOf(records, path);
  return { rows: asRows(records), isPlain: false };
}

function* linesOf(text: string, delimiter: Delimiter): Generator<Row> {
  let line = 1;
  for (const cells of splitLines(text, delimiter)) {
    yield { line, cells };
    line += 1;
  }
}

/** The first rows of a text, as far as it can be split. */
export function peekRows(text: string, delimiter: Delimiter, count: number): readonly Row[] {
  const beginning = text.slice(0, PEEKED);
  // One more, since the last may go on behind the beginning, as may a quoted cell.
  const found = parseRecords(beginning, delimiter, count + 1);
  if (Array.isArray(found) && found.length > count) {
    return asRows(found.slice(0, count));
  }
  const records = parseRecords(text, delimiter, count);
  return Array.isArray(records) ? asRows(records) : [];
}

/** Characters; the first rows of a table seldom take more. */
const PEEKED = 100_000;

/** Whether nothing stands in a row. */
export function isBlankRow(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

/** The line at which a cell begins: that of its row, and the breaks inside the cells before it. */
export function lineOfCell({ line, cells }: Row, column: number): number {
  let breaks = 0;
  for (let before = 0; before < column; before += 1) breaks += countBreaks(cells[before] ?? '');
  return line + breaks;
}

function asRows(records: readonly (readonly string[])[]): readonly Row[] {
  let line = 1;
  return records.map((cells) => {
    const row = { line, cells };
    line += countLines(cells);
    return row;
  });
}

function problemOf({ reason, line }: CsvFailure, path: string): Problem {
  const location = { path, line, column: null };
  switch (reason) {
    case 'too-long':
      return error('record-too-long', location, { maximum: MAXIMUM.record });
    case 'too-wide':
      return error('record-too-wide', location, { maximum: MAXIMUM.columns });
    case 'too-many-cells':
      return error('file-too-large', location, { unit: 'cells', maximum: MAXIMUM.cells });
    default:
      return error('csv-malformed', location, { reason });
  }
}
