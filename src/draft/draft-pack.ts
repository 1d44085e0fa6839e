import type { UnreadReason } from '../core/pack.js';

/** A limit of a draft, as the pack format writes it. */
export interface DraftLimit {
  readonly limit: string;
  readonly year?: number;
  readonly by?: string;
  readonly quote: string;
}

/** A rule of a draft; with one limit as its own, or with several in `limits`. */
export interface DraftRule {
  readonly id: string;
  readonly region: string;
  readonly indicator: string;
  readonly limit?: string;
  readonly by?: string;
  readonly target?: number;
  readonly clause?: string;
  readonly quote?: string;
  readonly limits?: readonly DraftLimit[];
}

/** A duty of a draft, without `class` and `binds` if its words do not determine them. */
export interface DraftObligation {
  readonly id: string;
  readonly name: string;
  readonly class?: 'control' | 'mechanism' | 'guidance' | 'principle';
  readonly binds?: 'city' | 'county' | 'both' | 'all';
  readonly region?: string;
  readonly clause?: string;
  readonly quote: string;
  readonly words?: string;
  readonly attestation?: 'required' | 'optional' | 'none';
  readonly frequency?: 'once' | 'yearly';
  readonly 'may-not-apply'?: true;
}

/** Words that bind nobody, with the reason. */
export interface DraftExcuse {
  readonly quote: string;
  readonly reason: string;
  readonly every?: true;
}

/** An excuse with its span in the text. */
export interface PlacedExcuse extends DraftExcuse {
  readonly start: number;
  readonly end: number;
}

/** Words that could not be read, with their place in the text. */
export interface DraftUnread {
  readonly quote: string;
  readonly line: number;
  readonly column: number;
  readonly reason: UnreadReason;
}

/** A region of a draft, keyed by its code, or by its name if it has none. */
export interface DraftRegion {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * A draft pack, with its keys in the order of review. Values that the text does not give are left
 * out, and `dixian verify` asks for them.
 */
export interface DraftPack {
  readonly pack: 1;
  readonly id: string;
  readonly status: 'draft';
  readonly document: {
    readonly title?: string;
    readonly number?: string;
    readonly issuer?: string;
    readonly date?: string;
    readonly text: string;
    readonly sha256: string;
    readonly source: string;
  };
  readonly period?: { readonly from: number; readonly through: number };
  readonly parent?: {
    readonly code: string;
    readonly name: string;
    readonly aliases?: readonly string[];
  };
  readonly regions: Readonly<Record<string, DraftRegion>>;
  readonly 'not-covered'?: Readonly<Record<string, DraftRegion>>;
  readonly unread?: readonly DraftUnread[];
  readonly rules: readonly DraftRule[];
  readonly obligations?: readonly DraftObligation[];
  readonly excused?: readonly DraftExcuse[];
}
