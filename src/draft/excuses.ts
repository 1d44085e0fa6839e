import type { ApprovalText } from '../core/language/approval-text.js';
import { findOccurrences } from '../core/language/citation.js';
import { findDates } from '../core/language/document-frame.js';
import { BASE_YEAR as HEAD_BASE } from '../core/language/indicator-names.js';
import { readNumbers } from '../core/language/numerals.js';
import type { Span } from '../core/language/text-places.js';
import type { Cover } from './cover.js';
import type { ReadDocument } from './document.js';
import type { DraftExcuse, PlacedExcuse } from './draft-pack.js';
import { MULTIPLIED } from './heads.js';
import type { QuotedLimit } from './quotes.js';
import type { UnreadWords } from './segments.js';

/** Words that are excused, as offsets of the text. */
interface Excused {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

const PERIOD =
  /\(\d{4}年?(?:[-—―–~至]+\d{4}年?| ?\d{4}年)\)|\d{4}年?(?:[-—―–~至]+\d{4}年?| ?\d{4}年)/g;
/** 泸定县等3个县: the number of regions in a title. */
const OF_REGIONS = /等?\d{1,3}个?(?:[县市区旗]|\([县市区旗、]+\))+/g;
const NUMBER = /[^\s()《》:;，。、]{0,20}[〔[(]\d{4}[〕\])]\s?\d{1,5}\s?号/g;
const BASE = /(?:比|较|以|与|自|从)\d{4}年(?:以来|相比|起)?/g;
const YEAR = /\d{4}年[度底末]?/g;

/**
 * Excuses the numbers that belong to no limit, with the reason: document numbers, dates, plan
 * periods, base years. The remaining numbers are unread.
 *
 * @param bases where base years stand inside limits, as offsets.
 * @param limits what limits and the years that they carry speak for.
 */
export function excuseNumbers(
  approval: ApprovalText,
  document: ReadDocument,
  bases: readonly { readonly start: number; readonly end: number }[],
  cover: Cover,
  limits: Cover,
): { readonly excused: readonly DraftExcuse[]; readonly unread: readonly UnreadWords[] } {
  const { text, reading } = approval;
  const found: Excused[] = bases.map((base) => ({ ...base, reason: '基期年，不是底线值' }));
  for (const { start, end } of bases) cover.add(start, end);
  const take = (start: number, end: number, reason: string) => {
    if (cover.has(start) || cover.has(end - 1)) return;
    cover.add(start, end);
    found.push({ start, end, reason });
  };
  const takeAll = (pattern: RegExp, reason: string) => {
    for (const {
      0: { length },
      index,
    } of reading.words.matchAll(pattern)) {
      take(reading.offsetOf(index), reading.endOf(index + length), reason);
    }
  };
  takeAll(NUMBER, '文号');
  for (const { start, end, iso } of findDates(text)) {
    take(start, end, iso === document.date ? '成文日期' : '日期，不是底线值');
  }
  takeAll(PERIOD, '规划期');
  takeAll(OF_REGIONS, '行政区的个数');
  takeAll(BASE, '基期年，不是底线值');
  takeAll(YEAR, '年份，不是底线值');
  const unread: UnreadWords[] = [];
  for (const { offset, end } of readNumbers(text, reading)) {
    if (cover.has(offset)) continue;
    cover.add(offset, end);
    const [from, to] = findClauseAround(
      reading.words,
      reading.indexOf(offset),
      reading.indexOf(end),
    );
    unread.push({ start: from, end: to, reason: 'number-unexplained' });
  }
  return { excused: mergeExcuses(found, approval, limits), unread };
}

/** The longest context shown on either side of a number. */
const AROUND = 40;

function findClauseAround(words: string, from: number, to: number): readonly [number, number] {
  const before = words.slice(Math.max(0, from - AROUND), from);
  const behind = words.slice(to, to + AROUND);
  const start = from - (/[^，;。:()\n]*$/.exec(before)?.[0].length ?? 0);
  return [start, to + (/^[^，;。:()\n]*/.exec(behind)?.[0].length ?? 0)];
}

/** Merges excuses of the same words into one, in the order of the text. */
function mergeExcuses(
  found: readonly Excused[],
  { text, reading }: ApprovalText,
  limits: Cover,
): readonly DraftExcuse[] {
  const byQuote = new Map<string, Excused[]>();
  const places = new Map(found.map((one) => [one.start, one]));
  for (const one of [...places.values()].sort((a, b) => a.start - b.start)) {
    const quote = text.slice(one.start, one.end);
    const same = byQuote.get(quote);
    if (same === undefined) byQuote.set(quote, [one]);
    else same.push(one);
  }
  // A text with more distinct quotes is not an approval.
  const isLooked = byQuote.size <= MOST_QUOTES;
  return [...byQuote].flatMap(([quote, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const all = isLooked ? findOccurrences(text, quote) : same.map(({ start }) => start);
    const excused = new Set(same.map(({ start }) => start));
    const { reason } = first;
    if (!all.some((start) => !excused.has(start) && limits.has(start))) {
      return [{ quote, reason, ...(all.length === 1 ? {} : { every: true as const }) }];
    }
    // The same words belong to a limit elsewhere, where they must not be excused.
    return same.map(({ start, end }) => {
      const [from, to] = findClauseAround(
        reading.words,
        reading.indexOf(start),
        reading.indexOf(end),
      );
      const wider = text.slice(reading.offsetOf(from), reading.endOf(to));
      return { quote: findOccurrences(text, wider).length === 1 ? wider : quote, reason };
    });
  });
}

const MOST_QUOTES = 500;

/** A base year inside a limit: 2020年城镇建设用地规模 in 控制在2020年城镇建设用地规模的1.23倍以内. */
const INNER_BASE = /(?:\d{4}年?[-—―–~至到])?\d{4}年[^，;。()\d]*?(?=的?\d)/;

/** Finds base years within the words of limits, as offsets of the text. */
export function findBases(
  limits: readonly QuotedLimit[],
  { reading }: ApprovalText,
): readonly Span[] {
  const { words, offsetOf, endOf } = reading;
  return limits.flatMap(({ limit: { start, from, to } }) =>
    [
      INNER_BASE.exec(words.slice(from, to)),
      HEAD_BASE.exec(words.slice(start, from)),
      findHeadBase(words.slice(start, from)),
    ].flatMap((found, index) => {
      if (found === null) return [];
      const at = (index === 0 ? from : start) + found.index;
      return [{ start: offsetOf(at), end: endOf(at + found[0].length) }];
    }),
  );
}

/** 2020年城镇建设用地规模的1.23倍以内: the base before a number whose comparator follows it. */
function findHeadBase(head: string): RegExpExecArray | null {
  const found = MULTIPLIED.exec(head);
  if (found !== null) found[0] = found[0].slice(0, -1);
  return found;
}

/** Excuses limits that repeat another one. */
export function excuseRepeated(
  repeated: readonly QuotedLimit[],
  { text }: ApprovalText,
  cover: Cover,
): readonly PlacedExcuse[] {
  return repeated.map(({ start, end }) => {
    cover.add(start, end);
    const quote = text.slice(start, end);
    return { start, end, quote, reason: '与另一处所载相同，以该处为准' };
  });
}

/** The longest heading; longer words are a statement. */
const LONGEST_HEADING = 24;
const WORD = /\p{L}/u;

/** Excuses the headings of parts that have a body. */
export function excuseHeadings(approval: ApprovalText, cover: Cover): readonly PlacedExcuse[] {
  const { text, clauses } = approval;
  return clauses.flatMap(({ ordinal, heading, start: begins, end }) => {
    const words = heading.trim();
    const start = text.indexOf(words, begins + ordinal.length);
    const behind = start + words.length;
    const isHeading =
      words !== '' && words.length <= LONGEST_HEADING && !/[，,；;：:《\d]/.test(words);
    if (!isHeading || cover.has(start) || !WORD.test(text.slice(behind, end))) return [];
    // Words that also occur elsewhere would be excused there as well.
    if (text.indexOf(words) !== start || text.indexOf(words, behind) >= 0) return [];
    cover.add(start, behind);
    const reason = `第${ordinal}部分的标题，其要求由该部分各句载明`;
    return [{ start, end: behind, quote: words, reason }];
  });
}
