import { findEncoding } from '../../core/encoding.js';
import type { Pack } from '../../core/pack.js';
import type { LayoutKind } from '../../core/report.js';
import { CSV_ENCODINGS, type CsvEncoding } from '../../input/table/encode.js';
import type { TypedOptions } from '../command.js';
import { exists, refuseBadOutput } from '../files.js';
import { LANGUAGES } from '../language.js';
import { STDIN } from '../read-bytes.js';
import { UsageError } from '../usage-error.js';
import { pick, readYearOption } from './check-plan.js';

/** The options as typed: some mean something else to this command than to the others. */
export interface TemplateOptions extends Omit<TypedOptions, 'year' | 'quotas' | 'output'> {
  readonly year?: readonly string[];
  readonly quotas?: boolean;
  readonly output?: string;
}

/** A command line with its words looked up. */
export interface TemplatePlan {
  readonly years: readonly number[];
  readonly layout: LayoutKind;
  readonly obligations: boolean;
  readonly quotas: boolean;
  readonly encoding: CsvEncoding;
  /** `null` for standard output. */
  readonly output: string | null;
}

const LAYOUTS: readonly LayoutKind[] = ['long', 'wide', 'matrix'];

/**
 * Looks the words of the options up.
 *
 * @throws {UsageError} for words and options that cannot be carried out.
 */
export function readTemplatePlan(words: readonly string[], options: TemplateOptions): TemplatePlan {
  const [word] = words;
  if (word !== undefined) throw new UsageError({ code: 'word-unexpected', word });
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
  for (const [option, list] of [
    ['--region', options.region],
    ['--year', options.year],
  ] as const) {
    if (list?.length === 0) throw new UsageError({ code: 'option-without-value', word: option });
  }
  const { obligations = false, quotas = false } = options;
  const layout = pick('--layout', options.layout ?? 'long', LAYOUTS);
  if (quotas && obligations)
    throw new UsageError({ code: 'options-exclude', first: '--quotas', second: '--obligations' });
  if (quotas && layout !== 'long')
    throw new UsageError({
      code: 'options-exclude',
      first: '--quotas',
      second: `--layout ${layout}`,
    });
  return {
    years: [...new Set(options.year)].flatMap((year) => readYearOption(year) ?? []),
    layout,
    obligations,
    quotas,
    encoding: readEncoding(options.encoding ?? 'utf-8'),
    output: readOutputPath(options.output),
  };
}

/** An encoding by any name it is known under; GBK is written as GB18030, which holds it. */
function readEncoding(text: string): CsvEncoding {
  const found = findEncoding(text);
  return CSV_ENCODINGS.find((one) => one === found) ?? pick('--encoding', text, CSV_ENCODINGS);
}

/** A template replaces no file: what people filled in may stand there. */
function readOutputPath(path: string | undefined): string | null {
  if (path === undefined || path === STDIN) return null;
  if (path === '') throw new UsageError({ code: 'option-without-value', word: '--output' });
  refuseBadOutput(path, []);
  if (exists(path)) throw new UsageError({ code: 'output-exists', path });
  return path;
}

/** The years that lie before every approval: their figures are compared and not judged. */
export function yearsBeforeApproval(
  years: readonly number[],
  packs: readonly Pack[],
): readonly number[] {
  return years.filter((year) =>
    packs.every(({ document }) => year < Number(document.date.slice(0, 4))),
  );
}

/** Refuses a year that is in no pack's plan period: no limit holds in it. */
export function refuseYearsOutside(years: readonly number[], packs: readonly Pack[]): void {
  for (const year of years) {
    const holds = packs.some(({ period }) => period.from <= year && year <= period.through);
    const [first] = packs;
    if (holds || first === undefined) continue;
    const { from, through } = first.period;
    throw new UsageError({ code: 'year-outside-period', year, from, through });
  }
}
