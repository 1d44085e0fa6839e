import type { Problem, ProblemCode } from './problem.js';

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
  /** The header of the column of actual values, or its number; `null` or absent: not answered. */
  readonly valueColumn?: string | null;
}

/** No question is answered. */
export const NO_ANSWERS: Answers = {
  ignoreColumns: [],
  columns: {},
  accept: [],
  indicator: null,
  valueColumn: null,
};

/** What answers a question, as values: each output writes it in its own way. */
export type AnswerProposal =
  | ({ readonly kind: 'accept' } & Omit<Acceptance, 'by' | 'because'>)
  | { readonly kind: 'ignore-column'; readonly header: string }
  | { readonly kind: 'value-column'; readonly header: string }
  /** `null`: nothing names one, so that the person must. */
  | { readonly kind: 'region'; readonly region: string | null }
  /** Checks these regions alone. */
  | { readonly kind: 'regions'; readonly regions: readonly string[] }
  /** `null`: nothing names one, so that the person must. */
  | { readonly kind: 'year'; readonly year: number | null }
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'pack'; readonly pack: string }
  /** Figures without a unit are in the approval's. */
  | { readonly kind: 'assume-units' }
  /** The person names it. */
  | { readonly kind: 'encoding' };

/** Returns what answers a problem; empty where only an edit of the file helps. */
export function answersTo(problem: Problem): readonly AnswerProposal[] {
  if (problem.answers !== undefined) return problem.answers;
  switch (problem.code) {
    case 'value-column-ambiguous':
    case 'value-column-missing':
    case 'value-column-unknown':
      return problem.arguments.headers.map((header) => ({ kind: 'value-column', header }));
    case 'year-missing':
      return [{ kind: 'year', year: problem.arguments.proposed }];
    case 'region-missing':
      return [{ kind: 'region', region: problem.arguments.suggestion }];
    case 'region-unknown': {
      const { known } = problem.arguments;
      return known.length === 0 ? [] : [{ kind: 'regions', regions: known }];
    }
    case 'region-ambiguous':
      return problem.arguments.packs.map((pack) => ({ kind: 'pack', pack }));
    case 'unit-missing':
      return problem.arguments.expected === null ? [] : [{ kind: 'assume-units' }];
    case 'encoding-unknown':
      return [{ kind: 'encoding' }];
    default:
      return [];
  }
}
