import fc from 'fast-check';
import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, test } from 'vitest';
import { displayWidth, padEnd, padStart, truncate, wrap } from '../../src/report/columns.js';

const character = fc.constantFrom(
  ...Array.from('abc 1.23-–  亩万江源区（），。“”、%≥✓é\u0301𠮷🙂--region '),
);
const text = fc.string({ unit: character, maxLength: 80 });
const width = fc.integer({ min: 2, max: 40 });

function range(from: number, through: number): readonly number[] {
  return Array.from({ length: through - from + 1 }, (_, index) => from + index);
}

describe('display width', () => {
  test.each([
    ['17.60 万亩', 10],
    ['永久基本农田保护面积', 20],
    ['（其中，）', 10],
    ['〔2024〕', 8],
    ['≥ ✓ · —', 7],
    ['e\u0301', 1],
    ['𠮷', 2],
  ])('of %s is %i', (given, expected) => {
    expect(displayWidth(given)).toBe(expected);
  });

  test('of each ideograph and each plain character is what the table says', () => {
    const codes = [...range(0x20, 0x7e), ...range(0x4dff, 0xa000)];
    for (const code of codes) {
      expect(displayWidth(String.fromCodePoint(code))).toBe(eastAsianWidth(code));
    }
  });

  test('is what padding fills up to, on either side', () => {
    fc.assert(
      fc.property(text, width, (given, columns) => {
        const expected = Math.max(columns, displayWidth(given));
        expect(displayWidth(padEnd(given, columns))).toBe(expected);
        expect(displayWidth(padStart(given, columns))).toBe(expected);
      }),
    );
  });

  test('is what truncation never exceeds', () => {
    fc.assert(
      fc.property(text, width, (given, columns) => {
        expect(displayWidth(truncate(given, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('wrapping', () => {
  test('never makes a line wider than asked for', () => {
    fc.assert(
      fc.property(text, width, (given, columns) => {
        for (const line of wrap(given, columns)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });

  test('keeps everything but spaces, in its order', () => {
    fc.assert(
      fc.property(text, width, (given, columns) => {
        expect(wrap(given, columns).join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
      }),
    );
  });

  test('breaks a text alike whether or not a character elsewhere in it has marks', () => {
    const common = fc.constantFrom(...Array.from('abc 1.23-–  亩万江源区（），。“”、%≥✓--region '));
    const marked = 'é'.normalize('NFD');
    fc.assert(
      fc.property(fc.string({ unit: common, maxLength: 80 }), width, (given, columns) => {
        const lines = wrap(`${given.trim()} ${'亩'.repeat(columns)}`, columns);
        const beside = wrap(`${given.trim()} ${'亩'.repeat(columns)}${marked}`, columns);
        expect(beside.slice(0, lines.length - 1)).toEqual(lines.slice(0, -1));
      }),
    );
  });

  test('leaves a text alone that fits', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(wrap(given, 400)).toEqual([given.trimEnd()]);
      }),
    );
  });

  test('begins no line with closing punctuation, and ends none with an opening mark', () => {
    expect(wrap('耕地保有量，其中', 10)).toEqual(['耕地保有', '量，其中']);
    expect(wrap('耕地保有（其中）', 10)).toEqual(['耕地保有', '（其中）']);
  });

  test('keeps an option with its value and a number with its unit', () => {
    expect(wrap('请加 --region 江源区,临江市', 24)).toEqual(['请加', '--region 江源区,临江市']);
    expect(wrap('符合的有 25 项', 12)).toEqual(['符合的有', '25 项']);
  });
});
