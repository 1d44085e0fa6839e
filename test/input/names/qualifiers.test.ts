import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qualifierNames } from '../../../src/input/names/header-names.js';
import { IndicatorIndex } from '../../../src/input/names/indicators.js';
import {
  columnCategory,
  type QualifierPlace,
  readQualifiers,
} from '../../../src/input/names/qualifiers.js';
import { RegionIndex } from '../../../src/input/names/regions.js';
import { shippedCatalogue, shippedPacks } from '../../../src/packs/shipped.js';

const names = qualifierNames(
  new IndicatorIndex(shippedCatalogue, shippedPacks),
  new RegionIndex(shippedPacks),
);

/** `period 1-6月`, `place 临江市=220681`: what a text says, then what of it is not understood. */
function said(text: string, place: QualifierPlace): string {
  const { qualifiers, unknown } = readQualifiers(text, place, names);
  const words = qualifiers.map(({ category, word, meaning }) => {
    if (category === 'place') return `place ${word}=${meaning?.code ?? 'unknown'}`;
    return category === 'kind' ? `kind ${word}=${meaning}` : `${category} ${word}`;
  });
  return [...words, ...(unknown === '' ? [] : [`unknown ${unknown}`])].join(' | ');
}

const categoriesOf = (text: string, place: QualifierPlace) =>
  readQualifiers(text, place, names).qualifiers.map(({ category }) => category);

const PLACES: readonly QualifierPlace[] = ['label', 'title', 'prose', 'remark'];

/** Words that agree with a full year's actual of the whole county. */
const HARMLESS =
  `全年 全年度 年度 年末 年底 1-12月 1—12月 1月至12月 一至十二月 12月末 12月底 全年累计 现状 实际 实有 监测
 执行情况 完成情况 统计 汇总 合计 全域 县域 市域 辖区 全县 全市 本县 境内 约束性 约束性指标 预期性 管控指标 核心指标 白山市
 各乡镇汇总 各县（市、区）汇总 国土空间规划 国土空间总体规划 一张图 “一张图” 三区三线 生态保护红线 城镇开发边界 永久基本农田
 耕地保有量 用水总量 空间底线 数据 面积 规模 一览表 统计表 目标完成情况 规划目标执行情况 规划实施情况
 单位：万亩 自然资源和规划局 农业农村局 水利局 已核实 同上 截至12月31日 目标责任书`.split(/\s+/);

const CONTRARY = {
  period:
    `1-6月 1—6月 1月-6月 1至6月 1-6月累计 1—11月 2-12月 一至六月 截至6月 截至6月底 截止9月末 6月底 6月份 六月 十一月份 一季度 第一季度
 第3季度 三季度 前三季度 二季度末 一至三季度 Q1 q3 H1 上半年 下半年 半年 半年度 前9个月 前三个月 月均 月度 当月 每月 季度 日均 汛期 枯水期
 灌溉期 截至目前 11个月`.split(/\s+/),
  kind: `目标 规划目标 规划目标值 规划期末 规划期 规划值 规划数 规划指标表 目标值 目标任务 计划 计划数 年度计划 用水计划 预测 预测值 预计
 预计数 预期 预期值 预估 估算 估计 测算 推算 草案 征求意见稿 送审稿 报批稿 初稿 初步数 暂估 暂定 拟定 拟划定 方案 分解方案 下达 下达数
 下达指标 上级下达 分解 指标分解 任务分解 基期 基期值 上年 上年数 去年 同期 去年同期 近期 远期 上报 上报数 核定 核定值 审定 审定数 修正
 修正值 最终 最终值 未审定 快报数 任务数 控制数 底线值 增减量 差值 完成率`.split(/\s+/),
  part: `农业 农业用水 工业 工业用水量 生活 生活用水 生态补水 城镇生活 农村生活 储备区 整备区 划入 划出 新增 核减 补划 水田 水浇地 旱地 国有
 集体 地表水 地下水 非常规水 再生水 其中 部分 局部 不含农业 不含非常规水 不包括储备区 未含生态补水 扣除划出 剔除旱地 除储备区外 仅水田
 只含地表水 仅统计工业 核心区 城镇开发边界内 红线外`.split(/\s+/),
  place:
    `湾沟镇 正岔街道 石人镇 三岔子林场 大安村 某某社区 乡镇 街道 中心城区 城区 主城区 建成区 市辖区 县本级 开发区 经济开发区 工业园区
 松江河流域 新区 某农场 抚松县 临江 浑江区`.split(/\s+/),
} as const;

describe('words that bear on a figure', () => {
  test.each<[text: string, expected: string]>([
    ['1-6月', 'period 1-6月'],
    ['2025年1—6月', 'year 2025年 | period 1—6月'],
    ['2025-06-30', 'year 2025-06-30 | period 2025-06-30'],
    ['2025年末', 'year 2025年末'],
    ['2024', 'year 2024'],
    ['二、规划目标', 'kind 规划目标=target'],
    ['底线指标', ''],
    ['安全底线', ''],
    ['资源约束', ''],
    ['资源利用类', ''],
    ['节水', ''],
    ['相对2020年', ''],
    ['年初', 'kind 年初=base'],
    ['2025年初', 'year 2025 | kind 年初=base'],
    ['吉林省', ''],
    ['规划', 'kind 规划=target'],
    ['核定', 'kind 核定=stage'],
    ['省级下达', 'kind 省级下达=quota'],
    ['预测', 'kind 预测=unclear'],
    ['基期', 'kind 基期=base'],
    ['储备区', 'part 储备区'],
    ['其中：水田', 'part 其中 | part 水田'],
    ['其中：永久基本农田', ''],
    ['临江市', 'place 临江市=220681'],
    ['一、临江市', 'place 临江市=220681'],
    ['临江', 'place 临江=220681'],
    ['浑江区', 'place 浑江区=220602'],
    ['白山市', ''],
    ['湾沟镇', 'place 湾沟镇=unknown'],
    ['江源区湾沟镇', 'place 江源区湾沟镇=unknown'],
    ['磐石市', 'place 磐石市=unknown'],
    ['吉林省磐石市', 'place 磐石市=unknown'],
    ['2021-2035年', 'unknown 2021-2035年'],
    ['三调口径', ''],
    ['壬级口径', 'unknown 壬级'],
    ['某某情形', 'unknown 某某情形'],
    ['0.35', 'unknown 035'],
    ['', ''],
  ])('in the label %j: %s', (text, expected) => {
    expect(said(text, 'label')).toBe(expected);
  });

  test.each<[text: string, expected: string]>([
    ['白山市国土空间规划管控指标执行情况表（2025年）', 'year 2025年'],
    ['江源区国土空间总体规划（2021—2035年）约束性指标监测表', 'place 江源区=220605'],
    ['2025年1—6月用水情况统计表', 'year 2025年 | period 1—6月'],
    ['2025年上半年用水总量', 'year 2025年 | period 上半年'],
    ['截至2025年6月30日耕地情况', 'year 2025年6月30日 | period 2025年6月30日'],
    ['白山市各县（市、区）规划目标分解表', 'kind 规划目标=target | kind 分解=quota'],
    ['江源区国土空间规划指标表', 'place 江源区=220605 | kind 规划指标表=target'],
    ['规划目标执行情况表', ''],
    ['规划管控指标现状统计', ''],
    ['江源区规划约束性指标2025年现状值', 'place 江源区=220605 | year 2025年'],
    ['规划目标值现状', 'kind 规划目标值=target'],
    ['规划目标及完成情况', ''],
    ['2025年度耕地保护目标责任制考核表', 'year 2025年度'],
    ['用水计划表', 'kind 计划=target'],
    ['表5 2025年白山市各县（市、区）用水量表', 'year 2025年'],
    ['江源区自然资源局2025年耕地保有量统计表', 'year 2025年'],
    ['抚松县“十四五”用水情况', 'place 抚松县=220621'],
    ['江源区农业用水统计表', 'place 江源区=220605 | part 农业用水'],
    ['中心城区用水情况', 'place 中心城区=unknown'],
    ['填报日期：2026年1月5日', ''],
    ['填报单位：江源区自然资源局', ''],
    ['吉政函〔2024〕46号批复管控指标', ''],
    ['2024年6月批复的管控指标', ''],
    ['统计局 2026年第1号', ''],
  ])('in the title %j: %s', (text, expected) => {
    expect(said(text, 'title')).toBe(expected);
  });

  test.each<[text: string, expected: string]>([
    ['数据不含飞地。', ''],
    ['注：数据不含飞地。', ''],
    ['不含农业', 'part 不含农业'],
    ['注：数据不含农业用水。', 'part 数据不含农业用水'],
    ['其中农业0.05亿立方米', ''],
    ['含农业用水', ''],
    ['农业用水量有所下降', ''],
    ['农业用水', 'part 农业用水'],
    ['仅供参考', ''],
    ['仅统计中心城区', 'part 仅统计中心城区'],
    ['2025年度国土变更调查', ''],
    ['国土空间规划“一张图”系统', ''],
    ['数据来自国土空间规划“一张图”系统', ''],
    ['永久基本农田数据库（2025年版）', ''],
    ['吉政函〔2024〕46号', ''],
    ['2024年6月批复', ''],
    ['填报日期：2026年1月5日', ''],
    ['三区三线划定方案', ''],
    ['与抚松县交界', ''],
    ['比上年增加0.3', ''],
    ['较2024年增加', ''],
    ['沿用上年数据', 'kind 上年数据=unclear'],
    ['本表为上报数，待核。', 'kind 上报数=stage | kind 待核=unclear'],
    ['系规划目标值', 'kind 规划目标值=target'],
    ['2025年数字为1—9月，全年尚未统计', 'year 2025年 | period 1—9月 | part 尚未统计'],
    ['自然资源和规划局、农业农村局', ''],
    ['2025年水资源公报', 'year 2025年'],
  ])('in the prose %j: %s', (text, expected) => {
    expect(said(text, 'prose')).toBe(expected);
  });

  test('a text that is long is read in time', () => {
    for (const text of [
      '规划目标'.repeat(5_000),
      '不含'.repeat(5_000),
      '某'.repeat(20_000),
      '1-'.repeat(9_999),
    ]) {
      for (const place of PLACES) expect(said(text, place)).toBe(said(text, place));
    }
  });
});

describe('harmless words', () => {
  test.each(HARMLESS)('%s says nothing, wherever it is read', (word) => {
    for (const place of PLACES) expect(said(word, place)).toBe('');
  });

  test('nor do several together', () => {
    const words = fc.array(fc.constantFrom(...HARMLESS), { minLength: 1, maxLength: 4 });
    const separator = fc.constantFrom('，', '、', ' ', '（', '：', '-');
    fc.assert(
      fc.property(words, separator, fc.constantFrom(...PLACES), (some, between, place) => {
        expect(said(some.join(between), place)).toBe('');
      }),
    );
  });
});

describe('contrary words', () => {
  test.each(
    Object.entries(CONTRARY).flatMap(([category, words]) => words.map((word) => [category, word])),
  )('%s: %s is found wherever it is read alone', (category, word) => {
    for (const place of PLACES) expect(categoriesOf(word ?? '', place)).toContain(category);
  });

  /** How tables and remarks say a word. */
  const carriers: readonly ((word: string) => string)[] = [
    (word) => word,
    (word) => `（${word}）`,
    (word) => `(${word})`,
    (word) => `注：${word}`,
    (word) => `2025年${word}`,
    (word) => `2025年度（${word}）`,
    (word) => `${word}数据`,
    (word) => `${word}情况`,
    (word) => `${word}，已核实`,
    (word) => `本表为${word}`,
    (word) => `数据为${word}数据`,
    (word) => `按${word}填报`,
    (word) => `${word}口径`,
    (word) => `二、${word}`,
    (word) => `江源区${word}`,
    (word) => `白山市${word}统计表`,
    (word) => `国土空间规划，${word}`,
    (word) => `全年，${word}`,
    (word) => `${word}、现状`,
    (word) => `用水总量（${word}）`,
  ];

  test('are found in whatever ordinary phrase carries them', () => {
    const missed: string[] = [];
    for (const word of Object.values(CONTRARY).flat()) {
      for (const carry of carriers) {
        for (const place of PLACES) {
          const { qualifiers, unknown } = readQualifiers(carry(word), place, names);
          const isFound = qualifiers.some(
            ({ category, word: found }) => category !== 'year' && found !== '江源区',
          );
          if (!isFound && unknown === '') missed.push(`${place}: ${carry(word)}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('what remarks and notes mention', () => {
  test.each(
    `规划目标值17.56万亩 较规划目标少0.01 低于目标 满足规划要求 符合目标要求 目标完成 超额完成目标任务 完成年度计划 按计划推进 计划2026年复核
 预计2026年3月公布正式数据 2020年为0.35 2035年目标0.40 已剔除重复计算 去除小数 不含跨区调水 注：规划期限为2021—2035年。 注：目标值详见规划文本。
 附：规划指标表另行报送 说明：本表不含涉密数据 注：预计2026年更新。 注：2025年用水总量目标0.37亿立方米。 注：底线值见吉政函〔2024〕46号（2024年6月11日）。
 注：规划目标值为2035年，详见吉政函〔2024〕46号；较上年增加0.02万亩。 未发现错误 无漏报 如有误请联系 原表作废 原数据有误 注：以2020年为基期 注：基期年为2020年`.split(
      /\s+/,
    ),
  )('%s says nothing of the value', (text) => {
    expect(said(text, 'prose')).toBe('');
    expect(said(text, 'remark')).toBe('');
  });

  test.each([
    '2026年1月6日',
    '2026年1月',
    '2026-01-06',
    '日期：2026年1月6日',
    '制表日期：2026年1月6日',
    '负责人：王五　　　2026年1月',
    '校核：王五；审定：赵六；日期：2026.1.6',
    '江源区自然资源局 2026年1月6日（章）',
    '二〇二六年一月六日',
  ])('%s below a table is the day of signing', (text) => {
    expect(said(text, 'prose')).not.toMatch(/year|period/);
  });

  test.each([
    ['2025年6月', 'remark'],
    ['截至2025年6月30日', 'prose'],
    ['注：2025年6月30日', 'prose'],
    ['注：数据截至日期：2025年6月30日', 'prose'],
    ['2025年6月30日', 'title'],
    ['截至二〇二五年六月三十日', 'prose'],
  ] as const)('%s in a %s is the day of the value', (text, place) => {
    expect(said(text, place)).toMatch(/year|period/);
  });

  test.each(
    `实际为0.39亿立方米 更正：0.39 填错，应改为0.40 原报0.36，现改为0.40 核定后为0.40 以水务局核定数0.40为准 较核定数少报0.05 应为17.50 作废
 数据有误 存疑 还原值 插值 参考值 人均 2021-2025年累计 借用浑江区数据 同规划 等于批复指标，未实测 测试数据 样例 注：本表数据作废，以正式报送为准。
 注：表中数据有误，待更正。 注：本表为样表，数据为虚构。 注：以上为多年平均值。 注：以上为2021-2025年累计数。 注：以上为省下达任务数。 注：耕地保有量含2024年拟补充耕地0.5万亩。
 按规划目标填报 为规划目标值17.60万亩`.split(/\s+/),
  )('%s says that it is no actual', (text) => {
    expect(said(text, 'prose')).toContain('kind');
    expect(said(text, 'remark')).toContain('kind');
  });

  test.each(['漏报工业用水', '冬季未统计', '不完全统计', '注：湾沟镇数据缺失。'])(
    '%s says that it is not the whole',
    (text) => {
      expect(said(text, 'prose')).toContain('part');
    },
  );
});

describe('English words', () => {
  test.each([
    ['forecast', 'kind forecast=unclear'],
    ['Projected indicators', 'kind Projected=unclear'],
    ['preliminary', 'kind preliminary=unclear'],
    ['plan targets', 'kind plan targets=target'],
    ['Planned values', 'kind Planned=target'],
    ['Jan-Sep', 'period Jan-Sep'],
    ['January to June', 'period January to June'],
    ['Jan-Dec', ''],
    ['January to December', ''],
    ['First half of', 'period First half'],
    ['excluding Wangou', 'part excluding Wangou'],
    ['excludes duplicates', ''],
    ['agricultural', 'part agricultural'],
    ['Shiren town', 'place Shiren town=unknown'],
    ['town of Shiren', 'place town of Shiren=unknown'],
    ['below the target', ''],
    ['meets the planned target', ''],
    ['unplanned', ''],
    ['for reference only', ''],
  ])('%s: %s', (text, expected) => {
    expect(said(text, 'title')).toBe(expected);
    expect(said(text, 'prose')).toBe(expected);
  });
});

test.each([
  ['月份', 'period'],
  ['季度', 'period'],
  ['填报频率', 'period'],
  ['乡镇（街道）', 'place'],
  ['村', 'place'],
  ['市', 'place'],
  ['数据状态', 'kind'],
  ['用水类型', 'part'],
  ['联系电话', null],
])('the cells of a column %s hold a %s', (header, category) => {
  expect(columnCategory(header)).toBe(category);
});
