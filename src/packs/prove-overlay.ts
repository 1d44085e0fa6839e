import type { Pack } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import { contradiction } from './amended-years.js';
import { yearsThatCarry } from './check-amendments.js';
import type { Encoding } from './encoding.js';
import { isOverlay, loadOverlay } from './load-overlay.js';
import type { PackFile } from './load-pack.js';
import { type OverlaySource, overlaySchema } from './overlay-schema.js';
import type { WrittenClaim } from './prove-claims.js';
import type { ProofMeans } from './prove-means.js';
import { readAgainst } from './schema-faults.js';
import type { SourceDocument } from './source-document.js';

/** An overlay as it was read, with the pack that it amends. */
export interface OpenedOverlay {
  readonly document: SourceDocument;
  readonly encoding: Encoding | null;
  readonly problems: readonly Problem[];
  readonly base: Pack | null;
}

/** Reads a pack file that is an overlay; `null` for one that amends nothing. */
export function openOverlay(
  file: PackFile,
  { bases = [], catalogue, sha256 }: ProofMeans,
): OpenedOverlay | null {
  if (!isOverlay(file)) return null;
  const { document, encoding, problems, base } = loadOverlay(file, bases, catalogue, sha256);
  return { document, encoding, problems, base };
}

/** The limits that an overlay's amendments hold, each for the region and indicator of its rule. */
export function writtenAmendments({
  document,
  encoding,
  base,
}: OpenedOverlay): readonly WrittenClaim[] {
  if (encoding === null || base === null) return [];
  const { amendments = [] } = readAgainst(overlaySchema, document).data as Salvaged;
  return amendments.flatMap((source, index) => {
    const rule = base.rules.find(({ id }) => id === source?.rule);
    if (source === undefined || rule === undefined) return [];
    const { limit, quote, clause = null, from, through = base.period.through } = source;
    const { region, indicator } = rule;
    const says = yearsThatCarry(encoding, { clause, quote, line: 1, column: 1 }, region);
    const agrees = says === null || contradiction(says, { from, through }) === null;
    const path = ['amendments', index];
    return [
      {
        ...{ rule: rule.id, limit, quote, clause: source.clause, region, indicator },
        year: through,
        holdsFor: () => agrees,
        item: path,
        path,
      },
    ];
  });
}

/** What could be read of an overlay. */
type Salvaged = {
  readonly amendments?: readonly (OverlaySource['amendments'][number] | undefined)[];
};
