import type { Pack, Region, Rule } from '../core/pack.js';
import type { Settings } from '../core/report.js';
import type { FigureTable } from './figure-table.js';

/** Selects the regions of a pack to check, in the pack's order. */
export function selectRegions(
  pack: Pack,
  inData: ReadonlySet<string>,
  settings: Settings,
): readonly Region[] {
  if (settings.allRegions) return pack.regions;
  const selected = settings.regions.length > 0 ? new Set(settings.regions) : inData;
  return pack.regions.filter(({ code }) => selected.has(code));
}

/**
 * Reports whether the addressee's own duties are part of the check: its row attests one, it is
 * selected, or attestations are required and every region below it is checked.
 */
export function isParentRequired(
  pack: Pack,
  required: readonly Region[],
  attested: ReadonlySet<string>,
  settings: Settings,
): boolean {
  if (pack.parent === null) return false;
  const { code } = pack.parent;
  if (settings.regions.includes(code) || attested.has(code)) return true;
  const isWhole = required.length === pack.regions.length;
  return settings.allRegions || (settings.requireAttestations && isWhole);
}

/** Selects the rules of each region that `--only` leaves, in the approval's order. */
export function selectRules(pack: Pack, settings: Settings): ReadonlyMap<string, readonly Rule[]> {
  const byRegion = new Map<string, Rule[]>();
  for (const rule of pack.rules) {
    if (settings.only.length > 0 && !settings.only.includes(rule.indicator)) continue;
    const rules = byRegion.get(rule.region);
    if (rules === undefined) byRegion.set(rule.region, [rule]);
    else rules.push(rule);
  }
  return byRegion;
}

/** Selects the years to check for a region. */
export function selectYears(
  region: Region,
  figures: FigureTable,
  settings: Settings,
): readonly (number | null)[] {
  return settings.year === null ? figures.yearsOf(region.code) : [settings.year];
}

/**
 * Chooses the packs that cover any region of the data. If none does, returns all of them, so that
 * the report still names what the data were meant to be checked against.
 *
 * @param regions codes of regions.
 */
export function choosePacks(packs: readonly Pack[], regions: Iterable<string>): readonly Pack[] {
  const codes = new Set(regions);
  const covering = packs.filter(
    (pack) =>
      pack.regions.some(({ code }) => codes.has(code)) ||
      (pack.parent !== null && codes.has(pack.parent.code)),
  );
  return covering.length > 0 ? covering : packs;
}
