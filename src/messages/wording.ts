import type { LimitOutcome, ObligationOutcome } from '../core/finding.js';
import type { NoteArguments, NoteCode } from '../core/note.js';
import type { ObligationClass } from '../core/pack.js';
import type { Severity } from '../core/problem.js';
import type { Verdict } from '../core/report.js';
import type { Labels } from './labels.js';
import type { Tally } from './tally.js';

/** A sentence for each note code, from its typed values. Total: a code without one does not compile. */
export type NoteWording = {
  readonly [Code in NoteCode]: (args: NoteArguments[Code]) => string;
};

/** Everything that a report says in one language. */
export interface Wording {
  readonly notes: NoteWording;
  readonly outcomes: Readonly<Record<LimitOutcome, string>>;
  readonly obligationOutcomes: Readonly<Record<ObligationOutcome, string>>;
  readonly classes: Readonly<Record<ObligationClass, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** `3 错误`, `3 errors`: how many problems there are of a severity. */
  readonly problemCount: (severity: Severity, count: number) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** How far a figure is from its limit (与底线差额): 余 inside, 缺 short, 超 over, 持平 equal. */
  readonly headroom: Readonly<Record<'inside' | 'short' | 'over' | 'equal', string>>;
  /** The conclusion in one line, with what it rests on. */
  readonly verdictLine: (tally: Tally) => string;
  /** `24 符合`: how often an outcome occurs, for a heading. */
  readonly count: (outcome: LimitOutcome, count: number) => string;
  readonly labels: Labels;
}
