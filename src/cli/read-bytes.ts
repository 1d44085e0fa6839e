import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { wholeFile } from '../core/location.js';
import { error, type Problem } from '../core/problem.js';
import { MAXIMUM } from '../input/table/limits.js';
import { codeOf, displayPath } from './files.js';

/** The name of standard input on the command line and, unless it is given another, in places. */
export const STDIN = '-';

/** Opens a file that was named on the command line. */
export type Open = (path: string) => Uint8Array | Problem;

/**
 * Opens the files of a command line; standard input, if among them, is read to its end first.
 *
 * @param stdinName what places call standard input.
 */
export async function openerOf(paths: readonly string[], stdinName = STDIN): Promise<Open> {
  const stdin = paths.includes(STDIN) ? await readStdin(stdinName) : null;
  return (path) => (path === STDIN && stdin !== null ? stdin : readBytes(path));
}

/** Reads standard input to its end, also one that has nothing to give yet. */
async function readStdin(name: string): Promise<Uint8Array | Problem> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAXIMUM.bytes) return tooLarge(name);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a file's bytes, or says why it cannot be read. One that is written to meanwhile would be
 * read in part, so it is refused.
 */
export function readBytes(path: string): Uint8Array | Problem {
  const name = displayPath(path);
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, 'r');
    const before = fstatSync(descriptor);
    if (before.isDirectory()) return error('file-is-folder', wholeFile(name), {});
    const bytes = readToEnd(descriptor, before.isFile() ? before.size : null);
    if (bytes === null) return tooLarge(name);
    const hasChanged = before.isFile() && !isUnchanged(before, fstatSync(descriptor), bytes);
    return hasChanged ? error('file-changed', wholeFile(name), {}) : bytes;
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT') return error('file-not-found', wholeFile(name), {});
    if (code === 'EISDIR') return error('file-is-folder', wholeFile(name), {});
    if (code === null) throw cause;
    return error('file-unreadable', wholeFile(name), { reason: code });
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function tooLarge(name: string): Problem {
  return error('file-too-large', wholeFile(name), { unit: 'bytes', maximum: MAXIMUM.bytes });
}

const CHUNK = 1024 * 1024;

/** All bytes of a file or pipe; `null` where there are more than are read. */
function readToEnd(descriptor: number, size: number | null): Uint8Array | null {
  if (size !== null && size > MAXIMUM.bytes) return null;
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    // One byte more than the file had, to see one that grows.
    const chunk = Buffer.allocUnsafe(size !== null && total === 0 ? size + 1 : CHUNK);
    const count = readSync(descriptor, chunk, 0, chunk.length, null);
    if (count === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    total += count;
    if (total > MAXIMUM.bytes) return null;
  }
}

function isUnchanged(before: Stats, after: Stats, bytes: Uint8Array): boolean {
  // Files of the kernel say that they are empty and hold something all the same.
  if (before.size === 0 && after.size === 0) return true;
  return (
    after.size === before.size && after.mtimeMs === before.mtimeMs && bytes.length === after.size
  );
}
