import type { NamedIndicator } from './indicator-reader.js';
import type { ReadLimit, Segment } from './segments.js';

/** A phrase of the sentence. */
export interface Link {
  readonly segment: Segment;
  /** `null` where it could not be read. */
  readonly limit: ReadLimit | null;
  /** The id of the indicator that it names, read or not. */
  readonly named: string | null;
}

/** The phrases of a sentence so far. */
export interface Chain {
  limits: Link[];
}

/** Adds a limit, or a phrase that could not be read, to those so far of its sentence. */
export function addLink(chain: Chain, link: Link): void {
  chain.limits.push(link);
  // More than a sentence holds, so that a long text stays cheap to read.
  if (chain.limits.length > 64) chain.limits = chain.limits.slice(-32);
}

/** Forgets the limits of a sentence that has ended before a segment. */
export function endSentence(chain: Chain, segment: Segment, words: string): void {
  const last = chain.limits.at(-1);
  if (last === undefined) return;
  if (/[。\n]/.test(words.slice(last.segment.to, segment.start))) chain.limits = [];
}

/** What may stand between a limit and words that go on about its indicator. */
const GOES_ON = /^(?:的?\p{Script=Han}{0,8})[，;、(]?(?:其中[，:]?)?$/u;
const CLOSED = /\([^()]*\)/g;
/** The longest words between the two, brackets included. */
const REACH = 200;

/**
 * The limit that words without an indicator of their own go on about: the one before their bracket,
 * or before them on their own level, with nothing else between. `null` where there is none.
 */
export function findAntecedent(segment: Segment, chain: Chain, words: string): ReadLimit | null {
  const before = chain.limits.findLast(
    (one) => one.segment.bracket === segment.bracket || isOwner(one.segment, segment),
  );
  if (before === undefined || before.limit === null) return null;
  const start = segment.lead ?? segment.start;
  if (start - before.segment.to > REACH) return null;
  let between = words.slice(before.segment.to, start);
  for (let level = 0; level < 3; level += 1) between = between.replace(CLOSED, '');
  return GOES_ON.test(between) ? before.limit : null;
}

function isOwner(one: Segment, segment: Segment): boolean {
  return segment.opensBracket && segment.bracket !== null && one.to <= segment.bracket;
}

/** Whether what 其中 speaks of can be a part of a limit before it in the sentence. */
export function hasWhole(
  chain: Chain,
  { indicator }: NamedIndicator,
  regions: readonly string[],
): boolean {
  if (chain.limits.length === 0) return false;
  if (indicator === null || indicator.partOf === null) return true;
  const whole = indicator.partOf;
  return chain.limits.some(
    ({ limit, named }) =>
      (named === whole || named === indicator.id) &&
      (limit === null || regions.includes(limit.region)),
  );
}
