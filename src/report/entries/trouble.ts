import type { Finding, LimitFinding } from '../../core/finding.js';
import type { Problem } from '../../core/problem.js';
import { isProblem } from './entries.js';
import type { Entry } from './entry.js';

/**
 * The limits' findings that a problem is about: those that rest on its line, or on the file of which the
 * whole is at fault, and those undecided for its reason whose region and indicator it names.
 */
export function concernedBy(
  problem: Problem,
  findings: readonly Finding[],
): readonly LimitFinding[] {
  return findings.filter(
    (finding): finding is LimitFinding =>
      finding.kind === 'limit' &&
      (isAtSamePlace(problem, finding) ||
        (finding.reasons.includes(problem.code) && speaksOf(problem, finding))),
  );
}

/** The undecided findings that no problem tells of, so that they must speak for themselves. */
export function untold(entries: readonly Entry[]): readonly Entry[] {
  const problems = entries.flatMap(({ subject }) => (isProblem(subject) ? [subject] : []));
  const findings = entries.flatMap(({ subject }) => (isProblem(subject) ? [] : [subject]));
  const told = new Set(
    problems
      .filter(({ severity }) => severity === 'error')
      .flatMap((problem) =>
        concernedBy(problem, findings).filter(({ reasons }) => reasons.includes(problem.code)),
      ),
  );
  return entries.filter(
    ({ subject }) =>
      !isProblem(subject) && subject.outcome === 'undecided' && !told.has(subject as LimitFinding),
  );
}

function isAtSamePlace({ location }: Problem, { actual }: LimitFinding): boolean {
  const places =
    actual === null
      ? []
      : [actual.location, ...(actual.derived?.from ?? []).map((part) => part.location)];
  return places.some(
    (place) =>
      place != null &&
      location !== null &&
      place.path === location.path &&
      (location.line === null || place.line === location.line),
  );
}

function speaksOf(problem: Problem, { indicator, region, actual }: LimitFinding): boolean {
  const values = problem.arguments as { readonly indicator?: unknown; readonly region?: unknown };
  return (
    values.indicator === indicator.id &&
    (values.region === undefined || values.region === region.code) &&
    (problem.location === null || actual?.location?.path === problem.location.path)
  );
}
