import type { Indicator } from '../core/indicator.js';
import { findUnit } from '../core/language/unit-names.js';
import type { Amendment, Limit, Rule } from '../core/pack.js';
import type { Quantity } from '../core/quantity.js';
import { readDecimal } from '../core/rational.js';

/**
 * The limit with a number that documents print for a year: the latest amendment's that covers it,
 * else the approval's own. `null`: none prints a number.
 */
export function findPrintedLimit(
  rule: Rule,
  indicator: Indicator | undefined,
  year: number | null,
): Limit | null {
  const [amendment] = findAmendments(rule, year);
  if (amendment === undefined) return findPrintedInApproval(rule, indicator, year);
  const { limit } = amendment;
  return limit.amount !== null && decidesIn(amendment, indicator, year) ? limit : null;
}

/**
 * The limit that the approval itself prints for a year: the number printed for that year, else the
 * target's if the indicator holds throughout or the year is the target. `null`: it prints none.
 */
export function findPrintedInApproval(
  rule: Rule,
  indicator: Indicator | undefined,
  year: number | null,
): Limit | null {
  const dated = rule.limits.find((limit) => limit.year !== null && limit.year === year);
  if (dated !== undefined && dated.amount !== null) return dated;
  const target = findTargetLimit(rule);
  if (target === null || target.amount === null) return null;
  return indicator?.holds === 'throughout' || year === rule.target ? target : null;
}

/** The limit that the approval assigns to a higher authority for a year, if it does. */
export function findAssignedInApproval(rule: Rule, year: number | null): Limit | null {
  const isFor = (limit: Limit) => limit.year === null || limit.year === year;
  return rule.limits.find((limit) => limit.amount === null && isFor(limit)) ?? null;
}

/** The amendments that cover a year, the latest document's first: that one is in force. */
export function findAmendments(rule: Rule, year: number | null): readonly Amendment[] {
  if (year === null || rule.amendments === undefined) return NONE;
  const covers = ({ from, through }: Amendment) => from <= year && year <= through;
  return rule.amendments.filter(covers).reverse();
}

const NONE: readonly Amendment[] = [];

/** The approval's limit for the target year, if it draws one. */
export function findTargetLimit(rule: Rule): Limit | null {
  return rule.limits.find((limit) => limit.year === null) ?? null;
}

/** Whether a year is one that the words of an amendment speak of, or that its line holds for. */
export function decidesIn(
  { target }: Amendment,
  indicator: Indicator | undefined,
  year: number | null,
): boolean {
  return target === null || target === year || indicator?.holds === 'throughout';
}

/** A limit's number and unit, exactly, and how many digits stood after the point. */
interface Amount {
  readonly quantity: Quantity;
  readonly places: number;
}

/** Reads the number and unit of a printed limit; packs are checked when they are loaded. */
export function readAmount({ value, unit }: NonNullable<Limit['amount']>): Amount {
  const decimal = readDecimal(value);
  const found = findUnit(unit);
  if (typeof decimal === 'string' || found === undefined) {
    throw new Error(`A loaded pack holds an unreadable limit: ${value} ${unit}`);
  }
  return { quantity: { value: decimal.value, unit: found }, places: decimal.places };
}
