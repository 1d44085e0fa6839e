import type { LimitInForce } from './finding.js';
import type { Catalogue, Indicator } from './indicator.js';
import type { Citation, Pack, Region, Rule } from './pack.js';
import type { Quantity } from './quantity.js';

/** How a limit can differ between two packs, in the order in which it is told. */
export const CHANGE_KINDS = [
  'tightened',
  'relaxed',
  'filled',
  'assigned',
  'changed',
  'new',
  'gone',
] as const;

/**
 * `tightened`: harder to meet; `relaxed`: easier; `filled`: a number where it was left to a higher
 * authority; `assigned`: the other way round; `changed`: of another direction or dimension, so that
 * neither is harder; `new` and `gone`: drawn by one of the two packs alone.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What one pack limits otherwise than another. */
export interface PackDiff {
  readonly before: Pack;
  readonly after: Pack;
  readonly catalogue: Catalogue;
  /** By region and indicator in the order of the packs, then by year. */
  readonly changes: readonly LimitChange[];
  /** How many limits, each one region's and indicator's, are the same in every year. */
  readonly unchanged: number;
}

/** How the limit of one region and indicator differs in some years in a row. */
export interface LimitChange {
  readonly kind: ChangeKind;
  readonly region: Region;
  readonly indicator: Indicator;
  /** Both included. */
  readonly from: number;
  readonly through: number;
  /** `null` where the pack draws none. */
  readonly before: DrawnLimit | null;
  readonly after: DrawnLimit | null;
  /** The second number less the first, exactly; `null` where there are not two that compare. */
  readonly difference: Quantity | null;
}

/** A limit with where it is drawn. */
export interface DrawnLimit {
  readonly rule: Rule;
  readonly limit: LimitInForce;
  readonly citation: Citation;
  /** 文号 of the document that draws it. */
  readonly document: string;
}
