import type { Figure, StatedTarget } from '../core/figure.js';
import type { Finding, LimitFinding } from '../core/finding.js';
import type { Catalogue } from '../core/indicator.js';
import type { Pack, Rule } from '../core/pack.js';
import { note, type Problem, warning } from '../core/problem.js';
import { compare } from '../core/quantity.js';
import type { Settings } from '../core/report.js';
import type { FigureTable } from './figure-table.js';
import { listPrintedAmounts, readAmount } from './limit-in-force.js';

/** Notes each indicator in the data that no rule constrains, at its first figure. */
export function noteUnconstrained(
  figures: readonly Figure[],
  packs: readonly Pack[],
  catalogue: Catalogue,
): readonly Problem[] {
  const used = new Set<string>();
  for (const { indicator } of packs.flatMap(({ rules }) => rules)) {
    used.add(indicator);
    const formula = catalogue.get(indicator)?.formula;
    if (formula) used.add(formula.numerator).add(formula.denominator);
  }
  const problems: Problem[] = [];
  for (const { indicator, location } of figures) {
    if (used.has(indicator)) continue;
    used.add(indicator);
    problems.push(note('indicator-unconstrained', location, { indicator }));
  }
  return problems;
}

/**
 * Warns of each part (其中项) that exceeds its whole. Never a failure: land may be kept elsewhere
 * (易地代保), so that 永久基本农田 lawfully exceeds 耕地保有量.
 */
export function warnOfPartsAboveWholes(
  figures: readonly Figure[],
  table: FigureTable,
  catalogue: Catalogue,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const part of figures) {
    const indicator = catalogue.get(part.indicator);
    if (!indicator?.partOf || part.quantity === null) continue;
    const entry = table.find(part.region, indicator.partOf, part.year);
    const whole = entry?.kind === 'one' ? entry.figure.quantity : null;
    if (whole === null || compare(part.quantity, whole) <= 0) continue;
    const args = { part: indicator.id, whole: indicator.partOf, region: part.region };
    problems.push(warning('part-exceeds-whole', part.location, args));
  }
  return problems;
}

/**
 * Warns of each target in a table that the pack does not have: for the year that its column names,
 * else for any year. If the pack prints no number, there is nothing to compare.
 */
export function warnOfDifferentTargets(
  targets: readonly StatedTarget[],
  packs: readonly Pack[],
  catalogue: Catalogue,
): readonly Problem[] {
  if (targets.length === 0) return [];
  const rules = new Map<string, Rule>();
  for (const rule of packs.flatMap((pack) => pack.rules)) {
    rules.set(`${rule.region} ${rule.indicator}`, rule);
  }
  return targets.flatMap(({ region, indicator, year, text, quantity, location }) => {
    const rule = rules.get(`${region} ${indicator}`);
    const printed = rule === undefined ? [] : listPrintedAmounts(rule, catalogue, year);
    if (printed.length === 0) return [];
    if (printed.some((amount) => compare(readAmount(amount).quantity, quantity) === 0)) return [];
    const symbol = quantity.unit.symbol;
    const stated = text.endsWith(symbol) ? text : `${text} ${symbol}`;
    const limits = [...new Set(printed.map(({ value, unit }) => `${value} ${unit}`))];
    return [warning('stated-target-differs', location, { indicator, stated, limits })];
  });
}

/**
 * Notes all limits that need a quota, with the command-line arguments that select them: the packs
 * as named, the regions by name or, if a name is ambiguous, by code, and the years.
 *
 * @param unfilled the file of quotas that was given and is not filled in; `null` for none.
 */
export function noteMissingQuotas(
  findings: readonly Finding[],
  packs: readonly Pack[],
  settings: Settings,
  unfilled: string | null,
): readonly Problem[] {
  const unassigned = findings.filter(
    (finding): finding is LimitFinding =>
      finding.kind === 'limit' && finding.outcome === 'unassigned',
  );
  if (unassigned.length === 0) return [];
  const regions = new Map(unassigned.map(({ region }) => [region.code, region.name]));
  const named = [...new Set(settings.packNames)].sort();
  const [only, ...others] = packs;
  const isWhole =
    only !== undefined &&
    others.length === 0 &&
    only.regions.every(({ code }) => regions.has(code));
  const names = packs.flatMap((pack) => pack.regions.map(({ name }) => name));
  const isOwn = (name: string) =>
    /^[\p{L}\p{N}]+$/u.test(name) && names.filter((other) => other === name).length === 1;
  const years = new Set(unassigned.flatMap(({ year }) => year ?? []));
  return [
    note('quota-missing', null, {
      limits: unassigned.length,
      packs: isWhole && named.length === 0 ? [only.id] : named,
      selected: isWhole ? [] : [...regions].map(([code, name]) => (isOwn(name) ? name : code)),
      years: [...years].sort((a, b) => a - b),
      ...(unfilled === null ? {} : { unfilled }),
    }),
  ];
}
