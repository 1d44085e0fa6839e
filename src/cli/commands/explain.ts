import { type ExplainData, explain } from '../../check/explain.js';
import { EXIT, type ExitCode } from '../../core/exit.js';
import type { Quota } from '../../core/figure.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Pack } from '../../core/pack.js';
import type { Problem } from '../../core/problem.js';
import { joinReadings } from '../../input/reading.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { EXPLANATION_REPORTERS } from '../../report/explain.js';
import { plainPaint } from '../../report/reporter.js';
import { problemText } from '../../report/terminal/problem-list.js';
import { readFiles } from '../../run/read-files.js';
import { textsBeside } from '../approval-text.js';
import type { Command, OptionDefinitions, OptionsOf, RunContext } from '../command.js';
import { type FoundFiles, findFiles } from '../find-files.js';
import { findRule } from '../find-rule.js';
import { nameFiles } from '../named-files.js';
import {
  ANSWER_OPTIONS,
  findRegions,
  LANG_OPTION,
  NO_COLOR_OPTION,
  pick,
  readAnswers,
  readEncodingOption,
  readYearOption,
  refuseUnknownLanguage,
} from '../options.js';
import { loadPacks, sha256 } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  pack: {
    flags: '-p, --pack <id|path>',
    kind: 'repeatable',
    zh: '所在规则库：内置规则库的 id 或路径（可重复；默认为全部内置规则库）',
    en: 'pack that holds the rule: the id of a shipped one, or a path (repeatable; default: all shipped)',
  },
  region: {
    flags: '-r, --region <list>',
    kind: 'list',
    zh: '数据文件未列地区时用以指明',
    en: 'names the region of a figures file that has none',
  },
  year: {
    flags: '-y, --year <yyyy>',
    kind: 'value',
    zh: '只说明该年份；文件未列年份时用以指明',
    en: 'explain this year only; supplies the year of a file that has none',
  },
  quotas: {
    flags: '-q, --quotas <file>',
    kind: 'value',
    zh: '上级下达指标 CSV，每行须有文号',
    en: 'CSV of quotas assigned by a higher authority, each with its document number',
  },
  encoding: {
    flags: '--encoding <name>',
    kind: 'value',
    zh: '文件编码：utf-8、gb18030（gbk）、utf-16le、utf-16be',
    en: 'encoding of the files: utf-8, gb18030 (gbk), utf-16le, utf-16be',
  },
  valueColumn: {
    flags: '--value-column <header>',
    kind: 'value',
    zh: '现状值列的表头',
    en: 'header of the column that holds the actual values',
  },
  ...ANSWER_OPTIONS,
  stdinName: {
    flags: '--stdin-name <name>',
    kind: 'value',
    zh: '标准输入在报告中的名称（默认 -）',
    en: 'what places call standard input (default: -)',
  },
  assumeUnits: {
    flags: '--assume-units',
    kind: 'flag',
    zh: '未注明单位的数值按批复所用单位读取',
    en: "read figures without a unit in the approval's unit",
  },
  format: {
    flags: '-f, --format <format>',
    kind: 'value',
    zh: '格式：terminal（默认）、json、markdown',
    en: 'terminal (default), json, markdown',
  },
  lang: LANG_OPTION,
  color: NO_COLOR_OPTION,
} as const satisfies OptionDefinitions;

/** The options of `dixian explain`, as typed. */
type ExplainOptions = OptionsOf<typeof OPTIONS>;

/** `dixian explain`: one rule or obligation, its words and its arithmetic. */
export const explainCommand: Command<typeof OPTIONS> = {
  name: 'explain',
  about: {
    zh: '说明一条规则或义务：原文、各单位数值、计算过程',
    en: 'explain one rule or obligation: its words, its limit in every unit, its arithmetic',
  },
  argument: {
    name: '[rule...]',
    zh: '规则或义务的 id 或名称；其后可列数据文件，逐步说明其计算',
    en: 'the id or name of a rule or obligation; then CSV files, whose figure is worked out step by step',
  },
  usage: '<rule> [file...]',
  options: OPTIONS,
  examples: [
    {
      line: 'dixian explain 220605.cultivated-land',
      zh: '原文、各年适用、恰好符合与恰好不符合的数值',
      en: 'what it says, and what would just pass and just fail',
    },
    {
      line: 'dixian explain 220605.cultivated-land figures.csv',
      zh: '该数值与底线如何比较',
      en: 'how its figure was held against it',
    },
    {
      line: 'dixian explain 江源区耕地保有量',
      zh: '用地区和指标的名称指明',
      en: 'by the names of its region and indicator',
    },
    {
      line: { zh: 'dixian explain 蓝线', en: 'dixian explain blue-line' },
      zh: '义务约束谁，如何佐证',
      en: 'whom a duty binds, and what attests it',
    },
  ],
  exits: [
    {
      code: EXIT.ok,
      zh: '已说明（与数值是否符合无关）',
      en: 'explained (whatever the verdict of the figures)',
    },
    {
      code: EXIT.error,
      zh: '用法有误、没有该规则，或规则库、数据有错误',
      en: 'usage, an unknown rule, or an error in a pack or file',
    },
  ],
  run: runExplain,
};

const FORMATS = Object.keys(
  EXPLANATION_REPORTERS,
) as readonly (keyof typeof EXPLANATION_REPORTERS)[];

/**
 * Explains one rule or obligation. The exit is no verdict: 0 explained, 2 where the command line, a
 * pack or a file has an error.
 *
 * @throws {UsageError} before anything is written.
 */
async function runExplain(
  words: readonly string[],
  options: ExplainOptions,
  runContext: RunContext,
): Promise<ExitCode> {
  const [word, ...files] = words;
  refuseUnknownLanguage(options.lang);
  const format = pick('--format', options.format ?? 'terminal', FORMATS);
  const year = readYearOption(options.year);
  if (word === undefined) throw new UsageError({ code: 'rule-missing' });
  const quotas = options.quotas === undefined ? [] : [options.quotas];
  const found = await findFiles(files, quotas, options.stdinName);
  const catalogue = shippedCatalogue;
  const names = options.pack ?? [];
  const loaded = await loadPacks(names, catalogue);
  const context = await contextForStdout(runContext, { color: options.color !== false, format });
  if (loaded.packs.length === 0) {
    STDERR.write(problemText(loaded.problems, { ...context, paint: plainPaint }));
    return EXIT.error;
  }
  const { pack, id } = findRule(word, loaded.packs, catalogue, runContext.language);
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
    answers: readAnswers(options, [pack], catalogue),
  });
  if (explanation === null) throw new Error(`${id}: found by name and not in its pack`);
  STDOUT.write(EXPLANATION_REPORTERS[format](explanation, context));
  const isFaulty = explanation.problems.some(({ severity }) => severity === 'error');
  return isFaulty ? EXIT.error : EXIT.ok;
}

/** What the figures files and the quota file hold. */
async function readData(
  found: FoundFiles,
  options: ExplainOptions,
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
    answers: readAnswers(options, packs, catalogue),
  });
  const { figures, attestations } = joinReadings(readings);
  const data = { figures, attestations, regions };
  const isAsked = found.sources.length + found.problems.length > 0;
  return { data: isAsked ? data : null, quotas, problems: [...found.problems, ...problems] };
}
