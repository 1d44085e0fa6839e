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
  for (const clause of bindingClauses(approval, frame)) {
    const bare = cover.bare(clause.start, clause.end);
    if (bare === null) {
      last = null;
      continue;
    }
    const end = withMarks(clause, bare, cover);
    const [from, to] = [reading.indexOf(bare.start), reading.indexOf(end)];
    const words = reading.words.slice(from, Math.min(to, from + LONGEST_CLAUSE));
    const one = { start: bare.start, end, words };
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
function withMarks(clause: Span, bare: Span, cover: Cover): number {
  for (let at = bare.end; at < clause.end; at += 1) if (cover.isLaid(at)) return bare.end;
  return clause.end;
}
