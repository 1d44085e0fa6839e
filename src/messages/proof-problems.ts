import { clip } from './phrases.js';
import type { ProblemMessages, Text } from './text.js';

const DOCUMENT_KEYS = {
  title: { zh: '标题', en: 'title' },
  number: { zh: '文号', en: 'document number' },
  issuer: { zh: '批准机关', en: 'issuer' },
  date: { zh: '成文日期', en: 'date' },
  period: { zh: '规划期', en: 'plan period' },
} satisfies Readonly<Record<string, Text | null>>;

/** What is said of packs that their text does not prove. */
export const PROOF_PROBLEMS = {
  'proof-document-differs': {
    title: { zh: '文件信息与原文不符', en: 'document differs from the text' },
    message: ({ key, value }) => ({
      zh: `原文中没有这个${DOCUMENT_KEYS[key].zh}：${clip(value)}`,
      en: `the text has no such ${DOCUMENT_KEYS[key].en}: ${clip(value)}`,
    }),
    hint: ({ says }) =>
      says === null
        ? { zh: '请按原文改正', en: 'correct it to the text' }
        : { zh: `原文为：${clip(says)}`, en: `the text says ${clip(says)}` },
  },
  'proof-year-differs': {
    title: { zh: '年份与原文不符', en: 'year differs from the text' },
    message: ({ rule, year, says }) =>
      says === null
        ? {
            zh: `${rule} 适用于${year}年，原文未对这句话载明年份`,
            en: `${rule} holds for ${year}; the text says no year of these words`,
          }
        : {
            zh: `${rule} 适用于${year}年，原文所说的是${says}年`,
            en: `${rule} holds for ${year}; the text says ${says}`,
          },
    hint: {
      zh: '请按引文承接的年份改正 target 或 year',
      en: 'correct target or year to the one that carries into the quote',
    },
  },
  'proof-region-differs': {
    title: { zh: '地区与原文不符', en: 'region differs from the text' },
    message: ({ rule, expected, says }) => ({
      zh: `${rule} 是${clip(expected)}的规则，引文所说的是${clip(says)}`,
      en: `${rule} is a rule of ${clip(expected)}; its quote speaks of ${clip(says)}`,
    }),
    hint: {
      zh: '请改正 region，或引用该地区自己的文字',
      en: 'correct region, or quote the words about this region',
    },
  },
  'proof-duty-region-differs': {
    title: { zh: '义务的地区与原文不符', en: 'region of a duty differs from the text' },
    message: ({ obligation, expected, says }) => ({
      zh: `义务 ${obligation} 写为${expected === null ? '各地共同的' : `${clip(expected)}的`}义务，原文所说的是${says === null ? '各地' : clip(says)}`,
      en: `the duty ${obligation} is encoded for ${expected === null ? 'all regions' : clip(expected)}; the text speaks of ${says === null ? 'all' : clip(says)}`,
    }),
    hint: {
      zh: '请按原文改正 region：只说一地的写明该地，说各地的不写',
      en: 'correct region: name it where the words are about one region, leave it out where they are about all',
    },
  },
  'proof-indicator-differs': {
    title: { zh: '指标与原文不符', en: 'indicator differs from the text' },
    message: ({ rule, expected, says }) => ({
      zh: `${rule} 的指标是${expected}，引文所承接的是${says}`,
      en: `${rule} limits ${expected}; its quote speaks of ${says}`,
    }),
    hint: {
      zh: '请改正 indicator，或引用该指标自己的文字',
      en: 'correct indicator, or quote the words about this indicator',
    },
  },
  'proof-limit-repeated': {
    title: { zh: '底线重复引用', en: 'limit quoted twice' },
    message: ({ rule, first, quote }) => ({
      zh: `${rule} 与 ${first} 引用同一处底线：“${clip(quote)}”`,
      en: `${rule} and ${first} quote one limit: “${clip(quote)}”`,
    }),
    hint: {
      zh: '一处底线只能由一条规则表达，请保留一条',
      en: 'one limit of the text is one rule; keep one of them',
    },
  },
  'proof-limit-of-all': {
    title: { zh: '共同底线有遗漏', en: 'limit of all encoded for some' },
    message: ({ rule, regions }) => ({
      zh: `${rule} 所引底线未指明地区，也适用于：${regions.join('、')}`,
      en: `the limit that ${rule} quotes names no region, so it also binds ${regions.join(', ')}`,
    }),
    hint: { zh: '请为这些地区各写一条规则', en: 'write a rule for each of them' },
  },
  'proof-number-unaccounted': {
    title: { zh: '数字没有着落', en: 'number unaccounted for' },
    message: ({ number, context }) => ({
      zh: `原文中的数字没有着落：${clip(number)}（${clip(context)}）`,
      en: `a number of the text is unaccounted for: ${clip(number)} (${clip(context)})`,
    }),
    hint: {
      zh: '请用规则表达；不是底线的，列入 excused 并说明理由',
      en: 'encode it in a rule; if it is no limit, list it under excused with the reason',
    },
  },
  'proof-clause-unaccounted': {
    title: { zh: '文字没有着落', en: 'words unaccounted for' },
    message: ({ words, clause }) => ({
      zh: `${clause === null ? '原文' : `第${clause}部分`}中的文字没有着落：“${clip(words)}”`,
      en: `words${clause === null ? '' : ` of part ${clause}`} are unaccounted for: “${clip(words)}”`,
    }),
    hint: {
      zh: '请用规则或义务引用；不构成要求的，列入 excused 并说明理由',
      en: 'quote them in a rule or an obligation; if they ask nothing, list them under excused with the reason',
    },
  },
  'proof-excuse-covers-limit': {
    title: { zh: '豁免涵盖了底线', en: 'excuse covers a limit' },
    message: ({ number, quote }) => ({
      zh: `excused 不能涵盖规则的数字 ${clip(number)}：“${clip(quote)}”`,
      en: `an excuse may not cover a rule’s number, ${clip(number)}: “${clip(quote)}”`,
    }),
    hint: {
      zh: '请缩短该条引文，避开规则的数字',
      en: 'shorten its quote so that it leaves the number out',
    },
  },
  'proof-limit-excused': {
    title: { zh: '底线仅有理由', en: 'limit only excused' },
    message: ({ number, reason }) => ({
      zh: `读作底线的数字 ${clip(number)} 没有规则，只有理由：${clip(reason)}`,
      en: `${clip(number)} reads as a limit and has no rule, only a reason: ${clip(reason)}`,
    }),
    hint: {
      zh: '请确认理由成立；否则请写成规则',
      en: 'make sure that the reason holds; else write a rule',
    },
  },
  'proof-excuse-idle': {
    title: { zh: '豁免没有用处', en: 'excuse of no use' },
    message: ({ quote }) => ({
      zh: `excused 的这一条没有用处：“${clip(quote)}”`,
      en: `this excuse is of no use: “${clip(quote)}”`,
    }),
    hint: {
      zh: '其中的文字和数字已另有着落，请删除这一条',
      en: 'its words and numbers are accounted for without it; take it out',
    },
  },
  'proof-words-missing': {
    title: { zh: '缺少 words', en: 'words missing' },
    message: ({ id, quote }) => ({
      zh: `${id} 的引文全部另有引用，漏掉这项义务也看不出来：“${clip(quote)}”`,
      en: `others quote all the words of ${id}, so it could be lost unnoticed: “${clip(quote)}”`,
    }),
    hint: {
      zh: '请为引用同一句话的每项义务写明 words（其所指的几个字）',
      en: 'give each duty of this quote its words: those in it that name the duty',
    },
  },
  'proof-words-elsewhere': {
    title: { zh: 'words 不在引文中', en: 'words not in the quote' },
    message: ({ words }) => ({
      zh: `words 在引文中须恰好出现一次：“${clip(words)}”`,
      en: `words must stand in the quote exactly once: “${clip(words)}”`,
    }),
    hint: ({ quote }) => ({
      zh: `请从引文中逐字选取：“${clip(quote)}”`,
      en: `take them from the quote: “${clip(quote)}”`,
    }),
  },
  'proof-words-repeated': {
    title: { zh: 'words 重复', en: 'words used twice' },
    message: ({ words, first }) => ({
      zh: `words 已由 ${first} 使用：“${clip(words)}”`,
      en: `these words are those of ${first} already: “${clip(words)}”`,
    }),
    hint: {
      zh: '每项义务须有自己的几个字，请保留一项或改正',
      en: 'each duty needs words of its own; keep one, or correct them',
    },
  },
  'proof-item-unclaimed': {
    title: { zh: '列举项没有义务', en: 'item without a duty' },
    message: ({ item }) => ({
      zh: `列举的这一项没有对应的义务：“${clip(item)}”`,
      en: `an item of the list has no duty: “${clip(item)}”`,
    }),
    hint: ({ quote }) => ({
      zh: `请为它补上一项义务，引文为“${clip(quote)}”`,
      en: `add an obligation for it, with the quote “${clip(quote)}”`,
    }),
  },
} satisfies ProblemMessages;
