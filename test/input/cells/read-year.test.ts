import { describe, expect, test } from 'vitest';
import { readYear } from '../../../src/input/cells/read-year.js';

describe('reading a year as people write it', () => {
  test.each([
    '2025',
    '2025年',
    '2025年度',
    '2025年末',
    '2025年底',
    '2025年全年',
    '2025年12月31日',
    '2025-12-31',
    '2025/12/31',
    '2025.12.31',
    '2025.0',
    '２０２５',
    '２０２５年',
    ' 2025 ',
    "'2025",
    '2025-12-31 00:00:00',
    '2025年1-12月',
    '2025年1月至12月',
    '2025年12月末',
  ])('%j is the full year 2025', (cell) => {
    expect(readYear(cell)).toEqual({ year: 2025, fullYear: true });
  });

  test.each([
    '2025-06-30',
    '2025/6/30',
    '2025年6月30日',
    '2025年上半年',
    '2025年下半年',
    '2025年第三季度',
    '2025年1-6月',
    '2025年6月',
    '2025-06',
    '2025年前三个月',
    '2025年前三季度',
    '2025Q3',
    '2025-12-30',
    '2025年12月',
    '2025H1',
  ])('%j is a part of 2025', (cell) => {
    expect(readYear(cell)).toEqual({ year: 2025, fullYear: false });
  });

  test.each([
    '',
    '二〇二五',
    '25',
    '202',
    '20250',
    '20251231',
    '2025-13-01',
    '2025-00-10',
    '2025-02-30',
    '2025-12-32',
    '2025年预计',
    '2024-2025',
    '1899',
    '2200',
    '去年',
    '2025.5.5.5',
    'FY2025',
    '2025年0月',
  ])('%j is no year', (cell) => {
    expect(readYear(cell)).toBeNull();
  });
});
