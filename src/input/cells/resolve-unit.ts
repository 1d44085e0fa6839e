import type { Indicator } from '../../core/indicator.js';
import { findUnit } from '../../core/language/unit-names.js';
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
  /** From 单位： lines above the header: the unit of the columns that it fits. */
  readonly above: readonly UnitText[];
  /** The approval's unit, where `--assume-units` opts in to it. */
  readonly assumed: Unit | null;
  /** The approval's unit as a message may propose it. */
  readonly expected: string | null;
  /** Where a missing unit would be written. */
  readonly place: Location;
}

/** The unit of a figure, and whether it was assumed; or why it cannot be told. */
export type UnitResolution =
  | { readonly kind: 'unit'; readonly unit: Unit; readonly assumed: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Tells a figure's unit: the nearest that is given, none left to contradict it. A bare number has
 * the unit of its indicator's name (倍数), else it has none.
 */
export function resolveUnit(indicator: Indicator, sources: UnitSources): UnitResolution {
  const explicit: { unit: Unit; source: UnitText }[] = [];
  for (const source of sources.explicit) {
    const unit = findUnit(source.text);
    if (unit === undefined) {
      const args = { text: source.text, known: unitSymbols(indicator.dimension) };
      return fault(error('unit-unknown', source.location, args));
    }
    explicit.push({ unit, source });
  }
  const fitting = sources.above.filter(
    ({ text }) => findUnit(text)?.dimension === indicator.dimension,
  );
  const [nearest] = explicit;
  if (nearest !== undefined) return agree(indicator, nearest, explicit, fitting);
  const bare = indicator.bareUnit === null ? undefined : findUnit(indicator.bareUnit);
  const units = new Set(fitting.map(({ text }) => findUnit(text)));
  // A % above may be meant for another column than that of the multiple, whose name says 倍.
  if (bare !== undefined && units.size > 0) units.add(bare);
  const [above] = units;
  if (units.size > 1) {
    const known = [...units].flatMap((unit) => unit?.symbol ?? []);
    const args = { indicator: indicator.id, units: known };
    return fault(error('unit-ambiguous', sources.place, args));
  }
  if (above !== undefined) return { kind: 'unit', unit: above, assumed: false };
  if (bare !== undefined) return { kind: 'unit', unit: bare, assumed: false };
  if (sources.assumed !== null) return { kind: 'unit', unit: sources.assumed, assumed: true };
  const args = { indicator: indicator.id, expected: sources.expected };
  return fault(error('unit-missing', sources.place, args));
}

/** The nearest unit, if it measures what the indicator does and nothing else in the file differs. */
function agree(
  indicator: Indicator,
  nearest: { unit: Unit; source: UnitText },
  explicit: readonly { unit: Unit; source: UnitText }[],
  fitting: readonly UnitText[],
): UnitResolution {
  const { unit, source } = nearest;
  const other = explicit.find((candidate) => candidate.unit !== unit)?.source;
  const above = fitting.length > 0 && !fitting.some(({ text }) => findUnit(text) === unit);
  const second = other ?? (above ? fitting[0] : undefined);
  if (second !== undefined) {
    return fault(
      error('unit-conflict', source.location, { first: source.text, second: second.text }),
    );
  }
  if (unit.dimension !== indicator.dimension) {
    const expected = unitSymbols(indicator.dimension);
    const args = { indicator: indicator.id, unit: source.text, expected };
    return fault(error('wrong-dimension', source.location, args));
  }
  return { kind: 'unit', unit, assumed: false };
}

function fault(problem: Problem): UnitResolution {
  return { kind: 'problem', problem };
}
