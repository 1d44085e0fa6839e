import { findUnit } from '../core/language/unit-names.js';
import type { Limit } from '../core/pack.js';
import type { Quantity } from '../core/quantity.js';
import { readDecimal } from '../core/rational.js';

/** A limit's number and unit, exactly, and how many digits stood after the point. */
export interface Amount {
  readonly quantity: Quantity;
  readonly places: number;
}

/** Reads the number and unit of a printed limit; packs are checked when they are loaded. */
export function readAmount({ value, unit }: NonNullable<Limit['amount']>): Amount {
  const decimal = readDecimal(value);
  const found = findUnit(unit);
  if (typeof decimal === 'string' || found === undefined) {
    throw new Error(`A loaded pack holds an unreadable limit: ${value} ${unit}`);
  }
  return { quantity: { value: decimal.value, unit: found }, places: decimal.places };
}
