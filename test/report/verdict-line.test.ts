import { describe, expect, test } from 'vitest';
import type { LimitOutcome, ObligationOutcome } from '../../src/core/finding.js';
import type { Report, Settings, Verdict } from '../../src/core/report.js';
import { tallyOf } from '../../src/messages/tally.js';
import type { Language } from '../../src/messages/text.js';
import { localize } from '../../src/messages/text.js';
import { WORDING } from '../../src/messages/wording.js';
import { plainPaint } from '../../src/report/reporter.js';
import { terminal } from '../../src/report/terminal/terminal.js';
import { makeContext } from './make-context.js';
import { makeReport } from './make-report.js';
import { nonCompliant } from './samples.js';

interface Given {
  readonly verdict: Verdict;
  readonly counts?: Partial<Record<LimitOutcome, number>>;
  readonly obligations?: Partial<Record<ObligationOutcome, number>>;
  readonly settings?: Partial<Settings>;
  readonly problems?: Report['problems'];
}

function lineOf(
  { verdict, counts, obligations, settings = {}, problems = [] }: Given,
  language: Language,
) {
  const report = makeReport({ verdict, settings, problems });
  const tally = tallyOf({
    ...report,
    counts: { ...report.counts, ...counts },
    obligations: { ...report.obligations, ...obligations },
  });
  return localize(WORDING, language).verdictLine(tally);
}

const unattested = { unattested: 40 };

describe('the verdict line', () => {
  test.each<[string, Given, string, string]>([
    [
      'counts what fails',
      { verdict: 'non-compliant', counts: { pass: 24, fail: 1 }, obligations: unattested },
      '存在不符合项：25 项中 24 符合、1 不符合；40 项义务待佐证（不影响结论）',
      'Non-compliant: of 25 limits, 24 pass, 1 fail; 40 obligations unattested (no effect on the verdict)',
    ],
    [
      'says all only where all passed',
      { verdict: 'compliant', counts: { pass: 25 }, obligations: unattested },
      '所核对指标均符合：25 项；40 项义务待佐证（不影响结论）',
      'Compliant: all limits checked are met (25); 40 obligations unattested (no effect on the verdict)',
    ],
    [
      'counts apart what was only compared',
      { verdict: 'compliant', counts: { pass: 5, reference: 4, 'not-applicable': 1 } },
      '所核对指标均符合：5 项；4 项仅供比对；1 项不适用',
      'Compliant: all limits checked are met (5); 4 for reference only; 1 not applicable',
    ],
    [
      'never says all where --allow let something through',
      {
        verdict: 'compliant',
        counts: { pass: 20, missing: 2, unassigned: 3 },
        settings: { allow: ['missing', 'unassigned'] },
      },
      '已核对 20 项均符合；另有 5 项未判定（已注明）',
      '20 limits checked and met; 5 more not decided (as noted)',
    ],
    [
      'says what is lacking',
      { verdict: 'incomplete', counts: { pass: 20, unassigned: 5 } },
      '资料不全，暂不能作出结论：25 项中 20 符合、5 未提供下达指标',
      'Incomplete, no conclusion yet: of 25 limits, 20 pass, 5 quota not supplied',
    ],
    [
      'says that nothing checked is no pass',
      { verdict: 'error' },
      '数据有误，未能完成核对：未核对任何指标，不视为符合',
      'Error, the check could not be completed: nothing was checked, which is not a pass',
    ],
    [
      'counts the errors beside what was decided',
      {
        verdict: 'error',
        counts: { pass: 24, undecided: 1 },
        problems: [{ code: 'year-blank', severity: 'error', location: null, arguments: {} }],
      },
      '数据有误，未能完成核对：25 项中 24 符合、1 无法判定；错误 1 个',
      'Error, the check could not be completed: of 25 limits, 24 pass, 1 undecided; 1 error',
    ],
    [
      'lists what was attested',
      {
        verdict: 'non-compliant',
        counts: { pass: 25 },
        obligations: { attested: 2, unfulfilled: 1, unattested: 37 },
      },
      '存在不符合项：25 项中 25 符合；义务 2 项已落实（自述）、1 项未落实、37 项待佐证（待佐证的不影响结论）',
      'Non-compliant: of 25 limits, 25 pass; obligations: 2 attested (self-declared), 1 unfulfilled, 37 unattested (unattested ones have no effect on the verdict)',
    ],
  ])('%s', (_, given, zh, en) => {
    expect(lineOf(given, 'zh')).toBe(zh);
    expect(lineOf(given, 'en')).toBe(en);
  });

  test('does not call unattested duties without effect where attestations are required', () => {
    const given: Given = {
      verdict: 'incomplete',
      counts: { pass: 25 },
      obligations: unattested,
      settings: { requireAttestations: true },
    };
    expect(lineOf(given, 'zh')).toBe('资料不全，暂不能作出结论：25 项中 25 符合；40 项义务待佐证');
    expect(lineOf(given, 'en')).not.toContain('no effect');
  });

  test('is all that a quiet terminal report says', () => {
    const text = terminal(nonCompliant, makeContext('zh', { quiet: true }));
    expect(text).toBe('存在不符合项：10 项中 9 符合、1 不符合；8 项义务待佐证（不影响结论）\n');
  });

  test('is the last line of the terminal report, bold and in the verdict’s colour', () => {
    const bold = (text: string) => `<b>${text}</b>`;
    const red = (text: string) => `<red>${text}</red>`;
    const paint = { ...plainPaint, bold, red };
    const last = terminal(nonCompliant, makeContext('zh', { paint })).trimEnd().split('\n').at(-1);
    expect(last).toMatch(/^<red><b>存在不符合项：.*<\/b><\/red>$/);
  });
});
