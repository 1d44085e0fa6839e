import type { NoteOf } from '../core/note.js';
import { areWithin, convert, type Quantity } from '../core/quantity.js';
import { compareRationals, type Rational, ratio } from '../core/rational.js';
import { type Unit, unitsOf } from '../core/units.js';

interface Band {
  readonly from: Rational;
  readonly to: Rational;
}

/** A value as near to its limit as this is taken for the one that was meant. */
const NEAR: Band = { from: ratio(9n, 10n), to: ratio(11n, 10n) };

/** For a figure off by far: water is often used at a half or a third of its cap. */
const ROUGHLY: Band = { from: ratio(1n, 3n), to: ratio(3n) };

/** A value off by less than this is no slip of a unit: the smallest between two units is 20/3. */
const FAR = 5;

/** A figure inside its limit by more than this is suspect even if the other unit fits but roughly. */
const VERY_FAR = ratio(50n);

/** A digit or more too many or too few. */
const TENS = [10n, 100n, 1_000n, 10_000n].map((ten) => ratio(ten));

/**
 * Whether a figure looks as if it was typed in another unit: as typed it is far from its limit, in
 * that unit it would be near. Also a digit too many or too few. Notes a suspicion, decides nothing.
 */
export function findUnitSlip(
  actual: Quantity,
  limit: Quantity,
  meets: boolean,
): NoteOf<'unit-slip'> | null {
  if (limit.value.n === 0n || actual.value.n === 0n) return null;
  if (areWithin(FAR, actual, limit)) return null;
  const typed = share(actual, limit);
  const distance = upward(typed);
  const band = meets && compareRationals(distance, VERY_FAR) < 0 ? NEAR : ROUGHLY;
  const typedUnit = actual.unit.symbol;
  const unit = nearestUnit(actual, limit, band);
  if (unit !== null) {
    const factor = upward(actual.unit.factor.div(unit.factor));
    return slip({ factor, likelyUnit: unit.symbol, typedUnit });
  }
  const factor = TENS.find(
    (ten) => isWithin(NEAR, typed.mul(ten)) || isWithin(NEAR, typed.div(ten)),
  );
  return factor === undefined ? null : slip({ factor, likelyUnit: null, typedUnit });
}

function slip(args: NoteOf<'unit-slip'>['arguments']): NoteOf<'unit-slip'> {
  return { code: 'unit-slip', arguments: args };
}

function share(actual: Quantity, limit: Quantity): Rational {
  return convert(actual, limit.unit).value.div(limit.value);
}

/** The unit in which the figure would stand nearest to its limit, if within the band. */
function nearestUnit(actual: Quantity, limit: Quantity, band: Band): Unit | null {
  let best: { unit: Unit; distance: Rational } | null = null;
  for (const unit of unitsOf(actual.unit.dimension)) {
    const value = share({ value: actual.value, unit }, limit);
    if (unit === actual.unit || !isWithin(band, value)) continue;
    const distance = upward(value);
    if (best === null || compareRationals(distance, best.distance) < 0) best = { unit, distance };
  }
  return best?.unit ?? null;
}

/** A ratio or its inverse, whichever is 1 or more. */
function upward(value: Rational): Rational {
  return compareRationals(value, ratio(1n)) < 0 ? value.inverse() : value;
}

function isWithin({ from, to }: Band, value: Rational): boolean {
  return compareRationals(value, from) >= 0 && compareRationals(value, to) <= 0;
}
