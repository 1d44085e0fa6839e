import { compareRationals, type Rational } from './rational.js';
import type { Dimension, Unit } from './units.js';

/** An exact number with its unit. */
export interface Quantity<D extends Dimension = Dimension> {
  readonly value: Rational;
  readonly unit: Unit<D>;
}

/** Thrown when quantities of unlike dimensions meet: a bug, since figures are checked when read. */
export class DimensionError extends Error {
  override readonly name = 'DimensionError';

  constructor(left: Unit, right: Unit) {
    super(`${left.symbol} (${left.dimension}) and ${right.symbol} (${right.dimension}) differ`);
  }
}

/**
 * Converts a quantity to another unit, exactly.
 *
 * @throws {DimensionError} when the unit measures something else.
 */
export function convert<D extends Dimension>(
  quantity: Quantity<D>,
  unit: Unit<NoInfer<D>>,
): Quantity<D> {
  if (quantity.unit === unit) return quantity;
  if (quantity.unit.dimension !== unit.dimension) throw new DimensionError(quantity.unit, unit);
  return { value: quantity.value.mul(quantity.unit.factor).div(unit.factor), unit };
}

/** Two quantities as whole numbers of one scale. */
interface OnOneScale {
  readonly left: number;
  readonly right: number;
}

/**
 * Scales two quantities to common whole numbers without reducing a fraction. Uses machine numbers:
 * products of whole numbers are exact as long as all are safe integers.
 *
 * @returns `null` where they are not.
 * @throws {DimensionError}
 */
function onOneScale(one: Quantity, other: Quantity): OnOneScale | null {
  const { value: a, unit: from } = one;
  const { value: b, unit: to } = other;
  if (from.dimension !== to.dimension) throw new DimensionError(to, from);
  let left = Number(a.s) * Number(a.n) * Number(b.d);
  let right = Number(b.s) * Number(b.n) * Number(a.d);
  if (from !== to) {
    left *= Number(from.factor.n) * Number(to.factor.d);
    right *= Number(to.factor.n) * Number(from.factor.d);
  }
  return Number.isSafeInteger(left) && Number.isSafeInteger(right) ? { left, right } : null;
}

/**
 * Compares two quantities exactly: -1, 0 or 1 as the first is less than, equal to or more than the
 * second.
 *
 * @throws {DimensionError} when they measure different things.
 */
export function compare<D extends Dimension>(
  left: Quantity<D>,
  right: Quantity<NoInfer<D>>,
): -1 | 0 | 1 {
  const scaled = onOneScale(left, right);
  if (scaled === null) return compareRationals(left.value, convert(right, left.unit).value);
  return scaled.left < scaled.right ? -1 : scaled.left > scaled.right ? 1 : 0;
}

/**
 * Reports whether each of two positive quantities is less than `times` times the other; exact.
 *
 * @throws {DimensionError} when they measure different things.
 */
export function areWithin<D extends Dimension>(
  times: number,
  left: Quantity<D>,
  right: Quantity<NoInfer<D>>,
): boolean {
  const isLess = (one: Quantity<D>, other: Quantity<D>) =>
    compare(one, { value: other.value.mul(times), unit: other.unit }) < 0;
  const scaled = onOneScale(left, right);
  if (scaled === null) return isLess(left, right) && isLess(right, left);
  // A product of safe integers that is itself not safe is still the larger one.
  return scaled.left < scaled.right * times && scaled.right < scaled.left * times;
}
