import type { LimitPhrase } from '../core/language/limit-phrase.js';
import type { TextReading } from '../core/language/reading.js';
import type { Relation, UnreadReason } from '../core/pack.js';
import type { NamedIndicator } from './indicator-reader.js';

/** The words around a limit's phrase. All places are indexes of the reading's words. */
export interface Segment {
  readonly phrase: LimitPhrase;
  /** The start of its own words: after the previous mark or limit. */
  readonly start: number;
  /** The span of the phrase: its comparator and its number. */
  readonly from: number;
  readonly to: number;
  /** The end of its clause, or of its phrase if another limit follows in the clause. */
  readonly end: number;
  /** The index of 其中 before its words; `null` if there is none. */
  readonly within: number | null;
  /** The start of a clause before it with nothing but a year: 到2025年，不少于…. */
  readonly lead: number | null;
  /** The index of the bracket around it; `null` outside brackets. */
  readonly bracket: number | null;
  /** Whether its clause is the first of its bracket. */
  readonly opensBracket: boolean;
}

/** Marks that separate words. 县(市、区) is one word. */
const MARKS = /\((?:[市县区旗州盟]、?)+\)|[，;:。!?()《》\n]/g;
/** 用水总量：2025年不超过…: the words before the colon name the indicator, they are no label. */
const NAMES = /^:(?:[到至]?\d{4}年[度底末]?)?(?:不|控制在|[≥≤])/;
const WITHIN = /其中[，:]?$/;
/** 其中 without a comma after it. */
const HERE = [''] as const;
const LEAD =
  /(?<=^|[，;:。(\n中])(?:截至|截止|到|至)?(?:\d{4}年?[-—―–~至到])?\d{4}年[度底末]?，(?:其中，?)?$/;

/** Divides the words of a text into segments, one for each limit phrase. Takes linear time. */
export function cutSegments(
  { words, indexOf }: TextReading,
  phrases: readonly LimitPhrase[],
): readonly Segment[] {
  const marks = [...words.matchAll(MARKS)].filter(
    ({ 0: mark, index }) =>
      mark.length === 1 && !(mark === ':' && NAMES.test(words.slice(index, index + 10))),
  );
  const open: number[] = [];
  let next = 0;
  let before = 0;
  return phrases.map((phrase, index) => {
    const from = indexOf(phrase.offset);
    const to = indexOf(phrase.end);
    for (let mark = marks[next]; mark !== undefined && mark.index < from; mark = marks[next]) {
      if (mark[0] === '(') open.push(mark.index);
      if (mark[0] === ')') open.pop();
      before = mark.index + 1;
      next += 1;
    }
    let behind = next;
    while ((marks[behind]?.index ?? to) < to) behind += 1;
    const previous = phrases[index - 1];
    const start = Math.max(before, previous === undefined ? 0 : indexOf(previous.end));
    const following = phrases[index + 1];
    const limit = following === undefined ? words.length : indexOf(following.offset);
    const before3 = words.slice(Math.max(0, start - 3), start);
    const within = WITHIN.exec(before3) ?? (words.startsWith('其中', start) ? HERE : null);
    const bracket = open.at(-1) ?? null;
    const first = within === null ? start : start - within[0].length;
    const lead = LEAD.exec(words.slice(Math.max(0, start - 24), start));
    const opening = lead === null ? first : start - lead[0].length;
    return {
      phrase,
      start,
      from,
      to,
      end: endOf(marks[behind]?.index ?? words.length, { to, limit }),
      within: within === null ? null : first,
      lead: lead === null ? null : opening,
      bracket,
      opensBracket: bracket !== null && Math.min(opening, first) === bracket + 1,
    };
  });
}

function endOf(
  mark: number,
  { to, limit }: { readonly to: number; readonly limit: number },
): number {
  return mark <= limit ? mark : to;
}

/** Words that could not be read; places are indexes of the reading's words. */
export interface UnreadWords {
  readonly start: number;
  readonly end: number;
  readonly reason: UnreadReason;
}

/** A limit as read. Places are indexes of the reading's words. */
export interface ReadLimit {
  readonly region: string;
  readonly subject: NamedIndicator;
  readonly relation: Relation;
  /** As printed; `null` where it is assigned. */
  readonly amount: { readonly value: string; readonly unit: string } | null;
  readonly by: string | null;
  /** The year that applies to it; `null` if none does. */
  readonly year: number | null;
  /** The span of the words that state it, for the quote. */
  readonly start: number;
  readonly end: number;
  /** Its phrase: comparator and number. */
  readonly from: number;
  readonly to: number;
}

/** A phrase of the sentence. */
interface ChainLink {
  readonly segment: Segment;
  /** `null` where it could not be read. */
  readonly limit: ReadLimit | null;
  /** The id of the indicator that it names, read or not. */
  readonly named: string | null;
}

/** The phrases of a sentence so far. */
export interface LimitChain {
  limits: ChainLink[];
}

/** Adds a limit, or an unread phrase, to the chain of its sentence. */
export function addLink(chain: LimitChain, link: ChainLink): void {
  chain.limits.push(link);
  // More than any sentence has. Bounds the time for a long text.
  if (chain.limits.length > 64) chain.limits = chain.limits.slice(-32);
}

/** Clears the chain if its sentence ended before a segment. */
export function endSentence(chain: LimitChain, segment: Segment, words: string): void {
  const last = chain.limits.at(-1);
  if (last === undefined) return;
  if (/[。\n]/.test(words.slice(last.segment.to, segment.start))) chain.limits = [];
}

/** What may separate a limit from words that continue about its indicator. */
const GOES_ON = /^(?:的?\p{Script=Han}{0,8})[，;、(]?(?:其中[，:]?)?$/u;
const CLOSED = /\([^()]*\)/g;
/** The longest distance between the two, brackets included. */
const REACH = 200;

/**
 * Finds the limit that words without an indicator refer to: the one before their bracket, or the
 * previous one on their level, with nothing else between; `null` if there is none.
 */
export function findAntecedent(
  segment: Segment,
  chain: LimitChain,
  words: string,
): ReadLimit | null {
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

/** Reports whether the indicator after 其中 can be part of a limit before it in the sentence. */
export function hasWhole(
  chain: LimitChain,
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
