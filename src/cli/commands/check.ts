import { check } from '../../check/check.js';
import { choosePacks } from '../../check/choose-packs.js';
import type { Quota } from '../../core/figure.js';
import type { Catalogue } from '../../core/indicator.js';
import type { Pack } from '../../core/pack.js';
import { EXIT_CODES, type Input, type Report } from '../../core/report.js';
import { nothingRead, type Reading, readFigures } from '../../input/read-figures.js';
import { readQuotas } from '../../input/read-quotas.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import type { ReportContext } from '../../report/reporter.js';
import { plainPaint } from '../../report/reporter.js';
import { REPORTERS } from '../../report/reporters.js';
import type { CommandSpecification, Surroundings, TypedOptions } from '../command.js';
import { asGiven, codeOf, isSameFile, type Open, openerOf, STDIN, writeWhole } from '../files.js';
import { loadPacks, sha256 } from '../packs.js';
import { choosePaint } from '../paint.js';
import { UsageError } from '../usage-error.js';
import { COMMAND_WORDING } from '../wording/usage.js';
import { type Plan, readOutputs, readPlan } from './check-plan.js';

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
  const quotas = options.quotas;
  const read = quotas === undefined ? files : [...files, quotas];
  refuseFiles(files, read);
  const catalogue = shippedCatalogue;
  const loaded = await loadPacks(options.pack ?? [], catalogue);
  const outputs = readOutputs(options, [...read, ...loaded.files]);
  const plan = readPlan(options, loaded.packs, catalogue);
  const open = await openerOf(read);
  const report = makeReport(files, quotas, plan, loaded, catalogue, open);

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
      writeWhole(path, REPORTERS[format](report, context));
    } catch (cause) {
      const reason = codeOf(cause);
      if (reason === null) throw cause;
      process.stderr.write(`dixian: ${COMMAND_WORDING[language].cannotWrite(path, reason)}\n`);
      exitCode = EXIT_CODES.error;
    }
  }
  const paint = choosePaint({ refused: !options.color, environment: process.env });
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, process.stdout.columns ?? WIDTH.usual));
  process.stdout.write(REPORTERS[plan.format](report, { ...context, paint, width }));
  return exitCode;
}

/** Refuses a command line without a file, and one that names a file or stdin twice. */
function refuseFiles(files: readonly string[], read: readonly string[]): void {
  if (files.length === 0) throw new UsageError({ code: 'no-file' });
  if (read.filter((file) => file === STDIN).length > 1) {
    throw new UsageError({ code: 'stdin-repeated' });
  }
  for (const [index, path] of files.entries()) {
    if (path !== STDIN && files.slice(0, index).some((before) => isSameFile(before, path))) {
      throw new UsageError({ code: 'file-repeated', path });
    }
  }
}

function makeReport(
  files: readonly string[],
  quotaFile: string | undefined,
  plan: Plan,
  loaded: Awaited<ReturnType<typeof loadPacks>>,
  catalogue: Catalogue,
  open: Open,
): Report {
  const { settings } = plan;
  const { packs } = loaded;
  const { regions, only, year, assumeUnits } = settings;
  const inputs: Input[] = [];
  // Without a pack no region would be known: its fault is the one to mend first.
  const readings = (packs.length === 0 ? [] : files).map((file) => {
    const { bytes, reading } = readWith(open, file, (content) =>
      readFigures(content, asGiven(file), { packs, catalogue, regions, only, year, assumeUnits }),
    );
    inputs.push(asInput('figures', reading, bytes));
    return reading;
  });
  const quotas: Quota[] = [];
  const problems = [...loaded.problems, ...readings.flatMap((reading) => reading.problems)];
  if (quotaFile !== undefined && packs.length > 0) {
    const { bytes, reading } = readWith(open, quotaFile, (content) => {
      const result = readQuotas(content, asGiven(quotaFile), { packs, catalogue, year });
      quotas.push(...result.quotas);
      return { ...result.reading, problems: result.problems };
    });
    inputs.push(asInput('quotas', reading, bytes));
    problems.push(...reading.problems);
  }
  const inData = new Set(readings.flatMap((reading) => [...reading.regions]));
  return check({
    packs: choosePacksToCheck(packs, inData, plan),
    catalogue,
    figures: readings.flatMap((reading) => reading.figures),
    attestations: readings.flatMap((reading) => reading.attestations),
    quotas,
    regions: inData,
    inputs,
    problems,
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

/** Reads a file and what stands in it; a file that cannot be read is a reading with its problem. */
function readWith(
  open: Open,
  path: string,
  read: (bytes: Uint8Array) => Reading,
): { readonly bytes: Uint8Array | null; readonly reading: Reading } {
  const bytes = open(path);
  if ('code' in bytes) return { bytes: null, reading: nothingRead(asGiven(path), [bytes]) };
  return { bytes, reading: read(bytes) };
}

function asInput(role: Input['role'], reading: Reading, bytes: Uint8Array | null): Input {
  const { path, encoding, layout, figures, attestations } = reading;
  const filled = figures.filter(({ content }) => content.kind !== 'blank').length;
  const checksum = () => (bytes === null ? null : sha256(bytes));
  return { role, path, checksum, encoding, layout, figures: filled + attestations.length };
}
