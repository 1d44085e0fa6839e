import { ENCODINGS, type Encoding, findEncoding } from '../../core/encoding.js';
import type { Catalogue } from '../../core/indicator.js';
import { findNearest } from '../../core/language/nearest.js';
import type { Pack } from '../../core/pack.js';
import {
  type Allowable,
  type ConfigSource,
  type Margin,
  readMargin,
  type Settings,
} from '../../core/report.js';
import { FORMATS, type Format } from '../../report/reporter.js';
import type { TypedOptions } from '../command.js';
import { asGiven, exists, isSameFile, refuseBadOutput } from '../files.js';
import { LANGUAGES } from '../language.js';
import { findMatters, findRegions } from '../lists.js';
import { STDIN } from '../read-bytes.js';
import { readReportDate } from '../report-date.js';
import { UsageError } from '../usage-error.js';
import type { Output } from '../write-reports.js';

/** A command line with its words looked up. */
export interface Plan {
  readonly settings: Settings;
  readonly format: Format;
  readonly quiet: boolean;
  /** Whether packs were chosen by name. */
  readonly named: boolean;
}

const ALLOWABLE: readonly Allowable[] = ['missing', 'unassigned'];

/**
 * Looks the words of the options up.
 *
 * @throws {UsageError} for a word that is not known, with the nearest that is.
 */
export function readPlan(
  options: TypedOptions,
  packs: readonly Pack[],
  catalogue: Catalogue,
  config: ConfigSource | null = null,
): Plan {
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
  refuseEmptyLists(options);
  if (options.allRegions && options.region !== undefined) {
    throw new UsageError({ code: 'options-exclude', first: '--all-regions', second: '--region' });
  }
  return {
    settings: {
      packNames: namesOf(options.pack ?? [], packs),
      allow: (options.allow ?? []).map((word) => pick('--allow', word, ALLOWABLE)),
      only: packs.length === 0 ? [] : findMatters(options.only ?? [], packs, catalogue),
      regions: packs.length === 0 ? [] : findRegions(options.region ?? [], packs),
      year: readYearOption(options.year),
      assumeUnits: options.assumeUnits ?? false,
      allRegions: options.allRegions ?? false,
      requireAttestations: options.requireAttestations ?? false,
      warnWithin: readMarginOption(options.warnWithin),
      date: readReportDate(options.date, process.env),
      config,
    },
    format: pick('--format', options.format ?? 'terminal', FORMATS),
    quiet: options.quiet ?? false,
    named: (options.pack ?? []).length > 0,
  };
}

/**
 * Reads the `--output` options.
 *
 * @param inputs paths that are read, which no output may replace.
 * @throws {UsageError} for one that cannot be carried out.
 */
export function readOutputs(
  { output = [] }: TypedOptions,
  inputs: readonly string[],
): readonly Output[] {
  const outputs = output.map((text) => {
    const at = text.indexOf('=');
    const path = text.slice(at + 1);
    if (at < 0 || path === '' || path === STDIN)
      throw new UsageError({ code: 'output-without-path', word: text });
    refuseBadOutput(path, inputs);
    return { format: pick('--output', text.slice(0, at), FORMATS), path };
  });
  for (const [index, { path }] of outputs.entries()) {
    if (outputs.slice(0, index).some((before) => isSameFile(before.path, path))) {
      throw new UsageError({ code: 'output-repeated', path });
    }
  }
  return outputs;
}

/** The packs as a command line must name them; a shipped base comes along with its overlay. */
function namesOf(names: readonly string[], packs: readonly Pack[]): readonly string[] {
  const amended = packs.filter(({ overlays }) => overlays !== undefined).map(({ id }) => id);
  return names.filter((name) => exists(name) || !amended.includes(name)).map(asGiven);
}

/** `--region "$REGION"` with nothing in it must not mean every region. */
function refuseEmptyLists({ region, only, allow }: TypedOptions): void {
  for (const [option, list] of [
    ['--region', region],
    ['--only', only],
    ['--allow', allow],
  ] as const) {
    if (list?.length === 0) throw new UsageError({ code: 'option-without-value', word: option });
  }
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

/** Reads a margin in percent; a bare number could mean 2 or 200. */
function readMarginOption(text: string | undefined): Margin | null {
  if (text === undefined) return null;
  const margin = readMargin(text);
  if (margin === null) throw new UsageError({ code: 'margin-invalid', word: text });
  return margin;
}

/** One of the known words; a usage error names the nearest. */
export function pick<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  throw new UsageError({
    code: 'value-unknown',
    option,
    word,
    nearest: findNearest(word, known),
    known,
  });
}
