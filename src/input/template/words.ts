/** The languages in which a template can be written; the names of regions and duties stay Chinese. */
export type TemplateLanguage = 'zh' | 'en';

/** The columns that a template may have beside those of regions and indicators. */
type Column =
  | 'region'
  | 'code'
  | 'year'
  | 'indicator'
  | 'value'
  | 'unit'
  | 'source'
  | 'remark'
  | 'document'
  | 'issuer';

/** The fixed words of a template: every header is one that the reader understands. */
export interface TemplateWords {
  readonly headers: Readonly<Record<Column, string>>;
  /** The header of the sources where duties are attested too. */
  readonly evidence: string;
  /** What may be answered to a duty. */
  readonly answers: (mayNotApply: boolean) => string;
  /** Stands between two remarks. */
  readonly semicolon: string;
}

/** The words of a template in each language. */
export const TEMPLATE_WORDS: Readonly<Record<TemplateLanguage, TemplateWords>> = {
  zh: {
    headers: {
      region: '县（市、区）',
      code: '行政区划代码',
      year: '年份',
      indicator: '指标',
      value: '数值',
      unit: '单位',
      // A prompt in the header and not in the cells, where it would pass for a source.
      source: '数据来源（请注明调查年度）',
      remark: '备注',
      document: '文号',
      issuer: '下达机关',
    },
    evidence: '数据来源或佐证材料（请注明调查年度）',
    answers: (mayNotApply) => (mayNotApply ? '请填 是、部分、否 或 不涉及' : '请填 是、部分 或 否'),
    semicolon: '；',
  },
  en: {
    headers: {
      region: 'county',
      code: 'code',
      year: 'year',
      indicator: 'indicator',
      value: 'value',
      unit: 'unit',
      source: 'source (with the year of the survey)',
      remark: 'note',
      document: 'document number',
      issuer: 'issued by',
    },
    evidence: 'source or evidence (with the year of the survey)',
    answers: (mayNotApply) =>
      mayNotApply ? 'answer yes, partly, no or n.a.' : 'answer yes, partly or no',
    semicolon: '; ',
  },
};
