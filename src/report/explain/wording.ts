import type { YearSpan } from '../../core/explanation.js';
import type { Obligation, Pack, Rule } from '../../core/pack.js';

/** What an explanation says around its numbers, in one language. */
export interface ExplainWording {
  readonly words: string;
  /** Why the paragraph is not shown. */
  readonly hidden: Readonly<Record<'missing' | 'changed', string>>;
  readonly limit: string;
  /** Beside the unit in which the limit is printed. */
  readonly ownUnit: string;
  readonly notKnown: string;
  readonly relations: Readonly<Record<'>=' | '<=', string>>;
  readonly unit: string;
  readonly amount: string;
  readonly fraction: string;
  readonly years: string;
  readonly yearsOf: (from: number, through: number) => string;
  /** How the years of a span are treated; `line` is the line in numbers, where it is known. */
  readonly span: (span: YearSpan, line: string | null, rule: Rule, pack: Pack) => string;
  /** What else decides whether a figure can be held against its line. */
  readonly yearNeeded: string;
  readonly yearNotNeeded: string;
  readonly flow: string;
  readonly outside: (from: number, through: number) => string;
  readonly formula: (numerator: string, denominator: string) => string;
  readonly edges: string;
  readonly edgesNote: string;
  readonly passes: string;
  readonly fails: string;
  readonly nothingFails: string;
  /** How many readings touch everything, before they are listed in short. */
  readonly general: (count: number) => string;
  readonly interpretations: Readonly<Record<'unreviewed' | 'reviewed', string>>;
  readonly workingOf: (year: string) => string;
  readonly steps: Readonly<
    Record<'read' | 'convert' | 'divide' | 'subtract' | 'share' | 'decide', string>
  >;
  readonly meets: (meets: boolean) => string;
  readonly outcome: string;
  readonly noFigure: string;
  readonly class: string;
  readonly bound: string;
  readonly attest: string;
  /** What attests a duty, sentence by sentence. */
  readonly attestation: (obligation: Obligation) => readonly string[];
  readonly answers: string;
}
