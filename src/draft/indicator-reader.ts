import type { Catalogue, Indicator } from '../core/indicator.js';
import { indexIndicators } from '../core/language/indicator-names.js';
import { findUnit } from '../core/language/unit-names.js';
import type { UnreadReason } from '../core/pack.js';
import type { Dimension } from '../core/units.js';

/** What a limit is about: an indicator of the catalogue, or one known only by its name. */
export type NamedIndicator =
  | { readonly indicator: Indicator; readonly name: string }
  | { readonly indicator: null; readonly name: string };

/** Finds the indicator that words name. */
export interface IndicatorReader {
  /** Whether words are the name of an indicator of the catalogue. */
  readonly isKnown: (words: string) => boolean;
  /** The id of the one indicator that words name. */
  readonly idOf: (words: string) => string | null;
  /** Reads the indicator that words name, given the unit of the number; or why it is unclear. */
  readonly read: (words: string, unit: StatedUnit) => NamedIndicator | UnreadReason;
}

/** The unit of a limit: its dimension, `bare` for a number without one, `assigned` for no number. */
type StatedUnit = Dimension | 'bare' | 'assigned';

/** Words that end like place names but are not: 城市, 自然保护区. */
export const OF_NO_PLACE =
  /^(?:[城都县大中小]市|特大城市|城乡|全域)|(?:保护|开发|功能|管控|控制|限制|禁止|缓冲|核心|地|园|社|城|市|灾|山|矿|景|湖|林|牧|库|片|街|辖|校|厂|水源|风景|名胜|居住|工业|商业|生活|生态|农业|城镇)区$/;
/** Words that begin like the name of an unknown place. */
const PLACE_FIRST = /^(\p{Script=Han}{1,9}?(?:自治[县州区]|[县旗市区]))\p{Script=Han}{2,}/u;

/** Words that cannot name an indicator by themselves. */
const NO_NAME = /^(?:规模|面积|总量|指标|任务|目标|数量|比例|总规模|其他|上述|有关)$/;
const NAME = /^(?!.*(?:\d|[的和与及]))[\p{Script=Han}A-Za-z“”·]{2,24}$/u;
/** 耕地保有量指标: a suffix that does not change a name. */
const BEHIND = /(?:指标|目标|任务|总量指标|控制指标)$/;

/** Makes a reader of indicator names from the catalogue. */
export function createIndicatorReader(catalogue: Catalogue): IndicatorReader {
  const byName = indexIndicators(catalogue);
  const find = (words: string) => byName.get(words) ?? byName.get(words.replace(BEHIND, ''));
  return {
    isKnown: (words) => byName.has(words),
    idOf: (words) => find(words)?.[0]?.id ?? null,
    read: (words, unit) => {
      const known = find(words);
      if (known !== undefined) return choose(known, words, unit);
      if (words === '' || NO_NAME.test(words)) return 'indicator-missing';
      if (!NAME.test(words)) return 'indicator-missing';
      // The limit may belong to the unknown place, and to nobody else.
      const place = PLACE_FIRST.exec(words)?.[1];
      if (place !== undefined && !OF_NO_PLACE.test(place)) return 'region-unclear';
      if (unit === 'bare') return 'unit-missing';
      return { indicator: null, name: words };
    },
  };
}

/** Chooses, among indicators with the same name, the one measured in the unit. */
function choose(
  known: readonly Indicator[],
  name: string,
  unit: StatedUnit,
): NamedIndicator | UnreadReason {
  const fitting = known.filter((indicator) => fits(indicator, unit));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return { indicator: only, name };
  if (fitting.length > 1) return 'indicator-missing';
  return unit === 'bare' ? 'unit-missing' : 'unit-unfit';
}

/** Reports whether a unit fits an indicator. */
export function fits({ dimension, bareUnit }: Indicator, unit: StatedUnit): boolean {
  if (unit === 'assigned') return true;
  if (unit === 'bare') return bareUnit !== null;
  return dimension === unit;
}

/** Returns the dimension of a printed unit. */
export function readDimension(unit: string | null): StatedUnit {
  return unit === null ? 'bare' : (findUnit(unit)?.dimension ?? 'bare');
}
