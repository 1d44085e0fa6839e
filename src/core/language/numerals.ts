import { convert } from '../quantity.js';
import { readDecimal, roundTo } from '../rational.js';
import type { Unit } from '../units.js';
import { type LimitPhrase, readLimitPhrases, readNumberAt } from './limit-phrase.js';
import { readWords, type TextReading } from './reading.js';
import { findUnit, findUnitAt } from './unit-names.js';

/** A number as printed in a text. */
export interface PrintedNumber {
  readonly offset: number;
  readonly end: number;
  /** As printed, without its unit: `1318.90`, `三十`. */
  readonly text: string;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g;
const CHINESE = /百分之[零〇一二三四五六七八九十百]+|[零〇一二三四五六七八九十百千万亿两]+/g;

/** What follows a Chinese numeral that is a number and not part of a name. */
const COUNTED = /^(?:年|个|倍)/;

/** 第三个 is an ordinal; 17万亩 has its number before 万. */
const NOT_BEFORE = /[第\d]$/;

/** 方 is more often a word than a unit. */
const OWN_WORD = /^方/;

/**
 * Reads every number of a text, in order: Arabic digits of either width with their decimals, and
 * Chinese numerals before a unit, 年, 个 or 倍. Ordinals, also of lines (1.), and names (一、 二十大 三区三线)
 * are not numbers.
 */
export function readNumbers(
  text: string,
  { words, offsetOf, endOf }: TextReading = readWords(text),
): readonly PrintedNumber[] {
  const arabic = [...words.matchAll(ARABIC)]
    .filter(({ 0: digits, index }) => !isOrdinal(words, index, index + digits.length))
    .map(({ 0: digits, index }) => ({ start: index, end: index + digits.length }));
  const chinese = [...words.matchAll(CHINESE)].flatMap(({ 0: numeral, index }) => {
    const end = findNumeralEnd(words, index, numeral);
    return end === null || NOT_BEFORE.test(words.charAt(index - 1)) ? [] : [{ start: index, end }];
  });
  return [...arabic, ...chinese]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ offset: offsetOf(start), end: endOf(end) }))
    .map(({ offset, end }) => ({ offset, end, text: text.slice(offset, end) }));
}

/** 1. and (2) at the start of a line. */
function isOrdinal(words: string, start: number, end: number): boolean {
  if (end - start > 2 || !/[。、)]/.test(words.charAt(end))) return false;
  const before = words.charAt(start - 1) === '(' ? start - 1 : start;
  return before === 0 || words.charAt(before - 1) === '\n';
}

/** Finds where a Chinese number ends, before its unit (万亩 in 三万亩); `null` for no number. */
function findNumeralEnd(words: string, offset: number, run: string): number | null {
  const behind = offset + run.length;
  if (run.startsWith('百分之') || COUNTED.test(words.charAt(behind))) return behind;
  // No unit's name begins with more than one numeral: 万亩.
  for (let end = Math.max(offset + 1, behind - 1); end <= behind; end += 1) {
    const unit = findUnitAt(words, end);
    if (unit !== null && unit.end > behind && !OWN_WORD.test(words.charAt(behind))) return end;
  }
  return null;
}

/** A limit with its number spelled out: 不低于三十万亩. No pack can encode it as it is. */
export interface SpelledLimit {
  /** Where the phrase begins and ends, its comparator and its unit included. */
  readonly offset: number;
  readonly end: number;
  /** Where its number begins. */
  readonly at: number;
}

/** Separates a comparator from a number that it does not govern. */
const STOP = /[;:()。，、《》\n]/;
const BEHIND = /^以[上下内]/;
/** The longest distance between the two. */
const REACH = 60;

/** Reads the limits of a text whose numbers are Chinese numerals with a unit, or 百分之三十. */
export function readSpelledLimits(
  text: string,
  reading: TextReading = readWords(text),
  phrases: readonly LimitPhrase[] = readLimitPhrases(text, reading),
): readonly SpelledLimit[] {
  const { words, endOf, indexOf } = reading;
  let next = 0;
  return readNumbers(text, reading).flatMap((number) => {
    const at = indexOf(number.offset);
    const unit = findUnitEnd(words, number, at, indexOf(number.end));
    while ((phrases[next + 1]?.offset ?? text.length) <= number.offset) next += 1;
    if (unit === null) return [];
    // Only the last comparator before it can reach a number; the ones before end where it begins.
    const last = phrases[next];
    const head = last !== undefined && governs(reading, last, number) ? last : null;
    const tail = BEHIND.exec(words.slice(unit, unit + 2))?.[0].length ?? 0;
    if (head === null && tail === 0) return [];
    return [{ offset: head?.offset ?? number.offset, end: endOf(unit + tail), at: number.offset }];
  });
}

/** Finds where the unit of a spelled-out number ends; `null` for digits and without a unit. */
function findUnitEnd(
  words: string,
  { text }: PrintedNumber,
  at: number,
  end: number,
): number | null {
  if (/\d/.test(words.charAt(at))) return null;
  return text.startsWith('百分之') ? end : (findUnitAt(words, end)?.end ?? null);
}

/** Whether a comparator governs a number. */
function governs(
  { words, indexOf }: TextReading,
  { offset, end }: LimitPhrase,
  number: PrintedNumber,
): boolean {
  if (number.offset < offset) return false;
  if (number.offset < end) return true;
  const [from, to] = [indexOf(end), indexOf(number.offset)];
  return to - from <= REACH && !STOP.test(words.slice(from, to));
}

/** A limit's number restated in another unit. */
interface RestatedAmount {
  readonly value: string;
  readonly unit: Unit;
  /** Where the number begins in the text. */
  readonly offset: number;
  /** After its bracket. */
  readonly end: number;
}

/** (7703万亩), （折合7703万亩）: how a bracket that restates a number begins. */
const OPENING = /^\((?:折合|约合|合|即)?(?=\d)/;

/** Reads the restated number in brackets after a limit: (7703万亩). */
export function readRestatedAmount(
  text: string,
  phrase: LimitPhrase,
  reading: TextReading = readWords(text),
): RestatedAmount | null {
  const { amount } = phrase;
  if (amount === null) return null;
  const { words, offsetOf, endOf, indexOf } = reading;
  const number = readNumberAt(words, indexOf(amount.offset));
  const bracket = words.charAt(number.end) === '(' ? number.end : indexOf(phrase.end);
  const opening = OPENING.exec(words.slice(bracket, bracket + 4))?.[0];
  if (opening === undefined) return null;
  const again = readNumberAt(words, bracket + opening.length);
  const unit =
    again.unitOffset < again.end ? findUnit(words.slice(again.unitOffset, again.end)) : undefined;
  if (unit === undefined || words.charAt(again.end) !== ')') return null;
  return { value: again.value, unit, offset: offsetOf(again.offset), end: endOf(again.end + 1) };
}

/** Reports whether a restated number is the first one, rounded to its digits. */
export function restates(again: RestatedAmount, value: string, unit: Unit): boolean {
  if (unit.dimension !== again.unit.dimension) return false;
  const first = readDecimal(value);
  const second = readDecimal(again.value);
  if (typeof first === 'string' || typeof second === 'string') return false;
  const exact = convert({ value: first.value, unit }, again.unit).value;
  return roundTo(exact, second.places).equals(second.value);
}
