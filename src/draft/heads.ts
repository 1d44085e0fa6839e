import type { Mention } from '../core/language/find-names.js';
import { BASE_YEAR } from '../core/language/indicator-names.js';
import type { Segment } from './segments.js';

/** The parsed words before a comparator. All places are indexes of the reading's words. */
export interface Head {
  /** The words that name what is limited, without region, year and verbs; may be empty. */
  readonly subject: string;
  /** The span of these words. */
  readonly start: number;
  readonly end: number;
  /** The keys of the regions that it names, in their order. */
  readonly regions: readonly string[];
  /** 全县, 本市: the region named before, by kind of place. */
  readonly same: string | null;
  /** 各县(市、区): each of them. */
  readonly everyone: boolean;
  /** Whether it names a year. */
  readonly ownYear: boolean;
}

/** What is needed to read heads. */
export interface HeadReader {
  readonly words: string;
  /** Finds the region whose name starts at an index. */
  readonly regionAt: (words: string, index: number) => Mention<string> | null;
  /** Whether words are exactly the name of a known indicator. */
  readonly isIndicator: (subject: string) => boolean;
}

/** The longest head; longer words cannot be one. */
export const LONGEST_HEAD = 60;

const MARKS = /(?:[、\s“”]|\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}[。、]|[①-⑳])/y;
const YEAR = /(?:截至|截止|到|至)?(?:\d{4}年?[-—―–~至到])?\d{4}年(?!\d{1,2}月)[度底末]?/y;
const PERIOD = /(?:规划|计划)?(?:期内|期末|期间|目标年)|规划期|近期|远期|届时/y;
const PART = /其中[，:]?/y;
const SAME =
  /(?:全(?<kind>[县市省区州盟旗域])域?|[我本该你](?<own>[县市省区州盟旗])|(?<span>[县市省区全])域)(?:范围)?内?/y;
const EVERYONE =
  /(?:各|每个?|所有|(?:上述|其余|以上|这|全部)?(?:[一二两三四五六七八九十]|\d{1,2})个?|(?:上述|其余|以上)各?)(?:县|市|区|旗|地)(?:\((?:[市县区旗州盟]、?)+\)|[、市县区旗]*)/y;
const VERBS =
  /(?:确保|力争|保证|保障|实现|完成|落实|坚守|严守|守住|守牢|划定|坚持|严格|控制|管控|保持|维持|推进|做到|坚决|全面|切实|继续|必须|要求|要|应当?|须|将|使|的|之)/y;
const BEFORE_COMPARATOR =
  /(?:确保|力争|必须|严格|控制|管控|保持|维持|稳定|总体上?|整体|原则上|应当?|要|须|将|均|都|总计|合计|共|在|为|:|达到?|一律|也|则|则应|每年)$/;
const YEAR_BEFORE = /(?:截至|截止|到|至)?(?:\d{4}年?[-—―–~至到])?\d{4}年[度底末]?$|规划期[内末]?$/;
/** 2020年城镇建设用地规模的: the base that the number after it multiplies. */
export const MULTIPLIED = /\d{4}年[^，\d]{0,20}的$/;
const BASE_BEFORE = new RegExp(`(?:${BASE_YEAR.source})$|${MULTIPLIED.source}`);
/** 县域: the kinds of place that words like 全市 speak of. */
const ANY_KIND = '域全';

/** Reads the words before the comparator of a segment. */
export function readHead(segment: Pick<Segment, 'start' | 'from'>, reader: HeadReader): Head {
  const { words, regionAt, isIndicator } = reader;
  const { from } = segment;
  const regions: string[] = [];
  let start = Math.max(segment.start, from - LONGEST_HEAD);
  let same: string | null = null;
  let everyone = false;
  let ownYear = false;
  while (start < from) {
    // 2020年城镇建设用地规模 is a name with a year in it.
    if (isIndicator(words.slice(start, from))) break;
    const region = regionAt(words, start);
    const year = matchAt(YEAR, words, start);
    const pronoun = matchAt(SAME, words, start);
    const each = matchAt(EVERYONE, words, start);
    if (region !== null && region.end <= from) {
      regions.push(region.meaning);
      start = region.end;
    } else if (year !== null) {
      ownYear = true;
      start += year[0].length;
    } else if (pronoun !== null) {
      const { kind, own, span } = pronoun.groups ?? {};
      const said = kind ?? own ?? span ?? '';
      same = ANY_KIND.includes(said) ? '' : said;
      start += pronoun[0].length;
    } else if (each !== null) {
      everyone = true;
      start += each[0].length;
    } else {
      const plain = [MARKS, PERIOD, PART, VERBS]
        .map((pattern) => matchAt(pattern, words, start)?.[0].length ?? 0)
        .find((length) => length > 0);
      if (plain === undefined) break;
      start += plain;
    }
  }
  start = Math.min(start, from);
  let end = from;
  while (end > start) {
    const subject = words.slice(start, end);
    if (isIndicator(subject)) break;
    const base = BASE_BEFORE.exec(subject);
    const year = base === null ? YEAR_BEFORE.exec(subject) : null;
    const said = base ?? year ?? BEFORE_COMPARATOR.exec(subject);
    if (said === null) break;
    if (year !== null) ownYear = true;
    end -= said[0].length;
  }
  // 使用面积比2020年下降: the base is inside the name.
  const subject = words.slice(start, end).replace(BASE_YEAR, '');
  return { subject, start, end, regions, same, everyone, ownYear };
}

/** Reports whether 全县 or 本市 can refer to a place of this name. */
export function isKind(kind: string, name: string): boolean {
  if (kind === '') return true;
  if (kind === '省') return /省$/.test(name);
  if (kind === '市') return /市$/.test(name) || /(?:州|盟|地区)$/.test(name);
  if (kind === '县') return /[县旗]$/.test(name);
  if (kind === '区') return /区$/.test(name);
  return name.endsWith(kind);
}

function matchAt(sticky: RegExp, words: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(words);
}
