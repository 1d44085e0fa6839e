import { expect } from 'vitest';
import { run } from '../support/run.js';

/** The worked example: a document of another shape than the shipped one, with its figures. */
export const SHAPE = 'fixtures/packs/lanwan-2024-8';

/** The quotas that fill its assigned limit. */
export const QUOTAS = ['-q', `${SHAPE}/quotas.csv`] as const;

/** What tests look at in a finding of the JSON report. */
export interface Finding {
  readonly rule: string;
  readonly kind: string;
  readonly year: number;
  readonly outcome: string;
  readonly basis: string | null;
  readonly limit: { readonly value: string; readonly unit: string; readonly source: string } | null;
  readonly notes: readonly { readonly code: string }[];
}

/** Runs a check with the built program; its exit code is its report's, and stderr is empty. */
export function check(...args: readonly string[]) {
  const { status, stdout, stderr } = run(['check', ...args, '-f', 'json']);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout);
  expect(report.exitCode).toBe(status);
  const find = (rule: string, year: number): Finding | undefined =>
    report.findings.find(
      (finding: Finding) => finding.rule === `990200.${rule}` && finding.year === year,
    );
  return { status, report, find };
}

/** What a finding rests on, on one line. */
export function summary(finding: Finding | undefined): string {
  const { outcome, basis, limit } = finding ?? {};
  return `${outcome}: ${limit?.value} ${limit?.unit} ${basis} ${limit?.source}`;
}
