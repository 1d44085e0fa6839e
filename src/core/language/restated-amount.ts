import { convert } from '../quantity.js';
import { readDecimal, roundTo } from '../rational.js';
import type { Unit } from '../units.js';
import { type LimitPhrase, numberAt } from './limit-phrase.js';
import { type Reading, readWords } from './reading.js';
import { findUnit } from './unit-names.js';

/** A limit's number once more, in another unit. */
export interface RestatedAmount {
  readonly value: string;
  readonly unit: Unit;
  /** Where the number begins in the text. */
  readonly offset: number;
  /** Behind its bracket. */
  readonly end: number;
}

/** (7703万亩), （折合7703万亩）: what a bracket begins with that says a number again. */
const OPENING = /^\((?:折合|约合|合|即)?(?=\d)/;

/** Reads what stands in brackets behind a limit's number where it is a number again: (7703万亩). */
export function restatedAmount(
  text: string,
  phrase: LimitPhrase,
  reading: Reading = readWords(text),
): RestatedAmount | null {
  const { amount } = phrase;
  if (amount === null) return null;
  const { words, offsetOf, endOf, indexOf } = reading;
  const number = numberAt(words, indexOf(amount.offset));
  const bracket = words.charAt(number.end) === '(' ? number.end : indexOf(phrase.end);
  const opening = OPENING.exec(words.slice(bracket, bracket + 4))?.[0];
  if (opening === undefined) return null;
  const again = numberAt(words, bracket + opening.length);
  const unit =
    again.unitOffset < again.end ? findUnit(words.slice(again.unitOffset, again.end)) : undefined;
  if (unit === undefined || words.charAt(again.end) !== ')') return null;
  return { value: again.value, unit, offset: offsetOf(again.offset), end: endOf(again.end + 1) };
}

/** Whether a number said again is the first one, rounded to as many digits as it has. */
export function restates(again: RestatedAmount, value: string, unit: Unit): boolean {
  if (unit.dimension !== again.unit.dimension) return false;
  const first = readDecimal(value);
  const second = readDecimal(again.value);
  if (typeof first === 'string' || typeof second === 'string') return false;
  const exact = convert({ value: first.value, unit }, again.unit).value;
  return roundTo(exact, second.places).equals(second.value);
}
