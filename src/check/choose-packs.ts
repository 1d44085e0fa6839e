import type { Pack } from '../core/pack.js';

/**
 * The packs that cover any of the regions of which the data speak. Where none does, all of them, so
 * that the report still says against what the data were to be held.
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
