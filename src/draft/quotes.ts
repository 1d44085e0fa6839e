import type { ApprovalText } from '../core/language/approval-text.js';
import type { TextReading } from '../core/language/reading.js';
import { countFirst } from '../core/sorted.js';
import type { Cover } from './cover.js';
import { type HeadReader, readHead } from './heads.js';
import type { ReadLimit, UnreadWords } from './segments.js';

/** A limit with the words of the text that quote it, as offsets. */
export interface QuotedLimit {
  readonly limit: ReadLimit;
  readonly start: number;
  readonly end: number;
}

/** How far back words are looked at to tell a quote from others. */
const REACH = 400;

/**
 * Finds for each limit a quote that stands once among the words about its region: the words that say
 * it, begun earlier where the same words are said of something else too. Limits for which there is
 * none are told apart. Takes linear time for any text that tells its limits apart.
 */
export function quoteLimits(
  limits: readonly ReadLimit[],
  approval: ApprovalText,
): { readonly quoted: readonly QuotedLimit[]; readonly ambiguous: readonly ReadLimit[] } {
  const { text, reading, clauseAt } = approval;
  const groups = new Map<string, QuotedLimit[]>();
  const quoted: QuotedLimit[] = [];
  for (const limit of limits) {
    const one = { limit, start: reading.offsetOf(limit.start), end: reading.endOf(limit.end) };
    const clause = clauseAt(one.start)?.ordinal ?? '';
    // Any quote of it holds its phrase, so only limits of the same phrase can be mistaken for it.
    const phrase = text.slice(reading.offsetOf(limit.from), reading.endOf(limit.to));
    const key = `${clause} ${limit.region} ${phrase}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
    quoted.push(one);
  }
  const longer = new Map<QuotedLimit, QuotedLimit | null>();
  for (const group of groups.values()) {
    if (group.length > 1) tellApart(group, limits, approval, longer);
  }
  const result = quoted.map((one) => ({ one, told: longer.get(one) }));
  return {
    quoted: result.flatMap(({ one, told }) => (told === null ? [] : [told ?? one])),
    ambiguous: result.flatMap(({ one, told }) => (told === null ? [one.limit] : [])),
  };
}

/**
 * Begins quotes of one phrase as early as it takes for each to stand once; where another limit stands
 * there, ends them later: …不低于22.01万亩； is not …不低于22.01万亩，.
 */
function tellApart(
  group: readonly QuotedLimit[],
  limits: readonly ReadLimit[],
  { text, reading }: ApprovalText,
  longer: Map<QuotedLimit, QuotedLimit | null>,
): void {
  // Two that share most of what stands before them are neighbours in the order of it, read backwards.
  const backwards = group
    .map((one) => {
      const words = text.slice(Math.max(0, one.end - REACH), one.end);
      return { one, words: [...words].reverse().join('') };
    })
    .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0));
  for (const [index, { one, words }] of backwards.entries()) {
    const length = one.end - one.start;
    const shared = Math.max(
      countShared(words, backwards[index - 1]?.words ?? ''),
      countShared(words, backwards[index + 1]?.words ?? ''),
    );
    if (shared < length) continue;
    const start = one.end - shared - 1;
    const before = findLimitBefore(limits, one.limit);
    const holdsOther = before !== null && start < reading.endOf(before.to);
    if (!holdsOther && shared < REACH && start >= 0) {
      longer.set(one, { ...one, start });
      continue;
    }
    const alike = [backwards.slice(0, index).reverse(), backwards.slice(index + 1)].flatMap(
      (others) => takeWhile(others, (other) => countShared(words, other.words) >= length),
    );
    const ends = alike.map((other) => one.end + countSharedFrom(text, one.end, other.one.end) + 1);
    const end = Math.max(...ends);
    const isApart = alike.length <= MOST_ALIKE && end <= findRoomEnd(text, one, limits, reading);
    longer.set(one, isApart ? { ...one, end } : null);
  }
}

/** More quotes than these that are the same words are no text's way to tell things apart. */
const MOST_ALIKE = 20;
/** How far behind its words a quote may go on. */
const ROOM = 40;

function takeWhile<T>(items: readonly T[], test: (item: T) => boolean): readonly T[] {
  const end = items.slice(0, MOST_ALIKE + 1).findIndex((item) => !test(item));
  return items.slice(0, end < 0 ? MOST_ALIKE + 1 : end);
}

function countSharedFrom(text: string, a: number, b: number): number {
  let length = 0;
  while (length < ROOM && text.charAt(a + length) === text.charAt(b + length)) length += 1;
  return length;
}

/** How far a quote may go on: not to the next limit's number. */
function findRoomEnd(
  text: string,
  { limit, end }: QuotedLimit,
  limits: readonly ReadLimit[],
  { offsetOf }: ApprovalText['reading'],
): number {
  const next = limits[countLimitsBefore(limits, limit.from + 1)];
  return Math.min(text.length, end + ROOM, next === undefined ? text.length : offsetOf(next.from));
}

function countShared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** The limit whose phrase stands last before another one's. */
function findLimitBefore(limits: readonly ReadLimit[], limit: ReadLimit): ReadLimit | null {
  return limits[countLimitsBefore(limits, limit.from) - 1] ?? null;
}

/** How many phrases begin before an index of the words. */
function countLimitsBefore(limits: readonly ReadLimit[], index: number): number {
  return countFirst(limits, ({ from }) => from < index);
}

/** No more clauses than these stand before a limit and say of whom and when it is. */
const MOST = 4;
const LONGEST = 40;
const MARK = /[，;:。!?()《》\n]/;
const ORDINAL = /^(?:\s*(?:\(?[一二三四五六七八九十\d]{1,3}[)、。]|[①-⑳]))*/;

/**
 * Begins quotes earlier where the clauses before them say nothing but of whom and when (大荔县:到2020年,),
 * so that no word of the text is left to nobody. A year that limits carry is spoken for already.
 */
export function extendQuotes(
  quoted: readonly QuotedLimit[],
  { reading }: ApprovalText,
  reader: HeadReader,
  cover: Cover,
): readonly QuotedLimit[] {
  let done = 0;
  return quoted.map((one) => {
    const from = Math.min(one.limit.start, reading.indexOf(one.start));
    const start = findLead(from, done, reading, reader, cover);
    done = Math.max(done, one.limit.end);
    return start === null ? one : { ...one, start: reading.offsetOf(start) };
  });
}

/**
 * Begins unread words earlier likewise, so that what they are said of is read with them.
 */
export function extendUnread(
  unread: readonly UnreadWords[],
  { reading }: ApprovalText,
  reader: HeadReader,
  cover: Cover,
): readonly UnreadWords[] {
  let done = 0;
  return unread.map((one) => {
    const start = findLead(one.start, done, reading, reader, cover);
    done = one.end;
    return start === null ? one : { ...one, start };
  });
}

function findLead(
  from: number,
  done: number,
  { words, offsetOf, endOf }: TextReading,
  reader: HeadReader,
  cover: Cover,
): number | null {
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
    if (cover.bare(offsetOf(start), endOf(at - 1)) !== null) lead = start;
    at = start;
  }
  return lead;
}
