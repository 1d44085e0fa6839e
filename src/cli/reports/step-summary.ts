import { appendFileSync, statSync } from 'node:fs';
import type { Report } from '../../core/report.js';
import type { ReportContext } from '../../report/reporter.js';

/** GitHub refuses a step's summary whole where it is longer, in bytes. */
const LIMIT = 1024 * 1024;

/**
 * Prepares the summary of a step of GitHub Actions. It is appended to what the step wrote before, and both
 * together stay under the limit.
 *
 * @returns what appends it to the file that GITHUB_STEP_SUMMARY names.
 */
export async function appendStepSummary(
  report: Report,
  context: ReportContext,
): Promise<(path: string) => void> {
  const { githubSummary } = await import('../../report/github/summary.js');
  return (path) => {
    const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const text = githubSummary(report, context, LIMIT - before - 1);
    if (text !== '') appendFileSync(path, text);
  };
}
