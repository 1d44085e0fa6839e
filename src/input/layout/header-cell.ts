import { foldWidth } from '../../core/language/text.js';
import { findUnit, readUnits } from '../../core/language/unit-names.js';
import { withoutFormula } from '../cells/read-number.js';
import { readYear, type YearReading } from '../cells/read-year.js';
import { withoutMarks } from '../names/marks.js';
import {
  farthestKind,
  kindOf,
  type Role,
  roleOf,
  saysNoActual,
  splitKind,
  type ValueKind,
} from './vocabulary.js';

/** Which names a header may hold beside the vocabulary's words. */
export interface HeaderNames {
  readonly isIndicator: (text: string) => boolean;
  /** Regions, the addressee, neighbours and totals. */
  readonly isRegion: (text: string) => boolean;
  /** Totals: 合计, 全市. */
  readonly isTotal: (text: string) => boolean;
  /** The addressee, which may stand over its counties; absent: nobody is. */
  readonly isParent?: (text: string) => boolean;
  /** Whether all words of a label are known: 1-6月, 不含农业, 全域. Absent: none are. */
  readonly isUnderstood?: (text: string) => boolean;
  /** What a person says that a column is, by its header; `null` or absent: nothing. */
  /** Whether a person says which indicator a table is about that names none. */
  readonly isIndicatorAnswered?: boolean;
  readonly answeredRole?: (header: string) => Role | 'actual' | null;
}

/** A header cell taken apart; each part `null` where the cell does not hold it. */
export interface HeaderCell {
  readonly role: Role | null;
  readonly kind: ValueKind | null;
  /** The name of an indicator or obligation. */
  readonly indicator: string | null;
  readonly region: string | null;
  readonly year: YearReading | null;
  /** As typed: 万亩, 亿立方米/年, 公顷、万亩; not always a unit that is known. */
  readonly unit: string | null;
  /** A bracket that is none of these: 耕地保有量（三调口径）. */
  readonly remark: string | null;
  /** Words that are nothing of all this. */
  readonly rest: string;
}

/** A cell that says nothing. */
export const NOTHING_READ: HeaderCell = {
  role: null,
  kind: null,
  indicator: null,
  region: null,
  year: null,
  unit: null,
  remark: null,
  rest: '',
};

const SLASH = /^([^/]+)\/([^/]+)$/;
const YEAR_FIRST =
  /^((?:19|20|21)\d{2})\s*(年(?:度末|[末度]|底(?!线))?)?(?=0?1月?[-~—–至到]+12月|[^-~—–至到\d.])[ _·:]*(\D.*|0?1月?[-~—–至到]+12月\D.*)$/s;
const YEAR_LAST = /^(.*?[^\d~—–至到-])[ _·:]*((?:19|20|21)\d{2})\s*年[末底度]?$/s;
const UNIT_LIKE = /[亩畝顷頃米里倍方%‰]$|^[万亿千百]|^k?h?m[²³2-3]?$/i;

/** 其中： and signs alone say nothing. */
const ONLY_MARKS = /^(?:其中|[:,、▲△★☆*※●○■□◆◇]|\s)+$/;

/** Headers are short; longer ones are prose and no header. */
const LONGEST = 120;

/**
 * Takes a header cell apart: `2025年耕地保有量现状值（万亩）` is a year, an indicator, the kind of its
 * values and their unit. 县（市、区） is one word, 耕地保有量（万畝） an indicator with a unit that is
 * not known.
 */
export function readHeaderCell(cell: string, names: HeaderNames): HeaderCell {
  const text = foldWidth(withoutFormula(cell)).trim();
  if (text.length > LONGEST) return { ...NOTHING_READ, rest: text };
  return takeApart(text, names);
}

function takeApart(text: string, names: HeaderNames): HeaderCell {
  if (text === '' || ONLY_MARKS.test(text)) return NOTHING_READ;
  return (
    readWhole(text, names) ??
    withoutBracket(text, names) ??
    withoutYear(text, names) ??
    withoutKind(text, names) ??
    withoutUnit(text, names) ??
    withoutWholeYear(text, names) ??
    withoutSigns(text, names) ?? { ...NOTHING_READ, rest: text }
  );
}

function readWhole(text: string, names: HeaderNames): HeaderCell | null {
  const answered = names.answeredRole?.(text) ?? null;
  if (answered === 'actual') return { ...NOTHING_READ, kind: 'actual' };
  const role = answered ?? roleOf(text);
  if (role !== null) return { ...NOTHING_READ, role };
  const kind = kindOf(text);
  if (kind !== null) return { ...NOTHING_READ, kind };
  if (names.isIndicator(text)) return { ...NOTHING_READ, indicator: text, kind: kindInName(text) };
  if (names.isRegion(text)) return { ...NOTHING_READ, region: text };
  if (!text.startsWith('(') && readUnits(text).length > 0) return { ...NOTHING_READ, unit: text };
  const year = readYear(text);
  return year === null ? null : { ...NOTHING_READ, year };
}

/** `（万亩，2025年）`, `/万亩` or `_公顷` behind the name. */
function withoutBracket(text: string, names: HeaderNames): HeaderCell | null {
  const [before, inside] = splitBracket(text) ?? splitUnit(text) ?? splitSlash(text) ?? [];
  if (before === undefined || inside === undefined) return null;
  const outer = takeApart(before.trim(), names);
  const isKnown = outer.rest === '' && outer !== NOTHING_READ;
  let { kind, year, unit } = outer;
  const remarks = outer.remark === null ? [] : [outer.remark];
  let isUnderstood = true;
  const rate = `${unit}/${inside}`;
  const isRate = readUnits(rate)[0]?.per != null;
  for (const part of isRate ? [rate] : partsOfBracket(inside)) {
    const inner = readInside(part);
    kind = farthestKind([inner.kind, kind]);
    year = inner.year ?? year;
    if (inner.unit !== null) unit = isRate ? rate : bothUnits(unit, inner.unit);
    if (inner.rest === '') continue;
    isUnderstood = false;
    if (saysNoActual(part)) kind = farthestKind(['unclear', kind]);
    // Behind a name a word that looks like a unit is one, though it may be misspelt.
    if (isKnown && UNIT_LIKE.test(part)) unit = bothUnits(unit, part);
    else remarks.push(part);
  }
  if (!isKnown && !isUnderstood) return null;
  return { ...outer, kind, year, unit, remark: remarks.length === 0 ? null : remarks.join('、') };
}

/** Two brackets may name two units, which then are both stated. */
function bothUnits(first: string | null, second: string): string {
  if (first === null) return second;
  const [units, both] = [readUnits(first), readUnits(`${first}、${second}`)];
  return units.length > 0 && units.length === both.length ? first : `${first}、${second}`;
}

/** The last bracket of a text that ends in one, with the brackets inside it. */
function splitBracket(text: string): readonly [before: string, inside: string] | null {
  if (!CLOSING.has(text.at(-1) ?? '')) return null;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at);
    if (CLOSING.has(sign)) depth += 1;
    if (OPENING.has(sign)) depth -= 1;
    if (depth === 0) return [text.slice(0, at), text.slice(at + 1, -1)];
  }
  return null;
}

const OPENING: ReadonlySet<string> = new Set('([【〔{');
const CLOSING: ReadonlySet<string> = new Set(')]】〕}');

/** A unit behind a sign: 用水总量/亿立方米/年, 耕地保有量_公顷, 耕地保有量:万亩. */
function splitUnit(text: string): readonly [before: string, inside: string] | null {
  for (const { 0: sign, index } of text.matchAll(/[/_:—-]/g)) {
    const unit = text.slice(index + sign.length).trim();
    if (index > 0 && readUnits(unit).length > 0) return [text.slice(0, index), unit];
  }
  return null;
}

function splitSlash(text: string): readonly [before: string, inside: string] | null {
  const [, before = '', inside = ''] = SLASH.exec(text) ?? [];
  return before === '' ? null : [before, inside.trim()];
}

const LABEL = /^(?:计量)?单位\s*:?\s*/;
const FOOTNOTE = /^(?:注?\d{1,2}|[\u2460-\u2487])$/;

/** What stands in a bracket, each part whole where it can be read whole. */
function partsOfBracket(inside: string): readonly string[] {
  const text = inside.trim().replace(LABEL, '');
  if (text === '' || FOOTNOTE.test(text)) return [];
  if (readUnits(text).length > 0) return [text];
  for (const separator of [/[,、;:]/, /\s+/]) {
    if (separator.test(text) && readInside(text).rest !== '')
      return text.split(separator).flatMap(partsOfBracket);
  }
  return [text];
}

function readInside(part: string): HeaderCell {
  const read = takeApart(part, NO_NAMES);
  const isUnderstood = read.rest === '' && read.remark === null && read.role === null;
  return isUnderstood && part !== '其中' ? read : { ...NOTHING_READ, rest: part };
}

const NO_NAMES: HeaderNames = {
  isIndicator: () => false,
  isRegion: () => false,
  isTotal: () => false,
};

/** 耕地保有量目标 is a name that says which of its numbers it means. */
function kindInName(name: string): ValueKind | null {
  const kind = splitKind(name)?.kind ?? null;
  return kind === 'target' || kind === 'quota' ? kind : null;
}

/** 耕地保有量万亩. */
function withoutUnit(text: string, names: HeaderNames): HeaderCell | null {
  for (let length = Math.min(LONGEST_UNIT, text.length - 1); length > 0; length -= 1) {
    const unit = text.slice(-length);
    const name = text.slice(0, -length).trim();
    if (findUnit(unit) !== undefined && names.isIndicator(name)) {
      return { ...takeApart(name, names), unit };
    }
  }
  return null;
}

const LONGEST_UNIT = 8;

function withoutYear(text: string, names: HeaderNames): HeaderCell | null {
  const first = YEAR_FIRST.exec(text);
  const last = first === null ? YEAR_LAST.exec(text) : null;
  const digits = first?.[1] ?? last?.[2];
  const rest = first?.[3] ?? last?.[1];
  if (digits === undefined || rest === undefined) return null;
  const outer = takeApart(rest.trim(), names);
  if (outer === NOTHING_READ || outer.year !== null) return null;
  // 2025万亩 is a quantity; 2025现状值 can only be a year.
  const isNamed = outer.kind !== null || outer.indicator !== null || outer.region !== null;
  if (first !== null && first[2] === undefined && !isNamed) return null;
  return { ...outer, year: { year: Number(digits), fullYear: true } };
}

function withoutKind(text: string, names: HeaderNames): HeaderCell | null {
  const split = splitKind(text);
  if (split === null) return null;
  const outer = takeApart(split.rest.replace(/^[-_—·:\s]+|[-_—·:\s]+$/g, ''), names);
  // 目标年份 is not the year of the values, nor 下达时间.
  if (outer.role !== null) return null;
  return { ...outer, kind: farthestKind([split.kind, outer.kind]) };
}

const WHOLE_YEAR =
  /^(?:全年度?|年末|年底|年度|本年度?|当年|0?1月?[-~—–至到]+12月)(?:累计)?|(?:全年|年末|年底|0?1月?[-~—–至到]+12月)(?:累计)?$/;

/** 全年用水总量 and 年末耕地保有量 say no more than the name. */
function withoutWholeYear(text: string, names: HeaderNames): HeaderCell | null {
  const name = text.replace(WHOLE_YEAR, '').trim();
  if (name === text || name === '') return null;
  const outer = takeApart(name, names);
  return outer.indicator === null || outer.rest !== '' ? null : outer;
}

function withoutSigns(text: string, names: HeaderNames): HeaderCell | null {
  const bare = withoutMarks(text);
  return bare === text || bare === '' ? null : takeApart(bare, names);
}
