import type { Step } from '../../core/explanation.js';
import type { LimitFinding } from '../../core/finding.js';
import type { NoteOf } from '../../core/note.js';
import { exactPlaces, printFraction, type Rational } from '../../core/rational.js';
import type { Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import type { ExplainWording } from '../../messages/reports/explain.js';
import { printPercent } from '../measures.js';
import { fractionText } from './numbers.js';

/** A step as people read it. */
export interface StepText {
  readonly label: string;
  readonly lines: readonly string[];
  /** The cell; `null` for what is computed. */
  readonly place: string | null;
}

/** The notes that the steps do not show themselves, as they do a computed value's formula. */
export function notesOf({ notes }: LimitFinding): readonly NoteOf[] {
  return notes.filter(({ code }) => code !== 'derived');
}

/** The decimals of a percentage that are always shown. */
const PERCENT_PLACES = 2;

const BARE = /^[\s\d０-９.,．，+\-eE'’]+$/;

/** The outcome with its reasons, save one that says the same as the outcome does. */
export function outcomeText(finding: LimitFinding, localizer: Localizer): string {
  const outcome = localizer.outcome(finding);
  const others = finding.reasons.filter((reason) => localizer.reasons([reason]) !== outcome);
  if (others.length === 0) return outcome;
  return outcome + localizer.wording.labels.colon + localizer.reasons(others);
}

/** Words a step: its name, and its formula in fractions with the decimals behind. */
export function stepText(
  step: Step,
  wording: ExplainWording,
  nameOf: (id: string) => string,
): StepText {
  switch (step.kind) {
    case 'read': {
      const { part, indicator, text, quantity, location } = step;
      const label = part === 'figure' ? wording.steps.read : nameOf(indicator.id);
      const typed = BARE.test(text) ? `${text.trim()} ${quantity.unit.symbol}` : text.trim();
      const number = `${printFraction(quantity.value)} ${quantity.unit.symbol}`;
      const line = typed === number ? typed : `${typed} = ${number}`;
      return { label, lines: [line], place: formatLocation(location) };
    }
    case 'convert': {
      const { from, to } = step;
      const rate = `1 ${from.unit.symbol} = ${printFraction(step.factor)} ${to.unit.symbol}`;
      const product = `${printFraction(from.value)} × ${printFraction(step.factor)}`;
      return {
        label: wording.steps.convert,
        lines: [rate, `${product} = ${fractionText(to)}`],
        place: null,
      };
    }
    case 'divide': {
      const { numerator, denominator, result } = step;
      const quotient = `${factor(numerator.value)} ÷ ${factor(denominator.value)}`;
      return {
        label: wording.steps.divide,
        lines: [`${quotient} = ${fractionText(result)}`],
        place: null,
      };
    }
    case 'subtract': {
      const { minuend, subtrahend, result } = step;
      const difference = `${printFraction(minuend.value)} − ${printFraction(subtrahend.value)}`;
      return {
        label: wording.steps.subtract,
        lines: [`${difference} = ${fractionText(result)}`],
        place: null,
      };
    }
    case 'share': {
      const { headroom, limit, percent } = step;
      const quotient = `${factor(headroom.value)} ÷ ${factor(limit.value)} × 100`;
      const sign = percent.s < 0n ? '-' : '';
      const shown = `${sign}${printPercent(percent.abs())}%`;
      const exact = `${printFraction(percent)}%`;
      const places = exactPlaces(percent);
      const equals = places !== null && places <= PERCENT_PLACES ? '=' : '≈';
      const line = shown === exact || percent.n === 0n ? exact : `${exact} ${equals} ${shown}`;
      return { label: wording.steps.share, lines: [`${quotient} = ${line}`], place: null };
    }
    case 'decide':
      return { label: wording.steps.decide, lines: [wording.meets(step.meets)], place: null };
  }
}

/** A fraction beside ÷, in brackets where it holds a stroke of its own. */
function factor(value: Rational): string {
  const text = printFraction(value);
  return value.d === 1n ? text : `(${text})`;
}
