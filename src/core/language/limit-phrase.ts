import type { Relation } from '../pack.js';
import type { Unit } from '../units.js';
import { foldWidth } from './text.js';
import { unitAt } from './unit-names.js';

/** A comparator found in the words of an approval, with what it governs. */
export interface LimitPhrase {
  readonly relation: Relation;
  /** The number it sets; `null` where it names none. */
  readonly amount: PrintedAmount | null;
  /** Who assigns the number where none is printed: 上级, 国家. */
  readonly by: string | null;
  /** Where the phrase begins and ends in the text. */
  readonly offset: number;
  readonly end: number;
}

/** A number as it stands in a text. */
export interface PrintedAmount {
  /** With plain digits, and without stray spaces or grouping commas: `1318.90`. */
  readonly value: string;
  /** The unit's name as printed; `null` for a bare number (控制在1.3以内). */
  readonly unit: string | null;
  /** Where the number begins in the text. */
  readonly offset: number;
}

const COMPARATOR =
  /不(?:得|应|能|可)?(?:低于|少于|小于|超过|超出|大于|高于|多于|突破)|控制在|以上|以内|以下/g;
const FLOOR = /[低少小]|以上/;
const TAIL = /^以/;

/** What ends the words that a comparator governs; a comma between digits groups them. */
const STOP = /[;:()。、《》]|,(?!\d{3}(?!\d))/;

/** No approval parts a comparator from its number by more than this. */
const REACH = 60;

const YEARS = /(?:\d{4} ?年? ?[-—―–~至] ?)?\d{4} ?年/y;
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?: ?\. ?\d+)?/y;
const RANGE = /[-—―–~至]/;
const AFTER_NUMBER = / ?(以上|以内|以下|左右)/y;
const ASSIGNED = /^(?: |\d{4} ?年度?|当年|由|的)*([^ ]{1,20}?)(?:分解)?(?:下达|核定)/;

/**
 * Reads every limit that a text states: 不低于, 不少于, N以上 … as floors, 不超过, 不突破, 控制在N以内 …
 * as caps, in the order of the text. A phrase without `amount` and `by` is a comparator whose
 * number could not be read, so that none is lost silently. A year (2020年) is never the number, and
 * of a quantity given in two units (513.53万公顷(7703万亩)) the first counts. Takes linear time.
 */
export function readLimitPhrases(text: string): readonly LimitPhrase[] {
  // A full-width comma always parts clauses; a half-width one may group digits.
  const words = foldWidth(text.replaceAll('，', '、'));
  const comparators = [...words.matchAll(COMPARATOR)];
  const phrases: LimitPhrase[] = [];
  let done = 0;
  for (const [index, comparator] of comparators.entries()) {
    if (comparator.index < done) continue;
    const phrase = TAIL.test(comparator[0])
      ? readBackwards(words, done, comparator)
      : readForwards(words, comparator, nextHead(comparators, index));
    if (phrase === null) continue;
    phrases.push({ ...phrase, amount: asPrinted(text, phrase.amount) });
    done = phrase.end;
  }
  return phrases;
}

/** A limit's number once more, in another unit. */
export interface RestatedAmount {
  readonly value: string;
  readonly unit: Unit;
  /** Where the number begins in the text. */
  readonly offset: number;
}

/** Reads what stands in brackets behind a limit's number where it is a number again: (7703万亩). */
export function restatedAmount(text: string, phrase: LimitPhrase): RestatedAmount | null {
  const { amount } = phrase;
  if (amount === null) return null;
  const words = foldWidth(text);
  const number = numberAt(words, amount.offset);
  const bracket = words.charAt(number.end) === '(' ? number.end : phrase.end;
  if (words.charAt(bracket) !== '(' || !isDigit(words, bracket + 1)) return null;
  const again = numberAt(words, bracket + 1);
  const unit = unitAt(words, again.unitOffset)?.unit;
  if (unit === undefined || words.charAt(again.end) !== ')') return null;
  return { value: again.value, unit, offset: again.offset };
}

interface FoundAmount {
  readonly value: string;
  readonly offset: number;
  readonly unitOffset: number;
  readonly end: number;
}

type Found = Omit<LimitPhrase, 'amount'> & { readonly amount: FoundAmount | null };

function readForwards(words: string, comparator: RegExpExecArray, next: number): Found | null {
  const offset = comparator.index;
  const start = offset + comparator[0].length;
  // 控制在不超过 says one thing twice.
  if (comparator[0] === '控制在' && next - start <= 1) return null;
  const end = Math.min(next, segmentEnd(words, start));
  const relation = relationOf(comparator[0]);
  const amount = firstNumber(words, start, end);
  if (amount === 'unread') return { relation, amount: null, by: null, offset, end: start };
  if (amount === null) {
    const assigned = ASSIGNED.exec(words.slice(start, end));
    const behind = start + (assigned?.[0].length ?? 0);
    return { relation, amount: null, by: assigned?.[1] ?? null, offset, end: behind };
  }
  const tail = tailAt(words, amount.end);
  if (tail?.[1] === '左右') return { relation, amount: null, by: null, offset, end: start };
  // 控制在 leaves the direction to what follows the number: 控制在N以上 is a floor.
  const decided =
    comparator[0] === '控制在' && tail !== null ? relationOf(tail[1] ?? '') : relation;
  return { relation: decided, amount, by: null, offset, end: amount.end + (tail?.[0].length ?? 0) };
}

/** 12万亩以上: the number stands directly before the comparator, with its unit. */
function readBackwards(words: string, from: number, tail: RegExpExecArray): Found | null {
  for (let at = Math.max(from, tail.index - REACH); at < tail.index; at += 1) {
    if (!isDigit(words, at)) continue;
    const number = numberAt(words, at);
    const partOfRange = RANGE.test(words.charAt(at - 1));
    const named = number.unitOffset < number.end && !partOfRange;
    if (named && words.slice(number.end, tail.index).trim() === '') {
      const end = tail.index + tail[0].length;
      return { relation: relationOf(tail[0]), amount: number, by: null, offset: at, end };
    }
    at = number.unitOffset - 1;
  }
  return null;
}

/** The first number that is no year; `unread` where it has neither a known unit nor an end. */
function firstNumber(words: string, from: number, end: number): FoundAmount | null | 'unread' {
  for (let at = from; at < end; at += 1) {
    if (!isDigit(words, at)) continue;
    const year = matchAt(YEARS, words, at);
    if (year !== null) {
      at += year[0].length - 1;
      continue;
    }
    const number = numberAt(words, at);
    const bare = number.unitOffset === number.end;
    const grouped = /^、\d/.test(words.slice(number.end, number.end + 2));
    const ends = (number.end >= end && !grouped) || tailAt(words, number.end) !== null;
    return bare && !ends ? 'unread' : number;
  }
  return null;
}

function numberAt(words: string, offset: number): FoundAmount {
  const digits = matchAt(NUMBER, words, offset)?.[0] ?? '';
  const behind = offset + digits.length;
  const unitOffset = behind + (words.slice(behind, behind + 2).match(/^ */)?.[0].length ?? 0);
  const end = unitAt(words, unitOffset)?.end ?? unitOffset;
  return { value: digits.replace(/[ ,]/g, ''), offset, unitOffset, end };
}

function asPrinted(text: string, amount: FoundAmount | null): PrintedAmount | null {
  if (amount === null) return null;
  const unit = text.slice(amount.unitOffset, amount.end).replace(/\s/g, '');
  return { value: amount.value, unit: unit === '' ? null : unit, offset: amount.offset };
}

function nextHead(comparators: readonly RegExpExecArray[], index: number): number {
  for (let next = index + 1; next < comparators.length; next += 1) {
    const candidate = comparators[next];
    if (candidate !== undefined && !TAIL.test(candidate[0])) return candidate.index;
  }
  return Number.POSITIVE_INFINITY;
}

function segmentEnd(words: string, start: number): number {
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
