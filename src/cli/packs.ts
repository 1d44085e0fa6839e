import { isAbsolute, join } from 'node:path';
import type { Catalogue } from '../core/indicator.js';
import { nearest } from '../core/language/nearest.js';
import type { Pack } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import { decode } from '../input/decode.js';
import { shippedPacks } from '../packs/shipped.js';
import { asGiven, exists, isFolder, readBytes } from './files.js';
import { UsageError } from './usage-error.js';

/** The packs to check against, and what is wrong with those of the user. */
export interface LoadedPacks {
  readonly packs: readonly Pack[];
  readonly problems: readonly Problem[];
  /** The files that were read, which no report may replace. */
  readonly files: readonly string[];
}

/** Loads the packs that `--pack` names, by shipped id or path; all shipped ones where none is. */
export async function loadPacks(
  names: readonly string[],
  catalogue: Catalogue,
): Promise<LoadedPacks> {
  if (names.length === 0) return { packs: shippedPacks, problems: [], files: [] };
  const loaded = await Promise.all(names.map((name) => loadNamed(name, catalogue)));
  const packs = loaded.flatMap((one) => one.packs);
  return {
    packs: packs.filter(({ id }, index) => packs.findIndex((pack) => pack.id === id) === index),
    problems: loaded.flatMap(({ problems }) => problems),
    files: loaded.flatMap(({ files }) => files),
  };
}

async function loadNamed(name: string, catalogue: Catalogue): Promise<LoadedPacks> {
  const shipped = shippedPacks.find(({ id }) => id === name);
  if (shipped !== undefined && !exists(name)) return { packs: [shipped], problems: [], files: [] };
  const path = findPackFile(name);
  const bytes = readBytes(path);
  const files = [path];
  if ('code' in bytes) return { packs: [], problems: [bytes], files };
  // A check against a shipped pack must load neither the YAML parser nor the schema.
  const { loadPack } = await import('../packs/load-pack.js');
  const folder = join(path, '..');
  const readFile = (relative: string) => {
    const file = isAbsolute(relative) ? relative : join(folder, relative);
    files.push(file);
    const found = readBytes(file);
    return 'code' in found ? null : found;
  };
  const decoded = decode(bytes, asGiven(path));
  if ('code' in decoded) return { packs: [], problems: [decoded], files };
  const { pack, problems } = loadPack(
    { path: asGiven(path), source: decoded.text, readFile },
    catalogue,
    sha256,
  );
  return { packs: pack === null ? [] : [pack], problems, files };
}

/** `pack.yaml` or `pack.json` in a folder, or the file itself. */
function findPackFile(name: string): string {
  if (isFolder(name)) {
    const candidates = ['pack.yaml', 'pack.json'].map((file) => join(name, file));
    return candidates.find(exists) ?? join(name, 'pack.yaml');
  }
  if (exists(name)) return name;
  const known = shippedPacks.map(({ id }) => id);
  throw new UsageError({
    code: 'value-unknown',
    option: '--pack',
    word: name,
    nearest: nearest(name, known),
    known,
  });
}

/** SHA-256 in lowercase hex. */
export function sha256(bytes: Uint8Array): string {
  // Fetched when first needed: loading node:crypto costs a plain check a twentieth of its time.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}
