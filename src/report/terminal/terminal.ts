import { NO_ANSWERS } from '../../core/answer.js';
import {
  type Finding,
  isOpenDuty,
  isViolation,
  type ObligationFinding,
} from '../../core/finding.js';
import { findInterpretations } from '../../core/pack.js';
import type { Report, Verdict } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { tallyOf } from '../../messages/tally.js';
import { dutiesOf, limitsOf } from '../findings.js';
import { withAmendments } from '../front-matter.js';
import type { Paint, ReportContext } from '../reporter.js';
import { attentionLines } from './attention.js';
import { gridOf } from './grid.js';
import { obligationLines } from './obligation-list.js';
import { problemLines } from './problem-list.js';
import { rowOf } from './row.js';
import { type Line, lineWidth, paragraph, printBlocks, span, usableWidth } from './spans.js';
import { tableLines, tablesOf } from './table.js';

const COLOURS: Readonly<Record<Verdict, keyof Paint>> = {
  compliant: 'green',
  'non-compliant': 'red',
  error: 'red',
  incomplete: 'yellow',
};

/**
 * The report for a terminal or a pipe: what is wrong first, then each region and year in the
 * approval's order, last the verdict. No line is wider than the terminal, save for a path.
 */
export function terminal(report: Report, context: ReportContext): string {
  const localizer = createLocalizer(report, context.language);
  const verdict = localizer.wording.verdictLine(tallyOf(report));
  const styles = ['bold', COLOURS[report.verdict]] as const;
  if (context.quiet) return printBlocks([[[span(verdict, ...styles)]]], context);
  const width = usableWidth(context);
  const blocks = [
    ...bodyOf(report, width, localizer),
    paragraph(verdict, { width, indent: 0, styles }),
  ];
  return printBlocks(blocks, context);
}

function bodyOf(report: Report, width: number, localizer: Localizer): Line[][] {
  const limits = limitsOf(report.findings);
  const obligations = dutiesOf(report.findings);
  const rows = limits.map((finding) => rowOf(finding, localizer));
  const namesFiles = report.inputs.filter(({ role }) => role === 'figures').length > 1;
  const grid = gridOf(rows, width);
  return [
    headingLines(report, width),
    attentionLines(limits, wantingDuties(obligations, report.settings), width, localizer),
    problemLines(report.problems, width, localizer),
    ...tablesOf(rows).map((table) => tableLines(table, grid, localizer, namesFiles)),
    obligationLines(obligations, width, localizer),
    readingLines(report, width, localizer),
    localizer
      .answered(report.settings.answers ?? NO_ANSWERS)
      .flatMap((sentence) => paragraph(sentence, { width, indent: 2 })),
  ];
}

/** Duties that keep the verdict from being compliant: violated ones, and those that must be attested. */
function wantingDuties(
  obligations: readonly ObligationFinding[],
  { requireAttestations }: Report['settings'],
): readonly ObligationFinding[] {
  return obligations.filter(
    (finding) => isViolation(finding) || (requireAttestations && isOpenDuty(finding)),
  );
}

/** The encoding, where it is not the one that everything else is in. */
function encodingBehind(encoding: string | null): string {
  return encoding === null || encoding.startsWith('utf-8') ? '' : ` (${encoding})`;
}

/** The documents and the files; on one line where they fit, else each on its own. */
function headingLines({ packs, inputs }: Report, width: number): Line[] {
  const parts = [
    ...packs.flatMap(withAmendments).map(({ document }) => span(document.number, 'bold')),
    ...inputs.map(({ path, encoding }) => span(path + encodingBehind(encoding))),
  ];
  const line = parts.flatMap((part, index) => (index === 0 ? [part] : [span('   '), part]));
  if (parts.length === 0) return [];
  return lineWidth(line) <= width ? [line] : parts.map((part) => [part]);
}

/** How many readings that no lawyer has reviewed touch the findings, and where they are told. */
function readingLines({ findings, packs }: Report, width: number, localizer: Localizer): Line[] {
  const open = packs.flatMap((pack) => {
    const own = findings.filter((finding) => finding.pack === pack.id);
    if (own.length === 0) return [];
    return findInterpretations(pack, new Set(own.flatMap(idsOf))).filter(
      ({ status }) => status === 'unreviewed',
    );
  });
  if (open.length === 0) return [];
  const text = localizer.wording.labels.readings(open.length);
  return paragraph(text, { width, indent: 2, lead: [], styles: ['dim'] });
}

function idsOf(finding: Finding): readonly string[] {
  return finding.kind === 'limit'
    ? [finding.rule.id, finding.indicator.id]
    : [finding.obligation.id];
}
