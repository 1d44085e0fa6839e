import { fstatSync, writeSync } from 'node:fs';
import { EXIT } from '../core/exit.js';
import { codeOf } from './files.js';

/**
 * Standard output or standard error. What a file or a pipe is given has been handed over when `write`
 * returns; a terminal may take it later.
 */
export interface StandardStream {
  /** The terminal behind it; `null` where it is a file or a pipe. */
  readonly terminal: () => Terminal | null;
  /**
   * @returns whether anything more is wanted: not after a reader such as `head` has gone.
   * @throws {StdoutFault} where standard output has cut the text short.
   */
  readonly write: (content: string | Uint8Array) => boolean;
  /** Whether everything has been handed over. */
  readonly isDone: () => boolean;
}

export type Terminal = NodeJS.WriteStream & { readonly fd: number };

/** Standard output took only a part of what was written, as a full disk does. */
export class StdoutFault extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

export const STDOUT = standardStream(1, () => process.stdout, {
  onFault: (reason) => {
    throw new StdoutFault(reason);
  },
  // It was closed with a part of the report, and there is nobody left to be told.
  onHangup: () => process.exit(EXIT.error),
});

/** Where standard error takes nothing, nobody can be told; a verdict stands all the same. */
export const STDERR = standardStream(2, () => process.stderr, {
  onFault: () => {},
  onHangup: () => {},
});

/**
 * Node's own streams bring sockets and terminals with them, which costs a plain check several
 * milliseconds: they are asked only where a terminal may stand behind the descriptor.
 */
function standardStream(
  descriptor: 1 | 2,
  streamOf: () => Terminal,
  {
    onFault,
    onHangup,
  }: { readonly onFault: (reason: string) => void; readonly onHangup: () => void },
): StandardStream {
  let found: Terminal | null | undefined;
  let isWanted = true;
  const terminal = () => {
    if (found === undefined)
      found = mayBeTerminal(descriptor) ? asTerminal(streamOf(), onHangup) : null;
    return found;
  };
  const write = (content: string | Uint8Array) => {
    if (!isWanted) return false;
    const stream = terminal();
    if (stream !== null) {
      stream.write(content);
      return true;
    }
    try {
      writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content);
    } catch (cause) {
      const reason = codeOf(cause);
      if (reason === null) throw cause;
      isWanted = false;
      // `dixian … | head` closes the pipe early: the rest is not wanted, and that is no fault.
      if (reason !== 'EPIPE') onFault(reason);
    }
    return isWanted;
  };
  return { terminal, write, isDone: () => !found || found.writableLength === 0 };
}

/** A terminal is a character device; so is /dev/null. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

function asTerminal(stream: Terminal, onHangup: () => void): Terminal | null {
  if (!stream.isTTY) return null;
  stream.on('error', onHangup);
  return stream;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (cause) {
      // Whoever reads has set the pipe not to block, and it is full.
      if (codeOf(cause) !== 'EAGAIN') throw cause;
      sleep(1);
    }
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
