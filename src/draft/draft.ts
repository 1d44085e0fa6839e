import type { Catalogue } from '../core/indicator.js';
import { simplify } from '../core/language/traditional.js';
import { isUntil } from './carried-words.js';
import { createCover, findOpenSentences } from './cover.js';
import type { Divisions } from './divisions.js';
import type {
  DraftExcuse,
  DraftObligation,
  DraftPack,
  DraftRegion,
  DraftRule,
  DraftUnread,
  PlacedExcuse,
} from './draft-pack.js';
import { readDuties } from './duties.js';
import { excuseHeadings, excuseNumbers, excuseRepeated, findBases } from './excuses.js';
import type { Place } from './places.js';
import { extendQuotes, extendUnread } from './quotes.js';
import { type ReadApproval, readApproval } from './read-approval.js';
import { writeRules } from './rules.js';
import type { UnreadWords } from './segments.js';

/** What a draft is made from besides the text. */
export interface DraftOptions {
  readonly catalogue: Catalogue;
  readonly divisions: Divisions;
  /** The name of the text's file, for the pack. */
  readonly textName: string;
  /** SHA-256 of the text's bytes, in lowercase hex. */
  readonly sha256: string;
}

/** A draft, and what its reviewer needs to know. */
export interface Draft {
  readonly pack: DraftPack;
  /** The number of limits, including assigned ones. */
  readonly limits: number;
  /** Regions without a GB/T 2260 code, or with several candidates. */
  readonly uncoded: readonly Place[];
  /** The names of indicators that the catalogue does not have. */
  readonly unknownIndicators: readonly string[];
  /** The parts of the text, with their headings. */
  readonly clauses: readonly { readonly ordinal: string; readonly heading: string }[];
}

/**
 * Drafts a pack from an approval's text by a grammar, for a person to review. The same text gives
 * the same draft. What cannot be read for certain is listed under `unread`, never guessed and
 * never dropped. Takes linear time.
 */
export function draftPack(text: string, options: DraftOptions): Draft {
  const read = readApproval(text, options.catalogue, options.divisions);
  const { approval, document, regions } = read;
  const { limits, rules, unread, obligations, excused } = accountForText(read);
  const { places, parent, neighbours } = regions;
  const [first] = places;
  const pack: DraftPack = {
    pack: 1,
    id: makePackId(document.number, parent?.key ?? first?.key ?? null),
    status: 'draft',
    document: {
      ...omitNulls({
        title: document.title,
        number: document.number,
        issuer: document.issuer,
        date: document.date,
      }),
      text: options.textName,
      sha256: options.sha256,
      source: `由 dixian draft 读自 ${options.textName}，文字未作改动；原文出处待补。`,
    },
    ...(document.period === null ? {} : { period: document.period }),
    ...(parent === null ? {} : { parent: { code: parent.key, ...asRegion(parent) } }),
    regions: byKey(places.map((place) => [place.key, asRegion(place)])),
    ...(neighbours.length === 0
      ? {}
      : { 'not-covered': byKey(neighbours.map(({ code, name }) => [code, { name }])) }),
    ...(unread.length === 0 ? {} : { unread }),
    rules,
    ...(obligations.length === 0 ? {} : { obligations }),
    ...(excused.length === 0 ? {} : { excused }),
  };
  const all = parent === null ? places : [parent, ...places];
  return {
    pack,
    limits,
    uncoded: all.filter(({ key }) => !/^\d{6}$/.test(key)),
    unknownIndicators: unknownIndicators(read),
    clauses: approval.clauses,
  };
}

function unknownIndicators({ limits }: ReadApproval): readonly string[] {
  const names = limits.flatMap(({ limit: { subject } }) =>
    subject.indicator === null ? [subject.name] : [],
  );
  return [...new Set(names)];
}

function asRegion({ name, aliases }: Pick<Place, 'name' | 'aliases'>): DraftRegion {
  return aliases.length === 0 ? { name } : { name, aliases };
}

/** Makes a map of regions by key. */
function byKey(entries: readonly (readonly [string, DraftRegion])[]): Record<string, DraftRegion> {
  return Object.fromEntries(entries);
}

function omitNulls<Value>(
  values: Readonly<Record<'title' | 'number' | 'issuer' | 'date', Value | null>>,
): { readonly [Key in keyof typeof values]?: Value } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/**
 * How the characters of document numbers are pronounced: the short names of provinces and the
 * usual words after them. An id needs them in Latin letters.
 */
const SPOKEN = new Map(
  [
    '京jing 津jin 冀ji 晋jin 内nei 蒙meng 辽liao 吉ji 黑hei 沪hu 苏su 浙zhe 皖wan 闽min 赣gan 鲁lu',
    '豫yu 鄂e 湘xiang 粤yue 桂gui 琼qiong 渝yu 川chuan 贵gui 黔qian 云yun 滇dian 藏zang 陕shan',
    '甘gan 青qing 宁ning 新xin 国guo 政zheng 府fu 函han 办ban 发fa 字zi 复fu 批pi 规gui 划hua',
    '自zi 然ran 资zi 土tu 文wen 秘mi 人ren 民min',
  ].flatMap((line) => line.split(' ').map((one) => [one.charAt(0), one.slice(1)] as const)),
);

/**
 * Makes a pack id from a document number: 吉政函〔2024〕46号 → `jizhenghan-2024-46`; from the region's
 * code if the pronunciation is not known.
 */
function makePackId(number: string | null, code: string | null): string {
  const [, signs = '', year, ordinal] = /^(.*?)\D(\d{4})\D\s*(\d+)\s*号$/.exec(number ?? '') ?? [];
  const own = /^\d{6}$/.test(code ?? '') ? code : null;
  if (year === undefined || ordinal === undefined) return own === null ? 'draft' : `draft-${own}`;
  const spoken = [...simplify(signs)].map((sign) => SPOKEN.get(sign));
  const prefix = spoken.includes(undefined) || signs === '' ? (own ?? 'draft') : spoken.join('');
  return `${prefix}-${year}-${ordinal}`;
}

/** What accounts for each number and each binding clause of a text. */
interface Account {
  /** The number of limits in the rules. */
  readonly limits: number;
  readonly rules: readonly DraftRule[];
  readonly obligations: readonly DraftObligation[];
  readonly excused: readonly DraftExcuse[];
  /** In the order of the text. */
  readonly unread: readonly DraftUnread[];
}

/**
 * Accounts for everything that `verify` asks about: limits first, then unread words, then duties
 * in the remaining clauses, then the remaining numbers, which are excused or unread.
 */
function accountForText(read: ReadApproval): Account {
  const { approval, document, regions, years } = read;
  const { text, reading } = approval;
  const cover = createCover(text);
  const ofLimits = createCover(text);
  for (const { limit } of read.limits) {
    const year = years.get(reading.offsetOf(limit.from));
    if (year === undefined) continue;
    cover.add(year.offset, year.end);
    ofLimits.add(year.offset, year.end);
  }
  const limits = extendQuotes(read.limits, approval, read.headReader, cover);
  for (const { start, end } of limits) {
    cover.add(start, end);
    ofLimits.add(start, end);
  }
  const unreadWords = extendUnread(read.unread, approval, read.headReader, cover);
  for (const { start, end } of unreadWords) {
    cover.add(reading.offsetOf(start), reading.endOf(end));
  }
  const repeated = excuseRepeated(read.repeated, approval, cover);
  const headings = excuseHeadings(approval, cover);
  const duties = readDuties(findOpenSentences(approval, document, cover), {
    approval,
    cited: regions.cited,
    regions: new Set(regions.places.map(({ key }) => key)),
    hasParent: regions.parent !== null,
  });
  for (const { start, end } of duties.spans) cover.add(start, end);
  const numbers = excuseNumbers(approval, document, findBases(limits, approval), cover, ofLimits);
  const rules = writeRules(limits, {
    text,
    through: document.period?.through ?? null,
    clauseOf: (offset) => approval.clauseAt(offset)?.ordinal ?? null,
    isTarget: (limit) => {
      const year = years.get(reading.offsetOf(limit.from));
      return year !== undefined && isUntil(year, reading);
    },
  });
  const unread = [...unreadWords, ...numbers.unread]
    .sort((a, b) => a.start - b.start)
    .map((one) => writeUnread(one, read));
  const excused = [...numbers.excused, ...inOrder([...repeated, ...headings, ...duties.excused])];
  return { limits: limits.length, rules, obligations: duties.obligations, excused, unread };
}

function writeUnread({ start, end, reason }: UnreadWords, { approval }: ReadApproval): DraftUnread {
  const { text, reading, place } = approval;
  const offset = reading.offsetOf(start);
  return { quote: text.slice(offset, reading.endOf(end)), ...place(offset), reason };
}

function inOrder(excuses: readonly PlacedExcuse[]): readonly DraftExcuse[] {
  return [...excuses]
    .sort((a, b) => a.start - b.start)
    .map(({ quote, reason, every }) => ({ quote, reason, ...(every === true ? { every } : {}) }));
}
