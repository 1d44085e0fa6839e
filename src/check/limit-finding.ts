import type { Actual, LimitFinding, LimitInForce, LimitOutcome } from '../core/finding.js';
import type { Catalogue, Indicator } from '../core/indicator.js';
import type { NoteOf } from '../core/note.js';
import type { Pack, Region, Rule } from '../core/pack.js';
import { error, type Problem, type ProblemCode, warning } from '../core/problem.js';
import { convert } from '../core/quantity.js';
import { compareRationals, printBeside, roundTo } from '../core/rational.js';
import { computedSubject, type Subject, typedSubject } from './actual.js';
import { type Comparison, compareWithLimit } from './compare-with-limit.js';
import type { FigureTable } from './figure-table.js';
import { type InForce, limitInForce } from './limit-in-force.js';
import type { QuotaTable } from './quota-table.js';

/** What a finding is made from. */
export interface Matter {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly region: Region;
  readonly indicator: Indicator;
  readonly year: number | null;
  readonly figures: FigureTable;
  readonly quotas: QuotaTable;
  readonly catalogue: Catalogue;
}

/** The one finding of a rule for a region and year, and the problems met on the way to it. */
export function findLimit(matter: Matter): { finding: LimitFinding; problems: readonly Problem[] } {
  const { pack, rule, region, indicator, year, figures, quotas } = matter;
  const problems: Problem[] = [];
  const quota = quotas.find(region.code, indicator.id, year);
  const inForce = limitInForce(rule, indicator, year, quota);
  const typed = typedSubject(figures.find(region.code, indicator.id, year));
  const computed = computedSubject(indicator, region.code, year, figures, matter.catalogue);
  const subject = typed.kind === 'absent' ? computed.subject : typed;
  problems.push(...computed.problems);

  const limit = inForce.kind === 'limit' ? inForce.limit : null;
  const comparison = compareSubject(subject, limit, indicator);
  const notes = [
    ...notesOnValue(subject, inForce.kind === 'limit' ? year : 0),
    ...(comparison?.notes ?? []),
  ];
  const standing = standingOf(pack, year, inForce);
  let { outcome, reasons } = decide(subject, inForce, comparison, indicator);
  problems.push(...partialYear(subject, indicator, standing === null));
  if (outcome === 'unassigned' && quotas.isGivenTwice(region.code, indicator.id, year)) {
    outcome = 'undecided';
    reasons = ['duplicate'];
  }
  if (standing !== null) {
    // Shown and not judged; only what makes the cell unusable is still said of it.
    reasons = outcome === 'undecided' ? reasons : [];
    outcome = standing.outcome;
    notes.push(...standing.notes);
  } else {
    problems.push(...suspectedSlip(subject, comparison, indicator));
    const contradiction = contradict(matter, typed, computed.subject, comparison, limit);
    problems.push(...contradiction);
    if (contradiction.some(({ severity }) => severity === 'error')) {
      outcome = 'undecided';
      reasons = ['typed-contradicts-computed'];
    }
  }
  notes.push(...notesOnLimit(pack, inForce, quota, outcome));
  const finding: LimitFinding = {
    kind: 'limit',
    pack: pack.id,
    rule,
    region,
    indicator,
    year,
    outcome,
    reasons,
    basis: inForce.kind === 'limit' ? inForce.basis : null,
    limit: standing?.hidesLimit ? null : limit,
    actual: shownBeside(actualOf(subject), limit),
    headroom: standing?.hidesLimit ? null : (comparison?.headroom ?? null),
    citation: inForce.citation,
    notes: standing?.hidesLimit ? standing.notes : notes,
  };
  return { finding, problems };
}

function actualOf(subject: Subject): Actual | null {
  return subject.kind === 'absent' ? null : subject.actual;
}

/** A derived value is written with as many digits as show on which side of its limit it stands. */
function shownBeside(actual: Actual | null, limit: LimitInForce | null): Actual | null {
  if (actual?.derived == null || actual.quantity === null || limit?.quantity == null) return actual;
  const line = convert(limit.quantity, actual.quantity.unit).value;
  return { ...actual, text: printBeside(actual.quantity.value, line, actual.places).text };
}

/** A part of a year is no value of a flow: an error where the year is judged, else a warning. */
function partialYear(
  subject: Subject,
  { id, measure }: Indicator,
  isJudged: boolean,
): readonly Problem[] {
  if (measure !== 'flow' || subject.kind !== 'value' || subject.partOfYear === null) return [];
  const { text, location } = subject.partOfYear;
  const make = isJudged ? error : warning;
  return [make('partial-year', location, { indicator: id, text })];
}

/** Holds a figure against its limit, where both are there and speak of the same span of time. */
function compareSubject(
  subject: Subject,
  limit: LimitInForce | null,
  indicator: Indicator,
): Comparison | null {
  if (subject.kind !== 'value' || limit === null || limit.quantity === null) return null;
  if (indicator.measure === 'flow' && subject.partOfYear !== null) return null;
  return compareWithLimit(subject.actual, { ...limit, quantity: limit.quantity });
}

/** The outcome of a year that is judged. */
function decide(
  subject: Subject,
  inForce: InForce,
  comparison: Comparison | null,
  indicator: Indicator,
): { outcome: LimitOutcome; reasons: readonly ProblemCode[] } {
  if (subject.kind === 'absent') return { outcome: 'missing', reasons: [] };
  if (subject.kind === 'unusable') return { outcome: 'undecided', reasons: subject.reasons };
  if (indicator.measure === 'flow' && subject.partOfYear !== null) {
    return { outcome: 'undecided', reasons: ['partial-year'] };
  }
  if (inForce.kind === 'year-needed') return { outcome: 'undecided', reasons: ['year-missing'] };
  if (comparison === null) return { outcome: 'unassigned', reasons: ['quota-missing'] };
  return { outcome: comparison.meets ? 'pass' : 'fail', reasons: [] };
}

/** A year that is not judged, whatever its figures. */
interface Standing {
  readonly outcome: 'reference' | 'not-applicable';
  readonly notes: readonly NoteOf[];
  readonly hidesLimit: boolean;
}

function standingOf(pack: Pack, year: number | null, inForce: InForce): Standing | null {
  if (year === null) return null;
  const { from, through } = pack.period;
  if (year < from || year > through) {
    const notes: NoteOf[] = [{ code: 'outside-period', arguments: { from, through } }];
    return { outcome: 'not-applicable', notes, hidesLimit: true };
  }
  if (inForce.kind === 'none') return { outcome: 'not-applicable', notes: [], hidesLimit: true };
  if (inForce.kind === 'limit' && !inForce.decides) {
    const target = inForce.limit.year ?? through;
    const notes: NoteOf[] = [{ code: 'target-not-reached', arguments: { target } }];
    return { outcome: 'not-applicable', notes, hidesLimit: false };
  }
  const { date } = pack.document;
  if (year < Number(date.slice(0, 4))) {
    const notes: NoteOf[] = [{ code: 'before-approval', arguments: { date } }];
    return { outcome: 'reference', notes, hidesLimit: false };
  }
  return null;
}

/** A suspected slip of a unit in a figure that passes must be seen: a failing one is looked at. */
function suspectedSlip(
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

function notesOnValue(subject: Subject, year: number | null): readonly NoteOf[] {
  if (subject.kind !== 'value') return [];
  const notes: NoteOf[] = [];
  if (year === null) notes.push({ code: 'year-unknown', arguments: {} });
  if (subject.partOfYear !== null) {
    notes.push({ code: 'within-year', arguments: { text: subject.partOfYear.text } });
  }
  const { derived, quantity } = subject.actual;
  if (derived !== null) {
    const { numerator, denominator } = derived.formula;
    const args = { numerator: numerator.id, denominator: denominator.id };
    notes.push({ code: 'derived', arguments: args });
  }
  if (subject.unitAssumed) {
    notes.push({ code: 'unit-assumed', arguments: { unit: quantity.unit.symbol } });
  }
  return notes;
}

function notesOnLimit(
  pack: Pack,
  inForce: InForce,
  quota: ReturnType<QuotaTable['find']>,
  outcome: LimitOutcome,
): readonly NoteOf[] {
  if (inForce.kind !== 'limit') return [];
  const { limit, basis } = inForce;
  const notes: NoteOf[] = [];
  if (basis === 'interim' && outcome === 'fail' && limit.year !== null) {
    const args = { target: limit.year, relation: limit.relation };
    notes.push({ code: 'interim-reading', arguments: args });
  }
  if (limit.quota !== null) {
    const { document, issuer } = limit.quota;
    notes.push({ code: 'quota-fills', arguments: { document, issuer } });
  } else if (quota !== null) {
    const args = { document: quota.document, approval: pack.document.number };
    notes.push({ code: 'quota-repeats', arguments: args });
  }
  return notes;
}

/**
 * Holds a typed value against the one computed from its parts. The typed one decides; a computed
 * one that differs, beyond the digits that were typed, is a warning, on the other side an error.
 */
function contradict(
  { indicator }: Matter,
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
