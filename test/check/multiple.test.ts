import { describe, expect, test } from 'vitest';
import { printFraction } from '../../src/core/rational.js';
import { checkCsv, limitOf, longTable, problemsOf } from '../support/check-csv.js';

const RULE = '220605.urban-expansion-multiple';
type Row = readonly (string | number)[];
const typed = (value: string, unit = '倍'): Row => [
  '江源区',
  2025,
  '城镇开发边界扩展倍数',
  value,
  unit,
  'x',
];
const area = (value: string, unit = '平方千米'): Row => [
  '江源区',
  2025,
  '城镇开发边界面积',
  value,
  unit,
  'x',
];
const base = (value: string, unit = '平方千米', year: string | number = 2020): Row => [
  '江源区',
  year,
  '2020年城镇建设用地规模',
  value,
  unit,
  'x',
];
const checked = (...rows: readonly Row[]) => checkCsv(longTable(...rows));

describe('the multiple', () => {
  test.each([
    ['1.23', ''],
    ['1.23', '倍'],
    ['1.23倍', ''],
    ['123', '%'],
    ['123%', ''],
    ['123％', ''],
  ])('typed as %s %s it is exactly at the cap', (value, unit) => {
    const finding = limitOf(checked(typed(value, unit)), RULE);
    expect(finding.outcome).toBe('pass');
    expect(printFraction(finding.headroom?.value ?? (null as never))).toBe('0');
  });

  test('a bare 123 is 123 倍, and looks like a slip', () => {
    const finding = limitOf(checked(typed('123', '')), RULE);
    expect(finding).toMatchObject({ outcome: 'undecided', reasons: ['unit-slip'] });
    expect(finding.notes.map(({ code }) => code)).toContain('unit-slip');
  });

  test('is computed from its parts, across units, and says so', () => {
    const finding = limitOf(checked(area('12.3'), base('1000', '公顷')), RULE);
    expect(finding).toMatchObject({ outcome: 'pass', actual: { text: '1.23', location: null } });
    expect(finding.actual?.derived?.from).toMatchObject([
      {
        indicator: { id: 'urban-boundary-area' },
        text: '12.3',
        unit: '平方千米',
        location: { line: 2 },
      },
      {
        indicator: { id: 'urban-construction-land-2020' },
        text: '1000',
        unit: '公顷',
        location: { line: 3 },
      },
    ]);
    expect(limitOf(checked(area('12.300001'), base('1000', '公顷')), RULE).outcome).toBe('fail');
  });

  test.each([[2020], [2025], ['']])(
    'the base is found by its name whatever the year of its row: %j',
    (year) => {
      const report = checked(area('11'), base('10', '平方千米', year));
      expect(limitOf(report, RULE).outcome).toBe('pass');
      expect(report.counts['not-applicable']).toBe(0);
      expect(
        report.findings.every((finding) => finding.kind !== 'limit' || finding.year === 2025),
      ).toBe(true);
    },
  );

  test('城镇建设用地规模 is the base in 2020 and in no other year', () => {
    const scale = (year: number): Row => [
      '江源区',
      year,
      '城镇建设用地规模',
      '10',
      '平方千米',
      'x',
    ];
    expect(limitOf(checked(area('11'), scale(2020)), RULE).outcome).toBe('pass');
    const later = checked(area('11'), scale(2025));
    expect(limitOf(later, RULE).outcome).toBe('missing');
    expect(problemsOf(later)).toContain('note indicator-unknown');
  });

  test('the same base in two units is one base, two different ones are an error', () => {
    expect(limitOf(checked(area('11'), base('10'), base('1000', '公顷')), RULE).outcome).toBe(
      'pass',
    );
    const report = checked(area('11'), base('10'), base('10.1'));
    expect(limitOf(report, RULE)).toMatchObject({
      outcome: 'undecided',
      reasons: ['base-conflict'],
    });
    expect(problemsOf(report)).toContain('error base-conflict');
  });

  test('a base of zero beside a typed value is still an error', () => {
    const report = checked(typed('1.2'), area('11'), base('0'));
    expect(problemsOf(report)).toContain('error base-zero');
  });

  test('a computed value is shown with the digits that decided', () => {
    const finding = limitOf(checked(area('3.6900001'), base('3')), RULE);
    expect(finding).toMatchObject({ outcome: 'fail', actual: { text: '1.23000003' } });
  });

  test('--year keeps the base, whatever the year of its row', () => {
    const report = checkCsv(longTable(area('11'), base('10')), { year: 2025 });
    expect(limitOf(report, RULE).outcome).toBe('pass');
    expect(problemsOf(report)).not.toContain('note rows-not-selected');
  });

  test('a base of zero is an error', () => {
    const report = checked(area('11'), base('0'));
    expect(limitOf(report, RULE)).toMatchObject({ outcome: 'undecided', reasons: ['base-zero'] });
    expect(problemsOf(report)).toContain('error base-zero');
  });

  test('a part that cannot be used leaves it undecided', () => {
    expect(limitOf(checked(area('约11'), base('10')), RULE)).toMatchObject({
      outcome: 'undecided',
      reasons: ['not-a-number'],
    });
  });

  test('typed and computed: the typed one decides, a difference is a warning', () => {
    const report = checked(typed('1.15'), area('12'), base('10'));
    expect(limitOf(report, RULE)).toMatchObject({ outcome: 'pass', actual: { text: '1.15' } });
    expect(problemsOf(report)).toContain('warning typed-differs-from-computed');
  });

  test('a typed value that is the computed one rounded is no difference', () => {
    const report = checked(typed('1.17'), area('11.7188'), base('10'));
    expect(problemsOf(report)).not.toContain('warning typed-differs-from-computed');
  });

  test('typed and computed on opposite sides are undecided', () => {
    const report = checked(typed('1.23'), area('12.301'), base('10'));
    expect(limitOf(report, RULE)).toMatchObject({
      outcome: 'undecided',
      reasons: ['typed-contradicts-computed'],
    });
    expect(report.verdict).toBe('error');
  });
});
