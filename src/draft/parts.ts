import type { Indicator } from '../core/indicator.js';
import type { Relation } from '../core/pack.js';
import type { UnreadReason } from '../core/unread.js';

/** Words that could not be read; places are indexes of the reading's words. */
export interface UnreadWords {
  readonly start: number;
  readonly end: number;
  readonly reason: UnreadReason;
}

/** What is limited: an indicator of the catalogue, or one that has only its own name. */
export type Subject =
  | { readonly indicator: Indicator; readonly name: string }
  | { readonly indicator: null; readonly name: string };

/** A limit as read. Places are indexes of the reading's words. */
export interface ReadLimit {
  readonly region: string;
  readonly subject: Subject;
  readonly relation: Relation;
  /** As printed; `null` where it is assigned. */
  readonly amount: { readonly value: string; readonly unit: string } | null;
  readonly by: string | null;
  /** The year that is said of it; `null` where none is. */
  readonly year: number | null;
  /** The words that say it, which a quote holds. */
  readonly start: number;
  readonly end: number;
  /** Its phrase: comparator and number. */
  readonly from: number;
  readonly to: number;
}
