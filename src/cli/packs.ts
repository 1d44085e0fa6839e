import { isAbsolute, join } from 'node:path';
import type { Catalogue } from '../core/indicator.js';
import { findNearest } from '../core/language/nearest.js';
import type { Pack } from '../core/pack.js';
import { error, type Problem } from '../core/problem.js';
import { decode } from '../input/table/decode.js';
import type { PackFile } from '../packs/load-pack.js';
import { shippedPacks } from '../packs/shipped.js';
import { displayPath, exists, isFolder } from './files.js';
import { readBytes } from './read-bytes.js';
import { UsageError } from './usage-error.js';

/** The packs to check against, and what is wrong with those of the user. */
export interface LoadedPacks {
  readonly packs: readonly Pack[];
  readonly problems: readonly Problem[];
  /** The files that were read, which no report may replace. */
  readonly files: readonly string[];
}

/**
 * Drafts are refused unless they are allowed: nobody has reviewed them, so that a verdict by one
 * would claim too much. Each says so as an error, or as a warning where it is allowed.
 */
export function refuseDrafts(loaded: LoadedPacks, allowed: boolean): LoadedPacks {
  if (allowed || !loaded.problems.some(({ code }) => code === 'pack-draft')) return loaded;
  const problems = loaded.problems.map(
    (problem): Problem =>
      problem.code === 'pack-draft' ? { ...problem, severity: 'error' } : problem,
  );
  return { ...loaded, packs: [], problems };
}

/** How a command takes the names of packs: by the option, or as its arguments. */
export type GivenAs = '--pack' | 'pack';

/**
 * Loads the packs that the user names, by shipped id or path, with their overlays applied; all
 * shipped ones where none is named. An overlay applies to the named pack, else to the shipped one,
 * whose id it gives; that pack is loaded with it.
 */
export async function loadPacks(
  names: readonly string[],
  catalogue: Catalogue,
  givenAs: GivenAs = '--pack',
): Promise<LoadedPacks> {
  const files: string[] = [];
  if (names.length === 0) return { packs: shippedPacks, problems: [], files };
  const opened = [...new Set(names)].map((name) => openNamed(name, givenAs, files));
  const problems = opened.filter(isProblem);
  const named = opened.filter(isReadable);
  // What cannot be read may amend the others, so none of them is judged by.
  if (problems.length > 0) return { packs: [], problems, files };
  if (!named.some((one) => 'readFile' in one)) {
    return { packs: named.filter(isPack), problems, files };
  }
  // A check against a shipped pack must load neither the YAML parser nor the schema.
  const { loadPackFiles } = await import('../packs/load-pack-files.js');
  return { ...loadPackFiles(named, shippedPacks, catalogue, sha256), files };
}

/**
 * Finds what the name of a pack means and reads its file.
 *
 * @param files takes up the path of every file that is read.
 * @throws {UsageError} where nothing has that name.
 */
export function openNamed(
  name: string,
  givenAs: GivenAs,
  files: string[] = [],
): Pack | PackFile | Problem {
  const shipped = shippedPacks.find(({ id }) => id === name);
  if (shipped !== undefined && !exists(name)) return shipped;
  const path = findPackFile(name, givenAs);
  const bytes = readBytes(path);
  files.push(path);
  if ('code' in bytes) return bytes;
  const folder = join(path, '..');
  const readFile = (relative: string) => {
    const file = isAbsolute(relative) ? relative : join(folder, relative);
    files.push(file);
    const found = readBytes(file);
    return 'code' in found ? null : found;
  };
  // What an empty file lacks is told by whoever reads packs.
  if (bytes.length === 0) return { path: displayPath(path), source: '', readFile };
  const decoded = decode(bytes, displayPath(path), 'utf-8');
  if ('code' in decoded) return error('pack-not-text', decoded.location, {});
  return { path: displayPath(path), source: decoded.text, readFile };
}

function isProblem(one: Pack | PackFile | Problem): one is Problem {
  return 'severity' in one;
}

function isReadable(one: Pack | PackFile | Problem): one is Pack | PackFile {
  return !isProblem(one);
}

function isPack(one: Pack | PackFile | Problem): one is Pack {
  return 'rules' in one;
}

/** `pack.yaml` or `pack.json` in a folder, or the file itself. */
function findPackFile(name: string, givenAs: GivenAs): string {
  if (isFolder(name)) {
    const candidates = ['pack.yaml', 'pack.json'].map((file) => join(name, file));
    return candidates.find(exists) ?? join(name, 'pack.yaml');
  }
  if (exists(name)) return name;
  const known = shippedPacks.map(({ id }) => id);
  throw new UsageError({
    code: 'value-unknown',
    option: givenAs,
    word: name,
    nearest: findNearest(name, known),
    known,
  });
}

/** SHA-256 in lowercase hex. */
export function sha256(bytes: Uint8Array): string {
  // Fetched when first needed: loading node:crypto costs a plain check a twentieth of its time.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}
