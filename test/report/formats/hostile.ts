import { error, warning } from '../../../src/core/problem.js';
import type { Report } from '../../../src/core/report.js';
import { limitFinding, makeReport, obligationFinding } from '../make-report.js';

/** A mark in each hostile cell, so that a test can tell that the cell was shown at all. */
export const MARK = 'ZZ';

/** Cells that would do harm somewhere: a formula, a script, a command, a link, control characters. */
export const HOSTILE: readonly string[] = [
  `=HYPERLINK("http://x.invalid","${MARK}")`,
  `+cmd|' /C calc'!A0 ${MARK}`,
  `-2+3+cmd ${MARK}`,
  `@SUM(1+1)*cmd ${MARK}`,
  `\t=1+1 ${MARK}`,
  `\r=1+1 ${MARK}`,
  `</style><script>alert("${MARK}")</script><img src=x onerror=alert(1)>`,
  `]]>&lt;${MARK}&amp;<!--`,
  `${MARK}\n::error file=a.csv::boo\n::set-env name=A::b`,
  `##[error]${MARK} ##[set-env name=A]b`,
  `${MARK} % %0A , : {0} [link](http://x.invalid) | a | b |`,
  `\u001b[31m${MARK}\u001b[0m\u0007\u0000\ufffe\ud800`,
  `\u202e${MARK}\u200b\ufeff`,
  `"${MARK}",'b';"c`,
];

/** A report in which one hostile text stands wherever a file can bring it. */
export function hostileReport(text: string): Report {
  const path = `数据/${text.replace(/[\r\n\0]/g, '')}.csv`;
  const place = { path, line: 2, column: 4 };
  return makeReport({
    verdict: 'error',
    inputs: [
      {
        role: 'figures',
        path,
        checksum: () => 'ab'.repeat(32),
        cell: () => ({
          row: 2,
          start: { line: 2, column: 3 },
          end: { line: 2, column: 9 },
          text,
        }),
        encoding: 'utf-8',
        layout: 'long',
        figures: 2,
      },
    ],
    settings: { config: { path: `${path}/dixian.config.yaml`, inForce: ['figures'] } },
    findings: [
      limitFinding({
        rule: '220605.cultivated-land',
        outcome: 'undecided',
        unusable: text,
        source: text,
        remark: text,
        reasons: ['not-a-number'],
        path,
      }),
      limitFinding({
        rule: '220623.cultivated-land',
        outcome: 'fail',
        actual: '10.37 万亩',
        source: text,
        remark: text,
        path,
      }),
      obligationFinding('blue-line', '220605', 'attested', {
        text,
        evidence: text,
        location: place,
      }),
    ],
    problems: [
      error('not-a-number', place, { text, because: 'other' }),
      warning('indicator-unknown', place, { text, nearest: text }),
    ],
  });
}
