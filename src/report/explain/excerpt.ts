import type { Passage } from '../../core/explanation.js';

/** A part of an excerpt: words of the approval, quoted or around the quote, or what was left out. */
export interface Piece {
  readonly text: string;
  readonly kind: 'words' | 'quote' | 'gap';
}

/** More characters than a county's clause has; no more stand on either side of the quotes. */
const REACH = 160;

const GAP: Piece = { text: '……', kind: 'gap' };

/** The year that is named once and carries to all that follows: 到2035年， */
const CARRIED = /^[到至]?\d{4}年[，,]/;

/** The whole paragraph, parted at its quotes. */
export function wholePassage({ text, marks }: Passage): readonly Piece[] {
  return pieces(text, marks, 0, text.length);
}

/**
 * The words around the quotes, up to the end of the clause on either side, and before them the year
 * that carries to them. What is left out shows as ……
 */
export function excerpt({ text, marks }: Passage): readonly Piece[] {
  const first = marks[0]?.start ?? 0;
  const last = marks.at(-1)?.end ?? text.length;
  const sentence = lastOf(text, /。/g, first);
  const start = Math.max(lastOf(text, /[；;。]/g, first), lastOf(text, /[，、]/g, first - REACH));
  const end = endOf(text, last);
  const carried = start > sentence ? CARRIED.exec(text.slice(sentence))?.[0] : undefined;
  const head: readonly Piece[] =
    start === 0
      ? []
      : carried === undefined || sentence + carried.length > start
        ? [GAP]
        : [{ text: carried, kind: 'words' }, GAP];
  return [...head, ...pieces(text, marks, start, end), ...(end < text.length ? [GAP] : [])];
}

function pieces(text: string, marks: Passage['marks'], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let at = start;
  for (const mark of marks) {
    found.push({ text: text.slice(at, mark.start), kind: 'words' });
    found.push({ text: text.slice(mark.start, mark.end), kind: 'quote' });
    at = mark.end;
  }
  found.push({ text: text.slice(at, end), kind: 'words' });
  return found.filter((piece) => piece.text !== '');
}

/** Behind the last of these signs before a place; 0 where there is none. */
function lastOf(text: string, sign: RegExp, before: number): number {
  let found = 0;
  for (const { index } of text.slice(0, Math.max(0, before)).matchAll(sign)) found = index + 1;
  return found;
}

function endOf(text: string, last: number): number {
  const clause = text.slice(last).search(/[；;。]/);
  const end = clause < 0 ? text.length : last + clause + 1;
  if (end - last <= REACH) return end;
  const pause = text.slice(last + REACH, end).search(/[，、；。]/);
  return pause < 0 ? end : last + REACH + pause + 1;
}

/** Signs around a quote that do not stand in the text itself. */
export function marksFor(text: string): readonly [string, string] {
  const pairs = [
    ['【', '】'],
    ['〖', '〗'],
    ['⟦', '⟧'],
  ] as const;
  return pairs.find(([open, close]) => !text.includes(open) && !text.includes(close)) ?? pairs[2];
}
