import { describe, expect, test } from 'vitest';
import { decideVerdict } from '../../src/check/verdict.js';
import type { Finding } from '../../src/core/finding.js';
import { type Allowable, EXIT_CODES } from '../../src/core/report.js';

const limit = (outcome: string) => ({ kind: 'limit', outcome }) as Finding;
const duty = (outcome: string, firmness = 'control') =>
  ({ kind: 'obligation', outcome, obligation: { class: firmness } }) as Finding;

interface Case {
  readonly of: readonly Finding[];
  readonly errors?: boolean;
  readonly allow?: readonly Allowable[];
  readonly attest?: boolean;
}

describe('the verdict follows from the findings alone', () => {
  test.each<[string, Case, number]>([
    ['all pass', { of: [limit('pass'), limit('pass')] }, 0],
    [
      'a pass beside reference and not applicable',
      { of: [limit('pass'), limit('reference'), limit('not-applicable')] },
      0,
    ],
    ['nothing at all', { of: [] }, 2],
    ['nothing judged', { of: [limit('reference'), limit('not-applicable')] }, 2],
    ['only missing', { of: [limit('missing')] }, 2],
    ['only missing, allowed', { of: [limit('missing')], allow: ['missing'] }, 2],
    ['a fail', { of: [limit('pass'), limit('fail')] }, 1],
    ['a fail beside a missing', { of: [limit('missing'), limit('fail')] }, 1],
    ['a missing', { of: [limit('pass'), limit('missing')] }, 3],
    ['an unassigned', { of: [limit('pass'), limit('unassigned')] }, 3],
    ['a missing, allowed', { of: [limit('pass'), limit('missing')], allow: ['missing'] }, 0],
    [
      'an unassigned where only missing is allowed',
      { of: [limit('pass'), limit('unassigned')], allow: ['missing'] },
      3,
    ],
    ['an undecided beside a fail', { of: [limit('undecided'), limit('fail')] }, 2],
    ['an error beside a fail', { of: [limit('pass'), limit('fail')], errors: true }, 2],
    ['a control duty unfulfilled', { of: [limit('pass'), duty('unfulfilled')] }, 1],
    ['a mechanism unfulfilled', { of: [limit('pass'), duty('unfulfilled', 'mechanism')] }, 0],
    [
      'a mechanism unfulfilled, attestations required',
      { of: [limit('pass'), duty('unfulfilled', 'mechanism')], attest: true },
      3,
    ],
    ['a duty unattested', { of: [limit('pass'), duty('unattested')] }, 0],
    [
      'a duty unattested, attestations required',
      { of: [limit('pass'), duty('unattested')], attest: true },
      3,
    ],
    [
      'guidance unattested, attestations required',
      { of: [limit('pass'), duty('unattested', 'guidance')], attest: true },
      0,
    ],
    [
      'a duty that does not apply, attestations required',
      { of: [limit('pass'), duty('not-applicable')], attest: true },
      0,
    ],
  ])('%s', (_name, { of, errors = false, allow = [], attest = false }, exit) => {
    const verdict = decideVerdict(of, errors, { allow, requireAttestations: attest });
    expect(EXIT_CODES[verdict]).toBe(exit);
  });

  test('the exit is never a count: 256 fails are 1', () => {
    const verdict = decideVerdict(
      Array.from({ length: 256 }, () => limit('fail')),
      false,
      { allow: [], requireAttestations: false },
    );
    expect(EXIT_CODES[verdict]).toBe(1);
  });
});
