import type { AcceptableCode } from './answer.js';
import type { Rational } from './rational.js';

/** What each note says beside its code. Notes explain a finding and never change its outcome. */
export interface NoteArguments {
  /** A target's floor or cap read as holding before its year; said of findings beyond it. */
  readonly 'interim-reading': { readonly target: number; readonly relation: '>=' | '<=' };
  /** Rounded to the limit's digits the value would meet it; the full value does not. */
  readonly 'rounded-would-meet': { readonly rounded: string; readonly places: number };
  /** The shortfall is under half a unit of the figure's last digit. */
  readonly 'rounding-suspected': { readonly unit: string; readonly finer: string };
  /** The number looks as if it was typed in another unit, or with a digit too many or too few. */
  readonly 'unit-slip': {
    readonly factor: Rational;
    /** The unit that would fit; `null` where only a factor of ten would. */
    readonly likelyUnit: string | null;
    readonly typedUnit: string;
  };
  /** A doubt about the value, or about the quota that is its limit, was confirmed (经确认). */
  readonly 'doubt-accepted': {
    readonly code: AcceptableCode;
    /** The text of the cell that was confirmed. */
    readonly text: string;
    readonly by: string | null;
    readonly because: string | null;
  };
  /** The value was computed from two others. */
  readonly derived: { readonly numerator: string; readonly denominator: string };
  /** A quota says the same number as the approval does for that year; `null`: names no document. */
  readonly 'quota-repeats': { readonly document: string | null; readonly approval: string };
  /** The unit was assumed, as `--assume-units` asked. */
  readonly 'unit-assumed': { readonly unit: string };
  /** The figure is dated within its year, not at its end. */
  readonly 'within-year': { readonly text: string };
  /** Nothing in the file says which year the figure is of. */
  readonly 'year-unknown': Record<never, never>;
  /** It meets its limit with no more headroom than the user's margin, which is theirs as typed. */
  readonly 'near-limit': { readonly margin: string };
  /** The year's end, or the day that the figure is dated to, is before the approval: not judged. */
  readonly 'before-approval': { readonly date: string; readonly dated?: string };
  /** The year lies outside the plan period. */
  readonly 'outside-period': { readonly from: number; readonly through: number };
  /** The indicator is decided in its target year alone. */
  readonly 'target-not-reached': { readonly target: number };
  /** An assigned limit is filled by a supplied quota. */
  readonly 'quota-fills': { readonly document: string; readonly issuer: string | null };
  /** The limit is a later document's; what the approval itself says of that year. */
  readonly amended: {
    readonly document: string;
    readonly date: string;
    readonly approval: string;
    readonly was: FormerLimit | null;
  };
  /** An earlier amendment covers the year too, and a later one took its place. */
  readonly superseded: {
    readonly document: string;
    readonly date: string;
    readonly by: string;
    readonly was: FormerLimit;
  };
}

/** A limit that is no longer in force. */
export interface FormerLimit {
  readonly relation: '>=' | '<=';
  /** `null` where a higher authority assigned it. */
  readonly amount: { readonly value: string; readonly unit: string } | null;
  /** The year that it was drawn for. */
  readonly year: number;
}

/** The codes of notes: stable, lowercase kebab ASCII. */
export type NoteCode = keyof NoteArguments;

/** A note of one code, with its typed values; its sentence is worded by the reporter. */
export type NoteOf<C extends NoteCode = NoteCode> = {
  [Code in C]: { readonly code: Code; readonly arguments: NoteArguments[Code] };
}[C];
