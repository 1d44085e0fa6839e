import type { LimitFinding, ObligationFinding } from '../core/finding.js';
import type { Report } from '../core/report.js';
import { createLocalizer, type Localizer } from '../messages/localizer.js';
import { formatLocation } from '../messages/phrases.js';
import { tallyOf } from '../messages/tally.js';
import { groupBy } from './group-by.js';
import { folded } from './markdown/fold.js';
import { footLines, headLines, interpretationSection } from './markdown/frame.js';
import { obligationSections } from './markdown/obligations.js';
import { countySheet } from './markdown/sheet.js';
import { summarySections } from './markdown/summary.js';
import { literal, tableText } from './markdown/text.js';
import type { ReportContext } from './reporter.js';

/**
 * The plain compliance report to be signed (批复管控指标执行情况核对表), fit for a pull request's comment: the
 * verdict, the city at a glance, then each county's table in the approval's order with its lines to
 * sign, obligations, problems, and how the law was read, folded away where they are long.
 */
export function markdown(report: Report, context: ReportContext): string {
  const localizer = createLocalizer(report, context.language);
  const { labels, verdictLine } = localizer.wording;
  const { sheet } = labels;
  const limits = report.findings.filter(
    (finding): finding is LimitFinding => finding.kind === 'limit',
  );
  const obligations = report.findings.filter(
    (finding): finding is ObligationFinding => finding.kind === 'obligation',
  );
  const ofRegions = groupBy(limits, ({ pack, region }) => `${pack} ${region.code}`);
  const blocks = [
    `# ${sheet.title}`,
    headLines(report, localizer),
    `**${sheet.verdict}${labels.colon}${literal(verdictLine(tallyOf(report)))}**`,
    ...summarySections(limits, localizer),
    `## ${sheet.counties}`,
    ...(limits.length === 0 ? [sheet.noFindings] : []),
    ...report.regions.flatMap(({ region, pack }) => {
      const own = ofRegions.get(`${pack} ${region.code}`);
      return own === undefined ? [] : countySheet(region, own, report, localizer);
    }),
    ...obligationSections(obligations, report, localizer),
    ...problemSection(report, localizer),
    ...interpretationSection(report, localizer),
    '---',
    footLines(report, context, localizer),
    `*${sheet.foot}*`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** As many rows as a reader of a comment takes in; more are folded away. */
const SHORT = 10;

function problemSection(report: Report, localizer: Localizer): string[] {
  const { labels, severities } = localizer.wording;
  const heading = `## ${labels.sheet.problems}`;
  if (report.problems.length === 0) return [heading, labels.sheet.noProblems];
  const rows = report.problems.map((problem) => {
    const { message, hint } = localizer.problem(problem);
    const place = problem.location === null ? '' : formatLocation(problem.location);
    return [severities[problem.severity], problem.code, place, message, hint ?? ''];
  });
  const table = tableText(labels.sheet.problemColumns, rows);
  if (rows.length <= SHORT) return [heading, table];
  return [heading, folded(problemCounts(report, localizer), [table])];
}

/** `3 错误、20 提示`. */
function problemCounts({ problems }: Report, { wording }: Localizer): string {
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({
      severity,
      times: problems.filter((problem) => problem.severity === severity).length,
    }))
    .filter(({ times }) => times > 0)
    .map(({ severity, times }) => wording.problemCount(severity, times))
    .join(wording.labels.separator);
}
