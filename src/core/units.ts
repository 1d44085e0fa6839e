import { type Rational, ratio } from './rational.js';

/** What kind of thing a quantity measures. Only quantities of one dimension can be compared. */
export type Dimension = 'area' | 'volume' | 'ratio';

/** A unit of measurement, exact in its dimension's base unit: m² (平方米), m³ (立方米), 1 (倍). */
export interface Unit<D extends Dimension = Dimension> {
  /** The Chinese name under which it is printed, e.g. `万亩`. */
  readonly symbol: string;
  readonly dimension: D;
  /** How many base units one of it is; exact. */
  readonly factor: Rational;
}

function unit<D extends Dimension>(symbol: string, dimension: D, factor: Rational): Unit<D> {
  return { symbol, dimension, factor };
}

/**
 * The units of approvals and surveys. 15 亩 are one hectare, so 1 亩 is 2000/3 m² exactly; the
 * others are powers of ten.
 */
export const UNITS = {
  squareMetre: unit('平方米', 'area', ratio(1n)),
  mu: unit('亩', 'area', ratio(2_000n, 3n)),
  tenThousandMu: unit('万亩', 'area', ratio(20_000_000n, 3n)),
  hectare: unit('公顷', 'area', ratio(10_000n)),
  thousandHectares: unit('千公顷', 'area', ratio(10_000_000n)),
  tenThousandHectares: unit('万公顷', 'area', ratio(100_000_000n)),
  squareKilometre: unit('平方千米', 'area', ratio(1_000_000n)),
  tenThousandSquareKilometres: unit('万平方千米', 'area', ratio(10_000_000_000n)),
  cubicMetre: unit('立方米', 'volume', ratio(1n)),
  tenThousandCubicMetres: unit('万立方米', 'volume', ratio(10_000n)),
  hundredMillionCubicMetres: unit('亿立方米', 'volume', ratio(100_000_000n)),
  times: unit('倍', 'ratio', ratio(1n)),
  percent: unit('%', 'ratio', ratio(1n, 100n)),
} as const;

/** Lists the names of the units of a dimension, or of all, for a message. */
export function unitSymbols(dimension: Dimension | null): readonly string[] {
  const units = dimension === null ? Object.values<Unit>(UNITS) : unitsOf(dimension);
  return units.map(({ symbol }) => symbol);
}

/** Lists all units of a dimension, from the smallest to the largest. */
export function unitsOf(dimension: Dimension): readonly Unit[] {
  let units = BY_DIMENSION.get(dimension);
  if (units === undefined) {
    units = Object.values<Unit>(UNITS)
      .filter((candidate) => candidate.dimension === dimension)
      .sort((a, b) => a.factor.compare(b.factor));
    BY_DIMENSION.set(dimension, units);
  }
  return units;
}

const BY_DIMENSION = new Map<Dimension, readonly Unit[]>();
