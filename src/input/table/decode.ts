import { wholeFile } from '../../core/location.js';
import { error, type Problem } from '../../core/problem.js';

/** A file's text and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Magic numbers of the files that people save instead of a CSV. */
const BINARIES: readonly { kind: 'xlsx' | 'xls' | 'pdf'; magic: readonly number[] }[] = [
  { kind: 'xlsx', magic: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'xls', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'pdf', magic: [0x25, 0x50, 0x44, 0x46] },
];

/**
 * Decodes a file as UTF-8, with or without a byte order mark, strictly: a byte that does not fit is
 * an error with its line, never a replacement character.
 */
export function decode(bytes: Uint8Array, path: string): Decoded | Problem {
  if (bytes.length === 0) return error('file-empty', wholeFile(path), {});
  const binary = BINARIES.find(({ magic }) => startsWith(bytes, magic));
  if (binary !== undefined) return error('file-binary', wholeFile(path), { kind: binary.kind });
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!utf16 && bytes.includes(0)) {
    return error('file-binary', wholeFile(path), { kind: 'unknown' });
  }
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  try {
    const text = strictly(marked ? bytes.subarray(3) : bytes);
    return { text, encoding: marked ? 'utf-8-bom' : 'utf-8' };
  } catch {
    return unfit(bytes, path);
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function strictly(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Names the first line that is no UTF-8, and its first byte that does not fit. */
function unfit(bytes: Uint8Array, path: string): Problem {
  const lineFeed = 0x0a;
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    try {
      strictly(part);
    } catch {
      const readable = new TextDecoder('utf-8', { ignoreBOM: true })
        .decode(part)
        .split('\ufffd')[0];
      const offset = new TextEncoder().encode(readable).length;
      const byte = (part[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
      return error('encoding-unknown', { path, line, column: null }, { byte: `0x${byte}` });
    }
    start = end + 1;
  }
  return error('encoding-unknown', wholeFile(path), { byte: '0x00' });
}
