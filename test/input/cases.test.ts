import { expect } from 'vitest';
import { describeCases } from '../support/cases.js';
import { run } from '../support/run.js';

/** What a check of a file must come to. */
interface Expected {
  readonly args?: string;
  /** One exit code, or several that are right. */
  readonly exit: number | readonly number[];
  /** The outcome of a rule, in one of its years. */
  readonly outcomes?: Readonly<Record<string, string>>;
  /** Codes that the report has, and codes that it has not. */
  readonly problems?: readonly string[];
  readonly without?: readonly string[];
}

describeCases<Expected>('test/input/cases', ({ folder, file, expected }) => {
  const { args = '', exit, outcomes = {}, problems = [], without = [] } = expected;
  const words = args.split(' ').filter((word) => word !== '');
  const given = ['check', file, '-f', 'json', '--no-config', ...words];
  const { status, stdout, stderr } = run(given, { cwd: folder });
  expect([exit].flat(), stderr).toContain(status);
  const report = stdout === '' ? { findings: [], problems: [] } : JSON.parse(stdout);
  const found = report.findings.map(
    ({ rule, outcome }: { rule: string; outcome: string }) => `${rule}: ${outcome}`,
  );
  const wanted = Object.entries(outcomes).map(([rule, outcome]) => `${rule}: ${outcome}`);
  expect(found).toEqual(expect.arrayContaining(wanted));
  const codes = report.problems.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(expect.arrayContaining([...problems]));
  expect(without.filter((code) => codes.includes(code))).toEqual([]);
});
