import { foldWidth } from '../../core/language/text.js';
import { findUnit } from '../../core/language/unit-names.js';
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
}

/** A header cell taken apart; each part `null` where the cell does not hold it. */
export interface HeaderCell {
  readonly role: Role | null;
  readonly kind: ValueKind | null;
  /** The name of an indicator or obligation. */
  readonly indicator: string | null;
  readonly region: string | null;
  readonly year: YearReading | null;
  /** As typed; not always a unit that is known. */
  readonly unit: string | null;
  /** A bracket that is none of these: 耕地保有量（三调口径）. */
  readonly remark: string | null;
  /** Words that are nothing of all this. */
  readonly rest: string;
}

const NOTHING: HeaderCell = {
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
const YEAR_FIRST = /^((?:19|20|21)\d{2})(年(?:度末|[末底度])?)?(?![-~—–至到\d.])[ _·:]*(\D.*)$/s;
const YEAR_LAST = /^(.*?[^\d~—–至到-])[ _·:]*((?:19|20|21)\d{2})年[末底度]?$/s;
const UNIT_LIKE = /[亩畝顷頃米里倍方%‰]$|^[万亿千百]|^k?h?m[²³2-3]?$/i;
const PARTS_OF_BRACKET = /[,、;:]|\s+/;

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
  const text = foldWidth(cell).trim();
  if (text.length > LONGEST) return { ...NOTHING, rest: text };
  return takeApart(text, names);
}

function takeApart(text: string, names: HeaderNames): HeaderCell {
  if (text === '' || ONLY_MARKS.test(text)) return NOTHING;
  return (
    readWhole(text, names) ??
    withoutBracket(text, names) ??
    withoutYear(text, names) ??
    withoutKind(text, names) ??
    withoutUnit(text, names) ??
    withoutSigns(text, names) ?? { ...NOTHING, rest: text }
  );
}

function readWhole(text: string, names: HeaderNames): HeaderCell | null {
  const role = roleOf(text);
  if (role !== null) return { ...NOTHING, role };
  const kind = kindOf(text);
  if (kind !== null) return { ...NOTHING, kind };
  if (names.isIndicator(text)) return { ...NOTHING, indicator: text, kind: kindInName(text) };
  if (names.isRegion(text)) return { ...NOTHING, region: text };
  if (findUnit(text) !== undefined) return { ...NOTHING, unit: text };
  const year = readYear(text);
  return year === null ? null : { ...NOTHING, year };
}

/** `（万亩，2025年）` or `/万亩` behind the name. */
function withoutBracket(text: string, names: HeaderNames): HeaderCell | null {
  const [before, inside] = splitBracket(text) ?? splitSlash(text) ?? [];
  if (before === undefined || inside === undefined) return null;
  const outer = takeApart(before.trim(), names);
  const isKnown = outer.rest === '' && outer !== NOTHING;
  let { kind, year, unit } = outer;
  const remarks = outer.remark === null ? [] : [outer.remark];
  let isUnderstood = true;
  for (const part of inside.split(PARTS_OF_BRACKET)) {
    if (part === '' || part === '单位' || part === '计量单位' || /^注?\d{1,2}$/.test(part))
      continue;
    const inner = readInside(part);
    kind = farthestKind([inner.kind, kind]);
    year = inner.year ?? year;
    unit = inner.unit ?? unit;
    if (inner.rest === '') continue;
    isUnderstood = false;
    if (saysNoActual(part)) kind = farthestKind(['unclear', kind]);
    // Behind a name a word that looks like a unit is one, though it may be misspelt.
    if (isKnown && UNIT_LIKE.test(part)) unit = part;
    else remarks.push(part);
  }
  if (!isKnown && !isUnderstood) return null;
  return { ...outer, kind, year, unit, remark: remarks.length === 0 ? null : remarks.join('、') };
}

function splitBracket(text: string): readonly [before: string, inside: string] | null {
  if (!/[)\]】〕]$/.test(text)) return null;
  const open = Math.max(...['(', '[', '【', '〔'].map((sign) => text.lastIndexOf(sign)));
  return open < 0 ? null : [text.slice(0, open), text.slice(open + 1, -1)];
}

function splitSlash(text: string): readonly [before: string, inside: string] | null {
  const [, before = '', inside = ''] = SLASH.exec(text) ?? [];
  return before === '' ? null : [before, inside.trim()];
}

function readInside(part: string): HeaderCell {
  const read = takeApart(part, NO_NAMES);
  return read.rest === '' && read.role === null ? read : { ...NOTHING, rest: part };
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

const LONGEST_UNIT = 6;

function withoutYear(text: string, names: HeaderNames): HeaderCell | null {
  const first = YEAR_FIRST.exec(text);
  const last = first === null ? YEAR_LAST.exec(text) : null;
  const digits = first?.[1] ?? last?.[2];
  const rest = first?.[3] ?? last?.[1];
  if (digits === undefined || rest === undefined) return null;
  const outer = takeApart(rest.trim(), names);
  if (outer === NOTHING || outer.year !== null) return null;
  // 2025万亩 is a quantity; 2025现状值 can only be a year.
  const isNamed = outer.kind !== null || outer.indicator !== null || outer.region !== null;
  if (first !== null && first[2] === undefined && !isNamed) return null;
  return { ...outer, year: { year: Number(digits), fullYear: true } };
}

function withoutKind(text: string, names: HeaderNames): HeaderCell | null {
  const split = splitKind(text);
  if (split === null) return null;
  const outer = takeApart(split.rest.trim(), names);
  return { ...outer, kind: farthestKind([split.kind, outer.kind]) };
}

function withoutSigns(text: string, names: HeaderNames): HeaderCell | null {
  const bare = withoutMarks(text);
  return bare === text || bare === '' ? null : takeApart(bare, names);
}
