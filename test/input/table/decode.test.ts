import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../../src/core/encoding.js';
import { decode } from '../../../src/input/table/decode.js';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

const MARK = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

/** A text in UTF-16, with or without its mark. */
function utf16(text: string, encoding: 'utf-16le' | 'utf-16be', marked = true): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const pairs = units.flatMap((unit) =>
    encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );
  return new Uint8Array([...(marked ? MARK[encoding] : []), ...pairs]);
}

/** 江源区 in GBK. */
const JIANGYUAN = [0xbd, 0xad, 0xd4, 0xb4, 0xc7, 0xf8];

describe('decoding a file', () => {
  test('UTF-8 is read with and without a byte order mark, which is no part of the text', () => {
    expect(decode(bytes('县,值'), 'a.csv')).toEqual({ text: '县,值', encoding: 'utf-8' });
    expect(decode(bytes([0xef, 0xbb, 0xbf], '县'), 'a.csv')).toEqual({
      text: '县',
      encoding: 'utf-8-bom',
    });
  });

  test('what is no UTF-8 is read as GB18030, in which Excel saves', () => {
    expect(decode(bytes(JIANGYUAN, ',1\r\n'), 'a.csv')).toEqual({
      text: '江源区,1\r\n',
      encoding: 'gb18030',
    });
    // 㐀, which GBK lacks, has four bytes.
    expect(decode(bytes([0x81, 0x39, 0xee, 0x39], JIANGYUAN), 'a.csv')).toMatchObject({
      text: '㐀江源区',
    });
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s is told by its mark', (encoding) => {
    expect(decode(utf16('县\t值\r\n', encoding), 'a.txt')).toEqual({
      text: '县\t值\r\n',
      encoding,
    });
  });

  test('any text comes back from UTF-8 and UTF-16 as it was', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((one) => !/[\0\ufeff]/.test(one));
    fc.assert(
      fc.property(text, fc.constantFrom('utf-16le', 'utf-16be'), (one, encoding) => {
        expect(decode(utf16(one, encoding), 'a')).toEqual({ text: one, encoding });
        const marked = decode(bytes([0xef, 0xbb, 0xbf], one), 'a');
        expect(marked).toEqual({ text: one, encoding: 'utf-8-bom' });
      }),
    );
  });

  test.each<[string, Uint8Array, Encoding | null, number, string | null]>([
    ['no UTF-8 and no GB18030', bytes('a\r\nb', [0xff], '\r\n'), null, 2, '0xFF'],
    ['the longer of the two fits', bytes('县\n', JIANGYUAN, '\n', [0xff], '\n'), null, 2, '0xBD'],
    ['GB18030 with a broken pair', bytes(JIANGYUAN, '\n', [0xbd], '\n'), null, 2, '0x0A'],
    ['GB18030 cut short', bytes(JIANGYUAN, '\r', JIANGYUAN.slice(0, 5)), null, 2, null],
    [
      'a UTF-16 mark and an odd byte',
      new Uint8Array([0xff, 0xfe, 0x41, 0, 0x0a, 0, 0x41]),
      null,
      2,
      null,
    ],
    ['a lone surrogate', utf16('a\n\ud800b', 'utf-16le'), null, 2, '0x00'],
    ['GBK read as UTF-8 because it was asked for', bytes('a\n', JIANGYUAN), 'utf-8', 2, '0xBD'],
  ])('a byte that fits none is an error with its line: %s', (_what, content, asked, line, byte) => {
    const problem = decode(content, 'a.csv', asked);
    if (!('code' in problem)) throw new Error(JSON.stringify(problem));
    expect(problem).toMatchObject({ code: 'encoding-unknown', location: { line, column: null } });
    if (problem.code !== 'encoding-unknown') throw new Error(problem.code);
    expect(problem.arguments.tried.find((one) => one.line === line)?.byte).toBe(byte);
  });

  test('a byte that spoils what is plainly UTF-8 is an error, though GB18030 could read it', () => {
    const content = bytes('县（市、区）,年份\n江源区', [0xd6, 0xd0], ',1\n');
    expect(new TextDecoder('gb18030', { fatal: true }).decode(content.slice(-5))).toBe('中,1\n');
    expect(decode(content, 'a.csv')).toMatchObject({
      code: 'encoding-unknown',
      location: { line: 2 },
      arguments: { tried: [{ encoding: 'utf-8', byte: '0xD0' }] },
    });
  });

  test('a misfit is found behind any number of bytes that fit', () => {
    for (const before of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const content = bytes('x'.repeat(before), '\n', [0xff]);
      expect(decode(content, 'a')).toMatchObject({
        code: 'encoding-unknown',
        location: { line: 2 },
      });
    }
  });

  test('the encoding that is asked for is the only one that is tried', () => {
    expect(decode(utf16('县', 'utf-16le', false), 'a', 'utf-16le')).toMatchObject({ text: '县' });
    expect(decode(bytes('县'), 'a', 'gb18030')).toMatchObject({ code: 'encoding-unknown' });
    // Six bytes of UTF-8 are three characters of GBK.
    expect(decode(bytes('县县'), 'a', 'gb18030')).toMatchObject({
      text: new TextDecoder('gb18030').decode(bytes('县县')),
    });
  });

  test('an empty file is said to be empty', () => {
    expect(decode(new Uint8Array(), 'a.csv')).toMatchObject({ code: 'file-empty' });
  });

  test.each([
    ['xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['unknown', [0x61, 0x00, 0x62]],
    ['unknown', [0xff, 0xfe, 0x61, 0x00, 0x00, 0x00]],
  ])('a binary file is named for what it is: %s', (kind, content) => {
    expect(decode(new Uint8Array(content), 'a.csv')).toMatchObject({
      code: 'file-binary',
      arguments: { kind },
    });
  });
});
