import { type LimitPhrase, readLimitPhrases } from './limit-phrase.js';
import { type PrintedNumber, readNumbers } from './numerals.js';
import { foldWidth } from './text.js';
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
const STOP = /[;:()。,、《》]/;
const BEHIND = /^ ?以[上下内]/;

/** Reads the limits of a text whose numbers are Chinese numerals with a unit, or 百分之三十. */
export function readSpelledLimits(text: string): readonly SpelledLimit[] {
  const words = foldWidth(text);
  const phrases = readLimitPhrases(text);
  return readNumbers(text).flatMap((number) => {
    const unit = unitEnd(words, number);
    if (unit === null) return [];
    const head = phrases.find((phrase) => governs(words, phrase, number));
    const tail = BEHIND.exec(words.slice(unit))?.[0].length ?? 0;
    if (head === undefined && tail === 0) return [];
    return [{ offset: head?.offset ?? number.offset, end: unit + tail, at: number.offset }];
  });
}

/** Where the unit of a spelled-out number ends; `null` for digits, and for what is no amount. */
function unitEnd(words: string, { offset, end, text }: PrintedNumber): number | null {
  if (/^\d/.test(words.slice(offset))) return null;
  return text.startsWith('百分之') ? end : (unitAt(words, end)?.end ?? null);
}

/** Whether a comparator reaches the number: nothing parts them. */
function governs(words: string, { offset, end }: LimitPhrase, number: PrintedNumber): boolean {
  if (number.offset < offset) return false;
  return number.offset < end || !STOP.test(words.slice(end, number.offset));
}
