import type { Indicator } from '../../core/indicator.js';
import { findUnit, readUnits, type StatedUnit } from '../../core/language/unit-names.js';
import type { Location } from '../../core/location.js';
import { error, type Problem } from '../../core/problem.js';
import { type Unit, unitSymbols } from '../../core/units.js';

/** A unit as some cell gives it. */
export interface UnitText {
  readonly text: string;
  readonly location: Location;
}

/** Everything in a file that may say the unit of one figure. */
export interface UnitSources {
  /** Behind the value, in the unit column, in the header: the nearest first. */
  readonly explicit: readonly UnitText[];
  /** From 单位： lines above the header: the unit of columns that name none and that it fits. */
  readonly above: readonly UnitText[];
  /** The approval's unit, where `--assume-units` opts in to it. */
  readonly assumed: Unit | null;
  /** The approval's unit as a message may propose it. */
  readonly expected: string | null;
  /** Where a missing unit would be written. */
  readonly place: Location;
}

/** The unit of a figure, or why it cannot be told. */
export type UnitResolution =
  | {
      readonly kind: 'unit';
      readonly unit: Unit;
      readonly assumed: boolean;
      /** Whether it is an amount of a day or a month, so that no year is given: 万立方米/日. */
      readonly isPartOfYear: boolean;
      /** Where that is said; `null` where it is not. */
      readonly source: UnitText | null;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Tells a figure's unit: the nearest that is given, which no other may contradict, else that of a
 * caption above the table, which is a default and contradicts nothing. A bare number has the unit of
 * its indicator's name (倍数), else it has none.
 */
export function resolveUnit(indicator: Indicator, sources: UnitSources): UnitResolution {
  const { dimension, id } = indicator;
  const explicit: Stated[] = [];
  for (const source of sources.explicit) {
    const units = readUnits(source.text);
    if (units.length === 0) {
      const args = { text: source.text, known: unitSymbols(dimension) };
      return fault(error('unit-unknown', source.location, args));
    }
    const fitting = units.filter(({ unit }) => unit.dimension === dimension);
    explicit.push({ units: fitting.length === 0 ? units : fitting, source });
  }
  const [nearest] = explicit;
  if (nearest !== undefined) return agree(indicator, nearest, explicit);
  const above = sources.above
    .flatMap((source) => readUnits(source.text).map((stated) => ({ stated, source })))
    .filter(({ stated }) => stated.unit.dimension === dimension);
  const bare = indicator.bareUnit === null ? undefined : findUnit(indicator.bareUnit);
  const units = new Set(above.map(({ stated }) => stated.unit));
  const [only] = above;
  // A % above may be meant for another column than that of the multiple, whose name says 倍.
  if (bare !== undefined && units.size > 0) units.add(bare);
  const periods = new Set(above.map(({ stated }) => stated.per));
  if (units.size > 1 || periods.size > 1) {
    const known = [...units].map(({ symbol }) => symbol);
    return fault(error('unit-ambiguous', sources.place, { indicator: id, units: known }));
  }
  if (only !== undefined) return unitOf(indicator, only.stated, only.source);
  if (bare !== undefined) return { ...PLAIN, unit: bare };
  if (sources.assumed !== null) return { ...PLAIN, unit: sources.assumed, assumed: true };
  const args = { indicator: id, expected: sources.expected };
  return fault(error('unit-missing', sources.place, args));
}

/** What one place states: two units where it leaves open which of them is meant. */
interface Stated {
  readonly units: readonly StatedUnit[];
  readonly source: UnitText;
}

const PLAIN = { kind: 'unit', assumed: false, isPartOfYear: false, source: null } as const;

/** The nearest unit, if it measures what the indicator does and nothing else in the file differs. */
function agree(indicator: Indicator, nearest: Stated, explicit: readonly Stated[]): UnitResolution {
  // Beside a value or in a column for units one of two may be picked out: 万亩 under （公顷、万亩）.
  const shared = nearest.units.filter((stated) =>
    explicit.every(({ units }) => units.some((other) => isSame(stated, other))),
  );
  const [unit, ...others] = shared;
  if (unit === undefined) {
    const isOther = ({ units }: Stated) =>
      !units.some((stated) => nearest.units.some((one) => isSame(one, stated)));
    const second = explicit.find(isOther) ?? explicit.at(-1) ?? nearest;
    const args = { first: nearest.source.text, second: second.source.text };
    return fault(error('unit-conflict', nearest.source.location, args));
  }
  if (unit.unit.dimension !== indicator.dimension) {
    return wrongDimension(indicator, nearest.source);
  }
  if (others.length > 0) {
    const units = shared.map(({ unit: { symbol } }) => symbol);
    const args = { indicator: indicator.id, units };
    return fault(error('unit-ambiguous', nearest.source.location, args));
  }
  return unitOf(
    indicator,
    unit,
    explicit.find(({ units }) => units.includes(unit))?.source ?? nearest.source,
  );
}

/** 亿立方米 and 亿立方米/年 are the same, since a figure is of a year; 万立方米/日 is another. */
function isSame(a: StatedUnit, b: StatedUnit): boolean {
  return a.unit === b.unit && (a.per === 'part') === (b.per === 'part');
}

/** Only a flow is an amount a year or a day; a stock has no such unit. */
function unitOf(indicator: Indicator, { unit, per }: StatedUnit, source: UnitText): UnitResolution {
  if (per !== null && indicator.measure !== 'flow') return wrongDimension(indicator, source);
  return per === 'part' ? { ...PLAIN, unit, isPartOfYear: true, source } : { ...PLAIN, unit };
}

function wrongDimension(indicator: Indicator, { text, location }: UnitText): UnitResolution {
  const expected = unitSymbols(indicator.dimension);
  return fault(
    error('wrong-dimension', location, { indicator: indicator.id, unit: text, expected }),
  );
}

function fault(problem: Problem): UnitResolution {
  return { kind: 'problem', problem };
}
