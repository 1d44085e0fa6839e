import type { Actual, Headroom, LimitInForce } from '../core/finding.js';
import type { Indicator } from '../core/indicator.js';
import type { NoteOf } from '../core/note.js';
import { convert, type Quantity } from '../core/quantity.js';
import { compareRationals, printRounded, type Rational, ratio, roundTo } from '../core/rational.js';
import { unitsOf } from '../core/units.js';
import type { Subject } from './actual.js';
import { findUnitSlip } from './unit-slip.js';

/** A figure held against a limit. */
export interface Comparison {
  readonly meets: boolean;
  readonly headroom: Headroom;
  readonly notes: readonly NoteOf[];
}

/**
 * Holds the full value against the limit, both exact, the limit included (含本数). What would only
 * pass after rounding fails, with a note (全数值比较).
 */
function compareWithLimit(
  actual: Actual & { readonly quantity: Quantity },
  limit: LimitInForce & { readonly quantity: Quantity },
): Comparison {
  const { relation, quantity: line, places } = limit;
  const value = convert(actual.quantity, line.unit).value;
  const inside = (candidate: Rational) =>
    relation === '>=' ? candidate.sub(line.value) : line.value.sub(candidate);
  const headroom = inside(value);
  const meets = compareRationals(headroom, ZERO) >= 0;
  const percent = line.value.n === 0n ? null : headroom.div(line.value).mul(HUNDRED);
  const notes: NoteOf[] = [];
  const rounded = roundTo(value, places);
  if (!meets && compareRationals(inside(rounded), ZERO) >= 0) {
    const args = { rounded: printRounded(value, places), places };
    notes.push({ code: 'rounded-would-meet', arguments: args });
  }
  if (actual.derived === null) {
    if (!meets && isWithinTyping(headroom, actual, line)) {
      const [finest] = unitsOf(actual.quantity.unit.dimension);
      const unit = actual.quantity.unit.symbol;
      const args = { unit, finer: finest?.symbol ?? unit };
      notes.push({ code: 'rounding-suspected', arguments: args });
    }
    const slip = findUnitSlip(actual.quantity, line, meets);
    if (slip !== null) notes.push(slip);
  }
  return { meets, headroom: { value: headroom, percent }, notes };
}

const ZERO = ratio(0n);
const HUNDRED = ratio(100n);

/** Whether a shortfall is under half a unit of the last digit that was typed. */
function isWithinTyping(
  headroom: Rational,
  actual: Actual & { quantity: Quantity },
  line: Quantity,
) {
  const shortfall = convert({ value: headroom.abs(), unit: line.unit }, actual.quantity.unit).value;
  const halfDigit = ratio(1n, 2n * 10n ** BigInt(actual.places));
  return compareRationals(shortfall, halfDigit) < 0;
}

/** Holds a figure against its limit, where both are there and speak of the same span of time. */
export function compareSubject(
  subject: Subject,
  limit: LimitInForce | null,
  indicator: Indicator,
): Comparison | null {
  if (subject.kind !== 'value' || limit === null || limit.quantity === null) return null;
  if (indicator.measure === 'flow' && subject.partOfYear !== null) return null;
  return compareWithLimit(subject.actual, { ...limit, quantity: limit.quantity });
}
