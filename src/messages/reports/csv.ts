import type { Localized, Messages } from '../text.js';

/** The words of the table of findings. Numbers have columns of their own. */
export const CSV_WORDING = {
  columns: {
    number: { zh: '序号', en: 'No.' },
    kind: { zh: '类型', en: 'kind' },
    regionCode: { zh: '行政区代码', en: 'region code' },
    region: { zh: '行政区', en: 'region' },
    year: { zh: '数据年份', en: 'year of the data' },
    rule: { zh: '规则', en: 'rule' },
    name: { zh: '指标或义务', en: 'indicator or obligation' },
    class: { zh: '义务类别', en: 'class of obligation' },
    outcome: { zh: '核对结果', en: 'outcome' },
    outcomeCode: { zh: '结果代码', en: 'outcome code' },
    reasons: { zh: '原因', en: 'reasons' },
    near: { zh: '临近底线', en: 'near the limit' },
    relation: { zh: '方向', en: 'relation' },
    limit: { zh: '底线值', en: 'limit' },
    limitUnit: { zh: '底线值单位', en: 'unit of limit' },
    limitYear: { zh: '底线值适用年份', en: 'year of limit' },
    limitSource: { zh: '底线值来源', en: 'source of limit' },
    quota: { zh: '下达指标文号', en: 'document of quota' },
    entered: { zh: '原填报值', en: 'as entered' },
    enteredUnit: { zh: '原填报单位', en: 'unit as entered' },
    converted: { zh: '折算值', en: 'converted value' },
    convertedExactly: { zh: '折算值是否精确', en: 'converted exactly' },
    headroom: { zh: '与底线差额', en: 'headroom' },
    headroomPercent: { zh: '差额占底线值（%）', en: 'headroom in % of limit' },
    basis: { zh: '底线值口径', en: 'reading of limit' },
    dataSource: { zh: '数据来源或佐证材料', en: 'data source or evidence' },
    remark: { zh: '填报备注', en: 'remark in the file' },
    notes: { zh: '核对说明', en: 'notes of the check' },
    file: { zh: '文件', en: 'file' },
    line: { zh: '行', en: 'line' },
    column: { zh: '列', en: 'column' },
    cell: { zh: '单元格', en: 'cell' },
    document: { zh: '依据文号', en: 'document' },
    clause: { zh: '依据部分', en: 'part' },
    quote: { zh: '依据原文', en: 'quote' },
    quoteLine: { zh: '原文所在行', en: 'line of quote' },
    pack: { zh: '规则库', en: 'pack' },
  },
  kinds: {
    limit: { zh: '底线', en: 'limit' },
    obligation: { zh: '义务', en: 'obligation' },
  },
  bases: {
    stated: { zh: '载明年份', en: 'stated year' },
    interim: { zh: '期中年份', en: 'interim year' },
  },
  sources: {
    pack: { zh: '批复', en: 'approval' },
    amendment: { zh: '修改单', en: 'amendment' },
    quota: { zh: '下达指标', en: 'quota' },
    assigned: { zh: '待下达', en: 'to be assigned' },
  },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} satisfies Messages;

/** {@link CSV_WORDING} in one language. */
export type CsvWording = Localized<typeof CSV_WORDING>;

/** A column of the table of findings. */
export type CsvColumn = keyof CsvWording['columns'];

/** The columns in their order. */
export const CSV_COLUMNS = Object.keys(CSV_WORDING.columns) as CsvColumn[];
