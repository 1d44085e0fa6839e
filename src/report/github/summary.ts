import type { Report } from '../../core/report.js';
import { createLocalizer } from '../../messages/localizer.js';
import { GITHUB_WORDING } from '../../messages/reports/github.js';
import { tallyOf } from '../../messages/tally.js';
import { localize } from '../../messages/text.js';
import { limitsOf } from '../findings.js';
import { footLines, headLines } from '../markdown/frame.js';
import { markdown } from '../markdown/markdown.js';
import { summarySections } from '../markdown/tables.js';
import { literal } from '../markdown/text.js';
import type { ReportContext } from '../reporter.js';

/**
 * The report for a step's summary, in at most `limit` bytes: whole where it fits, else the verdict with as
 * many of the tables of counties as do, and a word on what was left out. Empty where nothing fits.
 */
export function githubSummary(report: Report, context: ReportContext, limit: number): string {
  const whole = markdown(report, context);
  if (bytesOf(whole) <= limit) return whole;
  const localizer = createLocalizer(report, context.language);
  const { labels, verdictLine } = localizer.wording;
  const limits = limitsOf(report.findings);
  const wording = localize(GITHUB_WORDING, context.language);
  let text = '';
  for (const block of [
    `# ${labels.sheet.title}`,
    `**${labels.sheet.verdict}${labels.colon}${literal(verdictLine(tallyOf(report)))}**`,
    wording.shortened(1024),
    headLines(report, localizer),
    footLines(report, context, localizer),
    ...summarySections(limits, localizer),
  ]) {
    const longer = `${text}${block}\n\n`;
    if (bytesOf(longer) > limit) continue;
    text = longer;
  }
  return text;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
