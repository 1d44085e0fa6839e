import type { Catalogue } from '../core/indicator.js';
import type { Pack } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import { applyOverlays } from './apply-overlays.js';
import { isOverlay, loadOverlay } from './load-overlay.js';
import { loadPack, type PackFile } from './load-pack.js';
import { documentOf } from './source-document.js';

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
  const own = distinct(loaded.flatMap(({ pack }) => pack ?? []));
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
function distinct(packs: readonly Pack[]): readonly Pack[] {
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
  const { malformed, value } = documentOf(one);
  return malformed || value === null;
}
