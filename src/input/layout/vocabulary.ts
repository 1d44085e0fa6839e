import { foldName } from '../../core/language/text.js';

/** What a column that holds no values is for, told by its header. */
export type Role =
  | 'region'
  | 'code'
  | 'year'
  | 'indicator'
  | 'unit'
  | 'source'
  | 'remark'
  | 'document'
  | 'issuer'
  | 'serial'
  /** 类型: what kind of number each row gives (现状, 目标). */
  | 'kind'
  /** 一级指标, 指标类型: by what the rows are sorted. */
  | 'group';

/**
 * Which number of an indicator a column gives: the actual (现状值), just a value (数值), a target that
 * the table states (规划目标值), a quota (下达值), or one that is not read: the base year's (基期值), a
 * difference (差值), a rate of completion (完成率), a judgement (是否达标), or something whose words say
 * that it is no actual, and not what else (上年, 预测).
 */
export type ValueKind =
  | 'actual'
  | 'value'
  | 'target'
  | 'quota'
  | 'base'
  | 'difference'
  | 'rate'
  | 'judgement'
  | 'unclear';

/** The headers that offices write, Chinese first. Width, brackets and case do not matter. */
const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  region: [
    '县（市、区）',
    '县市区',
    '县（市）区',
    '区县',
    '县区',
    '县',
    '行政区',
    '行政区划',
    '行政区名称',
    '行政区划名称',
    '地区',
    '地区名称',
    '辖区',
    'county',
    'region',
  ],
  code: [
    '行政区划代码',
    '行政代码',
    '行政区代码',
    '区划代码',
    '代码',
    'code',
    'region code',
    'county code',
  ],
  year: [
    '年份',
    '年度',
    '数据年份',
    '数据年度',
    '统计年份',
    '统计年度',
    '数据时点',
    '时点',
    'year',
  ],
  indicator: ['指标', '指标名称', '指标项', '管控指标', '二级指标', '项目', 'indicator'],
  unit: ['单位', '计量单位', 'unit'],
  source: [
    '数据来源',
    '来源',
    '佐证材料',
    '数据来源或佐证材料',
    'source',
    'evidence',
    'source or evidence',
  ],
  remark: ['备注', '说明', 'note', 'notes', 'remark'],
  document: ['文号', '下达文号', '下达文件', 'document', 'document number'],
  issuer: ['下达机关', '下达单位', '下达部门', 'issuer', 'issued by'],
  serial: ['序号', '编号', 'no', 'no.', '#'],
  kind: ['类型', '数值类型', '数据类型', '值类型'],
  group: ['一级指标', '指标类别', '指标类型', '指标性质', '类别', '分类', '属性'],
};

const KIND_WORDS: Readonly<Record<ValueKind, readonly string[]>> = {
  value: ['数值', '指标值', 'value'],
  actual: [
    '现状',
    '现状值',
    '现状数值',
    '现状数据',
    '实际',
    '实际值',
    '实际数值',
    '实际完成值',
    '监测值',
    '完成值',
    '完成数',
    '实际完成',
    '填报值',
    '上报值',
    '当前值',
    'actual',
  ],
  target: [
    '目标',
    '目标值',
    '规划目标',
    '规划目标值',
    '规划值',
    '规划指标',
    '规划指标值',
    '目标任务',
    '任务数',
    '底线值',
    '批复值',
    '控制值',
    '控制数',
    '控制指标',
    '管控值',
    'target',
    'limit',
  ],
  quota: ['下达值', '下达数', '下达指标', '下达指标值', '下达任务', '分配值', '分配指标', 'quota'],
  base: ['基期', '基期值', '基期年', '基准值', '规划基期值', '基期现状值', 'base', 'baseline'],
  difference: [
    '差值',
    '差额',
    '差距',
    '与底线差额',
    '与目标差值',
    '增减',
    '增减量',
    '变化量',
    'difference',
  ],
  rate: ['完成率', '达标率', '完成比例', '占比', '变化率', '增长率', 'rate'],
  judgement: ['是否达标', '达标情况', '核对结果', '评价', '评估结果'],
  unclear: [],
};

const ROLES = indexOf(ROLE_WORDS);
const KINDS = indexOf(KIND_WORDS);
/** Without the Latin ones, which may begin or end another word: valued, Limited. */
const CHINESE_KINDS = [...KINDS]
  .filter(([word]) => !/^[a-z]/.test(word))
  .sort(([a], [b]) => b.length - a.length);

/** The role that a header's words give its column; `null` where they give none. */
export function roleOf(text: string): Role | null {
  return ROLES.get(foldHeader(text)) ?? null;
}

/** The kind of values that a header's words promise; `null` where they promise none. */
export function kindOf(text: string): ValueKind | null {
  return KINDS.get(foldHeader(text)) ?? null;
}

const FARTHEST_FIRST: readonly ValueKind[] = [
  'rate',
  'judgement',
  'difference',
  'unclear',
  'quota',
  'target',
  'base',
  'actual',
  'value',
];

/** Words that no actual of its year carries; where one stands in what is not known, it is none. */
const NO_ACTUAL =
  /目标|规划|计划|任务|下达|预测|预计|预期值|基期|基准|基础年|上年|去年|往年|同期|同比|环比|上期|变化|增|减|差|缺|余|剩|率|占比|近期|远期|中期|期末|期初|批复|底线|红线值|控制[数值]|上限|下限|阈值|排名|得分|平均/;

/** Whether words that are not known tell all the same that they head no actual value. */
export function saysNoActual(words: string): boolean {
  return NO_ACTUAL.test(words);
}

/** Of several kinds the one farthest from an actual: 现状基期值 is a base, 目标完成率 a rate. */
export function farthestKind(kinds: readonly (ValueKind | null)[]): ValueKind | null {
  return FARTHEST_FIRST.find((kind) => kinds.includes(kind)) ?? null;
}

/** A kind of values at the beginning or end of a header, and the words beside it. */
export function splitKind(text: string): { kind: ValueKind; rest: string } | null {
  for (const [word, kind] of CHINESE_KINDS) {
    if (text.endsWith(word)) return { kind, rest: text.slice(0, -word.length) };
    if (text.startsWith(word)) return { kind, rest: text.slice(word.length) };
  }
  return null;
}

function indexOf<T extends string>(words: Readonly<Record<T, readonly string[]>>): Map<string, T> {
  const index = new Map<string, T>();
  for (const [key, list] of Object.entries<readonly string[]>(words)) {
    for (const word of list) index.set(foldHeader(word), key as T);
  }
  return index;
}

function foldHeader(text: string): string {
  return foldName(text).replace(/[:：]$/, '');
}
