import type { Actual, Headroom, LimitInForce } from '../core/finding.js';
import type { Limit, Relation } from '../core/pack.js';
import { convert, type Quantity } from '../core/quantity.js';
import {
  compareRationals,
  exactPlaces,
  type Printed,
  printBeside,
  printDifference,
  printRounded,
  type Rational,
  ratio,
  roundTo,
} from '../core/rational.js';

/** A number and its unit, to be set in two columns; `exact` is false where digits were rounded off. */
export interface Measure {
  readonly number: string;
  readonly unit: string;
  readonly exact: boolean;
}

/** The signs of the relations: limits are inclusive. */
export const RELATION_SIGNS: Readonly<Record<Relation, '≥' | '≤'>> = { '>=': '≥', '<=': '≤' };

/** `≥ 17.56 万亩`; `assigned` stands for a number that a higher authority gives. */
export function lineText(relation: Relation, amount: Limit['amount'], assigned: string): string {
  const number = amount === null ? assigned : `${amount.value} ${amount.unit}`;
  return `${RELATION_SIGNS[relation]} ${number}`;
}

const ZERO = ratio(0n);

/** The limit's number as printed in the approval or quota; `null` where it is assigned and not known. */
export function limitMeasure(limit: LimitInForce): Measure | null {
  if (limit.printed === null) return null;
  return { number: limit.printed.value, unit: limit.printed.unit, exact: true };
}

/**
 * The figure in its own unit with the digits it was typed with; a computed one with as many as show
 * on which side of the limit it stands. `null` where the cell cannot be used.
 */
export function actualMeasure(actual: Actual, limit: LimitInForce | null): Measure | null {
  if (actual.quantity === null) return null;
  const { value, unit } = actual.quantity;
  const places = exactPlaces(value);
  if (places !== null && places <= actual.places) {
    return { number: printRounded(value, actual.places), unit: unit.symbol, exact: true };
  }
  const line = limit === null ? null : sameDimension(limit.quantity, actual.quantity);
  const reference = line === null ? ZERO : convert(line, unit).value;
  return measure(printBeside(value, reference, Math.max(actual.places, limit?.places ?? 0)), unit);
}

/**
 * The figure in the limit's unit (折算值), with as many digits as show on which side of the limit it
 * stands. `null` where it was typed in that unit, or cannot be held against a number.
 */
export function convertedMeasure(actual: Actual, limit: LimitInForce | null): Measure | null {
  if (actual.quantity === null || limit === null) return null;
  const line = sameDimension(limit.quantity, actual.quantity);
  if (line === null || line.unit === actual.quantity.unit) return null;
  const { value, unit } = convert(actual.quantity, line.unit);
  return measure(printBeside(value, line.value, limit.places), unit);
}

/** The headroom (与底线差额) as people read it: a word, an unsigned number, and percent of the limit. */
export interface ShownHeadroom {
  readonly word: 'inside' | 'short' | 'over' | 'equal';
  /** Unsigned; as many digits as tell it from zero. */
  readonly number: string;
  readonly unit: string;
  /** Unsigned; `null` for a limit of zero. */
  readonly percent: string | null;
  readonly exact: boolean;
}

/** How far a figure is from a limit whose number is known. */
export function headroomShown(headroom: Headroom, limit: LimitInForce): ShownHeadroom {
  const side = compareRationals(headroom.value, ZERO);
  const beyond = limit.relation === '>=' ? 'short' : 'over';
  const printed = printDifference(headroom.value.abs(), limit.places);
  return {
    word: side === 0 ? 'equal' : side > 0 ? 'inside' : beyond,
    number: printed.text,
    unit: limit.printed?.unit ?? '',
    percent: headroom.percent === null ? null : printPercent(headroom.percent.abs()),
    exact: printed.exact,
  };
}

/**
 * An unsigned percentage with two decimals, or with as many as its first digit needs where those would be
 * zeros: `0.23`, `0.00003`.
 */
export function printPercent(percent: Rational): string {
  let places = 2;
  if (compareRationals(percent, ZERO) !== 0 && compareRationals(roundTo(percent, 2), ZERO) === 0) {
    while (percent.mul(10n ** BigInt(places)).compare(1) < 0) places += 1;
  }
  return printRounded(percent, places);
}

/** The headroom in the limit's unit, negative beyond the limit; as many digits as tell it from zero. */
export function signedHeadroom({ value }: Headroom, { places }: LimitInForce): string {
  return printDifference(value, places).text;
}

/** As {@link printPercent}, negative beyond the limit. */
export function signedPercent(percent: Rational): string {
  const sign = compareRationals(percent, ZERO) < 0 ? '-' : '';
  return sign + printPercent(percent.abs());
}

/** `17.60 万亩`, or `≈ 17.559999 万亩` where digits were rounded off. */
export function measureText({ number, unit, exact }: Measure): string {
  return `${exact ? '' : '≈ '}${number} ${unit}`;
}

function measure(printed: Printed, unit: { readonly symbol: string }): Measure {
  return { number: printed.text, unit: unit.symbol, exact: printed.exact };
}

function sameDimension(limit: Quantity | null, actual: Quantity): Quantity | null {
  return limit !== null && limit.unit.dimension === actual.unit.dimension ? limit : null;
}
