import { UNITS, type Unit } from '../units.js';
import { nearest } from './nearest.js';
import { foldName } from './text.js';

/** Every name under which a unit is written, the Chinese ones as approvals print them first. */
const NAMES: Readonly<Record<keyof typeof UNITS, readonly string[]>> = {
  squareMetre: ['平方米', 'm²', '平米', 'sqm'],
  mu: ['亩', 'mu'],
  tenThousandMu: ['万亩'],
  hectare: ['公顷', 'hm²', 'ha'],
  thousandHectares: ['千公顷', 'khm²', 'kha'],
  tenThousandHectares: ['万公顷', '万hm²'],
  squareKilometre: ['平方千米', '平方公里', 'km²'],
  tenThousandSquareKilometres: ['万平方千米', '万平方公里', '万km²'],
  cubicMetre: ['立方米', 'm³', '方'],
  tenThousandCubicMetres: ['万立方米', '万m³', '万方'],
  hundredMillionCubicMetres: ['亿立方米', '亿m³', '亿方'],
  times: ['倍'],
  percent: ['%', '百分比'],
};

const BY_NAME = new Map<string, Unit>();
for (const [key, names] of Object.entries(NAMES)) {
  for (const name of names) BY_NAME.set(foldName(name), UNITS[key as keyof typeof UNITS]);
}

/** All names of units in folded form, the longest first: 万平方千米 before 平方千米 before 亩. */
export const FOLDED_UNIT_NAMES: readonly string[] = [...BY_NAME.keys()].sort(
  (a, b) => b.length - a.length,
);

/** The unit of this name (width and case ignored), or `undefined` where there is none. */
export function findUnit(name: string): Unit | undefined {
  return BY_NAME.get(foldName(name));
}

/** The known unit name nearest to a mistyped one, or `null` where none is near. */
export function nearestUnitName(name: string): string | null {
  return nearest(foldName(name), FOLDED_UNIT_NAMES);
}
