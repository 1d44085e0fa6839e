import type { Catalogue } from '../core/indicator.js';
import { type ApprovalText, readApprovalText } from '../core/language/approval-text.js';
import { type CarriedYear, carriedYears } from '../core/language/carried-year.js';
import { indicatorFinder } from '../core/language/indicator-names.js';
import { readSpelledLimits, type SpelledLimit } from '../core/language/spelled-limit.js';
import { countFirst } from '../core/sorted.js';
import type { Divisions } from './divisions.js';
import { type ReadDocument, readDocument } from './document.js';
import { findLeftovers } from './leftovers.js';
import type { UnreadWords } from './parts.js';
import { type QuotedLimit, quoteLimits } from './quotes.js';
import { readLimits } from './read-limits.js';
import { type FoundRegions, findRegions } from './regions.js';
import { partConflicts, partRepeated } from './rules.js';
import { cutSegments } from './segments.js';
import { subjectReader } from './subjects.js';
import { whoseReader } from './whose.js';
import { yearChecker } from './years.js';

/** An approval as the grammar reads it. */
export interface ReadApproval {
  readonly document: ReadDocument;
  readonly approval: ApprovalText;
  readonly regions: FoundRegions;
  /** The year that words carry into each phrase, by its offset. */
  readonly years: ReadonlyMap<number, CarriedYear>;
  readonly limits: readonly QuotedLimit[];
  /** Limits that only say again what another one said. */
  readonly repeated: readonly QuotedLimit[];
  /** Without overlaps, in the order of the text. */
  readonly unread: readonly UnreadWords[];
  readonly isKnownIndicator: (words: string) => boolean;
}

/** Reads an approval: the document, its regions, its limits, and what is no limit for certain. */
export function readApproval(
  text: string,
  catalogue: Catalogue,
  divisions: Divisions,
): ReadApproval {
  const document = readDocument(text);
  const approval = readApprovalText(text);
  const { reading, phrases } = approval;
  const subjects = subjectReader(catalogue);
  const segments = cutSegments(reading, phrases);
  const regions = findRegions(approval, segments, document, subjects, divisions);
  const spelled = readSpelledLimits(text, reading, phrases);
  const years = carriedYears(
    text,
    {
      phrases,
      partAt: (offset) => approval.clauseAt(offset)?.start ?? 0,
      earliest: document.period?.from ?? 0,
    },
    reading,
  );
  const { regionAt } = regions;
  const read = readLimits({
    reading,
    segments,
    headReader: { words: reading.words, regionAt, isIndicator: subjects.isKnown },
    subjects,
    isSpelled: spelledReader(spelled, approval),
    readWhose: whoseReader(regions, reading.words),
    years,
    checkYear: yearChecker(reading, document),
  });
  const through = document.period?.through ?? null;
  const sound = partConflicts(read.limits, through);
  const { quoted, ambiguous } = quoteLimits(sound.limits, approval);
  const { limits, repeated } = partRepeated(quoted, through);
  const mentions = indicatorFinder(catalogue)(reading.words);
  const unread = withoutOverlap([
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
    isKnownIndicator: subjects.isKnown,
  };
}

/** Tells whether a spelled-out number stands in a stretch of the words. */
function spelledReader(
  spelled: readonly SpelledLimit[],
  { reading }: ApprovalText,
): (from: number, to: number) => boolean {
  const places = spelled.map(({ at }) => reading.indexOf(at));
  return (from, to) => (places[countFirst(places, (place) => place < from)] ?? to) < to;
}

/** In the order of the text; of words that overlap the first are meant. */
function withoutOverlap(unread: readonly UnreadWords[]): readonly UnreadWords[] {
  const kept: UnreadWords[] = [];
  for (const one of [...unread].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
