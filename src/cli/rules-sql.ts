import { listLimitYears } from '../check/limit-years.js';
import { QuotaTable } from '../check/quota-table.js';
import { EXIT, type ExitCode } from '../core/exit.js';
import type { Quota } from '../core/figure.js';
import type { Catalogue } from '../core/indicator.js';
import type { Pack } from '../core/pack.js';
import { plainPaint, type ReportContext } from '../report/reporter.js';
import { rulesSql } from '../report/rules/sql.js';
import type { SqlDialect } from '../report/rules/sql-dialects.js';
import { problemText } from '../report/terminal/problem-list.js';
import { readFiles } from '../run/read-files.js';
import { nameFiles } from './named-files.js';
import { sha256 } from './packs.js';
import { STDERR, STDOUT } from './standard-streams.js';
import { UsageError } from './usage-error.js';

/** What `dixian rules -f sql` is asked for. */
export interface RulesSqlRequest {
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  /** Codes; empty for all. */
  readonly regions: readonly string[];
  readonly dialect: SqlDialect;
  /** The file of quotas. */
  readonly quotas: string | undefined;
}

/**
 * Writes the rules as SQL to standard output. A file of quotas with an error is not used in part: its
 * problems go to stderr, and nothing is written.
 *
 * @returns the exit code.
 * @throws {UsageError} for what the dialect cannot do exactly.
 */
export async function makeRulesSql(
  { packs, catalogue, regions, dialect, quotas: path }: RulesSqlRequest,
  context: ReportContext,
): Promise<ExitCode> {
  const selected = packs.map((pack) => selectRegions(pack, regions));
  const quotas = await readQuotaFile(path, packs, catalogue, context);
  if (quotas === null) return EXIT.error;
  const limits = listLimitYears(selected, catalogue, quotas);
  const script = rulesSql({ packs: selected, catalogue, limits }, dialect, context);
  if (typeof script !== 'string') throw new UsageError(script);
  STDOUT.write(script);
  return EXIT.ok;
}

function selectRegions(pack: Pack, codes: readonly string[]): Pack {
  if (codes.length === 0) return pack;
  return {
    ...pack,
    regions: pack.regions.filter(({ code }) => codes.includes(code)),
    rules: pack.rules.filter(({ region }) => codes.includes(region)),
  };
}

async function readQuotaFile(
  path: string | undefined,
  packs: readonly Pack[],
  catalogue: Catalogue,
  context: ReportContext,
): Promise<QuotaTable | null> {
  const none: readonly Quota[] = [];
  if (path === undefined) return new QuotaTable(none, packs, catalogue);
  const { quotaFile } = await nameFiles({ sources: [], problems: [] }, path);
  const read = readFiles([], quotaFile, {
    ...{ packs, catalogue, sha256, year: null },
    ...{ regions: [], only: [], assumeUnits: false },
  });
  const table = new QuotaTable(read.quotas, packs, catalogue);
  const problems = [...read.problems, ...table.problems];
  STDERR.write(problemText(problems, { ...context, paint: plainPaint }));
  return problems.some(({ severity }) => severity === 'error') ? null : table;
}
