import { asWritten, type Reading, readWords } from '../core/language/reading.js';
import { simplify } from '../core/language/traditional.js';
import type { Divisions } from './divisions.js';
import { REGION_END } from './places.js';

/** 《白山市江源区国土空间总体规划（2021—2035年）》: of whom a plan is. */
const PLAN =
  /(?:《|^|\n)([^《》()，。;:\n]{2,60}?)(?:国土空间|土地利用|城市总体|城乡总体|总体)(?:总体)?规划/g;
/** What a title says between 关于 and the plan. */
const OF_TITLE =
  /关于(?:同意|批准|印发|原则同意)?《?([^《》()]{2,300}?)(?:国土空间|土地利用|城市总体|城乡总体|总体规划)/;
/** 大荔县等5个县: the list goes on without names. */
const AND_OTHERS = /等(?:[\d一二三四五六七八九十两]+个?)?(?:[县市区旗]|\([县市区旗、]+\)|地区)*$/;
/** 原则同意大荔县: words that stand before names where no mark parts them. */
const NO_NAME = /关于|政府|同意|批准|印发|批复|规划/;
const BETWEEN = /[、，,]/;
const AND = /[和及与]/g;

/**
 * The names that a title gives, and those of the plans that a text names: whom the approval is about.
 * As they are written, in the order of the text.
 */
export function namesOfPlans(
  reading: Reading,
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
    return splitList(asWritten(from, start, start + list.length), divisions);
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

/** Whether a name can be a place's: by its end, or because a place goes by it. */
export function isPlaceName(name: string, divisions: Divisions): boolean {
  if (!/^\p{Script=Han}{2,20}$/u.test(name)) return false;
  return REGION_END.test(simplify(name)) || divisions.shortlyNamed(name).length > 0;
}
