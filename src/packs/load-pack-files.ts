import type { Catalogue } from '../core/indicator.js';
import type { Amendment, Pack } from '../core/pack.js';
import { error, type Problem } from '../core/problem.js';
import { isOverlay, loadOverlay, type PlacedOverlay } from './load-overlay.js';
import { loadPack, type PackFile } from './load-pack.js';
import { readSourceOnce } from './source-document.js';

/** A loaded pack, or the file of one. */
export type PackOrFile = Pack | PackFile;

/**
 * Loads base packs and overlays, in any order, and applies each overlay to its base. A base whose
 * overlay has a fault is left out, since some of its limits may no longer be in force. If a file
 * could amend any of the packs, none is kept.
 *
 * @param shipped the packs that are there unnamed: one joins where an overlay amends it and no named
 * pack has its id.
 * @param sha256 the hash of some bytes, in lowercase hex.
 */
export function loadPackFiles(
  named: readonly PackOrFile[],
  shipped: readonly Pack[],
  catalogue: Catalogue,
  sha256: (bytes: Uint8Array) => string,
): { readonly packs: readonly Pack[]; readonly problems: readonly Problem[] } {
  const amending = named.filter(isFile).filter(isOverlay);
  const loaded = named
    .filter((one) => !isFile(one) || !amending.includes(one))
    .map((one) => (isFile(one) ? loadPack(one, catalogue, sha256) : { pack: one, problems: [] }));
  const own = removeDuplicates(loaded.flatMap(({ pack }) => pack ?? []));
  const ids = new Set(own.map(({ id }) => id));
  const bases = [...own, ...shipped.filter(({ id }) => !ids.has(id))];
  const overlays = amending.map((file) => loadOverlay(file, bases, catalogue, sha256));

  // The missing base of an overlay may be one that could not be read.
  const complete = loaded.every(({ pack }) => pack !== null);
  const problems = [
    ...loaded.flatMap((one) => one.problems),
    ...overlays
      .flatMap((one) => one.problems)
      .filter(({ code }) => complete || code !== 'pack-base-unknown'),
  ];
  // An overlay of an unknown base, or a file that cannot be read, may amend any of them.
  const astray = overlays.some(({ base }) => base === null) || named.some(isMalformed);
  const packs = bases.flatMap((base) => {
    const its = overlays.filter((one) => one.base === base);
    if (its.length === 0) return own.includes(base) ? [base] : [];
    const placed = its.flatMap((one) => one.placed ?? []);
    const amended = applyOverlays(base, placed);
    problems.push(...amended.problems);
    return amended.pack !== null && placed.length === its.length ? [amended.pack] : [];
  });
  return { packs: astray ? [] : packs, problems };
}

/** Removes duplicates: a pack that is named by several paths. */
function removeDuplicates(packs: readonly Pack[]): readonly Pack[] {
  const isSame = (one: Pack, other: Pack) =>
    one.id === other.id && JSON.stringify(one) === JSON.stringify(other);
  return packs.filter(
    (pack, index) => !packs.slice(0, index).some((before) => isSame(before, pack)),
  );
}

function isFile(one: PackOrFile): one is PackFile {
  return 'readFile' in one;
}

/** Whether a file cannot be read at all, not even to tell which kind of pack it is. */
function isMalformed(one: PackOrFile): boolean {
  if (!isFile(one)) return false;
  const { malformed, value } = readSourceOnce(one);
  return malformed || value === null;
}

/** A base with its overlays applied, or the contradictions between them. */
export interface AmendedPack {
  /** `null` if and only if there are problems. */
  readonly pack: Pack | null;
  readonly problems: readonly Problem[];
}

/**
 * Applies overlays to their base in the order of their documents' dates. In the years that two
 * cover, the later one replaces the earlier. Two amendments of one rule with the same date, or in
 * one document, must not cover the same year.
 */
export function applyOverlays(base: Pack, overlays: readonly PlacedOverlay[]): AmendedPack {
  if (overlays.length === 0) return { pack: base, problems: [] };
  const byDate = [...overlays].sort(
    (a, b) =>
      compareText(a.overlay.document.date, b.overlay.document.date) ||
      compareText(a.overlay.id, b.overlay.id) ||
      compareText(a.place.path, b.place.path),
  );
  const problems = [...findRepeatedIds(base, byDate), ...findOverlaps(byDate)];
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

function findRepeatedIds(base: Pack, overlays: readonly PlacedOverlay[]): readonly Problem[] {
  const seen = new Set([base.id]);
  return overlays.flatMap(({ overlay: { id }, place }) => {
    if (seen.has(id)) return [error('pack-id-duplicate', place, { id })];
    seen.add(id);
    return [];
  });
}

function findOverlaps(overlays: readonly PlacedOverlay[]): readonly Problem[] {
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
