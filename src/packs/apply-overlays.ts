import type { Amendment, Pack } from '../core/pack.js';
import { error, type Problem } from '../core/problem.js';
import type { PlacedOverlay } from './load-overlay.js';

/** A base with its overlays applied, and why they contradict each other. */
export interface AmendedPack {
  /** `null` if and only if there are problems. */
  readonly pack: Pack | null;
  readonly problems: readonly Problem[];
}

/**
 * Applies overlays to their base by the date of their documents, whatever the order in which they
 * are given: a later one takes the place of an earlier one in the years that both cover. Two of one
 * date that cover one year of a rule contradict each other, and so do two in one document.
 */
export function applyOverlays(base: Pack, overlays: readonly PlacedOverlay[]): AmendedPack {
  if (overlays.length === 0) return { pack: base, problems: [] };
  const byDate = [...overlays].sort(
    (a, b) =>
      compareText(a.overlay.document.date, b.overlay.document.date) ||
      compareText(a.overlay.id, b.overlay.id) ||
      compareText(a.place.path, b.place.path),
  );
  const problems = [...repeatedIds(base, byDate), ...overlaps(byDate)];
  if (problems.length > 0) return { pack: null, problems };
  const amendments = new Map<string, Amendment[]>();
  for (const amendment of byDate.flatMap(({ overlay }) => overlay.amendments)) {
    const known = amendments.get(amendment.rule);
    if (known === undefined) amendments.set(amendment.rule, [amendment]);
    else known.push(amendment);
  }
  const rules = base.rules.map((rule) => {
    const own = amendments.get(rule.id);
    return own === undefined ? rule : { ...rule, amendments: own };
  });
  return { pack: { ...base, rules, overlays: byDate.map(({ overlay }) => overlay) }, problems };
}

function repeatedIds(base: Pack, overlays: readonly PlacedOverlay[]): readonly Problem[] {
  const seen = new Set([base.id]);
  return overlays.flatMap(({ overlay: { id }, place }) => {
    if (seen.has(id)) return [error('pack-id-duplicate', place, { id })];
    seen.add(id);
    return [];
  });
}

function overlaps(overlays: readonly PlacedOverlay[]): readonly Problem[] {
  const placed = overlays.flatMap(({ overlay, places }) =>
    overlay.amendments.map((amendment, index) => ({ amendment, place: places[index] })),
  );
  return placed.flatMap(({ amendment: later, place }, index) => {
    for (const { amendment: earlier, place: first } of placed.slice(0, index)) {
      const from = Math.max(earlier.from, later.from);
      const through = Math.min(earlier.through, later.through);
      const { date } = later.document;
      const same = earlier.rule === later.rule && earlier.document.date === date;
      if (!same || from > through || place === undefined || first === undefined) continue;
      const args = { rule: later.rule, from, through, date, first };
      return [error('pack-amendment-overlap', place, args)];
    }
    return [];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
