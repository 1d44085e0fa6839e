import type { CellPlace, Location } from '../../core/location.js';
import { partitionPoint } from '../../core/sorted.js';

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line break, as editors count lines. */
export const BREAK = /\r\n|\n|\r/g;

/**
 * The records of a text without quotes, one at a time. There a record is a line; csv-parse, which
 * looks at each byte for a quote, takes ten times as long to come to the same.
 */
export function* splitPlain(text: string, delimiter: string): Generator<string[]> {
  const comma = delimiter.charCodeAt(0);
  for (let at = 0; at < text.length; ) {
    const fields: string[] = [];
    for (;;) {
      const end = plainEnd(text, at, comma);
      fields.push(text.slice(at, end));
      at = end;
      if (text.charCodeAt(at) !== comma) break;
      at += 1;
    }
    at += breakLength(text, at);
    yield fields;
  }
}

/** Counts the line breaks in a text. */
export function countBreaks(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.match(BREAK)?.length ?? 0;
}

/** Where a record begins: its offset in the text, its line, its row in a spreadsheet. */
interface RecordStart {
  readonly offset: number;
  readonly line: number;
  readonly row: number;
}

/**
 * Finds cells in a CSV's text by the line on which they begin and their field's number, so that an
 * editor, a code review or a spreadsheet can point at the cell itself.
 *
 * @param delimiter a single character.
 */
export function cellPlaces(
  text: string,
  delimiter: string,
): (location: Pick<Location, 'line' | 'column'>) => CellPlace | null {
  const comma = delimiter.charCodeAt(0);
  let starts: readonly RecordStart[] | null = null;
  return ({ line, column }) => {
    if (line === null || column === null) return null;
    starts ??= recordStarts(text, comma);
    const record = starts[partitionPoint(starts, (start) => start.line <= line) - 1];
    if (record === undefined) return null;
    let at = record.offset;
    for (let number = 1; ; number += 1) {
      const end = fieldEnd(text, at, comma);
      if (number === column) {
        const place = placeOf(text, record, at, end);
        return place.start.line === line ? place : null;
      }
      if (text.charCodeAt(end) !== comma) return null;
      at = end + 1;
    }
  };
}

function recordStarts(text: string, comma: number): readonly RecordStart[] {
  const starts: RecordStart[] = [];
  let line = 1;
  for (let at = 0, row = 1; at < text.length; row += 1) {
    starts.push({ offset: at, line, row });
    for (;;) {
      const end = fieldEnd(text, at, comma);
      line += countBreaks(text.slice(at, end));
      at = end;
      if (text.charCodeAt(at) !== comma) break;
      at += 1;
    }
    at += breakLength(text, at);
    line += 1;
  }
  return starts;
}

/**
 * The offset after a field. Quotes count where the field begins with one; where text follows the
 * closing quote, both quotes are text like any other.
 */
function fieldEnd(text: string, start: number, comma: number): number {
  if (text.charCodeAt(start) !== QUOTE) return plainEnd(text, start, comma);
  const end = quotedEnd(text, start);
  return plainEnd(text, end, comma);
}

/** The offset after the quote that closes the one at `start`; the text's end where none does. */
function quotedEnd(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at + 1;
}

function plainEnd(text: string, start: number, comma: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === comma || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return at;
}

/** The length of the line break at an offset; 0 for none. */
function breakLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === CARRIAGE_RETURN) return text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
  return code === LINE_FEED ? 1 : 0;
}

function placeOf(text: string, record: RecordStart, from: number, to: number): CellPlace {
  const positionOf = (offset: number) => {
    const lines = text.slice(record.offset, offset).split(BREAK);
    return {
      line: record.line + lines.length - 1,
      column: (lines.at(-1)?.length ?? 0) + 1,
    };
  };
  return {
    row: record.row,
    start: positionOf(from),
    end: positionOf(to),
    text: contentOf(text, from, to),
  };
}

/** A field without its quotes. */
function contentOf(text: string, from: number, to: number): string {
  if (text.charCodeAt(from) !== QUOTE) return text.slice(from, to);
  const end = Math.min(quotedEnd(text, from), to);
  const content = text.slice(from + 1, end - 1).replaceAll('""', '"');
  return end === to ? content : `"${content}"${text.slice(end, to)}`;
}
