import type { Catalogue } from '../core/indicator.js';
import type { Pack } from '../core/pack.js';

/** What a proof needs beside the pack file. */
export interface ProofMeans {
  readonly catalogue: Catalogue;
  /** The hash of some bytes, in lowercase hex. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** The packs that an overlay may amend, by id. */
  readonly bases?: readonly Pack[];
}
