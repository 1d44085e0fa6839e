import type { Language } from '../../messages/text.js';

/** The columns of the listing, in their order. */
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

/** What the listing says around its rules, in one language. */
export interface RulesWording {
  readonly columns: Readonly<Record<(typeof RULE_COLUMNS)[number] | 'limit', string>>;
  readonly target: (year: number) => string;
  readonly assigned: (by: string | null) => string;
  readonly amended: (document: string) => string;
  /** How much is listed, and the command that tells more of one. */
  readonly total: (rules: number, limits: number, assigned: number) => string;
  readonly more: string;
  readonly none: string;
}

/** The wording of the listing in both languages. */
export const RULES_WORDINGS: Readonly<Record<Language, RulesWording>> = {
  zh: {
    columns: {
      pack: '规则库',
      document: '文号',
      rule: '规则',
      regionCode: '行政区划代码',
      region: '行政区',
      indicatorId: '指标代码',
      indicator: '指标',
      limit: '底线值',
      relation: '关系',
      value: '数值',
      unit: '单位',
      assignedBy: '下达机关',
      years: '适用年份',
      target: '目标年',
      clause: '部分',
      quote: '原文依据',
    },
    target: (year) => `目标年 ${year}`,
    assigned: (by) => `${by ?? '上级'}下达指标`,
    amended: (document) => `${document} 调整`,
    total: (rules, limits, assigned) =>
      `共 ${rules} 条规则，${limits} 条底线${assigned === 0 ? '' : `（其中 ${assigned} 条由上级下达）`}。`,
    more: '某一条的原文、换算和临界值：dixian explain <规则>',
    none: '没有规则。',
  },
  en: {
    columns: {
      pack: 'Pack',
      document: 'Document',
      rule: 'Rule',
      regionCode: 'Region code',
      region: 'Region',
      indicatorId: 'Indicator id',
      indicator: 'Indicator',
      limit: 'Limit',
      relation: 'Relation',
      value: 'Value',
      unit: 'Unit',
      assignedBy: 'Assigned by',
      years: 'Years',
      target: 'Target',
      clause: 'Part',
      quote: 'Quote',
    },
    target: (year) => `target ${year}`,
    assigned: () => 'assigned quota',
    amended: (document) => `as amended by ${document}`,
    total: (rules, limits, assigned) =>
      `${plural(rules, 'rule')}, ${plural(limits, 'limit')}${assigned === 0 ? '' : ` (${assigned} assigned by a higher authority)`}.`,
    more: 'The words, units and edges of one: dixian explain <rule>',
    none: 'There are no rules.',
  },
};

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
