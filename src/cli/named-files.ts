import type { NamedFile } from '../run/read-files.js';
import { displayPath } from './files.js';
import type { FoundFiles, Source } from './find-files.js';
import { openerOf, STDIN } from './read-bytes.js';

/** The files of a command line, each opened only when it is read. */
export interface NamedFiles {
  readonly files: readonly NamedFile[];
  readonly quotaFile: NamedFile | null;
}

/** A command line without files. */
export const NO_FILES: NamedFiles = { files: [], quotaFile: null };

/** Names the files to read; standard input, if among them, is read to its end first. */
export async function nameFiles(
  { sources }: FoundFiles,
  quotaPath: string | undefined,
): Promise<NamedFiles> {
  const quotaSource =
    quotaPath === undefined ? null : { path: quotaPath, name: displayPath(quotaPath) };
  const all = quotaSource === null ? sources : [...sources, quotaSource];
  const stdinName = all.find(({ path }) => path === STDIN)?.name;
  const paths = all.map(({ path }) => path);
  const open = await openerOf(paths, stdinName);
  const named = ({ path, name }: Source): NamedFile => ({
    name,
    get bytes() {
      return open(path);
    },
  });
  return {
    files: sources.map(named),
    quotaFile: quotaSource === null ? null : named(quotaSource),
  };
}
