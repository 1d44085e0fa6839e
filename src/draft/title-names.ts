import { readWords } from '../core/language/reading.js';
import type { Divisions } from './divisions.js';
import { REGION_END } from './places.js';

/** 《白山市江源区国土空间总体规划（2021—2035年）》: of whom a plan is. */
const PLAN = /《([^《》()]{2,40}?)(?:国土空间|土地利用|城市总体|城乡总体|总体规划)/g;
/** What a title says between 关于 and the plan. */
const OF_TITLE =
  /关于(?:同意|批准|印发|原则同意)?《?([^《》()]{2,300}?)(?:国土空间|土地利用|城市总体|城乡总体|总体规划)/;
/** 大荔县等5个县: the list goes on without names. */
const AND_OTHERS = /等(?:[\d一二三四五六七八九十两]+个?)?(?:[县市区旗]|\([县市区旗、]+\)|地区)*$/;
const BETWEEN = /[、，,]/;
const AND = /[和及与]/g;

/**
 * The names that a title gives, and those of the plans that a text names: whom the approval is about.
 * As readings have them, in the order of the text, each once.
 */
export function namesOfPlans(
  words: string,
  title: string | null,
  divisions: Divisions,
): readonly string[] {
  const listed = title === null ? [] : (OF_TITLE.exec(readWords(title).words)?.slice(1) ?? []);
  const plans = [...words.matchAll(PLAN)].map(([, name = '']) => name);
  const names = [...listed, ...plans].flatMap((list) => splitList(list, divisions));
  return [...new Set(names)];
}

function splitList(list: string, divisions: Divisions): readonly string[] {
  return list
    .replace(AND_OTHERS, '')
    .split(BETWEEN)
    .flatMap((name) => splitPair(name.replace(/^[和及与]/, ''), divisions))
    .filter((name) => isPlaceName(name, divisions));
}

/** 甲县和乙县, but not 和平区. */
function splitPair(name: string, divisions: Divisions): readonly string[] {
  if (divisions.named(name).length > 0) return [name];
  for (const { index } of name.matchAll(AND)) {
    const [before, behind] = [name.slice(0, index), name.slice(index + 1)];
    if (REGION_END.test(before) && behind.length >= 2) {
      return [before, ...splitPair(behind, divisions)];
    }
  }
  return [name];
}

/** Whether a name can be a place's: by its end, or because a place goes by it. */
export function isPlaceName(name: string, divisions: Divisions): boolean {
  if (!/^\p{Script=Han}{2,20}$/u.test(name)) return false;
  return REGION_END.test(name) || divisions.shortlyNamed(name).length > 0;
}
