import type { Quota } from '../core/figure.js';
import type { LimitFinding, LimitInForce } from '../core/finding.js';
import type { Indicator } from '../core/indicator.js';
import type { Citation, Limit, Rule } from '../core/pack.js';
import { printRounded } from '../core/rational.js';
import { readAmount } from './amount.js';

/** The line in force for a year, or why there is none. */
export type InForce =
  | {
      readonly kind: 'limit';
      readonly limit: LimitInForce;
      readonly basis: LimitFinding['basis'];
      readonly citation: Citation;
      /** `false` where the indicator is decided in its target year alone, and this is not it. */
      readonly decides: boolean;
    }
  /** Which line is in force depends on a year that is not known. */
  | { readonly kind: 'year-needed'; readonly citation: Citation }
  /** The approval draws no line for that year. */
  | { readonly kind: 'none'; readonly citation: Citation };

/**
 * The limit that the approval itself prints for a year: the number printed for that year, else the
 * target's if the indicator holds throughout or the year is the target. `null`: it prints none.
 */
export function printedLimit(
  rule: Rule,
  indicator: Indicator | undefined,
  year: number | null,
): Limit | null {
  const dated = rule.limits.find((limit) => limit.year !== null && limit.year === year);
  if (dated !== undefined && dated.amount !== null) return dated;
  const target = targetLimit(rule);
  if (target === null || target.amount === null) return null;
  return indicator?.holds === 'throughout' || year === rule.target ? target : null;
}

/**
 * Which limit is in force for a year, the first that applies: the number printed for that year, the
 * target's number if the indicator holds throughout, a supplied quota, else the assigned limit.
 */
export function limitInForce(
  rule: Rule,
  indicator: Indicator,
  year: number | null,
  quota: Quota | null,
): InForce {
  const first = rule.limits[0];
  if (first === undefined) throw new Error(`Rule ${rule.id} holds no limit`);
  const target = targetLimit(rule);
  if (year === null && !isIndependentOfYear(rule, indicator)) {
    return { kind: 'year-needed', citation: (target ?? first).citation };
  }
  const printed = printedLimit(rule, indicator, year);
  if (printed !== null) return fromPack(printed, rule, year, true);
  const assigned = rule.limits.find(
    (limit) => limit.amount === null && (limit.year === null || limit.year === year),
  );
  if (assigned !== undefined) return fromQuota(assigned, quota);
  if (target !== null) return fromPack(target, rule, year, false);
  return { kind: 'none', citation: first.citation };
}

function targetLimit(rule: Rule): Limit | null {
  return rule.limits.find((limit) => limit.year === null) ?? null;
}

/** One number that holds in every year of the plan period. */
function isIndependentOfYear(rule: Rule, indicator: Indicator): boolean {
  const [limit, ...others] = rule.limits;
  return others.length === 0 && limit?.amount != null && indicator.holds === 'throughout';
}

function fromPack(limit: Limit, rule: Rule, year: number | null, decides: boolean): InForce {
  const named = limit.year ?? rule.target;
  if (limit.amount === null) throw new Error(`${rule.id}: an assigned limit has no printed number`);
  return {
    kind: 'limit',
    limit: {
      relation: limit.relation,
      ...readAmount(limit.amount),
      printed: limit.amount,
      year: named,
      source: 'pack',
      quota: null,
    },
    basis: named === year ? 'stated' : 'interim',
    citation: limit.citation,
    decides,
  };
}

function fromQuota(assigned: Limit, quota: Quota | null): InForce {
  const { relation, citation } = assigned;
  const content = quota?.figure.content;
  if (quota === null || content?.kind !== 'value') {
    const nothing = { quantity: null, printed: null, places: 0, year: null, quota: null };
    return {
      kind: 'limit',
      limit: { relation, ...nothing, source: 'assigned' },
      basis: null,
      citation,
      decides: true,
    };
  }
  const { document, issuer, figure } = quota;
  const { quantity, places } = content;
  return {
    kind: 'limit',
    limit: {
      relation,
      quantity,
      printed: { value: printRounded(quantity.value, places), unit: quantity.unit.symbol },
      places,
      year: figure.year,
      source: 'quota',
      quota: { document, issuer, location: figure.location },
    },
    basis: 'stated',
    citation,
    decides: true,
  };
}
