import { parse } from 'csv-parse/sync';
import { countBreaks, splitPlain } from './csv-text.js';
import { MAXIMUM } from './limits.js';

/** Why a text is no CSV, and the line at which the record that spoils it begins. */
export interface CsvFailure {
  readonly reason: 'quote-not-closed' | 'too-long' | 'too-wide' | 'too-many-cells' | 'other';
  readonly line: number;
}

/**
 * Splits a text into records of fields. Record delimiters are named, since csv-parse's discovery
 * glues rows of mixed endings together; empty lines stay, so that records can be counted to lines.
 *
 * The only module that knows csv-parse: a browser bundle swaps its `csv-parse/sync`, which needs
 * Buffer, for its browser build.
 *
 * @param first how many records are wanted; all where it is left out.
 */
export function parseRecords(
  text: string,
  delimiter: string,
  first?: number,
): string[][] | CsvFailure {
  if (!isPlain(text, delimiter)) return parseQuoted(text, delimiter, first);
  const records: string[][] = [];
  for (const record of splitPlain(text, delimiter)) {
    records.push(record);
    if (records.length === first) break;
  }
  return records;
}

/** Whether nothing is quoted, so that no cell goes on in another line, and nothing is too much. */
export function isPlain(text: string, delimiter: string): boolean {
  return !text.includes('"') && (hasShortLines(text) || !mayHoldTooMuch(text, delimiter));
}

/** Lines that have fewer characters than a record may have columns hold too much of nothing. */
function hasShortLines(text: string): boolean {
  if (text.length >= MAXIMUM.cells) return false;
  for (let start = 0; start < text.length; ) {
    const end = lineFeed(text, start);
    if (end - start >= MAXIMUM.columns) return false;
    start = end + 1;
  }
  return true;
}

function lineFeed(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function parseQuoted(text: string, delimiter: string, first?: number): string[][] | CsvFailure {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAXIMUM.record,
    ...(first === undefined ? {} : { to: first }),
  };
  let line = 1;
  let cells = 0;
  // Counting as it goes on is dear, so it is done only where it may find something.
  const counted = {
    ...options,
    on_record: (record: string[]) => {
      cells += record.length;
      if (record.length > MAXIMUM.columns) throw new TooMuch('too-wide');
      if (cells > MAXIMUM.cells) throw new TooMuch('too-many-cells');
      line += countLines(record);
      return record;
    },
  };
  try {
    return parse(text, mayHoldTooMuch(text, delimiter) ? counted : options);
  } catch (cause) {
    if (cause instanceof TooMuch) return { reason: cause.reason, line };
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!code.startsWith('CSV_')) throw cause;
    return { reason: REASONS[code] ?? 'other', line: failingLine(text, options) };
  }
}

const REASONS: Readonly<Partial<Record<string, CsvFailure['reason']>>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'too-long',
};

class TooMuch extends Error {
  constructor(readonly reason: 'too-wide' | 'too-many-cells') {
    super(reason);
  }
}

/** Whether a line is longer, or has more delimiters, quoted ones too, than a record may have. */
function mayHoldTooMuch(text: string, delimiter: string): boolean {
  const sought = delimiter.charCodeAt(0);
  // csv-parse counts the bytes of a field; a character takes at most three.
  const longest = MAXIMUM.record / 3;
  let start = 0;
  let all = 0;
  let inLine = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === sought) {
      inLine += 1;
      if (inLine >= MAXIMUM.columns) return true;
    } else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      if (at - start > longest) return true;
      start = at + 1;
      all += inLine + 1;
      inLine = 0;
    }
  }
  return text.length - start > longest || all + inLine >= MAXIMUM.cells;
}

/** How many lines of a file a record takes: its own end, and the breaks inside its quotes. */
export function countLines(record: readonly string[]): number {
  let lines = 1;
  for (const field of record) lines += countBreaks(field);
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
