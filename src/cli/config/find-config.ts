import { dirname, join, relative, resolve } from 'node:path';
import { displayPath, exists } from '../files.js';
import { UsageError } from '../usage-error.js';

/** The names under which a configuration is found. */
const NAMES = ['dixian.config.yaml', 'dixian.config.json'];

/** A configuration file that was found. */
export interface FoundConfig {
  /** From the working folder, as reports show it. */
  readonly path: string;
  /** Its folder, from which its own paths are meant; empty for the working folder. */
  readonly folder: string;
}

/**
 * Finds the configuration in a folder, or in the nearest one above it that has one.
 *
 * @throws {UsageError} where a folder has two: which of them counts is not to be guessed.
 */
export function findConfig(start: string): FoundConfig | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const [found, second] = NAMES.filter((name) => exists(join(folder, name)));
    if (found !== undefined && second !== undefined) {
      throw new UsageError({ code: 'config-twice', folder: displayPath(folder), names: NAMES });
    }
    if (found !== undefined) {
      const path = relative(start, join(folder, found));
      return { path: displayPath(path), folder: relative(start, folder) };
    }
    if (dirname(folder) === folder) return null;
  }
}
