import type { Relation } from '../pack.js';
import { readWords, type TextReading } from './reading.js';
import { simplify } from './traditional.js';
import { findUnitAt } from './unit-names.js';

/** A comparator found in an approval, and the number it governs. */
export interface LimitPhrase {
  readonly relation: Relation;
  /** The number it sets; `null` if there is none. */
  readonly amount: PrintedAmount | null;
  /** Who assigns the number if none is printed: 上级, 国家. */
  readonly by: string | null;
  /** Where the phrase begins and ends in the text. */
  readonly offset: number;
  readonly end: number;
}

/** A number as printed in a text. */
export interface PrintedAmount {
  /** With plain digits, and without stray spaces or grouping commas: `1318.90`. */
  readonly value: string;
  /** The unit's name as printed, in simplified script; `null` for a bare number (控制在1.3以内). */
  readonly unit: string | null;
  /** Where the number begins in the text. */
  readonly offset: number;
}

const COMPARATOR =
  /不(?:得|应|能|可)?(?:低于|少于|小于|超过|超出|大于|高于|多于|突破)|控制在|[≥≤⩾⩽≧≦]|[<>]=|以上|以内|以下/g;
const FLOOR = /[低少小≥⩾≧>]|以上/;
const TAIL = /^以/;

/** Ends the reach of a comparator. */
const STOP = /[;:()。，、《》\n]/;

/** The longest distance between a comparator and its number. */
const REACH = 60;

const YEARS = /(?:\d{4}年?[-—―–~至])?\d{4}年/y;
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
/** 17万亩至18万亩以上: the number before is the start of a range. */
const RANGE = /\d[^，;。()\n]{0,6}[-—―–~至到]$/;
/** 12万亩至13万亩 and 12万亩、13万亩 are not single numbers, nor is 12万亩的80%. */
const GOES_ON = /(?:[-—―–~至到、和及与]|的(?:百分之)?)\d(?!\d{3}年)/y;
const AFTER_NUMBER = /(以上|以内|以下|左右)/y;
const ASSIGNED = /^(?:\d{4}年度?|当年|由|的)*([^ ]{1,20}?)(?:分解)?(?:下达|核定)/;
/** What may precede the number: 控制在2020年城镇建设用地规模的1.23倍, 不超过上级下达的0.37亿立方米. */
const SAID_OF = /(?:^|年|的|(?:下达|核定)(?:的?(?:指标|任务|目标|控制数))?为?)$/;

/**
 * Reads every limit in a text, in order: 不低于, 不少于, N以上 … as floors, 不超过, 不突破, 控制在N以内 … as caps. A
 * phrase without `amount` and `by` is a comparator whose number could not be read, so that none is
 * lost silently. A year (2020年) is never the number. Of a quantity given in two units
 * (513.53万公顷(7703万亩)) the first counts. Takes linear time.
 */
export function readLimitPhrases(
  text: string,
  reading: TextReading = readWords(text),
): readonly LimitPhrase[] {
  const { words, offsetOf, endOf } = reading;
  const comparators = [...words.matchAll(COMPARATOR)];
  const heads = findNextHeads(comparators);
  const phrases: LimitPhrase[] = [];
  let done = 0;
  for (const [index, comparator] of comparators.entries()) {
    if (comparator.index < done) continue;
    const phrase = TAIL.test(comparator[0])
      ? readBackwards(words, done, comparator)
      : readForwards(words, comparator, heads[index] ?? Number.POSITIVE_INFINITY);
    if (phrase === null) continue;
    const { relation, amount, by } = phrase;
    phrases.push({
      relation,
      amount: asPrinted(reading, amount),
      by,
      offset: offsetOf(phrase.offset),
      end: endOf(phrase.end),
    });
    done = phrase.end;
  }
  return phrases;
}

/** A number found in the words of a reading; all places are indexes of the words. */
export interface FoundAmount {
  readonly value: string;
  readonly offset: number;
  readonly unitOffset: number;
  readonly end: number;
}

type FoundPhrase = Omit<LimitPhrase, 'amount'> & { readonly amount: FoundAmount | null };

function readForwards(
  words: string,
  comparator: RegExpExecArray,
  next: number,
): FoundPhrase | null {
  const offset = comparator.index;
  const start = offset + comparator[0].length;
  // 控制在不超过 is one comparator, not two.
  if (comparator[0] === '控制在' && next === start) return null;
  const end = Math.min(next, findSegmentEnd(words, start));
  const relation = relationOf(comparator[0]);
  const amount = findFirstNumber(words, start, end);
  const unread: FoundPhrase = { relation, amount: null, by: null, offset, end: start };
  if (amount === 'unread') return unread;
  if (amount === null) {
    const assigned = ASSIGNED.exec(words.slice(start, end));
    const behind = start + (assigned?.[0].length ?? 0);
    return { relation, amount: null, by: assigned?.[1] ?? null, offset, end: behind };
  }
  const tail = tailAt(words, amount.end);
  if (tail?.[1] === '左右' || matchAt(GOES_ON, words, amount.end) !== null) return unread;
  // 控制在 leaves the direction to what follows the number: 控制在N以上 is a floor.
  const decided =
    comparator[0] === '控制在' && tail !== null ? relationOf(tail[1] ?? '') : relation;
  return { relation: decided, amount, by: null, offset, end: amount.end + (tail?.[0].length ?? 0) };
}

/** 12万亩以上: the number and its unit directly precede the comparator. */
function readBackwards(words: string, from: number, tail: RegExpExecArray): FoundPhrase | null {
  for (let at = Math.max(from, tail.index - REACH); at < tail.index; at += 1) {
    if (!isDigit(words, at)) continue;
    const number = readNumberAt(words, at);
    const partOfRange = RANGE.test(words.slice(Math.max(from, at - 9), at));
    const named = number.unitOffset < number.end && !partOfRange;
    if (named && number.end === tail.index) {
      const end = tail.index + tail[0].length;
      return { relation: relationOf(tail[0]), amount: number, by: null, offset: at, end };
    }
    at = number.unitOffset - 1;
  }
  return null;
}

/**
 * Finds the first number that is not a year. Returns `unread` if it has neither a known unit nor
 * an end, or if the words before it are about something else.
 */
function findFirstNumber(words: string, from: number, end: number): FoundAmount | null | 'unread' {
  for (let at = from; at < end; at += 1) {
    if (!isDigit(words, at)) continue;
    const year = matchAt(YEARS, words, at);
    if (year !== null) {
      at += year[0].length - 1;
      continue;
    }
    if (!SAID_OF.test(words.slice(from, at))) return 'unread';
    const number = readNumberAt(words, at);
    const bare = number.unitOffset === number.end;
    const parted = /^，\d/.test(words.slice(number.end, number.end + 2));
    const ends = (number.end >= end && !parted) || tailAt(words, number.end) !== null;
    return bare && !ends ? 'unread' : number;
  }
  return null;
}

/** Reads the number at an index of the words, with the unit after it, if any. */
export function readNumberAt(words: string, offset: number): FoundAmount {
  const digits = matchAt(NUMBER, words, offset)?.[0] ?? '';
  const unitOffset = offset + digits.length;
  const end = findUnitAt(words, unitOffset)?.end ?? unitOffset;
  return { value: digits.replaceAll(',', ''), offset, unitOffset, end };
}

function asPrinted(
  { text, offsetOf, endOf }: TextReading,
  amount: FoundAmount | null,
): PrintedAmount | null {
  if (amount === null) return null;
  const named = amount.unitOffset < amount.end;
  const unit = named ? text.slice(offsetOf(amount.unitOffset), endOf(amount.end)) : '';
  return {
    value: amount.value,
    unit: named ? simplify(unit.replace(/\s|[(（].*[)）]/g, '')) : null,
    offset: offsetOf(amount.offset),
  };
}

/** Finds, for each comparator, where the next one that precedes its number begins. */
function findNextHeads(comparators: readonly RegExpExecArray[]): readonly number[] {
  const heads: number[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let index = comparators.length - 1; index >= 0; index -= 1) {
    heads[index] = next;
    const comparator = comparators[index];
    if (comparator !== undefined && !TAIL.test(comparator[0])) next = comparator.index;
  }
  return heads;
}

function findSegmentEnd(words: string, start: number): number {
  const reach = words.slice(start, start + REACH);
  const stop = reach.search(STOP);
  return start + (stop < 0 ? reach.length : stop);
}

function relationOf(comparator: string): Relation {
  return FLOOR.test(comparator) ? '>=' : '<=';
}

function tailAt(words: string, offset: number): RegExpExecArray | null {
  return matchAt(AFTER_NUMBER, words, offset);
}

function matchAt(sticky: RegExp, words: string, offset: number): RegExpExecArray | null {
  sticky.lastIndex = offset;
  return sticky.exec(words);
}

function isDigit(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  return code >= 48 && code <= 57;
}
