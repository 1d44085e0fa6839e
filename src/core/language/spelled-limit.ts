import { type LimitPhrase, readLimitPhrases } from './limit-phrase.js';
import { type PrintedNumber, readNumbers } from './numerals.js';
import { type Reading, readWords } from './reading.js';
import { unitAt } from './unit-names.js';

/** A limit whose number is spelled out: 不低于三十万亩. No pack can encode it as it stands. */
export interface SpelledLimit {
  /** Where the phrase begins and ends, its comparator and its unit included. */
  readonly offset: number;
  readonly end: number;
  /** Where its number begins. */
  readonly at: number;
}

/** What parts a comparator from a number that it does not govern. */
const STOP = /[;:()。，、《》\n]/;
const BEHIND = /^以[上下内]/;
/** Nothing parts them by more than this. */
const REACH = 60;

/** Reads the limits of a text whose numbers are Chinese numerals with a unit, or 百分之三十. */
export function readSpelledLimits(
  text: string,
  reading: Reading = readWords(text),
  phrases: readonly LimitPhrase[] = readLimitPhrases(text, reading),
): readonly SpelledLimit[] {
  const { words, endOf, indexOf } = reading;
  let next = 0;
  return readNumbers(text, reading).flatMap((number) => {
    const at = indexOf(number.offset);
    const unit = unitEnd(words, number, at, indexOf(number.end));
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

/** Where the unit of a spelled-out number ends; `null` for digits, and for what is no amount. */
function unitEnd(words: string, { text }: PrintedNumber, at: number, end: number): number | null {
  if (/\d/.test(words.charAt(at))) return null;
  return text.startsWith('百分之') ? end : (unitAt(words, end)?.end ?? null);
}

/** Whether a comparator reaches the number: nothing parts them. */
function governs(
  { words, indexOf }: Reading,
  { offset, end }: LimitPhrase,
  number: PrintedNumber,
): boolean {
  if (number.offset < offset) return false;
  if (number.offset < end) return true;
  const [from, to] = [indexOf(end), indexOf(number.offset)];
  return to - from <= REACH && !STOP.test(words.slice(from, to));
}
