import {
  type Finding,
  isOpenDuty,
  isViolation,
  type LimitFinding,
  type ObligationFinding,
} from '../core/finding.js';
import type { Settings } from '../core/report.js';

/** Returns the findings of limits, in their order. */
export function limitsOf(findings: readonly Finding[]): readonly LimitFinding[] {
  return findings.filter((finding) => finding.kind === 'limit');
}

/** Returns the findings of obligations, in their order. */
export function dutiesOf(findings: readonly Finding[]): readonly ObligationFinding[] {
  return findings.filter((finding) => finding.kind === 'obligation');
}

/** Returns the id of the rule or obligation that a finding is about. */
export function ruleOf(finding: Finding): string {
  return finding.kind === 'limit' ? finding.rule.id : finding.obligation.id;
}

/**
 * What a finding means for the verdict: `failure` makes it non-compliant, `error` keeps the check from
 * being completed, `open` leaves it incomplete, `pass` was judged and meets its limit; all else is
 * `aside`: shown, and without effect.
 */
export type Standing = 'failure' | 'error' | 'open' | 'pass' | 'aside';

/** What a finding means for the verdict. Follows the verdict, and never decides it. */
export function standingOf(
  finding: Finding,
  { allow, requireAttestations }: Pick<Settings, 'allow' | 'requireAttestations'>,
): Standing {
  if (finding.kind === 'obligation') {
    if (isViolation(finding)) return 'failure';
    return requireAttestations && isOpenDuty(finding) ? 'open' : 'aside';
  }
  switch (finding.outcome) {
    case 'pass':
      return 'pass';
    case 'fail':
      return 'failure';
    case 'undecided':
      return 'error';
    case 'missing':
    case 'unassigned':
      return allow.includes(finding.outcome) ? 'aside' : 'open';
    default:
      return 'aside';
  }
}

/** Parts a list by a key, each part in the list's order: once, however many parts are asked for. */
export function groupBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Who confirmed doubts about the findings, each once; empty where nobody is named. */
export function confirmersOf(
  findings: readonly Finding[],
  { answers }: Settings,
): readonly string[] {
  const rules = new Set(findings.map(ruleOf));
  const own = (answers?.accept ?? []).filter(({ rule }) => rules.has(rule));
  return [...new Set(own.flatMap(({ by }) => (by === null ? [] : [by])))];
}
