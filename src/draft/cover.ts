import type { ApprovalText } from '../core/language/approval-text.js';
import { type DocumentFrame, findBindingClauses } from '../core/language/clauses.js';
import type { Span } from '../core/language/text-places.js';

/** Which characters of a text are accounted for. */
export interface Cover {
  readonly add: (start: number, end: number) => void;
  readonly has: (offset: number) => boolean;
  /** Returns the span of the words that are not accounted for; `null` if there are none. */
  readonly findGap: (
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number } | null;
}

const WORD = /[\p{L}\p{N}]/u;

/** Makes a cover of a text with nothing accounted for yet. */
export function createCover(text: string): Cover {
  const covered = new Uint8Array(text.length);
  return {
    add: (start, end) => {
      covered.fill(1, start, end);
    },
    has: (offset) => covered[offset] === 1,
    findGap: (start, end) => {
      let first = start;
      while (first < end && (covered[first] === 1 || !WORD.test(text.charAt(first)))) first += 1;
      if (first >= end) return null;
      let last = end - 1;
      while (last > first && (covered[last] === 1 || !WORD.test(text.charAt(last)))) last -= 1;
      return { start: first, end: last + 1 };
    },
  };
}

/** A clause that is not accounted for yet, with its words as normalised. */
export interface OpenClause extends Span {
  readonly words: string;
}

/** Longer than any kind of duty needs; a longer clause is classified by its beginning. */
const LONGEST_CLAUSE = 300;
const SENTENCE_END = /[。；;！!？?]|\n\s*\n/;

/**
 * Finds the binding clauses that are not accounted for yet, grouped by sentence. A clause with a
 * single unaccounted word is included: verify would ask about that word.
 */
export function findOpenSentences(
  approval: ApprovalText,
  frame: DocumentFrame,
  cover: Cover,
): readonly (readonly OpenClause[])[] {
  const { text, reading, clauseAt } = approval;
  const sentences: OpenClause[][] = [];
  let last: Span | null = null;
  for (const whole of findBindingClauses(approval, frame)) {
    const clause = trim(whole, text);
    const gap = cover.findGap(clause.start, clause.end);
    if (gap === null) {
      last = null;
      continue;
    }
    const end = includeClosingMarks(clause, gap, cover);
    const [from, to] = [reading.indexOf(gap.start), reading.indexOf(end)];
    const words = reading.words.slice(from, Math.min(to, from + LONGEST_CLAUSE));
    const start = includeOpeningMarks(clause, gap, cover);
    const one = { start, end, words };
    const goesOn =
      last !== null &&
      clauseAt(last.start) === clauseAt(gap.start) &&
      !SENTENCE_END.test(text.slice(last.end, gap.start)) &&
      reading.words.slice(reading.indexOf(last.end), from).length <= 3;
    if (goesOn) sentences.at(-1)?.push(one);
    else sentences.push([one]);
    last = gap;
  }
  return sentences;
}

/** Extends to the end of the clause, with closing brackets, if nothing covers them. */
function includeClosingMarks({ end: last }: Span, { end }: Span, cover: Cover): number {
  for (let at = end; at < last; at += 1) if (cover.has(at)) return end;
  return last;
}

/** Extends to the start of the clause, with its opening brackets: 《规划》一经批准. */
function includeOpeningMarks({ start: first }: Span, { start }: Span, cover: Cover): number {
  for (let at = first; at < start; at += 1) if (cover.has(at)) return start;
  return first;
}

/** Trims the spaces at the ends of a span. */
function trim({ start, end }: Span, text: string): Span {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text.charAt(first))) first += 1;
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}
