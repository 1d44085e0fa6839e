import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCsv } from '../../../src/input/table/encode.js';

/**
 * Private-use characters whose places in GB18030 were given to real ones in its edition of 2022, and
 * U+E5E5, whose place decoders read as an ideographic space: no bytes are read back as these.
 */
const WITHOUT_PLACE: readonly number[] = [
  0xe5e5, 0xe78d, 0xe78e, 0xe78f, 0xe790, 0xe791, 0xe792, 0xe793, 0xe794, 0xe795, 0xe796, 0xe81e,
  0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854, 0xe864,
];

const decoder = new TextDecoder('gb18030', { fatal: true });

function bytesOf(text: string, encoding: 'utf-8' | 'gb18030' = 'gb18030'): Uint8Array {
  const encoded = encodeCsv(text, encoding);
  if ('character' in encoded) throw new Error(`cannot write ${encoded.character}`);
  return encoded;
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}

describe('GB18030', () => {
  test('every character of Unicode is read back as itself, or refused', () => {
    const refused: number[] = [];
    for (let first = 0; first <= 0x10ffff; first += 0x1000) {
      let text = '';
      for (let point = first; point < first + 0x1000; point += 1) {
        if (isSurrogate(point)) continue;
        const character = String.fromCodePoint(point);
        const isRefused = point >= 0xe000 && point <= 0xf8ff && !isBytes(character);
        if (isRefused) refused.push(point);
        else text += character;
      }
      if (decoder.decode(bytesOf(text)) !== text) throw new Error(`from ${first.toString(16)}`);
    }
    expect(WITHOUT_PLACE).toEqual(expect.arrayContaining(refused));
  });

  test('texts are read back as they are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 50 }).filter((one) => isBytes(one));
    fc.assert(
      fc.property(text, (one) => {
        expect(decoder.decode(bytesOf(one))).toBe(one);
      }),
    );
  });

  test.each([
    ['A', '41'],
    ['江源区', 'bdad d4b4 c7f8'],
    ['㎡', 'a94f'],
    ['²', '81308535'],
    ['€', 'a2e3'],
    ['　', 'a1a1'],
    ['䶮', 'fe9f'],
    ['\ufffd', '8431a437'],
    ['𠀀', '95328236'],
  ])('%s is %s', (character, hex) => {
    expect(Buffer.from(bytesOf(character)).toString('hex')).toBe(hex.replaceAll(' ', ''));
  });

  test('has no byte order mark', () => {
    expect([...bytesOf('县')]).toEqual([0xcf, 0xd8]);
  });
});

describe('UTF-8', () => {
  test('begins with the byte order mark that Excel needs', () => {
    expect([...bytesOf('县', 'utf-8')]).toEqual([0xef, 0xbb, 0xbf, 0xe5, 0x8e, 0xbf]);
  });
});

describe('what cannot be written', () => {
  test.each(['utf-8', 'gb18030'] as const)('a lone surrogate is named, in %s', (encoding) => {
    expect(encodeCsv('县\ud842', encoding)).toEqual({ character: '\ud842' });
    expect(encodeCsv('\udfb7县', encoding)).toEqual({ character: '\udfb7' });
    expect(encodeCsv('县\ud842\udfb7', encoding)).toBeInstanceOf(Uint8Array);
  });

  test('a character without a place in GB18030 is named', () => {
    expect(encodeCsv('县\ue5e5', 'gb18030')).toEqual({ character: '\ue5e5' });
    expect(encodeCsv('县\ue5e5', 'utf-8')).toBeInstanceOf(Uint8Array);
  });
});

function isBytes(text: string): boolean {
  return encodeCsv(text, 'gb18030') instanceof Uint8Array;
}
