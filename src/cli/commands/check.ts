import { EXIT, type ExitCode } from '../../core/exit.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Report } from '../../core/report.js';
import { EXAMPLES } from '../../messages/cli.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { checkFiles } from '../../run/check-files.js';
import type { Command, RunContext } from '../command.js';
import { settingsInForce } from '../config/in-force.js';
import { type FoundFiles, findFiles } from '../find-files.js';
import { chooseLanguage } from '../language.js';
import { NO_FILES, nameFiles } from '../named-files.js';
import { readEncodingOption } from '../options.js';
import { type LoadedPacks, loadPacks, refuseDrafts, sha256 } from '../packs.js';
import { type Progress, startProgress } from '../progress.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { writeReports } from '../write-reports.js';
import {
  CHECK_OPTIONS,
  type CheckOptions,
  type Plan,
  readOutputs,
  readPlan,
  readReportDate,
} from './check-options.js';

/** `dixian check`: figures against packs. */
export const checkCommand: Command<typeof CHECK_OPTIONS> = {
  name: 'check',
  about: {
    zh: '核对现状数值 CSV 文件（默认命令）',
    en: 'check CSV files of actual figures (the default command)',
  },
  argument: {
    name: '[file...]',
    zh: '现状数值 CSV 文件、其所在文件夹或通配符（"数据/**/*.csv"）；- 为标准输入',
    en: 'CSV files of actual figures, folders of them, or patterns ("data/**/*.csv"); - is standard input',
  },
  options: CHECK_OPTIONS,
  examples: [
    {
      line: EXAMPLES[0],
      zh: '核对一个文件，结论即退出码',
      en: 'check a file; the exit code is the verdict',
    },
    {
      line: EXAMPLES[1],
      zh: '文件未列年份和地区时',
      en: 'a file that names neither year nor region',
    },
    { line: EXAMPLES[2], zh: '用于流水线，并留存报告', en: 'in a pipeline, with a report to keep' },
  ],
  exits: [
    { code: EXIT.ok, zh: '所核对指标均符合', en: 'compliant: every limit that was checked is met' },
    {
      code: EXIT.fail,
      zh: '存在不符合项，或管控类义务填“否”',
      en: 'non-compliant: a limit is not met, or a control duty is answered no',
    },
    {
      code: EXIT.error,
      zh: '用法、数据或规则库有误，或未核对任何指标',
      en: 'error: usage, unreadable or invalid input, or nothing judged',
    },
    {
      code: EXIT.incomplete,
      zh: '资料不全：缺数值、下达指标或必需的佐证',
      en: 'incomplete: a figure, a quota or a required attestation is missing',
    },
  ],
  run: runCheck,
};

/**
 * `dixian check`: reads packs, figures and quotas, checks, writes the reports, returns the exit code.
 *
 * @throws {UsageError} before anything is written.
 */
async function runCheck(
  words: readonly string[],
  typed: CheckOptions,
  { language: spoken, tool }: RunContext,
): Promise<ExitCode> {
  const inForce = await settingsInForce(words, typed);
  const { files, options } = inForce;
  const language = options.lang === undefined ? spoken : chooseLanguage(options.lang, {});
  if (options.showConfig) {
    const { configText } = await import('../config/show-config.js');
    const date = readReportDate(options.date, process.env);
    STDOUT.write(configText(inForce, language, { date, isAsked: options.date !== undefined }));
    return EXIT.ok;
  }
  if (files.length === 0) throw new UsageError({ code: 'no-file' });
  const quotas = options.quotas === undefined ? [] : [options.quotas];
  const found = await findFiles(files, quotas, options.stdinName);
  const catalogue = shippedCatalogue;
  const loaded = refuseDrafts(
    await loadPacks(options.pack ?? [], catalogue),
    options.allowDraft ?? false,
  );
  const read = [...found.sources.map(({ path }) => path), ...quotas, ...loaded.files];
  const outputs = readOutputs(options, read);
  const plan = readPlan(options, loaded.packs, catalogue, inForce);
  const progress = await startProgress(STDERR.terminal(), process.env, language);
  const report = await makeReport(found, options, plan, loaded, catalogue, progress);
  const { format, quiet } = plan;
  const { color = true, pack: packNames = [] } = options;
  const destinations = { format, quiet, outputs, color, packNames };
  return writeReports(report, destinations, { language, tool }, progress);
}

async function makeReport(
  found: FoundFiles,
  options: CheckOptions,
  { named, settings }: Plan,
  { packs, problems }: LoadedPacks,
  catalogue: Catalogue,
  progress: Progress,
): Promise<Report> {
  // Without a pack no region would be known: its fault is the one to fix first.
  const hasPacks = packs.length > 0;
  const { files, quotaFile } = hasPacks ? await nameFiles(found, options.quotas) : NO_FILES;
  return checkFiles(files, {
    packs,
    catalogue,
    usesAllPacks: named,
    settingsFor: () => settings,
    quotaFile,
    encoding: readEncodingOption(options.encoding),
    valueColumn: options.valueColumn ?? null,
    problems: hasPacks ? [...problems, ...found.problems] : problems,
    sha256,
    onFile: ({ name, number, of, size }) =>
      progress.step({ kind: 'reading', path: name, number, of }, size > LONG_READ),
    onCheck: () => progress.step({ kind: 'checking' }),
  }).report;
}

/** A file of as many bytes takes more than about a second to read. */
const LONG_READ = 4_000_000;
