import type { Catalogue, Indicator } from '../core/indicator.js';
import { type ApprovalText, readApprovalText } from '../core/language/approval-text.js';
import { type CarriedYear, findCarriedYears } from '../core/language/carried-year.js';
import type { Mention } from '../core/language/find-names.js';
import { createIndicatorFinder } from '../core/language/indicator-names.js';
import { readSpelledLimits, type SpelledLimit } from '../core/language/numerals.js';
import type { TextReading } from '../core/language/reading.js';
import { findUnitAt } from '../core/language/unit-names.js';
import type { UnreadReason } from '../core/pack.js';
import { partitionPoint } from '../core/sorted.js';
import { createRegionResolver, createYearChecker } from './carried-words.js';
import type { Divisions } from './divisions.js';
import { type ReadDocument, readDocument } from './document.js';
import type { HeadReader } from './heads.js';
import { createIndicatorReader } from './indicator-reader.js';
import { type QuotedLimit, quoteLimits } from './quotes.js';
import { readLimits } from './read-limits.js';
import { type FoundRegions, findRegions } from './regions.js';
import { separateConflicts, separateRepeated } from './rules.js';
import { cutSegments, type Segment, type UnreadWords } from './segments.js';

/** An approval as read by the grammar. */
export interface ReadApproval {
  readonly document: ReadDocument;
  readonly approval: ApprovalText;
  readonly regions: FoundRegions;
  /** The year that applies to each phrase, by its offset. */
  readonly years: ReadonlyMap<number, CarriedYear>;
  readonly limits: readonly QuotedLimit[];
  /** Limits that only repeat another one. */
  readonly repeated: readonly QuotedLimit[];
  /** Without overlaps, in the order of the text. */
  readonly unread: readonly UnreadWords[];
  readonly headReader: HeadReader;
}

/** Reads an approval: the document, its regions, its limits, and what cannot be read. */
export function readApproval(
  text: string,
  catalogue: Catalogue,
  divisions: Divisions,
): ReadApproval {
  const document = readDocument(text);
  const approval = readApprovalText(text);
  const { reading, phrases } = approval;
  const indicators = createIndicatorReader(catalogue);
  const segments = cutSegments(reading, phrases);
  const regions = findRegions(approval, segments, document, indicators, divisions);
  const spelled = readSpelledLimits(text, reading, phrases);
  const years = findCarriedYears(approval, document.period?.from ?? 0);
  const { regionAt } = regions;
  const headReader = { words: reading.words, regionAt, isIndicator: indicators.isKnown };
  const read = readLimits({
    reading,
    segments,
    headReader,
    indicators,
    isSpelled: createSpelledTest(spelled, approval),
    readWhose: createRegionResolver(regions, reading.words),
    years,
    checkYear: createYearChecker(reading, document),
  });
  const through = document.period?.through ?? null;
  const sound = separateConflicts(read.limits, through);
  const { quoted, ambiguous } = quoteLimits(sound.limits, approval);
  const { limits, repeated } = separateRepeated(quoted, through);
  const mentions = createIndicatorFinder(catalogue)(reading.words);
  const unread = removeOverlaps([
    ...read.unread,
    ...sound.unread,
    ...ambiguous.map(({ start, end }) => ({ start, end, reason: 'words-repeated' as const })),
    ...findLeftovers(reading, mentions, spelled, segments),
  ]);
  return {
    document,
    approval,
    regions,
    years,
    limits,
    repeated,
    unread,
    headReader,
  };
}

/** Returns a function that tells whether a spelled-out number is within a span of the words. */
function createSpelledTest(
  spelled: readonly SpelledLimit[],
  { reading }: ApprovalText,
): (from: number, to: number) => boolean {
  const places = spelled.map(({ at }) => reading.indexOf(at));
  return (from, to) => (places[partitionPoint(places, (place) => place < from)] ?? to) < to;
}

/** Sorts unread words and removes overlaps; the first ones win. */
function removeOverlaps(unread: readonly UnreadWords[]): readonly UnreadWords[] {
  const kept: UnreadWords[] = [];
  for (const one of [...unread].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}

/** The rest of the clause after an indicator's name. */
const CLAUSE = /^[^，;。:()《》、\n]{0,60}/;
const LESS = /^(?:面积|规模|总量|指标)?/;
const NUMBER =
  /^(?:达到?|约|大约|:|力争|提高到|提升至|提升到|下降|增加到|减少到|降至)*\d[\d.,]*(?!\d*年)/;
/** 达标率达到95%, 大于17万亩: words that set a limit without a clear direction. */
const UNCLEAR =
  /(?<=[，;。:()\n])[^，;。:()\n]{0,40}(?<!不[得应能可]?)(?:达到?|大于|高于|多于|超过|小于|低于|少于|提高到|提升至|提升到|下降到|降至|不足|(?:稳定|保持|维持)在|(?:恢复|增加|扩大|减少|压减)[至到]|约|[<>])\d[\d.,]*(?:[千万亿]?(?:亩|公顷|平方|立方)|[%倍])[^，;。:()\n]{0,20}/g;
const QUOTA = /下达|核定/;
/** 永久基本农田划定12万亩: a description, not a requirement. */
const DESCRIBING =
  /划定|确定为|核定为|现有|现状|共有|范围为|面积为|总面积|已有|建成|共计|完成|任务/;

/**
 * Finds what could be a limit but is incomplete: an indicator with a unit and no number, a number
 * and no comparator, or a quota and no comparator; and limits with spelled-out numbers. None can
 * be encoded, and none may be lost.
 */
function findLeftovers(
  { words, indexOf }: TextReading,
  mentions: readonly Mention<Indicator>[],
  spelled: readonly SpelledLimit[],
  segments: readonly Segment[],
): readonly UnreadWords[] {
  const unread: UnreadWords[] = [];
  let next = 0;
  let last = -1;
  for (const { meaning: indicator, offset, end } of mentions) {
    if (offset === last || indicator.baseYear !== null) continue;
    last = offset;
    const clause = CLAUSE.exec(words.slice(end, end + 60))?.[0] ?? '';
    while ((segments[next]?.to ?? end + 1) <= offset) next += 1;
    const from = segments[next]?.from ?? words.length;
    if (from <= end + clause.length) continue;
    const before =
      /[^，;。:()《》、\n]{0,20}$/.exec(words.slice(Math.max(0, offset - 20), offset))?.[0] ?? '';
    const reason = explainLeftover(before, clause);
    if (reason !== null)
      unread.push({ start: offset - before.length, end: end + clause.length, reason });
  }
  let after = 0;
  for (const { index, 0: found } of words.matchAll(UNCLEAR)) {
    const behind = index + found.length;
    while ((segments[after]?.to ?? behind) <= index) after += 1;
    // Already read as a limit: 达到18%以上.
    if ((segments[after]?.from ?? behind) < behind) continue;
    unread.push({ start: index, end: behind, reason: 'comparator-missing' });
  }
  for (const one of spelled) {
    unread.push({ start: indexOf(one.offset), end: indexOf(one.end), reason: 'number-unclear' });
  }
  return unread;
}

function explainLeftover(before: string, clause: string): UnreadReason | null {
  const rest = clause.replace(LESS, '');
  if (rest !== '' && !/^\d/.test(rest) && findUnitAt(rest, 0) !== null) return 'number-missing';
  if (QUOTA.test(clause)) return 'comparator-missing';
  if (!NUMBER.test(rest)) return null;
  return DESCRIBING.test(before + clause) ? null : 'comparator-missing';
}
