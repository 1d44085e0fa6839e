import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Encoding } from './core/encoding.js';
import type { Catalogue } from './core/indicator.js';
import type { Pack } from './core/pack.js';
import { DEFAULT_SETTINGS, type Report, type Settings } from './core/report.js';
import { shippedCatalogue, shippedPacks } from './packs/shipped.js';
import { checkFiles as runChecks } from './run/check-files.js';
import type { NamedFile } from './run/read-files.js';

/** What {@link checkFiles} may be told; each setting is an option of `dixian check`. */
export interface CheckFilesOptions extends Partial<Settings> {
  /** The packs to check against; those shipped with dixian that cover the data, where left out. */
  readonly packs?: readonly Pack[];
  /** The indicators that figures may name; the shipped ones where left out. */
  readonly catalogue?: Catalogue;
  /** A file of quotas assigned by a higher authority. */
  readonly quotas?: NamedFile | null;
  /** The encoding of the files; discovered where left out. */
  readonly encoding?: Encoding | null;
  /** The header of the column that holds the actual values, where more than one could. */
  readonly valueColumn?: string | null;
}

/**
 * Checks files of figures as `dixian check` does. Faults of the files are problems of the report;
 * nothing is thrown for them.
 *
 * @param files each with the name that reports give it, and its bytes.
 */
export function checkFiles(files: readonly NamedFile[], options: CheckFilesOptions = {}): Report {
  const { packs, catalogue, quotas, encoding, valueColumn, ...settings } = options;
  return runChecks(files, {
    packs: packs ?? shippedPacks,
    catalogue: catalogue ?? shippedCatalogue,
    usesAllPacks: packs !== undefined,
    settingsFor: () => ({ ...DEFAULT_SETTINGS, ...settings }),
    quotaFile: quotas ?? null,
    encoding: encoding ?? null,
    valueColumn: valueColumn ?? null,
    sha256: (bytes) => bytesToHex(sha256(bytes)),
  }).report;
}
