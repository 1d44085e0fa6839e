import {
  LIMIT_OUTCOMES,
  type LimitOutcome,
  OBLIGATION_OUTCOMES,
  type ObligationOutcome,
} from '../../core/finding.js';
import type { Verdict } from '../../core/report.js';
import type { Tally } from '../tally.js';

/** The outcomes of a limit in English. */
export const outcomes: Readonly<Record<LimitOutcome, string>> = {
  pass: 'pass',
  fail: 'fail',
  missing: 'missing',
  unassigned: 'quota not supplied',
  undecided: 'undecided',
  reference: 'for reference only',
  'not-applicable': 'not applicable',
};

/** The outcomes of an obligation in English. Self-declared, so none of them is called a pass. */
export const obligationOutcomes: Readonly<Record<ObligationOutcome, string>> = {
  attested: 'attested (self-declared)',
  partial: 'partly fulfilled',
  unfulfilled: 'unfulfilled',
  unattested: 'unattested',
  'not-applicable': 'does not apply',
};

/** The conclusions in English. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  compliant: 'compliant',
  'non-compliant': 'non-compliant',
  error: 'error, the check could not be completed',
  incomplete: 'incomplete, no conclusion yet',
};

/** How often an outcome occurs, in English: `24 pass`. */
export function count(outcome: LimitOutcome, times: number): string {
  return `${times} ${outcomes[outcome]}`;
}

/** The conclusion in one English line. */
export function verdictLine(tally: Tally): string {
  return [conclusion(tally), near(tally), errors(tally), allowance(tally), duties(tally)]
    .filter((part) => part !== '')
    .join('; ');
}

function conclusion(tally: Tally): string {
  const { verdict, counts, limits, allowed } = tally;
  if (verdict === 'compliant' && allowed > 0) {
    return `${plural(counts.pass, 'limit')} checked and met; ${allowed} more not decided (as noted)${unjudged(tally)}`;
  }
  if (verdict === 'compliant') {
    return `Compliant: all limits checked are met (${counts.pass})${unjudged(tally)}`;
  }
  if (limits === 0) return `${capitalised(verdict)}: nothing was checked, which is not a pass`;
  const parts = LIMIT_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  return `${capitalised(verdict)}: of ${plural(limits, 'limit')}, ${parts.map((outcome) => count(outcome, counts[outcome])).join(', ')}`;
}

function unjudged({ counts }: Tally): string {
  const parts = (['reference', 'not-applicable'] as const).filter((outcome) => counts[outcome] > 0);
  return parts.map((outcome) => `; ${count(outcome, counts[outcome])}`).join('');
}

function near({ near: marked }: Tally): string {
  if (marked === null) return '';
  const { count: times, margin } = marked;
  return times === 0
    ? `none near its limit (within ${margin})`
    : `${times} near the limit (within ${margin})`;
}

function allowance({ allowedByConfig }: Tally): string {
  if (allowedByConfig === null) return '';
  const { path, outcomes: allowed } = allowedByConfig;
  const words = allowed.map((outcome) => `"${outcomes[outcome]}"`).join(' and ');
  return `${path} allows ${words} to stay open`;
}

function errors({ verdict, errors: number }: Tally): string {
  return verdict === 'error' && number > 0 ? plural(number, 'error') : '';
}

function duties({ obligations, attestationsRequired }: Tally): string {
  const parts = OBLIGATION_OUTCOMES.filter((outcome) => obligations[outcome] > 0);
  if (parts.length === 0) return '';
  const open = obligations.unattested > 0 && !attestationsRequired;
  if (parts.length === 1 && parts[0] === 'unattested') {
    const duty = plural(obligations.unattested, 'obligation');
    return `${duty} unattested${open ? ' (no effect on the verdict)' : ''}`;
  }
  const list = parts.map((outcome) => `${obligations[outcome]} ${obligationOutcomes[outcome]}`);
  return `obligations: ${list.join(', ')}${open ? ' (unattested ones have no effect on the verdict)' : ''}`;
}

function capitalised(verdict: Verdict): string {
  const words = verdicts[verdict];
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
