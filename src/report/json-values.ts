import { answersTo } from '../core/answer.js';
import type {
  Actual,
  Derivation,
  Finding,
  Headroom,
  LimitFinding,
  LimitInForce,
  ObligationFinding,
} from '../core/finding.js';
import type { Location } from '../core/location.js';
import type { NoteOf } from '../core/note.js';
import type { Citation, Interpretation, Overlay, Pack, Region } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import { convert } from '../core/quantity.js';
import { printFraction } from '../core/rational.js';
import { answerOption } from '../messages/command-line.js';
import type { Localizer } from '../messages/localizer.js';
import type { ProblemText } from '../messages/problems.js';
import type { Language } from '../messages/text.js';
import { actualMeasure, convertedMeasure, signedHeadroom, signedPercent } from './measures.js';
import type { ReportContext } from './reporter.js';
import { formulaText } from './sheet-cells.js';

/** An object of a JSON document; the order of its keys is part of the format. */
export type JsonObject = Record<string, unknown>;

/** What a JSON document begins with: the name and version of its format, and the tool that wrote it. */
export function headJson(format: string, { tool }: ReportContext): JsonObject {
  return { format, tool: { name: tool.name, version: tool.version } };
}

/** A pack or an amendment, by what identifies its document. */
export function packJson({
  id,
  document: { number, title, issuer, date, sha256 },
}: Pack | Overlay): JsonObject {
  return { id, number, title, issuer, date, sha256 };
}

/** A reading of the law where its words leave a choice. */
export function interpretationJson(one: Interpretation): JsonObject {
  const { id, appliesTo, reading, alternative, effect, status } = one;
  return { id, appliesTo, reading, alternative, effect, status };
}

/** A problem in the words of `text`. */
export function problemJson(
  problem: Problem,
  { message, hint }: ProblemText,
  language: Language,
): JsonObject {
  const { code, severity, location } = problem;
  const answers = answersTo(problem).map((answer) => ({
    ...answer,
    option: answerOption(answer, language),
  }));
  return {
    ...{ code, severity, message, hint, location: locationJson(location) },
    ...(answers.length === 0 ? {} : { answers }),
  };
}

/** A limit in numbers: `value` as printed and `exact` its fraction, both `null` where it is assigned. */
export function limitJson({ relation, printed, quantity }: LimitInForce): JsonObject {
  return {
    relation,
    value: printed?.value ?? null,
    unit: printed?.unit ?? null,
    exact: quantity === null ? null : printFraction(quantity.value),
  };
}

/** Words of a document, and where they stand in its text. */
export function citationJson(
  { clause, quote, line, column }: Citation,
  document: string,
): JsonObject {
  return { document, clause, quote, line, column };
}

/** A region by its code and name. */
export function regionJson({ code, name }: Region): JsonObject {
  return { code, name };
}

/** One finding as `dixian-report/1` prints it; the order of the keys is part of the format. */
export function findingJson(
  finding: Finding,
  documentNumber: string,
  localizer: Localizer,
): JsonObject {
  return finding.kind === 'limit'
    ? limitFinding(finding, documentNumber, localizer)
    : obligationFinding(finding, documentNumber, localizer);
}

/** A place as printed, with its keys in the format's order. */
export function locationJson(location: Location | null): JsonObject | null {
  return location === null
    ? null
    : { path: location.path, line: location.line, column: location.column };
}

function limitFinding(
  finding: LimitFinding,
  documentNumber: string,
  localizer: Localizer,
): JsonObject {
  const { limit, actual, headroom, indicator } = finding;
  return {
    rule: finding.rule.id,
    pack: finding.pack,
    kind: 'limit',
    outcome: finding.outcome,
    reasons: finding.reasons,
    region: regionJson(finding.region),
    indicator: { id: indicator.id, name: localizer.indicator(indicator.id) },
    year: finding.year,
    basis: finding.basis,
    limit: limit === null ? null : limitInForceJson(limit),
    actual: actual === null ? null : actualJson(actual, limit, localizer),
    ...(finding.blankAt === undefined ? {} : { blankAt: locationJson(finding.blankAt) }),
    headroom: headroom === null || limit === null ? null : headroomJson(headroom, limit),
    citation: citationJson(finding.citation, finding.citation.document ?? documentNumber),
    notes: notesJson(finding.notes, localizer),
  };
}

function obligationFinding(
  finding: ObligationFinding,
  documentNumber: string,
  localizer: Localizer,
): JsonObject {
  return {
    rule: finding.obligation.id,
    pack: finding.pack,
    kind: 'obligation',
    outcome: finding.outcome,
    reasons: finding.reasons,
    region: regionJson(finding.region),
    indicator: null,
    year: null,
    basis: null,
    limit: null,
    actual: null,
    headroom: null,
    citation: citationJson(finding.citation, finding.citation.document ?? documentNumber),
    notes: notesJson(finding.notes, localizer),
    obligation: { name: finding.obligation.name, class: finding.obligation.class },
    answer: finding.text,
    evidence: finding.evidence,
    location: locationJson(finding.location),
  };
}

function limitInForceJson(limit: LimitInForce): JsonObject {
  const { year, source, quota } = limit;
  return {
    ...limitJson(limit),
    year,
    source,
    ...(quota === null
      ? {}
      : {
          quota: {
            document: quota.document,
            issuer: quota.issuer,
            location: locationJson(quota.location),
          },
        }),
  };
}

function actualJson(actual: Actual, limit: LimitInForce | null, localizer: Localizer): JsonObject {
  const measure = actualMeasure(actual, limit);
  return {
    text: actual.text,
    value: measure?.number ?? null,
    unit: measure?.unit ?? null,
    exact: actual.quantity === null ? null : printFraction(actual.quantity.value),
    location: locationJson(actual.location),
    ...convertedJson(actual, limit),
    ...(actual.period === null ? {} : { period: actual.period }),
    ...(actual.derived === null ? {} : { derived: derivedJson(actual.derived, localizer) }),
  };
}

/** The figure in the limit's unit (折算值), where that is another than its own. */
function convertedJson(actual: Actual, limit: LimitInForce | null): JsonObject {
  const shown = convertedMeasure(actual, limit);
  if (shown === null || actual.quantity === null || limit?.quantity == null) return {};
  const { value } = convert(actual.quantity, limit.quantity.unit);
  return { converted: { value: shown.number, unit: shown.unit, exact: printFraction(value) } };
}

function derivedJson(derivation: Derivation, localizer: Localizer): JsonObject {
  return {
    formula: formulaText(derivation.formula, localizer),
    from: derivation.from.map(({ indicator, text, unit, location }) => ({
      indicator: { id: indicator.id, name: localizer.indicator(indicator.id) },
      text,
      unit,
      location: locationJson(location),
    })),
  };
}

function headroomJson(headroom: Headroom, limit: LimitInForce): JsonObject {
  return {
    value: signedHeadroom(headroom, limit),
    unit: limit.printed?.unit ?? null,
    exact: printFraction(headroom.value),
    percent: headroom.percent === null ? null : signedPercent(headroom.percent),
  };
}

function notesJson(notes: readonly NoteOf[], localizer: Localizer): JsonObject[] {
  return notes.map((note) => ({ code: note.code, message: localizer.note(note) }));
}
