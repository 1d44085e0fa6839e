import type { NoteOf } from '../core/note.js';
import { convert, type Quantity } from '../core/quantity.js';
import { compareRationals, type Rational, ratio } from '../core/rational.js';
import { unitsOf } from '../core/units.js';

/** A value as near to its limit as this is taken for the one that was meant. */
const NEAR = { from: ratio(9n, 10n), to: ratio(11n, 10n) };

/** A value off by less than this is no slip of a unit: the smallest between two units is 20/3. */
const FAR = ratio(5n);

const TEN = ratio(10n);

/**
 * Whether a figure looks as if it was typed in another unit: as typed it is far from its limit, in
 * that unit it would be near. Also a digit too many or too few. Notes a suspicion, decides nothing.
 */
export function findUnitSlip(actual: Quantity, limit: Quantity): NoteOf<'unit-slip'> | null {
  if (limit.value.n === 0n || actual.value.n === 0n) return null;
  const typed = share(actual, limit);
  if (compareRationals(typed.compare(ratio(1n)) < 0 ? typed.inverse() : typed, FAR) < 0)
    return null;
  const typedUnit = actual.unit.symbol;
  for (const unit of unitsOf(actual.unit.dimension)) {
    if (unit === actual.unit || !isNear(share({ value: actual.value, unit }, limit))) continue;
    const factor = actual.unit.factor.div(unit.factor);
    const upward = compareRationals(factor, ratio(1n)) < 0 ? factor.inverse() : factor;
    return slip({ factor: upward, likelyUnit: unit.symbol, typedUnit });
  }
  if (isNear(typed.mul(TEN)) || isNear(typed.div(TEN))) {
    return slip({ factor: TEN, likelyUnit: null, typedUnit });
  }
  return null;
}

function slip(args: NoteOf<'unit-slip'>['arguments']): NoteOf<'unit-slip'> {
  return { code: 'unit-slip', arguments: args };
}

function share(actual: Quantity, limit: Quantity): Rational {
  return convert(actual, limit.unit).value.div(limit.value);
}

function isNear(value: Rational): boolean {
  return compareRationals(value, NEAR.from) >= 0 && compareRationals(value, NEAR.to) <= 0;
}
