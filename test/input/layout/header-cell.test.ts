import { describe, expect, test } from 'vitest';
import { type HeaderCell, readHeaderCell } from '../../../src/input/layout/header-cell.js';

const INDICATORS = ['耕地保有量', '用水总量', '2020年城镇建设用地规模', '永久基本农田'];
const REGIONS = ['江源区', '合计'];
const names = {
  isIndicator: (text: string) => INDICATORS.includes(text),
  isRegion: (text: string) => REGIONS.includes(text),
  isTotal: (text: string) => text === '合计',
};

/** What a cell holds, without what it does not. */
function parts(cell: string): Partial<HeaderCell> {
  const entries = Object.entries(readHeaderCell(cell, names));
  return Object.fromEntries(entries.filter(([, part]) => part !== null && part !== ''));
}

const year = (of: number, fullYear = true) => ({ year: of, fullYear });

describe('taking a header cell apart', () => {
  test.each<[string, Partial<HeaderCell>]>([
    ['县（市、区）', { role: 'region' }],
    ['县(市、区)', { role: 'region' }],
    ['行政区划代码', { role: 'code' }],
    ['年份：', { role: 'year' }],
    ...'区县名称 县名 县区名称 县（市、区）名称 市（县、区） 市县 县市 区（县） 旗县 行政分区 行政区域 行政区名 县级行政区 县级行政区名称 所属区县 所在县 地区名称 XZQMC xzqmc'
      .split(' ')
      .map((text): [string, Partial<HeaderCell>] => [text, { role: 'region' }]),
    ...'区县代码 县级行政区代码 行政区编码 区划代码 XZQDM'
      .split(' ')
      .map((text): [string, Partial<HeaderCell>] => [text, { role: 'code' }]),
    ...'时间 年 统计时间 数据时间 报告期 统计期 监测年度 数据年 统计年份 截止时间 NF'
      .split(' ')
      .map((text): [string, Partial<HeaderCell>] => [text, { role: 'year' }]),
    ...'填报时间 报送日期 更新时间 责任单位 SHAPE_Area shape_length'
      .split(' ')
      .map((text): [string, Partial<HeaderCell>] => [text, { role: 'harmless' }]),
    ['佐证材料', { role: 'evidence' }],
    ['="年份"', { role: 'year' }],
    ['ZBMC', { role: 'indicator' }],
    ['ZBZ', { kind: 'value' }],
    ['DW', { role: 'unit' }],
    ...['市', '省', '市区', '日期', '目标年份', '完成时间', '下达时间'].map(
      (rest): [string, Partial<HeaderCell>] => [rest, { rest }],
    ),
    ['序号', { role: 'serial' }],
    ['单位', { role: 'unit' }],
    ['现状值', { kind: 'actual' }],
    ['规划目标值', { kind: 'target' }],
    ['2035年规划目标值', { kind: 'target', year: year(2035) }],
    ['规划目标值（2035年）', { kind: 'target', year: year(2035) }],
    ['2025现状值', { kind: 'actual', year: year(2025) }],
    ['2025 年实际', { kind: 'actual', year: year(2025) }],
    ['2025 年目标', { kind: 'target', year: year(2025) }],
    ['2025年实际完成数', { kind: 'actual', year: year(2025) }],
    ['全年用水总量（亿立方米）', { indicator: '用水总量', unit: '亿立方米' }],
    ['年末耕地保有量', { indicator: '耕地保有量' }],
    ['2025年全年用水总量', { indicator: '用水总量', year: year(2025) }],
    ['2025年1-12月用水总量', { indicator: '用水总量', year: year(2025) }],
    ['上半年用水总量', { rest: '上半年用水总量' }],
    ['2025年1-6月用水总量', { rest: '2025年1-6月用水总量' }],
    ['2025年底线值', { kind: 'target', year: year(2025) }],
    ['上报值', { kind: 'stage' }],
    ['核定面积', { kind: 'stage' }],
    ['2020年基期值', { kind: 'base', year: year(2020) }],
    ['现状基期值', { kind: 'base' }],
    ['差值', { kind: 'difference' }],
    ['完成率(%)', { kind: 'rate', unit: '%' }],
    ['数值（万亩）', { kind: 'value', unit: '万亩' }],
    ['耕地保有量', { indicator: '耕地保有量' }],
    ['耕地保有量（万亩）', { indicator: '耕地保有量', unit: '万亩' }],
    ['耕地保有量\n（万亩）', { indicator: '耕地保有量', unit: '万亩' }],
    ['用水总量（亿 m³）', { indicator: '用水总量', unit: '亿 m³' }],
    ['用水总量（亿立方米/年）', { indicator: '用水总量', unit: '亿立方米/年' }],
    ['用水总量/亿立方米/年', { indicator: '用水总量', unit: '亿立方米/年' }],
    ['用水总量（亿立方米）/日', { indicator: '用水总量', unit: '亿立方米/日' }],
    ['用水总量（万立方米/人）', { indicator: '用水总量', unit: '万立方米/人' }],
    ['用水总量（农业，亿立方米）', { indicator: '用水总量', unit: '亿立方米', remark: '农业' }],
    ['用水总量（亿立方米）（农业）', { indicator: '用水总量', unit: '亿立方米', remark: '农业' }],
    ['用水总量（2025年/亿立方米）', { indicator: '用水总量', unit: '亿立方米', year: year(2025) }],
    ['耕地保有量（公顷/万亩）', { indicator: '耕地保有量', unit: '公顷/万亩' }],
    ['耕地保有量（公顷、万亩）', { indicator: '耕地保有量', unit: '公顷、万亩' }],
    ['耕地保有量（公顷）（万亩）', { indicator: '耕地保有量', unit: '公顷、万亩' }],
    ['耕地保有量（公顷（2025年））', { indicator: '耕地保有量', unit: '公顷', year: year(2025) }],
    ['耕地保有量_公顷', { indicator: '耕地保有量', unit: '公顷' }],
    ['耕地保有量：公顷', { indicator: '耕地保有量', unit: '公顷' }],
    ['耕地保有量/万亩', { indicator: '耕地保有量', unit: '万亩' }],
    ['耕地保有量[万亩]', { indicator: '耕地保有量', unit: '万亩' }],
    ['耕地保有量【万亩】', { indicator: '耕地保有量', unit: '万亩' }],
    ['耕地保有量（单位：万亩）', { indicator: '耕地保有量', unit: '万亩' }],
    ['耕地保有量（万畝）', { indicator: '耕地保有量', unit: '万畝' }],
    ['耕地保有量（三调口径）', { indicator: '耕地保有量', remark: '三调口径' }],
    ['耕地保有量（三调口径，万亩）', { indicator: '耕地保有量', remark: '三调口径', unit: '万亩' }],
    ['耕地保有量（万亩）（2025年）', { indicator: '耕地保有量', unit: '万亩', year: year(2025) }],
    ['耕地保有量（目标）', { indicator: '耕地保有量', kind: 'target' }],
    ['耕地保有量现状值', { indicator: '耕地保有量', kind: 'actual' }],
    ['耕地保有量目标完成率', { indicator: '耕地保有量', kind: 'rate' }],
    ['2025年耕地保有量', { indicator: '耕地保有量', year: year(2025) }],
    ['耕地保有量2025年', { indicator: '耕地保有量', year: year(2025) }],
    ['2020年城镇建设用地规模', { indicator: '2020年城镇建设用地规模' }],
    ['其中：永久基本农田（万亩）', { indicator: '永久基本农田', unit: '万亩' }],
    ['▲用水总量*', { indicator: '用水总量' }],
    ['江源区', { region: '江源区' }],
    ['江源区（公顷）', { region: '江源区', unit: '公顷' }],
    ['合计', { region: '合计' }],
    ['2025年', { year: year(2025) }],
    ['2025年上半年', { year: { ...year(2025, false), date: '2025-06-30' } }],
    ['（万亩）', { unit: '万亩' }],
    ['森林面积（万亩）', { rest: '森林面积', unit: '万亩' }],
    ['2021-2035年规划目标', { kind: 'target', rest: '2021-2035年' }],
    ['2025万亩', { rest: '2025万亩' }],
    ['17.6', { rest: '17.6' }],
    ['填报单位：江源区', { rest: '填报单位:江源区' }],
    ['', {}],
  ])('%j', (cell, expected) => {
    expect(parts(cell)).toEqual(expected);
  });

  test('a long text is prose and no header, and is not searched', () => {
    const text = `${'（万亩）'.repeat(100)}耕地保有量`;
    expect(parts(text).rest).toHaveLength(text.length);
  });
});
