import { clip } from '../phrases.js';
import type { ProblemWording, Wording } from '../wording.js';

const DOCUMENT_KEYS = {
  title: '标题',
  number: '文号',
  issuer: '批准机关',
  date: '成文日期',
  period: '规划期',
} as const;

/** What is said of packs that their text does not prove, in Chinese. */
export const proofProblems = {
  'proof-document-differs': ({ key, value, says }) => ({
    message: `原文中没有这个${DOCUMENT_KEYS[key]}：${clip(value)}`,
    hint: says === null ? '请按原文改正' : `原文为：${clip(says)}`,
  }),
  'proof-year-differs': ({ rule, year, says }) => ({
    message:
      says === null
        ? `${rule} 适用于${year}年，原文未对这句话载明年份`
        : `${rule} 适用于${year}年，原文所说的是${says}年`,
    hint: '请按引文承接的年份改正 target 或 year',
  }),
  'proof-region-differs': ({ rule, expected, says }) => ({
    message: `${rule} 是${clip(expected)}的规则，引文所说的是${clip(says)}`,
    hint: '请改正 region，或引用该地区自己的文字',
  }),
  'proof-duty-region-differs': ({ obligation, expected, says }) => ({
    message: `义务 ${obligation} 写为${expected === null ? '各地共同的' : `${clip(expected)}的`}义务，原文所说的是${says === null ? '各地' : clip(says)}`,
    hint: '请按原文改正 region：只说一地的写明该地，说各地的不写',
  }),
  'proof-indicator-differs': ({ rule, expected, says }) => ({
    message: `${rule} 的指标是${expected}，引文所承接的是${says}`,
    hint: '请改正 indicator，或引用该指标自己的文字',
  }),
  'proof-limit-repeated': ({ rule, first, quote }) => ({
    message: `${rule} 与 ${first} 引用同一处底线：“${clip(quote)}”`,
    hint: '一处底线只能由一条规则表达，请保留一条',
  }),
  'proof-limit-of-all': ({ rule, regions }) => ({
    message: `${rule} 所引底线未指明地区，也适用于：${regions.join('、')}`,
    hint: '请为这些地区各写一条规则',
  }),
  'proof-number-unaccounted': ({ number, context }) => ({
    message: `原文中的数字没有着落：${clip(number)}（${clip(context)}）`,
    hint: '请用规则表达；不是底线的，列入 excused 并说明理由',
  }),
  'proof-clause-unaccounted': ({ words, clause }) => ({
    message: `${clause === null ? '原文' : `第${clause}部分`}中的文字没有着落：“${clip(words)}”`,
    hint: '请用规则或义务引用；不构成要求的，列入 excused 并说明理由',
  }),
  'proof-excuse-covers-limit': ({ number, quote }) => ({
    message: `excused 不能涵盖规则的数字 ${clip(number)}：“${clip(quote)}”`,
    hint: '请缩短该条引文，避开规则的数字',
  }),
  'proof-limit-excused': ({ number, reason }) => ({
    message: `读作底线的数字 ${clip(number)} 没有规则，只有理由：${clip(reason)}`,
    hint: '请确认理由成立；否则请写成规则',
  }),
  'proof-excuse-idle': ({ quote }) => ({
    message: `excused 的这一条没有用处：“${clip(quote)}”`,
    hint: '其中的文字和数字已另有着落，请删除这一条',
  }),
  'proof-words-missing': ({ id, quote }) => ({
    message: `${id} 的引文全部另有引用，漏掉这项义务也看不出来：“${clip(quote)}”`,
    hint: '请为引用同一句话的每项义务写明 words（其所指的几个字）',
  }),
  'proof-words-elsewhere': ({ words, quote }) => ({
    message: `words 在引文中须恰好出现一次：“${clip(words)}”`,
    hint: `请从引文中逐字选取：“${clip(quote)}”`,
  }),
  'proof-words-repeated': ({ words, first }) => ({
    message: `words 已由 ${first} 使用：“${clip(words)}”`,
    hint: '每项义务须有自己的几个字，请保留一项或改正',
  }),
  'proof-item-unclaimed': ({ item, quote }) => ({
    message: `列举的这一项没有对应的义务：“${clip(item)}”`,
    hint: `请为它补上一项义务，引文为“${clip(quote)}”`,
  }),
} satisfies Partial<ProblemWording>;

/** Each of them in a few words. */
export const proofTitles = {
  'proof-document-differs': '文件信息与原文不符',
  'proof-year-differs': '年份与原文不符',
  'proof-region-differs': '地区与原文不符',
  'proof-duty-region-differs': '义务的地区与原文不符',
  'proof-indicator-differs': '指标与原文不符',
  'proof-limit-repeated': '底线重复引用',
  'proof-limit-of-all': '共同底线有遗漏',
  'proof-number-unaccounted': '数字没有着落',
  'proof-clause-unaccounted': '文字没有着落',
  'proof-excuse-covers-limit': '豁免涵盖了底线',
  'proof-limit-excused': '底线仅有理由',
  'proof-excuse-idle': '豁免没有用处',
  'proof-words-missing': '缺少 words',
  'proof-words-elsewhere': 'words 不在引文中',
  'proof-words-repeated': 'words 重复',
  'proof-item-unclaimed': '列举项没有义务',
} satisfies Partial<Wording['titles']>;
