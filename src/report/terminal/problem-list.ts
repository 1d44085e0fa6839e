import type { Problem, Severity } from '../../core/problem.js';
import type { Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { displayWidth } from '../columns.js';
import type { Paint } from '../reporter.js';
import { type Line, paragraph, span } from './spans.js';

const STYLES: Readonly<Record<Severity, readonly (keyof Paint)[]>> = {
  error: ['bold', 'red'],
  warning: ['yellow'],
  note: ['dim'],
};

/** More than a screenful or two helps nobody; the JSON report holds them all. */
const MOST = 50;

/** Every problem as `path:line:column  severity  message`, with what to do about it below. */
export function problemLines(
  problems: readonly Problem[],
  width: number,
  localizer: Localizer,
  most = MOST,
): Line[] {
  if (problems.length === 0) return [];
  const { labels } = localizer.wording;
  const more = problems.length - most;
  return [
    [span(labels.problems, 'bold'), span(`  ${counts(problems, localizer)}`)],
    ...problems.slice(0, most).flatMap((problem) => oneProblem(problem, width, localizer)),
    ...(more > 0 ? paragraph(labels.moreProblems(more), { width, indent: 2 }) : []),
  ];
}

function counts(problems: readonly Problem[], localizer: Localizer): string {
  return (['error', 'warning', 'note'] as const)
    .map(
      (severity) => [severity, problems.filter((it) => it.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => localizer.wording.problemCount(severity, count))
    .join('  ');
}

function oneProblem(problem: Problem, width: number, localizer: Localizer): Line[] {
  const { severity, location } = problem;
  const { message, hint, command } = localizer.problem(problem);
  const dim = severity === 'note' ? (['dim'] as const) : [];
  const place = location === null ? [] : [span(formatLocation(location), 'cyan'), span('  ')];
  const lead = [
    span('  '),
    ...place,
    span(localizer.wording.severities[severity], ...STYLES[severity]),
    span('  '),
  ];
  return [
    ...paragraph(message, { width, indent: 6, lead, styles: dim }),
    ...(hint === null ? [] : hintLines(hint, command, width, dim)),
  ];
}

/** What to do; a command stands on a line of its own, unbroken however long, so that it can be pasted. */
function hintLines(
  hint: string,
  command: string | undefined,
  width: number,
  styles: readonly (keyof Paint)[],
): Line[] {
  const lead = [span('    → ')];
  if (command === undefined) return paragraph(hint, { width, indent: 6, lead, styles });
  const words = hint.slice(0, hint.length - command.length).trimEnd();
  const indent = 6 + displayWidth(command) <= width ? 6 : 4;
  return [
    ...paragraph(words, { width, indent: 6, lead, styles }),
    [span(' '.repeat(indent)), span(command)],
  ];
}
