import { describe, expect, test } from 'vitest';
import { CORRECTION_COLUMNS } from '../../../src/messages/reports/corrections.js';
import { CSV_COLUMNS } from '../../../src/messages/reports/csv.js';
import { csvCell, csvVerbatim } from '../../../src/report/csv/cell.js';
import { columnLetters } from '../../../src/report/entries/places.js';
import { REPORTERS } from '../../../src/report/reporters.js';
import { run } from '../../support/run.js';
import { makeContext } from '../make-context.js';
import { limitFinding, makeReport } from '../make-report.js';
import { SAMPLES } from '../samples.js';
import { readCsv } from './parsers.js';

/** Rows by the ids of their columns. */
function rowsOf(text: string, columns: readonly string[]): Record<string, string>[] {
  const [, ...rows] = readCsv(text.slice(1));
  return rows.map((cells) => Object.fromEntries(columns.map((id, at) => [id, cells[at] ?? ''])));
}
const context = makeContext('zh');

describe('the table of findings', () => {
  const rows = rowsOf(REPORTERS.csv(SAMPLES.everyOutcome, context), CSV_COLUMNS);

  test('begins with the mark by which Excel knows UTF-8, and ends its lines with CR LF', () => {
    const text = REPORTERS.csv(SAMPLES.everyOutcome, context);
    expect(text.startsWith('\ufeff序号,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('keeps numbers in columns of their own, negative ones too', () => {
    expect(rows[3]).toMatchObject({
      limit: '17.56',
      limitUnit: '万亩',
      entered: '17.559999',
      headroom: '-0.000001',
      headroomPercent: '-0.000006',
    });
    for (const { limit, converted, headroom, headroomPercent, line, year } of rows) {
      for (const cell of [limit, converted, headroom, headroomPercent, line, year]) {
        expect(cell).toMatch(/^(-?\d+(\.\d+)?)?$/);
      }
    }
  });

  test('holds the cell in the terms of a spreadsheet', () => {
    expect(rows[3]).toMatchObject({ line: '5', column: '4', cell: 'D5' });
  });

  test('marks what is not stated', () => {
    expect(rows[8]?.['dataSource']).toBe('未注明');
  });

  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('names column %i %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test.each([
    ['-12.5', '-12.5'],
    ['=1+1', "'=1+1"],
    ['-1+1', "'-1+1"],
    ['@a', "'@a"],
    ['＝1', "'＝1"],
    ['a,"b"', '"a,""b"""'],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each([
    ['17-18', "'17-18"],
    ['3/4', "'3/4"],
    ['1.756E+05', "'1.756E+05"],
    ['12345678901234567890', "'12345678901234567890"],
    ['17.60', '17.60'],
    ['约628', '约628'],
  ])('lets no spreadsheet change what was typed: %j as %j', (text, cell) => {
    expect(csvVerbatim(text)).toBe(cell);
  });
});

describe('the list of corrections', () => {
  const rowsIn = (report: Parameters<(typeof REPORTERS)['csv']>[0]) =>
    rowsOf(REPORTERS.corrections(report, context), CORRECTION_COLUMNS);

  test('holds errors, warnings, and what is missing or undecided, region by region', () => {
    const rows = rowsIn(SAMPLES.everyOutcome);
    expect(rows.map(({ kind, cell, region }) => [region, kind, cell])).toEqual([
      ['', '错误', 'A15'],
      ['江源区', '未填报', '（整个文件）'],
      ['江源区', '错误', 'D7'],
      ['江源区', '错误', 'D7'],
      ['浑江区', '警告', 'A16'],
    ]);
    expect(rows[2]).toMatchObject({
      indicator: '生态保护红线面积',
      stands: '约628',
      todo: expect.stringContaining('请填写实际数值'),
      code: 'not-a-number 220605.ecological-redline',
    });
  });

  test('names the empty cell of a missing figure', () => {
    expect(rowsIn(SAMPLES.configured)).toMatchObject([
      { cell: 'D3', stands: '（空）', wrong: '应填报的数值空缺' },
    ]);
  });

  test('lets an undecided figure that no problem tells of speak for itself', () => {
    const alone = makeReport({
      verdict: 'error',
      findings: [
        limitFinding({
          rule: '220605.cultivated-land',
          outcome: 'undecided',
          unusable: '17-18',
          reasons: ['not-a-number'],
        }),
      ],
    });
    expect(rowsIn(alone)).toMatchObject([
      { kind: '无法判定', cell: 'D2', stands: "'17-18", code: '220605.cultivated-land' },
    ]);
  });

  test('is a header alone where nothing is to be corrected', () => {
    expect(rowsIn(SAMPLES.compliant)).toEqual([]);
  });

  test('counts rows as a spreadsheet does, below a cell that holds a line break', () => {
    const csv =
      '县,年份,指标,数值,单位,数据来源\n江源区,2025,"耕地保有量",17.6,万亩,"调查\n第二行"\n江源区,2025,用水总量,约0.3,亿立方米,公报\n';
    const { stdout } = run(['check', '-', '-f', 'corrections'], { input: csv });
    const rows = rowsOf(stdout, CORRECTION_COLUMNS);
    expect(rows).toContainEqual(
      expect.objectContaining({ cell: 'D3', stands: '约0.3', indicator: '用水总量' }),
    );
  });
});
