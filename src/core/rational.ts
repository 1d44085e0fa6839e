import Fraction from 'fraction.js';

/**
 * An exact number. Every figure and every limit is one from its first digit to the verdict;
 * nothing on that way is a floating-point number.
 */
export type Rational = Fraction;

/** A number as printed: its exact value, and how many digits stood after the decimal point. */
export interface Decimal {
  readonly value: Rational;
  /** Digits after the point as printed: 2 for `1318.90`, 0 for `12`, 0 for `1.756E+05`. */
  readonly places: number;
}

/** The longest number that is read, in digits. Longer ones are refused, never cut. */
export const MAXIMUM_DIGITS = 100;

/** The largest power of ten that is read in `1.7E+05` notation, in either direction. */
export const MAXIMUM_EXPONENT = 100;

const DECIMAL = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?$/;

/**
 * Reads a plain decimal number exactly. Only ASCII digits, one point, a sign and an exponent are
 * allowed: fractions, repeating decimals and mixed numbers, which fraction.js would accept, are
 * not printed decimals.
 *
 * @returns the number, or why it is none: `malformed`, or `too-long` beyond
 * {@link MAXIMUM_DIGITS} and {@link MAXIMUM_EXPONENT}.
 */
export function readDecimal(text: string): Decimal | 'malformed' | 'too-long' {
  if (text.length > MAXIMUM_DIGITS * 2)
    return /^[\d.+\-eE]+$/.test(text) ? 'too-long' : 'malformed';
  const match = DECIMAL.exec(text);
  if (match === null) return 'malformed';
  const [, sign, mantissa = '', exponentText = '0'] = match;
  const point = mantissa.indexOf('.');
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  if (digits.length > MAXIMUM_DIGITS || Math.abs(exponent) > MAXIMUM_EXPONENT) return 'too-long';
  const scale = (point < 0 ? 0 : mantissa.length - point - 1) - exponent;
  const places = Math.max(0, scale);
  const signed = sign === '-' ? -BigInt(digits) : BigInt(digits);
  const value =
    scale > 0
      ? new Fraction(signed, 10n ** BigInt(scale))
      : new Fraction(signed * 10n ** BigInt(-scale), 1n);
  return { value, places };
}

/** Numbers this short are exact in machine arithmetic; most are. */
const SHORT_DECIMAL = /^\d{1,9}(?:\.\d{1,6})?$/;

/**
 * Reads a short number as {@link readDecimal} does, in a quarter of its time: nearly all of a
 * million figures are short.
 *
 * @returns `null` for any other text.
 */
export function readShortDecimal(text: string): Decimal | null {
  if (!SHORT_DECIMAL.test(text)) return null;
  const point = text.indexOf('.');
  if (point < 0) return { value: inLowestTerms(Number(text), 1), places: 0 };
  const places = text.length - point - 1;
  const scale = 10 ** places;
  const units = Number(text.slice(0, point)) * scale + Number(text.slice(point + 1));
  return { value: inLowestTerms(units, scale), places };
}

/** Makes the fraction `units / scale` as `new Fraction` does; both are safe integers. */
function inLowestTerms(units: number, scale: number): Rational {
  let divisor = units;
  for (let rest = scale; rest > 0; ) [divisor, rest] = [rest, divisor % rest];
  const value: Rational = Object.create(Fraction.prototype);
  value.s = 1n;
  value.n = BigInt(units / divisor);
  value.d = denominatorOf(scale / divisor);
  return value;
}

/** Many figures share few denominators: each is kept once. */
const DENOMINATORS = new Map<number, bigint>();

function denominatorOf(whole: number): bigint {
  let denominator = DENOMINATORS.get(whole);
  if (denominator === undefined) {
    denominator = BigInt(whole);
    DENOMINATORS.set(whole, denominator);
  }
  return denominator;
}

/** Makes the rational `numerator / denominator`; the denominator is not 0. */
export function ratio(numerator: bigint, denominator = 1n): Rational {
  return new Fraction(numerator, denominator);
}

/** Compares two rationals: -1, 0 or 1 as `a` is less than, equal to or more than `b`. */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  return Math.sign(a.compare(b)) as -1 | 0 | 1;
}

/** Prints the fraction in lowest terms: `439/25`, or `12` for a whole number. */
export function printFraction(value: Rational): string {
  const sign = value.s < 0n ? '-' : '';
  return value.d === 1n ? `${sign}${value.n}` : `${sign}${value.n}/${value.d}`;
}

/** Counts the digits after the point of the exact value; `null` if its decimals never end. */
export function exactPlaces(value: Rational): number | null {
  let rest = value.d;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** Rounds a value to `places` digits after the point, halves away from zero (四舍五入). */
export function roundTo(value: Rational, places: number): Rational {
  return ratio(value.s * roundedUnits(value, places), 10n ** BigInt(places));
}

/** Prints a value with exactly `places` digits after the point, rounded as by {@link roundTo}. */
export function printRounded(value: Rational, places: number): string {
  const units = roundedUnits(value, places);
  const digits = units.toString().padStart(places + 1, '0');
  const sign = value.s < 0n && units !== 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A decimal as printed for people, and whether it is the whole value or a rounded one. */
export interface Printed {
  readonly text: string;
  readonly exact: boolean;
}

/** Decimals beyond this many are rounded when a value is shown beside another one. */
const COMFORTABLE_PLACES = 9;

/**
 * Prints a value so that a reader sees what decided: exactly if its decimals end early, else with
 * at least `places` digits and as many more as it takes to be on the same side of `reference` as
 * the full value.
 */
export function printBeside(value: Rational, reference: Rational, places: number): Printed {
  const exact = exactPlaces(value);
  if (exact !== null && exact <= Math.max(places, COMFORTABLE_PLACES)) {
    return { text: printRounded(value, Math.max(exact, places)), exact: true };
  }
  const side = compareRationals(value, reference);
  let shown = places;
  while (compareRationals(roundTo(value, shown), reference) !== side) shown += 1;
  if (exact !== null && exact <= shown) return { text: printRounded(value, exact), exact: true };
  return { text: printRounded(value, shown), exact: false };
}

/** Prints a difference with as many digits as tell it from zero; see {@link printBeside}. */
export function printDifference(value: Rational, places: number): Printed {
  return printBeside(value, ratio(0n), places);
}

function roundedUnits(value: Rational, places: number): bigint {
  const scaled = value.n * 10n ** BigInt(places);
  return (2n * scaled + value.d) / (2n * value.d);
}
