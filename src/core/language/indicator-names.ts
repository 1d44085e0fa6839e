import type { Catalogue, Indicator } from '../indicator.js';
import { type Mention, nameFinder } from './find-names.js';
import { readWords } from './reading.js';

/** Finds the indicators that the words of a reading name, in their order. */
export type FindIndicators = (words: string) => readonly Mention<Indicator>[];

/**
 * Finds the catalogue's indicators in words, by their names and aliases. A name that approvals give
 * to several (城镇开发边界范围: an area, or a multiple of one) is a mention of each.
 */
export function indicatorFinder(catalogue: Catalogue): FindIndicators {
  const byName = indicatorsByName(catalogue);
  const find = nameFinder(byName);
  return (words) =>
    find(words).flatMap(({ of, offset, end }) => of.map((one) => ({ of: one, offset, end })));
}

/** The indicators of the catalogue by each name that approvals give them, as readings have it. */
export function indicatorsByName(catalogue: Catalogue): ReadonlyMap<string, readonly Indicator[]> {
  const byName = new Map<string, Indicator[]>();
  for (const indicator of catalogue.values()) {
    const { name, aliases, saidAs } = indicator;
    for (const one of [name.zh, ...aliases, ...saidAs]) {
      const { words } = readWords(one);
      byName.set(words, [...(byName.get(words) ?? []), indicator]);
    }
  }
  return byName;
}
