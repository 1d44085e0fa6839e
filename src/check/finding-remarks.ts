import type { LimitInForce, LimitOutcome } from '../core/finding.js';
import type { Indicator } from '../core/indicator.js';
import type { FormerLimit, NoteOf } from '../core/note.js';
import type { Limit, Pack, Rule } from '../core/pack.js';
import { error, type Problem, warning } from '../core/problem.js';
import { convert } from '../core/quantity.js';
import { compareRationals, printBeside, roundTo } from '../core/rational.js';
import { type Comparison, compareWithLimit } from './compare-with-limit.js';
import type { GivenValue } from './given-value.js';
import {
  findAmendments,
  findAssignedInApproval,
  findPrintedInApproval,
  type InForce,
} from './limit-in-force.js';
import type { QuotaTable } from './quota-table.js';

const NONE: readonly NoteOf[] = [];

/**
 * Notes how a figure's value came about, and when.
 *
 * @param year `null` where nothing says which, and the limit is the same in all.
 */
export function noteOnValue(given: GivenValue, year: number | null): readonly NoteOf[] {
  if (given.kind !== 'value') return NONE;
  const { derived, quantity } = given.actual;
  const isPlain = derived === null && given.partOfYear === null && !given.unitAssumed;
  if (isPlain && year !== null) return NONE;
  const notes: NoteOf[] = [];
  if (year === null) notes.push({ code: 'year-unknown', arguments: {} });
  if (given.partOfYear !== null) {
    notes.push({ code: 'within-year', arguments: { text: given.partOfYear.text } });
  }
  if (derived !== null) {
    const { numerator, denominator } = derived.formula;
    const args = { numerator: numerator.id, denominator: denominator.id };
    notes.push({ code: 'derived', arguments: args });
  }
  if (given.unitAssumed) {
    notes.push({ code: 'unit-assumed', arguments: { unit: quantity.unit.symbol } });
  }
  return notes;
}

/** A rule and the year for which its limit is wanted. */
export interface RuleInYear {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly indicator: Indicator;
  readonly year: number | null;
}

/** Notes how the limit in force is read, and which other documents state it. */
export function noteOnLimit(
  { pack, rule, indicator, year }: RuleInYear,
  inForce: InForce,
  quota: ReturnType<QuotaTable['find']>,
  outcome: LimitOutcome,
): readonly NoteOf[] {
  if (inForce.kind !== 'limit') return NONE;
  const { limit, basis, citation } = inForce;
  const amended = noteAmendments(pack, rule, indicator, year);
  const notes: NoteOf[] = [];
  if (basis === 'interim' && outcome === 'fail' && limit.year !== null) {
    const args = { target: limit.year, relation: limit.relation };
    notes.push({ code: 'interim-reading', arguments: args });
  }
  if (limit.quota !== null) {
    const { document, issuer } = limit.quota;
    notes.push({ code: 'quota-fills', arguments: { document, issuer } });
  } else if (quota !== null) {
    const approval = citation.document ?? pack.document.number;
    const args = { document: quota.document, approval };
    notes.push({ code: 'quota-repeats', arguments: args });
  }
  return joinLists(amended, notes);
}

/**
 * Notes on an amended limit: the document it comes from, what the approval itself states for that
 * year, and the earlier amendments it replaces, the latest first.
 */
function noteAmendments(
  pack: Pack,
  rule: Rule,
  indicator: Indicator,
  year: number | null,
): readonly NoteOf[] {
  const [latest, ...earlier] = findAmendments(rule, year);
  if (latest === undefined || year === null) return [];
  const own = findPrintedInApproval(rule, indicator, year) ?? findAssignedInApproval(rule, year);
  const { number, date } = latest.document;
  const approval = pack.document.number;
  const was = own === null ? null : describeFormer(own, own.year ?? rule.target);
  return [
    { code: 'amended', arguments: { document: number, date, approval, was } },
    ...earlier.map(({ limit, target, document }): NoteOf<'superseded'> => {
      const before = describeFormer(limit, target ?? year);
      const args = { document: document.number, date: document.date, by: number, was: before };
      return { code: 'superseded', arguments: args };
    }),
  ];
}

function describeFormer({ relation, amount }: Limit, year: number): FormerLimit {
  return { relation, amount, year };
}

/**
 * Joins two lists. If one is empty, as most lists of notes and problems are, returns the other one
 * itself: copying them for each finding would take as long as the comparison.
 */
export function joinLists<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

/** Reports a flow's figure for part of a year: an error where the year is judged. */
export function reportPartialYear(
  given: GivenValue,
  { id, measure }: Indicator,
  isJudged: boolean,
): readonly Problem[] {
  if (measure !== 'flow' || given.kind !== 'value' || given.partOfYear === null) return [];
  const { text, location } = given.partOfYear;
  const make = isJudged ? error : warning;
  return [make('partial-year', location, { indicator: id, text })];
}

/** Warns of a number in scientific notation where the digits lost to rounding could decide. */
export function reportRoundedAtLimit(
  given: GivenValue,
  limit: LimitInForce | null,
  indicator: Indicator,
): readonly Problem[] {
  if (given.kind !== 'value' || given.roundedBy === null || limit?.quantity == null) return [];
  const { text, quantity, location } = given.actual;
  const distance = quantity.value.sub(convert(limit.quantity, quantity.unit).value).abs();
  if (compareRationals(distance, given.roundedBy) > 0) return [];
  return [warning('scientific-notation', location, { indicator: indicator.id, text })];
}

/**
 * Compares a typed value with the one computed from its parts. The typed value decides. A computed
 * value that differs by more than the digits typed is a warning; one on the other side of the
 * limit is an error.
 */
export function reportContradiction(
  indicator: Indicator,
  typed: GivenValue,
  computed: GivenValue,
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
    compareWithLimit(computed, limit, indicator)?.meets !== comparison.meets
  ) {
    return [error('typed-contradicts-computed', location, texts)];
  }
  if (compareRationals(roundTo(other, places), own.value) === 0) return [];
  return [warning('typed-differs-from-computed', location, texts)];
}
