import type { ChangeKind, DrawnLimit, LimitChange, PackDiff } from '../core/diff.js';
import type { Catalogue } from '../core/indicator.js';
import type { Pack, Region, Rule } from '../core/pack.js';
import { compare, convert, type Quantity } from '../core/quantity.js';
import { exactPlaces } from '../core/rational.js';
import { findLimitInForce } from './limit-in-force.js';

/**
 * Lists how the limits of two packs differ, by region, indicator and year, for the years of the
 * plan period in which the limit decides. Numbers are compared exactly and across units; the same
 * number in another document is no difference.
 */
export function diffPacks(before: Pack, after: Pack, catalogue: Catalogue): PackDiff {
  const [former, latter] = [before, after].map((pack) => drawLimits(pack, catalogue));
  const regions = new Map([...after.regions, ...before.regions].map((one) => [one.code, one]));
  const changes: LimitChange[] = [];
  let unchanged = 0;
  for (const subject of listRegionIndicators(before, after)) {
    const region = regions.get(subject.region);
    const indicator = catalogue.get(subject.indicator);
    if (region === undefined || indicator === undefined) continue;
    const found = compareLimits(former?.get(keyOf(subject)), latter?.get(keyOf(subject)));
    changes.push(...found.map((change) => ({ ...change, region, indicator })));
    if (found.length === 0) unchanged += 1;
  }
  return { before, after, catalogue, changes, unchanged };
}

type RegionIndicator = Pick<Rule, 'region' | 'indicator'>;

/** The limits of a region and indicator by year. */
type LimitsByYear = ReadonlyMap<number, DrawnLimit>;

function keyOf({ region, indicator }: RegionIndicator): string {
  return `${region} ${indicator}`;
}

/** Lists what either pack limits, each once, in the order of the regions and rules. */
function listRegionIndicators(before: Pack, after: Pack): readonly RegionIndicator[] {
  const rules = [...before.rules, ...after.rules];
  const codes = [...before.regions, ...after.regions].map(({ code }: Region) => code);
  const ordered = [...new Set(codes)].flatMap((code) =>
    rules.filter((rule) => rule.region === code),
  );
  return [...new Map(ordered.map((rule) => [keyOf(rule), rule])).values()];
}

function drawLimits(pack: Pack, catalogue: Catalogue): ReadonlyMap<string, LimitsByYear> {
  const { from, through } = pack.period;
  const lines = new Map<string, Map<number, DrawnLimit>>();
  for (const rule of pack.rules) {
    const indicator = catalogue.get(rule.indicator);
    if (indicator === undefined) continue;
    const line = lines.get(keyOf(rule)) ?? new Map<number, DrawnLimit>();
    lines.set(keyOf(rule), line);
    for (let year = from; year <= through; year += 1) {
      const inForce = findLimitInForce(rule, indicator, year, null);
      if (inForce.kind !== 'limit' || !inForce.decides) continue;
      const { limit, citation } = inForce;
      const document = citation.document ?? pack.document.number;
      line.set(year, { rule, limit, citation, document });
    }
  }
  return lines;
}

type Change = Omit<LimitChange, 'region' | 'indicator'>;

function compareLimits(
  before: LimitsByYear = new Map(),
  after: LimitsByYear = new Map(),
): readonly Change[] {
  const years = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  const changes: Change[] = [];
  for (const year of years) {
    const change = compareYear(year, before.get(year) ?? null, after.get(year) ?? null);
    const last = changes.at(-1);
    if (change === null) continue;
    if (last !== undefined && last.through === year - 1 && isAlike(last, change)) {
      changes[changes.length - 1] = { ...last, through: year };
    } else {
      changes.push(change);
    }
  }
  return changes;
}

function compareYear(
  year: number,
  before: DrawnLimit | null,
  after: DrawnLimit | null,
): Change | null {
  const kind = classifyChange(before, after);
  if (kind === null) return null;
  const measured = kind === 'tightened' || kind === 'relaxed';
  const difference = measured ? subtractLimits(before, after) : null;
  return { kind, from: year, through: year, before, after, difference };
}

function classifyChange(before: DrawnLimit | null, after: DrawnLimit | null): ChangeKind | null {
  if (before === null) return after === null ? null : 'new';
  if (after === null) return 'gone';
  const { relation, quantity: was } = before.limit;
  const { quantity: is } = after.limit;
  if (relation !== after.limit.relation) return 'changed';
  if (was === null) return is === null ? null : 'filled';
  if (is === null) return 'assigned';
  if (was.unit.dimension !== is.unit.dimension) return 'changed';
  const side = compare(is, was);
  if (side === 0) return null;
  return side > 0 === (relation === '>=') ? 'tightened' : 'relaxed';
}

/** Subtracts the first limit from the second, in the unit in which the decimals end. */
function subtractLimits(before: DrawnLimit | null, after: DrawnLimit | null): Quantity | null {
  const was = before?.limit.quantity ?? null;
  const is = after?.limit.quantity ?? null;
  if (was === null || is === null) return null;
  const { unit } = was;
  const difference = { value: convert(is, unit).value.sub(was.value), unit };
  if (exactPlaces(difference.value) !== null) return difference;
  const other = convert(difference, is.unit);
  return exactPlaces(other.value) === null ? difference : other;
}

/** Whether two years differ alike: the same words on either side. */
function isAlike(a: Change, b: Change): boolean {
  return a.kind === b.kind && isSameLimit(a.before, b.before) && isSameLimit(a.after, b.after);
}

function isSameLimit(a: DrawnLimit | null, b: DrawnLimit | null): boolean {
  return a?.citation === b?.citation && a?.limit.source === b?.limit.source;
}
