import type {
  DutyExplanation,
  ExplainedLimit,
  Explanation,
  QuotedDocument,
  RuleExplanation,
  Step,
  YearSpan,
} from '../../core/explanation.js';
import type { LimitInForce } from '../../core/finding.js';
import type { Interpretation, Pack } from '../../core/pack.js';
import type { Quantity } from '../../core/quantity.js';
import { printFraction, printRounded } from '../../core/rational.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import type { ExplainWording } from '../../messages/reports/explain.js';
import { EXPLAIN_WORDING } from '../../messages/reports/explain.js';
import { localize } from '../../messages/text.js';
import { findingJson, locationJson } from '../json-finding.js';
import { printJson } from '../print-json.js';
import type { ReportContext } from '../reporter.js';
import { decimal, edgeTexts, lineText } from './numbers.js';

/** The name and version of the format: added to, never changed. */
export const EXPLANATION_FORMAT = 'dixian-explanation/1';

/**
 * An explanation as `dixian-explanation/1`. Numbers are strings: `value` in decimals (with `rounded`
 * where those never end), `exact` the fraction, both in the unit beside them.
 */
export function explanationJson(explanation: Explanation, context: ReportContext): string {
  const { pack, catalogue } = explanation;
  const localizer = createLocalizer({ packs: [pack], catalogue }, context.language);
  const wording = localize(EXPLAIN_WORDING, context.language);
  const own =
    explanation.kind === 'rule'
      ? ruleJson(explanation, localizer, wording)
      : dutyJson(explanation, localizer, wording);
  const document = {
    format: EXPLANATION_FORMAT,
    tool: { name: context.tool.name, version: context.tool.version },
    lang: context.language,
    kind: explanation.kind,
    pack: packJson(pack),
    ...own,
    words: explanation.words.map(wordsJson),
    interpretations: explanation.interpretations.map(interpretationJson),
    problems: explanation.problems.map((problem) => {
      const { message, hint } = localizer.problem(problem);
      const { code, severity, location } = problem;
      return { code, severity, message, hint, location: locationJson(location) };
    }),
  };
  return printJson(document);
}

/** A reading of the law as JSON reports print it. */
export function interpretationJson(one: Interpretation): Record<string, unknown> {
  const { id, appliesTo, reading, alternative, effect, status } = one;
  return { id, appliesTo, reading, alternative, effect, status };
}

function packJson({ id, document }: Pack): Record<string, unknown> {
  const { number, title, issuer, date, sha256 } = document;
  return { id, number, title, issuer, date, sha256 };
}

function ruleJson(
  explanation: RuleExplanation,
  localizer: Localizer,
  wording: ExplainWording,
): Record<string, unknown> {
  const { rule, region, indicator, year, years, yearNeeded, limits, workings, pack, formula } =
    explanation;
  return {
    rule: rule.id,
    region: { code: region.code, name: region.name },
    indicator: { id: indicator.id, name: localizer.indicator(indicator.id) },
    target: rule.target,
    holds: indicator.holds,
    measure: indicator.measure,
    formula:
      formula === null
        ? null
        : `${localizer.indicator(formula.numerator.id)} ÷ ${localizer.indicator(formula.denominator.id)}`,
    year,
    yearNeeded,
    years: years.map((span) => spanJson(span, explanation, wording)),
    limits: limits.map(limitJson),
    workings: workings.map(({ finding, steps }) => ({
      finding: findingJson(finding, pack.document.number, localizer),
      steps: steps.map((step) => stepJson(step, localizer)),
    })),
  };
}

function dutyJson(
  { obligation, bound, answers, pack }: DutyExplanation,
  localizer: Localizer,
  wording: ExplainWording,
): Record<string, unknown> {
  const {
    id,
    name,
    class: firmness,
    binds,
    attestation,
    frequency,
    mayNotApply,
    note,
  } = obligation;
  return {
    obligation: { id, name, class: firmness, binds, attestation, frequency, mayNotApply, note },
    bound: bound.map(({ code, name: region }) => ({ code, name: region })),
    attestation: wording.attestation(obligation),
    answers: answers.map((finding) => findingJson(finding, pack.document.number, localizer)),
  };
}

function spanJson(
  span: YearSpan,
  { rule, pack }: RuleExplanation,
  wording: ExplainWording,
): Record<string, unknown> {
  const { from, through, standing, basis, limit } = span;
  const line = limit === null ? null : lineText(limit);
  return {
    from,
    through,
    standing,
    basis,
    limit: limit === null ? null : lineJson(limit),
    message: wording.span(span, line, rule, pack),
  };
}

function lineJson({ relation, printed, quantity, year, source }: LimitInForce) {
  return {
    relation,
    value: printed?.value ?? null,
    unit: printed?.unit ?? null,
    exact: quantity === null ? null : printFraction(quantity.value),
    year,
    source,
  };
}

function limitJson({ limit, drawn, amounts, edges }: ExplainedLimit): Record<string, unknown> {
  return {
    ...lineJson(limit),
    drawn: drawn.map(({ from, through }) => ({ from, through })),
    amounts: amounts.map(quantityJson),
    edges: edges.map((edge) => ({ unit: edge.unit.symbol, ...edgeTexts(edge) })),
  };
}

function quantityJson({ value, unit }: Quantity) {
  const { text, exact } = decimal(value);
  return { value: text, unit: unit.symbol, exact: printFraction(value), rounded: !exact };
}

function stepJson(step: Step, localizer: Localizer): Record<string, unknown> {
  switch (step.kind) {
    case 'read': {
      const { kind, part, indicator, text, quantity, location } = step;
      const named = { id: indicator.id, name: localizer.indicator(indicator.id) };
      const place = locationJson(location);
      return { kind, part, indicator: named, text, ...quantityJson(quantity), location: place };
    }
    case 'convert': {
      const { kind, from, factor, to } = step;
      const rate = printFraction(factor);
      return { kind, from: quantityJson(from), factor: rate, to: quantityJson(to) };
    }
    case 'divide': {
      const { kind, numerator, denominator, result } = step;
      return {
        kind,
        numerator: quantityJson(numerator),
        denominator: quantityJson(denominator),
        result: quantityJson(result),
      };
    }
    case 'subtract': {
      const { kind, minuend, subtrahend, result } = step;
      return {
        kind,
        minuend: quantityJson(minuend),
        subtrahend: quantityJson(subtrahend),
        result: quantityJson(result),
      };
    }
    case 'share': {
      const { kind, percent } = step;
      return { kind, percent: printRounded(percent, 6), exact: printFraction(percent) };
    }
    case 'decide': {
      const { kind, relation, meets } = step;
      return { kind, relation, meets };
    }
  }
}

function wordsJson({
  document,
  citations,
  passages,
  text,
}: QuotedDocument): Record<string, unknown> {
  return {
    document: document.number,
    text,
    quotes: citations.map(({ clause, quote, line, column }) => ({ clause, quote, line, column })),
    passages: passages.map(({ line, text: paragraph, marks }) => ({
      line,
      text: paragraph,
      marks: marks.map(({ start, end }) => ({ start, end })),
    })),
  };
}
