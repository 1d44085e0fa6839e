import type { LimitInForce } from './finding.js';
import type { Citation, Pack, Rule } from './pack.js';
import type { ProblemCode } from './problem.js';

/** The limit in force for a run of years of one rule, and what these years settle by themselves. */
export interface LimitYears {
  readonly pack: Pack;
  readonly rule: Rule;
  /** Both included; `null` for a figure whose year is not known, and for no year else. */
  readonly years: { readonly from: number; readonly through: number } | null;
  /** Whether it also holds for a figure whose year is not known. */
  readonly holdsWithoutYear: boolean;
  /** The outcome in these years, whatever the figures; `null` where they are judged. */
  readonly outcome: 'reference' | 'not-applicable' | null;
  /** `null` where no limit is in force. */
  readonly limit: LimitInForce | null;
  readonly citation: Citation;
  /** What is doubtful about the quota that is the limit, so that nothing is judged by it. */
  readonly quotaDoubt: ProblemCode | null;
  /** Whether no document prints a number of the rule, so that a figure is all to hold a quota against. */
  readonly isOnlyQuota: boolean;
}
