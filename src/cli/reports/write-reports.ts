import { quoteDocuments } from '../../check/explain-words.js';
import { EXIT_CODES, type Report } from '../../core/report.js';
import { type Format, plainPaint, type ReportContext } from '../../report/reporter.js';
import { textsBeside } from '../approval-text.js';
import type { Surroundings } from '../command.js';
import { attemptWrite } from '../deliver.js';
import { writeWhole } from '../files.js';
import type { Progress } from '../progress.js';
import { contextForStdout, USUAL_WIDTH } from '../report-context.js';
import { reportParts, writeStdout } from '../write-report.js';
import { appendStepSummary } from './step-summary.js';

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
  { language, tool }: Surroundings,
  progress: Progress,
): Promise<number> {
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
  let exitCode: number = EXIT_CODES[report.verdict];
  const attempt = (path: string, write: () => void) => {
    if (!attemptWrite(path, language, write, progress.stop)) exitCode = EXIT_CODES.error;
  };
  for (const output of outputs) {
    progress.step({ kind: 'writing', path: output.path });
    attempt(output.path, () =>
      writeWhole(output.path, reportParts(output.format, report, context)),
    );
  }
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  const isForGithub = [format, ...outputs.map((output) => output.format)].includes('github');
  if (isForGithub && summary) {
    const append = await appendStepSummary(report, context);
    attempt(summary, () => append(summary));
  }
  const { paint, width } = await contextForStdout({ language, tool }, { color, format });
  const parts = reportParts(format, report, { ...context, paint, width });
  progress.stop();
  writeStdout(parts);
  return exitCode;
}
