import type { AcceptableCode } from './answer.js';
import type { Actual } from './finding.js';
import type { Location } from './location.js';
import type { Problem, ProblemCode } from './problem.js';
import type { Quantity } from './quantity.js';
import type { Rational } from './rational.js';

/**
 * One actual value of one indicator, region and year, with its cell. It is also what a finding
 * shows, so that the figures of a whole country are stored once. `quantity` is `null` unless the
 * content is a value.
 */
export interface Figure extends Actual {
  /** The region's code. */
  readonly region: string;
  /** The indicator's id. */
  readonly indicator: string;
  /** `null` where the file gives no year at all, or none that can be read. */
  readonly year: number | null;
  /** The day it is dated to, as `2025-06-30`, where that is not the year's end; `null`, absent: it is. */
  readonly date?: string | null;
  readonly location: Location;
  /** Never computed from others. */
  readonly derived: null;
  readonly content: FigureContent;
  /** What a person may have to confirm before it counts; absent: nothing. */
  readonly doubts?: readonly Doubt[];
}

/** A doubt about a figure that a person can confirm (经确认). */
export interface Doubt {
  readonly code: AcceptableCode;
  /** The text of the doubtful cell, to which a confirmation is bound. */
  readonly text: string;
  readonly problem: Problem;
}

/** The content of a figure's cell: a value, nothing, or something unusable. */
export type FigureContent =
  | {
      readonly kind: 'value';
      /**
       * The most that the sheet may have rounded a number in scientific notation (1.756E+05): half
       * a unit of its last digit, in its unit. `null` for any other number.
       */
      readonly roundedBy: Rational | null;
      /** Set if the file dates it to a part of a year (2025年上半年), which is no value of a flow. */
      readonly partOfYear: PartOfYear | null;
      /** Whether the unit is the approval's, assumed because of `--assume-units`. */
      readonly unitAssumed: boolean;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unusable'; readonly reasons: readonly ProblemCode[] };

/** A target in a table of figures (规划目标值): compared with the pack, never used to judge. */
export interface StatedTarget {
  readonly region: string;
  readonly indicator: string;
  /** The year that its column names; `null` where it names none. */
  readonly year: number | null;
  readonly text: string;
  readonly quantity: Quantity;
  readonly location: Location;
}

/** A period shorter than a year, or a date within one, as typed. */
export interface PartOfYear {
  readonly text: string;
  readonly location: Location;
}

/** What a region answers to an obligation: 是 · 部分 · 否 · 不涉及. */
export type Answer = 'yes' | 'partly' | 'no' | 'not-applicable';

/** A region's own statement on one obligation. Self-declared: it is never called 符合. */
export interface Attestation {
  /** The region's code; the parent's for the city's own duties. */
  readonly region: string;
  /** The obligation's id. */
  readonly obligation: string;
  /** `null` where the answer cannot be read. */
  readonly answer: Answer | null;
  /** 佐证材料, from 数据来源; `null` where none is named. */
  readonly evidence: string | null;
  readonly text: string;
  readonly location: Location;
}

/** A quota as a table states it; its document may not be named. */
export interface StatedQuota {
  readonly figure: Figure;
  /** 文号; `null` where the table names none. */
  readonly document: string | null;
  /** 下达机关; `null` where the table names none. */
  readonly issuer: string | null;
  /** Where the document is named, or would be. */
  readonly location: Location;
}

/** A number assigned by a higher authority (上级下达指标), with the document that assigns it. */
export interface Quota {
  readonly figure: Figure;
  /** 文号 of the document that assigns it. */
  readonly document: string;
  /** 下达机关; `null` where the file names none. */
  readonly issuer: string | null;
}
