import type { ApprovalText } from '../core/language/approval-text.js';
import type { ReadLimit } from './parts.js';

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

/** Begins quotes of one phrase as early as it takes for each to stand once. */
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
    const shared = Math.max(
      common(words, backwards[index - 1]?.words ?? ''),
      common(words, backwards[index + 1]?.words ?? ''),
    );
    const length = one.end - one.start;
    if (shared < length) continue;
    const start = one.end - shared - 1;
    const before = lastBefore(limits, one.limit);
    const holdsOther = before !== null && start < reading.endOf(before.to);
    longer.set(one, holdsOther || shared >= REACH || start < 0 ? null : { ...one, start });
  }
}

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** The limit whose phrase stands last before another one's. */
function lastBefore(limits: readonly ReadLimit[], limit: ReadLimit): ReadLimit | null {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((limits[middle]?.from ?? 0) < limit.from) low = middle + 1;
    else high = middle;
  }
  return limits[low - 1] ?? null;
}
