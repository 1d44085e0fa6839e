import { CsvError, parse } from 'csv-parse/sync';

/** The longest record that is read, in characters; an unclosed quote would swallow a whole file. */
export const MAXIMUM_RECORD = 1_000_000;

/** Why a text is no CSV, and the line at which the record that spoils it begins. */
export interface CsvFailure {
  readonly reason: 'quote-not-closed' | 'record-too-long' | 'other';
  readonly line: number;
}

/**
 * Splits a text into records of fields. Record delimiters are named, since csv-parse's discovery
 * glues rows of mixed endings together; empty lines stay, so that records can be counted to lines.
 *
 * The only module that knows csv-parse: a browser bundle swaps its `csv-parse/sync`, which needs
 * Buffer, for its browser build.
 */
export function parseRecords(text: string, delimiter: string): string[][] | CsvFailure {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAXIMUM_RECORD,
  };
  try {
    return parse(text, options);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { reason: REASONS[cause.code] ?? 'other', line: failingLine(text, options) };
  }
}

const REASONS: Readonly<Partial<Record<string, CsvFailure['reason']>>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'record-too-long',
};

/** How many lines of a file a record takes: its own end, and the breaks inside its quotes. */
export function countLines(record: readonly string[]): number {
  let lines = 1;
  for (const field of record) {
    if (field.includes('\n') || field.includes('\r')) lines += field.split(/\r\n|\n|\r/).length - 1;
  }
  return lines;
}

/** csv-parse names the line where it gave up; a person must look where that record began. */
function failingLine(text: string, options: object): number {
  let line = 1;
  try {
    parse(text, {
      ...options,
      on_record: (record: string[]) => {
        line += countLines(record);
        return null;
      },
    });
  } catch {
    // The failure is known; only how far it came was asked.
  }
  return line;
}
