import type { Catalogue } from '../core/indicator.js';
import { simplify } from '../core/language/traditional.js';
import { accountForText } from './account.js';
import type { Divisions } from './divisions.js';
import type { DraftPack, DraftRegion } from './draft-pack.js';
import type { Place } from './places.js';
import { type ReadApproval, readApproval } from './read-approval.js';

/** What a draft is made with beside the text. */
export interface DraftOptions {
  readonly catalogue: Catalogue;
  readonly divisions: Divisions;
  /** The name of the text's file, as the pack shall give it. */
  readonly textName: string;
  /** SHA-256 of the text's bytes, in lowercase hex. */
  readonly sha256: string;
}

/** A draft, and what its reviewer is told of it. */
export interface Draft {
  readonly pack: DraftPack;
  /** How many limits it holds, those included that are assigned. */
  readonly limits: number;
  /** Regions whose names have no code of GB/T 2260, or several. */
  readonly uncoded: readonly Place[];
  /** The names of indicators that the catalogue does not have. */
  readonly unknownIndicators: readonly string[];
  /** The parts of the text, with their headings. */
  readonly clauses: readonly { readonly ordinal: string; readonly heading: string }[];
}

/**
 * Reads an approval's text by a grammar and writes a pack for a person to review. The same text gives
 * the same draft. What cannot be read for certain is listed under `unread`, never guessed and never
 * dropped. Takes linear time.
 */
export function draftPack(text: string, means: DraftOptions): Draft {
  const read = readApproval(text, means.catalogue, means.divisions);
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
      text: means.textName,
      sha256: means.sha256,
      source: `由 dixian draft 读自 ${means.textName}，文字未作改动；原文出处待补。`,
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

/** A map in the order of its entries, which one from plain digits would lose. */
function byKey(entries: readonly (readonly [string, DraftRegion])[]): Record<string, DraftRegion> {
  return Object.fromEntries(entries);
}

function omitNulls<Value>(
  values: Readonly<Record<'title' | 'number' | 'issuer' | 'date', Value | null>>,
): { readonly [Key in keyof typeof values]?: Value } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/**
 * How the signs of document numbers are spoken: the short names of provinces, and the words that
 * stand behind them. An id needs them in Latin letters.
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
 * An id for the pack of a document, from its number: 吉政函〔2024〕46号 → `jizhenghan-2024-46`; from the
 * code of whom it is about where the signs of the number are not known.
 */
function makePackId(number: string | null, code: string | null): string {
  const [, signs = '', year, ordinal] = /^(.*?)\D(\d{4})\D\s*(\d+)\s*号$/.exec(number ?? '') ?? [];
  const own = /^\d{6}$/.test(code ?? '') ? code : null;
  if (year === undefined || ordinal === undefined) return own === null ? 'draft' : `draft-${own}`;
  const spoken = [...simplify(signs)].map((sign) => SPOKEN.get(sign));
  const prefix = spoken.includes(undefined) || signs === '' ? (own ?? 'draft') : spoken.join('');
  return `${prefix}-${year}-${ordinal}`;
}
