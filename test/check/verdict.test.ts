import { describe, expect, test } from 'vitest';
import { decideGate, decideVerdict } from '../../src/check/verdict.js';
import type { Finding } from '../../src/core/finding.js';
import { note, type Problem, warning } from '../../src/core/problem.js';
import { type Allowable, EXIT_CODES, exitCodeOf, type Verdict } from '../../src/core/report.js';

const limit = (outcome: string, code = '220605') =>
  ({
    kind: 'limit',
    outcome,
    region: { code },
    actual: outcome === 'missing' ? null : {},
  }) as Finding;
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
    [
      'a region of which nothing was judged beside one that passes',
      { of: [limit('pass'), limit('reference', '220681')] },
      3,
    ],
    [
      'a region whose figures wait for a quota, allowed',
      { of: [limit('pass'), limit('unassigned', '220681')], allow: ['unassigned'] },
      3,
    ],
    [
      'a region without figures, allowed',
      { of: [limit('pass'), limit('missing', '220681')], allow: ['missing'] },
      0,
    ],
    [
      'a region of which nothing was judged beside one that fails',
      { of: [limit('fail'), limit('reference', '220681')] },
      1,
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

describe('with failOn warning a warning stops a run that would go on', () => {
  const warned = [
    note('no-source', null, { figures: 1 }),
    warning('unit-assumed', null, { figures: 1 }),
  ];
  const noted = [note('no-source', null, { figures: 1 })];
  const exit = (verdict: Verdict, problems: readonly Problem[], failOn: 'warning' | null) =>
    exitCodeOf({ verdict, gate: decideGate(verdict, problems, { failOn }) });

  test.each<[Verdict, readonly Problem[], 'warning' | null, number]>([
    ['compliant', warned, 'warning', 2],
    ['incomplete', warned, 'warning', 2],
    ['non-compliant', warned, 'warning', 1],
    ['error', warned, 'warning', 2],
    ['compliant', noted, 'warning', 0],
    ['incomplete', noted, 'warning', 3],
    ['compliant', warned, null, 0],
    ['incomplete', warned, null, 3],
  ])('%s', (verdict, problems, failOn, expected) => {
    expect(exit(verdict, problems, failOn)).toBe(expected);
  });

  test('the gate names its reason, and only where it changes the exit code', () => {
    expect(decideGate('compliant', warned, { failOn: 'warning' })).toEqual({
      exitCode: 2,
      because: 'warning',
    });
    expect(decideGate('non-compliant', warned, { failOn: 'warning' })).toBeNull();
  });
});
