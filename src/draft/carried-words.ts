import type { CarriedYear } from '../core/language/carried-year.js';
import { createNameFinder, type Mention } from '../core/language/find-names.js';
import { readWords, type TextReading } from '../core/language/reading.js';
import { simplify } from '../core/language/traditional.js';
import type { UnreadReason } from '../core/pack.js';
import { partitionPoint } from '../core/sorted.js';
import type { ReadDocument } from './document.js';
import { type Head, isKind } from './heads.js';
import type { Place } from './places.js';
import type { FoundRegions } from './regions.js';
import type { Segment } from './segments.js';

/** Resolves the keys of the regions that a limit applies to, or why they are unclear. */
export type ResolveRegions = (segment: Segment, head: Head) => readonly string[] | UnreadReason;

/** What may precede a name that is the subject of its sentence. */
const BEFORE_SUBJECT = /(?:^|[，;:。!?()\n、]|年|其中|确保|\d|[①-⑳])$/;
/** In 甲县、乙县 and 甲县和乙县 no single region is the subject; 统筹甲县发展 is about something else. */
const LISTED = /^[、和及与]/;

/**
 * Returns a function that resolves whose a limit is: the region named last before it in its part,
 * if it is the subject of its sentence; in a text about one region, that one.
 */
export function createRegionResolver(
  { cited, places, parent, only }: FoundRegions,
  words: string,
): ResolveRegions {
  const byKey = new Map(places.map((place) => [place.key, place]));
  const isSubject = createSubjectTest(places, parent, words);
  return ({ phrase, from }, { regions, same, everyone }) => {
    // The limit is a sum of several regions, or the same for each: the words do not say.
    if (new Set(regions).size > 1) return 'region-unclear';
    const named = cited.namedBefore(phrase.offset);
    if (named !== null && !byKey.has(named)) return 'region-unclear';
    if (everyone) {
      const all = places.map((place) => place.key);
      return named === null && all.length > 1 ? all : 'region-unclear';
    }
    const place = byKey.get(named ?? only?.key ?? '');
    if (place === undefined) return 'region-unclear';
    if (regions.length > 0) return [place.key];
    if (named !== null && only === null && !isSubject(from)) return 'region-unclear';
    return same === null || isKind(same, simplify(place.name)) ? [place.key] : 'region-unclear';
  };
}

/** Returns a test of whether the last name before an index is the subject of its sentence. */
function createSubjectTest(
  places: readonly Place[],
  parent: Place | null,
  words: string,
): (index: number) => boolean {
  const names = places.flatMap(({ name, aliases }) => [name, ...aliases]);
  const mentions = createNameFinder(names.map((name) => [readWords(name).words, name]))(words);
  const whole = parent === null ? '' : readWords(parent.name).words;
  return (index) => {
    const mention = findLastBefore(mentions, index);
    if (mention === null || LISTED.test(words.charAt(mention.end))) return false;
    let start = mention.offset;
    if (whole !== '' && words.endsWith(whole, start)) start -= whole.length;
    const before = words.slice(Math.max(0, start - 3), start);
    const listed = before.endsWith('、') && !/[\d一二三四五六七八九十]、$/.test(before);
    return !listed && BEFORE_SUBJECT.test(before);
  };
}

function findLastBefore(
  mentions: readonly Mention<string>[],
  index: number,
): Mention<string> | null {
  return mentions[partitionPoint(mentions, ({ offset }) => offset < index) - 1] ?? null;
}

/** 到2035年, 2006至2020年: a limit that lasts until a year, and carries over. */
const UNTIL = /^(?:截至|截止|到|至|\d{4}年?[-—―–~至到])/;

/** Whether limits hold until a year, rather than in that year alone. */
export function isUntil(year: CarriedYear, { words, indexOf }: TextReading): boolean {
  const at = indexOf(year.offset);
  return UNTIL.test(words.slice(at, at + 8));
}

const LISTED_BEFORE = /年[、和及与]$/;
const LISTED_BEHIND = /^[、和及与][到至]?\d{4}年/;

/** Returns a function that checks whether a carried year is certainly that of a limit. */
export function createYearChecker(
  reading: TextReading,
  { period, date }: ReadDocument,
): (year: CarriedYear | null, segment: Segment) => UnreadReason | null {
  const { words, indexOf } = reading;
  const ofDocument = date === null ? 0 : Number(date.slice(0, 4));
  return (year, { phrase, start, from, to }) => {
    // 不低于2025年上级下达任务: the words do not say whether in that year alone.
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
