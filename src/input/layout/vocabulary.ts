import { foldName, foldWidth } from '../../core/language/text.js';
import { findUnit } from '../../core/language/unit-names.js';

/** What a column holds, told by its header. */
export type Role =
  | 'region'
  | 'code'
  | 'year'
  | 'indicator'
  | 'value'
  | 'unit'
  | 'source'
  | 'remark'
  | 'document'
  | 'issuer'
  | 'serial';

/** The headers that offices write, Chinese first. Width, brackets and case do not matter. */
const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  region: [
    '县（市、区）',
    '县市区',
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
  indicator: ['指标', '指标名称', '指标项', '管控指标', '项目', 'indicator'],
  value: [
    '数值',
    '现状',
    '现状值',
    '现状数值',
    '实际值',
    '监测值',
    '完成值',
    '指标值',
    'value',
    'actual',
  ],
  unit: ['单位', '计量单位', 'unit'],
  source: ['数据来源', '来源', '佐证材料', 'source', 'evidence'],
  remark: ['备注', '说明', 'note', 'notes', 'remark'],
  document: ['文号', '下达文号', '下达文件', 'document', 'document number'],
  issuer: ['下达机关', '下达单位', '下达部门', 'issuer', 'issued by'],
  serial: ['序号', 'no', 'no.', '#'],
};

const ROLES = new Map<string, Role>();
for (const [role, headers] of Object.entries(HEADERS)) {
  for (const header of headers) ROLES.set(foldHeader(header), role as Role);
}

/** A header cell taken apart: `耕地保有量（万亩）` is a name and a unit. */
export interface Header {
  /** What the column holds; `null` for an indicator, a region, or something unknown. */
  readonly role: Role | null;
  /** The text without its unit. */
  readonly name: string;
  /** The unit in brackets or behind a slash, as typed; `null` where there is none. */
  readonly unit: string | null;
}

/**
 * Takes a header cell apart. Brackets are a unit only if a unit's name stands in them or if
 * `isName` knows the words before them: 县（市、区） is one name, 耕地保有量（万畝） is an indicator
 * with a unit that is not known.
 */
export function readHeader(cell: string, isName: (name: string) => boolean): Header {
  const text = foldWidth(cell).trim();
  const whole = ROLES.get(foldHeader(text));
  if (whole !== undefined) return { role: whole, name: text, unit: null };
  if (isName(text)) return { role: null, name: text, unit: null };
  const match = /^([^([]*)[([]([^()[\]]*)[)\]]$/.exec(text) ?? /^([^/]*)\/([^/]*)$/.exec(text);
  if (match === null) return { role: null, name: text, unit: null };
  const name = (match[1] ?? '').trim();
  const unit = (match[2] ?? '').trim();
  const role = ROLES.get(foldHeader(name)) ?? null;
  if (unit === '' || (findUnit(unit) === undefined && role === null && !isName(name))) {
    return { role: null, name: text, unit: null };
  }
  return { role, name, unit };
}

function foldHeader(text: string): string {
  return foldName(text).replace(/[:：]$/, '');
}
