import type { Encoding } from '../../core/encoding.js';

/** The encodings in which a CSV for people to fill in can be written. */
export const CSV_ENCODINGS = ['utf-8', 'gb18030'] as const satisfies readonly Encoding[];

/** UTF-8 with a byte order mark, or GB18030 without: Excel opens either in Chinese Windows. */
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];

/** A character that an encoding cannot hold: a lone surrogate, or one without a place in GB18030. */
export interface Unencodable {
  readonly character: string;
}

const BOM = '\ufeff';

/**
 * The bytes of a CSV's text. UTF-8 begins with a byte order mark, without which Excel takes it for
 * the system's code page; GB18030 has none.
 *
 * @returns the first character that cannot be written, where there is one; never a replacement.
 */
export function encodeCsv(text: string, encoding: CsvEncoding): Uint8Array | Unencodable {
  const [lone] = /\p{Cs}/u.exec(text) ?? [];
  if (lone !== undefined) return { character: lone };
  return encoding === 'utf-8' ? new TextEncoder().encode(BOM + text) : encodeGb18030(text);
}

/** Encodes well-formed text; what `TextDecoder` reads back is the same text. */
function encodeGb18030(text: string): Uint8Array | Unencodable {
  codes ??= invertDecoder();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point >= 0x10000) bytes.push(...fourBytes(FIRST_SUPPLEMENTARY + point - 0x10000));
    else {
      const code = codes[point] ?? 0;
      if (code === 0) return { character };
      if (code > 0xffff) bytes.push(code >>> 24, (code >>> 16) & 0xff);
      bytes.push((code >>> 8) & 0xff, code & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** The bytes of each character of the basic plane as one big-endian number; 0 where it has none. */
let codes: Uint32Array | null = null;

/** How many sequences of four bytes come before that of U+10000; from there on they are in order. */
const FIRST_SUPPLEMENTARY = 189_000;
/** How many sequences of four bytes are set aside for the basic plane. */
const BASIC_PLANE = 39_420;
/** The place among them of U+FFFD, which a decoder also gives for a sequence without a character. */
const REPLACEMENT = 39_417;

/** The sequence of four bytes at a place: digits to the bases 10, 126, 10, each with its offset. */
function fourBytes(place: number): [number, number, number, number] {
  const [a, b, c] = [Math.floor(place / 12_600), Math.floor(place / 1260), Math.floor(place / 10)];
  return [0x81 + a, 0x30 + (b % 10), 0x81 + (c % 126), 0x30 + (place % 10)];
}

/**
 * The table of the platform's own decoder, turned round. A line feed behind each sequence keeps a
 * faulty one from running into the next. Two bytes are preferred where a character has four as well.
 */
function invertDecoder(): Uint32Array {
  const table = new Uint32Array(0x10000);
  const sequences: number[][] = [];
  for (let place = 0; place < BASIC_PLANE; place += 1) sequences.push(fourBytes(place));
  // From the last to the first, so that the first of several sequences for one character stays.
  for (let lead = 0xfe; lead >= 0x81; lead -= 1) {
    for (let trail = 0xfe; trail >= 0x40; trail -= 1) {
      if (trail !== 0x7f) sequences.push([lead, trail]);
    }
  }
  const bytes = Uint8Array.from(sequences.flatMap((sequence) => [...sequence, 0x0a]));
  const texts = new TextDecoder('gb18030').decode(bytes).split('\n');
  for (const [index, sequence] of sequences.entries()) {
    const text = texts[index] ?? '';
    if (text.length === 1 && text !== '\ufffd') table[text.charCodeAt(0)] = asNumber(sequence);
  }
  table[0xfffd] = asNumber(fourBytes(REPLACEMENT));
  return table;
}

function asNumber(bytes: readonly number[]): number {
  return bytes.reduce((number, byte) => number * 0x100 + byte, 0);
}

/** Rows as a CSV (RFC 4180); CRLF ends each, also the last, so that Excel and WPS are at ease. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvField).join(',')}\r\n`).join('');
}

function csvField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
