import { type Finding, isViolation } from '../../core/finding.js';
import type { CellPlace, Location } from '../../core/location.js';
import type { Obligation, Pack, Rule } from '../../core/pack.js';
import type { Problem, ProblemCode } from '../../core/problem.js';
import type { Report } from '../../core/report.js';
import type { Localizer } from '../../messages/localizer.js';
import { isNear } from '../../messages/tally.js';
import { type Entry, entryText, isProblem } from '../entries/entries.js';
import { lineText } from '../measures.js';
import { safeText } from '../safe-text.js';

/** The rules of a SARIF run, and where each stands among them. */
export interface SarifRules {
  readonly descriptors: readonly object[];
  /** The index of a rule or obligation of a pack; of a problem's code where `pack` is empty. */
  readonly indexOf: (pack: string, id: string) => number;
}

/** Every rule and duty of the packs with its words, then the codes of the problems that were met. */
export function sarifRules({ packs, problems }: Report, localizer: Localizer): SarifRules {
  const indexes = new Map<string, number>();
  const descriptors: object[] = [];
  const add = (pack: string, id: string, descriptor: object) => {
    indexes.set(`${pack} ${id}`, descriptors.length);
    descriptors.push({ id, ...descriptor });
  };
  for (const pack of packs) {
    for (const rule of pack.rules) add(pack.id, rule.id, limitRule(rule, pack, localizer));
    for (const duty of pack.obligations) add(pack.id, duty.id, dutyRule(duty, pack, localizer));
  }
  for (const code of new Set(problems.map((problem) => problem.code))) {
    add('', code, problemRule(code, localizer));
  }
  return { descriptors, indexOf: (pack, id) => indexes.get(`${pack} ${id}`) ?? -1 };
}

function limitRule(rule: Rule, pack: Pack, localizer: Localizer): object {
  const { labels } = localizer.wording;
  const limits = [...rule.limits, ...(rule.amendments ?? []).map(({ limit }) => limit)];
  const lines = limits.map(({ relation, amount, year }) => {
    const line = lineText(relation, amount, labels.assigned);
    return labels.bracketed(line, labels.year(year ?? rule.target));
  });
  const name = `${localizer.region(rule.region)} ${localizer.indicator(rule.indicator)}`;
  return {
    shortDescription: { text: messageText(`${name} ${lines.join(labels.semicolon)}`) },
    fullDescription: { text: messageText(quotes(limits.map(({ citation }) => citation.quote))) },
    defaultConfiguration: { level: 'error' },
    properties: { kind: 'limit', pack: pack.id, document: pack.document.number },
  };
}

function dutyRule(duty: Obligation, pack: Pack, localizer: Localizer): object {
  const { labels, classes } = localizer.wording;
  return {
    shortDescription: { text: messageText(labels.bracketed(duty.name, classes[duty.class])) },
    fullDescription: { text: messageText(duty.citation.quote) },
    defaultConfiguration: { level: duty.class === 'control' ? 'error' : 'warning' },
    properties: { kind: 'obligation', pack: pack.id, document: pack.document.number },
  };
}

function problemRule(code: ProblemCode, localizer: Localizer): object {
  return {
    shortDescription: { text: messageText(localizer.title(code)) },
    properties: { kind: 'problem' },
  };
}

/** The words that draw the limits, each once. */
function quotes(all: readonly string[]): string {
  return [...new Set(all)].join('\n');
}

/** How SARIF says how a rule came out (§3.27.9). */
type ResultKind = 'pass' | 'fail' | 'open' | 'review' | 'informational' | 'notApplicable';

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
    ...ruleReference(entry, rules),
    kind,
    level: kind === 'fail' ? levelOf(entry) : 'none',
    message: messageOf(entry, localizer),
    ...(place === null ? {} : { locations: [place] }),
    ...(isProblem(subject) ? {} : { relatedLocations: [approvalPlace(subject, report)] }),
    partialFingerprints: { 'dixianEntry/v1': entry.key },
    properties,
  };
}

/** The rule of an entry, by its id and where it stands among the rules of the run. */
export function ruleReference({ subject, rule }: Entry, rules: SarifRules): object {
  const index = rules.indexOf(isProblem(subject) ? '' : subject.pack, rule);
  return { ruleId: rule, ruleIndex: index };
}

/** What a result says, as a message of SARIF. */
export function messageOf(entry: Entry, localizer: Localizer): { readonly text: string } {
  return { text: messageText(entryText(entry, localizer)) };
}

/** A failure of a limit or a problem of severity error is an error, other problems are warnings. */
function levelOf({ standing }: Entry): 'error' | 'warning' {
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
      return isViolation(subject) ? 'fail' : 'review';
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

/**
 * A text as a plain-text message of SARIF shows it literally: brackets would begin a link (§3.11.6) and
 * braces a placeholder (§3.11.5).
 */
function messageText(text: string): string {
  return safeText(text).replace(/[[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}

/** Half a character, which no URI can hold. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** A path as given, as a URI reference: relative where the path is, else a file URI. */
export function pathToUri(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(LONE_SURROGATE, '\uFFFD')))
    .join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded;
}
