import { type Data, explain } from '../../check/explain.js';
import type { Quota } from '../../core/figure.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';
import { EXIT_CODES } from '../../core/report.js';
import { nothingRead, type Reading, readFigures } from '../../input/read-figures.js';
import { readQuotas } from '../../input/read-quotas.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { EXPLANATION_REPORTERS } from '../../report/explain.js';
import { problemText } from '../../report/problem-text.js';
import { plainPaint } from '../../report/reporter.js';
import { textsBeside } from '../approval-text.js';
import type { CommandSpecification, TypedOptions } from '../command.js';
import { asGiven, type Open, openerOf, STDIN } from '../files.js';
import { findRule } from '../find-rule.js';
import { findRegions } from '../lists.js';
import { loadPacks } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { UsageError } from '../usage-error.js';
import { LANGUAGES, pick, readYearOption } from './check-plan.js';

const FORMATS = Object.keys(
  EXPLANATION_REPORTERS,
) as readonly (keyof typeof EXPLANATION_REPORTERS)[];

/**
 * Explains one rule or obligation. The exit is no verdict: 0 explained, 2 where the command line, a
 * pack or a file has an error.
 *
 * @throws {UsageError} before anything is written.
 */
export const runExplain: CommandSpecification['run'] = async (words, options, surroundings) => {
  const [word, ...files] = words;
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
  const format = pick('--format', options.format ?? 'terminal', FORMATS);
  const year = readYearOption(options.year);
  if (word === undefined) throw new UsageError({ code: 'rule-missing' });
  if ([...files, options.quotas].filter((file) => file === STDIN).length > 1) {
    throw new UsageError({ code: 'stdin-repeated' });
  }
  const catalogue = shippedCatalogue;
  const names = options.pack ?? [];
  const loaded = await loadPacks(names, catalogue);
  const context = contextForStdout(surroundings, { color: options.color, format });
  if (loaded.packs.length === 0) {
    process.stderr.write(problemText(loaded.problems, { ...context, paint: plainPaint }));
    return EXIT_CODES.error;
  }
  const { pack, id } = findRule(word, loaded.packs, catalogue, surroundings.language);
  const named = options.quotas === undefined ? files : [...files, options.quotas];
  const read = readFiles(files, options, pack, catalogue, year, await openerOf(named));
  const explanation = explain({
    id,
    pack,
    catalogue,
    findText: textsBeside([pack.id], names),
    year,
    quotas: read.quotas,
    data: read.data,
    problems: [...loaded.problems, ...read.problems],
  });
  if (explanation === null) throw new Error(`${id}: found by name and not in its pack`);
  process.stdout.write(EXPLANATION_REPORTERS[format](explanation, context));
  const isFaulty = explanation.problems.some(({ severity }) => severity === 'error');
  return isFaulty ? EXIT_CODES.error : EXIT_CODES.compliant;
};

/** What the figures files and the quota file hold. */
function readFiles(
  files: readonly string[],
  options: TypedOptions,
  pack: Pack,
  catalogue: Catalogue,
  year: number | null,
  open: Open,
): {
  readonly data: Data | null;
  readonly quotas: readonly Quota[];
  readonly problems: readonly Problem[];
} {
  const packs = [pack];
  const regions = findRegions(options.region ?? [], packs);
  const assumeUnits = options.assumeUnits ?? false;
  const readings = files.map((file) =>
    readWith(open, file, (bytes) =>
      readFigures(bytes, asGiven(file), { packs, catalogue, regions, only: [], year, assumeUnits }),
    ),
  );
  const problems = readings.flatMap((reading) => reading.problems);
  const quotas: Quota[] = [];
  if (options.quotas !== undefined) {
    const path = options.quotas;
    const reading = readWith(open, path, (bytes) => {
      const result = readQuotas(bytes, asGiven(path), { packs, catalogue, year });
      quotas.push(...result.quotas);
      return { ...result.reading, problems: result.problems };
    });
    problems.push(...reading.problems);
  }
  const data = {
    figures: readings.flatMap((reading) => reading.figures),
    attestations: readings.flatMap((reading) => reading.attestations),
    regions: new Set(readings.flatMap((reading) => [...reading.regions])),
  };
  return { data: files.length === 0 ? null : data, quotas, problems };
}

/** Reads a file; one that cannot be read is a reading with its problem. */
function readWith(open: Open, path: string, read: (bytes: Uint8Array) => Reading): Reading {
  const bytes = open(path);
  return 'code' in bytes ? nothingRead(asGiven(path), [bytes]) : read(bytes);
}
