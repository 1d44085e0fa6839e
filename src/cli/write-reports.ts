import { appendFileSync, statSync } from 'node:fs';
import { quoteDocuments } from '../check/explain-words.js';
import { EXIT, type ExitCode } from '../core/exit.js';
import { exitCodeOf, type Report } from '../core/report.js';
import { type Format, REPORTER_LOADERS } from '../report/load-reporter.js';
import { plainPaint, type ReportContext } from '../report/reporter.js';
import { textsBeside } from './approval-text.js';
import type { RunContext } from './command.js';
import { writeWhole } from './files.js';
import type { Progress } from './progress.js';
import { contextForStdout, USUAL_WIDTH } from './report-context.js';
import { STDOUT } from './standard-streams.js';
import { attemptWrite } from './write-output.js';

/** A report to be written to a file. */
export interface Output {
  readonly format: Format;
  readonly path: string;
}

/** Where a report goes, and in which forms. */
export interface Destinations {
  /** What goes to standard output. */
  readonly format: Format;
  readonly outputs: readonly Output[];
  readonly quiet: boolean;
  readonly color: boolean;
  /** What `--pack` names, beside which the words of the law are looked for. */
  readonly packNames: readonly string[];
}

/**
 * Writes a report to every place that was asked for: the files first, each whole or not at all.
 *
 * @returns the exit code: the verdict's, or that of an error where a file could not be written.
 */
export async function writeReports(
  report: Report,
  { format, outputs, quiet, color, packNames }: Destinations,
  { language, tool }: RunContext,
  progress: Progress,
): Promise<ExitCode> {
  const packIds = report.packs.map(({ id }) => id);
  const context: ReportContext = {
    language,
    tool,
    paint: plainPaint,
    width: USUAL_WIDTH,
    quiet,
    words: (pack) => {
      const cited = report.findings.filter((finding) => finding.pack === pack.id);
      const citations = cited.map(({ citation }) => citation);
      return quoteDocuments(pack, citations, textsBeside(packIds, packNames));
    },
  };
  let exitCode: ExitCode = exitCodeOf(report);
  const attempt = (path: string, write: () => void) => {
    if (!attemptWrite(path, language, write, progress.stop)) exitCode = EXIT.error;
  };
  for (const output of outputs) {
    progress.step({ kind: 'writing', path: output.path });
    const reporter = await REPORTER_LOADERS[output.format]();
    attempt(output.path, () => writeWhole(output.path, inChunks(reporter(report, context))));
  }
  const summaryPath = process.env['GITHUB_STEP_SUMMARY'];
  const isForGithub = [format, ...outputs.map((output) => output.format)].includes('github');
  if (isForGithub && summaryPath) {
    const { githubSummary } = await import('../report/github/summary.js');
    attempt(summaryPath, () =>
      appendSummary(summaryPath, (limit) => githubSummary(report, context, limit)),
    );
  }
  const { paint, width } = await contextForStdout({ language, tool }, { color, format });
  const reporter = await REPORTER_LOADERS[format]();
  const chunks = inChunks(reporter(report, { ...context, paint, width }));
  progress.stop();
  // No faster than standard output takes them, and none once it wants no more.
  for (const chunk of chunks) if (!STDOUT.write(chunk)) break;
  return exitCode;
}

/** Characters that are worth a write of their own. */
const CHUNK = 1_000_000;

function* inChunks(parts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** GitHub refuses a step's summary whole where it is longer, in bytes. */
const SUMMARY_LIMIT = 1024 * 1024;

/** Appends to what the step of GitHub Actions wrote before; both together stay under the limit. */
function appendSummary(path: string, summary: (limit: number) => string): void {
  const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const text = summary(SUMMARY_LIMIT - before - 1);
  if (text !== '') appendFileSync(path, text);
}
