import type { Indicator } from '../core/indicator.js';
import type { Rule } from '../core/pack.js';
import { limitInForce } from './limit-in-force.js';

/**
 * Whether a higher authority assigns a rule's limit for a year and no document prints its number, so
 * that a figure of that year waits for a quota. `null`: whether that is so of any year.
 */
export function isAssigned(rule: Rule, indicator: Indicator, year: number | null): boolean {
  if (year === null) {
    const amended = (rule.amendments ?? []).map(({ limit }) => limit);
    return [...rule.limits, ...amended].some(({ amount }) => amount === null);
  }
  const inForce = limitInForce(rule, indicator, year, null);
  return inForce.kind === 'limit' && inForce.decides && inForce.limit.quantity === null;
}
