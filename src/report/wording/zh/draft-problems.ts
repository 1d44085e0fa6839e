import type { UnreadReason } from '../../../core/pack.js';
import { clip } from '../phrases.js';
import type { ProblemWording, Wording } from '../wording.js';

/** Why words of an approval could not be read, in Chinese. */
const REASONS: Readonly<Record<UnreadReason, string>> = {
  'number-missing': '没有数值',
  'number-unclear': '数值不是单一的阿拉伯数字（汉字数字、区间、约数或另有所指）',
  'comparator-missing': '没有“不低于”“不超过”等比较词',
  'unit-missing': '没有计量单位',
  'unit-unfit': '计量单位与指标不符',
  'units-disagree': '两种单位的数值不一致',
  'indicator-missing': '不能确定是什么指标',
  'part-astray': '“其中”之前没有可以包含它的指标',
  'region-unclear': '不能确定是哪个行政区',
  'year-unclear': '不能确定是哪一年',
  'year-outside': '年份不在规划期内',
  'limits-conflict': '同一行政区、指标、年份另有不同的数值',
  'authority-unclear': '不能确定由谁下达',
  'words-repeated': '原文中有相同的文字，引文不能区分',
  'number-unexplained': '不能确定这个数字是什么',
};

function counted(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}

/** What is said of drafts, in Chinese. */
export const draftProblems = {
  'pack-draft': ({ unread, uncoded, unclassed, unknown }) => {
    const lacks = [
      ...counted(unread, '处未能读出'),
      ...counted(uncoded, '个行政区没有代码'),
      ...counted(unknown, '处指标不在指标目录中'),
      ...counted(unclassed, '项义务未定类别'),
    ];
    return {
      message: `规则库是未经复核的草案${lacks.length === 0 ? '' : `：${lacks.join('，')}`}`,
      hint: '请对照原文复核，补齐后删去 status: draft；复核之前可用 --allow-draft 试核对',
    };
  },
  'pack-unread': ({ quote, reason }) => ({
    message: `未能读出：“${clip(quote)}”（${REASONS[reason]}）`,
    hint: '请人工判读：是底线的写成规则，不是的列入 excused，然后从 unread 中删去',
  }),
  'pack-region-uncoded': ({ name, candidates }) => ({
    message:
      candidates.length === 0
        ? `行政区没有代码：${clip(name)}`
        : `行政区的代码不能确定：${clip(name)}（${candidates.join('、')}）`,
    hint: '请查明其行政区划代码（GB/T 2260），在 regions 和各条规则中用代码替换名称',
  }),
  'draft-not-text': () => ({
    message: '批复原文不是 UTF-8 编码的文本文件',
    hint: '请将原文存为 .txt 文本，编码选 UTF-8',
  }),
  'draft-no-limit': () => ({
    message: '原文中没有找到底线',
    hint: '请确认是批复原文；底线须含指标、比较词和数值',
  }),
  'draft-unclassed': ({ duties }) => ({
    message: `${duties} 项义务的类别或约束对象不能从文字确定`,
    hint: '请补上 class 和 binds；不构成要求的，改列 excused',
  }),
} satisfies Partial<ProblemWording>;

/** Each of them in a few words. */
export const draftTitles = {
  'pack-draft': '未经复核的草案',
  'pack-unread': '未能读出的文字',
  'pack-region-uncoded': '行政区没有代码',
  'draft-not-text': '不是文本文件',
  'draft-no-limit': '没有底线',
  'draft-unclassed': '义务未定类别',
} satisfies Partial<Wording['titles']>;
