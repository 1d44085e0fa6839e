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
import type { Quantity } from '../../core/quantity.js';
import { printFraction, printRounded } from '../../core/rational.js';
import type { Localizer } from '../../messages/localizer.js';
import {
  findingJson,
  headJson,
  interpretationJson,
  type JsonObject,
  limitJson,
  locationJson,
  packJson,
  problemJson,
  regionJson,
} from '../json-values.js';
import { printJson } from '../print-json.js';
import type { ReportContext } from '../reporter.js';
import { formulaText } from '../sheet-cells.js';
import {
  createExplainContext,
  decimal,
  type ExplainContext,
  edgeTexts,
  knownLine,
} from './texts.js';

/** The name and version of the format: added to, never changed. */
export const EXPLANATION_FORMAT = 'dixian-explanation/1';

/**
 * An explanation as `dixian-explanation/1`. Numbers are strings: `value` in decimals (with `rounded`
 * where those never end), `exact` the fraction, both in the unit beside them.
 */
export function explanationJson(explanation: Explanation, context: ReportContext): string {
  const words = createExplainContext(explanation, context);
  const { localizer } = words;
  const document = {
    ...headJson(EXPLANATION_FORMAT, context),
    lang: context.language,
    kind: explanation.kind,
    pack: packJson(explanation.pack),
    ...(explanation.kind === 'rule' ? ruleJson(explanation, words) : dutyJson(explanation, words)),
    words: explanation.words.map(wordsJson),
    interpretations: explanation.interpretations.map(interpretationJson),
    problems: explanation.problems.map((problem) =>
      problemJson(problem, localizer.problem(problem), context.language),
    ),
  };
  return printJson(document);
}

function ruleJson(
  explanation: RuleExplanation,
  { localizer, wording }: ExplainContext,
): JsonObject {
  const { rule, region, indicator, year, years, yearNeeded, limits, workings, pack, formula } =
    explanation;
  return {
    rule: rule.id,
    region: regionJson(region),
    indicator: { id: indicator.id, name: localizer.indicator(indicator.id) },
    target: rule.target,
    holds: indicator.holds,
    measure: indicator.measure,
    formula: formula === null ? null : formulaText(formula, localizer),
    year,
    yearNeeded,
    years: years.map((span) => spanJson(span, explanation, { localizer, wording })),
    limits: limits.map(explainedJson),
    workings: workings.map(({ finding, steps }) => ({
      finding: findingJson(finding, pack.document.number, localizer),
      steps: steps.map((step) => stepJson(step, localizer)),
    })),
  };
}

function dutyJson(
  { obligation, bound, answers, pack }: DutyExplanation,
  { localizer, wording }: ExplainContext,
): JsonObject {
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
    bound: bound.map(regionJson),
    attestation: wording.attestation(obligation),
    answers: answers.map((finding) => findingJson(finding, pack.document.number, localizer)),
  };
}

function spanJson(
  span: YearSpan,
  { rule, pack }: RuleExplanation,
  { wording }: ExplainContext,
): JsonObject {
  const { from, through, standing, basis, limit } = span;
  return {
    from,
    through,
    standing,
    basis,
    limit: limit === null ? null : lineJson(limit),
    message: wording.span(span, knownLine(limit), rule, pack),
  };
}

function lineJson(limit: LimitInForce): JsonObject {
  return { ...limitJson(limit), year: limit.year, source: limit.source };
}

function explainedJson({ limit, drawn, amounts, edges }: ExplainedLimit): JsonObject {
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

function quantitiesJson(quantities: Readonly<Record<string, Quantity>>): JsonObject {
  return Object.fromEntries(
    Object.entries(quantities).map(([name, quantity]) => [name, quantityJson(quantity)]),
  );
}

function stepJson(step: Step, localizer: Localizer): JsonObject {
  switch (step.kind) {
    case 'read': {
      const { kind, part, indicator, text, quantity, location } = step;
      const named = { id: indicator.id, name: localizer.indicator(indicator.id) };
      const place = locationJson(location);
      return { kind, part, indicator: named, text, ...quantityJson(quantity), location: place };
    }
    case 'convert': {
      const { kind, from, factor, to } = step;
      return {
        kind,
        from: quantityJson(from),
        factor: printFraction(factor),
        to: quantityJson(to),
      };
    }
    case 'divide': {
      const { kind, numerator, denominator, result } = step;
      return { kind, ...quantitiesJson({ numerator, denominator, result }) };
    }
    case 'subtract': {
      const { kind, minuend, subtrahend, result } = step;
      return { kind, ...quantitiesJson({ minuend, subtrahend, result }) };
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

function wordsJson({ document, citations, passages, text }: QuotedDocument): JsonObject {
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
