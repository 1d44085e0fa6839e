import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/input/table/decode.js';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

describe('decoding a file', () => {
  test('UTF-8 is read with and without a byte order mark, which is no part of the text', () => {
    expect(decode(bytes('县,值'), 'a.csv')).toEqual({ text: '县,值', encoding: 'utf-8' });
    expect(decode(bytes([0xef, 0xbb, 0xbf], '县'), 'a.csv')).toEqual({
      text: '县',
      encoding: 'utf-8-bom',
    });
  });

  test('a byte that is no UTF-8 is an error with its line, never a replacement character', () => {
    expect(decode(bytes('县\n值\n\ufffd好', [0xbd, 0xad]), 'a.csv')).toMatchObject({
      code: 'encoding-unknown',
      location: { path: 'a.csv', line: 3, column: null },
    });
    expect(decode(bytes('a\r\nb', [0xff], '\r\n'), 'a.csv')).toMatchObject({
      code: 'encoding-unknown',
      location: { line: 2 },
      arguments: {
        tried: [
          { encoding: 'utf-8', line: 2, byte: '0xFF' },
          { encoding: 'gb18030', line: 2, byte: '0xFF' },
        ],
      },
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
  ])('a binary file is named for what it is: %s', (kind, content) => {
    expect(decode(new Uint8Array(content), 'a.csv')).toMatchObject({
      code: 'file-binary',
      arguments: { kind },
    });
  });
});
