import { expect, test } from 'vitest';
import { readFigures } from '../../src/input/read-figures.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';

/** The codes that touch the one figure of a table with a further column. */
function codesOf(header: string, cell: string): readonly string[] {
  const csv = `行政区,年份,指标,数值,单位,${header}\n江源区,2025,用水总量,0.36,亿立方米,${cell}\n`;
  const { figures, problems } = readFigures(new TextEncoder().encode(csv), 'a.csv', {
    packs: shippedPacks,
    catalogue: shippedCatalogue,
    regions: [],
    only: [],
    year: null,
    assumeUnits: false,
  });
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const [figure] = figures;
  if (figure === undefined) return ['left out'];
  const reasons = figure.content.kind === 'unusable' ? figure.content.reasons : [];
  const isPart = figure.content.kind === 'value' && figure.content.partOfYear !== null;
  const part = isPart ? ['part of the year'] : [];
  return [...new Set([...errors, ...reasons, ...part])];
}

test.each([
  ['审核状态', '不通过', 'kind-differs'],
  ['审核状态', '驳回', 'kind-differs'],
  ['审核意见', '数据有误，退回', 'kind-differs'],
  ['填报状态', '草稿', 'kind-differs'],
  ['核对结果', '数据错误', 'kind-differs'],
  ['是否预测', '是', 'kind-differs'],
  ['是否现状', '否', 'kind-differs'],
  ['预测年份', '2030', 'kind-differs'],
  ['覆盖率', '80%', 'part-only'],
  ['频率', '月', 'part of the year'],
  ['填报频率', '季度', 'part of the year'],
  ['填报单位', '石人镇人民政府', 'place-differs'],
  ['填报单位', '临江市自然资源局', 'place-differs'],
  ['指标属性', '规划目标', 'left out'],
  ['数据来源', '2024年水资源公报', 'year-differs'],
  ['数据来源', '模型预测', 'kind-differs'],
  ['佐证材料', '预测报告', 'kind-differs'],
  ['备注', '实际为0.39亿立方米', 'kind-differs'],
  ['备注', '2025年6月', 'part of the year'],
])('a column %s that says %s bears on the figure beside it: %s', (header, cell, code) => {
  expect(codesOf(header, cell)).toContain(code);
});

test.each([
  ['审核状态', '通过'],
  ['审核意见', '同意上报'],
  ['填报状态', '已提交'],
  ['核对结果', '达标'],
  ['是否达标', '是'],
  ['是否预测', '否'],
  ['是否现状', '是'],
  ['覆盖率', '100%'],
  ['频率', '年'],
  ['填报单位', '江源区自然资源局'],
  ['填报单位', '白山市自然资源局'],
  ['填报单位', '白山市江源区水利局'],
  ['指标属性', '约束性'],
  ['约束性/预期性', '约束性'],
  ['级别', '县级'],
  ['统计范围', '全域'],
  ['数据性质', '实际'],
  ['季度', '全年'],
  ['type', 'actual'],
  ['省份', '吉林省'],
  ['市', '白山市'],
  ['入库日期', '2026-02-01'],
  ['更新日期', '2026-02-01'],
  ['提取日期', '2026-02-01'],
  ['责任单位', '石人镇人民政府'],
  ['数据来源', '2025年水资源公报'],
  ['数据来源', '2024年度国土变更调查'],
  ['数据来源', '2026年统计年鉴'],
  ['数据来源', '统计年鉴推算'],
  ['备注', '更正：0.36'],
  ['备注', '较规划目标少0.01'],
])('a column %s that says %s says nothing of it', (header, cell) => {
  expect(codesOf(header, cell)).toEqual([]);
});
