import type { Catalogue } from '../core/indicator.js';
import { citeText } from '../core/language/citation.js';
import { createIndicatorFinder } from '../core/language/indicator-names.js';
import { findNearest } from '../core/language/nearest.js';
import type { Location } from '../core/location.js';
import type { Overlay, Pack } from '../core/pack.js';
import { compareProblems, type Problem } from '../core/problem.js';
import { checkAmendments } from './check-amendments.js';
import { checkExcuses } from './check-items.js';
import { loadText, type PackFile } from './load-pack.js';
import type { PackContext, PackParts } from './pack-context.js';
import { type AmendmentSource, type OverlaySource, overlaySchema } from './pack-schema.js';
import { collectFaults } from './schema-faults.js';
import { readSourceOnce, type SourceDocument } from './source-document.js';

/** An overlay, with the places of its amendments, for faults found when it is applied. */
export interface PlacedOverlay {
  readonly overlay: Overlay;
  /** Of the overlay's id. */
  readonly place: Location;
  /** Of each amendment, in their order. */
  readonly places: readonly Location[];
}

/** An overlay, or why there is none: `placed` is `null` if and only if there are problems. */
export interface LoadedOverlay {
  readonly placed: PlacedOverlay | null;
  /** `null` if the file names no known pack. */
  readonly base: Pack | null;
  readonly document: SourceDocument;
  /** What it was checked against; `null` if the file is malformed or its base is not known. */
  readonly context: PackContext | null;
  /** The amendments as written; `undefined` for one that could not be read. */
  readonly amendments: readonly (AmendmentSource | undefined)[];
  /** All faults, each with its line and column, in the order of the overlay's file. */
  readonly problems: readonly Problem[];
}

/**
 * Reports whether a pack file is an overlay rather than a base. A file that only looks like one
 * counts, so that its faults are reported as an overlay's.
 */
export function isOverlay(file: PackFile): boolean {
  const { value } = readSourceOnce(file);
  return (
    typeof value === 'object' && value !== null && ('amends' in value || 'amendments' in value)
  );
}

/**
 * Reads an overlay and proves it against its own text and its base, as strictly as a pack: each
 * quote must be in its text, among the words about its rule's region if the text names regions,
 * and have the number, unit, comparator and years of its amendment.
 *
 * @param bases the packs of which it may amend one.
 * @param sha256 the hash of some bytes, in lowercase hex.
 */
export function loadOverlay(
  file: PackFile,
  bases: readonly Pack[],
  catalogue: Catalogue,
  sha256: (bytes: Uint8Array) => string,
): LoadedOverlay {
  const written = readSourceOnce(file);
  const nothing = { placed: null, base: null, document: written, context: null, amendments: [] };
  if (written.malformed) return { ...nothing, problems: written.problems };
  const { data, problems, report } = collectFaults(overlaySchema, written);
  const source = (data ?? {}) as OverlayParts;
  const { document } = source;
  const approval = loadText({ document }, file, sha256, report);
  const base = bases.find(({ id }) => id === source.amends) ?? null;
  if (base === null) {
    if (source.amends !== undefined) {
      const candidate = findNearest(
        source.amends,
        bases.map(({ id }) => id),
      );
      report('pack-base-unknown', ['amends'], { base: source.amends, nearest: candidate });
    }
    problems.sort(compareProblems);
    return { ...nothing, problems };
  }

  const { regions, notCovered, parent, period } = base;
  const others = [...notCovered, ...(parent === null ? [] : [parent])];
  const context: PackContext = {
    parts: { document, period, excused: source.excused },
    catalogue,
    regions: new Map(regions.map((region) => [region.code, region])),
    words: approval && { approval, cited: citeText(approval, { regions, others }) },
    findIndicators: createIndicatorFinder(catalogue),
    report,
  };
  const { date = base.document.date, number = '' } = document ?? {};
  if (date < base.document.date) {
    const expected = `≥ ${base.document.date}`;
    report('pack-value-invalid', ['document', 'date'], { key: 'date', expected });
  }
  const { amendments: sources = [] } = source;
  const amendments = checkAmendments(context, sources, base, { number, date });
  const excused = checkExcuses(context);
  problems.sort(compareProblems);
  const read = { base, document: written, context, amendments: sources, problems };
  if (problems.length > 0 || approval === null) return { placed: null, ...read };
  const clauses = approval.clauses.map(({ ordinal, heading }) => ({ ordinal, heading }));
  const overlay: Overlay = {
    id: source.id ?? '',
    amends: base.id,
    document: { ...(document as OverlaySource['document']), clauses },
    amendments: amendments.map(({ amendment }) => amendment),
    excused,
  };
  const places = amendments.map(({ item }) => written.locate(item));
  return { placed: { overlay, place: written.locate(['id']), places }, ...read };
}

/** The parts of an overlay that could be read. */
type OverlayParts = Pick<PackParts, 'id' | 'document' | 'excused'> & {
  readonly amends?: string | undefined;
  readonly amendments?: readonly (AmendmentSource | undefined)[] | undefined;
};
