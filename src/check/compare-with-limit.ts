import type { Actual, Headroom, LimitInForce } from '../core/finding.js';
import type { Indicator } from '../core/indicator.js';
import type { NoteOf } from '../core/note.js';
import type { Relation } from '../core/pack.js';
import { compare, convert, type Quantity } from '../core/quantity.js';
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
  limit: LimitInForce,
  line: Quantity,
): Comparison {
  const { relation } = limit;
  const side = compare(actual.quantity, line);
  const meets = relation === '>=' ? side >= 0 : side <= 0;
  const headroom = new HeadroomOf(actual.quantity, line, relation);
  const notes = meets ? NO_NOTES : notesOnShortfall(actual, limit, line, headroom);
  const slip = actual.derived === null ? findUnitSlip(actual.quantity, line, meets) : null;
  return { meets, headroom, notes: slip === null ? notes : [...notes, slip] };
}

/** What rounding has to do with a value that does not meet its limit. */
function notesOnShortfall(
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
  if (actual.derived === null && isWithinTyping(headroom.value, actual, line)) {
    const [finest] = unitsOf(actual.quantity.unit.dimension);
    const unit = actual.quantity.unit.symbol;
    const args = { unit, finer: finest?.symbol ?? unit };
    notes.push({ code: 'rounding-suspected', arguments: args });
  }
  return notes;
}

const HUNDRED = ratio(100n);
const NO_NOTES: readonly NoteOf[] = [];

/** Worked out when it is asked for: most reports on many figures show that of a few. */
class HeadroomOf implements Headroom {
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
  return compareWithLimit(subject.actual, limit, limit.quantity);
}
