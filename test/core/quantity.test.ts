import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnit } from '../../src/core/language/unit-names.js';
import {
  areWithin,
  compare,
  convert,
  DimensionError,
  type Quantity,
} from '../../src/core/quantity.js';
import { compareRationals, printFraction, ratio } from '../../src/core/rational.js';
import { type Dimension, UNITS, type Unit, unitsOf } from '../../src/core/units.js';

const dimensions: readonly Dimension[] = ['area', 'volume', 'ratio'];
const pairs = fc
  .constantFrom(...dimensions)
  .chain((dimension) =>
    fc.tuple(fc.constantFrom(...unitsOf(dimension)), fc.constantFrom(...unitsOf(dimension))),
  );
const values = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => ratio(numerator, denominator));

describe('converting', () => {
  test.each([
    ['1', '公顷', '平方米', '10000'],
    ['1', '公顷', '亩', '15'],
    ['1', '平方千米', '公顷', '100'],
    ['1', '平方公里', '亩', '1500'],
    ['1', '亩', '平方米', '2000/3'],
    ['1', '万亩', 'km²', '20/3'],
    ['1', '亿立方米', 'm³', '100000000'],
    ['1', '万方', '立方米', '10000'],
    ['1', '万公顷', '万平方千米', '1/100'],
    ['1', '千公顷', 'ha', '1000'],
    ['123', '%', '倍', '123/100'],
  ])('%s %s is %s %s exactly', (number, from, to, expected) => {
    const source = { value: ratio(BigInt(number)), unit: unit(from) };
    expect(printFraction(convert(source, unit(to)).value)).toBe(expected);
  });

  test('there and back is the same value', () => {
    fc.assert(
      fc.property(pairs, values, ([from, to], value) => {
        const there = convert({ value, unit: from }, to);
        expect(convert(there, from).value.equals(value)).toBe(true);
      }),
    );
  });

  test('order is kept in every unit', () => {
    fc.assert(
      fc.property(pairs, values, values, ([from, to], a, b) => {
        const left = convert({ value: a, unit: from }, to);
        const right = convert({ value: b, unit: from }, to);
        expect(compare(left, right)).toBe(Math.sign(a.compare(b)));
        expect(compare({ value: a, unit: from }, right)).toBe(Math.sign(a.compare(b)));
      }),
    );
  });
});

describe('comparing', () => {
  // Short and long numbers, equal ones, neighbours and zero: machine arithmetic is exact for some.
  const number = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 6n }),
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.bigInt({ min: 2n ** 53n - 9n, max: 2n ** 53n + 9n }),
    fc.bigInt({ min: 0n, max: 10n ** 60n }),
  );
  const denominator = fc.oneof(
    fc.constantFrom(1n, 3n, 100n),
    fc.bigInt({ min: 1n, max: 10n ** 20n }),
  );
  const value = fc.tuple(number, denominator, fc.constantFrom(1n, 1n, 1n, -1n));
  const two = fc
    .tuple(pairs, value, value, fc.constantFrom('apart', 'equal', 'above', 'below'))
    .map(([[from, to], [n, d, s], [m, e, t], how]) => {
      const left: Quantity = { value: ratio(s * n, d), unit: from };
      if (how === 'apart') return { left, right: { value: ratio(t * m, e), unit: to } };
      const same = convert(left, to).value;
      const step = ratio(how === 'equal' ? 0n : how === 'above' ? 1n : -1n, 10n ** 40n);
      return { left, right: { value: same.add(step), unit: to } };
    });

  test('by machine numbers or by fractions comes to the same', () => {
    fc.assert(
      fc.property(two, ({ left, right }) => {
        const expected = compareRationals(left.value, convert(right, left.unit).value);
        expect(compare(left, right)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test('tells whether each is less than so many times the other', () => {
    fc.assert(
      fc.property(two, fc.integer({ min: 1, max: 100 }), ({ left, right }, times) => {
        const [a, b] = [left.value.abs(), convert(right, left.unit).value.abs()];
        fc.pre(a.n > 0n && b.n > 0n);
        const expected =
          compareRationals(a, b.mul(times)) < 0 && compareRationals(b, a.mul(times)) < 0;
        const [one, other] = [left, right].map(({ value, unit }) => ({ value: value.abs(), unit }));
        expect(areWithin(times, one as Quantity, other as Quantity)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('unlike dimensions', () => {
  const area: Quantity<'area'> = { value: ratio(1n), unit: UNITS.hectare };
  const volume: Quantity<'volume'> = { value: ratio(1n), unit: UNITS.cubicMetre };

  test('cannot be compared or converted: the types and a runtime error both say so', () => {
    // @ts-expect-error an area is no volume
    expect(() => compare(area, volume)).toThrow(DimensionError);
    // @ts-expect-error hectares are no volume
    expect(() => convert(volume, UNITS.hectare)).toThrow(DimensionError);
  });

  test('are refused at run time even where the types were lost', () => {
    const left: Quantity = area;
    const right: Quantity = volume;
    expect(() => compare(left, right)).toThrow('立方米 (volume) and 公顷 (area) differ');
  });
});

describe('names of units', () => {
  test.each([
    [
      'area',
      '平方米 m² m2 ㎡ 亩 万亩 公顷 hm² hm2 ha HA 千公顷 万公顷 平方千米 平方公里 km² km2 ㎢ KM2 万平方千米 万平方公里 ｋｍ２',
    ],
    ['volume', '立方米 m³ m3 方 万立方米 万m³ 万m3 万方 亿立方米 亿m³ 亿方'],
    ['ratio', '倍 % ％ 百分比'],
  ])('every name of %s is known, whatever its width and case', (dimension, names) => {
    for (const name of names.split(' ')) expect(findUnit(name)?.dimension, name).toBe(dimension);
  });

  test('what is no unit is none', () => {
    for (const name of ['', '万', '吨', '亿', '平方', '万畝'])
      expect(findUnit(name)).toBeUndefined();
  });
});

function unit(name: string): Unit {
  const found = findUnit(name);
  if (found === undefined) throw new Error(name);
  return found;
}
