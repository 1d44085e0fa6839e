import type { UnreadReason } from '../core/pack.js';
import type { ProblemArguments } from '../core/problem.js';
import { clip, plural } from './phrases.js';
import type { ProblemMessages, Text } from './text.js';

/** Why words of an approval could not be read. */
const REASONS: Readonly<Record<UnreadReason, Text>> = {
  'number-missing': { zh: '没有数值', en: 'it has no number' },
  'number-unclear': {
    zh: '数值不是单一的阿拉伯数字（汉字数字、区间、约数或另有所指）',
    en: 'its number is no single one in digits: spelled out, a range, about, or of something else',
  },
  'comparator-missing': {
    zh: '没有“不低于”“不超过”等比较词',
    en: 'it has no comparator such as 不低于 or 不超过',
  },
  'unit-missing': { zh: '没有计量单位', en: 'it has no unit' },
  'unit-unfit': { zh: '计量单位与指标不符', en: 'its unit is none of the indicator' },
  'units-disagree': { zh: '两种单位的数值不一致', en: 'its numbers in two units differ' },
  'indicator-missing': { zh: '不能确定是什么指标', en: 'what is limited cannot be told' },
  'part-astray': {
    zh: '“其中”之前没有可以包含它的指标',
    en: '其中 follows nothing that it could be a part of',
  },
  'region-unclear': { zh: '不能确定是哪个行政区', en: 'of which region it is cannot be told' },
  'year-unclear': { zh: '不能确定是哪一年', en: 'for which year it is cannot be told' },
  'year-outside': { zh: '年份不在规划期内', en: 'its year is outside the plan period' },
  'limits-conflict': {
    zh: '同一行政区、指标、年份另有不同的数值',
    en: 'another number stands for the same region, indicator and year',
  },
  'authority-unclear': { zh: '不能确定由谁下达', en: 'who assigns it cannot be told' },
  'words-repeated': {
    zh: '原文中有相同的文字，引文不能区分',
    en: 'the same words stand elsewhere, so that no quote tells them apart',
  },
  'number-unexplained': { zh: '不能确定这个数字是什么', en: 'what the number is cannot be told' },
};

/** What a draft still lacks, each counted. */
function lacksOf(args: ProblemArguments['pack-draft']): readonly Text[] {
  const { unread, uncoded, unknown, unclassed } = args;
  return [
    {
      count: unread,
      zh: `${unread} 处未能读出`,
      en: plural(unread, 'phrase unread', 'phrases unread'),
    },
    {
      count: uncoded,
      zh: `${uncoded} 个行政区没有代码`,
      en: plural(uncoded, 'region without a code', 'regions without a code'),
    },
    {
      count: unknown,
      zh: `${unknown} 处指标不在指标目录中`,
      en: plural(unknown, 'unknown indicator'),
    },
    {
      count: unclassed,
      zh: `${unclassed} 项义务未定类别`,
      en: plural(unclassed, 'duty without a class', 'duties without a class'),
    },
  ].filter(({ count }) => count > 0);
}

/** What is said of drafts. */
export const DRAFT_PROBLEMS = {
  'pack-draft': {
    title: { zh: '未经复核的草案', en: 'draft, not reviewed' },
    message: (args) => {
      const lacks = lacksOf(args);
      const none = lacks.length === 0;
      return {
        zh: `规则库是未经复核的草案${none ? '' : `：${lacks.map(({ zh }) => zh).join('，')}`}`,
        en: `the pack is a draft that nobody has reviewed${none ? '' : `: ${lacks.map(({ en }) => en).join(', ')}`}`,
      };
    },
    hint: {
      zh: '请对照原文复核，补齐后删去 status: draft；复核之前可用 --allow-draft 试核对',
      en: 'hold it against the text, fill in what it lacks, and delete status: draft; to try it before, use --allow-draft',
    },
  },
  'pack-unread': {
    title: { zh: '未能读出的文字', en: 'words unread' },
    message: ({ quote, reason }) => ({
      zh: `未能读出：“${clip(quote)}”（${REASONS[reason].zh}）`,
      en: `unread: “${clip(quote)}” (${REASONS[reason].en})`,
    }),
    hint: {
      zh: '请人工判读：是底线的写成规则，不是的列入 excused，然后从 unread 中删去',
      en: 'read it yourself: encode it as a rule or list it under excused, then delete it from unread',
    },
  },
  'pack-region-uncoded': {
    title: { zh: '行政区没有代码', en: 'region without a code' },
    message: ({ name, candidates }) =>
      candidates.length === 0
        ? { zh: `行政区没有代码：${clip(name)}`, en: `the region has no code: ${clip(name)}` }
        : {
            zh: `行政区的代码不能确定：${clip(name)}（${candidates.join('、')}）`,
            en: `the code of the region cannot be told: ${clip(name)} (${candidates.join(', ')})`,
          },
    hint: {
      zh: '请查明其行政区划代码（GB/T 2260），在 regions 和各条规则中用代码替换名称',
      en: 'look its GB/T 2260 code up and put it in place of the name, in regions and in the rules',
    },
  },
  'draft-not-text': {
    title: { zh: '不是文本文件', en: 'no text file' },
    message: {
      zh: '批复原文不是 UTF-8 编码的文本文件',
      en: 'the text of the approval is no text file in UTF-8',
    },
    hint: {
      zh: '请将原文存为 .txt 文本，编码选 UTF-8',
      en: 'save it as plain text (.txt), encoded in UTF-8',
    },
  },
  'draft-no-limit': {
    title: { zh: '没有底线', en: 'no limit' },
    message: { zh: '原文中没有找到底线', en: 'no limit was found in the text' },
    hint: {
      zh: '请确认是批复原文；底线须含指标、比较词和数值',
      en: 'make sure that it is the text of an approval; a limit has an indicator, a comparator and a number',
    },
  },
  'draft-unclassed': {
    title: { zh: '义务未定类别', en: 'duty without a class' },
    message: ({ duties }) => ({
      zh: `${duties} 项义务的类别或约束对象不能从文字确定`,
      en:
        duties === 1
          ? 'the class of 1 duty, or whom it binds, cannot be told from its words'
          : `the class of ${duties} duties, or whom they bind, cannot be told from their words`,
    }),
    hint: {
      zh: '请补上 class 和 binds；不构成要求的，改列 excused',
      en: 'add class and binds, or list under excused what asks for nothing',
    },
  },
} satisfies ProblemMessages;
