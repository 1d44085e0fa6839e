import {
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error.js';

/** A path as reports show it: as given, with `/`. */
export function displayPath(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether anything stands at a path. */
export function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What is the same for all paths that lead to one file. */
export function identityOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? resolve(path) : `${found.dev}:${found.ino}`;
}

/** Whether two paths lead to one file. */
export function isSameFile(a: string, b: string): boolean {
  return identityOf(a) === identityOf(b);
}

/** Refuses an output that would need a new folder, replace a folder, or overwrite an input. */
export function refuseBadOutput(path: string, inputs: readonly string[]): void {
  if (!isFolder(dirname(path)) || isFolder(path)) {
    throw new UsageError({ code: 'output-folder-missing', path });
  }
  if (inputs.some((input) => isSameFile(input, path))) {
    throw new UsageError({ code: 'output-is-input', path });
  }
}

/** What a file is to hold; a long text in parts. */
export type Content = string | Uint8Array | Iterable<string>;

/** Writes a file whole or not at all: beside its place, then renamed into it. */
export function writeWhole(path: string, content: Content): void {
  const before = statSync(path, { throwIfNoEntry: false });
  // A pipe or a device is written to; a link stays one, and a file keeps its permissions.
  if (before !== undefined && !before.isFile()) {
    write(path, content);
    return;
  }
  const target = before === undefined ? path : realpathSync(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    write(beside, content, before?.mode);
    renameSync(beside, target);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

function write(path: string, content: Content, mode?: number): void {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array;
  const parts = isWhole ? [content] : content;
  const file = openSync(path, 'w', mode);
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** The code of a system error, e.g. EACCES; `null` for any other. */
export function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : null;
}
