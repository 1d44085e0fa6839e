import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { EXIT_CODES, type Report } from '../../../src/core/report.js';
import { junit } from '../../../src/report/junit.js';
import { checkCsv, longTable } from '../../support/check-csv.js';
import { describeWith, PYTHON_WITH_JUNITPARSER } from '../../support/readers.js';
import { makeContext } from '../make-context.js';
import { SAMPLES } from '../samples.js';
import { readXml } from './parsers.js';

const context = makeContext('zh');
const WATER: readonly string[] = ['江源区', '2024', '用水总量', '0.3', '亿立方米', '公报'];
const LAND: readonly string[] = ['江源区', '2025', '耕地保有量', '17.6', '万亩', '调查'];

function countOf(report: Report, element: string): number {
  return readXml(junit(report, context)).filter(({ name }) => name === element).length;
}

describe('the JUnit report', () => {
  test('has a case for each finding and problem, passes too', () => {
    const { findings, problems } = SAMPLES.everyOutcome;
    expect(countOf(SAMPLES.everyOutcome, 'testcase')).toBe(findings.length + problems.length);
  });

  test('counts what its suites hold, and gives the whole no attribute skipped', () => {
    const elements = readXml(junit(SAMPLES.everyOutcome, context));
    const [whole, ...rest] = elements;
    const suites = rest.filter(({ name }) => name === 'testsuite');
    const sum = (key: string) => suites.reduce((all, { values }) => all + Number(values[key]), 0);
    expect(whole?.values).toMatchObject({
      tests: `${sum('tests')}`,
      failures: `${sum('failures')}`,
      errors: `${sum('errors')}`,
    });
    expect(whole?.values).not.toHaveProperty('skipped');
    expect(sum('failures')).toBe(countOf(SAMPLES.everyOutcome, 'failure'));
    expect(sum('skipped')).toBe(countOf(SAMPLES.everyOutcome, 'skipped'));
  });

  test.each<[string, Report]>([
    ['compliant', checkCsv(longTable(LAND), { only: ['cultivated-land'] })],
    ['short', checkCsv(longTable([...LAND.slice(0, 3), '17', '万亩', '调查']))],
    ['missing', checkCsv(longTable(LAND))],
    ['missing and allowed', checkCsv(longTable(LAND), { allow: ['missing'] })],
    ['undecided', checkCsv(longTable([...LAND.slice(0, 3), '约17', '万亩', '调查']))],
    [
      'nothing checked',
      checkCsv(longTable(['江源区', '2022', '耕地保有量', '17.6', '万亩', '调查'])),
    ],
    [
      'unattested, and it is required',
      checkCsv(longTable(LAND), {
        only: ['cultivated-land', 'blue-line'],
        requireAttestations: true,
      }),
    ],
    [
      'a control duty answered no',
      checkCsv(longTable(LAND, ['江源区', '', '蓝线', '否', '', '']), {
        only: ['cultivated-land', 'blue-line'],
      }),
    ],
    ['unreadable', checkCsv('')],
  ])('has a failure or an error exactly where the exit code is not 0: %s', (_, report) => {
    const stopping = countOf(report, 'failure') + countOf(report, 'error');
    expect(stopping > 0).toBe(EXIT_CODES[report.verdict] !== 0);
  });

  test('skips a limit that nobody assigned, with the reason, though the exit code is 3', () => {
    const report = checkCsv(longTable(WATER, [...WATER.slice(0, 2), ...LAND.slice(2)]), {
      only: ['water-use', 'cultivated-land'],
    });
    expect(EXIT_CODES[report.verdict]).toBe(3);
    expect(countOf(report, 'error')).toBe(0);
    const skipped = readXml(junit(report, context)).filter(({ name }) => name === 'skipped');
    expect(skipped.map(({ values }) => values['message'])).toContainEqual(
      expect.stringMatching(/^未提供下达指标；.*请提供上级下达指标及文号/),
    );
  });

  test('never shows an attestation as passed, which nobody measured', () => {
    const elements = readXml(junit(SAMPLES.everyOutcome, context));
    const at = elements.findIndex(({ values }) => values['name']?.includes('[blue-line]'));
    expect(elements[at + 1]?.name).toBe('skipped');
    expect(elements[at + 1]?.values['message']).toContain('已落实（自述）');
  });
});

/** Reads a report with junitparser, and prints what it found. */
const READ = `
import json, sys
from junitparser import JUnitXml, Failure, Error, Skipped
xml = JUnitXml.fromstring(sys.stdin.buffer.read())
cases = [case for suite in xml for case in suite]
kind = lambda case: [type(one).__name__ for one in case.result]
print(json.dumps({
  "tests": len(cases),
  "failures": [case.name for case in cases if kind(case) == ["Failure"]],
  "errors": len([case for case in cases if kind(case) == ["Error"]]),
  "skipped": len([case for case in cases if kind(case) == ["Skipped"]]),
  "passed": [[case.name, case.system_out] for case in cases if kind(case) == []],
  "declared": [xml.tests, xml.failures, xml.errors],
}))
`;

describeWith(
  PYTHON_WITH_JUNITPARSER,
  'Python with junitparser',
  'junitparser, a reader that is not ours',
  (python) => {
    test.each(['nonCompliant', 'compliant', 'everyOutcome', 'unreadable', 'configured'] as const)(
      'reads back what the report says: %s',
      (name) => {
        const report = SAMPLES[name];
        const { stdout, stderr, status } = spawnSync(python, ['-c', READ], {
          input: junit(report, context),
          encoding: 'utf8',
          env: { PYTHONIOENCODING: 'utf-8' },
        });
        expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
        const read = JSON.parse(stdout);
        const { findings, problems, counts } = report;
        expect(read.tests).toBe(findings.length + problems.length);
        expect(read.declared).toEqual([read.tests, read.failures.length, read.errors]);
        const violated = findings.filter(
          (one) => one.kind === 'obligation' && one.outcome === 'unfulfilled',
        );
        expect(read.failures).toHaveLength(counts.fail + violated.length);
        const passed = read.passed.filter(([, text]: [string, string]) => text.startsWith('符合'));
        expect(passed).toHaveLength(counts.pass);
        for (const [, text] of passed) expect(text).toContain('底线值：');
      },
    );
  },
);
