import type { Edge, KnownLimit } from '../core/explanation.js';
import { convert, type Quantity } from '../core/quantity.js';
import { compareRationals, exactPlaces, type Rational, ratio } from '../core/rational.js';
import { type Dimension, UNITS, type Unit, unitsOf } from '../core/units.js';

/** The units in which surveys give figures, each with the digits that they print. */
const SURVEYS: Readonly<Record<Dimension, readonly (readonly [Unit, number])[]>> = {
  area: [
    [UNITS.hectare, 2],
    [UNITS.squareMetre, 2],
  ],
  volume: [
    [UNITS.tenThousandCubicMetres, 2],
    [UNITS.cubicMetre, 0],
  ],
  ratio: [
    [UNITS.times, 0],
    [UNITS.percent, 0],
  ],
};

/** The amount in its own unit and in all in which it is at least 1, from the smallest unit. */
export function sensibleAmounts(amount: Quantity): readonly Quantity[] {
  return unitsOf(amount.unit.dimension)
    .map((unit) => convert(amount, unit))
    .filter(({ value, unit }) => unit === amount.unit || compareRationals(value, ONE) >= 0);
}

/**
 * The neighbouring numbers between which the verdict turns, one last digit apart: in the line's own
 * unit to the digits it was printed with, then in the units of surveys to theirs.
 */
export function edgesOf({ relation, quantity, places }: KnownLimit): readonly Edge[] {
  const others = SURVEYS[quantity.unit.dimension]
    .filter(([unit]) => unit !== quantity.unit)
    .map(
      ([unit, usual]) => [unit, Math.max(usual, placesIn(unit, quantity.unit, places))] as const,
    );
  return [[quantity.unit, places] as const, ...others].map(([unit, digits]) => {
    const line = convert(quantity, unit).value.mul(power(digits));
    const isFloor = relation === '>=';
    const step = ratio(1n, power(digits).n);
    const passes = (isFloor ? line.ceil() : line.floor()).mul(step);
    const fails = isFloor ? passes.sub(step) : passes.add(step);
    return { unit, places: digits, passes, fails: fails.s < 0n ? null : fails };
  });
}

const ONE = ratio(1n);

/** How many digits a bare ratio needs so that a step of it is no coarser than the line's own. */
function placesIn(unit: Unit, own: Unit, places: number): number {
  if (unit.dimension !== 'ratio') return 0;
  const step = convert({ value: ratio(1n, power(places).n), unit: own }, unit).value;
  return exactPlaces(step) ?? 0;
}

function power(places: number): Rational {
  return ratio(10n ** BigInt(places));
}
