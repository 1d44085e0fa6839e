import { type ExplainData, explain } from '../../check/explain.js';
import type { Quota } from '../../core/figure.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';
import { EXIT_CODES } from '../../core/report.js';
import { joinReadings } from '../../input/reading.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { EXPLANATION_REPORTERS } from '../../report/explain.js';
import { problemText } from '../../report/problem-text.js';
import { plainPaint } from '../../report/reporter.js';
import { readFiles } from '../../run/read-files.js';
import { textsBeside } from '../approval-text.js';
import type { CommandSpecification, TypedOptions } from '../command.js';
import { type FoundFiles, findFiles } from '../find-files.js';
import { findRule } from '../find-rule.js';
import { LANGUAGES } from '../language.js';
import { findRegions } from '../lists.js';
import { nameFiles } from '../named-files.js';
import { loadPacks, sha256 } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { pick, readEncodingOption, readYearOption } from './check-plan.js';

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
  const quotas = options.quotas === undefined ? [] : [options.quotas];
  const found = await findFiles(files, quotas, options.stdinName);
  const catalogue = shippedCatalogue;
  const names = options.pack ?? [];
  const loaded = await loadPacks(names, catalogue);
  const context = await contextForStdout(surroundings, { color: options.color, format });
  if (loaded.packs.length === 0) {
    STDERR.write(problemText(loaded.problems, { ...context, paint: plainPaint }));
    return EXIT_CODES.error;
  }
  const { pack, id } = findRule(word, loaded.packs, catalogue, surroundings.language);
  const read = await readData(found, options, pack, catalogue, year);
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
  STDOUT.write(EXPLANATION_REPORTERS[format](explanation, context));
  const isFaulty = explanation.problems.some(({ severity }) => severity === 'error');
  return isFaulty ? EXIT_CODES.error : EXIT_CODES.compliant;
};

/** What the figures files and the quota file hold. */
async function readData(
  found: FoundFiles,
  options: TypedOptions,
  pack: Pack,
  catalogue: Catalogue,
  year: number | null,
): Promise<{
  readonly data: ExplainData | null;
  readonly quotas: readonly Quota[];
  readonly problems: readonly Problem[];
}> {
  const packs = [pack];
  const { files, quotaFile } = await nameFiles(found, options.quotas);
  const { readings, regions, quotas, problems } = readFiles(files, quotaFile, {
    sha256,
    packs,
    catalogue,
    regions: findRegions(options.region ?? [], packs),
    only: [],
    year,
    assumeUnits: options.assumeUnits ?? false,
    encoding: readEncodingOption(options.encoding),
    valueColumn: options.valueColumn ?? null,
  });
  const { figures, attestations } = joinReadings(readings);
  const data = { figures, attestations, regions };
  const isAsked = found.sources.length + found.problems.length > 0;
  return { data: isAsked ? data : null, quotas, problems: [...found.problems, ...problems] };
}
