import { EXIT_CODES } from '../../core/report.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { problemText } from '../../report/problem-text.js';
import { plainPaint } from '../../report/reporter.js';
import { listRules } from '../../report/rules/listing.js';
import { RULES_REPORTERS, type RulesFormat } from '../../report/rules.js';
import type { CommandSpecification } from '../command.js';
import { LANGUAGES } from '../language.js';
import { findRegions } from '../lists.js';
import { loadPacks } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { pick } from './check-plan.js';

const FORMATS = Object.keys(RULES_REPORTERS) as readonly RulesFormat[];

/**
 * Lists the rules of packs, by default of all shipped ones. A pack with faults is not listed: its
 * faults go to stderr and the exit is 2.
 *
 * @throws {UsageError} before anything is written.
 */
export const runRules: CommandSpecification['run'] = async (names, options, surroundings) => {
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
  const format = pick('--format', options.format ?? 'terminal', FORMATS);
  const catalogue = shippedCatalogue;
  const { packs, problems } = await loadPacks(names, catalogue, 'pack');
  const context = await contextForStdout(surroundings, { color: options.color, format });
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  STDERR.write(problemText(problems, { ...context, paint: plainPaint }));
  if (isFaulty && packs.length === 0) return EXIT_CODES.error;
  const regions = findRegions(options.region ?? [], packs);
  STDOUT.write(RULES_REPORTERS[format](listRules(packs, catalogue, regions), context));
  return isFaulty ? EXIT_CODES.error : EXIT_CODES.compliant;
};
