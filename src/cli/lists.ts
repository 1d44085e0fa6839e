import type { Catalogue } from '../core/indicator.js';
import { nearest } from '../core/language/nearest.js';
import { foldName } from '../core/language/text.js';
import type { Pack } from '../core/pack.js';
import { UsageError } from './usage-error.js';

/** Splits a list option: comma-separated, half- or full-width, and the option repeatable. */
export function splitList(text: string, before: readonly string[] = []): readonly string[] {
  const words = text.split(/[,，、]/).map((word) => word.trim());
  return [...before, ...words.filter((word) => word !== '')];
}

/**
 * Looks words up among known names, each once.
 *
 * @throws {UsageError} for a word that is not known, with the nearest that is.
 */
export function lookUp<T>(
  option: string,
  words: readonly string[],
  names: ReadonlyMap<string, T>,
  shown: readonly string[],
): readonly T[] {
  const found = words.map((word) => {
    const value = names.get(foldName(word));
    if (value !== undefined) return value;
    throw new UsageError({
      code: 'value-unknown',
      option,
      word,
      nearest: nearest(word, shown),
      known: shown,
    });
  });
  return [...new Set(found)];
}

/** The codes of regions, and of addressees, by code, name and alias. */
export function regionNames(packs: readonly Pack[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { regions, parent } of packs) {
    for (const { code, name, aliases } of parent === null ? regions : [...regions, parent]) {
      for (const text of [code, name, ...aliases]) names.set(foldName(text), code);
      if (parent !== null) names.set(foldName(parent.name + name), code);
    }
  }
  return names;
}

/** The ids of the indicators and obligations that packs hold, by id, name and alias. */
export function matterNames(
  packs: readonly Pack[],
  catalogue: Catalogue,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name } of packs.flatMap(({ obligations }) => obligations)) {
    for (const text of [id, name]) names.set(foldName(text), id);
  }
  for (const id of new Set(packs.flatMap(({ rules }) => rules.map((rule) => rule.indicator)))) {
    const indicator = catalogue.get(id);
    if (indicator === undefined) continue;
    const { name, aliases } = indicator;
    for (const text of [id, name.zh, name.en, ...aliases]) names.set(foldName(text), id);
  }
  return names;
}
