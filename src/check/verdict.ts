import {
  type Finding,
  isOpenDuty,
  isViolation,
  LIMIT_OUTCOMES,
  listUnjudgedRegions,
  OBLIGATION_OUTCOMES,
} from '../core/finding.js';
import type { Problem } from '../core/problem.js';
import type { Gate, LimitCounts, ObligationCounts, Settings, Verdict } from '../core/report.js';

/**
 * Decides the verdict on a set of findings: error before fail before incomplete before pass. If
 * nothing was judged, it is an error, never a pass; a region with figures of which none was judged makes
 * it incomplete, whatever `--allow` says.
 *
 * @param hasErrors whether any problem of severity error was met.
 * @param limits how often each outcome of a limit occurs among them.
 */
export function decideVerdict(
  findings: readonly Finding[],
  hasErrors: boolean,
  settings: Pick<Settings, 'allow' | 'requireAttestations'>,
  limits: LimitCounts = countLimits(findings),
): Verdict {
  if (hasErrors || limits.undecided > 0 || limits.pass + limits.fail === 0) return 'error';
  if (limits.fail > 0 || findings.some(isViolation)) return 'non-compliant';
  const blocks = (outcome: 'missing' | 'unassigned') =>
    limits[outcome] > 0 && !settings.allow.includes(outcome);
  if (blocks('missing') || blocks('unassigned')) return 'incomplete';
  if (settings.requireAttestations && findings.some(isOpenDuty)) return 'incomplete';
  return listUnjudgedRegions(findings).length > 0 ? 'incomplete' : 'compliant';
}

/**
 * Decides the verdict on one region of a report. If nothing was judged there, for example because
 * its years precede the approval, it is incomplete: the data are not at fault.
 */
export function decideRegionVerdict(
  findings: readonly Finding[],
  settings: Pick<Settings, 'allow' | 'requireAttestations'>,
  limits: LimitCounts = countLimits(findings),
): Verdict {
  const { pass, fail, undecided } = limits;
  const nothingJudged = pass + fail + undecided === 0 && !findings.some(isViolation);
  return nothingJudged ? 'incomplete' : decideVerdict(findings, false, settings, limits);
}

/**
 * Decides whether the exit code differs from the verdict's: with `failOn: 'warning'` it is 2 instead
 * of 0 or 3 while a warning remains. A failure stays 1.
 */
export function decideGate(
  verdict: Verdict,
  problems: readonly Problem[],
  { failOn }: Pick<Settings, 'failOn'>,
): Gate | null {
  if (failOn !== 'warning' || (verdict !== 'compliant' && verdict !== 'incomplete')) return null;
  const isWarned = problems.some(({ severity }) => severity === 'warning');
  return isWarned ? { exitCode: 2, because: 'warning' } : null;
}

/** Counts the outcomes of limits. */
export function countLimits(findings: readonly Finding[]): LimitCounts {
  const counts = zero(LIMIT_OUTCOMES);
  for (const finding of findings) if (finding.kind === 'limit') counts[finding.outcome] += 1;
  return counts;
}

/** Counts the outcomes of obligations. */
export function countObligations(findings: readonly Finding[]): ObligationCounts {
  const counts = zero(OBLIGATION_OUTCOMES);
  for (const finding of findings) if (finding.kind === 'obligation') counts[finding.outcome] += 1;
  return counts;
}

function zero<O extends string>(outcomes: readonly O[]): Record<O, number> {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<O, number>;
}
