import type { CarriedYear } from '../core/language/carried-year.js';
import type { Reading } from '../core/language/reading.js';
import type { UnreadReason } from '../core/unread.js';
import type { ReadDocument } from './document.js';

import type { Segment } from './segments.js';

/** 到2035年, 2006至2020年: words that last until a year, and carry. */
const UNTIL = /^(?:截至|截止|到|至|\d{4}年?[-—―–~至到])/;

/** Whether a year is one until which limits hold, and not one that they are said of alone. */
export function isUntil(year: CarriedYear, { words, indexOf }: Reading): boolean {
  const at = indexOf(year.offset);
  return UNTIL.test(words.slice(at, at + 8));
}

const LISTED_BEFORE = /年[、和及与]$/;
const LISTED_BEHIND = /^[、和及与][到至]?\d{4}年/;

/** Makes a check of whether the year that words carry is the one of a limit for certain. */
export function yearChecker(
  reading: Reading,
  { period, date }: ReadDocument,
): (year: CarriedYear | null, segment: Segment) => UnreadReason | null {
  const { words, indexOf } = reading;
  const ofDocument = date === null ? 0 : Number(date.slice(0, 4));
  return (year, { phrase, start, from, to }) => {
    // 不低于2025年上级下达任务: whether of that year alone, the words do not say.
    if (phrase.amount === null && /\d{4}年/.test(words.slice(from, to))) return 'year-unclear';
    if (year === null) return null;
    if (year.begins) return 'year-unclear';
    if (period !== null && year.year > period.through) return 'year-outside';
    const at = indexOf(year.offset);
    // 到2025年、2035年: one number for each, or one for both.
    if (LISTED_BEFORE.test(words.slice(Math.max(0, at - 3), at))) return 'year-unclear';
    const behind = indexOf(year.end);
    if (LISTED_BEHIND.test(words.slice(behind, behind + 7))) return 'year-unclear';
    const isOwn = at >= start && at < from;
    return isOwn || isUntil(year, reading) || year.year > ofDocument ? null : 'year-unclear';
  };
}
