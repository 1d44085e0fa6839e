import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printFraction } from '../../../src/core/rational.js';
import { isMissing, readNumber } from '../../../src/input/cells/read-number.js';

describe('reading the cell of a figure', () => {
  test.each([
    ['17.56', '439/25', null],
    [' 17.56 ', '439/25', null],
    ['１７．５６', '439/25', null],
    ['\u00a017.56\u3000', '439/25', null],
    ["'17.56", '439/25', null],
    ['1,318.90', '13189/10', null],
    ['12,345,678', '12345678', null],
    ['1.756E+05', '175600', null],
    ['17.56万亩', '439/25', '万亩'],
    ['17.56 万亩', '439/25', '万亩'],
    ['17.56（万亩）', '439/25', '万亩'],
    ['="17.60"', '88/5', null],
    ['="17.60万亩"', '88/5', '万亩'],
    ['0.30①', '3/10', null],
    ['27.10*', '271/10', null],
    ['17.60[1]', '88/5', null],
    ['17.60【1】', '88/5', null],
    ['28.60 注1', '143/5', null],
    ['28.60（注1）', '143/5', null],
    ['17.60万亩①', '88/5', '万亩'],
    ['17.60※万亩', '88/5', '万亩'],
    ['0.28亿立方米/年', '7/25', '亿立方米/年'],
    ['999.9', '9999/10', null],
    ['9998', '9998', null],
    ['19999', '19999', null],
    ['1.23倍', '123/100', '倍'],
    ['123%', '123', '%'],
    ['123％', '123', '%'],
    ['0', '0', null],
    ['-0', '0', null],
    ['627.63km²', '62763/100', 'km²'],
  ])('%j is %s with unit %j', (cell, fraction, unit) => {
    const reading = readNumber(cell);
    if (reading.kind !== 'number') throw new Error(reading.kind);
    expect(printFraction(reading.decimal.value)).toBe(fraction);
    expect(reading.unit).toBe(unit);
  });

  test.each([
    '',
    ' ',
    '-',
    '--',
    '—',
    '——',
    '－',
    '/',
    '无',
    '暂无',
    'N/A',
    'n/a',
    'null',
    'NULL',
    '\u3000',
    'NaN',
    'None',
    '\\N',
    '空',
    '暂缺',
    '未统计',
    '=""',
    '="-"',
  ])('%j says that there is no figure, which is never 0', (cell) => {
    expect(readNumber(cell)).toEqual({ kind: 'missing' });
    expect(isMissing(cell)).toBe(true);
  });

  test.each([
    ['约17.5', 'approximate'],
    ['17.5左右', 'approximate'],
    ['近17', 'approximate'],
    ['≥17.56', 'comparator'],
    ['>17', 'comparator'],
    ['不低于17.56', 'comparator'],
    ['17.56以上', 'comparator'],
    ['17-18', 'range'],
    ['17～18', 'range'],
    ['17.5—17.6', 'range'],
    ['1/3', 'fraction'],
    ['12 1/2', 'fraction'],
    ['1,23', 'grouping'],
    ['1234,567', 'grouping'],
    ['12,34,567', 'grouping'],
    ['1,2345', 'grouping'],
    ['0.(3)', 'other'],
    ['1.2.3', 'other'],
    ['十七', 'other'],
    ['①7.5', 'other'],
    ['.', 'other'],
    ['2+3', 'other'],
    ['17.56±0.1', 'other'],
    ['1_000', 'other'],
    ['=A1', 'comparator'],
    ['0,280', 'grouping'],
    ['00,280', 'grouping'],
    ['0.30²', 'other'],
    ['0.30³', 'other'],
    ['17.60①2', 'other'],
    ['27.10*2', 'other'],
    ['17.60(1)', 'other'],
    ['1 950.31', 'other'],
    ['1。35', 'other'],
    ['…', 'other'],
    ['......', 'other'],
    ['*', 'other'],
    ['x', 'other'],
    ['9999', 'sentinel'],
    ['9999.00', 'sentinel'],
    ['99999', 'sentinel'],
    ['-9999', 'sentinel'],
    ['-99', 'sentinel'],
    ['９９９９', 'sentinel'],
  ])('%j is no figure: %s', (cell, because) => {
    expect(readNumber(cell)).toMatchObject({ code: 'not-a-number', arguments: { because } });
  });

  test.each(['#DIV/0!', '#REF!', '#VALUE!', '#N/A', '#NAME?', '#NUM!', '#NULL!', '####'])(
    '%s is an error of the sheet, not missing',
    (cell) => {
      expect(readNumber(cell)).toMatchObject({ code: 'sheet-error', arguments: { text: cell } });
    },
  );

  test('##### says that the column was too narrow, which is no error of a formula', () => {
    for (const text of ['#', '########']) {
      expect(readNumber(text)).toMatchObject({ arguments: { text, because: 'too-narrow' } });
    }
    expect(readNumber('#REF!')).toMatchObject({ arguments: { because: 'formula' } });
  });

  test('a footnote never changes a digit', () => {
    const marks = fc.constantFrom(
      '①',
      '⑳',
      '*',
      '**',
      '[1]',
      '[12]',
      '注1',
      ' 注',
      '（注2）',
      '※',
      '▲',
    );
    const plain = fc.tuple(fc.nat(9_998), fc.nat(99)).map(([a, b]) => `${a}.${b}`);
    fc.assert(
      fc.property(plain, marks, (number, mark) => {
        expect(readNumber(number + mark)).toEqual(readNumber(number));
      }),
    );
    const raised = fc.constantFrom('²', '³', '¹', '⁰', '⁴');
    fc.assert(
      fc.property(plain, raised, (number, mark) => {
        expect(readNumber(number + mark)).toMatchObject({ code: 'not-a-number' });
      }),
    );
  });

  test('a negative figure is refused', () => {
    expect(readNumber('-17.56')).toMatchObject({ code: 'negative' });
    expect(readNumber('-0.0001万亩')).toMatchObject({ code: 'negative' });
  });

  test('a number that is too long is refused, however long it is', () => {
    expect(readNumber('1'.repeat(101))).toMatchObject({ code: 'number-too-long' });
    expect(readNumber('1'.repeat(1_000_000))).toMatchObject({ code: 'number-too-long' });
    expect(readNumber('1e999')).toMatchObject({ code: 'number-too-long' });
  });

  test('never throws, whatever stands in a cell', () => {
    const scraps = fc.constantFrom(
      '1',
      ',',
      '.',
      '-',
      '万亩',
      '%',
      'e',
      '+',
      '/',
      ' ',
      '#',
      '\u0000',
      '约',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(scraps).map((parts) => parts.join('')),
        ),
        (cell) => {
          expect(['missing', 'number', 'fault']).toContain(readNumber(cell).kind);
        },
      ),
    );
  });
});
