import type { Catalogue } from '../../core/indicator.js';
import type { Report } from '../../core/report.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { checkFiles } from '../../run/check-files.js';
import type { CommandSpecification, Surroundings, TypedOptions } from '../command.js';
import { settingsInForce } from '../config/in-force.js';
import { type FoundFiles, findFiles } from '../find-files.js';
import { chooseLanguage } from '../language.js';
import { NO_FILES, nameFiles } from '../named-files.js';
import { type LoadedPacks, loadPacks, refuseDrafts, sha256 } from '../packs.js';
import { type Progress, startProgress } from '../progress.js';
import { readReportDate } from '../report-date.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import { writeReports } from '../write-reports.js';
import { type Plan, readEncodingOption, readOutputs, readPlan } from './check-plan.js';

/** `dixian check`: figures against packs. */
export const checkCommand: CommandSpecification = {
  name: 'check',
  argument: '[file...]',
  options: [
    ['-p, --pack <id|path>', 'repeatable'],
    ['-r, --region <list>', 'list'],
    ['-y, --year <yyyy>', 'value'],
    ['-q, --quotas <file>', 'value'],
    ['--encoding <name>', 'value'],
    ['--value-column <header>', 'value'],
    ['--stdin-name <name>', 'value'],
    ['--only <list>', 'list'],
    ['--all-regions', 'flag'],
    ['--assume-units', 'flag'],
    ['--allow <list>', 'list'],
    ['--require-attestations', 'flag'],
    ['--allow-draft', 'flag'],
    ['-f, --format <format>', 'value'],
    ['-o, --output <format=path>', 'repeatable'],
    ['--lang <zh|en>', 'value'],
    ['--warn-within <percent>', 'value'],
    ['--date <yyyy-mm-dd>', 'value'],
    ['--show-config', 'flag'],
    ['--no-config', 'flag'],
    ['--quiet', 'flag'],
    ['--no-color', 'flag'],
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
  typed: TypedOptions,
  { language: spoken, tool }: Surroundings,
): Promise<number> {
  const inForce = await settingsInForce(words, typed);
  const { files, options } = inForce;
  const language = options.lang === undefined ? spoken : chooseLanguage(options.lang, {});
  if (options.showConfig) {
    const { configText } = await import('../config/show-config.js');
    const date = readReportDate(options.date, process.env);
    STDOUT.write(configText(inForce, language, { date, isAsked: options.date !== undefined }));
    return 0;
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
  const plan = readPlan(options, loaded.packs, catalogue, inForce.config);
  const progress = await startProgress(STDERR.terminal(), process.env, language);
  const report = await makeReport(found, options, plan, loaded, catalogue, progress);
  const { format, quiet } = plan;
  const { color, pack: packNames = [] } = options;
  const destinations = { format, quiet, outputs, color, packNames };
  return writeReports(report, destinations, { language, tool }, progress);
}

async function makeReport(
  found: FoundFiles,
  options: TypedOptions,
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
