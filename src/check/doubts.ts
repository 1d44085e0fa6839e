import type { AcceptableCode, Acceptance, AnswerProposal } from '../core/answer.js';
import type { Doubt, Quota } from '../core/figure.js';
import type { LimitInForce } from '../core/finding.js';
import type { Catalogue, Indicator } from '../core/indicator.js';
import type { NoteOf } from '../core/note.js';
import type { Pack, Rule } from '../core/pack.js';
import { error, type Problem, type ProblemCode, warning } from '../core/problem.js';
import { compare, type Quantity } from '../core/quantity.js';
import { ratio } from '../core/rational.js';
import type { Settings } from '../core/report.js';
import { UNITS } from '../core/units.js';
import { type Comparison, findUnitSlip } from './compare-with-limit.js';
import type { GivenValue } from './given-value.js';
import { listPrintedAmounts, readAmount } from './limit-in-force.js';

const NO_DOUBTS: readonly Doubt[] = [];

/** What bears on whether a value is plausible. */
export interface DoubtfulValue {
  readonly given: GivenValue;
  readonly comparison: Comparison | null;
  readonly limit: LimitInForce | null;
  readonly quota: Quota | null;
  readonly rule: Rule;
  readonly indicator: Indicator;
  readonly catalogue: Catalogue;
}

/**
 * Lists what a person has to confirm before a value counts: what the reading asks, a value that the
 * indicator cannot have, a value that another unit would explain, and the same of the quota that is
 * the limit.
 */
export function listDoubts(value: DoubtfulValue): readonly Doubt[] {
  const { given, comparison, indicator, limit, quota } = value;
  if (given.kind !== 'value') return NO_DOUBTS;
  const ofQuota = quota !== null && limit?.quota != null ? doubtQuota(quota, value) : null;
  const slip = comparison?.notes.find(isSlip);
  const code = findImplausible(indicator, given.actual.quantity);
  if (code === null && slip === undefined && ofQuota === null) return given.doubts;
  const doubts = [...given.doubts];
  const { text, quantity, location, derived } = given.actual;
  const cell = derived === null ? text : derived.from.map((part) => part.text).join(' ÷ ');
  const place = location ?? derived?.from[0]?.location ?? null;
  if (code !== null) {
    const problem = error(code, place, { indicator: indicator.id, text });
    doubts.push({ code, text: cell, problem });
  } else if (slip !== undefined) {
    const { likelyUnit } = slip.arguments;
    const typed = `${text} ${quantity.unit.symbol}`;
    const problem = error('unit-slip', place, { indicator: indicator.id, typed, likelyUnit });
    doubts.push({ code: 'unit-slip', text: cell, problem });
  }
  if (ofQuota !== null) doubts.push(ofQuota);
  return doubts;
}

function isSlip(note: NoteOf): note is NoteOf<'unit-slip'> {
  return note.code === 'unit-slip';
}

const ONE: Quantity = { value: ratio(1n), unit: UNITS.times };

/** Returns the doubt about a value that an indicator cannot have; `null` if it can have it. */
function findImplausible(
  { plausible }: Indicator,
  quantity: Quantity,
): 'zero-value' | 'multiple-below-one' | null {
  if (plausible === null) return null;
  if (quantity.value.n === 0n) return 'zero-value';
  if (plausible !== 'at-least-one') return null;
  return compare(quantity, ONE) < 0 ? 'multiple-below-one' : null;
}

/**
 * Doubts a quota that its indicator cannot have, or that another unit would explain: against a number
 * that the rule's documents print, else against the actual of the year.
 */
export function doubtQuota(
  { figure }: Quota,
  {
    given,
    rule,
    indicator,
    catalogue,
  }: Pick<DoubtfulValue, 'given' | 'rule' | 'indicator' | 'catalogue'>,
): Doubt | null {
  const { text, quantity, location } = figure;
  if (quantity === null) return null;
  const code = findImplausible(indicator, quantity);
  if (code !== null) {
    return { code, text, problem: error(code, location, { indicator: indicator.id, text }) };
  }
  const [printed] = listPrintedAmounts(rule, catalogue, null);
  const other =
    printed !== undefined
      ? readAmount(printed).quantity
      : given.kind === 'value'
        ? given.actual.quantity
        : null;
  const slip = other === null ? null : findUnitSlip(quantity, other, printed === undefined);
  if (slip === null) return null;
  const typed = `${text} ${quantity.unit.symbol}`;
  const { likelyUnit } = slip.arguments;
  const args = { indicator: indicator.id, typed, likelyUnit, isQuota: true } as const;
  return { code: 'unit-slip', text, problem: error('unit-slip', location, args) };
}

/** What came of the doubts about a value: the notes of those confirmed, the codes of the others. */
interface Resolved {
  readonly notes: readonly NoteOf<'doubt-accepted'>[];
  readonly open: readonly ProblemCode[];
}

const NOTHING: Resolved = { notes: [], open: [] };

/**
 * Holds doubts against what a person confirmed, and collects the questions that stay open. A
 * confirmation counts for one code, rule, year and text of a cell, and for no other.
 */
export class DoubtLedger {
  readonly #accepted = new Map<string, Acceptance>();
  readonly #used = new Set<string>();
  readonly #open = new Map<Problem, AnswerProposal[]>();

  constructor(accept: readonly Acceptance[] = []) {
    for (const one of accept) this.#accepted.set(keyOf(one), one);
  }

  /** Resolves the doubts about a value. If it is not judged, nothing is asked of it. */
  resolve(
    doubts: readonly Doubt[],
    rule: string,
    year: number | null,
    isJudged: boolean,
  ): Resolved {
    if (doubts.length === 0) return NOTHING;
    const notes: NoteOf<'doubt-accepted'>[] = [];
    const open = new Set<ProblemCode>();
    for (const { code, text, problem } of doubts) {
      const value = text.trim();
      const key = keyOf({ code, rule, year, value });
      const accepted = this.#accepted.get(key);
      if (accepted !== undefined) {
        this.#used.add(key);
        const { by, because } = accepted;
        notes.push({ code: 'doubt-accepted', arguments: { code, text: value, by, because } });
      } else if (isJudged) {
        open.add(code);
        const answers = this.#open.get(problem) ?? [];
        answers.push({ kind: 'accept', code, rule, year, value });
        this.#open.set(problem, answers);
      }
    }
    return { notes, open: [...open] };
  }

  /** The open questions, each with the words that answer it for every figure it touches. */
  questions(): readonly Problem[] {
    return [...this.#open].map(([problem, answers]) => ({ ...problem, answers }));
  }

  /**
   * Warns of each confirmation that matched no doubt. A rule that this check leaves out could not match
   * any, so it is not warned of.
   *
   * @param checked ids of the rules that were checked.
   */
  unused(
    packs: readonly Pack[],
    checked: ReadonlySet<string>,
    { year }: Settings,
  ): readonly Problem[] {
    if (this.#accepted.size === this.#used.size) return [];
    const known = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
    return [...this.#accepted].flatMap(([key, { code, rule, year: of, value }]) => {
      const isLeftOut = known.has(rule) && (!checked.has(rule) || (year !== null && of !== year));
      if (this.#used.has(key) || isLeftOut) return [];
      const answer = { kind: 'accept', code, rule, year: of, value } as const;
      return [warning('answer-unused', null, { answer })];
    });
  }
}

function keyOf(at: {
  readonly code: AcceptableCode;
  readonly rule: string;
  readonly year: number | null;
  readonly value: string;
}): string {
  return JSON.stringify([at.code, at.rule, at.year, at.value.trim()]);
}
