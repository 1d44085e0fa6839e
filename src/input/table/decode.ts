import type { Encoding } from '../../core/encoding.js';
import { wholeFile } from '../../core/location.js';
import { error, type Problem } from '../../core/problem.js';

/** A file's text and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  /** `utf-8-bom` where a UTF-8 file carries a byte order mark. */
  readonly encoding: Encoding | 'utf-8-bom';
}

/** Magic numbers of the files that people save instead of a CSV. */
const BINARIES: readonly { kind: 'xlsx' | 'xls' | 'pdf'; magic: readonly number[] }[] = [
  { kind: 'xlsx', magic: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'xls', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'pdf', magic: [0x25, 0x50, 0x44, 0x46] },
];

/** Byte order marks. The one of UTF-16LE is also what Excel's "Unicode 文本" begins with. */
const MARKS: readonly { encoding: Encoding; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** So many Chinese characters in UTF-8 before the first byte that does not fit are no accident. */
const PROOF_OF_UTF8 = 4;
const CHINESE = /[\u4e00-\u9fff]/g;

/**
 * Decodes a file, strictly: by its byte order mark, else as UTF-8, else as GB18030 (which holds GBK
 * and GB2312, in which Excel saves CSV in Chinese). A byte that fits none is an error with its line,
 * never a replacement character; so is one that spoils what is plainly UTF-8.
 *
 * @param asked the encoding that the user names; nothing else is tried then.
 */
export function decode(
  bytes: Uint8Array,
  path: string,
  asked: Encoding | null = null,
): Decoded | Problem {
  if (bytes.length === 0) return error('file-empty', wholeFile(path), {});
  const binary = BINARIES.find(({ magic }) => startsWith(bytes, magic));
  if (binary !== undefined) return error('file-binary', wholeFile(path), { kind: binary.kind });
  const decoded = asked === null ? discover(bytes, path) : decodeAs([asked], bytes, path);
  if ('text' in decoded && decoded.text.includes('\0')) {
    return error('file-binary', wholeFile(path), { kind: 'unknown' });
  }
  return decoded;
}

function discover(bytes: Uint8Array, path: string): Decoded | Problem {
  const marked = MARKS.find(({ mark }) => startsWith(bytes, mark));
  if (marked !== undefined) return decodeAs([marked.encoding], bytes, path);
  // Neither UTF-8 nor GB18030 has a use for the byte 0; UTF-16 without its mark is full of it.
  if (bytes.includes(0)) return error('file-binary', wholeFile(path), { kind: 'unknown' });
  return decodeAs(['utf-8', 'gb18030'], bytes, path);
}

/** Decodes in the first of the encodings that fits; where none does, names the misfit of each. */
function decodeAs(
  encodings: readonly Encoding[],
  bytes: Uint8Array,
  path: string,
): Decoded | Problem {
  const tried = [];
  for (const encoding of encodings) {
    const mark = MARKS.find((one) => one.encoding === encoding)?.mark;
    const marked = mark !== undefined && startsWith(bytes, mark);
    const content = marked ? bytes.subarray(mark.length) : bytes;
    const text = strictly(content, encoding);
    if (text !== null) {
      return { text, encoding: marked && encoding === 'utf-8' ? 'utf-8-bom' : encoding };
    }
    const misfit = findMisfit(content, encoding);
    tried.push({ encoding, line: misfit.line, byte: misfit.byte });
    if (encoding === 'utf-8' && isPlainlyUtf8(content.subarray(0, misfit.offset))) break;
  }
  // The encoding that fits the longest part of the file is most likely the file's.
  const line = Math.max(...tried.map((one) => one.line));
  return error('encoding-unknown', { path, line, column: null }, { tried });
}

/** Read as GB18030 a damaged UTF-8 file could still be valid, and each word another. */
function isPlainlyUtf8(fitting: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(fitting);
  return (text.match(CHINESE)?.length ?? 0) >= PROOF_OF_UTF8;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first byte of a file that does not fit an encoding. */
interface Misfit {
  /** How many bytes before it fit. */
  readonly offset: number;
  /** The line that it stands in, counted from 1. */
  readonly line: number;
  /** `0xFF`; `null` where the file ends within a character. */
  readonly byte: string | null;
}

const CHUNK = 65_536;

/**
 * Finds where a file that does not fit an encoding ceases to: by chunks, then byte by byte, so that
 * it takes no longer than decoding the file twice, however long its lines are.
 */
function findMisfit(bytes: Uint8Array, encoding: Encoding): Misfit {
  let fitting = 0;
  const scout = strictDecoder(encoding);
  while (fitting < bytes.length && feeds(scout, bytes.subarray(fitting, fitting + CHUNK))) {
    fitting += CHUNK;
  }
  const decoder = strictDecoder(encoding);
  let text = decoder.decode(bytes.subarray(0, fitting), { stream: true });
  let offset = Math.min(fitting, bytes.length);
  let byte: string | null = null;
  for (; offset < bytes.length; offset += 1) {
    try {
      text += decoder.decode(bytes.subarray(offset, offset + 1), { stream: true });
    } catch {
      byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
      break;
    }
  }
  return { offset, line: text.split(/\r\n|\n|\r/).length, byte };
}

function strictDecoder(encoding: Encoding): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

function feeds(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
