import { type Answers, NO_ANSWERS } from '../core/answer.js';
import type { Edge, ExplainedLimit, KnownLimit, YearSpan } from '../core/explanation.js';
import type { Quota } from '../core/figure.js';
import type { LimitFinding } from '../core/finding.js';
import type { Catalogue } from '../core/indicator.js';
import type { Pack, Rule } from '../core/pack.js';
import { convert, type Quantity } from '../core/quantity.js';
import { compareRationals, exactPlaces, type Rational, ratio } from '../core/rational.js';
import { DEFAULT_SETTINGS, type Report, type Settings } from '../core/report.js';
import { type Dimension, UNITS, type Unit, unitsOf } from '../core/units.js';
import { type CheckInput, check } from './check.js';

/** A rule, with what decides how its years are treated. */
interface RuleInput {
  readonly pack: Pack;
  readonly catalogue: Catalogue;
  readonly rule: Rule;
  readonly quotas: readonly Quota[];
}

/**
 * Explains how each year is treated, with consecutive years that are treated alike taken together.
 * Runs the check itself, year by year and without a figure, so that the explanation cannot differ
 * from it.
 */
export function explainYears(input: RuleInput, year: number | null): readonly YearSpan[] {
  const { from, through } = input.pack.period;
  const years =
    year !== null ? [year] : Array.from({ length: through - from + 1 }, (_, index) => from + index);
  const spans: YearSpan[] = [];
  for (const one of years) {
    const treatment = findTreatment(one, input);
    const before = spans.at(-1);
    if (before !== undefined && isAlike(before, treatment)) {
      spans[spans.length - 1] = { ...before, through: one };
    } else {
      spans.push({ from: one, through: one, ...treatment });
    }
  }
  return spans;
}

/** Reports whether a figure without a year cannot be compared with a limit. */
export function isYearNeeded(input: RuleInput): boolean {
  return askCheck(input, null)?.limit == null;
}

/** Collects the limits that have a number, each number once. */
export function collectLimits(spans: readonly YearSpan[]): readonly ExplainedLimit[] {
  const known = new Map<string, { limit: KnownLimit; years: Set<number> }>();
  for (const span of spans) {
    const { limit } = span;
    if (limit?.quantity == null) continue;
    const { quantity } = limit;
    const key = JSON.stringify([limit.relation, limit.printed]);
    const entry = known.get(key) ?? { limit: { ...limit, quantity }, years: new Set<number>() };
    known.set(key, entry);
    for (const year of listDrawnYears(span)) entry.years.add(year);
  }
  return [...known.values()].map(({ limit, years }) => ({
    limit,
    drawn: joinYears([...years].sort((a, b) => a - b)),
    amounts: convertToSensibleUnits(limit.quantity),
    edges: findEdges(limit),
  }));
}

/** Lists the years a limit is stated for: each year of the span, or else the year that it names. */
function listDrawnYears({ from, through, basis, limit }: YearSpan): readonly number[] {
  if (basis === 'stated') return Array.from({ length: through - from + 1 }, (_, at) => from + at);
  return limit?.year == null ? [] : [limit.year];
}

function joinYears(years: readonly number[]): ExplainedLimit['drawn'] {
  const rows: { from: number; through: number }[] = [];
  for (const year of years) {
    const last = rows.at(-1);
    if (last !== undefined && last.through === year - 1) last.through = year;
    else rows.push({ from: year, through: year });
  }
  return rows;
}

/** Checks this one rule. */
export function checkRule(
  { pack, catalogue, rule, quotas }: RuleInput,
  data: Partial<CheckInput>,
  year: number | null,
  answers: Answers = NO_ANSWERS,
): Report {
  const settings = { only: [rule.indicator], regions: [rule.region], year, answers };
  const regions = new Set([rule.region]);
  return checkAlone({ packs: [pack], catalogue, quotas, regions, ...data }, settings);
}

/** Checks with nothing but the data and settings given. */
export function checkAlone(
  input: Pick<CheckInput, 'packs' | 'catalogue' | 'regions'> & Partial<CheckInput>,
  settings: Partial<Settings>,
): Report {
  return check({
    ...{ figures: [], attestations: [], quotas: [], inputs: [], problems: [] },
    ...input,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
}

/** Selects the findings of this one rule from a report. */
export function selectFindings(rule: Rule, report: Report): readonly LimitFinding[] {
  return report.findings.filter(
    (finding): finding is LimitFinding => finding.kind === 'limit' && finding.rule.id === rule.id,
  );
}

type Treatment = Omit<YearSpan, 'from' | 'through'>;

function findTreatment(year: number, input: RuleInput): Treatment {
  const finding = askCheck(input, year);
  if (finding === null) return { standing: 'no-limit', basis: null, limit: null, citation: null };
  const { basis, limit, citation } = finding;
  return { standing: classifyYear(finding), basis, limit, citation };
}

function classifyYear({ outcome, notes }: LimitFinding): YearSpan['standing'] {
  if (outcome === 'reference') return 'reference';
  if (outcome !== 'not-applicable') return 'judged';
  const codes = notes.map(({ code }) => code);
  if (codes.includes('outside-period')) return 'outside-period';
  return codes.includes('target-not-reached') ? 'target-not-reached' : 'no-limit';
}

function askCheck(input: RuleInput, year: number | null): LimitFinding | null {
  return selectFindings(input.rule, checkRule(input, {}, year))[0] ?? null;
}

function isAlike(a: Treatment, b: Treatment): boolean {
  return a.standing === b.standing && a.basis === b.basis && keyOf(a) === keyOf(b);
}

/** Identifies a limit. The year is left out for a stated limit, which names each of its years. */
function keyOf({ basis, limit, citation }: Treatment): string {
  if (limit === null) return '';
  const { relation, printed, year, source, quota } = limit;
  const drawn = basis === 'stated' ? null : year;
  const place = [citation?.document, citation?.line, citation?.column];
  return JSON.stringify([relation, printed, drawn, source, quota?.document, ...place]);
}

/** The units used in surveys, each with the usual number of digits after the point. */
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

/** Converts an amount to its own unit and all others in which it is at least 1, ascending. */
export function convertToSensibleUnits(amount: Quantity): readonly Quantity[] {
  return unitsOf(amount.unit.dimension)
    .map((unit) => convert(amount, unit))
    .filter(({ value, unit }) => unit === amount.unit || compareRationals(value, ONE) >= 0);
}

/**
 * Finds the neighbouring numbers between which the verdict changes, one last digit apart: in the
 * limit's own unit with the digits printed, then in survey units with theirs.
 */
export function findEdges({ relation, quantity, places }: KnownLimit): readonly Edge[] {
  const others = SURVEYS[quantity.unit.dimension]
    .filter(([unit]) => unit !== quantity.unit)
    .map(
      ([unit, usual]) => [unit, Math.max(usual, countPlaces(unit, quantity.unit, places))] as const,
    );
  return [[quantity.unit, places] as const, ...others].map(([unit, digits]) => {
    const line = convert(quantity, unit).value.mul(raiseTen(digits));
    const isFloor = relation === '>=';
    const step = ratio(1n, raiseTen(digits).n);
    const passes = (isFloor ? line.ceil() : line.floor()).mul(step);
    const fails = isFloor ? passes.sub(step) : passes.add(step);
    return { unit, places: digits, passes, fails: fails.s < 0n ? null : fails };
  });
}

const ONE = ratio(1n);

/** Counts the digits a bare ratio needs so that its last digit is no coarser than the limit's. */
function countPlaces(unit: Unit, own: Unit, places: number): number {
  if (unit.dimension !== 'ratio') return 0;
  const step = convert({ value: ratio(1n, raiseTen(places).n), unit: own }, unit).value;
  return exactPlaces(step) ?? 0;
}

function raiseTen(places: number): Rational {
  return ratio(10n ** BigInt(places));
}
