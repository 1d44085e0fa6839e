import type { CellPlace, Location } from '../../core/location.js';
import { countFirst } from '../../core/sorted.js';

/** Where a record begins: its offset in the text, its line, its row in a spreadsheet. */
interface RecordStart {
  readonly offset: number;
  readonly line: number;
  readonly row: number;
}

/** A field of a record as it stands in the text, its quotes included. */
interface Field {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether the record ends with it. */
  readonly isLast: boolean;
}

const BREAK = /\r\n|\n|\r/g;

/**
 * Finds cells in a CSV's text by the line on which they begin and their field's number, as the reader of
 * figures counts them: so that an editor, a code review or a spreadsheet can point at the cell itself.
 * Splits as `parseRecords` does.
 */
export function cellPlaces(
  text: string,
  delimiter: string,
): (location: Pick<Location, 'line' | 'column'>) => CellPlace | null {
  let starts: readonly RecordStart[] | null = null;
  return ({ line, column }) => {
    if (line === null || column === null) return null;
    starts ??= recordStarts(text, delimiter);
    const record = recordAt(starts, line);
    if (record === undefined) return null;
    let at = record.offset;
    for (let number = 1; ; number += 1) {
      const field = readField(text, at, delimiter);
      if (number === column) {
        const place = placeOf(text, record, field);
        return place.start.line === line ? place : null;
      }
      if (field.isLast) return null;
      at = field.end + delimiter.length;
    }
  };
}

/** The record that a line belongs to: the last one that begins on it or above. */
function recordAt(starts: readonly RecordStart[], line: number): RecordStart | undefined {
  return starts[countFirst(starts, (start) => start.line <= line) - 1];
}

function recordStarts(text: string, delimiter: string): readonly RecordStart[] {
  const starts: RecordStart[] = [];
  let offset = 0;
  let line = 1;
  for (let row = 1; offset < text.length; row += 1) {
    starts.push({ offset, line, row });
    let at = offset;
    for (;;) {
      const field = readField(text, at, delimiter);
      line += countBreaks(text.slice(field.start, field.end));
      at = field.end;
      if (field.isLast) break;
      at += delimiter.length;
    }
    offset = at + breakAt(text, at);
    line += 1;
  }
  return starts;
}

/**
 * Reads one field. Quotes count where the field begins with one; where something stands behind the
 * closing quote, both quotes are text like any other.
 */
function readField(text: string, start: number, delimiter: string): Field {
  let content = '';
  let at = start;
  if (text[start] === '"') {
    at += 1;
    for (; at < text.length; at += 1) {
      if (text[at] !== '"') content += text[at];
      else if (text[at + 1] === '"') {
        content += '"';
        at += 1;
      } else break;
    }
    const end = at + 1;
    if (isFieldEnd(text, end, delimiter)) return fieldOf(text, start, end, content, delimiter);
    content = `"${content}"`;
    at = end;
  }
  while (!isFieldEnd(text, at, delimiter)) {
    content += text[at];
    at += 1;
  }
  return fieldOf(text, start, at, content, delimiter);
}

function fieldOf(
  text: string,
  start: number,
  end: number,
  content: string,
  delimiter: string,
): Field {
  return { start, end, text: content, isLast: !text.startsWith(delimiter, end) };
}

function isFieldEnd(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text.startsWith(delimiter, at) || breakAt(text, at) > 0;
}

/** How long the line break is that stands at an offset; 0 for none. */
function breakAt(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1;
  return text[at] === '\n' ? 1 : 0;
}

function countBreaks(text: string): number {
  return text.match(BREAK)?.length ?? 0;
}

function placeOf(text: string, record: RecordStart, field: Field): CellPlace {
  const positionOf = (offset: number) => {
    const before = text.slice(record.offset, offset);
    const lines = before.split(BREAK);
    return {
      line: record.line + lines.length - 1,
      column: (lines.at(-1)?.length ?? 0) + 1,
    };
  };
  return {
    row: record.row,
    start: positionOf(field.start),
    end: positionOf(field.end),
    text: field.text,
  };
}
