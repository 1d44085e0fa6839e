import { clip, didYouMean, formatLocation } from './phrases.js';
import type { ProblemMessages } from './text.js';

/** What is said of packs that do not hold. */
export const PACK_PROBLEMS = {
  'pack-not-text': {
    title: { zh: '规则库不是文本文件', en: 'pack is not text' },
    message: { zh: '规则库不是 UTF-8 编码的文本文件', en: 'the pack is not a text file in UTF-8' },
    hint: {
      zh: '请提供 pack.yaml 或 pack.json，并存为 UTF-8 编码',
      en: 'give a pack.yaml or pack.json, saved as UTF-8',
    },
  },
  'pack-syntax': {
    title: { zh: '规则库格式有误', en: 'malformed pack' },
    message: ({ detail }) => ({
      zh: `规则库格式有误：${clip(detail)}`,
      en: `the pack is malformed: ${clip(detail)}`,
    }),
    hint: {
      zh: '请检查此处的缩进、冒号和引号',
      en: 'look at the indentation, colons and quotes here',
    },
  },
  'pack-key-unknown': {
    title: { zh: '键无法识别', en: 'unknown key' },
    message: ({ key }) => ({
      zh: `规则库中没有这个键：${clip(key)}`,
      en: `unknown key ${clip(key)}`,
    }),
    hint: ({ nearest }) => ({
      zh: `${didYouMean(nearest).zh}请改正或删除`,
      en: `${didYouMean(nearest).en}correct it or take it out`,
    }),
  },
  'pack-key-duplicate': {
    title: { zh: '键重复', en: 'key stands twice' },
    message: ({ key }) => ({ zh: `键重复：${clip(key)}`, en: `key ${clip(key)} stands twice` }),
    hint: { zh: '请保留一个', en: 'keep one of them' },
  },
  'pack-key-missing': {
    title: { zh: '缺少键', en: 'key missing' },
    message: ({ key }) => ({ zh: `缺少键：${clip(key)}`, en: `key ${clip(key)} is missing` }),
    hint: { zh: '请补上', en: 'add it' },
  },
  'pack-value-invalid': {
    title: { zh: '值无效', en: 'value not valid' },
    message: ({ key }) => ({
      zh: `${clip(key)} 的值无效`,
      en: `the value of ${clip(key)} is not valid`,
    }),
    hint: ({ expected }) => ({ zh: `应为：${expected}`, en: `expected: ${expected}` }),
  },
  'pack-text-missing': {
    title: { zh: '找不到批复原文', en: 'approval’s text missing' },
    message: ({ text }) => ({
      zh: `找不到批复原文：${clip(text)}`,
      en: `the approval's text is missing: ${clip(text)}`,
    }),
    hint: {
      zh: '请将批复原文放在规则库的文件夹内',
      en: 'put the text into the folder of the pack',
    },
  },
  'pack-text-changed': {
    title: { zh: '批复原文与校验码不符', en: 'approval’s text changed' },
    message: ({ expected, actual }) => ({
      zh: `批复原文与校验码不符：应为 ${expected}，实为 ${actual}`,
      en: `the approval's text is not the one encoded: SHA-256 should be ${expected}, is ${actual}`,
    }),
    hint: {
      zh: '请恢复原文；原文确有更正的，请重新逐条核对后更新 sha256',
      en: 'restore the text; if it was rightly corrected, go through every rule again and then update sha256',
    },
  },
  'pack-region-unknown': {
    title: { zh: '行政区无法识别', en: 'unknown region' },
    message: ({ region }) => ({
      zh: `regions 中没有这个行政区：${clip(region)}`,
      en: `regions has no ${clip(region)}`,
    }),
    hint: ({ nearest }) => ({
      zh: `${didYouMean(nearest).zh}请改正，或在 regions 中补上`,
      en: `${didYouMean(nearest).en}correct it, or add it to regions`,
    }),
  },
  'pack-region-duplicate': {
    title: { zh: '行政区重复', en: 'region stands twice' },
    message: ({ text }) => ({
      zh: `行政区的名称或代码重复：${clip(text)}`,
      en: `a region's name or code stands twice: ${clip(text)}`,
    }),
    hint: { zh: '一个名称或代码只能指一个行政区', en: 'a name or code can mean one region only' },
  },
  'pack-indicator-unknown': {
    title: { zh: '指标无法识别', en: 'unknown indicator' },
    message: ({ indicator }) => ({
      zh: `指标目录中没有这个指标：${clip(indicator)}`,
      en: `the catalogue has no indicator ${clip(indicator)}`,
    }),
    hint: ({ nearest }) => ({
      zh: `${didYouMean(nearest).zh}请改正，或在 indicators.yaml 中补上`,
      en: `${didYouMean(nearest).en}correct it, or add it to indicators.yaml`,
    }),
  },
  'pack-id-duplicate': {
    title: { zh: 'id 重复', en: 'id stands twice' },
    message: ({ id }) => ({ zh: `id 重复：${clip(id)}`, en: `id ${clip(id)} stands twice` }),
    hint: { zh: '每个 id 只能用一次', en: 'each id can be used once' },
  },
  'pack-id-without-region': {
    title: { zh: 'id 中没有行政区代码', en: 'id without region code' },
    message: ({ id }) => ({
      zh: `规则 id 中没有行政区代码：${clip(id)}`,
      en: `the rule's id does not hold the region's code: ${clip(id)}`,
    }),
    hint: ({ region }) => ({
      zh: `请写成 ${region}.指标 的形式`,
      en: `write it as ${region}.indicator`,
    }),
  },
  'pack-limit-duplicate': {
    title: { zh: '底线值重复', en: 'limit stands twice' },
    message: ({ indicator, region }) => ({
      zh: `同一行政区、指标、年份有两个底线值：${region} ${indicator}`,
      en: `two limits for one region, indicator and year: ${region} ${indicator}`,
    }),
    hint: { zh: '请保留一个', en: 'keep one of them' },
  },
  'pack-limit-dimension': {
    title: { zh: '底线值的单位与指标不符', en: 'limit’s unit does not fit the indicator' },
    message: ({ limit, indicator }) => ({
      zh: `底线值的单位与指标不符：${clip(limit)}（${indicator}）`,
      en: `the limit's unit does not fit the indicator: ${clip(limit)} (${indicator})`,
    }),
    hint: { zh: '请核对单位和指标', en: 'check the unit and the indicator' },
  },
  'pack-clause-unknown': {
    title: { zh: '所属部分无法识别', en: 'unknown part' },
    message: ({ clause }) => ({
      zh: `批复原文没有第${clip(clause)}部分`,
      en: `the approval's text has no part ${clip(clause)}`,
    }),
    hint: ({ known }) =>
      known.length === 0
        ? { zh: '该批复不分部分，请删除 clause', en: 'this approval has no parts; take clause out' }
        : { zh: `可用：${known.join('、')}`, en: `it has ${known.join(', ')}` },
  },
  'pack-quote-not-found': {
    title: { zh: '原文中找不到引文', en: 'quote not in the text' },
    message: ({ quote }) => ({
      zh: `批复原文中找不到引文：“${clip(quote)}”`,
      en: `the quote does not stand in the approval's text: “${clip(quote)}”`,
    }),
    hint: {
      zh: '请从批复原文逐字复制，标点也须一致',
      en: 'copy it character for character, punctuation too',
    },
  },
  'pack-quote-elsewhere': {
    title: { zh: '引文不在应在之处', en: 'quote not where it should be' },
    message: ({ quote, expected, line, column }) => ({
      zh: `引文不在应在之处（${expected}），而在第 ${line} 行第 ${column} 列：“${clip(quote)}”`,
      en: `the quote does not stand where it should (${expected}), but at line ${line}, column ${column}: “${clip(quote)}”`,
    }),
    hint: { zh: '请核对行政区和所属部分', en: 'check the region and the part' },
  },
  'pack-quote-ambiguous': {
    title: { zh: '引文不唯一', en: 'quote not unique' },
    message: ({ quote, times }) => ({
      zh: `引文在原文中出现 ${times} 次，不能确定是哪一处：“${clip(quote)}”`,
      en: `the quote stands ${times} times in the text, so which is meant is not clear: “${clip(quote)}”`,
    }),
    hint: { zh: '请多引几个字，使其唯一', en: 'quote a few words more, so that it stands once' },
  },
  'pack-quote-unread': {
    title: { zh: '引文中没有可识别的底线', en: 'no limit in the quote' },
    message: ({ quote }) => ({
      zh: `引文中没有可识别的底线：“${clip(quote)}”`,
      en: `no limit can be read from the quote: “${clip(quote)}”`,
    }),
    hint: {
      zh: '引文须含指标、比较词、数值和单位',
      en: 'a quote must hold indicator, comparator, value and unit',
    },
  },
  'pack-quote-differs': {
    title: { zh: '底线值与引文不一致', en: 'limit differs from its quote' },
    message: ({ limit, says }) => ({
      zh: `底线值与引文不一致：规则为 ${clip(limit)}，引文为 ${clip(says)}`,
      en: `the limit differs from its quote: the rule says ${clip(limit)}, the quote ${clip(says)}`,
    }),
    hint: ({ quote }) => ({
      zh: `请按原文改正：“${clip(quote)}”`,
      en: `correct it to the text: “${clip(quote)}”`,
    }),
  },
  'pack-base-unknown': {
    title: { zh: '找不到所修改的规则库', en: 'no such pack to amend' },
    message: ({ base }) => ({
      zh: `找不到所修改的规则库：${clip(base)}`,
      en: `there is no pack ${clip(base)} to amend`,
    }),
    hint: ({ nearest }) => ({
      zh: `${didYouMean(nearest).zh}请改正 amends，或一并指明该规则库；修改单只能修改规则库，不能修改另一修改单`,
      en: `${didYouMean(nearest).en}correct amends, or name that pack too; an amendment amends a base pack, not another amendment`,
    }),
  },
  'pack-rule-unknown': {
    title: { zh: '规则无法识别', en: 'unknown rule' },
    message: ({ rule }) => ({
      zh: `所修改的规则库中没有这条规则：${clip(rule)}`,
      en: `the pack that is amended has no rule ${clip(rule)}`,
    }),
    hint: ({ nearest }) => ({
      zh: `${didYouMean(nearest).zh}请改正；\`dixian rules\` 列出全部规则`,
      en: `${didYouMean(nearest).en}correct it; \`dixian rules\` lists the rules`,
    }),
  },
  'pack-amendment-relation': {
    title: { zh: '修改后的底线值方向相反', en: 'amended limit points the other way' },
    message: ({ limit, rule }) => ({
      zh: `修改后的底线值与规则的方向相反：${clip(limit)}（${clip(rule)}）`,
      en: `the amended limit points the other way than the rule: ${clip(limit)} (${clip(rule)})`,
    }),
    hint: {
      zh: '下限只能改为下限（≥），上限只能改为上限（≤），请核对规则和比较词',
      en: 'a floor is amended by a floor (≥), a cap by a cap (≤); check the rule and the comparator',
    },
  },
  'pack-amendment-overlap': {
    title: { zh: '同日的两处修改相互重叠', en: 'amendments of one date overlap' },
    message: ({ rule, from, through, date }) => ({
      zh: `同日（${date}）的两处修改涉及同一规则的同一年份：${clip(rule)} ${from === through ? from : `${from}—${through}`}年`,
      en: `two amendments of one date (${date}) speak of the same years of one rule: ${clip(rule)} ${from === through ? from : `${from}–${through}`}`,
    }),
    hint: ({ first }) => ({
      zh: `不能确定以哪一处为准，请保留一处；另一处在 ${formatLocation(first)}`,
      en: `which of them holds cannot be told, so keep one; the other stands at ${formatLocation(first)}`,
    }),
  },
} satisfies ProblemMessages;
