import type { Actual, Headroom, LimitInForce } from '../core/finding.js';
import type { Indicator } from '../core/indicator.js';
import type { NoteOf } from '../core/note.js';
import type { Relation } from '../core/pack.js';
import { areWithin, compare, convert, type Quantity } from '../core/quantity.js';
import { compareRationals, printRounded, type Rational, ratio, roundTo } from '../core/rational.js';
import { type Unit, unitsOf } from '../core/units.js';
import type { GivenValue } from './given-value.js';

/** The result of comparing a figure with a limit. */
export interface Comparison {
  readonly meets: boolean;
  readonly headroom: Headroom;
  readonly notes: readonly NoteOf[];
}

/**
 * Compares the full value with the limit, exactly and inclusively (含本数). A value that would pass
 * only after rounding fails, with a note (全数值比较).
 */
function compareExactly(
  actual: Actual & { readonly quantity: Quantity },
  limit: LimitInForce,
  line: Quantity,
): Comparison {
  const { relation } = limit;
  const side = compare(actual.quantity, line);
  const meets = relation === '>=' ? side >= 0 : side <= 0;
  const headroom = new LazyHeadroom(actual.quantity, line, relation);
  const notes = meets ? NO_NOTES : noteRounding(actual, limit, line, headroom);
  const slip = actual.derived === null ? findUnitSlip(actual.quantity, line, meets) : null;
  return { meets, headroom, notes: slip === null ? notes : [...notes, slip] };
}

/** Notes whether rounding explains a shortfall. */
function noteRounding(
  actual: Actual & { readonly quantity: Quantity },
  { relation, places }: LimitInForce,
  line: Quantity,
  headroom: Headroom,
): readonly NoteOf[] {
  const notes: NoteOf[] = [];
  const { value } = convert(actual.quantity, line.unit);
  const side = compareRationals(roundTo(value, places), line.value);
  if (relation === '>=' ? side >= 0 : side <= 0) {
    const args = { rounded: printRounded(value, places), places };
    notes.push({ code: 'rounded-would-meet', arguments: args });
  }
  if (actual.derived === null && isWithinTypedPrecision(headroom.value, actual, line)) {
    const [finest] = unitsOf(actual.quantity.unit.dimension);
    const unit = actual.quantity.unit.symbol;
    const args = { unit, finer: finest?.symbol ?? unit };
    notes.push({ code: 'rounding-suspected', arguments: args });
  }
  return notes;
}

const HUNDRED = ratio(100n);
const NO_NOTES: readonly NoteOf[] = [];

/** Computed on demand: most reports on many figures show the headroom of only a few. */
class LazyHeadroom implements Headroom {
  constructor(
    readonly quantity: Quantity,
    readonly line: Quantity,
    readonly relation: Relation,
  ) {}

  get value(): Rational {
    const { value } = convert(this.quantity, this.line.unit);
    return this.relation === '>=' ? value.sub(this.line.value) : this.line.value.sub(value);
  }

  get percent(): Rational | null {
    const line = this.line.value;
    return line.n === 0n ? null : this.value.div(line).mul(HUNDRED);
  }
}

/** Reports whether a shortfall is less than half a unit of the last digit typed. */
function isWithinTypedPrecision(
  headroom: Rational,
  actual: Actual & { quantity: Quantity },
  line: Quantity,
) {
  const shortfall = convert({ value: headroom.abs(), unit: line.unit }, actual.quantity.unit).value;
  const halfDigit = ratio(1n, 2n * 10n ** BigInt(actual.places));
  return compareRationals(shortfall, halfDigit) < 0;
}

/** Compares a figure with its limit; `null` if one is missing or their time spans differ. */
export function compareWithLimit(
  given: GivenValue,
  limit: LimitInForce | null,
  indicator: Indicator,
): Comparison | null {
  if (given.kind !== 'value' || limit === null || limit.quantity === null) return null;
  if (indicator.measure === 'flow' && given.partOfYear !== null) return null;
  return compareExactly(given.actual, limit, limit.quantity);
}

interface Band {
  readonly from: Rational;
  readonly to: Rational;
}

/** A value this close to its limit is taken to be in the unit that was meant. */
const NEAR: Band = { from: ratio(9n, 10n), to: ratio(11n, 10n) };

/** For a figure that is far off: water use is often a half or a third of its cap. */
const ROUGHLY: Band = { from: ratio(1n, 3n), to: ratio(3n) };

/** A smaller factor is no unit slip: the smallest between two units is 20/3. */
const FAR = 5;

/** A figure this far inside its limit is suspect even if another unit fits only roughly. */
const VERY_FAR = ratio(50n);

/** Factors of one to four digits too many or too few. */
const TENS = [10n, 100n, 1_000n, 10_000n].map((ten) => ratio(ten));

/**
 * Finds out whether a figure was probably typed in another unit: as typed it is far from its
 * limit, in that unit it would be close. Also detects digits too many or too few.
 *
 * @param meets whether the figure meets its limit, so that only a close fit in the other unit counts.
 */
export function findUnitSlip(
  actual: Quantity,
  limit: Quantity,
  meets: boolean,
): NoteOf<'unit-slip'> | null {
  if (limit.value.n === 0n || actual.value.n === 0n) return null;
  if (areWithin(FAR, actual, limit)) return null;
  const typed = divideByLimit(actual, limit);
  const distance = invertBelowOne(typed);
  const band = meets && compareRationals(distance, VERY_FAR) < 0 ? NEAR : ROUGHLY;
  const typedUnit = actual.unit.symbol;
  const unit = findNearestUnit(actual, limit, band);
  if (unit !== null) {
    const factor = invertBelowOne(actual.unit.factor.div(unit.factor));
    return makeSlipNote({ factor, likelyUnit: unit.symbol, typedUnit });
  }
  const factor = TENS.find(
    (ten) => isWithin(NEAR, typed.mul(ten)) || isWithin(NEAR, typed.div(ten)),
  );
  return factor === undefined ? null : makeSlipNote({ factor, likelyUnit: null, typedUnit });
}

function makeSlipNote(args: NoteOf<'unit-slip'>['arguments']): NoteOf<'unit-slip'> {
  return { code: 'unit-slip', arguments: args };
}

function divideByLimit(actual: Quantity, limit: Quantity): Rational {
  return convert(actual, limit.unit).value.div(limit.value);
}

/** Finds the unit in which the figure would be closest to its limit, if within the band. */
function findNearestUnit(actual: Quantity, limit: Quantity, band: Band): Unit | null {
  let best: { unit: Unit; distance: Rational } | null = null;
  for (const unit of unitsOf(actual.unit.dimension)) {
    const value = divideByLimit({ value: actual.value, unit }, limit);
    if (unit === actual.unit || !isWithin(band, value)) continue;
    const distance = invertBelowOne(value);
    if (best === null || compareRationals(distance, best.distance) < 0) best = { unit, distance };
  }
  return best?.unit ?? null;
}

/** Returns a ratio or its inverse, whichever is at least 1. */
function invertBelowOne(value: Rational): Rational {
  return compareRationals(value, ratio(1n)) < 0 ? value.inverse() : value;
}

function isWithin({ from, to }: Band, value: Rational): boolean {
  return compareRationals(value, from) >= 0 && compareRationals(value, to) <= 0;
}
