import type { Answers } from '../core/answer.js';
import type { DutyExplanation, Explanation, RuleExplanation } from '../core/explanation.js';
import type { Attestation, Figure, Quota } from '../core/figure.js';
import type { ObligationFinding } from '../core/finding.js';
import type { Catalogue } from '../core/indicator.js';
import {
  type Citation,
  findInterpretations,
  type Obligation,
  type Pack,
  type Region,
  type Rule,
} from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import { type FindText, quoteDocuments } from './explain-words.js';
import { showWorking } from './explain-working.js';
import {
  checkAlone,
  checkRule,
  collectLimits,
  explainYears,
  isYearNeeded,
  selectFindings,
} from './explain-years.js';

/** The rule or duty to explain, and the data to explain it with. */
export interface ExplainInput {
  /** The id of a rule or an obligation. */
  readonly id: string;
  readonly pack: Pack;
  readonly catalogue: Catalogue;
  readonly findText: FindText;
  /** The one year to explain; `null` for all. */
  readonly year: number | null;
  readonly quotas: readonly Quota[];
  /** The contents of the figures files; `null` if none was given. */
  readonly data: ExplainData | null;
  /** What a person answered to the questions of the reading. */
  readonly answers?: Answers;
  /** Problems found while files were read. */
  readonly problems: readonly Problem[];
}

/** The contents of the figures files. */
export interface ExplainData {
  readonly figures: readonly Figure[];
  readonly attestations: readonly Attestation[];
  /** Codes of the regions in them. */
  readonly regions: ReadonlySet<string>;
}

/**
 * Explains a rule or a duty: its words, its arithmetic and the interpretations that apply. Years,
 * figures and answers are explained by what `check` does with them. Returns `null` if the
 * pack has no such id.
 */
export function explain(input: ExplainInput): Explanation | null {
  const { id, pack } = input;
  const rule = pack.rules.find((one) => one.id === id);
  if (rule !== undefined) return explainRule(rule, input);
  const obligation = pack.obligations.find((one) => one.id === id);
  return obligation === undefined ? null : explainDuty(obligation, input);
}

function explainRule(rule: Rule, input: ExplainInput): RuleExplanation {
  const { pack, catalogue, findText, year, data } = input;
  const region = pack.regions.find(({ code }) => code === rule.region);
  const indicator = catalogue.get(rule.indicator);
  if (region === undefined || indicator === undefined) {
    throw new Error(`${rule.id}: a loaded pack names an unknown region or indicator`);
  }
  const ruleInput = { pack, catalogue, rule, quotas: input.quotas };
  const spans = explainYears(ruleInput, year);
  const report = checkRule(ruleInput, { ...data, problems: input.problems }, year, input.answers);
  const findings = data === null ? [] : selectFindings(rule, report);
  const figures = (data?.figures ?? []).filter((figure) => figure.region === rule.region);
  const lines = figures
    .filter((figure) => concerns(figure, rule, catalogue))
    .map(({ location }) => location);
  return {
    kind: 'rule',
    pack,
    catalogue,
    rule,
    region,
    indicator,
    formula: findFormula(rule, catalogue),
    words: quoteDocuments(pack, listCitations(rule), findText),
    year,
    years: spans,
    yearNeeded: isYearNeeded(ruleInput),
    limits: collectLimits(spans),
    interpretations: findInterpretations(pack, new Set([rule.id, rule.indicator])),
    workings: findings.map((finding) => showWorking(finding, figures)),
    problems: selectProblems(report.problems, lines),
  };
}

function explainDuty(obligation: Obligation, input: ExplainInput): DutyExplanation {
  const { pack, catalogue, findText, data } = input;
  const bound = listBound(obligation, pack);
  const attestations = data?.attestations ?? [];
  const regions = new Set(bound.map(({ code }) => code));
  const report = checkAlone(
    { packs: [pack], catalogue, attestations, regions, problems: input.problems },
    { only: [obligation.id], allRegions: true },
  );
  const answers = report.findings.filter(
    (finding): finding is ObligationFinding =>
      finding.kind === 'obligation' && (data?.regions.has(finding.region.code) ?? false),
  );
  const lines = attestations
    .filter((attestation) => attestation.obligation === obligation.id)
    .map(({ location }) => location);
  return {
    kind: 'duty',
    pack,
    catalogue,
    obligation,
    words: quoteDocuments(pack, [obligation.citation], findText),
    bound,
    interpretations: findInterpretations(pack, new Set([obligation.id])),
    answers,
    problems: selectProblems(report.problems, lines),
  };
}

function listCitations({ limits, amendments = [] }: Rule): readonly Citation[] {
  return [...limits, ...amendments.map(({ limit }) => limit)].map(({ citation }) => citation);
}

function listBound({ binds, region }: Obligation, pack: Pack): readonly Region[] {
  const parent = pack.parent === null || binds === 'county' ? [] : [pack.parent];
  if (binds === 'city') return parent;
  return [...parent, ...pack.regions.filter(({ code }) => region === null || region === code)];
}

function findFormula({ indicator }: Rule, catalogue: Catalogue): RuleExplanation['formula'] {
  const formula = catalogue.get(indicator)?.formula;
  const numerator = catalogue.get(formula?.numerator ?? '');
  const denominator = catalogue.get(formula?.denominator ?? '');
  return numerator === undefined || denominator === undefined ? null : { numerator, denominator };
}

function concerns({ indicator }: Figure, rule: Rule, catalogue: Catalogue): boolean {
  const formula = catalogue.get(rule.indicator)?.formula;
  return [rule.indicator, formula?.numerator, formula?.denominator].includes(indicator);
}

/**
 * Selects the errors and warnings of these lines and of whole files. Those of other lines concern
 * other figures; if no line is known, the figure may be lost in any of them.
 */
function selectProblems(
  problems: readonly Problem[],
  lines: readonly Problem['location'][],
): readonly Problem[] {
  return problems.filter(({ severity, code, location }) => {
    if (severity === 'note' || code === 'nothing-checked') return false;
    if (location === null || location.line === null || lines.length === 0) return true;
    return lines.some((line) => line?.path === location.path && line.line === location.line);
  });
}
