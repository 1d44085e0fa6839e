import type { Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { tallyOf } from '../../messages/tally.js';
import { dutiesOf, groupBy, limitsOf } from '../findings.js';
import type { ReportContext } from '../reporter.js';
import { problemCells, problemCounts } from '../sheet-cells.js';
import { footLines, headLines, interpretationSection } from './frame.js';
import { obligationSections } from './obligations.js';
import { countySheet, summarySections } from './tables.js';
import { folded, joinBlocks, literal, tableText } from './text.js';

/**
 * The plain compliance report to be signed (批复管控指标执行情况核对表), fit for a pull request's comment: the
 * verdict, the city at a glance, then each county's table in the approval's order with its lines to
 * sign, obligations, problems, and how the law was read, folded away where they are long.
 */
export function markdown(report: Report, context: ReportContext): string {
  const localizer = createLocalizer(report, context.language);
  const { labels, verdictLine } = localizer.wording;
  const { sheet } = labels;
  const limits = limitsOf(report.findings);
  const obligations = dutiesOf(report.findings);
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
  return joinBlocks(blocks);
}

/** As many rows as a reader of a comment takes in; more are folded away. */
const SHORT = 10;

function problemSection(report: Report, localizer: Localizer): string[] {
  const { labels } = localizer.wording;
  const heading = `## ${labels.sheet.problems}`;
  if (report.problems.length === 0) return [heading, labels.sheet.noProblems];
  const rows = report.problems.map((problem) => problemCells(problem, localizer));
  const table = tableText(labels.sheet.problemColumns, rows);
  if (rows.length <= SHORT) return [heading, table];
  const counts = problemCounts(report.problems, localizer.wording).join(labels.separator);
  return [heading, folded(counts, [table])];
}
