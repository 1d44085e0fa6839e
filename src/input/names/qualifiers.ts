import { foldWidth } from '../../core/language/text.js';
import { findUnitAt } from '../../core/language/unit-names.js';
import type { Region } from '../../core/pack.js';
import { readYear } from '../cells/read-year.js';
import { kindOf, type ValueKind } from '../layout/vocabulary.js';
import {
  DATED_BEFORE,
  DATES_OTHERWISE,
  NO_COUNTY,
  OTHER_COUNTY,
  SIGNED_AFTER,
  SIGNED_BEFORE,
  WORD_PATTERNS,
  type WordPattern,
} from './qualifier-words.js';

export type { QualifierCategory } from './qualifier-words.js';

/** A word that bears on a figure, as typed, with what it means. */
export type Qualifier =
  /** 1-6月, 上半年: part of a year. */
  | { readonly category: 'period'; readonly word: string; readonly meaning: 'part-of-year' }
  /** 规划目标, 预测, 核定: another number than the actual; `stage` is one of several reports of it. */
  | { readonly category: 'kind'; readonly word: string; readonly meaning: ValueKind }
  /** 农业, 储备区, 不含…: not the whole. */
  | { readonly category: 'part'; readonly word: string; readonly meaning: null }
  /** A region that is known, or a town, a zone or another county, which is `null`. */
  | { readonly category: 'place'; readonly word: string; readonly meaning: Region | null }
  | { readonly category: 'year'; readonly word: string; readonly meaning: number };

/** What a text says of the figures it is about. */
export interface QualifierReading {
  /** In the order of the text; empty where nothing in it bears on a figure. */
  readonly qualifiers: readonly Qualifier[];
  /** The words of a label that are not understood; empty where all are, and always for prose. */
  readonly unknown: string;
}

/** Names that are taken out before words are looked for. */
export interface QualifierNames {
  readonly isIndicator: (text: string) => boolean;
  /** A region or neighbour; `harmless` for the addressee and totals; `null` for any other text. */
  readonly placeOf: (text: string) => Region | 'harmless' | null;
}

/**
 * Where a text is read. All of a *label* must be understood: a header, a bracket, a cell of a
 * column, a section row. A *title* holds other words, too, but each that bears on a figure counts.
 * In *prose* (a remark, a source, a footnote) only what governs the value counts: loud words
 * anywhere, others where all of their clause is understood. A *remark* is prose beside one value; only
 * there a date alone is that of the value, and below a table the day of signing.
 */
export type QualifierPlace = 'label' | 'title' | 'prose' | 'remark';

/** A longer text is read as far as this. */
const LONGEST = 400;
const LONGEST_NAME = 24;

/**
 * Reads the words of a text that bear on figures: periods, kinds of value, parts, places and years.
 * What agrees with a full year's actual of the whole county (全年, 现状, 全域) is harmless.
 */
export function readQualifiers(
  text: string,
  place: QualifierPlace,
  names: QualifierNames,
): QualifierReading {
  const folded = foldWidth(text).trim().slice(0, LONGEST);
  if (folded === '') return NOTHING;
  const whole = INDICATOR_CLASS.test(folded) ? null : kindOf(folded);
  if (whole === 'actual' || whole === 'value') return NOTHING;
  if (whole !== null) {
    return { qualifiers: [{ category: 'kind', word: folded, meaning: whole }], unknown: '' };
  }
  if (!isProse(place)) {
    const { tokens, unknown } = tokenise(folded, place, names);
    const qualifiers = tokens.flatMap(({ qualifier }) => qualifier);
    return { qualifiers, unknown: place === 'label' ? unknown : '' };
  }
  if (place !== 'remark' && A_DAY.test(folded)) return NOTHING;
  const qualifiers = folded.split(CLAUSE_ENDS).flatMap((clause) => {
    const { tokens, unknown } = tokenise(clause, place, names);
    return tokens
      .filter(({ isLoud }) => isLoud || unknown === '')
      .flatMap(({ qualifier }) => qualifier);
  });
  return { qualifiers, unknown: '' };
}

/**
 * What the cells of a column hold, by its header: 月份 and 季度 are periods, 乡镇 places. `null` where
 * the header says nothing of that.
 */
export function columnCategory(header: string): Qualifier['category'] | null {
  const folded = foldWidth(header).replace(/[()\s、,/]/g, '');
  return COLUMN_WORDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}

const COLUMN_WORDS: readonly (readonly [Qualifier['category'], RegExp])[] = [
  [
    'period',
    /^(?:统计|数据)?(?:月份?|季度|季|期间|时间段|(?:统计|填报|报送|监测)?(?:周期|频率|频次)|半年|旬|month|quarter|period)$/i,
  ],
  [
    'place',
    /^(?:所属|所在)?(?:省份?|市|地市|市州|地级市|乡镇|乡镇?街道|镇|乡|街道|村|村庄|行政村|社区|片区|区块|园区|流域|地点|位置|范围|统计范围|town|township|village)(?:名称?)?$/i,
  ],
  ['kind', /^(?:数据|数值|值|指标)?(?:状态|阶段|版本|性质|口径)$/],
  [
    'part',
    /^(?:用水|土地|用地|地类|水源|权属|行业|用途)?(?:类型|类别|性质|名称|部门)$|^(?:行业|用途|地类|水源|权属)$/,
  ],
];

/** By what indicators are sorted, in a section row or under 指标类型; as a header it is a target. */
const INDICATOR_CLASS = /^底线指标$/;
/** A line that holds nothing but a day or a month: the day of signing. */
const A_DAY =
  /^\(?(?:19|20)\d{2}\s*(?:年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|([-/.])\d{1,2}\1\d{1,2})\s*(?:\(?(?:盖章|公章|章)\)?)?\)?$/;

function isProse(place: QualifierPlace): boolean {
  return place === 'prose' || place === 'remark';
}

const NOTHING: QualifierReading = { qualifiers: [], unknown: '' };
const CLAUSE_ENDS = /[,。;!?\n]|(?<=注|说明|备注):/;

interface Token {
  readonly length: number;
  readonly isLoud: boolean;
  readonly qualifier: readonly Qualifier[];
  readonly isUnknown?: true;
}

/** Compiled when a text is first read: most files need none of them. */
let patterns: readonly (WordPattern & { readonly expression: RegExp })[] | null = null;

function compilePatterns(): NonNullable<typeof patterns> {
  patterns ??= WORD_PATTERNS.map((word) => ({
    ...word,
    expression: new RegExp(word.pattern, 'iy'),
  }));
  return patterns;
}

const SEPARATOR = /[\s()[\]{}【】〔〕<>《》“”"'’‘、,.:;·|/\\_\-—–~+*※▲△★☆●○■□◆◇#]+/y;
const YEARS = /(?:19|20|21)\d{2}年?(?:度)?\s*[-~—–至到]+\s*(?:19|20|21)\d{2}年?(?:度)?/y;
const SUM_OF_YEARS = /(?:年?累计|合计|平均|年?均)(?:数据|数值|值|数|量)?(?=$|[\s,。;)])/y;
const YEAR =
  /(?<!\d)(?:19|20|21)\d{2}(?!\d)\s*(?:年(?!初(?![步报稿审]))度?(?:年?(?:末|底(?!线)))?)?/y;
const DATE =
  /(?<!\d)(?:19|20|21)\d{2}(?:\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?!\s*[-~—–至到]\s*\d)|([-/.])\d{1,2}(?:\1\d{1,2})?(?![\d月]))/y;

function tokenise(
  text: string,
  place: QualifierPlace,
  names: QualifierNames,
): { readonly tokens: readonly Token[]; readonly unknown: string } {
  const tokens: Token[] = [];
  let unknown = '';
  for (let at = 0; at < text.length; ) {
    const token = longestAt(text, at, place, names, unknown === '' && mayBeginCounty(tokens, at));
    if (token === null) {
      unknown += text.charAt(at);
      at += 1;
      continue;
    }
    if (token.isUnknown) unknown += text.slice(at, at + token.length);
    else tokens.push(token);
    at += token.length;
  }
  return { tokens, unknown };
}

/** The name of an unknown county is looked for where no word before it may belong to it. */
function mayBeginCounty(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens.length > 0;
}

/** The token at a place of a text that is the longest; of equal ones names, then harmless words. */
function longestAt(
  text: string,
  at: number,
  place: QualifierPlace,
  names: QualifierNames,
  mayBeCounty: boolean,
): Token | null {
  const separator = matchAt(SEPARATOR, text, at);
  if (separator !== '') return harmless(separator.length);
  let best = timeAt(text, at, place);
  let isPlace = false;
  for (const word of compilePatterns()) {
    const found = matchAt(word.expression, text, at);
    if (found.length <= (best?.length ?? 0)) continue;
    if (word.only !== undefined && !isProse(place)) continue;
    best = tokenOf(word, found, text, at, place);
    isPlace = word.category === 'place';
  }
  const name = nameAt(text, at, names);
  // 中心城区 is the name of a duty as well, and here a place.
  const isDuty = isPlace && name?.qualifier.length === 0;
  if (name !== null && name.length > (best?.length ?? 0) - (isDuty ? 0 : 1)) best = name;
  const unit = findUnitAt(text, at);
  if (unit !== null && unit.end - at > (best?.length ?? 0)) best = harmless(unit.end - at);
  if (best !== null || !mayBeCounty || isProse(place)) return best;
  const county = matchAt(OTHER_COUNTY, text, at);
  if (county.length < 2 || NO_COUNTY.test(county)) return null;
  return found(county, { category: 'place', word: county, meaning: null }, false);
}

function tokenOf(
  { category, kind, loud }: WordPattern,
  word: string,
  text: string,
  at: number,
  place: QualifierPlace,
): Token {
  const isLoud = loud === true;
  switch (category) {
    case 'harmless':
      return harmless(word.length);
    case 'period':
      return place !== 'label' && datesOtherwise(text, at, word)
        ? harmless(word.length)
        : found(word, { category, word, meaning: 'part-of-year' }, isLoud);
    case 'kind':
      return found(word, { category, word, meaning: kind ?? 'unclear' }, isLoud);
    case 'part':
      return found(word, { category, word, meaning: null }, isLoud);
    case 'place':
      return found(word, { category, word, meaning: null }, isLoud);
    default:
      throw new Error(`no pattern names a ${category}`);
  }
}

/** A name with the marks of a table before or behind it; 其中 before one is such a mark. */
const NO_NAME =
  /^[^\u4e00-\u9fffa-z\d]|^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.)]|[^\u4e00-\u9fffa-z\d)]$|[\u4e00-\u9fff]\s/i;
const AMONG = /其中[:,、\s]*/y;

/** The longest indicator or region whose name begins at a place of a text. */
function nameAt(text: string, at: number, names: QualifierNames): Token | null {
  for (let end = Math.min(text.length, at + LONGEST_NAME); end >= at + 2; end -= 1) {
    const name = text.slice(at, end);
    if (NO_NAME.test(name)) continue;
    // Of 耕地保护目标 the last word is read for itself: 目标完成情况, 目标分解表.
    if (names.isIndicator(name)) return harmless(name.replace(/目标$/, '').length);
    const place = names.placeOf(name);
    if (place === 'harmless') return harmless(name.length);
    if (place !== null) {
      return found(name, { category: 'place', word: name, meaning: place }, false);
    }
  }
  const among = matchAt(AMONG, text, at).length;
  const whole = among === 0 ? null : nameAt(text, at + among, names);
  return whole?.qualifier.length === 0 ? harmless(among + whole.length) : null;
}

/** A year, a span of years or a date at a place of a text. */
function timeAt(text: string, at: number, place: QualifierPlace): Token | null {
  const span = matchAt(YEARS, text, at);
  // 2021-2035年 in a title is the period of the plan; beside a value it may be what it sums up.
  if (span !== '') {
    const token = harmless(span.length);
    if (place === 'label') return { ...token, isUnknown: true };
    const sum = matchAt(SUM_OF_YEARS, text, at + span.length);
    if (sum === '') return token;
    const word = span + sum;
    return found(word, { category: 'kind', word, meaning: 'unclear' }, true);
  }
  const date = matchAt(DATE, text, at);
  const word = date === '' ? matchAt(YEAR, text, at) : date;
  const reading = word === '' ? null : readYear(word);
  if (reading === null) return null;
  if (place !== 'label' && datesOtherwise(text, at, word)) return harmless(word.length);
  const { year, fullYear } = reading;
  const ofYear: Qualifier = { category: 'year', word: word.trim(), meaning: year };
  if (fullYear) return { length: word.length, isLoud: true, qualifier: [ofYear] };
  const period: Qualifier = { category: 'period', word: word.trim(), meaning: 'part-of-year' };
  return { length: word.length, isLoud: true, qualifier: [ofYear, period] };
}

/** Whether a date is that of a document, of filling in, of a survey's edition or of a comparison. */
function datesOtherwise(text: string, at: number, word: string): boolean {
  const after = text.slice(at + word.length, at + word.length + 24);
  const before = text.slice(Math.max(0, at - 16), at);
  if (!ONE_DATE.test(word) || /[按以为至到]$/.test(before)) return false;
  return (
    DATES_OTHERWISE.test(after) ||
    DATED_BEFORE.test(before) ||
    /^年?度?(?:国土)?变更调查/.test(after) ||
    /(?:比|较|自|从|与|同)$/.test(before) ||
    /^以来/.test(after) ||
    (/[月\-/.]/.test(word) && SIGNED_BEFORE.test(before) && SIGNED_AFTER.test(after))
  );
}

/** A day, a month or a year, and no span of them. */
const ONE_DATE =
  /^(?:19|20|21)\d{2}\s*(?:年度?|(?:年|[-/.])\s*\d{1,2}\s*(?:月|[-/.])?(?:\s*\d{1,2}\s*日?)?)?$|^\d{1,2}月(?:份|\d{1,2}日?)?$|^[一二三四五六七八九十]{1,2}月份?$/;

function harmless(length: number): Token {
  return { length, isLoud: false, qualifier: [] };
}

function found(word: string, qualifier: Qualifier, isLoud: boolean): Token {
  return { length: word.length, isLoud, qualifier: [qualifier] };
}

function matchAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}
