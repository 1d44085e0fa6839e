import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  compareRationals,
  exactPlaces,
  printBeside,
  printDifference,
  printFraction,
  printRounded,
  type Rational,
  ratio,
  readDecimal,
  readShortDecimal,
  roundTo,
} from '../../src/core/rational.js';

function read(text: string): Rational {
  const decimal = readDecimal(text);
  if (typeof decimal === 'string') throw new Error(`${text}: ${decimal}`);
  return decimal.value;
}

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([units, places]) => ({ units, places, value: ratio(units, 10n ** BigInt(places)) }));

describe('reading a printed decimal', () => {
  test.each([
    ['17.56', '439/25', 2],
    ['17.5600', '439/25', 4],
    ['1318.90', '13189/10', 2],
    ['12', '12', 0],
    ['12.', '12', 0],
    ['.5', '1/2', 1],
    ['-0.5', '-1/2', 1],
    ['+7', '7', 0],
    ['007', '7', 0],
    ['1.756E+05', '175600', 0],
    ['1.756e-1', '439/2500', 4],
    ['0', '0', 0],
  ])('%s is exactly %s, with %i digits after the point', (text, fraction, places) => {
    const decimal = readDecimal(text);
    if (typeof decimal === 'string') throw new Error(decimal);
    expect(printFraction(decimal.value)).toBe(fraction);
    expect(decimal.places).toBe(places);
  });

  test.each([
    '',
    '.',
    '-',
    '1/3',
    '0.(3)',
    "0.'3'",
    '12 1/2',
    '1,318.90',
    '1:2',
    'NaN',
    'Infinity',
    '0x10',
    '1e',
    '１７',
    '1.2.3',
    ' 1',
    '1\n',
  ])('%j is no printed decimal', (text) => {
    expect(readDecimal(text)).toBe('malformed');
  });

  test('a number of 100 digits is read and one of 101 is refused, never cut', () => {
    expect(printFraction(read('9'.repeat(100)))).toBe('9'.repeat(100));
    expect(readDecimal('9'.repeat(101))).toBe('too-long');
    expect(readDecimal(`0.${'1'.repeat(1_000_000)}`)).toBe('too-long');
  });

  test('an exponent of 100 is read and a larger one is refused, whatever its size', () => {
    expect(compareRationals(read('1e100'), read('1e99'))).toBe(1);
    expect(readDecimal('1e101')).toBe('too-long');
    expect(readDecimal('1e-101')).toBe('too-long');
    expect(readDecimal('1e1000000000')).toBe('too-long');
    expect(readDecimal(`1e${'9'.repeat(50)}`)).toBe('too-long');
  });

  test('numbers are read as fraction.js reads them, and short ones in the short way', () => {
    const digits = fc.stringMatching(/^[+-]?\d{1,20}(?:\.\d{0,20})?$/);
    const short = fc.stringMatching(/^\d{1,10}(?:\.\d{1,7})?$/);
    fc.assert(
      fc.property(fc.oneof(digits, short), (text) => {
        const { s, n, d } = new Fraction(text.replace(/\.$/, ''));
        const expected = { s: n === 0n ? 1n : s, n, d };
        expect(read(text)).toMatchObject(expected);
        const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
        const inShort = readShortDecimal(text);
        if (inShort !== null) expect(inShort).toMatchObject({ value: expected, places });
        expect(inShort !== null).toBe(/^\d{1,9}(\.\d{1,6})?$/.test(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('what is printed is read back as the same value', () => {
    fc.assert(
      fc.property(decimals, ({ value, places }) => {
        expect(read(printRounded(value, places)).equals(value)).toBe(true);
      }),
    );
  });
});

describe('printing', () => {
  test.each([
    ['0.5', 0, '1'],
    ['0.4999', 0, '0'],
    ['-0.5', 0, '-1'],
    ['-0.4', 0, '0'],
    ['1.005', 2, '1.01'],
    ['0.004', 2, '0.00'],
    ['-0.004', 2, '0.00'],
    ['12', 2, '12.00'],
  ])('%s rounded to %i places is %s', (text, places, printed) => {
    expect(printRounded(read(text), places)).toBe(printed);
    expect(roundTo(read(text), places).equals(read(printed))).toBe(true);
  });

  test('a third has no exact decimals, a fortieth has three', () => {
    expect(exactPlaces(ratio(1n, 3n))).toBeNull();
    expect(exactPlaces(ratio(1n, 40n))).toBe(3);
    expect(exactPlaces(ratio(7n))).toBe(0);
  });

  test.each([
    ['17.5600', '17.56', 2, '17.56', true],
    ['17.559999', '17.56', 2, '17.559999', true],
    ['17.5599999999999999', '17.56', 2, '17.5599999999999999', true],
  ])('%s beside %s is shown whole', (text, reference, places, printed, exact) => {
    expect(printBeside(read(text), read(reference), places)).toEqual({ text: printed, exact });
  });

  test('an endless decimal is shown with the digits that tell it from the limit', () => {
    const limit = read('17.56');
    const barely = limit.sub(ratio(1n, 3_000_000n));
    expect(printBeside(barely, limit, 2)).toEqual({ text: '17.5599997', exact: false });
  });

  test('the printed value always stands on the side of the reference on which the full one does', () => {
    fc.assert(
      fc.property(
        decimals,
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        ({ value, places }, denominator) => {
          const other = value.add(ratio(1n, denominator * 3n));
          const printed = read(printBeside(other, value, places).text);
          expect(compareRationals(printed, value)).toBe(compareRationals(other, value));
        },
      ),
    );
  });

  test('a difference is never printed as zero unless it is', () => {
    expect(printDifference(ratio(1n, 1_000_000n), 2).text).toBe('0.000001');
    expect(printDifference(ratio(1n, 3n * 10n ** 30n), 2).text).toMatch(/^0\.0{30}3$/);
    expect(printDifference(ratio(0n), 2)).toEqual({ text: '0.00', exact: true });
  });
});
