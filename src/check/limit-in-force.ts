import type { Quota } from '../core/figure.js';
import type { LimitFinding, LimitInForce } from '../core/finding.js';
import type { Catalogue, Indicator } from '../core/indicator.js';
import { findUnit } from '../core/language/unit-names.js';
import type { Amendment, Citation, Limit, Rule } from '../core/pack.js';
import type { Quantity } from '../core/quantity.js';
import { printRounded, readDecimal } from '../core/rational.js';

/** The limit in force for a year, or why there is none. */
export type InForce =
  | {
      readonly kind: 'limit';
      readonly limit: LimitInForce;
      readonly basis: LimitFinding['basis'];
      readonly citation: Citation;
      /** `false` if the indicator is decided only in its target year, and this is another year. */
      readonly decides: boolean;
    }
  /** The limit depends on the year, and the year is not known. */
  | { readonly kind: 'year-needed'; readonly citation: Citation }
  /** The approval sets no limit for that year. */
  | { readonly kind: 'none'; readonly citation: Citation };

/**
 * Finds the limit in force for a year. The first that applies: an amendment's for that year, the
 * number printed for that year, the target's number if the indicator holds throughout, a supplied
 * quota, else the assigned limit.
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

/** Whether the rule has one number, which holds in every year of the plan period. */
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

/** Memoised: a limit of a pack is the same in all years. */
const OF_PACKS = new WeakMap<Limit, LimitInForce>();

function printedLine(
  { relation }: Limit,
  amount: NonNullable<Limit['amount']>,
  year: number | null,
  source: 'pack' | 'amendment',
): LimitInForce {
  return { relation, ...readAmount(amount), printed: amount, year, source, quota: null };
}

/** Before the one year that decides, no quota is needed, but one that was supplied is in force. */
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
 * Reports whether a higher authority assigns a rule's limit for a year and no document prints its
 * number, so that a figure of that year needs a quota. For `null`: whether this is so in any year.
 */
export function isAssigned(rule: Rule, indicator: Indicator, year: number | null): boolean {
  if (year === null) {
    const amended = (rule.amendments ?? []).map(({ limit }) => limit);
    return [...rule.limits, ...amended].some(({ amount }) => amount === null);
  }
  const inForce = findLimitInForce(rule, indicator, year, null);
  return inForce.kind === 'limit' && inForce.decides && inForce.limit.quantity === null;
}

/**
 * Finds the printed limit for a year: the latest amendment's that covers it, else the approval's
 * own; `null` if none prints a number.
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
 * Finds the limit that the approval itself prints for a year: the number printed for that year,
 * else the target's if the indicator holds throughout or the year is the target year; `null` if it
 * prints none.
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

/** Finds the limit that the approval leaves to a higher authority for a year, or `null`. */
export function findAssignedInApproval(rule: Rule, year: number | null): Limit | null {
  const isFor = (limit: Limit) => limit.year === null || limit.year === year;
  return rule.limits.find((limit) => limit.amount === null && isFor(limit)) ?? null;
}

/** Lists the numbers printed in a rule's documents: the one in force for a year, or all of them. */
export function listPrintedAmounts(
  rule: Rule,
  catalogue: Catalogue,
  year: number | null,
): readonly NonNullable<Limit['amount']>[] {
  const indicator = catalogue.get(rule.indicator);
  if (year !== null && indicator !== undefined) {
    const inForce = findLimitInForce(rule, indicator, year, null);
    const amount = inForce.kind === 'limit' ? inForce.limit.printed : null;
    return amount === null ? [] : [amount];
  }
  const amended = (rule.amendments ?? []).map(({ limit }) => limit);
  return [...rule.limits, ...amended].flatMap(({ amount }) => amount ?? []);
}

/** Lists the amendments that cover a year, the latest document's, which is in force, first. */
export function findAmendments(rule: Rule, year: number | null): readonly Amendment[] {
  if (year === null || rule.amendments === undefined) return NONE;
  const covers = ({ from, through }: Amendment) => from <= year && year <= through;
  return rule.amendments.filter(covers).reverse();
}

const NONE: readonly Amendment[] = [];

/** Finds the approval's limit for the target year; `null` if it sets none. */
function findTargetLimit(rule: Rule): Limit | null {
  return rule.limits.find((limit) => limit.year === null) ?? null;
}

/** Whether an amendment names a year, or its limit holds in that year. */
function decidesIn(
  { target }: Amendment,
  indicator: Indicator | undefined,
  year: number | null,
): boolean {
  return target === null || target === year || indicator?.holds === 'throughout';
}

/** A limit's exact quantity, and how many digits it was printed with after the point. */
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
