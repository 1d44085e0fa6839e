import type { ApprovalText } from '../core/language/approval-text.js';
import type { TextReading } from '../core/language/reading.js';
import { partitionPoint } from '../core/sorted.js';
import type { Cover } from './cover.js';
import { type HeadReader, readHead } from './heads.js';
import type { ReadLimit, UnreadWords } from './segments.js';

/** A limit with the span of the text that quotes it. */
export interface QuotedLimit {
  readonly limit: ReadLimit;
  readonly start: number;
  readonly end: number;
}

/** How far back to look to tell quotes apart. */
const REACH = 400;

/**
 * Finds a unique quote for each limit among the words about its region: its own words, extended
 * backwards if they also occur elsewhere. Limits without one are returned as ambiguous. Takes
 * linear time for any text that tells its limits apart.
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
    // Any quote contains the phrase, so only limits with the same phrase can be confused.
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
 * Extends quotes of one phrase backwards until each is unique; if another limit is in the way,
 * forwards: …不低于22.01万亩； differs from …不低于22.01万亩，.
 */
function tellApart(
  group: readonly QuotedLimit[],
  limits: readonly ReadLimit[],
  { text, reading }: ApprovalText,
  longer: Map<QuotedLimit, QuotedLimit | null>,
): void {
  // Sorted by their reversed words, quotes with the longest common suffix are neighbours.
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

/** With more identical quotes, the limits cannot be told apart. */
const MOST_ALIKE = 20;
/** How far a quote may extend forwards. */
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

/** Finds how far a quote may extend: not into the next limit's number. */
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

/** Finds the last limit before another one. */
function findLimitBefore(limits: readonly ReadLimit[], limit: ReadLimit): ReadLimit | null {
  return limits[countLimitsBefore(limits, limit.from) - 1] ?? null;
}

/** Counts the phrases before an index of the words. */
function countLimitsBefore(limits: readonly ReadLimit[], index: number): number {
  return partitionPoint(limits, ({ from }) => from < index);
}

/** The most clauses before a limit that name its region and year. */
const MOST = 4;
const LONGEST = 40;
const MARK = /[，;:。!?()《》\n]/;
const ORDINAL = /^(?:\s*(?:\(?[一二三四五六七八九十\d]{1,3}[)、。]|[①-⑳]))*/;

/**
 * Extends quotes backwards over clauses that only name the region and the year (大荔县:到2020年,), so
 * that every word of the text is accounted for. A year that applies to limits already is.
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

/** Extends unread words in the same way, so that a reviewer sees what they are about. */
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
    if (cover.findGap(offsetOf(start), endOf(at - 1)) !== null) lead = start;
    at = start;
  }
  return lead;
}
