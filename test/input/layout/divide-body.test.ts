import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../src/input/read-figures.js';
import { shippedCatalogue, shippedPacks } from '../../../src/packs/shipped.js';

function read(csv: string) {
  const { figures, problems } = readFigures(new TextEncoder().encode(csv), 'a.csv', {
    packs: shippedPacks,
    catalogue: shippedCatalogue,
    regions: [],
    only: [],
    year: 2025,
    assumeUnits: false,
  });
  const loud = problems.filter(({ code }) => code !== 'no-source');
  return {
    figures: figures.length,
    problems: loud.map(({ code, location }) => `${code} ${location?.line}`),
  };
}

const WIDE = '序号,行政区,耕地保有量（万亩）,备注\n1,江源区,17.6,';

describe('what stands below a table', () => {
  test.each([
    '注：数据不含飞地,,,',
    '注1：数据不含飞地,,,',
    '（注：数据不含飞地）,,,',
    ',注：数据不含飞地,,',
    '备注：数据不含飞地,,,',
    '说明：不含飞地，截至12月31日,,,',
    '* 注：不含飞地,,,',
    '数据来源：2025年度国土变更调查,,,',
    '填表人：张三,,审核人：李四,',
    '填报单位（盖章）：,,负责人：,',
    '联系电话：0439-1234567,,,',
    '填表人,张三,审核人,李四',
    '本表由江源区自然资源局填报,,,',
    '——以下空白——,,,',
    '※ 以划定成果为准,,,',
    '填报人：张三,审核人：李四,,2026年1月6日',
    '江源区自然资源局,,2026年1月6日,',
    ',,,2026年1月6日',
    '日期：2026年1月6日,,,',
    '校核：王五；审定：赵六；日期：2026.1.6,,,',
  ])('%s is text: skipped, and said to be', (line) => {
    expect(read(`${WIDE}\n${line}`)).toEqual({ figures: 1, problems: ['text-skipped 3'] });
  });

  test.each(['2,,,', ',,,', '3.,,,', '  ,,,'])('%j is blank', (line) => {
    expect(read(`${WIDE}\n${line}`)).toEqual({ figures: 1, problems: [] });
  });

  test('a note that goes on below, also where its commas part it, is counted whole', () => {
    const notes = '注：1.不含飞地,,,\n2.以划定成果为准,以变更调查为底,,\n张三,,,李四';
    expect(read(`${WIDE}\n${notes}`)).toEqual({ figures: 1, problems: ['text-skipped 3'] });
  });

  test('a row of figures below a note is read', () => {
    expect(read(`${WIDE}\n注：以下为临江市,,,\n2,临江市,28.6,`)).toEqual({
      figures: 2,
      problems: ['text-skipped 3'],
    });
  });

  test('a row that names its region is no text, whatever its first cell says', () => {
    const csv =
      '备注,行政区,耕地保有量（万亩）\n说明：变更调查,江源区,17.5\n数据来源：三调,临江市,';
    expect(read(csv)).toEqual({ figures: 2, problems: [] });
  });

  test.each([
    ['a region that may be misspelt', ',江原区,,', 'region-unknown 3'],
    ['a code that is not known', ',229999,,', 'region-unknown 3'],
    ['a value without its region', ',,17.6,', 'region-missing 3'],
    ['a value beside an unknown region', '2,某某,17.6,', 'region-unknown 3'],
  ])('%s is no text, and asked about', (_what, line, problem) => {
    expect(read(`${WIDE}\n${line}`).problems).toEqual([problem]);
  });

  test('a misspelt indicator without a value is named with what it may mean', () => {
    const csv = '指标,单位,江源区\n耕地保有量,万亩,17.6\n永久基本农用,,';
    expect(read(csv).problems).toEqual(['indicator-unknown 3']);
  });

  test.each([
    ...['合计,,17.6,', ',合计,17.6,', '总计,,,', ',全市,,'],
    ...[',全市合计,17.6,', ',白山市合计,17.6,', ',合计：,17.6,', ',汇总,17.6,', ',平均,17.6,'],
  ])('%s is a total', (line) => {
    expect(read(`${WIDE}\n${line}`)).toEqual({ figures: 1, problems: ['totals-skipped 3'] });
  });
});
