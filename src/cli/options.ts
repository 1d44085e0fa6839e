import { ACCEPTABLE_CODES, type Acceptance, type Answers, NO_ANSWERS } from '../core/answer.js';
import { ENCODINGS, type Encoding, findEncoding } from '../core/encoding.js';
import type { Catalogue } from '../core/indicator.js';
import { findNearest } from '../core/language/nearest.js';
import type { Pack } from '../core/pack.js';
import { IndicatorIndex } from '../input/names/indicators.js';
import { RegionIndex } from '../input/names/regions.js';
import { acceptText } from '../messages/command-line.js';
import type { OptionDefinition, OptionDefinitions, OptionsOf } from './command.js';
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

/** The options that answer questions of the reading; `check` and `explain` have them. */
export const ANSWER_OPTIONS = {
  ignoreColumn: {
    flags: '--ignore-column <header>',
    kind: 'repeatable',
    zh: '该表头的列与数值无关（可重复）',
    en: 'a column that says nothing about the figures, by its header (repeatable)',
  },
  indicator: {
    flags: '--indicator <name>',
    kind: 'value',
    zh: '表中未列指标时用以指明',
    en: 'names the indicator of a table that has none',
  },
  accept: {
    flags: '--accept <question>',
    kind: 'repeatable',
    zh: `确认一处疑问，写作 疑问:规则:年份=单元格内容；可确认的疑问：${ACCEPTABLE_CODES.join('、')}（可重复）`,
    en: `confirm a doubt, as <question>:<rule>:<year>=<text of the cell>; questions that can be confirmed: ${ACCEPTABLE_CODES.join(', ')} (repeatable)`,
  },
} as const satisfies OptionDefinitions;

/**
 * The answers that the options give, after those of the configuration.
 *
 * @throws {UsageError} for a doubt that cannot be confirmed, or is not written as one.
 */
export function readAnswers(
  options: OptionsOf<typeof ANSWER_OPTIONS> & { readonly valueColumn?: string },
  packs: readonly Pack[],
  catalogue: Catalogue,
  { accept, columns }: Pick<Answers, 'accept' | 'columns'> = NO_ANSWERS,
): Answers {
  const typed = (options.accept ?? []).map(readAccept);
  const isSaid = (one: Acceptance) => accept.some((other) => acceptText(other) === acceptText(one));
  return {
    ignoreColumns: [...new Set(options.ignoreColumn ?? [])],
    columns,
    accept: [...accept, ...typed.filter((one) => !isSaid(one))],
    indicator:
      options.indicator === undefined
        ? null
        : readIndicatorOption(options.indicator, packs, catalogue),
    valueColumn: options.valueColumn ?? null,
  };
}

/** Reads `zero-value:220605.water-use:2025=0`; what follows the sign is the cell's text, commas and all. */
function readAccept(text: string): Acceptance {
  const [, code, rule, year, value] = /^([^:=]*):([^:=]+):(\d{4})?=([\s\S]+)$/.exec(text) ?? [];
  if (code === undefined || rule === undefined || value === undefined) {
    throw new UsageError({ code: 'accept-malformed', word: text, known: ACCEPTABLE_CODES });
  }
  return {
    code: pick('--accept', code, ACCEPTABLE_CODES),
    ...{ rule, year: year === undefined ? null : Number(year), value },
    ...{ by: null, because: null },
  };
}

/** The id of the indicator that `--indicator` names. */
function readIndicatorOption(
  word: string,
  packs: readonly Pack[],
  catalogue: Catalogue,
): string | null {
  if (packs.length === 0) return null;
  const reading = new IndicatorIndex(catalogue, packs).read(word, null);
  if (reading.kind === 'indicator') return reading.indicator.id;
  const ruled = new Set(packs.flatMap(({ rules }) => rules.map(({ indicator }) => indicator)));
  const known = [...ruled].map((id) => catalogue.get(id)?.name.zh ?? id);
  throw unknownValue('--indicator', word, known);
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
