import type { Edge, ExplainedLimit } from '../../core/explanation.js';
import type { LimitInForce } from '../../core/finding.js';
import type { Quantity } from '../../core/quantity.js';
import {
  exactPlaces,
  type Printed,
  printFraction,
  printRounded,
  type Rational,
} from '../../core/rational.js';
import { RELATION_SIGNS } from '../measures.js';

/** Digits of a rounded number, before and behind the point together. */
const DIGITS = 7;
const PLACES = { least: 2, most: 6 };

/** A number in decimals: whole where they end soon, else rounded to about seven digits. */
export function decimal(value: Rational): Printed {
  const places = exactPlaces(value);
  if (places !== null && places <= 12) return { text: printRounded(value, places), exact: true };
  const whole = printRounded(value.abs(), 0).length;
  const shown = Math.min(PLACES.most, Math.max(PLACES.least, DIGITS - whole));
  return { text: printRounded(value, shown), exact: false };
}

/** An amount in one unit, as the columns of a table. */
export interface AmountRow {
  readonly unit: string;
  readonly number: string;
  /** The exact fraction where the decimals never end (or not soon); else `null`. */
  readonly fraction: string | null;
}

/** A limit in each sensible unit; its own with the digits it was printed with. */
export function amountRows({ limit, amounts }: ExplainedLimit): readonly AmountRow[] {
  return amounts.map(({ value, unit }) => {
    if (unit === limit.quantity.unit) {
      return { unit: unit.symbol, number: printRounded(value, limit.places), fraction: null };
    }
    const { text, exact } = decimal(value);
    return {
      unit: unit.symbol,
      number: exact ? text : `≈ ${text}`,
      fraction: exact ? null : printFraction(value),
    };
  });
}

/** The two numbers of an edge as they would be typed; `null` where nothing can fail. */
export function edgeTexts({ places, passes, fails }: Edge): {
  readonly passes: string;
  readonly fails: string | null;
} {
  return {
    passes: printRounded(passes, places),
    fails: fails === null ? null : printRounded(fails, places),
  };
}

/** `≥ 17.56 万亩`; `null` where the number is not known. */
export function lineText({ relation, printed }: LimitInForce): string | null {
  return printed === null ? null : `${RELATION_SIGNS[relation]} ${printed.value} ${printed.unit}`;
}

/** `439/25 万亩 = 17.56 万亩`: a fraction, and its decimals where it is not a whole number. */
export function fractionText({ value, unit }: Quantity): string {
  const exact = `${printFraction(value)} ${unit.symbol}`;
  if (value.d === 1n) return exact;
  const { text, exact: ends } = decimal(value);
  return `${exact} ${ends ? '=' : '≈'} ${text} ${unit.symbol}`;
}
