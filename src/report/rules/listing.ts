import type { Catalogue, Indicator } from '../../core/indicator.js';
import type { ApprovalDocument, Limit, Pack, Region, Rule } from '../../core/pack.js';

/** The rules that are listed, pack by pack in the approval's order. */
export interface RuleListing {
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  readonly rules: readonly ListedRule[];
}

/** A rule with what its ids stand for. */
export interface ListedRule {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly region: Region;
  readonly indicator: Indicator;
  readonly lines: readonly ListedLine[];
}

/** One limit of a rule. */
export interface ListedLine {
  readonly limit: Limit;
  /** The years that it is printed for; `null` for the target's own. */
  readonly years: { readonly from: number; readonly through: number } | null;
  readonly document: Pick<ApprovalDocument, 'number'>;
  /** Whether a later document put it in the place of the approval's. */
  readonly amends: boolean;
}

/**
 * Lists the rules of packs, of all regions or of some.
 *
 * @param regions codes; empty for all.
 */
export function listRules(
  packs: readonly Pack[],
  catalogue: Catalogue,
  regions: readonly string[],
): RuleListing {
  const wanted = new Set(regions);
  const rules = packs.flatMap((pack) => {
    const byCode = new Map(pack.regions.map((region) => [region.code, region]));
    return pack.rules.flatMap((rule): ListedRule[] => {
      const region = byCode.get(rule.region);
      const indicator = catalogue.get(rule.indicator);
      if (region === undefined || indicator === undefined) {
        throw new Error(`${rule.id}: a loaded pack names an unknown region or indicator`);
      }
      if (wanted.size > 0 && !wanted.has(region.code)) return [];
      return [{ pack, rule, region, indicator, lines: linesOf(rule, pack) }];
    });
  });
  return { packs, catalogue, rules };
}

function linesOf({ limits, amendments = [] }: Rule, { document }: Pack): readonly ListedLine[] {
  return [
    ...limits.map((limit) => ({
      limit,
      years: limit.year === null ? null : { from: limit.year, through: limit.year },
      document,
      amends: false,
    })),
    ...amendments.map(({ limit, from, through, document: amending }) => ({
      limit,
      years: { from, through },
      document: amending,
      amends: true,
    })),
  ];
}

/** `2025`, `2026-2030`; empty for the target's own. */
export function yearsText(years: ListedLine['years']): string {
  if (years === null) return '';
  const { from, through } = years;
  return from === through ? `${from}` : `${from}-${through}`;
}
