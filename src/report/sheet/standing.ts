import { type Finding, isOpenDuty } from '../../core/finding.js';
import type { Settings } from '../../core/report.js';

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
    const { outcome, obligation } = finding;
    if (outcome === 'unfulfilled' && obligation.class === 'control') return 'failure';
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
