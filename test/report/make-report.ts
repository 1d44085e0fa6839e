import {
  type Actual,
  type Finding,
  LIMIT_OUTCOMES,
  type LimitFinding,
  type LimitInForce,
  type LimitOutcome,
  OBLIGATION_OUTCOMES,
  type ObligationFinding,
  type ObligationOutcome,
} from '../../src/core/finding.js';
import { findUnit } from '../../src/core/language/unit-names.js';
import type { NoteOf } from '../../src/core/note.js';
import type { Limit, Pack } from '../../src/core/pack.js';
import type { Problem, ProblemCode } from '../../src/core/problem.js';
import { convert } from '../../src/core/quantity.js';
import { readDecimal } from '../../src/core/rational.js';
import {
  DEFAULT_SETTINGS,
  type Report,
  type Settings,
  type Verdict,
} from '../../src/core/report.js';
import type { Unit } from '../../src/core/units.js';
import { CATALOGUE, PACK } from './make-pack.js';

/** What a test says of a limit's finding; the rest is taken from the pack. */
export interface FindingDraft {
  readonly rule: string;
  readonly outcome: LimitOutcome;
  readonly year?: number | null;
  /** Number and unit as in `11706.67 公顷`; none for a blank. */
  readonly actual?: string;
  /** The cell as typed where it cannot be used. */
  readonly unusable?: string;
  readonly line?: number;
  readonly source?: string | null;
  readonly remark?: string | null;
  readonly reasons?: readonly ProblemCode[];
  readonly notes?: readonly NoteOf[];
  readonly limit?: Partial<LimitInForce> | null;
  readonly derived?: Actual['derived'];
  readonly path?: string;
}

function unitNamed(name: string): Unit {
  const unit = findUnit(name);
  if (unit === undefined) throw new Error(`no unit ${name}`);
  return unit;
}

function quantityOf(value: string, unit: string) {
  const number = readDecimal(value);
  if (typeof number === 'string') throw new Error(`${value} is ${number}`);
  return { quantity: { value: number.value, unit: unitNamed(unit) }, places: number.places };
}

function limitInForce(limit: Limit, target: number): LimitInForce {
  const amount = limit.amount === null ? null : quantityOf(limit.amount.value, limit.amount.unit);
  return {
    relation: limit.relation,
    quantity: amount?.quantity ?? null,
    printed: limit.amount,
    places: amount?.places ?? 0,
    year: limit.year ?? target,
    source: amount === null ? 'assigned' : 'pack',
    quota: null,
  };
}

function actualOf(draft: FindingDraft): Actual | null {
  const { line = 2, source = '2025年度国土变更调查', remark = null } = draft;
  const location = { path: draft.path ?? 'fixtures/baishan-2025.csv', line, column: 4 };
  const given = { source, remark, period: null, derived: draft.derived ?? null, location };
  if (draft.unusable !== undefined) {
    return { ...given, text: draft.unusable, quantity: null, places: 0 };
  }
  if (draft.actual === undefined) return null;
  const [text = '', unit = ''] = draft.actual.split(' ');
  if (draft.derived != null) return { ...given, text, ...quantityOf(text, unit), location: null };
  return { ...given, text, ...quantityOf(text, unit) };
}

function headroomOf(limit: LimitInForce | null, actual: Actual | null) {
  if (limit?.quantity == null || actual?.quantity == null) return null;
  const inUnit = convert(actual.quantity, limit.quantity.unit).value;
  const line = limit.quantity.value;
  const value = limit.relation === '>=' ? inUnit.sub(line) : line.sub(inUnit);
  return { value, percent: value.div(line).mul(100) };
}

/** A limit's finding with the limit and headroom that its rule and value give. */
export function limitFinding(draft: FindingDraft, pack: Pack = PACK): LimitFinding {
  const rule = pack.rules.find(({ id }) => id === draft.rule);
  const region = pack.regions.find(({ code }) => code === rule?.region);
  const indicator = CATALOGUE.get(rule?.indicator ?? '');
  if (rule === undefined || region === undefined || indicator === undefined) {
    throw new Error(`no rule ${draft.rule}`);
  }
  const year = draft.year === undefined ? 2025 : draft.year;
  const chosen = rule.limits.find((limit) => limit.year === year) ?? rule.limits.at(-1);
  if (chosen === undefined) throw new Error(`no limit in ${draft.rule}`);
  const limit =
    draft.limit === null ? null : { ...limitInForce(chosen, rule.target), ...draft.limit };
  const actual = actualOf(draft);
  return {
    kind: 'limit',
    pack: pack.id,
    rule,
    region,
    indicator,
    year,
    outcome: draft.outcome,
    reasons: draft.reasons ?? [],
    basis: limit === null ? null : limit.year === year ? 'stated' : 'interim',
    limit,
    actual,
    headroom: headroomOf(limit, actual),
    citation: chosen.citation,
    notes: draft.notes ?? [],
  };
}

/** An obligation's finding; `text` is the answer as typed. */
export function obligationFinding(
  id: string,
  region: string,
  outcome: ObligationOutcome,
  more: Partial<ObligationFinding> = {},
): ObligationFinding {
  const obligation = PACK.obligations.find((candidate) => candidate.id === id);
  const bound = PACK.regions.find(({ code }) => code === region);
  if (obligation === undefined || bound === undefined) throw new Error(`no ${id} of ${region}`);
  return {
    kind: 'obligation',
    pack: PACK.id,
    obligation,
    region: bound,
    outcome,
    reasons: [],
    text: null,
    location: null,
    evidence: null,
    citation: obligation.citation,
    notes: [],
    ...more,
  };
}

/** What a test says of a report; counts and regions follow from the findings. */
export interface ReportDraft {
  readonly verdict: Verdict;
  readonly gate?: Report['gate'];
  readonly findings?: readonly Finding[];
  readonly problems?: readonly Problem[];
  readonly settings?: Partial<Settings>;
  readonly packs?: readonly Pack[];
  readonly inputs?: Report['inputs'];
  readonly unattested?: number;
}

function countsOf<Outcome extends string>(
  outcomes: readonly Outcome[],
  findings: readonly { readonly outcome: string }[],
): Readonly<Record<Outcome, number>> {
  const entries = outcomes.map(
    (outcome) =>
      [outcome, findings.filter((finding) => finding.outcome === outcome).length] as const,
  );
  return Object.fromEntries(entries) as Record<Outcome, number>;
}

/** A report as the check would make it. */
export function makeReport(draft: ReportDraft): Report {
  const { findings = [], problems = [], packs = [PACK] } = draft;
  const limits = findings.filter((finding) => finding.kind === 'limit');
  const duties = findings.filter((finding) => finding.kind === 'obligation');
  const obligations = countsOf(OBLIGATION_OUTCOMES, duties);
  return {
    verdict: draft.verdict,
    gate: draft.gate ?? null,
    counts: countsOf(LIMIT_OUTCOMES, limits),
    obligations: {
      ...obligations,
      unattested: draft.unattested ?? obligations.unattested,
    },
    settings: { ...DEFAULT_SETTINGS, ...draft.settings },
    packs,
    catalogue: CATALOGUE,
    inputs: draft.inputs ?? [
      {
        role: 'figures',
        path: 'fixtures/baishan-2025.csv',
        checksum: () => 'ab'.repeat(32),
        encoding: 'utf-8',
        layout: 'long',
        figures: limits.length,
      },
    ],
    regions: packs.flatMap((pack) =>
      pack.regions
        .map((region) => ({
          region,
          own: limits.filter((finding) => finding.region.code === region.code),
        }))
        .filter(({ own }) => own.length > 0)
        .map(({ region, own }) => ({
          pack: pack.id,
          region,
          verdict: own.some(({ outcome }) => outcome === 'fail')
            ? ('non-compliant' as const)
            : ('compliant' as const),
          counts: countsOf(LIMIT_OUTCOMES, own),
        })),
    ),
    findings,
    problems,
  };
}
