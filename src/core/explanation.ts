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

/** Everything there is to say of one rule or one duty: codes and typed values, never sentences. */
export type Explanation = RuleExplanation | DutyExplanation;

/** One rule: its words, its lines, the years in which they hold, what would just pass and fail. */
export interface RuleExplanation {
  readonly kind: 'rule';
  readonly pack: Pack;
  readonly catalogue: Catalogue;
  readonly rule: Rule;
  readonly region: Region;
  readonly indicator: Indicator;
  /** The two that it is computed from where a file gives those; `null` where it has no formula. */
  readonly formula: { readonly numerator: Indicator; readonly denominator: Indicator } | null;
  /** The approval's own first, then those of the documents that amend it. */
  readonly words: readonly QuotedDocument[];
  /** The one year that was asked for; `null` for the whole plan period. */
  readonly year: number | null;
  /** In order, without a gap: the plan period, or the one year. */
  readonly years: readonly YearSpan[];
  /** Whether a figure that names no year cannot be judged, since its line depends on it. */
  readonly yearNeeded: boolean;
  /** The lines whose number is known, in the order of {@link years}. */
  readonly limits: readonly ExplainedLimit[];
  readonly interpretations: readonly Interpretation[];
  /** The arithmetic of each figure; empty where no file was given. */
  readonly workings: readonly Working[];
  /** Errors and warnings that concern these figures. */
  readonly problems: readonly Problem[];
}

/** One duty without a number: its words, whom it binds, and what attests it. */
export interface DutyExplanation {
  readonly kind: 'duty';
  readonly pack: Pack;
  readonly catalogue: Catalogue;
  readonly obligation: Obligation;
  readonly words: readonly QuotedDocument[];
  /** Whom it binds, in the approval's order; the addressee first. */
  readonly bound: readonly Region[];
  readonly interpretations: readonly Interpretation[];
  /** What the regions of the data say of it; empty where no file was given. */
  readonly answers: readonly ObligationFinding[];
  readonly problems: readonly Problem[];
}

/** What is quoted of one document, in its paragraphs where those can be shown. */
export interface QuotedDocument {
  readonly document: ApprovalDocument;
  readonly citations: readonly Citation[];
  /** In the order of the text; empty where the text is not {@link text} `found`. */
  readonly passages: readonly Passage[];
  /** `missing`: no text at hand; `changed`: it is not the one that the pack was proven against. */
  readonly text: 'found' | 'missing' | 'changed';
}

/** A paragraph of the approval with the stretches that are quoted. */
export interface Passage {
  /** Where the paragraph begins in the text, from 1. */
  readonly line: number;
  readonly text: string;
  /** Parted and in order; offsets in UTF-16 units of {@link text}. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Years in a row that are treated alike. */
export interface YearSpan {
  readonly from: number;
  readonly through: number;
  /**
   * `judged`, or why not: `reference` before the approval; `target-not-reached` where the target
   * year alone decides; `outside-period`; `no-limit` where the approval draws no line.
   */
  readonly standing: 'judged' | 'reference' | 'target-not-reached' | 'outside-period' | 'no-limit';
  /** `stated`: the line names this year; `interim`: a target's line read as holding before it. */
  readonly basis: LimitFinding['basis'];
  /** `null` where no line is drawn; its `quantity` is `null` where it is assigned and not known. */
  readonly limit: LimitInForce | null;
  /** The words that draw the line; `null` where nothing is said of the rule. */
  readonly citation: Citation | null;
}

/** A line whose number is known. */
export interface ExplainedLimit {
  /** Of lines with the same number the first. */
  readonly limit: KnownLimit;
  /** The years that it is drawn for, those in a row taken together; not those read as interim. */
  readonly drawn: readonly { readonly from: number; readonly through: number }[];
  /** The same amount in each sensible unit, from the smallest; the line's own is among them. */
  readonly amounts: readonly Quantity[];
  /** What would just pass and just fail: in the line's own unit first, then in those of surveys. */
  readonly edges: readonly Edge[];
}

/** A line with a number. */
export type KnownLimit = LimitInForce & { readonly quantity: Quantity };

/** The two neighbouring numbers of a unit between which the verdict turns. */
export interface Edge {
  readonly unit: Unit;
  /** Digits after the point to which both are given. */
  readonly places: number;
  /** The worst number that still passes. */
  readonly passes: Rational;
  /** The best number that fails; `null` where it would be negative, which no figure is. */
  readonly fails: Rational | null;
}

/** How one figure was held against its line. */
export interface Working {
  readonly finding: LimitFinding;
  /** From the cell to the verdict; empty where there is no figure that could be used. */
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
  /** The headroom: `minuend − subtrahend = result`, so that a negative result is beyond the line. */
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
  /** What the sign of the headroom decides; the outcome may still be another: see the finding. */
  | {
      readonly kind: 'decide';
      readonly relation: Relation;
      readonly headroom: Quantity;
      readonly meets: boolean;
    };
