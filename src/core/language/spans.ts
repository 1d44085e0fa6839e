import type { Span } from './approval-text.js';

/** Whether an offset lies in a stretch. */
export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Whether one stretch holds all of another. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two stretches share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
