import type { Catalogue } from '../core/indicator.js';
import type { Amendment, Pack } from '../core/pack.js';
import { error, type Problem } from '../core/problem.js';
import { isOverlay, loadOverlay, type PlacedOverlay } from './load-overlay.js';
import { loadPack, type PackFile } from './load-pack.js';
import { readSourceOnce } from './source-document.js';

/** A pack that is loaded already, or the file of one. */
export type PackOrFile = Pack | PackFile;

/**
 * Loads base packs and overlays, in any order, and applies each overlay to its base. A base whose
 * overlay has a fault is left out: held against it, figures would be judged by limits that may no
 * longer be in force. Nor is any pack kept where a file may amend any of them.
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

  // The base that an overlay misses may be one that could not be read.
  const complete = loaded.every(({ pack }) => pack !== null);
  const problems = [
    ...loaded.flatMap((one) => one.problems),
    ...overlays
      .flatMap((one) => one.problems)
      .filter(({ code }) => complete || code !== 'pack-base-unknown'),
  ];
  // What amends an unknown base, or cannot be read at all, may amend any of them.
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

/** One pack that is named by several paths is no choice between packs. */
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

/** Whether a file says nothing, not even which kind of pack it is. */
function isMalformed(one: PackOrFile): boolean {
  if (!isFile(one)) return false;
  const { malformed, value } = readSourceOnce(one);
  return malformed || value === null;
}

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
