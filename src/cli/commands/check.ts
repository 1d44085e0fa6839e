import { check } from '../../check/check.js';
import { choosePacks } from '../../check/scope.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Pack } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import { together } from '../../input/reading.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import type { CommandSpecification, Surroundings, TypedOptions } from '../command.js';
import { settingsInForce } from '../config/in-force.js';
import { type FoundFiles, findFiles } from '../find-files.js';
import { chooseLanguage } from '../language.js';
import { type LoadedPacks, loadPacks, refuseDrafts } from '../packs.js';
import { type Progress, startProgress } from '../progress.js';
import { readData } from '../read-data.js';
import { readReportDate } from '../report-date.js';
import { writeReports } from '../reports/write-reports.js';
import { STDERR, STDOUT } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
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
  plan: Plan,
  loaded: LoadedPacks,
  catalogue: Catalogue,
  progress: Progress,
): Promise<Report> {
  const { settings } = plan;
  const { packs } = loaded;
  const hasPacks = packs.length > 0;
  const { regions, only, year, assumeUnits } = settings;
  const encoding = readEncodingOption(options.encoding);
  const valueColumn = options.valueColumn ?? null;
  // Without a pack no region would be known: its fault is the one to mend first.
  const data = await readData(
    hasPacks ? found : { sources: [], problems: [] },
    hasPacks ? options.quotas : undefined,
    { packs, catalogue, regions, only, year, assumeUnits, encoding, valueColumn },
    progress,
  );
  progress.step({ kind: 'checking' });
  return check({
    packs: choosePacksToCheck(packs, data.regions, plan),
    catalogue,
    ...together(data.readings),
    quotas: data.quotas,
    regions: data.regions,
    inputs: data.inputs,
    problems: [...loaded.problems, ...data.problems],
    settings,
  });
}

/** A pack that was named is used; among the shipped ones those are that cover the data. */
function choosePacksToCheck(
  packs: readonly Pack[],
  inData: ReadonlySet<string>,
  { named, settings }: Plan,
): readonly Pack[] {
  return named ? packs : choosePacks(packs, [...inData, ...settings.regions]);
}
