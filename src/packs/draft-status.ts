import type { Location } from '../core/location.js';
import { type Problem, type ProblemCode, warning } from '../core/problem.js';
import type { PackParts } from './pack-context.js';
import type { ReportFault } from './schema-faults.js';

/** What a draft may lack: things that a person must find out, not errors. */
const GAPS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'pack-unread',
  'pack-region-uncoded',
  'pack-indicator-unknown',
]);

/** Splits the problems of a draft into gaps and faults. */
export function splitDraftProblems(problems: readonly Problem[]): {
  readonly gaps: readonly Problem[];
  readonly faults: readonly Problem[];
} {
  return { gaps: problems.filter(isGap), faults: problems.filter((one) => !isGap(one)) };
}

function isGap(problem: Problem): boolean {
  if (GAPS.has(problem.code)) return true;
  return (
    isUnclassed(problem) ||
    (problem.code === 'pack-key-missing' && problem.arguments.key === 'binds')
  );
}

function isUnclassed(problem: Problem): boolean {
  return problem.code === 'pack-key-missing' && problem.arguments.key === 'class';
}

/** Warns that a pack is a draft, with counts of what it lacks. */
export function warnOfDraft(location: Location, gaps: readonly Problem[]): Problem {
  const count = (code: ProblemCode) => gaps.filter((gap) => gap.code === code).length;
  return warning('pack-draft', location, {
    unread: count('pack-unread'),
    uncoded: count('pack-region-uncoded'),
    unclassed: gaps.filter(isUnclassed).length,
    unknown: count('pack-indicator-unknown'),
  });
}

/** Reports each phrase that a draft lists as unread: it is to be encoded or excused. */
export function checkUnread({ unread = [] }: PackParts, report: ReportFault): void {
  for (const [index, one] of unread.entries()) {
    if (one === undefined) continue;
    report('pack-unread', ['unread', index, 'quote'], { quote: one.quote, reason: one.reason });
  }
}
