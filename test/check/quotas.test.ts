import { describe, expect, test } from 'vitest';
import { checkCsv, limitOf, longTable, problemsOf } from '../support/check-csv.js';

const WATER_2024 = longTable(['江源区', 2024, '用水总量', '0.36', '亿立方米', 'x']);
const RULE = '220605.water-use';
const quotas = (...rows: readonly string[]) =>
  ['县,年份,指标,数值,单位,文号,下达机关', ...rows].join('\n');

describe('quotas', () => {
  test('a quota fills an assigned limit, takes its relation, and is cited by its document', () => {
    const supplied = quotas('江源区,2024,用水总量,3600,万立方米,白山水资〔2024〕7号,白山市水务局');
    const finding = limitOf(checkCsv(WATER_2024, { quotas: supplied }), RULE);
    expect(finding).toMatchObject({
      outcome: 'pass',
      basis: 'stated',
      limit: {
        relation: '<=',
        source: 'quota',
        year: 2024,
        printed: { value: '3600', unit: '万立方米' },
        quota: { document: '白山水资〔2024〕7号', issuer: '白山市水务局', location: { line: 2 } },
      },
    });
  });

  test('a quota behind a line break of its row keeps its document', () => {
    const supplied = quotas('江源区,2024,"用水\n总量",3600,万立方米,甲〔2024〕1号,');
    expect(limitOf(checkCsv(WATER_2024, { quotas: supplied }), RULE)).toMatchObject({
      outcome: 'pass',
      limit: { quota: { document: '甲〔2024〕1号', location: { line: 3 } } },
    });
  });

  test('the use beside a quota is never taken for it', () => {
    const supplied =
      '县,年份,指标,下达值,现状值,单位,文号\n江源区,2024,用水总量,0.34,0.99,亿立方米,甲〔2024〕1号';
    expect(limitOf(checkCsv(WATER_2024, { quotas: supplied }), RULE).outcome).toBe('fail');
  });

  test('one last digit beyond the quota fails', () => {
    const supplied = quotas('江源区,2024,用水总量,3599.9999,万立方米,甲〔2024〕1号,');
    expect(limitOf(checkCsv(WATER_2024, { quotas: supplied }), RULE).outcome).toBe('fail');
  });

  test('a quota equal to the printed number is a note, with both documents', () => {
    const csv = longTable(['江源区', 2025, '用水总量', '0.36', '亿立方米', 'x']);
    const report = checkCsv(csv, {
      quotas: quotas('江源区,2025,用水总量,3700,万立方米,甲〔2024〕1号,'),
    });
    expect(limitOf(report, RULE)).toMatchObject({ outcome: 'pass', limit: { source: 'pack' } });
    expect(limitOf(report, RULE).notes).toContainEqual({
      code: 'quota-repeats',
      arguments: { document: '甲〔2024〕1号', approval: '吉政函〔2024〕46号' },
    });
  });

  test.each([
    ['用水总量', '0.36', '亿立方米', 2025],
    ['耕地保有量', '17.57', '万亩', 2025],
  ])(
    'a quota for %s that differs from the printed number is an error',
    (indicator, value, unit, year) => {
      const csv = longTable(['江源区', year, indicator, value, unit, 'x']);
      const supplied = quotas(`江源区,${year},${indicator},${value},${unit},甲〔2024〕1号,`);
      const report = checkCsv(csv, { quotas: supplied });
      expect(problemsOf(report)[0]).toBe('error quota-conflict');
      expect(report.problems[0]?.location).toEqual({ path: 'quotas.csv', line: 2, column: 4 });
      expect(report.verdict).toBe('error');
    },
  );

  test('a quota without 文号 is an error and fills nothing', () => {
    const report = checkCsv(WATER_2024, {
      quotas: quotas('江源区,2024,用水总量,0.36,亿立方米,,水务局'),
    });
    expect(problemsOf(report)).toContain('error quota-document-missing');
    expect(limitOf(report, RULE).outcome).toBe('unassigned');
  });

  test('two quotas for one region, indicator and year are an error', () => {
    const row = '江源区,2024,用水总量,0.36,亿立方米,甲〔2024〕1号,';
    expect(problemsOf(checkCsv(WATER_2024, { quotas: quotas(row, row) }))).toContain(
      'error duplicate',
    );
  });

  test('two different quotas decide nothing', () => {
    const report = checkCsv(WATER_2024, {
      quotas: quotas(
        '江源区,2024,用水总量,0.35,亿立方米,甲〔2024〕1号,',
        '江源区,2024,用水总量,0.37,亿立方米,乙〔2024〕2号,',
      ),
    });
    expect(limitOf(report, RULE)).toMatchObject({ outcome: 'undecided', reasons: ['duplicate'] });
  });

  test('a quota of half a year is no quota of the year', () => {
    const supplied = quotas('江源区,2024年上半年,用水总量,0.4,亿立方米,甲〔2024〕1号,');
    const report = checkCsv(WATER_2024, { quotas: supplied });
    expect(limitOf(report, RULE).outcome).toBe('unassigned');
    expect(report.problems[0]).toMatchObject({
      code: 'partial-year',
      location: { path: 'quotas.csv', line: 2, column: 2 },
    });
  });

  test('a quota in conflict with the printed number is not cited beside it', () => {
    const csv = longTable(['江源区', 2025, '用水总量', '0.36', '亿立方米', 'x']);
    const report = checkCsv(csv, {
      quotas: quotas('江源区,2025,用水总量,0.36,亿立方米,甲〔2024〕1号,'),
    });
    expect(limitOf(report, RULE).notes.map(({ code }) => code)).not.toContain('quota-repeats');
  });

  test('quotas that no finding asked for are one counted note', () => {
    const supplied = quotas(
      '江源区,2024,用水总量,0.36,亿立方米,甲〔2024〕1号,',
      '江源区,2026,用水总量,0.36,亿立方米,甲〔2024〕1号,',
      '江源区,2027,用水总量,0.36,亿立方米,甲〔2024〕1号,',
      '江源区,2028,用水总量,,亿立方米,,',
      '临江市,2026,用水总量,0.4,亿立方米,甲〔2024〕1号,',
    );
    const report = checkCsv(WATER_2024, { quotas: supplied });
    expect(report.problems.filter(({ code }) => code === 'quota-unused')).toMatchObject([
      { severity: 'note', location: { line: 3 }, arguments: { year: 2026, count: 2 } },
    ]);
    expect(problemsOf(report)).not.toContain('error quota-document-missing');
  });

  test('a missing unit is not offered to be assumed', () => {
    const report = checkCsv(WATER_2024, {
      quotas: quotas('江源区,2024,用水总量,0.36,,甲〔2024〕1号,'),
    });
    const [problem] = report.problems.filter(({ code }) => code === 'unit-missing');
    expect(problem?.arguments).toEqual({ indicator: 'water-use', expected: null });
  });

  test('a quota that no rule asks for is a note', () => {
    const report = checkCsv(WATER_2024, {
      quotas: quotas('江源区,2024,林地保有量,80,万亩,甲〔2024〕1号,'),
    });
    expect(problemsOf(report)).toContain('note quota-unused');
  });
});

describe('a quota in a column beside the actual', () => {
  const table = (value: string, year: number, more = '') =>
    checkCsv(
      `行政区,年份,指标,实际值,下达指标,单位${more === '' ? '' : ',文号'}\n江源区,${year},用水总量,0.36,${value},亿立方米${more === '' ? '' : `,${more}`}`,
      { only: ['water-use'] },
    );
  const codes = (value: string, year: number, more?: string) => {
    const report = table(value, year, more);
    const { outcome, notes } = limitOf(report, '220605.water-use');
    const errors = problemsOf(report).filter((one) => one.startsWith('error'));
    return { outcome, errors, notes: notes.map(({ code }) => code) };
  };

  test('that repeats the printed limit is noted', () => {
    for (const value of ['0.37', '0.370']) {
      expect(codes(value, 2025)).toEqual({ outcome: 'pass', errors: [], notes: ['quota-repeats'] });
    }
  });

  test('that differs from the printed limit is a conflict', () => {
    expect(codes('0.35', 2025).errors).toEqual(['error quota-conflict']);
  });

  test('of a year that waits for a quota needs its document, which 无 and — are not', () => {
    for (const document of [undefined, '无', '—']) {
      expect(codes('0.37', 2026, document)).toMatchObject({
        ...{
          outcome: 'unassigned',
          errors: expect.arrayContaining(['error quota-document-missing']),
        },
      });
    }
    expect(codes('0.37', 2026, '某函1号')).toEqual({
      ...{ outcome: 'pass', errors: [], notes: ['quota-fills'] },
    });
    expect(codes('0.35', 2026, '某函1号').outcome).toBe('fail');
  });

  test('left blank says nothing', () => {
    expect(codes('', 2026)).toMatchObject({ outcome: 'unassigned' });
    expect(codes('', 2025)).toEqual({ outcome: 'pass', errors: [], notes: [] });
  });
});
