import type { Catalogue, Indicator } from '../indicator.js';
import { createNameFinder, type Mention } from './find-names.js';
import { readWords } from './reading.js';

/** Finds the indicators named in the words of a reading, in order. */
export type FindIndicators = (words: string) => readonly Mention<Indicator>[];

/**
 * Returns a function that finds the catalogue's indicators by their names and aliases. A name of
 * several indicators (城镇开发边界范围: an area, or a multiple of one) is a mention of each.
 */
export function createIndicatorFinder(catalogue: Catalogue): FindIndicators {
  const find = createNameFinder(indexIndicators(catalogue));
  return (words) => {
    const { rest, indexOf } = withoutBases(words);
    return find(rest).flatMap(({ meaning: indicators, offset, end }) =>
      indicators.map((meaning) => ({
        meaning,
        offset: indexOf(offset),
        end: indexOf(end - 1) + 1,
      })),
    );
  };
}

/** 较2020年, 比2020年: the base of a comparison, also within a name. */
export const BASE_YEAR = /[比较与]\d{4}年(?:相比|水平)?/;

/** Removes bases from words, and maps indexes of the rest back. */
function withoutBases(words: string): {
  readonly rest: string;
  readonly indexOf: (index: number) => number;
} {
  const bases = [...words.matchAll(new RegExp(BASE_YEAR, 'g'))];
  if (bases.length === 0) return { rest: words, indexOf: (index) => index };
  const indexes: number[] = [];
  let rest = '';
  let kept = 0;
  for (const { 0: base, index } of [...bases, { 0: '', index: words.length }]) {
    for (let at = kept; at < index; at += 1) indexes.push(at);
    rest += words.slice(kept, index);
    kept = index + base.length;
  }
  return { rest, indexOf: (index) => indexes[index] ?? words.length };
}

/** Indexes the catalogue by each name used in approvals, normalised like a reading. */
export function indexIndicators(catalogue: Catalogue): ReadonlyMap<string, readonly Indicator[]> {
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
