import type { ApprovalText } from '../core/language/approval-text.js';
import type { Cover } from './cover.js';
import { type HeadReader, readHead } from './heads.js';
import type { UnreadWords } from './parts.js';
import type { QuotedLimit } from './quotes.js';

/** No more clauses than these stand before a limit and say of whom and when it is. */
const MOST = 4;
const LONGEST = 40;
const MARK = /[，;:。!?()《》\n]/;
const ORDINAL = /^(?:\s*(?:\(?[一二三四五六七八九十\d]{1,3}[)、。]|[①-⑳]))*/;

/**
 * Begins quotes earlier where the clauses before them say nothing but of whom and when (大荔县:到2020年,),
 * so that no word of the text is left to nobody. A year that limits carry is spoken for already.
 */
export function leadQuotes(
  quoted: readonly QuotedLimit[],
  { reading }: ApprovalText,
  reader: HeadReader,
  cover: Cover,
): readonly QuotedLimit[] {
  let done = 0;
  return quoted.map((one) => {
    const from = Math.min(one.limit.start, reading.indexOf(one.start));
    const start = leadOf(
      from,
      done,
      reader,
      (first, last) => cover.bare(reading.offsetOf(first), reading.endOf(last)) !== null,
    );
    done = Math.max(done, one.limit.end);
    return start === null ? one : { ...one, start: reading.offsetOf(start) };
  });
}

/**
 * Begins unread words earlier likewise, so that what they are said of is read with them.
 */
export function leadUnread(
  unread: readonly UnreadWords[],
  { reading }: ApprovalText,
  reader: HeadReader,
  cover: Cover,
): readonly UnreadWords[] {
  let done = 0;
  return unread.map((one) => {
    const start = leadOf(
      one.start,
      done,
      reader,
      (first, last) => cover.bare(reading.offsetOf(first), reading.endOf(last)) !== null,
    );
    done = one.end;
    return start === null ? one : { ...one, start };
  });
}

function leadOf(
  from: number,
  done: number,
  reader: HeadReader,
  isBare: (first: number, last: number) => boolean,
): number | null {
  const { words } = reader;
  let lead: number | null = null;
  let at = from;
  for (let clauses = 0; clauses < MOST; clauses += 1) {
    const mark = words.charAt(at - 1);
    if (mark !== '，' && mark !== ':' && mark !== '(') break;
    let start = at - 1;
    while (start > done && at - start <= LONGEST && !MARK.test(words.charAt(start - 1))) start -= 1;
    start += ORDINAL.exec(words.slice(start, at - 1))?.[0].length ?? 0;
    if (start < done || at - start > LONGEST || start >= at - 1) break;
    const segment = { start, from: at - 1 };
    if (readHead(segment, reader).subject !== '') break;
    if (isBare(start, at - 1)) lead = start;
    at = start;
  }
  return lead;
}
