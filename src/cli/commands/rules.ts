import { EXIT, type ExitCode } from '../../core/exit.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { plainPaint } from '../../report/reporter.js';
import { listRules } from '../../report/rules/listing.js';
import { SQL_DIALECTS, type SqlDialect } from '../../report/rules/sql-dialects.js';
import { RULES_REPORTERS, type RulesFormat } from '../../report/rules.js';
import { problemText } from '../../report/terminal/problem-list.js';
import type { Command, OptionDefinitions, OptionsOf, RunContext } from '../command.js';
import {
  findRegions,
  LANG_OPTION,
  NO_COLOR_OPTION,
  pick,
  refuseUnknownLanguage,
} from '../options.js';
import { loadPacks, refuseDrafts } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  region: {
    flags: '-r, --region <list>',
    kind: 'list',
    zh: '只列这些地区的规则（名称或代码）',
    en: 'the rules of these regions only (names or codes)',
  },
  format: {
    flags: '-f, --format <format>',
    kind: 'value',
    zh: '格式：terminal（默认）、json、csv、markdown、sql',
    en: 'terminal (default), json, csv, markdown, sql',
  },
  dialect: {
    flags: '--dialect <name>',
    kind: 'value',
    zh: '-f sql 所用数据库：duckdb、postgresql',
    en: 'whose SQL -f sql writes: duckdb, postgresql',
  },
  quotas: {
    flags: '-q, --quotas <file>',
    kind: 'value',
    zh: '写入 SQL 的上级下达指标（CSV，须注明文号）',
    en: 'assigned quotas that the SQL takes up (CSV with document numbers)',
  },
  lang: LANG_OPTION,
  color: NO_COLOR_OPTION,
} as const satisfies OptionDefinitions;

/** The options of `dixian rules`, as typed. */
type RulesOptions = OptionsOf<typeof OPTIONS>;

/** `dixian rules`: lists the rules of packs. */
export const rulesCommand: Command<typeof OPTIONS> = {
  name: 'rules',
  about: { zh: '列出规则库的规则', en: 'list the rules of packs' },
  argument: {
    name: '[pack...]',
    zh: '内置规则库的 id 或路径（默认列出全部内置规则库）',
    en: 'ids of shipped packs, or paths (default: all shipped)',
  },
  options: OPTIONS,
  examples: [
    { line: 'dixian rules', zh: '全部内置规则库的全部规则', en: 'all rules of all shipped packs' },
    {
      line: 'dixian rules --region 江源区',
      zh: '一个县（市、区）的规则',
      en: 'those of one county',
    },
    {
      line: 'dixian rules my-pack -f csv > rules.csv',
      zh: '存为 Excel 可直接打开的表格',
      en: 'as a sheet that Excel opens',
    },
    {
      line: 'dixian rules my-pack -f sql --dialect duckdb > rules.sql',
      zh: '写为 SQL，在数据库中核对数据表',
      en: 'as SQL that judges a table of figures in a database',
    },
  ],
  exits: [
    { code: EXIT.ok, zh: '已列出', en: 'listed' },
    {
      code: EXIT.error,
      zh: '用法有误，或规则库有错误（写到标准错误）',
      en: 'usage, or a pack has faults (they go to stderr)',
    },
  ],
  run: runRules,
};

const FORMATS = [...(Object.keys(RULES_REPORTERS) as readonly RulesFormat[]), 'sql'] as const;

/**
 * Lists the rules of packs, by default of all shipped ones. A pack with faults is not listed: its
 * faults go to stderr and the exit is 2.
 *
 * @throws {UsageError} before anything is written.
 */
async function runRules(
  names: readonly string[],
  options: RulesOptions,
  runContext: RunContext,
): Promise<ExitCode> {
  refuseUnknownLanguage(options.lang);
  const format = pick('--format', options.format ?? 'terminal', FORMATS);
  const dialect = readDialect(options, format);
  const catalogue = shippedCatalogue;
  const loaded = await loadPacks(names, catalogue, 'pack');
  // SQL judges, which nobody should do by a draft.
  const { packs, problems } = refuseDrafts(loaded, format !== 'sql');
  const context = await contextForStdout(runContext, { color: options.color !== false, format });
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  STDERR.write(problemText(problems, { ...context, paint: plainPaint }));
  if (isFaulty && packs.length === 0) return EXIT.error;
  const regions = findRegions(options.region ?? [], packs);
  if (format === 'sql') {
    // A script by a part of the packs would judge by that part: nothing is written.
    if (isFaulty) return EXIT.error;
    const { makeRulesSql } = await import('../rules-sql.js');
    return makeRulesSql({ packs, catalogue, regions, dialect, quotas: options.quotas }, context);
  }
  STDOUT.write(RULES_REPORTERS[format](listRules(packs, catalogue, regions), context));
  return isFaulty ? EXIT.error : EXIT.ok;
}

/** `-f sql` must name its dialect, and nothing else takes one or knows quotas. */
function readDialect({ dialect, quotas }: RulesOptions, format: string): SqlDialect {
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
