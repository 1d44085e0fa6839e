import type { ApprovalText, Span } from '../core/language/approval-text.js';
import { bindingClauses, type Frame } from '../core/language/binding-clauses.js';
import type { Cover } from './cover.js';

/** A clause that nothing speaks for yet, with its words as the reading has them. */
export interface BareClause extends Span {
  readonly words: string;
}

/** No kind of duty takes more words to be told; a longer clause is judged by its beginning. */
const LONGEST_CLAUSE = 300;
const SENTENCE_END = /[。；;！!？?]|\n\s*\n/;

/**
 * The clauses that bind and that nothing speaks for yet, those of one sentence together. A clause of
 * which something speaks for all but a word is bare too: verify would ask for that word.
 */
export function bareSentences(
  approval: ApprovalText,
  frame: Frame,
  cover: Cover,
): readonly (readonly BareClause[])[] {
  const { text, reading, clauseAt } = approval;
  const sentences: BareClause[][] = [];
  let last: Span | null = null;
  for (const whole of bindingClauses(approval, frame)) {
    const clause = trim(whole, text);
    const bare = cover.bare(clause.start, clause.end);
    if (bare === null) {
      last = null;
      continue;
    }
    const end = withMarks(clause, bare, cover);
    const [from, to] = [reading.indexOf(bare.start), reading.indexOf(end)];
    const words = reading.words.slice(from, Math.min(to, from + LONGEST_CLAUSE));
    const start = fromMarks(clause, bare, cover);
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

/** To the end of the clause, its closing brackets included, where nothing speaks for what is there. */
function withMarks({ end: last }: Span, { end }: Span, cover: Cover): number {
  for (let at = end; at < last; at += 1) if (cover.isLaid(at)) return end;
  return last;
}

/** From the beginning of the clause, its opening brackets included: 《规划》一经批准. */
function fromMarks({ start: first }: Span, { start }: Span, cover: Cover): number {
  for (let at = first; at < start; at += 1) if (cover.isLaid(at)) return start;
  return first;
}

/** A stretch without the spaces at its ends. */
function trim({ start, end }: Span, text: string): Span {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text.charAt(first))) first += 1;
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}
