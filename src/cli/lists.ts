import type { Catalogue } from '../core/indicator.js';
import { findNearest } from '../core/language/nearest.js';
import type { Pack } from '../core/pack.js';
import { IndicatorIndex } from '../input/names/indicators.js';
import { RegionIndex } from '../input/names/regions.js';
import { UsageError } from './usage-error.js';

/** Splits a list option: separated by commas, half- or full-width, or by 、, and the option repeatable. */
export function splitList(text: string, before: readonly string[] = []): readonly string[] {
  const words = text.split(/[,，、]/).map((word) => word.trim());
  return [...before, ...words.filter((word) => word !== '')];
}

/**
 * The codes of the regions, or of the addressee, that `--region` names.
 *
 * @throws {UsageError} for a word that names none of the packs' regions, with the nearest that does.
 */
export function findRegions(words: readonly string[], packs: readonly Pack[]): readonly string[] {
  if (words.length === 0) return [];
  const index = new RegionIndex(packs);
  const known = packs.flatMap(({ regions }) => regions.map(({ name }) => name));
  const codes = words.map((word) => {
    const reading = index.read(word, '');
    if (reading.kind === 'not-covered') {
      throw new UsageError({ code: 'region-not-covered', word });
    }
    if ('region' in reading) return reading.region.code;
    throw unknown('--region', word, known);
  });
  return [...new Set(codes)];
}

/**
 * The ids of the indicators and obligations that `--only` names; a name that several duties share
 * (功能定位) stands for all of them.
 *
 * @throws {UsageError} for a word that names nothing that the packs hold, with the nearest that does.
 */
export function findMatters(
  words: readonly string[],
  packs: readonly Pack[],
  catalogue: Catalogue,
): readonly string[] {
  if (words.length === 0) return [];
  const index = new IndicatorIndex(catalogue, packs);
  const ruled = new Set(packs.flatMap(({ rules }) => rules.map(({ indicator }) => indicator)));
  const duties = packs
    .flatMap(({ obligations }) => obligations)
    .filter(({ attestation }) => attestation !== 'none');
  // Indicators first; the duties are many.
  const indicators = [...ruled].map((id) => catalogue.get(id)?.name.zh ?? id);
  const known = [...new Set([...indicators, ...duties.map(({ name }) => name)])];
  const ids = words.flatMap((word) => {
    const reading = index.read(word, null);
    if (reading.kind === 'indicator' && ruled.has(reading.indicator.id)) {
      return [reading.indicator.id];
    }
    const found = reading.kind === 'obligation' ? reading.obligations : [];
    const attested = found.filter((duty) => duties.includes(duty)).map(({ id }) => id);
    if (attested.length > 0) return attested;
    throw unknown('--only', word, known);
  });
  return [...new Set(ids)];
}

function unknown(option: string, word: string, known: readonly string[]): UsageError {
  const near = findNearest(word, known);
  return new UsageError({ code: 'value-unknown', option, word, nearest: near, known });
}
