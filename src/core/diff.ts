import type { LimitInForce } from './finding.js';
import type { Catalogue, Indicator } from './indicator.js';
import type { Citation, Pack, Region, Rule } from './pack.js';
import type { Quantity } from './quantity.js';

/** The ways in which a limit can differ between two packs, in the order of reports. */
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
 * `tightened`: harder to meet; `relaxed`: easier; `filled`: a number replaces an assigned limit;
 * `assigned`: the reverse; `changed`: another direction or dimension, so that neither is harder;
 * `new` and `gone`: only one of the two packs has the limit.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The differences between the limits of two packs. */
export interface PackDiff {
  readonly before: Pack;
  readonly after: Pack;
  readonly catalogue: Catalogue;
  /** By region and indicator in the order of the packs, then by year. */
  readonly changes: readonly LimitChange[];
  /** The number of limits, one per region and indicator, that are the same in every year. */
  readonly unchanged: number;
}

/** How the limit of one region and indicator differs in consecutive years. */
export interface LimitChange {
  readonly kind: ChangeKind;
  readonly region: Region;
  readonly indicator: Indicator;
  /** Both included. */
  readonly from: number;
  readonly through: number;
  /** `null` if the pack has no limit. */
  readonly before: DrawnLimit | null;
  readonly after: DrawnLimit | null;
  /** The second number minus the first, exactly; `null` if there are not two comparable numbers. */
  readonly difference: Quantity | null;
}

/** A limit and where it is stated. */
export interface DrawnLimit {
  readonly rule: Rule;
  readonly limit: LimitInForce;
  readonly citation: Citation;
  /** 文号 of the document that states it. */
  readonly document: string;
}
