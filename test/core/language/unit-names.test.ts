import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnit, findUnitAt, readUnits } from '../../../src/core/language/unit-names.js';

/** The longest stretch of at most eight signs that is a unit's name, tried one by one. */
function longestAt(text: string, offset: number): string | null {
  for (let end = Math.min(text.length, offset + 8); end > offset; end -= 1) {
    const name = text.slice(offset, end);
    if (!/\s$/.test(name) && findUnit(name) !== undefined) return name;
  }
  return null;
}

describe('a unit in a text', () => {
  test.each([
    ['万亩、永久', '万亩'],
    ['万平方千米以上', '万平方千米'],
    ['平方\n千米。', '平方\n千米'],
    ['万k𝐦²等', '万k𝐦²'],
    ['𝐤𝐦²', '𝐤𝐦²'],
    ['㎢的', '㎢'],
    ['％以内', '％'],
  ])('of %j is %j', (text, name) => {
    expect(findUnitAt(text, 0)).toEqual({ unit: findUnit(name), end: name.length });
  });

  test.each(['方案', '方面', 'hall', '、万亩', ''])('is none at the beginning of %j', (text) => {
    expect(findUnitAt(text, 0)).toBeNull();
  });

  test('is the longest name that can be read there, whatever stands behind it', () => {
    const sign = fc.constantFrom(
      ...[
        '万',
        '亿',
        '千',
        '亩',
        '平',
        '方',
        '立',
        '米',
        '公',
        '顷',
        '里',
        '倍',
        '%',
        '％',
        ' ',
        '\n',
      ],
      ...['m', 'M', 'k', 'h', '²', '2', '³', '㎡', '𝐦', '𝐤', '，', '、', '5', '的', 'u', 'a'],
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = signs.join('').trimStart();
        const name = longestAt(text, 0);
        const found = findUnitAt(text, 0);
        // A word that goes on behind the name is another word.
        if (found === null && name !== null) {
          expect(text.slice(name.length - 1)).toMatch(/^(?:方|[a-z][a-z0-9])/i);
        } else {
          expect(found?.end ?? null).toBe(name?.length ?? null);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the units that a text states', () => {
  const stated = (text: string) =>
    readUnits(text).map(({ unit, per }) => (per === null ? unit.symbol : `${unit.symbol}/${per}`));

  test.each([
    ['亿 m³', ['亿立方米']],
    ['万\n亩', ['万亩']],
    ['km ²', ['平方千米']],
    ['亿，立方米', ['亿立方米']],
    ['亿立方米/年', ['亿立方米/year']],
    ['m³/a', ['立方米/year']],
    ['m³·a⁻¹', ['立方米/year']],
    ['万立方米每年', ['万立方米/year']],
    ['万立方米 / 日', ['万立方米/part']],
    ['m³/s', ['立方米/part']],
    ['（万立方米）/月', ['万立方米/part']],
    ['公顷/万亩', ['公顷', '万亩']],
    ['公顷、万亩', ['公顷', '万亩']],
    ['公顷（万亩）', ['公顷', '万亩']],
    ['公顷或hm²', ['公顷']],
    ['万亩 平方千米', ['万亩', '平方千米']],
    ['立方米/人', []],
    ['万亩以上', []],
    ['年', []],
    ['', []],
  ])('%j are %j', (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });

  test('spaces and breaks anywhere in a name change nothing', () => {
    const names = fc.constantFrom(
      '万亩',
      '亿立方米',
      '平方千米',
      'km²',
      '万m³/年',
      'hm2',
      '亿方/日',
    );
    fc.assert(
      fc.property(
        names,
        fc.nat(8),
        fc.constantFrom(' ', '\n', '\u3000', '\u00a0'),
        (name, at, gap) => {
          expect(stated(name.slice(0, at) + gap + name.slice(at))).toEqual(stated(name));
        },
      ),
    );
  });
});
