import { ENCODINGS, type Encoding, findEncoding } from '../core/encoding.js';
import type { Catalogue } from '../core/indicator.js';
import { findNearest } from '../core/language/nearest.js';
import type { Pack } from '../core/pack.js';
import { IndicatorIndex } from '../input/names/indicators.js';
import { RegionIndex } from '../input/names/regions.js';
import type { OptionDefinition } from './command.js';
import { LANGUAGES } from './language.js';
import { UsageError } from './usage-error.js';

/** `--lang`, which every command has. */
export const LANG_OPTION = {
  flags: '--lang <zh|en>',
  kind: 'language',
  zh: 'zh 或 en（默认随系统语言）',
  en: "zh or en (default: the system's language)",
} as const satisfies OptionDefinition;

/** `--no-color`, of the commands that write to a terminal. */
export const NO_COLOR_OPTION = {
  flags: '--no-color',
  kind: 'negated',
  zh: '不用颜色（NO_COLOR 或管道亦然；FORCE_COLOR 强制使用）',
  en: 'no colour (so do NO_COLOR and a pipe; FORCE_COLOR asks for it)',
} as const satisfies OptionDefinition;

/** Refuses what `--lang` does not take. */
export function refuseUnknownLanguage(text: string | undefined): void {
  if (text !== undefined) pick('--lang', text, LANGUAGES);
}

/**
 * The encoding that `--encoding` names, by any name it is known under; `null` where none is named.
 *
 * @throws {UsageError} for one that is not read.
 */
export function readEncodingOption(text: string | undefined): Encoding | null {
  if (text === undefined) return null;
  return findEncoding(text) ?? pick('--encoding', text, ENCODINGS);
}

/** Reads a year of four digits. */
export function readYearOption(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = /^((?:19|20|21)\d{2})年?$/.exec(text)?.[1];
  if (year === undefined) throw new UsageError({ code: 'year-invalid', word: text });
  return Number(year);
}

/** One of the known words; a usage error names the nearest. */
export function pick<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  throw unknownValue(option, word, known);
}

function unknownValue(option: string, word: string, known: readonly string[]): UsageError {
  const nearest = findNearest(word, known);
  return new UsageError({ code: 'value-unknown', option, word, nearest, known });
}

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
    throw unknownValue('--region', word, known);
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
    throw unknownValue('--only', word, known);
  });
  return [...new Set(ids)];
}
