import { EXIT_CODES } from '../../core/report.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { problemText } from '../../report/problem-text.js';
import { plainPaint } from '../../report/reporter.js';
import { listRules } from '../../report/rules/listing.js';
import { SQL_DIALECTS, type SqlDialect } from '../../report/rules/sql-dialects.js';
import { RULES_REPORTERS, type RulesFormat } from '../../report/rules.js';
import type { CommandSpecification, TypedOptions } from '../command.js';
import { LANGUAGES } from '../language.js';
import { findRegions } from '../lists.js';
import { loadPacks, refuseDrafts } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { pick } from './check-plan.js';

const FORMATS = [...(Object.keys(RULES_REPORTERS) as readonly RulesFormat[]), 'sql'] as const;

/**
 * Lists the rules of packs, by default of all shipped ones. A pack with faults is not listed: its
 * faults go to stderr and the exit is 2.
 *
 * @throws {UsageError} before anything is written.
 */
export const runRules: CommandSpecification['run'] = async (names, options, surroundings) => {
  if (options.lang !== undefined) pick('--lang', options.lang, LANGUAGES);
  const format = pick('--format', options.format ?? 'terminal', FORMATS);
  const dialect = readDialect(options, format);
  const catalogue = shippedCatalogue;
  const loaded = await loadPacks(names, catalogue, 'pack');
  // SQL judges, which nobody should do by a draft.
  const { packs, problems } = refuseDrafts(loaded, format !== 'sql');
  const context = await contextForStdout(surroundings, { color: options.color, format });
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  STDERR.write(problemText(problems, { ...context, paint: plainPaint }));
  if (isFaulty && packs.length === 0) return EXIT_CODES.error;
  const regions = findRegions(options.region ?? [], packs);
  if (format === 'sql') {
    // A script by a part of the packs would judge by that part: nothing is written.
    if (isFaulty) return EXIT_CODES.error;
    const { makeRulesSql } = await import('../rules-sql.js');
    return makeRulesSql({ packs, catalogue, regions, dialect, quotas: options.quotas }, context);
  }
  STDOUT.write(RULES_REPORTERS[format](listRules(packs, catalogue, regions), context));
  return isFaulty ? EXIT_CODES.error : EXIT_CODES.compliant;
};

/** `-f sql` must name its dialect, and nothing else takes one or knows quotas. */
function readDialect({ dialect, quotas }: TypedOptions, format: string): SqlDialect {
  if (format !== 'sql') {
    const needs = '-f sql';
    if (dialect !== undefined)
      throw new UsageError({ code: 'option-needs', option: '--dialect', needs });
    if (quotas !== undefined)
      throw new UsageError({ code: 'option-needs', option: '--quotas', needs });
    return SQL_DIALECTS[0];
  }
  if (dialect === undefined) {
    const needs = `--dialect ${SQL_DIALECTS.join('|')}`;
    throw new UsageError({ code: 'option-needs', option: '-f sql', needs });
  }
  return pick('--dialect', dialect, SQL_DIALECTS);
}
