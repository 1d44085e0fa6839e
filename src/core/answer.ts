import type { ProblemCode } from './problem.js';

/**
 * The doubts that a person may confirm after looking at them: closed and published. Plausibility and
 * unknown words; never a missing unit, an unknown region, a conflict or a duplicate.
 */
export const ACCEPTABLE_CODES = [
  'zero-value',
  'multiple-below-one',
  'unit-slip',
  'words-unknown',
] as const satisfies readonly ProblemCode[];

/** One of {@link ACCEPTABLE_CODES}. */
export type AcceptableCode = (typeof ACCEPTABLE_CODES)[number];

/** A doubt about a figure that a person confirmed. Where the cell's text changes, it is asked again. */
export interface Acceptance {
  readonly code: AcceptableCode;
  /** The rule's id. */
  readonly rule: string;
  readonly year: number | null;
  /** The text of the doubtful cell. */
  readonly value: string;
  /** Who confirmed it; `null` where nobody is named. */
  readonly by: string | null;
  readonly because: string | null;
}

/** What a person answered to the questions of a reading; part of the settings of a report. */
export interface Answers {
  /** Headers of columns that say nothing about the figures. */
  readonly ignoreColumns: readonly string[];
  /** What a column is, by its header: `{ 县名: region }`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly accept: readonly Acceptance[];
  /** The indicator of a table that names none; `null`: not answered. */
  readonly indicator: string | null;
}

/** No question is answered. */
export const NO_ANSWERS: Answers = {
  ignoreColumns: [],
  columns: {},
  accept: [],
  indicator: null,
};

/** Words that answer a question: each output writes them in its own way. */
export type AnswerProposal =
  | ({ readonly kind: 'accept' } & Omit<Acceptance, 'by' | 'because'>)
  | { readonly kind: 'ignore-column'; readonly header: string }
  | { readonly kind: 'value-column'; readonly header: string }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'indicator'; readonly indicator: string };
