import type { Indicator } from './indicator.js';
import type { Location } from './location.js';
import type { NoteOf } from './note.js';
import type { Citation, Obligation, Region, Relation, Rule } from './pack.js';
import type { ProblemCode } from './problem.js';
import type { Quantity } from './quantity.js';
import type { Rational } from './rational.js';

/** The outcomes of a limit, in the order in which they are counted. */
export const LIMIT_OUTCOMES = [
  'pass',
  'fail',
  'missing',
  'unassigned',
  'undecided',
  'reference',
  'not-applicable',
] as const;

/** The outcome of a limit; see the README for each one's meaning. */
export type LimitOutcome = (typeof LIMIT_OUTCOMES)[number];

/** The outcomes of an obligation, in the order in which they are counted. */
export const OBLIGATION_OUTCOMES = [
  'attested',
  'partial',
  'unfulfilled',
  'unattested',
  'not-applicable',
] as const;

/** The outcome of an obligation for a region. */
export type ObligationOutcome = (typeof OBLIGATION_OUTCOMES)[number];

/** The limit in force for a region and year. */
export interface LimitInForce {
  readonly relation: Relation;
  /** `null` where the limit is assigned and no quota was supplied. */
  readonly quantity: Quantity | null;
  /** Number and unit as printed, e.g. `1318.90` and `平方千米`; `null` where assigned. */
  readonly printed: { readonly value: string; readonly unit: string } | null;
  /** Digits after the point as printed. */
  readonly places: number;
  /** The year that the limit is stated for: the target year, or the year printed beside it. */
  readonly year: number | null;
  readonly source: 'pack' | 'amendment' | 'quota' | 'assigned';
  /** The quota that fills an assigned limit. */
  readonly quota: QuotaCitation | null;
}

/** The source of a quota's number. */
export interface QuotaCitation {
  readonly document: string;
  readonly issuer: string | null;
  readonly location: Location;
}

/** The figure that was compared with a limit. */
export interface Actual {
  /** The cell as typed; for a derived value its decimal. */
  readonly text: string;
  /** `null` where the cell cannot be used. */
  readonly quantity: Quantity | null;
  /** Digits after the point as typed. */
  readonly places: number;
  /** `null` for a derived value. */
  readonly location: Location | null;
  /** 数据来源; `null` where the file names none. */
  readonly source: string | null;
  /** 备注; `null` where the file has none. */
  readonly remark: string | null;
  /** The year's cell as typed, where it names only a part of one (2025年上半年). */
  readonly period: string | null;
  /** Set for a value computed from others (推算值). */
  readonly derived: Derivation | null;
}

/** How a value was computed. */
export interface Derivation {
  /** In words: 城镇开发边界面积 ÷ 2020年城镇建设用地规模. */
  readonly formula: { readonly numerator: Indicator; readonly denominator: Indicator };
  readonly from: readonly {
    readonly indicator: Indicator;
    readonly text: string;
    readonly unit: string;
    readonly location: Location;
  }[];
}

/** How far a figure is inside (positive) or beyond (negative) its limit (与底线差额). */
export interface Headroom {
  /** In the limit's unit. */
  readonly value: Rational;
  /** Of the limit, in percent; `null` for a limit of zero. */
  readonly percent: Rational | null;
}

/** The finding on one rule for one region and year. */
export interface LimitFinding {
  readonly kind: 'limit';
  /** The pack's id. */
  readonly pack: string;
  readonly rule: Rule;
  readonly region: Region;
  readonly indicator: Indicator;
  readonly year: number | null;
  readonly outcome: LimitOutcome;
  /** Why it could not be decided, as problem codes. */
  readonly reasons: readonly ProblemCode[];
  /** `stated`: the document names this year; `interim`: a target's limit holds before it. */
  readonly basis: 'stated' | 'interim' | null;
  /** `null` where no limit is in force: outside the plan period, or the year is not known. */
  readonly limit: LimitInForce | null;
  /** `null` where the figure is absent or blank. */
  readonly actual: Actual | null;
  /** The empty cell for it; absent if there is a figure, or no cell for one. */
  readonly blankAt?: Location;
  readonly headroom: Headroom | null;
  readonly citation: Citation;
  readonly notes: readonly NoteOf[];
}

/** The finding on one obligation for one region. */
export interface ObligationFinding {
  readonly kind: 'obligation';
  readonly pack: string;
  readonly obligation: Obligation;
  readonly region: Region;
  readonly outcome: ObligationOutcome;
  readonly reasons: readonly ProblemCode[];
  /** The answer as typed; `null` where there is none. */
  readonly text: string | null;
  readonly location: Location | null;
  readonly evidence: string | null;
  readonly citation: Citation;
  readonly notes: readonly NoteOf[];
}

/** The finding on one rule or obligation for one region. */
export type Finding = LimitFinding | ObligationFinding;

/** Reports whether a duty of class control is answered 否 (未落实), which decides the verdict as a failing limit does. */
export function isViolation(finding: Finding): boolean {
  return (
    finding.kind === 'obligation' &&
    finding.outcome === 'unfulfilled' &&
    finding.obligation.class === 'control'
  );
}

/** Reports whether a duty of class control or mechanism is not settled by an attestation. */
export function isOpenDuty(finding: Finding): boolean {
  if (finding.kind !== 'obligation') return false;
  const { class: firmness } = finding.obligation;
  if (firmness !== 'control' && firmness !== 'mechanism') return false;
  return finding.outcome !== 'attested' && finding.outcome !== 'not-applicable';
}

/**
 * Lists the regions that have figures of which none was judged, for example because all precede the
 * approval. What is said of the other regions is no verdict on them.
 */
export function listUnjudgedRegions(findings: readonly Finding[]): readonly Region[] {
  const judged = new Set<string>();
  const given = new Map<string, Region>();
  for (const finding of findings) {
    if (finding.kind !== 'limit') continue;
    const { outcome, actual, region } = finding;
    if (outcome === 'pass' || outcome === 'fail') judged.add(region.code);
    else if (outcome !== 'undecided' && actual !== null) given.set(region.code, region);
  }
  return [...given.values()].filter(({ code }) => !judged.has(code));
}
