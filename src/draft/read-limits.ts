import type { CarriedYear } from '../core/language/carried-year.js';
import { readRestatedAmount, restates } from '../core/language/numerals.js';
import type { TextReading } from '../core/language/reading.js';
import { foldWidth } from '../core/language/text.js';
import { findUnit } from '../core/language/unit-names.js';
import type { UnreadReason } from '../core/pack.js';
import { MAXIMUM_DIGITS } from '../core/rational.js';
import type { ResolveRegions } from './carried-words.js';
import { type Head, type HeadReader, LONGEST_HEAD, readHead } from './heads.js';
import {
  fits,
  type IndicatorReader,
  type NamedIndicator,
  readDimension,
} from './indicator-reader.js';
import {
  addLink,
  endSentence,
  findAntecedent,
  hasWhole,
  type LimitChain,
  type ReadLimit,
  type Segment,
  type UnreadWords,
} from './segments.js';

/** What is needed to read limits. */
export interface LimitContext {
  readonly reading: TextReading;
  readonly segments: readonly Segment[];
  readonly headReader: HeadReader;
  readonly indicators: IndicatorReader;
  /** Whether a limit with a spelled-out number starts within a span. */
  readonly isSpelled: (from: number, to: number) => boolean;
  readonly readWhose: ResolveRegions;
  readonly years: ReadonlyMap<number, CarriedYear>;
  /** Checks whether a carried year can be the limit's. */
  readonly checkYear: (year: CarriedYear | null, segment: Segment) => UnreadReason | null;
}

/** The limits of a text, and the phrases that could not be read as one. */
export interface ReadLimits {
  readonly limits: readonly ReadLimit[];
  readonly unread: readonly UnreadWords[];
  /** Phrases such as 不得突破 without a number or an indicator: prose, not limits. */
  readonly prose: readonly Segment[];
}

/** Reads each phrase of a text as a limit, or records why it cannot be read. */
export function readLimits(context: LimitContext): ReadLimits {
  const limits: ReadLimit[] = [];
  const unread: UnreadWords[] = [];
  const prose: Segment[] = [];
  const chain: LimitChain = { limits: [] };
  const { words } = context.reading;
  for (const segment of context.segments) {
    const head = readHead(segment, context.headReader);
    if (isProse(segment, head, context)) {
      prose.push(segment);
      continue;
    }
    endSentence(chain, segment, words);
    const read = readLimit(segment, head, chain, context);
    const limit = typeof read === 'string' ? null : (read[0] ?? null);
    const named = limit?.subject.indicator?.id ?? context.indicators.idOf(head.subject);
    addLink(chain, { segment, limit, named });
    if (typeof read === 'string') {
      const start = segment.within ?? segment.start;
      unread.push({ start, end: findLimitEnd(segment, context.reading), reason: read });
    } else {
      limits.push(...read);
    }
  }
  return { limits, unread, prose };
}

/** Reads the limit of a segment, once for each region that it applies to. */
function readLimit(
  segment: Segment,
  head: Head,
  chain: LimitChain,
  context: LimitContext,
): readonly ReadLimit[] | UnreadReason {
  const { phrase } = segment;
  if (segment.from - segment.start > LONGEST_HEAD) return 'indicator-missing';
  // 分别不低于73.9万亩、38.5万亩: one number for each of several.
  if (head.subject.includes('分别')) return 'number-unclear';
  const amount = readAmount(segment, context);
  if (typeof amount === 'string') return amount;
  const unit = amount === null ? 'assigned' : readDimension(amount.unit);
  const before = findAntecedent(segment, chain, context.reading.words);
  const subject =
    head.subject === ''
      ? readElided(segment, head, before, unit)
      : context.indicators.read(head.subject, unit);
  if (typeof subject === 'string') return subject;
  const regions = context.readWhose(segment, head);
  if (typeof regions === 'string') return regions;
  const isElided = head.subject === '';
  if (isElided && head.regions.length === 0 && regions.some((one) => one !== before?.region)) {
    return 'region-unclear';
  }
  // 其中，大理市耕地保有量…: region and indicator are both named.
  const isWhole = head.regions.length > 0 && head.subject !== '';
  if (segment.within !== null && !isWhole && !hasWhole(chain, subject, regions)) {
    return 'part-astray';
  }
  const year = context.years.get(phrase.offset) ?? null;
  const yearFault = context.checkYear(year, segment);
  if (yearFault !== null) return yearFault;
  return regions.map((region) => ({
    region,
    subject,
    relation: phrase.relation,
    amount: amount === null ? null : { value: amount.value, unit: unitFor(amount.unit, subject) },
    by: phrase.by,
    year: year?.year ?? null,
    start:
      (isElided ? segment.lead : null) ??
      segment.within ??
      skipMarks(context.reading.words, segment.start),
    end: findLimitEnd(segment, context.reading),
    from: segment.from,
    to: segment.to,
  }));
}

/** Reads an indicator that is not repeated: for another year (2025年不超过…), or for a part. */
function readElided(
  segment: Segment,
  head: Head,
  before: ReadLimit | null,
  unit: ReturnType<typeof readDimension>,
): NamedIndicator | UnreadReason {
  const isOfPart = head.regions.length > 0 && (segment.within !== null || segment.opensBracket);
  const isOfYear = head.ownYear || segment.lead !== null;
  if (before === null || !(isOfYear || isOfPart)) return 'indicator-missing';
  const { indicator } = before.subject;
  // The unit of an unknown indicator is that of the number before, if there is one.
  const own = before.amount === null ? 'assigned' : readDimension(before.amount.unit);
  const isKnownUnit = unit === 'assigned' || own === 'assigned' || own === unit;
  const unfit = indicator === null ? unit === 'bare' || !isKnownUnit : !fits(indicator, unit);
  if (unfit) return unit === 'bare' ? 'unit-missing' : 'unit-unfit';
  return before.relation === segment.phrase.relation ? before.subject : 'indicator-missing';
}

/** Who may assign a quota: a level of government, or a body of one. */
const AUTHORITY =
  /^(?:国家|国务院|中央|上级|上一级|[省市州县]级?|自治区级?|\p{Script=Han}{1,10}(?:部|厅|局|政府|委|部门|机关|省|市|州|自治区))$/u;

type Amount = { readonly value: string; readonly unit: string | null };

function readAmount({ phrase }: Segment, { reading }: LimitContext): Amount | null | UnreadReason {
  const { amount, by } = phrase;
  if (amount === null && by === null) return explainMissingNumber(phrase.end, reading);
  if (amount === null) return AUTHORITY.test(by ?? '') ? null : 'authority-unclear';
  if (amount.value.length > MAXIMUM_DIGITS) return 'number-unclear';
  const unit = amount.unit === null ? undefined : findUnit(amount.unit);
  const again = readRestatedAmount(reading.text, phrase, reading);
  if (again !== null && unit !== undefined && !restates(again, amount.value, unit)) {
    return 'units-disagree';
  }
  return { value: amount.value, unit: amount.unit === null ? null : foldWidth(amount.unit) };
}

/** 不低于万亩 lost its number; 不低于三十万亩 and 不低于17-18万亩 have no single number in digits. */
function explainMissingNumber(end: number, { words, indexOf }: TextReading): UnreadReason {
  const rest = /^[^，;。()\n]{0,30}/.exec(words.slice(indexOf(end), indexOf(end) + 30))?.[0] ?? '';
  const stops = rest.replace(/(?:\d{4}年?[-—―–~至到])?\d{4}年/g, '');
  return /[\d一二三四五六七八九十百两]/.test(stops) ? 'number-unclear' : 'number-missing';
}

/** Whether a comparator without a number concerns no indicator: 严禁突破资源底线. */
function isProse({ phrase, from, to }: Segment, head: Head, context: LimitContext): boolean {
  const { words } = context.reading;
  if (phrase.amount !== null || phrase.by !== null || context.isSpelled(from, to + 30))
    return false;
  const behind = words.slice(to, to + 30).split(/[，;。()\n]/, 1)[0] ?? '';
  if (/\d/.test(behind) || behind === '' || UNIT_ALONE.test(behind)) return false;
  if (head.subject !== '') return !context.indicators.isKnown(head.subject);
  return /突破|超/.test(words.slice(from, to));
}

/** A unit whose number was lost. */
const UNIT_ALONE = /^(?:[千万]?(?:亩|公顷)|万?平方(?:千米|公里|米)|[万亿]?立方米|[倍%])/;

function unitFor(unit: string | null, { indicator }: NamedIndicator): string {
  return unit ?? indicator?.bareUnit ?? '';
}

/** Skips the marks before the words. */
function skipMarks(words: string, start: number): number {
  const marks = /^(?:[、\s]|\d{1,2}[。、]|[①-⑳])*/.exec(words.slice(start, start + 20))?.[0] ?? '';
  return start + marks.length;
}

/** Finds the end of the clause, including a restated number in brackets. */
function findLimitEnd(segment: Segment, reading: TextReading): number {
  const again = readRestatedAmount(reading.text, segment.phrase, reading);
  if (again === null) return Math.max(segment.end, segment.to);
  return Math.max(segment.to, reading.indexOf(again.end));
}
