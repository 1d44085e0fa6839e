import { describe, expect, test } from 'vitest';
import { findLayout, type Slot } from '../../../src/input/layout/layout.js';
import type { Row } from '../../../src/input/table/table.js';

const INDICATORS = ['耕地保有量', '永久基本农田', '用水总量', '生态保护红线'];
const names = {
  isIndicator: (text: string) => INDICATORS.includes(text),
  isRegion: (text: string) => ['江源区', '临江市', '合计', '220605'].includes(text),
  isTotal: (text: string) => text === '合计',
};

function rowsOf(table: string): readonly Row[] {
  return table.split('\n').map((line, index) => ({ line: index + 1, cells: line.split(',') }));
}

const find = (table: string, valueColumn: string | null = null, path = 'a.csv') =>
  findLayout(rowsOf(table), path, names, { purpose: 'figures', valueColumn });

/** `2:耕地保有量/江源区@2025[万亩]`: column, indicator, region, year and units of a slot. */
function shown({ column, indicator, region, year, units }: Slot): string {
  const names = [indicator?.text, region?.text].filter((text) => text !== undefined).join('/');
  const unit = units.length === 0 ? '' : `[${units.map(({ text }) => text).join()}]`;
  return `${column + 1}:${names}${year === null ? '' : `@${year.year}`}${unit}`;
}

const slots = (table: string, valueColumn: string | null = null) =>
  find(table, valueColumn).layout?.slots.map(shown);
const problems = (table: string, valueColumn: string | null = null) =>
  find(table, valueColumn).problems.map(({ severity, code }) => `${severity} ${code}`);

describe('headers of several rows', () => {
  test('a merged cell reaches over the empty ones on its right', () => {
    expect(
      slots(
        '行政区,耕地保有量（万亩）,,用水总量（亿立方米）,\n,2024年,2025年,2024年,2025年\n江源区,1,2,3,4',
      ),
    ).toEqual([
      '2:耕地保有量@2024[万亩]',
      '3:耕地保有量@2025[万亩]',
      '4:用水总量@2024[亿立方米]',
      '5:用水总量@2025[亿立方米]',
    ]);
  });

  test('repeated in place of merged, they say the same', () => {
    const table = '行政区,耕地保有量,耕地保有量\n行政区,2024年,2025年\n江源区,1,2';
    expect(slots(table)).toEqual(['2:耕地保有量@2024', '3:耕地保有量@2025']);
  });

  test('years may stand over indicators', () => {
    expect(
      slots('行政区,2024年,,2025年,\n,耕地保有量,用水总量,耕地保有量,用水总量\n江源区,1,2,3,4'),
    ).toEqual(['2:耕地保有量@2024', '3:用水总量@2024', '4:耕地保有量@2025', '5:用水总量@2025']);
  });

  test('a name may be parted over two rows, and a row of units stand below', () => {
    expect(
      slots(
        '行政区,耕地,,生态保护红线\n,保有量,永久基本农田,面积\n,（万亩）,（亩）,（平方千米）\n江源区,1,2,3',
      ),
    ).toEqual(['2:耕地保有量[万亩]', '3:永久基本农田[亩]', '4:生态保护红线[平方千米]']);
  });

  test('regions over years in a matrix', () => {
    expect(
      slots('指标,单位,江源区,,临江市,\n,,2024,2025,2024,2025\n耕地保有量,亩,1,2,3,4'),
    ).toEqual(['3:江源区@2024', '4:江源区@2025', '5:临江市@2024', '6:临江市@2025']);
  });

  test('an empty column at the right edge of a merged cell is none', () => {
    expect(slots('行政区,耕地保有量,,,\n,2024年,2025年,,\n江源区,1,2,,')).toEqual([
      '2:耕地保有量@2024',
      '3:耕地保有量@2025',
    ]);
  });

  test.each([
    ['a region with nothing filled in', '行政区,耕地保有量,用水总量\n江源区,,'],
    ['an unknown region', '行政区,耕地保有量,用水总量\n江原区,,'],
    ['a row of missing marks', '耕地保有量,用水总量\n暂无,无'],
    ['an indicator below 指标', '指标,单位,江源区\n耕地保有量,万亩,'],
    ['a long row without its value', '行政区,年份,指标,数值,单位\n江源区,2025,耕地保有量,,万亩'],
    ['a figure that looks like a year', '行政区,年份,耕地保有量\n江源区,2025,2024'],
  ])('the first row of data is none of the header: %s', (_what, table) => {
    expect(find(table).layout?.body).toBe(1);
  });

  test.each([
    ['a title', '2025年耕地保有量情况表,,\n行政区,耕地保有量,用水总量\n江源区,1,2'],
    ['a caption of an indicator', '耕地保有量,,\n行政区,2024年,耕地保有量\n江源区,1,2'],
    [
      'an office and a date',
      '填报单位：江源区,,填报日期：2025年\n行政区,耕地保有量,用水总量\n江源区,1,2',
    ],
    ['a year alone', '2025年,,\n行政区,耕地保有量,用水总量\n江源区,1,2'],
    ['a region and a year', '江源区,2025年,\n指标,单位,现状值\n耕地保有量,亩,1'],
  ])('a line above it is no part of it: %s', (_what, table) => {
    const layout = find(table).layout;
    expect(layout?.body).toBe(2);
    expect(layout?.slots.every(({ year }) => year === null || year.year !== 2025)).toBe(true);
  });
});

describe('the column of actual values', () => {
  test('stands among targets, bases, differences and rates', () => {
    const table =
      '行政区,指标,单位,基期值,2035年规划目标值,2025年现状值,差值,完成率(%)\n江源区,耕地保有量,亩,1,2,3,4,5';
    expect(slots(table)).toEqual(['6:@2025']);
    expect(find(table).layout?.targets.map(shown)).toEqual(['5:@2035']);
    expect(problems(table)).toEqual([
      'note column-ignored',
      'note column-ignored',
      'note column-ignored',
    ]);
  });

  test('of an indicator that has one column and a target', () => {
    const table = '行政区,耕地保有量,耕地保有量目标值\n江源区,1,2';
    expect(slots(table)).toEqual(['2:耕地保有量']);
    expect(find(table).layout?.targets.map(shown)).toEqual(['3:耕地保有量']);
  });

  test.each([
    ['two words for it', '行政区,指标,实际值,监测值\n江源区,耕地保有量,1,2'],
    ['one of a year and one of none', '行政区,指标,现状值,2025年现状值\n江源区,耕地保有量,1,2'],
    ['one year twice', '行政区,指标,2025年现状值,2025年监测值\n江源区,耕地保有量,1,2'],
    ['two of one indicator', '行政区,耕地保有量（亩）,耕地保有量\n江源区,1,2'],
    ['two in one unit', '行政区,耕地保有量（公顷）,耕地保有量（hm²）\n江源区,1,2'],
    ['two under each indicator', '行政区,耕地保有量,\n,实际值,监测值\n江源区,1,2'],
  ])('asks where two could be it: %s', (_what, table) => {
    expect(find(table).layout).toBeNull();
    expect(problems(table)).toContain('error value-column-ambiguous');
  });

  test.each([
    ['实际值', '3:'],
    ['监测值', '4:'],
    [' 監测值 ', undefined],
  ])('--value-column %s settles it', (asked, expected) => {
    const table = '行政区,指标,实际值,监测值\n江源区,耕地保有量,1,2';
    expect(slots(table, asked)?.join()).toBe(expected);
    if (expected === undefined)
      expect(problems(table, asked)).toContain('error value-column-unknown');
  });

  test('--value-column settles it under each indicator of a merged header', () => {
    const table = '行政区,耕地保有量,,用水总量,\n,实际值,监测值,实际值,监测值\n江源区,1,2,3,4';
    expect(slots(table, '监测值')).toEqual(['3:耕地保有量', '5:用水总量']);
  });

  test('--value-column may name a column whose words are not known, or those of a target', () => {
    const table = '行政区,指标,规划目标值,监测结果\n江源区,耕地保有量,1,2';
    expect(problems(table)).toContain('error value-column-missing');
    expect(slots(table, '监测结果')).toEqual(['4:']);
    expect(slots(table, '规划目标值')).toEqual(['3:']);
  });
});

describe('what stands above the table', () => {
  const unitsOf = (above: string) =>
    find(`${above}\n行政区,耕地保有量\n江源区,1`).layout?.unitsAbove.map(({ text }) => text);

  test.each([
    ['单位：万亩', ['万亩']],
    ['单位：万亩、平方千米', ['万亩', '平方千米']],
    ['面积单位: 公顷', ['公顷']],
    ['（计量单位：公顷）', ['公顷']],
    ['管控指标情况表（单位：万亩）', ['万亩']],
    ['填报单位：自然资源局,单位：万亩', ['万亩']],
    ['单位：,万亩', ['万亩']],
    ['填报单位：万亩', []],
    ['单位：江源区自然资源局', []],
  ])('%s', (above, expected) => {
    expect(unitsOf(above)).toEqual(expected);
  });

  test.each([
    ['江源区2025年情况表', 'a.csv', 2025],
    ['情况表', 'data/江源区2025年.csv', 2025],
    ['情况表', 'baishan-2025.csv', 2025],
    ['国土空间总体规划（2021—2035年）', 'a.csv', null],
    ['2024年、2025年情况表', 'a.csv', null],
    ['江源区2025年情况表', '2024.csv', null],
    ['批复 吉政函2024046', 'a.csv', null],
  ])('a year in %j or the name %s is proposed: %s', (title, path, expected) => {
    const layout = find(`${title}\n行政区,耕地保有量\n江源区,1`, null, path).layout;
    expect(layout?.namedYear).toBe(expected);
  });
});

describe('a number that is no actual is never taken for one', () => {
  const target = ',规划目标,\n行政区,耕地保有量（万亩）,永久基本农田（万亩）\n江源区,17.56,12';

  test.each<readonly [string, string]>([
    ['a kind alone over all columns', target],
    [
      'a kind alone in the middle',
      ',,2035年规划目标,\n行政区,年份,耕地保有量,永久基本农田\n江源区,2025,1,2',
    ],
    [
      'a title that is nothing but a kind',
      '规划目标,,\n行政区,耕地保有量,永久基本农田\n江源区,1,2',
    ],
    [
      'words over several columns that say so',
      '行政区,年份,较上年变化,\n,,耕地保有量,永久基本农田\n江源区,2025,1,2',
    ],
    ['a task', '行政区,年份,下达任务,\n,,耕地保有量,永久基本农田\n江源区,2025,1,2'],
    ['a row of unknown words below', '行政区,耕地保有量,\n,规划期末,上年\n江源区,1,2'],
    ['a year with such a word', '行政区,2025年计划数,\n,耕地保有量,永久基本农田\n江源区,1,2'],
    ['a name that says 目标', '行政区,年份,耕地保有量（目标）\n江源区,2025,1'],
    ...[
      ...['规划', '计划', '任务', '下达', '预测', '规划期末', '基准年', '上年', '新增', '净增'],
      ...['剩余空间', '近期', '批复', '2035年目标', '同比', '红线值', '平均'],
    ].map((word) => [`（${word}）`, `行政区,年份,耕地保有量（${word}）\n江源区,2025,1`] as const),
  ])('%s', (_what, table) => {
    expect(slots(table) ?? []).toEqual([]);
    expect(problems(table)).toContain('error value-column-missing');
  });

  test.each([
    [
      'a heading',
      '行政区,管控指标完成情况,\n,耕地保有量,永久基本农田\n江源区,1,2',
      ['2:耕地保有量', '3:永久基本农田'],
    ],
    [
      'a year alone in the middle',
      ',2024年,\n行政区,耕地保有量,永久基本农田\n江源区,1,2',
      ['2:耕地保有量@2024', '3:永久基本农田@2024'],
    ],
    [
      'one of two years',
      '行政区,耕地保有量,\n,2025年,2024年同期\n江源区,1,2',
      ['2:耕地保有量@2025'],
    ],
    [
      'a total under an indicator',
      '行政区,耕地保有量,\n,合计,其中：水田\n江源区,1,2',
      ['2:耕地保有量'],
    ],
    [
      'a unit without brackets',
      '行政区,耕地保有量万亩,永久基本农田：\n江源区,1,2',
      ['2:耕地保有量[万亩]', '3:永久基本农田'],
    ],
    [
      '其中 alone',
      '指标,单位,合计,其中：,\n,,,江源区,临江市\n耕地保有量,亩,3,1,2',
      ['3:合计', '4:江源区', '5:临江市'],
    ],
  ])('and what is one is taken: %s', (_what, table, expected) => {
    expect(slots(table)).toEqual(expected);
  });

  test('a value that may be the target asks, where another column may be the actual', () => {
    const table = '行政区,指标,指标值,监测结果\n江源区,耕地保有量,17.56,17.20';
    expect(problems(table)).toContain('error value-column-ambiguous');
    expect(slots(table, '监测结果')).toEqual(['4:']);
  });

  test.each([
    '现状面积',
    '现状数',
    '2025年实际完成数',
    '2025 年实际',
    '实有面积',
    '完成情况',
    '实际完成情况',
  ])('an explicit %s is the actual, and 指标值 beside it is not', (header) => {
    const found = find(`行政区,指标,指标值,${header}\n江源区,耕地保有量,17.56,17.20`);
    expect(found.layout?.slots.map(({ column }) => column)).toEqual([3]);
  });

  test.each([
    '上报值,核定值',
    '上报值,审定值',
    '修正值,最终值',
    '数值,核定值',
    '现状值,核定数',
    '填报值,2025年审定值',
  ])('of two stages of one number, or one beside it, %s, it is asked which', (headers) => {
    const table = `行政区,指标,${headers}\n江源区,耕地保有量,1,2`;
    expect(problems(table)).toContain('error value-column-ambiguous');
  });

  test.each(['上报值', '核定值', '最终值'])('one stage alone, %s, is the value', (header) => {
    expect(slots(`行政区,指标,规划目标值,${header}\n江源区,耕地保有量,1,2`)).toEqual(['4:']);
  });

  test('columns that say nothing about a figure are passed over, however many they are', () => {
    const table =
      'OBJECTID,FID,指标,年份,责任单位,牵头部门,填报人,联系电话,SHAPE_Area,江源区\n1,1,耕地保有量,2025,自然资源局,水利局,张三,0439,12.5,1';
    expect(slots(table)).toEqual(['10:江源区']);
    expect(problems(table)).toEqual([]);
  });

  test('a column of a known indicator whose words are not understood is none of its values', () => {
    const table = '行政区,耕地保有量,永久基本农田完成数额\n江源区,1,2';
    expect(problems(table)).toEqual([]);
    const merged = '行政区,耕地保有量,\n,2025年,某某数\n江源区,1,2';
    expect(slots(merged)).toEqual(['2:耕地保有量@2025']);
  });

  test('where two headers are the same, the number of the column names one', () => {
    const table = '行政区,耕地保有量,耕地保有量\n江源区,1,2';
    const [problem] = find(table).problems;
    expect(problem?.arguments).toEqual({ headers: ['2', '3'] });
    expect(slots(table, '3')).toEqual(['3:耕地保有量']);
  });
});

describe('a file of quotas', () => {
  const quotas = (header: string) =>
    findLayout(
      rowsOf(`行政区,年份,指标,${header},文号\n江源区,2026,用水总量,0.34,0.99,某文`),
      'q.csv',
      names,
      {
        purpose: 'quotas',
        valueColumn: null,
      },
    ).layout?.slots.map(shown);

  test.each([
    ['目标值,现状值', ['4:']],
    ['下达值,完成值', ['4:']],
    ['现状值,下达指标', ['5:']],
    ['现状值,控制指标', ['5:']],
    ['数值,备注', ['4:']],
    ['下达值,数值', ['4:']],
  ])('%s: the quota is taken and never the actual', (header, expected) => {
    expect(quotas(header)).toEqual(expected);
  });
});
