import type { ApprovalText } from '../core/language/approval-text.js';
import { type DocumentFrame, findBindingClauses } from '../core/language/clauses.js';
import type { Span } from '../core/language/text-places.js';

/** Which characters of a text are accounted for. */
export interface Cover {
  readonly lay: (start: number, end: number) => void;
  readonly isLaid: (offset: number) => boolean;
  /**
   * Returns the span from the first to the last word that is not accounted for; `null` if there is
   * none.
   */
  readonly bare: (
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number } | null;
}

const WORD = /[\p{L}\p{N}]/u;

/** Makes a cover of a text with nothing accounted for yet. */
export function createCover(text: string): Cover {
  const laid = new Uint8Array(text.length);
  return {
    lay: (start, end) => {
      laid.fill(1, start, end);
    },
    isLaid: (offset) => laid[offset] === 1,
    bare: (start, end) => {
      let first = start;
      while (first < end && (laid[first] === 1 || !WORD.test(text.charAt(first)))) first += 1;
      if (first >= end) return null;
      let last = end - 1;
      while (last > first && (laid[last] === 1 || !WORD.test(text.charAt(last)))) last -= 1;
      return { start: first, end: last + 1 };
    },
  };
}

/** A clause that is not accounted for yet, with its words as normalised. */
export interface BareClause extends Span {
  readonly words: string;
}

/** Longer than any kind of duty needs; a longer clause is classified by its beginning. */
const LONGEST_CLAUSE = 300;
const SENTENCE_END = /[。；;！!？?]|\n\s*\n/;

/**
 * Finds the binding clauses that are not accounted for yet, grouped by sentence. A clause with a
 * single unaccounted word is included: verify would ask about that word.
 */
export function findBareSentences(
  approval: ApprovalText,
  frame: DocumentFrame,
  cover: Cover,
): readonly (readonly BareClause[])[] {
  const { text, reading, clauseAt } = approval;
  const sentences: BareClause[][] = [];
  let last: Span | null = null;
  for (const whole of findBindingClauses(approval, frame)) {
    const clause = trim(whole, text);
    const bare = cover.bare(clause.start, clause.end);
    if (bare === null) {
      last = null;
      continue;
    }
    const end = includeClosingMarks(clause, bare, cover);
    const [from, to] = [reading.indexOf(bare.start), reading.indexOf(end)];
    const words = reading.words.slice(from, Math.min(to, from + LONGEST_CLAUSE));
    const start = includeOpeningMarks(clause, bare, cover);
    const one = { start, end, words };
    const goesOn =
      last !== null &&
      clauseAt(last.start) === clauseAt(bare.start) &&
      !SENTENCE_END.test(text.slice(last.end, bare.start)) &&
      reading.words.slice(reading.indexOf(last.end), from).length <= 3;
    if (goesOn) sentences.at(-1)?.push(one);
    else sentences.push([one]);
    last = bare;
  }
  return sentences;
}

/**
 * Extends to the end of the clause, with its closing brackets, if nothing there is accounted for.
 */
function includeClosingMarks({ end: last }: Span, { end }: Span, cover: Cover): number {
  for (let at = end; at < last; at += 1) if (cover.isLaid(at)) return end;
  return last;
}

/** Extends to the start of the clause, with its opening brackets: 《规划》一经批准. */
function includeOpeningMarks({ start: first }: Span, { start }: Span, cover: Cover): number {
  for (let at = first; at < start; at += 1) if (cover.isLaid(at)) return start;
  return first;
}

/** Trims the spaces at the ends of a span. */
function trim({ start, end }: Span, text: string): Span {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text.charAt(first))) first += 1;
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}
