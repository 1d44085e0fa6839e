import { describe, expect, test } from 'vitest';
import {
  findContradiction,
  printYears,
  printYearWords,
  readLastYears,
} from '../../src/packs/amended-years.js';

const each = (from: number, through: number | null = from) => ({ kind: 'each', from, through });
const until = (through: number) => ({ kind: 'until', through });

describe('the years that words speak of', () => {
  test.each([
    ['2026年，江源区用水总量', each(2026)],
    ['2026年度用水总量', each(2026)],
    ['2026年末耕地保有量', each(2026)],
    ['２０２６年，用水总量', each(2026)],
    ['2026年至2030年，用水总量', each(2026, 2030)],
    ['2026—2030年用水总量', each(2026, 2030)],
    ['2026-2030年用水总量', each(2026, 2030)],
    ['2026 年到 2030 年用水总量', each(2026, 2030)],
    ['自2026年起至2030年，用水总量', each(2026, 2030)],
    ['自2031年起，用水总量', each(2031, null)],
    ['2031年及以后用水总量', each(2031, null)],
    ['自2031年1月1日起，用水总量', each(2031, null)],
    ['自2031年1月起，用水总量', each(2031, null)],
    ['2026年、2027年用水总量', each(2026, 2027)],
    ['2026年、2027年和2028年用水总量', each(2026, 2028)],
    ['2026年、2028年用水总量', each(2028)],
    ['到2035年，耕地保有量', until(2035)],
    ['截至2035年，耕地保有量', until(2035)],
    ['到2030年不低于1万亩；到2035年不低于', until(2035)],
  ])('of “%s”', (words, expected) => {
    expect(readLastYears(words, 2021)).toEqual(expected);
  });

  test.each([
    ['a day', '2027年3月1日印发，用水总量'],
    ['a base', '较2020年城镇建设用地规模'],
    ['a title', '按《国土空间总体规划（2021—2035年）》，用水总量'],
    ['a closed bracket', '规划（2021—2035年）的用水总量'],
    ['a document number', '按吉政函〔2027〕000号，用水总量'],
    ['nothing', '用水总量'],
  ])('%s is none', (_name, words) => {
    expect(readLastYears(words, 2021)).toBeNull();
  });

  test('an open bracket speaks of what stands in it, a closed one carries no further', () => {
    const words = '到2035年，用水总量不超过上级下达指标（2025年不超过0.37亿立方米';
    expect(readLastYears(words, 2021)).toEqual(each(2025));
    expect(readLastYears(`${words}）；临江市用水总量`, 2021)).toEqual(until(2035));
  });

  test('long words take no longer than linear time', () => {
    expect(readLastYears(`${'（'.repeat(20_000)}2026年`, 2021)).toEqual(each(2026));
    expect(readLastYears(`${'（'.repeat(20_000)}2026年${'）'.repeat(20_000)}`, 2021)).toBeNull();
  });
});

describe('the years of an amendment beside its words', () => {
  test.each([
    [each(2027, 2030), 2027, 2030, null],
    [each(2027, 2030), 2026, 2030, 'from'],
    [each(2027, 2030), 2027, 2031, 'through'],
    [each(2027, 2030), 2027, 2029, 'through'],
    [each(2031, null), 2031, 2035, null],
    [each(2031, null), 2031, 2033, null],
    [each(2031, null), 2030, 2035, 'from'],
    [until(2035), 2027, 2035, null],
    [until(2035), 2027, 2034, 'through'],
  ] as const)('%j, encoded as %i to %i: %s', (words, from, through, expected) => {
    expect(findContradiction(words as never, { from, through })).toBe(expected);
  });

  test('are printed as a person writes them', () => {
    expect(printYears({ from: 2027, through: 2027 })).toBe('2027年');
    expect(printYears({ from: 2027, through: 2030 })).toBe('2027—2030年');
    expect(printYearWords({ kind: 'each', from: 2031, through: null })).toBe('2031年起');
    expect(printYearWords({ kind: 'until', through: 2035 })).toBe('到2035年');
  });
});
