import { clip, formatLocation } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : `是否为“${nearest}”？`;
}

/** What is said of packs that do not hold, in Chinese. */
export const packProblems = {
  'pack-not-text': () => ({
    message: '规则库不是 UTF-8 编码的文本文件',
    hint: '请提供 pack.yaml 或 pack.json，并存为 UTF-8 编码',
  }),
  'pack-syntax': ({ detail }) => ({
    message: `规则库格式有误：${clip(detail)}`,
    hint: '请检查此处的缩进、冒号和引号',
  }),
  'pack-key-unknown': ({ key, nearest }) => ({
    message: `规则库中没有这个键：${clip(key)}`,
    hint: `${didYouMean(nearest)}请改正或删除`,
  }),
  'pack-key-duplicate': ({ key }) => ({
    message: `键重复：${clip(key)}`,
    hint: '请保留一个',
  }),
  'pack-key-missing': ({ key }) => ({ message: `缺少键：${clip(key)}`, hint: '请补上' }),
  'pack-value-invalid': ({ key, expected }) => ({
    message: `${clip(key)} 的值无效`,
    hint: `应为：${expected}`,
  }),
  'pack-text-missing': ({ text }) => ({
    message: `找不到批复原文：${clip(text)}`,
    hint: '请将批复原文放在规则库的文件夹内',
  }),
  'pack-text-changed': ({ expected, actual }) => ({
    message: `批复原文与校验码不符：应为 ${expected}，实为 ${actual}`,
    hint: '请恢复原文；原文确有更正的，请重新逐条核对后更新 sha256',
  }),
  'pack-region-unknown': ({ region, nearest }) => ({
    message: `regions 中没有这个行政区：${clip(region)}`,
    hint: `${didYouMean(nearest)}请改正，或在 regions 中补上`,
  }),
  'pack-region-duplicate': ({ text }) => ({
    message: `行政区的名称或代码重复：${clip(text)}`,
    hint: '一个名称或代码只能指一个行政区',
  }),
  'pack-indicator-unknown': ({ indicator, nearest }) => ({
    message: `指标目录中没有这个指标：${clip(indicator)}`,
    hint: `${didYouMean(nearest)}请改正，或在 indicators.yaml 中补上`,
  }),
  'pack-id-duplicate': ({ id }) => ({
    message: `id 重复：${clip(id)}`,
    hint: '每个 id 只能用一次',
  }),
  'pack-id-without-region': ({ id, region }) => ({
    message: `规则 id 中没有行政区代码：${clip(id)}`,
    hint: `请写成 ${region}.指标 的形式`,
  }),
  'pack-limit-duplicate': ({ indicator, region }) => ({
    message: `同一行政区、指标、年份有两个底线值：${region} ${indicator}`,
    hint: '请保留一个',
  }),
  'pack-limit-dimension': ({ limit, indicator }) => ({
    message: `底线值的单位与指标不符：${clip(limit)}（${indicator}）`,
    hint: '请核对单位和指标',
  }),
  'pack-clause-unknown': ({ clause, known }) => ({
    message: `批复原文没有第${clip(clause)}部分`,
    hint: known.length === 0 ? '该批复不分部分，请删除 clause' : `可用：${known.join('、')}`,
  }),
  'pack-quote-not-found': ({ quote }) => ({
    message: `批复原文中找不到引文：“${clip(quote)}”`,
    hint: '请从批复原文逐字复制，标点也须一致',
  }),
  'pack-quote-elsewhere': ({ quote, expected, line, column }) => ({
    message: `引文不在应在之处（${expected}），而在第 ${line} 行第 ${column} 列：“${clip(quote)}”`,
    hint: '请核对行政区和所属部分',
  }),
  'pack-quote-ambiguous': ({ quote, times }) => ({
    message: `引文在原文中出现 ${times} 次，不能确定是哪一处：“${clip(quote)}”`,
    hint: '请多引几个字，使其唯一',
  }),
  'pack-quote-unread': ({ quote }) => ({
    message: `引文中没有可识别的底线：“${clip(quote)}”`,
    hint: '引文须含指标、比较词、数值和单位',
  }),
  'pack-quote-differs': ({ limit, quote, says }) => ({
    message: `底线值与引文不一致：规则为 ${clip(limit)}，引文为 ${clip(says)}`,
    hint: `请按原文改正：“${clip(quote)}”`,
  }),
  'pack-base-unknown': ({ base, nearest }) => ({
    message: `找不到所修改的规则库：${clip(base)}`,
    hint: `${didYouMean(nearest)}请改正 amends，或一并指明该规则库；修改单只能修改规则库，不能修改另一修改单`,
  }),
  'pack-rule-unknown': ({ rule, nearest }) => ({
    message: `所修改的规则库中没有这条规则：${clip(rule)}`,
    hint: `${didYouMean(nearest)}请改正；\`dixian rules\` 列出全部规则`,
  }),
  'pack-amendment-relation': ({ limit, rule }) => ({
    message: `修改后的底线值与规则的方向相反：${clip(limit)}（${clip(rule)}）`,
    hint: '下限只能改为下限（≥），上限只能改为上限（≤），请核对规则和比较词',
  }),
  'pack-amendment-overlap': ({ rule, from, through, date, first }) => ({
    message: `同日（${date}）的两处修改涉及同一规则的同一年份：${clip(rule)} ${from === through ? from : `${from}—${through}`}年`,
    hint: `不能确定以哪一处为准，请保留一处；另一处在 ${formatLocation(first)}`,
  }),
} satisfies Partial<ProblemWording>;
