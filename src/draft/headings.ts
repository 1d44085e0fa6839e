import type { ApprovalText } from '../core/language/approval-text.js';
import type { Cover } from './cover.js';
import type { PlacedExcuse } from './draft-pack.js';

/** A heading names a matter in a few words; longer ones say something themselves. */
const LONGEST_HEADING = 24;
const WORD = /\p{L}/u;

/** Excuses the headings of parts that say more than their heading. */
export function excuseHeadings(approval: ApprovalText, cover: Cover): readonly PlacedExcuse[] {
  const { text, clauses } = approval;
  return clauses.flatMap(({ ordinal, heading, start: begins, end }) => {
    const words = heading.trim();
    const start = text.indexOf(words, begins + ordinal.length);
    const behind = start + words.length;
    const isHeading =
      words !== '' && words.length <= LONGEST_HEADING && !/[，,；;：:《\d]/.test(words);
    if (!isHeading || cover.isLaid(start) || !WORD.test(text.slice(behind, end))) return [];
    // Words that stand elsewhere too would be excused there as well.
    if (text.indexOf(words) !== start || text.indexOf(words, behind) >= 0) return [];
    cover.lay(start, behind);
    const reason = `第${ordinal}部分的标题，其要求由该部分各句载明`;
    return [{ start, end: behind, quote: words, reason }];
  });
}
