import type { LimitInForce } from '../core/finding.js';
import type { Catalogue, Indicator } from '../core/indicator.js';
import type { LimitYears } from '../core/limit-years.js';
import type { Pack, Rule } from '../core/pack.js';
import { compare } from '../core/quantity.js';
import { doubtQuota } from './doubts.js';
import { findUnjudged } from './judge-limit.js';
import { findLimitInForce, listPrintedAmounts } from './limit-in-force.js';
import type { QuotaTable } from './quota-table.js';

/**
 * Lists the limit in force for every year of the plan period of every rule, as a check finds it.
 * Years that follow each other with the same limit and outcome are one entry. A year without an
 * entry is outside the plan period, so that nothing is judged; a rule without an entry for an
 * unknown year cannot be decided without one.
 */
export function listLimitYears(
  packs: readonly Pack[],
  catalogue: Catalogue,
  quotas: QuotaTable,
): readonly LimitYears[] {
  return packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => {
      const indicator = catalogue.get(rule.indicator);
      if (indicator === undefined) throw new Error(`${rule.id}: indicator not in the catalogue`);
      return ofRule(pack, rule, indicator, quotas, catalogue);
    }),
  );
}

function ofRule(
  pack: Pack,
  rule: Rule,
  indicator: Indicator,
  quotas: QuotaTable,
  catalogue: Catalogue,
): readonly LimitYears[] {
  const runs: LimitYears[] = [];
  const { from, through } = pack.period;
  for (let year = from; year <= through; year += 1) {
    const next = inYear(pack, rule, indicator, quotas, catalogue, year);
    const last = runs.at(-1);
    if (last === undefined || !isSame(last, next)) runs.push(next);
    else
      runs[runs.length - 1] = { ...last, years: { from: last.years?.from ?? year, through: year } };
  }
  const unknown = findLimitInForce(rule, indicator, null, null);
  if (unknown.kind === 'year-needed') return runs;
  const limit = unknown.kind === 'limit' ? unknown.limit : null;
  const { citation } = unknown;
  const without: LimitYears = {
    ...{ pack, rule, citation, limit },
    ...{ years: null, holdsWithoutYear: true, outcome: null },
    ...{ quotaDoubt: null, isOnlyQuota: false },
  };
  const at = runs.findIndex((run) => run.limit !== null && isSameLimit(run.limit, limit));
  return at < 0
    ? [...runs, without]
    : runs.map((run, index) => (index === at ? { ...run, holdsWithoutYear: true } : run));
}

function inYear(
  pack: Pack,
  rule: Rule,
  indicator: Indicator,
  quotas: QuotaTable,
  catalogue: Catalogue,
  year: number,
): LimitYears {
  const quota = quotas.find(rule.region, rule.indicator, year);
  const inForce = findLimitInForce(rule, indicator, year, quota);
  const unjudged = findUnjudged(pack, rule, year, inForce, null);
  const isQuota = quota !== null && inForce.kind === 'limit' && inForce.limit.quota !== null;
  const value = { given: { kind: 'absent' }, rule, indicator, catalogue } as const;
  return {
    pack,
    rule,
    years: { from: year, through: year },
    holdsWithoutYear: false,
    outcome: unjudged?.outcome ?? null,
    limit: unjudged?.hidesLimit || inForce.kind !== 'limit' ? null : inForce.limit,
    citation: inForce.citation,
    quotaDoubt: isQuota ? (doubtQuota(quota, value)?.code ?? null) : null,
    isOnlyQuota: isQuota && listPrintedAmounts(rule, catalogue, null).length === 0,
  };
}

function isSame(a: LimitYears, b: LimitYears): boolean {
  return (
    a.outcome === b.outcome &&
    a.quotaDoubt === b.quotaDoubt &&
    a.citation === b.citation &&
    isSameLimit(a.limit, b.limit)
  );
}

function isSameLimit(a: LimitInForce | null, b: LimitInForce | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  if (a.relation !== b.relation || a.source !== b.source || a.year !== b.year) return false;
  if (a.quota?.document !== b.quota?.document || a.quantity === null || b.quantity === null) {
    return a.quantity === b.quantity && a.quota?.document === b.quota?.document;
  }
  return a.printed?.unit === b.printed?.unit && compare(a.quantity, b.quantity) === 0;
}
