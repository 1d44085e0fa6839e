import { describe, expect, test } from 'vitest';
import { printFraction } from '../../src/core/rational.js';
import {
  type CheckOptions,
  checkCsv,
  limitOf,
  longTable,
  problemsOf,
} from '../support/check-csv.js';

const FIVE = [
  ['江源区', 2025, '耕地保有量', '17.60', '万亩', '调查'],
  ['江源区', 2025, '永久基本农田保护面积', '12', '万亩', '调查'],
  ['江源区', 2025, '生态保护红线面积', '627.63', '平方千米', '调查'],
  ['江源区', 2025, '城镇开发边界扩展倍数', '1.2', '倍', '调查'],
  ['江源区', 2025, '用水总量', '0.3', '亿立方米', '调查'],
] as const;
const inYear = (year: number | string) => FIVE.map((row) => [row[0], year, ...row.slice(2)]);
const but = (indicator: string, value: string, unit?: string) =>
  FIVE.map((row) =>
    row[2] === indicator ? [...row.slice(0, 3), value, unit ?? row[4], row[5]] : row,
  );

describe('what is required', () => {
  test('every rule of a region in the data has exactly one finding for each year with a figure', () => {
    const report = checkCsv(
      longTable(...inYear(2025), ['江源区', 2026, '耕地保有量', '17.6', '万亩', 'x']),
    );
    expect(report.findings.filter(({ kind }) => kind === 'limit')).toHaveLength(10);
    expect(limitOf(report, '220605.ecological-redline', 2026).outcome).toBe('missing');
    expect(report.verdict).toBe('incomplete');
  });

  test('a blank cell is missing, never 0', () => {
    for (const blank of ['', '—', '无', 'N/A', '暂无', '/']) {
      const report = checkCsv(longTable(...but('用水总量', blank)));
      expect(limitOf(report, '220605.water-use')).toMatchObject({
        outcome: 'missing',
        actual: null,
      });
      expect(report.verdict).toBe('incomplete');
    }
  });

  test('a year of blank cells alone is no year to check, and a note says so', () => {
    const report = checkCsv(longTable(...FIVE, ['江源区', 2026, '耕地保有量', '', '万亩', '']));
    expect(report.verdict).toBe('compliant');
    expect(problemsOf(report)).toContain('note year-without-figures');
  });

  test('--only leaves the rules that it names', () => {
    const report = checkCsv(longTable(...but('用水总量', '9')), { only: ['cultivated-land'] });
    expect(report.findings.map((finding) => finding.kind)).toEqual(['limit']);
    expect(report.verdict).toBe('compliant');
  });

  test('--only reads no figure that it leaves out, save those that a selected one is computed from', () => {
    const csv = longTable(
      ...but('用水总量', '约9'),
      ['江源区', 2025, '城镇开发边界面积', '11', '平方千米', 'x'],
      ['江源区', 2020, '城镇建设用地规模', '10', '平方千米', 'x'],
    );
    expect(problemsOf(checkCsv(csv, { only: ['cultivated-land'] }))).not.toContain(
      'error not-a-number',
    );
    const derived = checkCsv(csv.replace(',1.2,', ',,'), { only: ['urban-expansion-multiple'] });
    expect(derived.counts.pass).toBe(1);
  });

  test('--all-regions asks for every region of the pack', () => {
    const report = checkCsv(longTable(...FIVE), { allRegions: true });
    expect(report.counts).toMatchObject({ pass: 5, missing: 20 });
    expect(report.verdict).toBe('incomplete');
    expect(problemsOf(report)).not.toContain('note regions-absent');
  });

  test('--region asks for a region that the data lack, and skips the others with one note', () => {
    const report = checkCsv(longTable(...FIVE), { regions: ['220681'] });
    expect(report.counts).toMatchObject({ pass: 0, missing: 5 });
    expect(problemsOf(report)).toEqual(['error nothing-checked', 'note rows-not-selected']);
    expect(report.problems[1]?.arguments).toEqual({ rows: 5, by: 'region' });
  });

  test('--year selects a year where the file has several', () => {
    const csv = longTable(...inYear(2024), ...FIVE);
    const report = checkCsv(csv, { year: 2025 });
    expect(report.counts.pass).toBe(5);
    expect(report.findings.filter(({ kind }) => kind === 'limit')).toHaveLength(5);
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code: 'rows-not-selected', arguments: { rows: 5, by: 'year' } }),
    );
  });

  test('the regions that the data lack are named in a note', () => {
    const [absent] = checkCsv(longTable(...FIVE)).problems.filter(
      ({ code }) => code === 'regions-absent',
    );
    expect(absent?.arguments).toEqual({
      regions: ['临江市', '抚松县', '靖宇县', '长白朝鲜族自治县'],
      total: 5,
    });
  });
});

describe('the year', () => {
  test('2025 is judged: the interim reading for the targets, the printed number for water', () => {
    const report = checkCsv(longTable(...FIVE));
    expect(report.counts.pass).toBe(5);
    expect(limitOf(report, '220605.cultivated-land')).toMatchObject({
      basis: 'interim',
      limit: { year: 2035, source: 'pack' },
    });
    expect(limitOf(report, '220605.water-use')).toMatchObject({
      basis: 'stated',
      limit: { year: 2025, printed: { value: '0.37', unit: '亿立方米' } },
    });
  });

  test('2035 is the year that the targets state', () => {
    const report = checkCsv(longTable(['江源区', 2035, '耕地保有量', '17.56', '万亩', 'x']));
    expect(limitOf(report, '220605.cultivated-land').basis).toBe('stated');
  });

  test('a finding below a target in a year before it names the reading', () => {
    const report = checkCsv(longTable(...but('耕地保有量', '17.5')));
    expect(limitOf(report, '220605.cultivated-land').notes).toContainEqual({
      code: 'interim-reading',
      arguments: { target: 2035, relation: '>=' },
    });
  });

  test('2024, at whose end the approval stood, is judged; its water limit is assigned', () => {
    const report = checkCsv(longTable(...inYear(2024)));
    expect(report.counts).toMatchObject({ pass: 4, unassigned: 1 });
    expect(limitOf(report, '220605.water-use')).toMatchObject({
      reasons: ['quota-missing'],
      limit: { source: 'assigned', quantity: null },
      headroom: null,
    });
    expect(report.verdict).toBe('incomplete');
    expect(checkCsv(longTable(...inYear(2024)), { allow: ['unassigned'] }).verdict).toBe(
      'compliant',
    );
  });

  test.each([2021, 2022, 2023])('%i is for reference: compared, shown, not judged', (year) => {
    const rows = but('耕地保有量', '17').map((row) => [row[0] ?? '', year, ...row.slice(2)]);
    const report = checkCsv(longTable(...rows));
    expect(report.counts).toMatchObject({ reference: 5, fail: 0, pass: 0 });
    const finding = limitOf(report, '220605.cultivated-land');
    expect(printFraction(finding.headroom?.value ?? (null as never))).toBe('-14/25');
    expect(problemsOf(report)).toContain('error nothing-checked');
    expect(report.verdict).toBe('error');
  });

  test.each([2020, 2036, 2040])('%i lies outside the plan period', (year) => {
    const report = checkCsv(longTable(...inYear(year)));
    expect(report.counts['not-applicable']).toBe(5);
    expect(limitOf(report, '220605.water-use')).toMatchObject({ limit: null, headroom: null });
    expect(report.verdict).toBe('error');
  });

  test('a file without a year decides what depends on none and asks for the rest', () => {
    const csv = [
      '行政区,指标,数值,单位,数据来源',
      ...FIVE.map(([region, , ...rest]) => [region, ...rest].join(',')),
    ];
    const report = checkCsv(csv.join('\n'));
    expect(report.counts).toMatchObject({ pass: 4, undecided: 1 });
    expect(limitOf(report, '220605.water-use').reasons).toEqual(['year-missing']);
    expect(report.problems[0]).toMatchObject({
      code: 'year-missing',
      severity: 'error',
      arguments: { indicators: ['water-use'] },
    });
    expect(checkCsv(csv.join('\n'), { year: 2025 }).verdict).toBe('compliant');
  });

  test('a blank year in a file that has years is an error, and its figure is undecided', () => {
    const rows = FIVE.map((row) => (row[2] === '用水总量' ? [row[0], '', ...row.slice(2)] : row));
    const report = checkCsv(longTable(...rows));
    expect(report.counts).toMatchObject({ pass: 4, undecided: 1, missing: 0 });
    expect(limitOf(report, '220605.water-use').reasons).toEqual(['year-blank']);
    expect(report.problems[0]).toMatchObject({
      code: 'year-blank',
      location: { line: 6, column: 2 },
    });
  });

  test('a part of a year before the approval is a warning, and nothing is compared', () => {
    const report = checkCsv(longTable(...inYear('2023年上半年')));
    expect(limitOf(report, '220605.water-use')).toMatchObject({
      outcome: 'reference',
      reasons: ['partial-year'],
      headroom: null,
    });
    expect(problemsOf(report)).toContain('warning partial-year');
  });

  test('a figure that cannot be used says so in a year that is not judged too', () => {
    const rows = but('耕地保有量', '约17').map((row) => [row[0] ?? '', 2023, ...row.slice(2)]);
    expect(limitOf(checkCsv(longTable(...rows)), '220605.cultivated-land')).toMatchObject({
      outcome: 'reference',
      reasons: ['not-a-number'],
    });
  });

  test('a stock dated within its year is judged, with a note and its date', () => {
    const finding = limitOf(checkCsv(longTable(...inYear('2025-06-30'))), '220605.cultivated-land');
    expect(finding).toMatchObject({ outcome: 'pass', actual: { period: '2025-06-30' } });
    expect(finding.notes).toContainEqual({
      code: 'within-year',
      arguments: { text: '2025-06-30' },
    });
  });

  test('a region of which no year is judged is incomplete, and its data are not at fault', () => {
    const report = checkCsv(longTable(...FIVE, ['临江市', 2023, '耕地保有量', '30', '万亩', 'x']));
    expect(report.regions.map(({ verdict }) => verdict)).toEqual(['compliant', 'incomplete']);
    expect(report.verdict).toBe('incomplete');
    expect(checkCsv(longTable(...FIVE), { allRegions: true, allow: ['missing'] }).verdict).toBe(
      'compliant',
    );
  });

  test.each([
    ['2024-03-31', 'reference'],
    ['2024年一季度', 'reference'],
    ['2024年6月10日', 'reference'],
    ['2024-06-11', 'pass'],
    ['2024年6月', 'pass'],
    ['2024', 'pass'],
  ])('a figure dated %s against an approval of 2024-06-11: %s', (date, outcome) => {
    const report = checkCsv(longTable(...inYear(date)), { only: ['cultivated-land'] });
    expect(limitOf(report, '220605.cultivated-land').outcome).toBe(outcome);
  });

  test('of two dates in one year the later counts, and the earlier one is listed', () => {
    const dates = [
      ['2025-06-30', '17.40'],
      ['2025-12-31', '17.60'],
      ['2025-03-31', '17.30'],
      ['2025-03-31', '17.20'],
    ];
    for (const order of [dates, [...dates].reverse()]) {
      const rows = order.map(([date = '', value = '']) => [
        '江源区',
        date,
        '耕地保有量',
        value,
        '万亩',
      ]);
      const report = checkCsv(longTable(...rows), { only: ['cultivated-land'] });
      expect(limitOf(report, '220605.cultivated-land')).toMatchObject({
        ...{ outcome: 'pass', actual: { text: '17.60' } },
      });
      expect(report.problems.filter(({ code }) => code === 'earlier-date')).toHaveLength(3);
      expect(problemsOf(report)).not.toContain('error duplicate');
    }
  });

  test('two figures of the one latest date are a duplicate', () => {
    const rows = ['17.5', '17.6'].map((value) => [
      '江源区',
      '2025-06-30',
      '耕地保有量',
      value,
      '万亩',
    ]);
    const report = checkCsv(
      longTable(...rows, ['江源区', '2025-03-31', '耕地保有量', '9', '万亩']),
    );
    expect(limitOf(report, '220605.cultivated-land').reasons).toEqual(['duplicate']);
  });

  test('the only year of a region is an error outside the plan period, another year is not', () => {
    const only = checkCsv(longTable(...FIVE, ['临江市', 2015, '耕地保有量', '30', '万亩', 'x']));
    expect(only.problems[0]).toMatchObject({
      ...{ code: 'year-outside-period', location: { line: 7 } },
      arguments: { region: '220681', year: 2015, from: 2021, through: 2035 },
    });
    expect(only.verdict).toBe('error');
    const another = checkCsv(longTable(...FIVE, ['江源区', 2015, '耕地保有量', '1', '万亩', 'x']));
    expect(problemsOf(another)).not.toContain('error year-outside-period');
    expect(limitOf(another, '220605.cultivated-land', 2015).outcome).toBe('not-applicable');
    expect(another.verdict).toBe('compliant');
  });

  test('a base of 2020 is no year outside the plan period', () => {
    const report = checkCsv(longTable(['临江市', 2020, '城镇建设用地规模', '10', '平方千米', 'x']));
    expect(problemsOf(report)).not.toContain('error year-outside-period');
  });

  test('no figure is of a year before 1949, also where another year is asked for', () => {
    for (const year of [null, 2025]) {
      const row = ['临江市', '1905/7/17', '耕地保有量', '30', '万亩', 'x'];
      const report = checkCsv(longTable(...FIVE, row), { year });
      expect(report.problems[0]).toMatchObject({
        ...{ code: 'year-impossible', location: { line: 7, column: 2 } },
        arguments: { text: '1905/7/17', because: 'early' },
      });
      expect(limitOf(report, '220681.cultivated-land').reasons).toEqual(['year-impossible']);
    }
  });

  test('no figure is of a year after the date that was asked for; another date does not count', () => {
    const csv = longTable(['江源区', 2035, '耕地保有量', '17.60', '万亩', 'x']);
    const checked = (settings: CheckOptions) =>
      problemsOf(checkCsv(csv, { only: ['cultivated-land'], ...settings }));
    expect(checked({ date: '2026-03-01' })).toContain('error year-impossible');
    expect(checked({ date: '2026-03-01', year: 2035 })).toContain('error year-impossible');
    expect(checked({ date: '2026-03-01', isDateAssumed: true })).toEqual(
      expect.not.arrayContaining(['error year-impossible']),
    );
    expect(checked({ date: '2035-01-01' })).not.toContain('error year-impossible');
  });

  test('where a region has blank rows alone, they name its years', () => {
    const report = checkCsv(longTable(['江源区', 2026, '耕地保有量', '', '万亩', '']));
    expect(limitOf(report, '220605.cultivated-land').year).toBe(2026);
  });

  test('a blank cell with a faulty year is no problem', () => {
    const report = checkCsv(longTable(...FIVE, ['江源区', '去年', '林地保有量', '', '万亩', '']));
    expect(problemsOf(report).filter((problem) => problem.startsWith('error'))).toEqual([]);
  });

  test('a flow needs a full year, a stock does not', () => {
    const report = checkCsv(longTable(...inYear('2025年上半年')));
    expect(report.counts).toMatchObject({ pass: 4, undecided: 1 });
    expect(limitOf(report, '220605.water-use').reasons).toEqual(['partial-year']);
    expect(report.problems[0]).toMatchObject({ code: 'partial-year', severity: 'error' });
  });
});

describe('what cannot be used is undecided, and each rule still has one finding', () => {
  test.each([
    ['约17.5', '万亩', 'not-a-number'],
    ['17.6', '', 'unit-missing'],
    ['17.6', '亿立方米', 'wrong-dimension'],
    ['17.6万亩', '公顷', 'unit-conflict'],
    ['17.6', '万畝', 'unit-unknown'],
    ['-17.6', '万亩', 'negative'],
    ['#REF!', '万亩', 'sheet-error'],
  ])('%s %s: %s', (value, unit, code) => {
    const report = checkCsv(longTable(...but('耕地保有量', value, unit)));
    expect(report.counts).toMatchObject({ pass: 4, undecided: 1 });
    const finding = limitOf(report, '220605.cultivated-land');
    expect(finding).toMatchObject({ reasons: [code], actual: { text: value, quantity: null } });
    expect(problemsOf(report)).toContain(`error ${code}`);
    expect(report.verdict).toBe('error');
  });

  test('two values for one region, indicator and year are an error, even if they agree', () => {
    const report = checkCsv(longTable(...FIVE, FIVE[0]));
    expect(limitOf(report, '220605.cultivated-land')).toMatchObject({
      outcome: 'undecided',
      reasons: ['duplicate'],
    });
    expect(report.problems[0]).toMatchObject({
      code: 'duplicate',
      location: { line: 7, column: 4 },
      arguments: { first: { line: 2 } },
    });
  });

  test('a value given in two files is an error that names both', () => {
    const report = checkCsv([longTable(...FIVE), longTable(FIVE[0])]);
    expect(report.problems[0]).toMatchObject({
      code: 'duplicate',
      location: { path: 'figures-2.csv', line: 2 },
      arguments: { first: { path: 'figures-1.csv', line: 2 } },
    });
  });

  test('a code and a name that disagree: the figures are charged to nobody', () => {
    const csv = '行政区,代码,年份,指标,数值,单位\n江源区,220681,2025,耕地保有量,17.6,万亩';
    const report = checkCsv(csv);
    expect(limitOf(report, '220605.cultivated-land').reasons).toEqual(['code-name-mismatch']);
    expect(report.counts.pass).toBe(0);
  });

  test('all problems of a file come at once', () => {
    const report = checkCsv(
      longTable(
        ['江源区', 2025, '耕地保有量', '约17', '万亩'],
        ['江源区', 2025, '生态保护红线面积', '1', ''],
        ['外县', 2025, '用水总量', '1', '方'],
        ['江源区', '后年', '用水总量', '1', '方'],
      ),
    );
    expect(
      report.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ).toEqual(['not-a-number', 'unit-missing', 'region-unknown', 'year-invalid']);
  });
});

describe('notes explain and never change an outcome', () => {
  const noteCodes = (indicator: string, value: string, unit: string) => {
    const finding = checkCsv(longTable(['靖宇县', 2025, indicator, value, unit, 'x']), {
      only: [],
    }).findings.find((one) => one.kind === 'limit' && one.indicator.name.zh === indicator);
    return { outcome: finding?.outcome, codes: finding?.notes.map(({ code }) => code) };
  };

  test('27033.33 公顷 for 40.55 万亩 fails; rounding may have caused it, and the rounded value would pass', () => {
    expect(noteCodes('耕地保有量', '27033.33', '公顷')).toEqual({
      outcome: 'fail',
      codes: ['rounded-would-meet', 'rounding-suspected', 'interim-reading'],
    });
  });

  test('27033.34 公顷 passes without a word', () => {
    expect(noteCodes('耕地保有量', '27033.34', '公顷')).toEqual({ outcome: 'pass', codes: [] });
  });

  test('a shortfall of half a last digit or more is no rounding', () => {
    expect(noteCodes('耕地保有量', '40.54', '万亩').codes).toEqual(['interim-reading']);
    expect(noteCodes('耕地保有量', '40.5', '万亩').codes).toEqual(['interim-reading']);
    expect(noteCodes('耕地保有量', '40.5499', '万亩').codes).toEqual([
      'rounded-would-meet',
      'interim-reading',
    ]);
  });

  test('a figure near its limit is no slip', () => {
    expect(noteCodes('耕地保有量', '41', '万亩').codes).toEqual([]);
    expect(noteCodes('用水总量', '0.1', '亿立方米').codes).toEqual([]);
  });

  test('永久基本农田 above 耕地 is a warning, never a failure', () => {
    const report = checkCsv(longTable(...but('永久基本农田保护面积', '17.61')));
    expect(report.counts.pass).toBe(5);
    expect(problemsOf(report)).toContain('warning part-exceeds-whole');
    expect(report.verdict).toBe('compliant');
    expect(problemsOf(checkCsv(longTable(...but('永久基本农田保护面积', '17.60'))))).not.toContain(
      'warning part-exceeds-whole',
    );
  });
});
