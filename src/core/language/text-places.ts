import { partitionPoint } from '../sorted.js';

/** A span of a text: from `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a span contains an offset. */
export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Whether one span contains another. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Line and column of an offset, both from 1, the column in UTF-16 units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds the start of each line of a text with `\n` or `\r\n`. */
export function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Returns a function that maps offsets of a text to lines and columns. */
export function indexLines(text: string): (offset: number) => LineAndColumn {
  const starts = findLineStarts(text);
  return (offset) => {
    const line = Math.max(
      1,
      partitionPoint(starts, (start) => start <= offset),
    );
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
