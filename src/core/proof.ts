import { EXIT, type ExitCode } from './exit.js';
import type { Indicator } from './indicator.js';
import type { Location } from './location.js';
import type { ObligationClass, Relation } from './pack.js';
import type { Problem } from './problem.js';

/** The verdicts of a proof, from best to worst. */
export const PROOF_VERDICTS = ['proven', 'differs', 'unreadable'] as const;

/** `proven`; `differs` from the text; `unreadable`: the proof could not be tried. */
export type ProofVerdict = (typeof PROOF_VERDICTS)[number];

/** The exit code of each verdict. For several packs the worst counts. */
export const PROOF_EXIT_CODES: Readonly<Record<ProofVerdict, ExitCode>> = {
  proven: EXIT.ok,
  differs: EXIT.fail,
  unreadable: EXIT.error,
};

/** The proof of one pack against its text: what encodes which words, and all objections. */
export interface Proof {
  /** `null` where the file does not say. */
  readonly id: string | null;
  /** The pack file, as it was given. */
  readonly path: string;
  readonly verdict: ProofVerdict;
  readonly document: ProofDocument;
  /** The approval's words; `null` where they could not be read. */
  readonly text: string | null;
  /** All that encodes words of the text, in the order of the pack. */
  readonly encoded: readonly Encoded[];
  /** The whole text divided into spans, in order, each with what accounts for it. */
  readonly spans: readonly ProofSpan[];
  readonly numbers: Readonly<Record<NumberAccount, number>>;
  readonly clauses: Readonly<Record<ClauseAccount, number>>;
  /** In the order of a report: errors first, then by place. */
  readonly problems: readonly ProofProblem[];
}

/** The approval as the pack describes it; `null` for what the pack does not state. */
export interface ProofDocument {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  /** The path of the text's file; the pack's own path if the pack names no text. */
  readonly path: string;
  /** SHA-256 of the text that was encoded, and of the one that is there. */
  readonly sha256: { readonly expected: string | null; readonly actual: string | null };
}

/** The ways to account for a number of the text, in the order of counts. */
export const NUMBER_ACCOUNTS = ['limit', 'year', 'obligation', 'excuse', 'unaccounted'] as const;

/** A limit's number, a year of limits, part of a duty's words, excused, or unaccounted for. */
export type NumberAccount = (typeof NUMBER_ACCOUNTS)[number];

/** The ways to account for a binding clause, in the order of counts. */
export const CLAUSE_ACCOUNTS = ['rule', 'obligation', 'excuse', 'unaccounted'] as const;

/** Quoted by a rule (or naming the year that rules hold for), by a duty, excused, or not fully. */
export type ClauseAccount = (typeof CLAUSE_ACCOUNTS)[number];

/** Something of the pack that encodes words of the text. */
export type Encoded = {
  /** Unique in its proof and stable between runs: usable as an anchor. */
  readonly key: string;
  /** In the pack file; `null` for a year, which no one item holds. */
  readonly location: Location | null;
} & (
  | {
      readonly kind: 'limit';
      readonly rule: string;
      readonly region: { readonly code: string; readonly name: string };
      readonly indicator: { readonly id: string; readonly name: Indicator['name'] };
      readonly relation: Relation;
      /** As printed; `null` where it is assigned. */
      readonly amount: { readonly value: string; readonly unit: string } | null;
      readonly year: number | null;
      readonly quote: string;
    }
  | {
      readonly kind: 'year';
      readonly year: number;
      readonly quote: string;
      /** How many limits hold for it by these words. */
      readonly limits: number;
    }
  | {
      readonly kind: 'obligation';
      readonly id: string;
      readonly name: string;
      /** `null` in a draft that does not say. */
      readonly class: ObligationClass | null;
      readonly quote: string;
      /** The words that name this duty among those that share the quote. */
      readonly words: string | null;
    }
  | { readonly kind: 'excuse'; readonly quote: string; readonly reason: string }
);

/** A span of the text that the same items encode. */
export interface ProofSpan {
  readonly text: string;
  /**
   * `limit` … `excuse`: what encodes it, the shortest quote first; `unaccounted`: binding words or
   * a number that nothing encodes; `plain`: neither, such as a mark or the letterhead.
   */
  readonly account: NumberAccount | 'plain';
  /** The keys of all that encodes it, the shortest quote first. */
  readonly by: readonly string[];
}

/** An objection, with the words it concerns in the pack and in the text. */
export interface ProofProblem {
  readonly problem: Problem;
  /** `null` if it concerns no place in the pack, or in the text. */
  readonly pack: Excerpt | null;
  readonly text: Excerpt | null;
}

/** A line of a file with some of its words highlighted. */
export interface Excerpt {
  readonly location: Location & { readonly line: number; readonly column: number };
  /** The whole line, without its line break. */
  readonly words: string;
  /** The length of the highlight in UTF-16 units, from the location's column; at least 1. */
  readonly length: number;
}
