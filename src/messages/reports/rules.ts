import { plural } from '../phrases.js';
import type { Localized, Messages } from '../text.js';

/** What the listing of rules says around them. */
export const RULES_WORDING = {
  columns: {
    pack: { zh: '规则库', en: 'Pack' },
    document: { zh: '文号', en: 'Document' },
    rule: { zh: '规则', en: 'Rule' },
    regionCode: { zh: '行政区划代码', en: 'Region code' },
    region: { zh: '行政区', en: 'Region' },
    indicatorId: { zh: '指标代码', en: 'Indicator id' },
    indicator: { zh: '指标', en: 'Indicator' },
    limit: { zh: '底线值', en: 'Limit' },
    relation: { zh: '关系', en: 'Relation' },
    value: { zh: '数值', en: 'Value' },
    unit: { zh: '单位', en: 'Unit' },
    assignedBy: { zh: '下达机关', en: 'Assigned by' },
    years: { zh: '适用年份', en: 'Years' },
    target: { zh: '目标年', en: 'Target' },
    clause: { zh: '部分', en: 'Part' },
    quote: { zh: '原文依据', en: 'Quote' },
  },
  target: (year: number) => ({ zh: `目标年 ${year}`, en: `target ${year}` }),
  assigned: (by: string | null) => ({ zh: `${by ?? '上级'}下达指标`, en: 'assigned quota' }),
  amended: (document: string) => ({ zh: `${document} 调整`, en: `as amended by ${document}` }),
  /** How much is listed, and the command that tells more of one. */
  total: (rules: number, limits: number, assigned: number) => ({
    zh: `共 ${rules} 条规则，${limits} 条底线${assigned === 0 ? '' : `（其中 ${assigned} 条由上级下达）`}。`,
    en: `${plural(rules, 'rule')}, ${plural(limits, 'limit')}${assigned === 0 ? '' : ` (${assigned} assigned by a higher authority)`}.`,
  }),
  more: {
    zh: '某一条的原文、换算和临界值：dixian explain <规则>',
    en: 'The words, units and edges of one: dixian explain <rule>',
  },
  none: { zh: '没有规则。', en: 'There are no rules.' },
} satisfies Messages;

/** {@link RULES_WORDING} in one language. */
export type RulesWording = Localized<typeof RULES_WORDING>;

/** The columns of the listing as CSV, in their order. */
export const RULE_COLUMNS = [
  'pack',
  'document',
  'rule',
  'regionCode',
  'region',
  'indicatorId',
  'indicator',
  'relation',
  'value',
  'unit',
  'assignedBy',
  'years',
  'target',
  'clause',
  'quote',
] as const;
