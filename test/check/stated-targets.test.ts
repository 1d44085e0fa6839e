import { describe, expect, test } from 'vitest';
import { amend, overlayOf } from '../support/amended.js';
import { checkCsv } from '../support/check-csv.js';

const HEADER = '行政区,年份,指标,规划目标值,现状值,单位';
const warnings = (csv: string, options = {}) =>
  checkCsv(csv, options)
    .problems.filter(({ code }) => code.startsWith('stated-target'))
    .map((problem) => `${problem.severity} ${problem.location?.line}:${problem.location?.column}`);

describe('a target that a table states', () => {
  test.each([
    ['17.56,17.6,万亩', true],
    ['17.560,17.6,万亩', true],
    ['≥17.56,17.6,万亩', true],
    ['不低于17.56万亩,17.6,万亩', true],
    ['17.56以上,17.6,万亩', true],
    ['175600,176000,亩', true],
    ['17.55,17.6,万亩', false],
    ['17.57,17.6,万亩', false],
    ['11706.67,11800,公顷', false],
    [',17.6,万亩', true],
    ['—,17.6,万亩', true],
  ])('%s agrees with 17.56 万亩: %s', (cells, agrees) => {
    const csv = `${HEADER}\n江源区,2025,耕地保有量,${cells}`;
    expect(warnings(csv)).toEqual(agrees ? [] : ['warning 2:4']);
  });

  test('one that cannot be read is a note, and never judges the actual', () => {
    const csv = `${HEADER}\n江源区,2025,耕地保有量,约17.5,17.6,万亩`;
    expect(warnings(csv)).toEqual(['note 2:4']);
    expect(checkCsv(csv).counts.pass).toBe(1);
  });

  test('is held against the number of its year where the column names one', () => {
    const csv = (year: string, value: string) =>
      `行政区,指标,${year}规划目标值,2025年现状值,单位\n江源区,用水总量,${value},0.3,亿立方米`;
    expect(warnings(csv('2025年', '0.37'))).toEqual([]);
    expect(warnings(csv('2025年', '0.40'))).toEqual(['warning 2:3']);
    // A higher authority assigns the limit of 2035, so there is no number to differ from.
    expect(warnings(csv('2035年', '0.40'))).toEqual([]);
    expect(warnings(csv('', '0.37'))).toEqual([]);
  });

  test('agrees with an amendment as well as with the approval', () => {
    const rule = '220605.cultivated-land';
    const pack = amend(overlayOf(2027, { rule, from: 2027, limit: ['>=', '17.00', '万亩'] }));
    const csv = (value: string) => `${HEADER}\n江源区,2027,耕地保有量,${value},17.6,万亩`;
    expect(warnings(csv('17.00'), { packs: [pack] })).toEqual([]);
    expect(warnings(csv('17.56'), { packs: [pack] })).toEqual([]);
    expect(warnings(csv('17.20'), { packs: [pack] })).toEqual(['warning 2:4']);
  });

  test('of a row whose name says so is no actual', () => {
    const csv =
      '行政区,年份,指标,数值,单位\n江源区,2025,耕地保有量,17.6,万亩\n江源区,2025,耕地保有量目标值,17.5,万亩';
    const report = checkCsv(csv);
    expect(report.counts.pass).toBe(1);
    expect(report.problems.map(({ code }) => code)).toContain('stated-target-differs');
    expect(report.problems.map(({ code }) => code)).not.toContain('duplicate');
  });
});

describe('a number in scientific notation', () => {
  test.each([
    // 1.756E+05 亩 may be anything from 175 550 to 175 650; the limit is 175 600.
    ['1.756E+05', '亩', true],
    ['1.75E+05', '亩', false],
    ['1.757E+05', '亩', false],
    ['1.76E+05', '亩', true],
    ['1.8E+05', '亩', true],
    ['1.81E+05', '亩', false],
    ['1.7565E+05', '亩', false],
    ['175600', '亩', false],
    ['1.756E+01', '万亩', true],
    ['1.17067E+04', '公顷', true],
    ['1.1707E+04', '公顷', true],
    ['1.1708E+04', '公顷', false],
  ])('%s %s is in doubt at the limit: %s', (value, unit, doubtful) => {
    const csv = `行政区,年份,指标,数值,单位\n江源区,2025,耕地保有量,${value},${unit}`;
    const found = checkCsv(csv).problems.filter(({ code }) => code === 'scientific-notation');
    expect(found).toHaveLength(doubtful ? 1 : 0);
  });

  test.each([
    // Half a unit of the last digit away from 40.55 万亩, on both sides, and just farther.
    ['4.06E+01', true],
    ['4.05E+01', true],
    ['4.07E+01', false],
    ['4.04E+01', false],
    ['4.060E+01', false],
  ])('%s 万亩 is in doubt at the limit of 靖宇县: %s', (value, doubtful) => {
    const csv = `行政区,年份,指标,数值,单位\n靖宇县,2025,耕地保有量,${value},万亩`;
    const found = checkCsv(csv).problems.filter(({ code }) => code === 'scientific-notation');
    expect(found).toHaveLength(doubtful ? 1 : 0);
  });
});
