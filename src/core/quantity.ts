import { compareRationals, type Rational } from './rational.js';
import type { Dimension, Unit } from './units.js';

/** An exact number of a unit. */
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
 * The same quantity in another unit, exactly.
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

/**
 * -1, 0 or 1 as the first quantity is less than, equal to or more than the second; exact.
 *
 * @throws {DimensionError} when they measure different things.
 */
export function compare<D extends Dimension>(
  left: Quantity<D>,
  right: Quantity<NoInfer<D>>,
): -1 | 0 | 1 {
  return compareRationals(left.value, convert(right, left.unit).value);
}
