import type { ApprovalText } from '../core/language/approval-text.js';
import { type CitedText, citeText } from '../core/language/citation.js';
import { createNameReader } from '../core/language/find-names.js';
import { copyWritten, readWords } from '../core/language/reading.js';
import { simplify } from '../core/language/traditional.js';
import type { Region } from '../core/pack.js';
import type { Divisions } from './divisions.js';
import type { ReadDocument } from './document.js';
import { type HeadReader, readHead } from './heads.js';
import { type IndicatorReader, OF_NO_PLACE } from './indicator-reader.js';
import {
  isPlaceName,
  locatePlace,
  type Place,
  type PlaceContext,
  readPlanNames,
  splitName,
} from './places.js';
import type { Segment } from './segments.js';

/** The regions a text is about, and the text divided by their names. */
export interface FoundRegions {
  readonly places: readonly Place[];
  readonly parent: Place | null;
  /** The other divisions below the parent, which the text does not mention. */
  readonly neighbours: readonly Region[];
  /** The one region of the whole text, if its frame names no other. */
  readonly only: Place | null;
  readonly cited: CitedText;
  readonly regionAt: HeadReader['regionAt'];
}

/** The suffix of an issuing government: 吉林省人民政府 → 吉林省. */
const GOVERNMENT = /人民政府.*$/;
/** (六)大荔县: the labels of a list. */
const LABEL =
  /(?:^|\n)\s*(?:\(?[一二三四五六七八九十\d]{1,3}[)）、。]|[①-⑳])?(\p{Script=Han}{2,16}):/gu;
/** Words that the name of a place without a code cannot contain. */
const NO_PLACE =
  /国土|空间|规划|建设|用地|保护|生态|农业|农田|开发|推动|统筹|其中|[的和与及在为对将到全各本我该]/;
const SUBREGION = /(?:启动|示范|试验|合作|管理|新)区$|中心城区$|开发区$/;

/** Finds the regions of a text by its title, plan names, labels and the heads of limits. */
export function findRegions(
  approval: ApprovalText,
  segments: readonly Segment[],
  document: ReadDocument,
  indicators: IndicatorReader,
  divisions: Divisions,
): FoundRegions {
  const { reading } = approval;
  const { words } = reading;
  const addressees = document.addressees.map(simplify);
  const named = readPlanNames(reading, document.title, divisions);
  const wholes = named.flatMap(
    (name) => splitName(simplify(name), { divisions, parents: addressees })?.whole ?? [],
  );
  const province = simplify(document.issuer ?? '').replace(GOVERNMENT, '');
  const surroundings: PlaceContext = {
    divisions,
    addressees,
    parents: [...addressees, ...wholes],
    province: /国务院|政府/.test(province) || province === '' ? null : province,
  };
  const places = new Map<string, Place>();
  const names = createNameReader<string>();
  const add = (written: string) => {
    const place = locatePlace(written, surroundings);
    const known = places.get(place.key);
    const name = known?.name ?? place.name;
    const others = [...(known?.aliases ?? []), place.name, ...place.aliases];
    const aliases = [...new Set(others)].filter((one) => one !== name);
    places.set(place.key, { ...place, ...known, aliases });
    for (const one of [name, ...aliases]) names.add(readWords(one).words, place.key);
  };
  for (const name of named) add(name);
  const isNamed = places.size === 1;
  for (const [, label = ''] of words.matchAll(LABEL)) {
    if (isRegion(label, divisions) && !addressees.includes(label)) add(label);
  }
  const reader: HeadReader = { words, regionAt: names.at, isIndicator: indicators.isKnown };
  for (const segment of segments) {
    const name = findNameInHead(segment, reader, { indicators, divisions });
    if (name !== null) add(copyWritten(reading, name.start, name.end));
  }
  const [addressee, ...more] = addressees;
  const isOfAddressee = places.size === 0 && addressee !== undefined && more.length === 0;
  if (isOfAddressee) add(document.addressees[0] ?? addressee);
  const found = [...places.values()];
  const parent = findParent(found, document.addressees, surroundings);
  const neighbours = findNeighbours(found, parent, divisions);
  const cited = citeText(approval, {
    regions: found.map(asRegion),
    others: [...(parent === null ? [] : [asRegion(parent)]), ...neighbours],
  });
  const [first = null] = found;
  const only = isNamed || isOfAddressee ? first : null;
  return { places: found, parent, neighbours, only, cited, regionAt: names.at };
}

interface NameContext {
  readonly indicators: IndicatorReader;
  readonly divisions: Divisions;
}

/** Finds an unknown region's name at the start of a limit's head. */
function findNameInHead(
  segment: Segment,
  reader: HeadReader,
  { indicators, divisions }: NameContext,
): { readonly start: number; readonly end: number } | null {
  const { subject, start, end, regions } = readHead(segment, reader);
  if (subject === '' || indicators.isKnown(subject) || regions.length > 0) return null;
  const words = reader.words.slice(start, end);
  const coded = divisions.nameAt(words, 0);
  if (coded !== null && coded.length > 2) return { start, end: start + coded.length };
  const verb = NAME_BEFORE_VERB.exec(words)?.[1];
  if (verb !== undefined && isRegion(verb, divisions)) return { start, end: start + verb.length };
  for (let at = 2; at < words.length - 1; at += 1) {
    if (!indicators.isKnown(words.slice(at))) continue;
    const name = words.slice(0, at).replace(/的$/, '');
    return isRegion(name, divisions) ? { start, end: start + name.length } : null;
  }
  const first = NAME_FIRST.exec(words)?.[1];
  if (first !== undefined && !OF_NO_PLACE.test(first) && isRegion(first, divisions)) {
    return { start, end: start + first.length };
  }
  const isPart = segment.within !== null || segment.opensBracket;
  return isPart && isRegion(words, divisions) ? { start, end } : null;
}

/** 松涛县海域开发面积: a place name before an indicator that the catalogue lacks. */
const NAME_FIRST = /^(\p{Script=Han}{1,10}?(?:自治[县州区]|[县旗市]))(?=\p{Script=Han}{2,})/u;

/** 松涛县将坚守耕地…, 松涛县到2025年…: words that end an unknown name. */
const NAME_BEFORE_VERB =
  /^(\p{Script=Han}{1,11}?(?:省|自治区|市|自治州|盟|自治县|县|区|旗))(?:将|要|应|须|到|至|截|在|确保|力争|坚守|严守|守住|\d{4}年)/u;

/** 三县, 其余两县: several regions. */
const NO_NAME = /^(?:[一二两三四五六七八九十]个?|其余.*|上述.*|以上.*|有关|相关|其他)[县市区旗]$/;

/** Whether words are a region's name: one with a code, or one formed like it. */
function isRegion(name: string, divisions: Divisions): boolean {
  if (!/^\p{Script=Han}+$/u.test(name)) return false;
  if (NO_NAME.test(name)) return false;
  const last = splitName(name, { divisions, parents: [] })?.name ?? name;
  if (divisions.named(last).length > 0 || divisions.shortlyNamed(last).length > 0) return true;
  if (SUBREGION.test(name)) return !/国土|规划|保护|生态|农/.test(name);
  return isPlaceName(name, divisions) && name.length <= 12 && !NO_PLACE.test(name);
}

function findParent(
  places: readonly Place[],
  [addressee, ...more]: readonly string[],
  surroundings: PlaceContext,
): Place | null {
  if (addressee === undefined || more.length > 0) return null;
  const parent = locatePlace(addressee, { ...surroundings, addressees: [] });
  const isOne = places.some(({ key, name }) => key === parent.key || name === addressee);
  return isOne ? null : parent;
}

/** Shorter names are generic and occur in other words: 中心城区. */
const SHORTEST_NEIGHBOUR = 3;

function findNeighbours(
  places: readonly Place[],
  parent: Place | null,
  divisions: Divisions,
): readonly Region[] {
  if (parent === null || !/^\d{4}00$/.test(parent.key) || parent.key.endsWith('0000')) return [];
  const own = new Set(places.map(({ key }) => key));
  // A place without a code may be one of them.
  if (places.some(({ key }) => !/^\d{6}$/.test(key))) return [];
  return divisions
    .under(parent.key)
    .filter(({ code, name }) => !own.has(code) && name.length >= SHORTEST_NEIGHBOUR)
    .map(({ code, name }) => ({ code, name, aliases: [] }));
}

function asRegion({ key, name, aliases }: Place): Region {
  return { code: key, name, aliases };
}
