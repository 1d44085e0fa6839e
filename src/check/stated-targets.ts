import type { StatedTarget } from '../core/figure.js';
import type { Catalogue } from '../core/indicator.js';
import type { Limit, Pack, Rule } from '../core/pack.js';
import { type Problem, warning } from '../core/problem.js';
import { compare } from '../core/quantity.js';
import { readAmount } from './amount.js';
import { limitInForce } from './limit-in-force.js';

/**
 * A warning for each target that a table states and the pack does not: of the year that its column
 * names, else of any. Where the pack prints no number, there is nothing to differ from.
 */
export function targetsThatDiffer(
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
    const printed = rule === undefined ? [] : printedLimits(rule, catalogue, year);
    if (printed.length === 0) return [];
    if (printed.some((amount) => compare(readAmount(amount).quantity, quantity) === 0)) return [];
    const symbol = quantity.unit.symbol;
    const stated = text.endsWith(symbol) ? text : `${text} ${symbol}`;
    const limits = [...new Set(printed.map(({ value, unit }) => `${value} ${unit}`))];
    return [warning('stated-target-differs', location, { indicator, stated, limits })];
  });
}

type Amount = NonNullable<Limit['amount']>;

/** The numbers that a rule's documents print: the one in force for a year, or all of them. */
function printedLimits(rule: Rule, catalogue: Catalogue, year: number | null): readonly Amount[] {
  const indicator = catalogue.get(rule.indicator);
  if (year !== null && indicator !== undefined) {
    const inForce = limitInForce(rule, indicator, year, null);
    const amount = inForce.kind === 'limit' ? inForce.limit.printed : null;
    return amount === null ? [] : [amount];
  }
  const amended = (rule.amendments ?? []).map(({ limit }) => limit);
  return [...rule.limits, ...amended].flatMap(({ amount }) => amount ?? []);
}
