import { describe, expect, test } from 'vitest';
import { readDecimal } from '../../src/core/rational.js';
import {
  actualMeasure,
  convertedMeasure,
  headroomShown,
  measureText,
  printPercent,
} from '../../src/report/measures.js';
import { limitFinding } from './make-report.js';

const LAND = '220605.cultivated-land';
const REDLINE = '220605.ecological-redline';
const WATER = '220605.water-use';

function headroomOf(rule: string, actual: string) {
  const { headroom, limit } = limitFinding({ rule, outcome: 'pass', actual });
  if (headroom === null || limit === null) throw new Error('there is a limit and a figure');
  const { word, number, unit, percent } = headroomShown(headroom, limit);
  return [word, number, unit, percent];
}

describe('the headroom', () => {
  test.each([
    [LAND, '17.60 万亩', ['inside', '0.04', '万亩', '0.23']],
    [LAND, '17.559999 万亩', ['short', '0.000001', '万亩', '0.000006']],
    [LAND, '17.5600 万亩', ['equal', '0.00', '万亩', '0.00']],
    [LAND, '175600 亩', ['equal', '0.00', '万亩', '0.00']],
    [LAND, '11706.67 公顷', ['inside', '0.000005', '万亩', '0.00003']],
    [LAND, '17.559999999999 万亩', ['short', '0.000000000001', '万亩', '0.000000000006']],
    [WATER, '0.36 亿立方米', ['inside', '0.01', '亿立方米', '2.70']],
    [WATER, '3701 万立方米', ['over', '0.0001', '亿立方米', '0.03']],
  ])('of %s at %s is exact', (rule, actual, expected) => {
    expect(headroomOf(rule, actual)).toEqual(expected);
  });
});

describe('percentages', () => {
  test.each([
    ['0.2278', '0.23'],
    ['0', '0.00'],
    ['0.0284', '0.03'],
    ['0.004', '0.004'],
    ['0.0000284', '0.00003'],
    ['100', '100.00'],
  ])('%s is printed as %s', (given, expected) => {
    const decimal = readDecimal(given);
    if (typeof decimal === 'string') throw new Error(decimal);
    expect(printPercent(decimal.value)).toBe(expected);
  });
});

describe('the actual value', () => {
  const measures = (rule: string, actual: string) => {
    const finding = limitFinding({ rule, outcome: 'pass', actual });
    if (finding.actual === null) throw new Error('there is a figure');
    const typed = actualMeasure(finding.actual, finding.limit);
    const converted = convertedMeasure(finding.actual, finding.limit);
    return [typed, converted].map((measure) => (measure === null ? null : measureText(measure)));
  };

  test.each([
    [LAND, '17.5600 万亩', '17.5600 万亩', null],
    [LAND, '11706.67 公顷', '11706.67 公顷', '17.560005 万亩'],
    [LAND, '175600 亩', '175600 亩', '17.56 万亩'],
    [REDLINE, '941446 亩', '941446 亩', '≈ 627.631 平方千米'],
    [REDLINE, '941444.999999 亩', '941444.999999 亩', '≈ 627.629999999 平方千米'],
  ])(
    'for %s, %s stands as typed, and converted where the limit’s unit differs',
    (rule, actual, typed, converted) => {
      expect(measures(rule, actual)).toEqual([typed, converted]);
    },
  );
});
