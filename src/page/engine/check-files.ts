import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Report } from '../../core/report.js';
import type { Reading } from '../../input/reading.js';
import type { PageProgress } from '../../messages/page.js';
import { checkFiles } from '../../run/check-files.js';
import type { NamedFile } from '../../run/read-files.js';
import type { Baked } from '../baked.js';
import { type Choices, packsOf, settingsOf } from './choices.js';
import type { OpenFile } from './open-file.js';

/** A report, and how each of its files was read, by the file's key. */
export interface CheckedByKey {
  readonly report: Report;
  readonly readings: ReadonlyMap<string, Reading>;
}

/** Checks the page's files as `dixian check` does. */
export function checkOpenFiles(
  baked: Baked,
  catalogue: Catalogue,
  files: readonly OpenFile[],
  quotaFile: OpenFile | null,
  choices: Choices,
  onProgress: (progress: PageProgress) => void,
): CheckedByKey {
  const { report, readings, quotaReading } = checkFiles(files.map(asNamed), {
    packs: packsOf(baked, choices),
    catalogue,
    usesAllPacks: choices.pack !== null,
    settingsFor: (packs) => settingsOf(choices, packs, baked),
    quotaFile: quotaFile === null ? null : asNamed(quotaFile),
    encoding: choices.encoding,
    valueColumn: choices.valueColumn,
    sha256: (bytes) => bytesToHex(sha256(bytes)),
    onFile: ({ name, number, of }) => onProgress({ kind: 'reading', name, number, of }),
    onCheck: () => onProgress({ kind: 'checking' }),
  });
  const byKey = new Map(readings.map((reading, index) => [files[index]?.key ?? '', reading]));
  if (quotaFile !== null && quotaReading !== null) byKey.set(quotaFile.key, quotaReading);
  return { report, readings: byKey };
}

function asNamed({ name, content, isUnsaved }: OpenFile): NamedFile {
  // What was edited or pasted here is written in UTF-8, whatever the files on disk are.
  return { name, bytes: content, ...(isUnsaved ? { encoding: null } : {}) };
}
