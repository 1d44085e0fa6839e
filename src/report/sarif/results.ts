import type { Finding } from '../../core/finding.js';
import type { CellPlace, Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';
import type { Report } from '../../core/report.js';
import type { Localizer } from '../../messages/localizer.js';
import { isNear } from '../../messages/tally.js';
import { entryText, isProblem } from '../entries/entries.js';
import type { Entry } from '../entries/entry.js';
import { pathToUri } from '../uri.js';
import type { SarifRules } from './rules.js';
import { messageText } from './text.js';

/** How SARIF says how a rule came out (§3.27.9). */
export type ResultKind = 'pass' | 'fail' | 'open' | 'review' | 'informational' | 'notApplicable';

/** The result of an entry, with all that the full profile says. */
export function resultOf(
  entry: Entry,
  report: Report,
  rules: SarifRules,
  localizer: Localizer,
): Readonly<Record<string, unknown>> {
  const { subject } = entry;
  const kind = kindOf(subject);
  const place = placeOf(entry.location, entry.place) ?? wholeInput(report);
  const properties = isProblem(subject)
    ? { severity: subject.severity }
    : {
        outcome: subject.outcome,
        ...(subject.reasons.length === 0 ? {} : { reasons: subject.reasons }),
        ...(isNear(subject) ? { nearLimit: true } : {}),
      };
  return {
    ruleId: entry.rule,
    ruleIndex: rules.indexOf(isProblem(subject) ? '' : subject.pack, entry.rule),
    kind,
    level: kind === 'fail' ? levelOf(entry) : 'none',
    message: { text: messageText(entryText(entry, localizer)) },
    ...(place === null ? {} : { locations: [place] }),
    ...(isProblem(subject) ? {} : { relatedLocations: [approvalPlace(subject, report)] }),
    partialFingerprints: { 'dixianEntry/v1': entry.key },
    properties,
  };
}

/** A failure of a limit or a problem of severity error is an error, other problems are warnings. */
export function levelOf({ standing }: Entry): 'error' | 'warning' {
  return standing === 'failure' || standing === 'error' ? 'error' : 'warning';
}

function kindOf(subject: Finding | Problem): ResultKind {
  if (isProblem(subject)) return subject.severity === 'note' ? 'informational' : 'fail';
  switch (subject.outcome) {
    case 'pass':
      return 'pass';
    case 'fail':
      return 'fail';
    case 'reference':
    case 'attested':
      return 'informational';
    case 'not-applicable':
      return 'notApplicable';
    case 'partial':
      return 'review';
    case 'unfulfilled':
      return subject.kind === 'obligation' && subject.obligation.class === 'control'
        ? 'fail'
        : 'review';
    default:
      return 'open';
  }
}

/** A cell, where it is known; else its line, else its file. */
export function placeOf(location: Location | null, place: CellPlace | null): object | null {
  if (location === null) return null;
  const artifactLocation = { uri: pathToUri(location.path) };
  if (location.line === null) return { physicalLocation: { artifactLocation } };
  const region =
    place === null
      ? { startLine: location.line }
      : {
          startLine: place.start.line,
          startColumn: place.start.column,
          endLine: place.end.line,
          endColumn: place.end.column,
        };
  return { physicalLocation: { artifactLocation, region } };
}

/** Where nothing better is known: the one file of figures. */
function wholeInput({ inputs }: Report): object | null {
  const [first, ...others] = inputs.filter(({ role }) => role === 'figures');
  if (first === undefined || others.length > 0) return null;
  return placeOf({ path: first.path, line: null, column: null }, null);
}

/** The words of the approval, or of the document that amends it, beside the pack that holds it. */
function approvalPlace({ pack: id, citation }: Finding, { packs }: Report): object {
  const pack = packs.find((one) => one.id === id);
  const overlay = pack?.overlays?.find(({ document }) => document.number === citation.document);
  const holder = overlay ?? pack;
  const { line, column, quote } = citation;
  return {
    physicalLocation: {
      artifactLocation: {
        uri: pathToUri(holder?.document.text ?? ''),
        uriBaseId: holder?.id ?? id,
      },
      region: {
        startLine: line,
        startColumn: column,
        endLine: line,
        endColumn: column + quote.length,
        snippet: { text: quote },
      },
    },
    message: { text: messageText(`${holder?.document.number ?? ''} ${quote}`.trim()) },
  };
}
