import type { LimitFinding, LimitInForce, ObligationFinding } from './finding.js';
import type { Catalogue, Indicator } from './indicator.js';
import type { Location } from './location.js';
import type {
  ApprovalDocument,
  Citation,
  Interpretation,
  Obligation,
  Pack,
  Region,
  Relation,
  Rule,
} from './pack.js';
import type { Problem } from './problem.js';
import type { Quantity } from './quantity.js';
import type { Rational } from './rational.js';
import type { Unit } from './units.js';

/** The explanation of one rule or one duty: codes and typed values, never sentences. */
export type Explanation = RuleExplanation | DutyExplanation;

/** One rule: its words, its limits, the years they hold, what just passes and just fails. */
export interface RuleExplanation {
  readonly kind: 'rule';
  readonly pack: Pack;
  readonly catalogue: Catalogue;
  readonly rule: Rule;
  readonly region: Region;
  readonly indicator: Indicator;
  /** The two indicators that a file may give instead; `null` if it has no formula. */
  readonly formula: { readonly numerator: Indicator; readonly denominator: Indicator } | null;
  /** The approval's own first, then those of the documents that amend it. */
  readonly words: readonly QuotedDocument[];
  /** The one year to explain; `null` for the whole plan period. */
  readonly year: number | null;
  /** In order, without a gap: the plan period, or the one year. */
  readonly years: readonly YearSpan[];
  /** Whether a figure without a year cannot be judged, because its limit depends on the year. */
  readonly yearNeeded: boolean;
  /** The limits with a known number, in the order of {@link years}. */
  readonly limits: readonly ExplainedLimit[];
  readonly interpretations: readonly Interpretation[];
  /** The arithmetic of each figure; empty where no file was given. */
  readonly workings: readonly Working[];
  /** Errors and warnings that concern these figures. */
  readonly problems: readonly Problem[];
}

/** One duty without a number: its words, whom it binds, and its attestations. */
export interface DutyExplanation {
  readonly kind: 'duty';
  readonly pack: Pack;
  readonly catalogue: Catalogue;
  readonly obligation: Obligation;
  readonly words: readonly QuotedDocument[];
  /** Whom it binds, in the approval's order; the addressee first. */
  readonly bound: readonly Region[];
  readonly interpretations: readonly Interpretation[];
  /** The attestations in the data; empty if no file was given. */
  readonly answers: readonly ObligationFinding[];
  readonly problems: readonly Problem[];
}

/** The quotes from one document, in their paragraphs if the text is at hand. */
export interface QuotedDocument {
  readonly document: ApprovalDocument;
  readonly citations: readonly Citation[];
  /** In the order of the text; empty unless {@link text} is `found`. */
  readonly passages: readonly Passage[];
  /** `missing`: no text at hand; `changed`: it is not the one that the pack was proven against. */
  readonly text: 'found' | 'missing' | 'changed';
}

/** A paragraph of the approval, with the quoted spans marked. */
export interface Passage {
  /** Where the paragraph begins in the text, from 1. */
  readonly line: number;
  readonly text: string;
  /** Disjoint and in order; offsets in UTF-16 units of {@link text}. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Consecutive years that are treated alike. */
export interface YearSpan {
  readonly from: number;
  readonly through: number;
  /**
   * `judged`, or why not: `reference`, before the approval; `target-not-reached`, only the target
   * year decides; `outside-period`; `no-limit`, the approval sets none.
   */
  readonly standing: 'judged' | 'reference' | 'target-not-reached' | 'outside-period' | 'no-limit';
  /** `stated`: the limit names this year; `interim`: a target's limit read as holding before it. */
  readonly basis: LimitFinding['basis'];
  /** `null` if no limit is set; its `quantity` is `null` if it is assigned and not known. */
  readonly limit: LimitInForce | null;
  /** The words that state the limit; `null` if nothing is said of the rule. */
  readonly citation: Citation | null;
}

/** A limit with a known number. */
export interface ExplainedLimit {
  /** The first of the limits with this number. */
  readonly limit: KnownLimit;
  /** The years it is stated for, consecutive ones together, without those read as interim. */
  readonly drawn: readonly { readonly from: number; readonly through: number }[];
  /** The same amount in each sensible unit, from the smallest, its own included. */
  readonly amounts: readonly Quantity[];
  /** What would just pass and just fail: first in the limit's own unit, then in survey units. */
  readonly edges: readonly Edge[];
}

/** A limit with a number. */
export type KnownLimit = LimitInForce & { readonly quantity: Quantity };

/** Two neighbouring numbers of a unit between which the verdict changes. */
export interface Edge {
  readonly unit: Unit;
  /** Digits after the point of both. */
  readonly places: number;
  /** The worst number that still passes. */
  readonly passes: Rational;
  /** The best number that fails; `null` if it would be negative. */
  readonly fails: Rational | null;
}

/** How one figure was compared with its limit. */
export interface Working {
  readonly finding: LimitFinding;
  /** From the cell to the verdict; empty if there is no usable figure. */
  readonly steps: readonly Step[];
}

/** One step of the arithmetic, in fractions. */
export type Step =
  /** A cell's text as a number of its unit; `part` of a computed value, or the figure itself. */
  | {
      readonly kind: 'read';
      readonly part: 'figure' | 'numerator' | 'denominator';
      readonly indicator: Indicator;
      readonly text: string;
      readonly quantity: Quantity;
      readonly location: Location;
    }
  /** `from × factor = to`. */
  | {
      readonly kind: 'convert';
      readonly from: Quantity;
      readonly factor: Rational;
      readonly to: Quantity;
    }
  /** `numerator ÷ denominator = result`, both in one unit. */
  | {
      readonly kind: 'divide';
      readonly numerator: Quantity;
      readonly denominator: Quantity;
      readonly result: Quantity;
    }
  /** The headroom: `minuend − subtrahend = result`. A negative result is beyond the limit. */
  | {
      readonly kind: 'subtract';
      readonly minuend: Quantity;
      readonly subtrahend: Quantity;
      readonly result: Quantity;
    }
  /** `headroom ÷ limit × 100 = percent`. */
  | {
      readonly kind: 'share';
      readonly headroom: Quantity;
      readonly limit: Quantity;
      readonly percent: Rational;
    }
  /** What the sign of the headroom decides. The outcome may still differ: see the finding. */
  | {
      readonly kind: 'decide';
      readonly relation: Relation;
      readonly headroom: Quantity;
      readonly meets: boolean;
    };
