import { UNITS, type Unit } from '../units.js';
import { foldName, foldWidth } from './text.js';

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

/** What the name of a unit can begin with, so that most places are passed by at a glance. */
const FIRST_SIGNS = new Set([...BY_NAME.keys()].map((name) => name.charAt(0)));
/** What it can hold at all, so that it is looked for in no more of the text. */
const SIGNS = new Set([...BY_NAME.keys()].join(''));

const SURROGATE = /[\ud800-\udfff]/;

/** The unit of this name (width and case ignored), or `undefined` where there is none. */
export function findUnit(name: string): Unit | undefined {
  return BY_NAME.get(foldName(name));
}

/** Lists every name of every unit as it is written, and folded (width and case ignored, m² as m2). */
export function listUnitNames(): readonly (readonly [name: string, unit: Unit])[] {
  const names = new Map<string, Unit>();
  for (const [key, written] of Object.entries(NAMES)) {
    const unit = UNITS[key as keyof typeof UNITS];
    for (const name of written.flatMap((one) => [one, foldName(one)])) names.set(name, unit);
  }
  return [...names];
}

/** A unit that a cell or a bracket states, with the time that its amount is for. */
export interface StatedUnit {
  readonly unit: Unit;
  /** 亿立方米/年 is an amount a year, 万立方米/日 one of a part of it; `null` where no time is named. */
  readonly per: 'year' | 'part' | null;
}

/** A longer text names no unit. */
const LONGEST_STATEMENT = 60;

const PER_YEAR = /^(.+?)(?:(?:\/|每|per|·)(?:年|a|yr|year|annum)|[·.]?a[-\u2212]1)$/;
const PER_PART =
  /^(.+?)(?:(?:\/|每|per|·)(?:半年|季度?|月|旬|周|[日天]|小?时|分钟?|秒|quarter|month|mon|week|day|hour|d|h|s)|[·.]?[dhs][-\u2212]1)$/;
const BETWEEN_UNITS = /[、,;|/和及或与()\s]+/;

/**
 * The units that a text names and nothing else: 亿 m³, 亿立方米/年, 公顷/万亩. It is read whole before it
 * is split; spaces, line breaks and commas inside a name do not matter.
 *
 * @returns one of each; empty where any word of the text is no unit.
 */
export function readUnits(text: string): readonly StatedUnit[] {
  if (text.length > LONGEST_STATEMENT) return [];
  const whole = readUnit(text);
  if (whole !== undefined) return [whole];
  const parts = foldWidth(text)
    .split(BETWEEN_UNITS)
    .filter((part) => part !== '');
  const units = parts.map(readUnit);
  const known = units.filter((unit) => unit !== undefined);
  if (known.length < units.length) return [];
  return known.filter(
    ({ unit, per }, index) =>
      known.findIndex((other) => other.unit === unit && other.per === per) === index,
  );
}

function readUnit(text: string): StatedUnit | undefined {
  const name = foldName(text);
  const unit = BY_NAME.get(name) ?? BY_NAME.get(name.replaceAll(',', ''));
  if (unit !== undefined) return { unit, per: null };
  const [of, per] =
    [[PER_YEAR.exec(name)?.[1], 'year'] as const, [PER_PART.exec(name)?.[1], 'part'] as const].find(
      ([amount]) => amount !== undefined,
    ) ?? [];
  const amount = of === undefined ? undefined : BY_NAME.get(of.replace(/^\((.*)\)$/, '$1'));
  return amount === undefined || per === undefined ? undefined : { unit: amount, per };
}

/** A unit's name found in a text. */
export interface UnitName {
  readonly unit: Unit;
  /** Where the text goes on behind it. */
  readonly end: number;
}

/** No name is longer than this, also with a stray space or a line break inside. */
const LONGEST_NAME = 8;

/** Words that begin as a unit's name does and are none: 方案, 方面, hall. */
const OTHER_WORD = /^(?:方[案面向式法位]|[a-z][a-z0-9])/i;

/**
 * The unit whose name begins at this place of a text, the longest that fits: 万平方千米 before 万亩.
 * Spaces inside the name do not matter; `null` where no unit is named.
 */
export function findUnitAt(text: string, offset: number): UnitName | null {
  const first = SURROGATE.test(text.charAt(offset)) ? 2 : 1;
  if (!FIRST_SIGNS.has(foldName(text.slice(offset, offset + first)).charAt(0))) return null;
  let last = offset + 1;
  while (last < offset + LONGEST_NAME && mayStandInName(text.charAt(last))) last += 1;
  const most = text.slice(offset, last);
  // Where folding changes nothing in all of it, it changes nothing in its parts.
  const find = foldName(most) === most ? (name: string) => BY_NAME.get(name) : findUnit;
  for (let end = offset + most.length; end > offset; end -= 1) {
    if (/\s/.test(text.charAt(end - 1))) continue;
    const unit = find(text.slice(offset, end));
    if (unit !== undefined)
      return OTHER_WORD.test(text.slice(end - 1, end + 1)) ? null : { unit, end };
  }
  return null;
}

/** A sign may fold to several, as ㎡ does; a space may stand between any two. */
function mayStandInName(sign: string): boolean {
  if (SIGNS.has(sign)) return true;
  // Half of a sign such as 𝐤 tells nothing yet.
  return (
    SURROGATE.test(sign) || (sign !== '' && [...foldName(sign)].every((one) => SIGNS.has(one)))
  );
}
