import { type Finding, listUnjudgedRegions } from '../core/finding.js';
import type {
  Allowable,
  Gate,
  LimitCounts,
  ObligationCounts,
  Report,
  Verdict,
} from '../core/report.js';

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
  /** Findings that rest on a doubt which a person confirmed. */
  readonly confirmed: number;
  /** Why the exit code is not that of the verdict; `null` where it is. */
  readonly gate: Gate | null;
  readonly attestationsRequired: boolean;
  /** Names of the regions that have figures of which none was judged. */
  readonly unjudged: readonly string[];
  /** Passes within the user's margin of their limit; `null` where no margin was set. */
  readonly near: { readonly count: number; readonly margin: string } | null;
  /** What a configuration file, and not the command line, allows to stay open. */
  readonly allowedByConfig: {
    readonly path: string;
    readonly outcomes: readonly Allowable[];
  } | null;
}

/** Counts what the verdict line speaks of. */
export function tallyOf(report: Report): Tally {
  const { verdict, counts, obligations, settings } = report;
  return {
    verdict,
    counts,
    obligations,
    limits: totalOf(counts),
    errors: report.problems.filter((problem) => problem.severity === 'error').length,
    allowed: settings.allow.reduce((sum, outcome) => sum + counts[outcome], 0),
    confirmed: report.findings.filter(isConfirmed).length,
    gate: report.gate,
    attestationsRequired: settings.requireAttestations,
    unjudged: listUnjudgedRegions(report.findings).map(({ name }) => name),
    near: nearOf(report),
    allowedByConfig:
      settings.config?.inForce.includes('allow') && settings.allow.length > 0
        ? { path: settings.config.path, outcomes: settings.allow }
        : null,
  };
}

/** Whether a pass is marked as near its limit. */
export function isNear(finding: Finding): boolean {
  return finding.notes.some(({ code }) => code === 'near-limit');
}

/** Whether a finding rests on a doubt that a person confirmed. */
export function isConfirmed(finding: Finding): boolean {
  return finding.notes.some(({ code }) => code === 'doubt-accepted');
}

function nearOf({ settings, findings }: Report): Tally['near'] {
  if (settings.warnWithin == null) return null;
  return { count: findings.filter(isNear).length, margin: settings.warnWithin.text };
}

/** How many there are of all kinds. */
export function totalOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
