import type { Actual, LimitFinding, LimitInForce, LimitOutcome } from '../core/finding.js';
import type { Catalogue, Indicator } from '../core/indicator.js';
import type { NoteOf } from '../core/note.js';
import type { Pack, Region, Rule } from '../core/pack.js';
import type { Problem, ProblemCode } from '../core/problem.js';
import { convert } from '../core/quantity.js';
import { compareRationals, printBeside, ratio } from '../core/rational.js';
import type { Settings } from '../core/report.js';
import { type Comparison, compareWithLimit } from './compare-with-limit.js';
import { type DoubtLedger, listDoubts } from './doubts.js';
import type { FigureTable } from './figure-table.js';
import {
  joinLists,
  noteOnLimit,
  noteOnValue,
  type RuleInYear,
  reportContradiction,
  reportPartialYear,
  reportRoundedAtLimit,
} from './finding-remarks.js';
import { deriveValue, type GivenValue, readGivenValue } from './given-value.js';
import { findLimitInForce, type InForce } from './limit-in-force.js';
import type { QuotaTable } from './quota-table.js';

/** What a finding is made from: a rule, a region and a year, with the data. */
export interface FindingInput extends RuleInYear {
  readonly region: Region;
  readonly figures: FigureTable;
  readonly quotas: QuotaTable;
  readonly catalogue: Catalogue;
  readonly doubts: DoubtLedger;
}

/** Judges a rule for a region and year. Returns the finding and the problems found on the way. */
export function judgeLimit(input: FindingInput): {
  finding: LimitFinding;
  problems: readonly Problem[];
} {
  const { pack, rule, region, indicator, year, figures, quotas, catalogue } = input;
  const quota = quotas.find(region.code, indicator.id, year);
  const inForce = findLimitInForce(rule, indicator, year, quota);
  const typed = readGivenValue(figures.find(region.code, indicator.id, year));
  const computed = deriveValue(indicator, region.code, year, figures, catalogue);
  const given = typed.kind === 'absent' ? computed.value : typed;

  const limit = inForce.kind === 'limit' ? inForce.limit : null;
  const comparison = compareWithLimit(given, limit, indicator);
  let notes = joinLists(
    noteOnValue(given, inForce.kind === 'limit' ? year : 0),
    comparison?.notes ?? NO_NOTES,
  );
  const unjudged = findUnjudged(pack, rule, year, inForce, dateOf(given));
  let { outcome, reasons } = decide(given, inForce, comparison, indicator);
  let problems = joinLists(
    computed.problems,
    reportPartialYear(given, indicator, unjudged === null),
  );
  if (outcome === 'unassigned' && quotas.isGivenTwice(region.code, indicator.id, year)) {
    outcome = 'undecided';
    reasons = ['duplicate'];
  }
  const value = { given, comparison, limit, quota, rule, indicator, catalogue };
  const isDecided = unjudged === null && (outcome === 'pass' || outcome === 'fail');
  const doubts = input.doubts.resolve(listDoubts(value), rule.id, year, isDecided);
  notes = joinLists(notes, doubts.notes);
  if (doubts.open.length > 0) {
    outcome = 'undecided';
    reasons = doubts.open;
  }
  if (unjudged !== null) {
    // Shown but not judged. Only problems that make the cell unusable are still reported.
    reasons = outcome === 'undecided' ? reasons : NO_REASONS;
    outcome = unjudged.outcome;
    notes = joinLists(notes, unjudged.notes);
  } else {
    problems = joinLists(problems, reportRoundedAtLimit(given, limit, indicator));
    const contradiction = reportContradiction(indicator, typed, computed.value, comparison, limit);
    problems = joinLists(problems, contradiction);
    if (contradiction.some(({ severity }) => severity === 'error')) {
      outcome = 'undecided';
      reasons = ['typed-contradicts-computed', ...doubts.open];
    }
  }
  notes = joinLists(notes, noteOnLimit(input, inForce, quota, outcome));
  if (quota === null && quotas.isRepeated(region.code, indicator.id, year)) {
    const approval = inForce.citation.document ?? pack.document.number;
    notes = [...notes, { code: 'quota-repeats', arguments: { document: null, approval } }];
  }
  const blankAt =
    given.kind === 'absent'
      ? figures.blankAt({ region: region.code, indicator: indicator.id, year })
      : null;
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
    limit: unjudged?.hidesLimit ? null : limit,
    actual: showBeside(actualOf(given), limit),
    headroom: unjudged?.hidesLimit ? null : (comparison?.headroom ?? null),
    citation: inForce.citation,
    notes: unjudged?.hidesLimit ? unjudged.notes : notes,
  };
  return { finding: blankAt === null ? finding : { ...finding, blankAt }, problems };
}

/** Shared by the many findings without notes or reasons. */
const NO_NOTES: readonly NoteOf[] = [];
const NO_REASONS: readonly ProblemCode[] = [];

function actualOf(given: GivenValue): Actual | null {
  return given.kind === 'absent' ? null : given.actual;
}

/** The day a value is dated to; `null`: the year's end. */
function dateOf(given: GivenValue): string | null {
  return given.kind === 'value' ? given.date : null;
}

/** Prints a derived value with enough digits to show on which side of its limit it is. */
function showBeside(actual: Actual | null, limit: LimitInForce | null): Actual | null {
  if (actual?.derived == null || actual.quantity === null || limit?.quantity == null) return actual;
  const line = convert(limit.quantity, actual.quantity.unit).value;
  return { ...actual, text: printBeside(actual.quantity.value, line, actual.places).text };
}

/** Decides the outcome for a year that is judged. */
function decide(
  given: GivenValue,
  inForce: InForce,
  comparison: Comparison | null,
  indicator: Indicator,
): { outcome: LimitOutcome; reasons: readonly ProblemCode[] } {
  if (given.kind === 'absent') return { outcome: 'missing', reasons: NO_REASONS };
  if (given.kind === 'unusable') return { outcome: 'undecided', reasons: given.reasons };
  if (indicator.measure === 'flow' && given.partOfYear !== null) {
    return { outcome: 'undecided', reasons: ['partial-year'] };
  }
  if (inForce.kind === 'year-needed') return { outcome: 'undecided', reasons: ['year-missing'] };
  if (comparison === null) return { outcome: 'unassigned', reasons: ['quota-missing'] };
  return { outcome: comparison.meets ? 'pass' : 'fail', reasons: NO_REASONS };
}

/** A year that is not judged, whatever its figures. */
interface UnjudgedYear {
  readonly outcome: 'reference' | 'not-applicable';
  readonly notes: readonly NoteOf[];
  readonly hidesLimit: boolean;
}

/** Finds out whether a year settles the outcome by itself; `null` if its figures are judged. */
export function findUnjudged(
  pack: Pack,
  rule: Rule,
  year: number | null,
  inForce: InForce,
  day: string | null,
): UnjudgedYear | null {
  if (year === null) return null;
  const { from, through } = pack.period;
  if (year < from || year > through) {
    const notes: NoteOf[] = [{ code: 'outside-period', arguments: { from, through } }];
    return { outcome: 'not-applicable', notes, hidesLimit: true };
  }
  if (inForce.kind === 'none') return { outcome: 'not-applicable', notes: [], hidesLimit: true };
  if (inForce.kind === 'limit' && !inForce.decides) {
    const target = inForce.limit.year ?? rule.target;
    const notes: NoteOf[] = [{ code: 'target-not-reached', arguments: { target } }];
    return { outcome: 'not-applicable', notes, hidesLimit: false };
  }
  const { date } = pack.document;
  if ((day ?? `${year}-12-31`) < date) {
    const args = day === null ? { date } : { date, dated: day };
    const notes: NoteOf[] = [{ code: 'before-approval', arguments: args }];
    return { outcome: 'reference', notes, hidesLimit: false };
  }
  return null;
}

const ZERO = ratio(0n);

/**
 * Marks a pass whose headroom is at most the user's margin, in percent of the limit. A value
 * exactly at the limit is within any margin. The outcome does not change. Without a margin nothing
 * is marked, since no official one is known.
 */
export function markNearLimit(finding: LimitFinding, { warnWithin }: Settings): LimitFinding {
  const { outcome, headroom } = finding;
  if (warnWithin == null || outcome !== 'pass' || headroom === null) return finding;
  // A share of a zero limit does not exist: only a figure of zero is near it.
  const { value, percent } = headroom;
  const isNear =
    percent === null
      ? compareRationals(value, ZERO) === 0
      : compareRationals(percent, warnWithin.percent) <= 0;
  if (!isNear) return finding;
  const note = { code: 'near-limit', arguments: { margin: warnWithin.text } } as const;
  return { ...finding, notes: [...finding.notes, note] };
}
