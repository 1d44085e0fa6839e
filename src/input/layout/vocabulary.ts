import { foldName } from '../../core/language/text.js';

/** What a column that holds no values is for, told by its header. */
export type Role =
  | 'region'
  | 'code'
  | 'year'
  | 'indicator'
  | 'unit'
  | 'source'
  /** 佐证材料, beside 数据来源 or alone. */
  | 'evidence'
  | 'remark'
  | 'document'
  | 'issuer'
  | 'serial'
  /** 类型: what kind of number each row gives (现状, 目标). */
  | 'kind'
  /** 一级指标, 指标类型: by what the rows are sorted. */
  | 'group'
  /** 责任单位, 联系电话, OBJECTID: says nothing about a figure, and may stand more than once. */
  | 'harmless';

/**
 * Which number of an indicator a column gives: the actual (现状值), just a value (数值), what one stage
 * of reporting gave and another may have changed (上报值, 核定值), a target that the table states (规划目标值), a quota (下达值), or one that is not read: the base year's (基期值), a
 * difference (差值), a rate of completion (完成率), a judgement (是否达标), or something whose words say
 * that it is no actual, and not what else (上年, 预测).
 */
export type ValueKind =
  | 'actual'
  | 'value'
  | 'stage'
  | 'target'
  | 'quota'
  | 'base'
  | 'difference'
  | 'rate'
  | 'judgement'
  | 'unclear';

/** The headers that offices write, Chinese first. Width, brackets and case do not matter. */
const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  region: ['county', 'region', 'county name', 'XZQMC', 'XZQ', 'QXMC', 'XIANMC', 'XMC'],
  code: ['code', 'region code', 'county code', 'XZQDM', 'XZQHDM', 'QXDM', 'XIANDM'],
  year: ['year', 'data year', 'reporting year', 'NF', 'ND', 'TJNF'],
  indicator: [
    '指标',
    '指标名称',
    '指标项',
    '管控指标',
    '二级指标',
    '项目',
    '指标内容',
    'indicator',
    'ZBMC',
    'ZB',
  ],
  unit: ['单位', '计量单位', '指标单位', '数据单位', 'unit', 'DW', 'JLDW'],
  source: [
    '数据来源',
    '来源',
    '资料来源',
    '数据出处',
    '数据来源或佐证材料',
    'source',
    'source or evidence',
    'SJLY',
  ],
  evidence: ['佐证材料', '证明材料', '佐证', '佐证文件', '依据材料', '附件', 'evidence'],
  remark: ['备注', '说明', '情况说明', '备注说明', 'note', 'notes', 'remark', 'remarks', 'BZ'],
  document: ['文号', '下达文号', '下达文件', 'document', 'document number'],
  issuer: ['下达机关', '下达单位', '下达部门', 'issuer', 'issued by'],
  serial: ['序号', '编号', '行号', 'no', 'no.', '#', 'XH'],
  kind: ['类型', '数值类型', '数据类型', '值类型', 'type', 'value type'],
  group: ['一级指标', '指标类别', '指标类型', '指标性质', '类别', '分类', '属性'],
  harmless: [
    ...['责任单位', '责任部门', '责任人', '责任科室', '责任领导', '主管部门', '主管单位'],
    ...['牵头部门', '牵头单位', '配合部门', '配合单位', '协办单位', '分管领导', '部门'],
    ...['填报单位', '填报部门', '填报人', '填表人', '填报日期', '填表日期', '填报时间', '填表时间'],
    ...['报送单位', '报送部门', '报送人', '报送日期', '报送时间', '上报日期', '上报时间'],
    ...['审核人', '审核单位', '审核日期', '审核时间', '审核意见', '审批人', '复核人', '校核人'],
    ...['制表人', '制表日期', '制表时间', '录入人', '录入时间', '录入日期', '经办人', '负责人'],
    ...['单位负责人', '签字', '签名', '盖章', '更新时间', '更新日期', '创建时间', '创建日期'],
    ...['联系人', '联系电话', '联系方式', '电话', '手机', '手机号', '手机号码', '邮箱', '电子邮箱'],
    ...['排序', '排序号', '顺序号', '页码', '页次', '图号', '图斑编号', '指标代码', '指标编码'],
    ...['填报状态', '审核状态', '指标编号', '指标属性', '指标级别', '级别'],
    ...['约束性/预期性', '约束性或预期性', '是否约束性', '是否约束性指标', '是否为约束性指标'],
    ...['入库日期', '入库时间', '提取日期', '提取时间', '导出日期', '导出时间', '打印日期'],
    ...['OBJECTID', 'OBJECTID_1', 'FID', 'OID', 'GID', 'ID', 'UUID', 'BSM', 'YSDM', 'FEATUREID'],
    ...['SHAPE', 'SHAPE_Area', 'SHAPE_Length', 'SHAPE_Leng', 'the_geom', 'geom', 'geometry'],
    ...['contact', 'telephone', 'phone', 'e-mail', 'email'],
  ],
};

/** What a county may be called in a header: 区县, 县（市、区）, 市县, 旗县; 市 alone is the city above, 市区 a part. */
const COUNTY =
  '(?:(?!市区(?:$|名))(?=[县市区旗]*[县区旗])[县市区旗]{1,4}|县级行政区|行政区|行政区划|行政分区|行政区域|行政单元|行政区划单元|县级单元|地区|区域|辖区|属地)';
const REGION_HEADER = new RegExp(
  `^(?:所属|所在|所辖|各|县级|填报)?${COUNTY}(?:名称?|单位|全称)?$|^行政(?:区划?)?名称$`,
);
const CODE_HEADER = new RegExp(
  `^(?:所属|所在|县级)?(?:${COUNTY}|行政|区划|政区)?(?:国标)?(?:代码|编码|区划代码|码)$|^(?:${COUNTY}|行政|区划)编号$`,
);
/** 年份, 统计年度, 数据时点, 时间, 报告期. The time of filling a table in is another thing. */
const YEAR_HEADER =
  /^(?:(?:数据|统计|填报|监测|考核|评估|现状|调查|所属|核对|报告|指标|数值)?(?:年份|年度|年|时点|时期|时段)|(?:数据|统计|监测|调查|截至|截止|数据截至|数据截止)?(?:时间|日期)|(?:报告|统计|数据|监测)期)$/;
/** The date of something that is not said. */
const ANY_DATE = new Set(['日期']);

function roleByForm(folded: string): Role | null {
  const bare = folded.replace(/[()[\]、,/·.或及和\-_]/g, '');
  if (REGION_HEADER.test(bare)) return 'region';
  if (CODE_HEADER.test(bare)) return 'code';
  return YEAR_HEADER.test(bare) && !ANY_DATE.has(bare) ? 'year' : null;
}

const KIND_WORDS: Readonly<Record<ValueKind, readonly string[]>> = {
  value: ['数值', '指标值', '数据', '指标数值', '数据值', 'value', 'ZBZ', 'SZ'],
  actual: [
    '现状',
    '实际',
    '实有',
    '现有',
    ...combine(
      ['现状', '实际', '实有', '现有', '实测', '监测', '完成', '实际完成', '实际达到', '当前'],
      ['值', '数', '量', '数值', '数据', '面积', '规模', '数量', '水平'],
    ),
    ...combine(['现状', '实际', '实际完成'], ['情况', '指标值', '指标', '用水量']),
    '规划目标完成情况',
    '规划目标执行情况',
    '规划指标完成情况',
    '规划指标执行情况',
    '完成情况',
    '完成',
    '实际完成',
    'actual',
    'actual value',
  ],
  stage: [
    ...combine(
      ['上报', '填报', '申报', '初报', '核定', '核实', '核查', '审定', '审核', '复核', '认定'],
      ['值', '数', '量', '数值', '数据', '面积', '规模'],
    ),
    ...combine(
      ['修正', '修订', '更正', '调整后', '最终', '初步', '原'],
      ['值', '数', '数值', '数据', '面积'],
    ),
    'reported',
    'verified',
    'final',
  ],
  target: [
    '目标',
    '目标值',
    '规划目标',
    '规划目标值',
    '规划值',
    '规划指标',
    '规划指标值',
    '规划面积',
    '规划数',
    '规划规模',
    '规划控制数',
    '目标面积',
    '目标数',
    '目标规模',
    '目标指标',
    '规划期末',
    '规划期末值',
    '目标任务',
    '任务数',
    '任务量',
    '计划数',
    '计划值',
    '计划指标',
    '约束值',
    '底线',
    '底线指标',
    '底线值',
    '批复值',
    '控制值',
    '控制数',
    '控制指标',
    '管控值',
    'target',
    'limit',
  ],
  quota: [
    '上级下达指标',
    '上级下达值',
    '上级下达',
    '下达',
    '下达面积',
    '下达目标',
    '分解值',
    '分解指标',
    '分解数',
    '下达值',
    '下达数',
    '下达指标',
    '下达指标值',
    '下达任务',
    '分配值',
    '分配指标',
    'quota',
  ],
  base: [
    '基期',
    '基期值',
    '基期年',
    '基准值',
    '规划基期值',
    '基期面积',
    '基期数',
    '规划基期',
    '基期现状值',
    'base',
    'baseline',
  ],
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
  rate: ['完成率', '进度', '完成进度', '达标率', '完成比例', '占比', '变化率', '增长率', 'rate'],
  judgement: ['是否达标', '达标情况', '核对结果', '评价', '评估结果'],
  unclear: [],
};

/** Kinds as a whole header; in a longer one they may be something else: 数据库, 完成情况表. */
const ONLY_WHOLE: ReadonlySet<string> = new Set([
  '数据',
  '完成',
  '完成情况',
  '下达',
  '分解',
  '底线',
]);

const ROLES = indexOf(ROLE_WORDS);
const KINDS = indexOf(KIND_WORDS);
/** Without the Latin ones, which may begin or end another word: valued, Limited. */
const CHINESE_KINDS = [...KINDS]
  .filter(([word]) => !/^[a-z]/.test(word) && !ONLY_WHOLE.has(word))
  .sort(([a], [b]) => b.length - a.length);

/** The role that a header's words give its column; `null` where they give none. */
export function roleOf(text: string): Role | null {
  const folded = foldHeader(text);
  return ROLES.get(folded) ?? (folded.length > LONGEST_ROLE ? null : roleByForm(folded));
}

const LONGEST_ROLE = 16;

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
  'stage',
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

function combine(words: readonly string[], nouns: readonly string[]): readonly string[] {
  return words.flatMap((word) => nouns.map((noun) => word + noun));
}

function indexOf<T extends string>(words: Readonly<Record<T, readonly string[]>>): Map<string, T> {
  const index = new Map<string, T>();
  for (const [key, list] of Object.entries<readonly string[]>(words)) {
    for (const word of list) index.set(foldHeader(word), key as T);
  }
  return index;
}

function foldHeader(text: string): string {
  const folded = foldName(text).replace(/:$/, '');
  return /^[a-z_]+$/.test(folded) ? folded.replaceAll('_', '') : folded;
}
