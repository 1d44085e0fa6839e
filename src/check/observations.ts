import type { Figure } from '../core/figure.js';
import type { Catalogue } from '../core/indicator.js';
import type { Pack } from '../core/pack.js';
import { note, type Problem, warning } from '../core/problem.js';
import { compare } from '../core/quantity.js';
import type { FigureTable } from './figure-table.js';

/** A note for each indicator that is given and that no rule constrains, at its first figure. */
export function unconstrained(
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
 * A warning for each part (其中项) that is larger than its whole. Never a failure: land may be kept
 * elsewhere (易地代保), so that 永久基本农田 lawfully exceeds 耕地保有量.
 */
export function partsAboveWholes(
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
