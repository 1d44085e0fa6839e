import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/core/language/numerals.js';

function texts(text: string): readonly string[] {
  return readNumbers(text).map((number) => number.text);
}

describe('the numbers of a text', () => {
  it.each([
    ['耕地不低于17.56万亩，红线1,318.90平方千米', ['17.56', '1,318.90']],
    ['１７．５６万亩', ['１７．５６']],
    ['吉政函〔2024〕46号，2024年6月11日', ['2024', '46', '2024', '6', '11']],
    ['12，345', ['12', '345']],
    ['三十万亩、二〇三五年、五个县、两倍', ['三十', '二〇三五', '五', '两']],
    ['百分之三十', ['百分之三十']],
    ['十二公顷和三万公顷', ['十二', '三']],
    ['17万亩', ['17']],
    ['一、原则同意。二十大、三区三线、“一张图”、一经批准、一主六双、两山', []],
    ['第三个', []],
    ['1. 耕地\n(2)红线\n3、用水12.5', ['12.5']],
    ['1.5万亩、（3）', ['1.5', '3']],
    ['1332. 56公顷，27.\n04万亩', ['1332. 56', '27.\n04']],
    ['一方面、四面八方、千方百计', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('are found where they stand, with every digit in one of them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一二十年亩万个第12３.，, 地') }),
        (signs) => {
          // Not at the beginning of a line, where 1. is its ordinal.
          const text = `地${signs}`;
          const numbers = readNumbers(text);
          for (const { offset, end, text: words } of numbers) {
            expect(text.slice(offset, end)).toBe(words);
          }
          for (const { index } of text.matchAll(/[\d３]/g)) {
            expect(numbers.some(({ offset, end }) => offset <= index && index < end)).toBe(true);
          }
        },
      ),
    );
  });
});
