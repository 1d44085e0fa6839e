import type { Quota } from '../core/figure.js';
import type { LimitFinding, LimitInForce } from '../core/finding.js';
import type { Indicator } from '../core/indicator.js';
import type { Amendment, Citation, Limit, Rule } from '../core/pack.js';
import { printRounded } from '../core/rational.js';
import {
  decidesIn,
  findAmendments,
  findAssignedInApproval,
  findPrintedInApproval,
  findTargetLimit,
  readAmount,
} from './printed-limit.js';

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
 * Which limit is in force for a year, the first that applies: an amendment's for it, the number
 * printed for that year, the target's number if the indicator holds throughout, a supplied quota,
 * else the assigned limit.
 */
export function findLimitInForce(
  rule: Rule,
  indicator: Indicator,
  year: number | null,
  quota: Quota | null,
): InForce {
  const first = rule.limits[0];
  if (first === undefined) throw new Error(`Rule ${rule.id} holds no limit`);
  const target = findTargetLimit(rule);
  if (year === null && !isIndependentOfYear(rule, indicator)) {
    return { kind: 'year-needed', citation: (target ?? first).citation };
  }
  const [amendment] = findAmendments(rule, year);
  if (amendment !== undefined) return fromAmendment(amendment, indicator, year, quota);
  const printed = findPrintedInApproval(rule, indicator, year);
  if (printed !== null) return fromPack(printed, rule, year, true);
  const assigned = findAssignedInApproval(rule, year);
  if (assigned !== null) {
    const owed = indicator.holds === 'throughout' || (assigned.year ?? rule.target) === year;
    return whereOwed(fromQuota(assigned, quota), owed);
  }
  if (target !== null) return fromPack(target, rule, year, false);
  return { kind: 'none', citation: first.citation };
}

/** One number that holds in every year of the plan period. */
function isIndependentOfYear(rule: Rule, indicator: Indicator): boolean {
  if (rule.amendments !== undefined) return false;
  const [limit, ...others] = rule.limits;
  return others.length === 0 && limit?.amount != null && indicator.holds === 'throughout';
}

function fromAmendment(
  amendment: Amendment,
  indicator: Indicator,
  year: number | null,
  quota: Quota | null,
): InForce {
  const { limit, target } = amendment;
  const decides = decidesIn(amendment, indicator, year);
  if (limit.amount === null) return whereOwed(fromQuota(limit, quota), decides);
  const named = target ?? year;
  return {
    kind: 'limit',
    limit: printedLine(limit, limit.amount, named, 'amendment'),
    basis: named === year ? 'stated' : 'interim',
    citation: limit.citation,
    decides,
  };
}

function fromPack(limit: Limit, rule: Rule, year: number | null, decides: boolean): InForce {
  if (limit.amount === null) throw new Error(`${rule.id}: an assigned limit has no printed number`);
  const named = limit.year ?? rule.target;
  let known = OF_PACKS.get(limit);
  if (known === undefined) {
    known = printedLine(limit, limit.amount, named, 'pack');
    OF_PACKS.set(limit, known);
  }
  const basis = named === year ? 'stated' : 'interim';
  return { kind: 'limit', limit: known, basis, citation: limit.citation, decides };
}

/** Each limit of a pack is the same line in all years: read once. */
const OF_PACKS = new WeakMap<Limit, LimitInForce>();

function printedLine(
  { relation }: Limit,
  amount: NonNullable<Limit['amount']>,
  year: number | null,
  source: 'pack' | 'amendment',
): LimitInForce {
  return { relation, ...readAmount(amount), printed: amount, year, source, quota: null };
}

/** No quota is owed before the one year that decides; one that was assigned earlier is in force. */
function whereOwed(found: ReturnType<typeof fromQuota>, owed: boolean): InForce {
  return owed || found.limit.quantity !== null ? found : { ...found, decides: false };
}

function fromQuota(assigned: Limit, quota: Quota | null): Extract<InForce, { kind: 'limit' }> {
  const { relation, citation } = assigned;
  const quantity = quota?.figure.quantity ?? null;
  if (quota === null || quantity === null) {
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
  const { places } = figure;
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

/**
 * Whether a higher authority assigns a rule's limit for a year and no document prints its number, so
 * that a figure of that year waits for a quota. `null`: whether that is so of any year.
 */
export function isAssigned(rule: Rule, indicator: Indicator, year: number | null): boolean {
  if (year === null) {
    const amended = (rule.amendments ?? []).map(({ limit }) => limit);
    return [...rule.limits, ...amended].some(({ amount }) => amount === null);
  }
  const inForce = findLimitInForce(rule, indicator, year, null);
  return inForce.kind === 'limit' && inForce.decides && inForce.limit.quantity === null;
}
