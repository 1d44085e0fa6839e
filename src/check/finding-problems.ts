import type { LimitInForce } from '../core/finding.js';
import type { Indicator } from '../core/indicator.js';
import { error, type Problem, warning } from '../core/problem.js';
import { convert } from '../core/quantity.js';
import { compareRationals, printBeside, roundTo } from '../core/rational.js';
import type { Subject } from './actual.js';
import { type Comparison, compareSubject } from './compare-with-limit.js';

/** A part of a year is no value of a flow: an error where the year is judged, else a warning. */
export function partialYear(
  subject: Subject,
  { id, measure }: Indicator,
  isJudged: boolean,
): readonly Problem[] {
  if (measure !== 'flow' || subject.kind !== 'value' || subject.partOfYear === null) return [];
  const { text, location } = subject.partOfYear;
  const make = isJudged ? error : warning;
  return [make('partial-year', location, { indicator: id, text })];
}

/** A suspected slip of a unit in a figure that passes must be seen: a failing one is looked at. */
export function suspectedSlip(
  subject: Subject,
  comparison: Comparison | null,
  indicator: Indicator,
): readonly Problem[] {
  if (subject.kind !== 'value' || !comparison?.meets) return [];
  const { text, quantity, location } = subject.actual;
  const slip = comparison.notes.find((note) => note.code === 'unit-slip');
  if (slip?.code !== 'unit-slip') return [];
  const { likelyUnit } = slip.arguments;
  const typed = `${text} ${quantity.unit.symbol}`;
  return [warning('unit-slip', location, { indicator: indicator.id, typed, likelyUnit })];
}

/** A number that the sheet may have rounded is doubtful where what it lost could decide. */
export function roundedAtLimit(
  subject: Subject,
  limit: LimitInForce | null,
  indicator: Indicator,
): readonly Problem[] {
  if (subject.kind !== 'value' || subject.roundedBy === null || limit?.quantity == null) return [];
  const { text, quantity, location } = subject.actual;
  const distance = quantity.value.sub(convert(limit.quantity, quantity.unit).value).abs();
  if (compareRationals(distance, subject.roundedBy) > 0) return [];
  return [warning('scientific-notation', location, { indicator: indicator.id, text })];
}

/**
 * Holds a typed value against the one computed from its parts. The typed one decides; a computed
 * one that differs, beyond the digits that were typed, is a warning, on the other side an error.
 */
export function contradict(
  indicator: Indicator,
  typed: Subject,
  computed: Subject,
  comparison: Comparison | null,
  limit: LimitInForce | null,
): readonly Problem[] {
  if (typed.kind !== 'value' || computed.kind !== 'value') return [];
  const { quantity: own, places, location } = typed.actual;
  const other = convert(computed.actual.quantity, own.unit).value;
  const texts = {
    indicator: indicator.id,
    typed: typed.actual.text,
    computed: printBeside(other, own.value, places).text,
  };
  if (
    comparison !== null &&
    compareSubject(computed, limit, indicator)?.meets !== comparison.meets
  ) {
    return [error('typed-contradicts-computed', location, texts)];
  }
  if (compareRationals(roundTo(other, places), own.value) === 0) return [];
  return [warning('typed-differs-from-computed', location, texts)];
}
