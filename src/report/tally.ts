import type { LimitCounts, ObligationCounts, Report, Verdict } from '../core/report.js';

/** What the verdict line counts; taken from the report, never decided here. */
export interface Tally {
  readonly verdict: Verdict;
  readonly counts: LimitCounts;
  readonly obligations: ObligationCounts;
  /** All limits that were held against the data, whatever the outcome. */
  readonly limits: number;
  /** Problems of severity error. */
  readonly errors: number;
  /** Limits that stay open and were allowed to: missing or unassigned under `--allow`. */
  readonly allowed: number;
  readonly attestationsRequired: boolean;
}

/** Counts what the verdict line speaks of. */
export function tallyOf(report: Report): Tally {
  const { verdict, counts, obligations, settings } = report;
  return {
    verdict,
    counts,
    obligations,
    limits: Object.values(counts).reduce((sum, count) => sum + count, 0),
    errors: report.problems.filter((problem) => problem.severity === 'error').length,
    allowed: settings.allow.reduce((sum, outcome) => sum + counts[outcome], 0),
    attestationsRequired: settings.requireAttestations,
  };
}
