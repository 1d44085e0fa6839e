import { check } from '../../check/check.js';
import { choosePacks } from '../../check/choose-packs.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Pack } from '../../core/pack.js';
import { EXIT_CODES, type Report } from '../../core/report.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import type { ReportContext } from '../../report/reporter.js';
import { plainPaint } from '../../report/reporter.js';
import type { CommandSpecification, Surroundings, TypedOptions } from '../command.js';
import { codeOf, writeWhole } from '../files.js';
import { type FoundFiles, findFiles } from '../find-files.js';
import { type LoadedPacks, loadPacks } from '../packs.js';
import { choosePaint } from '../paint.js';
import { readData } from '../read-data.js';
import { UsageError } from '../usage-error.js';
import { COMMAND_WORDING } from '../wording/usage.js';
import { reportParts, writeStdout } from '../write-report.js';
import { type Plan, readEncodingOption, readOutputs, readPlan } from './check-plan.js';

/** `dixian check`: figures against packs. */
export const checkCommand: CommandSpecification = {
  name: 'check',
  isDefault: true,
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
    ['-f, --format <format>', 'value'],
    ['-o, --output <format=path>', 'repeatable'],
    ['--lang <zh|en>', 'value'],
    ['--quiet', 'flag'],
    ['--no-color', 'flag'],
  ],
  run: runCheck,
};

/** Narrower than this a table cannot be read; wider than this neither. */
const WIDTH = { least: 60, usual: 80, most: 120 };

/**
 * `dixian check`: reads packs, figures and quotas, checks, writes the reports, returns the exit code.
 *
 * @throws {UsageError} before anything is written.
 */
async function runCheck(
  files: readonly string[],
  options: TypedOptions,
  { language, tool }: Surroundings,
): Promise<number> {
  if (files.length === 0) throw new UsageError({ code: 'no-file' });
  const quotas = options.quotas === undefined ? [] : [options.quotas];
  const found = await findFiles(files, quotas, options.stdinName);
  const catalogue = shippedCatalogue;
  const loaded = await loadPacks(options.pack ?? [], catalogue);
  const read = [...found.sources.map(({ path }) => path), ...quotas, ...loaded.files];
  const outputs = readOutputs(options, read);
  const plan = readPlan(options, loaded.packs, catalogue);
  const report = await makeReport(found, options, plan, loaded, catalogue);

  const context: ReportContext = {
    language,
    tool,
    paint: plainPaint,
    width: WIDTH.usual,
    quiet: plan.quiet,
  };
  let exitCode: number = EXIT_CODES[report.verdict];
  for (const { format, path } of outputs) {
    try {
      writeWhole(path, reportParts(format, report, context));
    } catch (cause) {
      const reason = codeOf(cause);
      if (reason === null) throw cause;
      process.stderr.write(`dixian: ${COMMAND_WORDING[language].cannotWrite(path, reason)}\n`);
      exitCode = EXIT_CODES.error;
    }
  }
  const paint = await choosePaint({ refused: !options.color, environment: process.env });
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, process.stdout.columns ?? WIDTH.usual));
  await writeStdout(reportParts(plan.format, report, { ...context, paint, width }));
  return exitCode;
}

async function makeReport(
  found: FoundFiles,
  options: TypedOptions,
  plan: Plan,
  loaded: LoadedPacks,
  catalogue: Catalogue,
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
  );
  return check({
    packs: choosePacksToCheck(packs, data.regions, plan),
    catalogue,
    figures: data.readings.flatMap(({ figures }) => figures),
    targets: data.readings.flatMap(({ targets }) => targets),
    attestations: data.readings.flatMap(({ attestations }) => attestations),
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
