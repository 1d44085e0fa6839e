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
import type { Citation } from '../core/pack.js';
import { convert } from '../core/quantity.js';
import { printFraction } from '../core/rational.js';
import type { Localizer } from '../messages/localizer.js';
import { actualMeasure, convertedMeasure, signedHeadroom, signedPercent } from './measures.js';

/** One finding as `dixian-report/1` prints it; the order of the keys is part of the format. */
export function findingJson(
  finding: Finding,
  documentNumber: string,
  localizer: Localizer,
): Record<string, unknown> {
  return finding.kind === 'limit'
    ? limitFinding(finding, documentNumber, localizer)
    : obligationFinding(finding, documentNumber, localizer);
}

/** A place as printed, with its keys in the format's order. */
export function locationJson(location: Location | null): Record<string, unknown> | null {
  return location === null
    ? null
    : { path: location.path, line: location.line, column: location.column };
}

function limitFinding(
  finding: LimitFinding,
  documentNumber: string,
  localizer: Localizer,
): Record<string, unknown> {
  const { limit, actual, headroom, indicator } = finding;
  return {
    rule: finding.rule.id,
    pack: finding.pack,
    kind: 'limit',
    outcome: finding.outcome,
    reasons: finding.reasons,
    region: { code: finding.region.code, name: finding.region.name },
    indicator: { id: indicator.id, name: localizer.indicator(indicator.id) },
    year: finding.year,
    basis: finding.basis,
    limit: limit === null ? null : limitJson(limit),
    actual: actual === null ? null : actualJson(actual, limit, localizer),
    ...(finding.blankAt === undefined ? {} : { blankAt: locationJson(finding.blankAt) }),
    headroom: headroom === null || limit === null ? null : headroomJson(headroom, limit),
    citation: citationJson(finding.citation, documentNumber),
    notes: notesJson(finding.notes, localizer),
  };
}

function obligationFinding(
  finding: ObligationFinding,
  documentNumber: string,
  localizer: Localizer,
): Record<string, unknown> {
  return {
    rule: finding.obligation.id,
    pack: finding.pack,
    kind: 'obligation',
    outcome: finding.outcome,
    reasons: finding.reasons,
    region: { code: finding.region.code, name: finding.region.name },
    indicator: null,
    year: null,
    basis: null,
    limit: null,
    actual: null,
    headroom: null,
    citation: citationJson(finding.citation, documentNumber),
    notes: notesJson(finding.notes, localizer),
    obligation: { name: finding.obligation.name, class: finding.obligation.class },
    answer: finding.text,
    evidence: finding.evidence,
    location: locationJson(finding.location),
  };
}

function limitJson(limit: LimitInForce): Record<string, unknown> {
  return {
    relation: limit.relation,
    value: limit.printed?.value ?? null,
    unit: limit.printed?.unit ?? null,
    exact: limit.quantity === null ? null : printFraction(limit.quantity.value),
    year: limit.year,
    source: limit.source,
    ...(limit.quota === null
      ? {}
      : {
          quota: {
            document: limit.quota.document,
            issuer: limit.quota.issuer,
            location: locationJson(limit.quota.location),
          },
        }),
  };
}

function actualJson(
  actual: Actual,
  limit: LimitInForce | null,
  localizer: Localizer,
): Record<string, unknown> {
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
function convertedJson(actual: Actual, limit: LimitInForce | null): Record<string, unknown> {
  const shown = convertedMeasure(actual, limit);
  if (shown === null || actual.quantity === null || limit?.quantity == null) return {};
  const { value } = convert(actual.quantity, limit.quantity.unit);
  return { converted: { value: shown.number, unit: shown.unit, exact: printFraction(value) } };
}

function derivedJson(derivation: Derivation, localizer: Localizer): Record<string, unknown> {
  const { numerator, denominator } = derivation.formula;
  return {
    formula: `${localizer.indicator(numerator.id)} ÷ ${localizer.indicator(denominator.id)}`,
    from: derivation.from.map(({ indicator, text, unit, location }) => ({
      indicator: { id: indicator.id, name: localizer.indicator(indicator.id) },
      text,
      unit,
      location: locationJson(location),
    })),
  };
}

function headroomJson(headroom: Headroom, limit: LimitInForce): Record<string, unknown> {
  return {
    value: signedHeadroom(headroom, limit),
    unit: limit.printed?.unit ?? null,
    exact: printFraction(headroom.value),
    percent: headroom.percent === null ? null : signedPercent(headroom.percent),
  };
}

function citationJson(citation: Citation, documentNumber: string): Record<string, unknown> {
  return {
    document: citation.document ?? documentNumber,
    clause: citation.clause,
    quote: citation.quote,
    line: citation.line,
    column: citation.column,
  };
}

function notesJson(notes: readonly NoteOf[], localizer: Localizer): Record<string, unknown>[] {
  return notes.map((note) => ({ code: note.code, message: localizer.note(note) }));
}
