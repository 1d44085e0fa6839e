import { copyWritten, readWords, type TextReading } from '../core/language/reading.js';
import { simplify } from '../core/language/traditional.js';
import { type Division, type Divisions, isWithin } from './divisions.js';

/** A region of the draft. */
export interface Place {
  /** Its GB/T 2260 code; its name if it has none, or several candidates. */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The divisions that its name could mean, unless there is exactly one. */
  readonly candidates: readonly Division[];
}

/** What is known about the location of a text's places. */
export interface PlaceContext {
  readonly divisions: Divisions;
  /** Names that precede others as their parents: the addressee, those of the title. */
  readonly parents: readonly string[];
  /** The names of those that the text is addressed to. */
  readonly addressees: readonly string[];
  /** 吉林省, where a province's government issues the text. */
  readonly province: string | null;
}

/** The end of a region's name. */
const REGION_END = /(?:省|自治区|市|自治州|地区|盟|自治县|县|区|旗|示范区|启动区|城区|镇|乡|街道)$/;

/** 白山市江源区: the parent's name before the region's. */
const PREFIX = /^(.{2,11}?(?:自治区|省|市|自治州|州|盟|地区))(?=.+(?:市|县|区|旗)$)/;

/** Names that are only unique together with the city's: 阳泉市城区. */
const NO_OWN_NAME = /^(?:[城郊矿东西南北]区|市区|新区)$/;

/** Splits a written name into its parent's name and its own; `null` if it has no parent's name. */
export function splitName(
  written: string,
  { divisions, parents }: Pick<PlaceContext, 'divisions' | 'parents'>,
): { readonly whole: string; readonly name: string } | null {
  if (divisions.named(written).length > 0) return null;
  const known = parents.find(
    (parent) => written.startsWith(parent) && REGION_END.test(written.slice(parent.length)),
  );
  const whole = known ?? PREFIX.exec(written)?.[1];
  if (whole === undefined) return null;
  const name = written.slice(whole.length);
  // 吉林省白山市江源区 contains two parents.
  const inner = splitName(name, { divisions, parents });
  if (inner !== null) return { whole: inner.whole, name: inner.name };
  return name.length < 2 ? null : { whole, name };
}

/** Locates the region of a written name, with its code looked up by name and parent. */
export function locatePlace(written: string, surroundings: PlaceContext): Place {
  const words = simplify(written);
  const split = splitName(words, surroundings);
  const isOwn = split === null || NO_OWN_NAME.test(split.name);
  const name = isOwn ? written : written.slice(-split.name.length);
  const candidates = findCandidates(split?.name ?? words, split?.whole ?? null, surroundings);
  const [only] = candidates;
  const found = candidates.length === 1 && only !== undefined ? only : null;
  // 新疆, 撫松縣: also known by the official name, which files use.
  const official = found === null || written.endsWith(found.name) ? [] : [found.name];
  const aliases = [...official, ...(name === written ? [] : [written])];
  return {
    key: found?.code ?? simplify(name),
    name,
    aliases,
    candidates: found === null ? candidates : [],
  };
}

/** Finds the divisions that a name could mean, given what is known about its location. */
function findCandidates(
  name: string,
  whole: string | null,
  { divisions, addressees, province }: PlaceContext,
): readonly Division[] {
  const all = [...divisions.named(name), ...divisions.shortlyNamed(name)];
  const inProvince = (division: Division) => {
    if (province === null) return true;
    return divisions.named(province).some(({ code }) => isWithin(division.code, code));
  };
  const within = (names: readonly string[]) => {
    const codes = names.flatMap((one) => divisions.named(one)).map(({ code }) => code);
    return all.filter(({ code }) => codes.some((one) => isWithin(code, one)));
  };
  if (whole !== null) return within([whole]).filter(inProvince);
  const own = all.filter(inProvince);
  const isAddressee = addressees.includes(name);
  if (addressees.length === 0 || isAddressee) return own;
  // Within the addressee, if the approval is addressed to a city.
  return within(addressees).filter(inProvince);
}

/** 《白山市江源区国土空间总体规划（2021—2035年）》: the regions of a plan. */
const PLAN =
  /(?:《|^|\n)([^《》()，。;:\n]{2,60}?)(?:国土空间|土地利用|城市总体|城乡总体|总体)(?:总体)?规划/g;
/** The regions in a title, between 关于 and the plan. */
const OF_TITLE =
  /关于(?:同意|批准|印发|原则同意)?《?([^《》()]{2,300}?)(?:国土空间|土地利用|城市总体|城乡总体|总体规划)/;
/** 大荔县等5个县: a list cut short. */
const AND_OTHERS = /等(?:[\d一二三四五六七八九十两]+个?)?(?:[县市区旗]|\([县市区旗、]+\)|地区)*$/;
/** 原则同意大荔县: words before names, without a separator. */
const NO_NAME = /关于|政府|同意|批准|印发|批复|规划/;
const BETWEEN = /[、，,]/;
const AND = /[和及与]/g;

/**
 * Reads the names of regions in the title and in the plans named in the text: whom the approval is
 * about. As written, in the order of the text.
 */
export function readPlanNames(
  reading: TextReading,
  title: string | null,
  divisions: Divisions,
): readonly string[] {
  const titleReading = readWords(title ?? '');
  const listed = OF_TITLE.exec(titleReading.words);
  const plans = [...reading.words.matchAll(PLAN)];
  return [
    ...(listed === null ? [] : [[titleReading, listed] as const]),
    ...plans.map((plan) => [reading, plan] as const),
  ].flatMap(([from, found]) => {
    const [all, list = ''] = found;
    const start = found.index + all.indexOf(list);
    return splitList(copyWritten(from, start, start + list.length), divisions);
  });
}

function splitList(list: string, divisions: Divisions): readonly string[] {
  return list
    .replace(AND_OTHERS, '')
    .split(BETWEEN)
    .flatMap((name) => splitPair(name.replace(/^[和及与]/, ''), divisions))
    .filter((name) => !NO_NAME.test(simplify(name)) && isPlaceName(name, divisions));
}

/** 甲县和乙县, but not 和平区. */
function splitPair(name: string, divisions: Divisions): readonly string[] {
  if (divisions.named(name).length > 0) return [name];
  for (const { index } of name.matchAll(AND)) {
    const [before, behind] = [name.slice(0, index), name.slice(index + 1)];
    if (REGION_END.test(simplify(before)) && behind.length >= 2) {
      return [before, ...splitPair(behind, divisions)];
    }
  }
  return [name];
}

/** Reports whether a name can be a place's, by its ending or as a division's short name. */
export function isPlaceName(name: string, divisions: Divisions): boolean {
  if (!/^\p{Script=Han}{2,20}$/u.test(name)) return false;
  return REGION_END.test(simplify(name)) || divisions.shortlyNamed(name).length > 0;
}
