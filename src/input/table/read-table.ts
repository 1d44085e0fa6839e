import { error, type Problem } from '../../core/problem.js';
import { countLines, MAXIMUM_RECORD, parseRecords } from './csv-parse.js';

/** A record of a CSV, with the line of the file at which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Splits a CSV's text into rows; places are those that an editor shows. */
export function readTable(text: string, path: string): readonly Row[] | Problem {
  const records = parseRecords(text, ',');
  if (!Array.isArray(records)) {
    const { reason, line } = records;
    const location = { path, line, column: null };
    return reason === 'record-too-long'
      ? error('record-too-long', location, { maximum: MAXIMUM_RECORD })
      : error('csv-malformed', location, { reason });
  }
  let line = 1;
  return records.map((cells) => {
    const row = { line, cells };
    line += countLines(cells);
    return row;
  });
}

/** Whether nothing stands in a row. */
export function isBlankRow(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}
