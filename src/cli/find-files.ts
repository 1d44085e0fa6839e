import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wholeFile } from '../core/location.js';
import { error, type Problem } from '../core/problem.js';
import { codeOf, displayPath, exists, identityOf, isFolder } from './files.js';
import { STDIN } from './read-bytes.js';
import { UsageError } from './usage-error.js';

/** A file to be read, and what reports call it. */
export interface Source {
  readonly path: string;
  readonly name: string;
}

/** The files that a command line means, and which of its words mean none. */
export interface FoundFiles {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

const PATTERN = /[*?{}[\]]/;
const TABLE = /\.(?:csv|tsv)$/i;

/**
 * Finds the files that words of the command line mean: a file, standard input (`-`), the tables in a
 * folder, or those that a pattern matches, in the order of their names.
 *
 * @param exclude files that are read as something else, which folders and patterns leave out.
 * @throws {UsageError} for a file or standard input that is named twice.
 */
export async function findFiles(
  words: readonly string[],
  exclude: readonly string[] = [],
  stdinName = STDIN,
): Promise<FoundFiles> {
  refuseRepeated([...words, ...exclude]);
  const problems: Problem[] = [];
  const paths: string[] = [];
  const taken = new Set(exclude.filter((path) => path !== STDIN).map(identityOf));
  for (const word of words) {
    const found = await expand(word);
    if ('code' in found) {
      problems.push(found);
      continue;
    }
    for (const path of found) {
      const identity = path === STDIN ? STDIN : identityOf(path);
      if (path === word || !taken.has(identity)) paths.push(path);
      taken.add(identity);
    }
  }
  const sources = paths.map((path) => ({
    path,
    name: path === STDIN ? stdinName : displayPath(path),
  }));
  return { sources, problems };
}

async function expand(word: string): Promise<readonly string[] | Problem> {
  if (word === STDIN) return [word];
  const location = wholeFile(displayPath(word));
  if (isFolder(word)) {
    const tables = readFolder(word);
    if ('code' in tables) return tables;
    return tables.length > 0 ? tables : error('folder-without-tables', location, {});
  }
  if (exists(word) || !PATTERN.test(word)) return [word];
  // Fetched when first needed: a file that is named needs no search.
  const { globSync } = await import('tinyglobby');
  const matches = globSync(displayPath(word), { expandDirectories: false }).sort();
  return matches.length > 0 ? matches : error('files-not-matched', location, {});
}

/** The tables in a folder itself; hidden ones are left out. */
function readFolder(folder: string): readonly string[] | Problem {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && TABLE.test(entry.name))
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch (cause) {
    const reason = codeOf(cause);
    if (reason === null) throw cause;
    return error('file-unreadable', wholeFile(displayPath(folder)), { reason });
  }
}

function refuseRepeated(words: readonly string[]): void {
  if (words.filter((word) => word === STDIN).length > 1) {
    throw new UsageError({ code: 'stdin-repeated' });
  }
  const seen = new Set<string>();
  for (const path of words.filter((word) => word !== STDIN)) {
    const identity = identityOf(path);
    if (seen.has(identity)) throw new UsageError({ code: 'file-repeated', path });
    seen.add(identity);
  }
}
