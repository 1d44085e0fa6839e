import type { Problem, Severity } from '../../core/problem.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import type { Wording } from '../../messages/wording.js';
import { displayWidth } from '../columns.js';
import type { Paint, ReportContext } from '../reporter.js';
import { problemCounts } from '../sheet-cells.js';
import { type Line, paragraph, renderLine, span } from './spans.js';

const STYLES: Readonly<Record<Severity, readonly (keyof Paint)[]>> = {
  error: ['bold', 'red'],
  warning: ['yellow'],
  note: ['dim'],
};

/** More than a screenful or two helps nobody; the JSON report holds them all. */
export const MOST_PROBLEMS = 50;

/** Every problem as `path:line:column  severity  message`, with what to do about it below. */
export function problemLines(
  problems: readonly Problem[],
  width: number,
  localizer: Localizer,
  most = MOST_PROBLEMS,
): Line[] {
  const { wording } = localizer;
  const blocks = problems.slice(0, most).map((problem) => oneProblem(problem, width, localizer));
  return problemBlock(wording.labels.problems, problems, blocks, width, wording);
}

/** A heading that counts the problems, the lines of those that are shown, and how many are not. */
export function problemBlock(
  title: string,
  problems: readonly Problem[],
  shown: readonly (readonly Line[])[],
  width: number,
  wording: Wording,
): Line[] {
  if (problems.length === 0) return [];
  const more = problems.length - shown.length;
  return [
    [span(title, 'bold'), span(`  ${problemCounts(problems, wording).join('  ')}`)],
    ...shown.flat(),
    ...(more > 0 ? paragraph(wording.labels.moreProblems(more), { width, indent: 2 }) : []),
  ];
}

/** What stands before a problem's message: its place and severity. */
export function problemLead({ severity, location }: Problem, { severities }: Wording): Line {
  return [
    span('  '),
    ...(location === null ? [] : [span(formatLocation(location), 'cyan'), span('  ')]),
    span(severities[severity], ...STYLES[severity]),
    span('  '),
  ];
}

/** Problems for a terminal where there is no report to hold them; empty where there are none. */
export function problemText(
  problems: readonly Problem[],
  context: ReportContext,
  most?: number,
): string {
  const localizer = createLocalizer({ packs: [], catalogue: new Map() }, context.language);
  return problemLines(problems, context.width, localizer, most)
    .map((line) => `${renderLine(line, context.paint)}\n`)
    .join('');
}

function oneProblem(problem: Problem, width: number, localizer: Localizer): Line[] {
  const { message, advice, paste } = localizer.problem(problem);
  const lead = problemLead(problem, localizer.wording);
  const styles = problem.severity === 'note' ? (['dim'] as const) : [];
  return [
    ...paragraph(message, { width, indent: 6, lead, styles }),
    ...(advice === null ? [] : hintLines(advice, paste, width, localizer, styles)),
  ];
}

/** What to do; what is to be pasted has lines of its own, unbroken however long. */
function hintLines(
  advice: string,
  paste: readonly string[],
  width: number,
  { wording }: Localizer,
  styles: readonly (keyof Paint)[],
): Line[] {
  const lead = [span('    → ')];
  const words = paste.length === 0 ? advice : `${advice}${wording.labels.colon.trimEnd()}`;
  return [
    ...paragraph(words, { width, indent: 6, lead, styles }),
    ...paste.map((text) => [span(' '.repeat(6 + displayWidth(text) <= width ? 6 : 4)), span(text)]),
  ];
}
