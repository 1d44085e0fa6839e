import type {
  Edge,
  ExplainedLimit,
  Explanation,
  RuleExplanation,
  Step,
} from '../../core/explanation.js';
import type { LimitFinding, LimitInForce } from '../../core/finding.js';
import type { NoteOf } from '../../core/note.js';
import type { Quantity } from '../../core/quantity.js';
import {
  exactPlaces,
  type Printed,
  printFraction,
  printRounded,
  type Rational,
} from '../../core/rational.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { EXPLAIN_WORDING, type ExplainWording } from '../../messages/reports/explain.js';
import { localize } from '../../messages/text.js';
import { lineText, signedPercent } from '../measures.js';
import type { ReportContext } from '../reporter.js';
import { withUnit } from '../sheet-cells.js';

/** The words that an explanation is told in. */
export interface ExplainContext {
  readonly localizer: Localizer;
  readonly wording: ExplainWording;
}

/** Gathers the words that an explanation is told in. */
export function createExplainContext(
  { pack, catalogue }: Explanation,
  { language }: ReportContext,
): ExplainContext {
  return {
    localizer: createLocalizer({ packs: [pack], catalogue }, language),
    wording: localize(EXPLAIN_WORDING, language),
  };
}

/** Digits of a rounded number, before and behind the point together. */
const DIGITS = 7;
const PLACES = { least: 2, most: 6 };

/** A number in decimals: whole where they end soon, else rounded to about seven digits. */
export function decimal(value: Rational): Printed {
  const places = exactPlaces(value);
  if (places !== null && places <= 12) return { text: printRounded(value, places), exact: true };
  const whole = printRounded(value.abs(), 0).length;
  const shown = Math.min(PLACES.most, Math.max(PLACES.least, DIGITS - whole));
  return { text: printRounded(value, shown), exact: false };
}

/** An amount in one unit, as the columns of a table. */
export interface AmountRow {
  readonly unit: string;
  readonly number: string;
  /** The exact fraction where the decimals never end (or not soon); else `null`. */
  readonly fraction: string | null;
}

/** A limit in each sensible unit; its own with the digits it was printed with. */
export function amountRows({ limit, amounts }: ExplainedLimit): readonly AmountRow[] {
  return amounts.map(({ value, unit }) => {
    if (unit === limit.quantity.unit) {
      return { unit: unit.symbol, number: printRounded(value, limit.places), fraction: null };
    }
    const { text, exact } = decimal(value);
    return {
      unit: unit.symbol,
      number: exact ? text : `≈ ${text}`,
      fraction: exact ? null : printFraction(value),
    };
  });
}

/** The two numbers of an edge as they would be typed; `null` where nothing can fail. */
export function edgeTexts({ places, passes, fails }: Edge): {
  readonly passes: string;
  readonly fails: string | null;
} {
  return {
    passes: printRounded(passes, places),
    fails: fails === null ? null : printRounded(fails, places),
  };
}

/** `≥ 17.56 万亩`; `null` where there is no limit, or its number is not known. */
export function knownLine(limit: LimitInForce | null): string | null {
  return limit?.printed == null ? null : lineText(limit.relation, limit.printed, '');
}

/** `439/25 万亩 = 17.56 万亩`: a fraction, and its decimals where it is not a whole number. */
export function fractionText({ value, unit }: Quantity): string {
  const exact = `${printFraction(value)} ${unit.symbol}`;
  if (value.d === 1n) return exact;
  const { text, exact: ends } = decimal(value);
  return `${exact} ${ends ? '=' : '≈'} ${text} ${unit.symbol}`;
}

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

/** The outcome with its reasons, save one that says the same as the outcome does. */
export function outcomeText(finding: LimitFinding, localizer: Localizer): string {
  const outcome = localizer.outcome(finding);
  const others = finding.reasons.filter((reason) => localizer.reasons([reason]) !== outcome);
  if (others.length === 0) return outcome;
  return outcome + localizer.wording.labels.colon + localizer.reasons(others);
}

/** Words a step: its name, and its formula in fractions with the decimals behind. */
export function stepText(step: Step, { wording, localizer }: ExplainContext): StepText {
  const computed = (...lines: readonly string[]): StepText => ({
    label: wording.steps[step.kind],
    lines,
    place: null,
  });
  switch (step.kind) {
    case 'read': {
      const { part, indicator, text, quantity, location } = step;
      const label = part === 'figure' ? wording.steps.read : localizer.indicator(indicator.id);
      const typed = withUnit(text, quantity.unit.symbol);
      const number = `${printFraction(quantity.value)} ${quantity.unit.symbol}`;
      const line = typed === number ? typed : `${typed} = ${number}`;
      return { label, lines: [line], place: formatLocation(location) };
    }
    case 'convert': {
      const { from, to } = step;
      const rate = `1 ${from.unit.symbol} = ${printFraction(step.factor)} ${to.unit.symbol}`;
      const product = `${printFraction(from.value)} × ${printFraction(step.factor)}`;
      return computed(rate, `${product} = ${fractionText(to)}`);
    }
    case 'divide': {
      const { numerator, denominator, result } = step;
      const quotient = `${factor(numerator.value)} ÷ ${factor(denominator.value)}`;
      return computed(`${quotient} = ${fractionText(result)}`);
    }
    case 'subtract': {
      const { minuend, subtrahend, result } = step;
      const difference = `${printFraction(minuend.value)} − ${printFraction(subtrahend.value)}`;
      return computed(`${difference} = ${fractionText(result)}`);
    }
    case 'share': {
      const { headroom, limit, percent } = step;
      const quotient = `${factor(headroom.value)} ÷ ${factor(limit.value)} × 100`;
      const shown = `${signedPercent(percent)}%`;
      const exact = `${printFraction(percent)}%`;
      const places = exactPlaces(percent);
      const equals = places !== null && places <= PERCENT_PLACES ? '=' : '≈';
      const line = shown === exact || percent.n === 0n ? exact : `${exact} ${equals} ${shown}`;
      return computed(`${quotient} = ${line}`);
    }
    case 'decide':
      return computed(wording.meets(step.meets));
  }
}

/** A fraction beside ÷, in brackets where it holds a stroke of its own. */
function factor(value: Rational): string {
  const text = printFraction(value);
  return value.d === 1n ? text : `(${text})`;
}

/** What is said below the years: what else decides whether a figure can be checked. */
export function yearNotes(
  { year, years, pack, indicator, formula, yearNeeded }: RuleExplanation,
  { wording, localizer }: ExplainContext,
): readonly string[] {
  const isJudged = year === null || years.some(({ standing }) => standing === 'judged');
  return [
    ...(year === null ? [wording.outside(pack.period.from, pack.period.through)] : []),
    ...(yearNeeded ? [wording.yearNeeded] : []),
    // Beside a year that is not judged, it would seem to say that a figure of it could be.
    ...(!yearNeeded && isJudged ? [wording.yearNotNeeded] : []),
    ...(indicator.measure === 'flow' ? [wording.flow] : []),
    ...(formula === null
      ? []
      : [
          wording.formula(
            localizer.indicator(formula.numerator.id),
            localizer.indicator(formula.denominator.id),
          ),
        ]),
  ];
}
