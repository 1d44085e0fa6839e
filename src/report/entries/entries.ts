import type { Finding, LimitFinding, ObligationFinding } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import type { Pack } from '../../core/pack.js';
import type { Problem, Severity } from '../../core/problem.js';
import type { Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { ENTRY_WORDING, type EntryWording } from '../../messages/reports/entries.js';
import type { Language } from '../../messages/text.js';
import { localize } from '../../messages/text.js';
import {
  actualMeasure,
  convertedMeasure,
  limitMeasure,
  measureText,
  RELATION_SIGNS,
} from '../measures.js';
import { basisText } from '../sheet/basis.js';
import { cellsOf, explanations, headroomText } from '../sheet/cells.js';
import { standingOf } from '../sheet/standing.js';
import { cellFinder, cellName } from './cell-name.js';
import type { Detail, Entry, EntryStanding } from './entry.js';
import { fileFinder } from './file-of.js';
import { locationOf } from './location-of.js';

/** All findings in the report's order, then all problems, as entries. */
export function entriesOf(report: Report, language: Language): readonly Entry[] {
  const localizer = createLocalizer(report, language);
  const wording = localize(ENTRY_WORDING, language);
  const packs = new Map(report.packs.map((pack) => [pack.id, pack]));
  const find = cellFinder(report.inputs);
  const keys = new Keys();
  const fileOf = fileFinder(report);
  const placed = (location: Location | null) => {
    const place = find(location);
    const name = location === null ? null : cellName(location, place);
    const text =
      location === null
        ? ''
        : [formatLocation(location), ...(name === null ? [] : [wording.cell(name)])].join(
            localizer.wording.labels.comma,
          );
    return { location, place, text };
  };
  return [
    ...report.findings.map((finding): Entry => {
      const { location, place, text } = placed(locationOf(finding));
      const pack = packs.get(finding.pack);
      const said =
        finding.kind === 'limit'
          ? limitDetails(finding, pack, text, localizer, wording)
          : dutyDetails(finding, pack, text, localizer, wording);
      const rule = ruleOf(finding);
      return {
        subject: finding,
        rule,
        standing: standingOf(finding, report.settings),
        title: titleOf(finding, localizer),
        outcome:
          finding.kind === 'limit'
            ? localizer.outcome(finding)
            : localizer.wording.obligationOutcomes[finding.outcome],
        details: said.filter((detail) => detail.text !== ''),
        location,
        file: location?.path ?? fileOf(finding.region.code),
        place,
        key: keys.unique([finding.pack, rule, finding.region.code, yearOf(finding)]),
      };
    }),
    ...report.problems.map((problem): Entry => {
      const { location, place, text } = placed(problem.location);
      const { message, hint } = localizer.problem(problem);
      const details = [
        { label: '', text: message },
        { label: wording.hint, text: hint ?? '' },
        { label: wording.place, text },
      ];
      return {
        subject: problem,
        rule: problem.code,
        standing: STANDINGS[problem.severity],
        title: localizer.title(problem.code),
        outcome: localizer.wording.severities[problem.severity],
        details: details.filter((detail) => detail.text !== ''),
        location,
        file: location?.path ?? null,
        place,
        key: keys.unique([problem.code, location?.path ?? '', place?.text ?? '']),
      };
    }),
  ];
}

/** The id of the rule or obligation that a finding is about. */
export function ruleOf(finding: Finding): string {
  return finding.kind === 'limit' ? finding.rule.id : finding.obligation.id;
}

/** `江源区 2025年 耕地保有量`. */
export function titleOf(finding: Finding, localizer: Localizer): string {
  const { labels } = localizer.wording;
  if (finding.kind === 'obligation') return `${finding.region.name} ${finding.obligation.name}`;
  const year = finding.year === null ? labels.yearUnknown : labels.year(finding.year);
  return [finding.region.name, year, localizer.indicator(finding.indicator.id)].join(' ');
}

/** The entry in one line: what, how it came out, and all that is to be known of it. */
export function entryText(entry: Entry, { wording: { labels } }: Localizer): string {
  const head = `${entry.title}${labels.colon}${entry.outcome}`;
  return [head, ...detailTexts(entry, labels.colon)].join(labels.semicolon);
}

/** Each detail with its label, where it has one. */
export function detailTexts({ details }: Entry, colon: string): readonly string[] {
  return details.map(({ label, text }) => (label === '' ? text : `${label}${colon}${text}`));
}

const STANDINGS: Readonly<Record<Severity, EntryStanding>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

function yearOf(finding: Finding): string {
  return finding.kind === 'limit' ? String(finding.year ?? '') : '';
}

function limitDetails(
  finding: LimitFinding,
  pack: Pack | undefined,
  place: string,
  localizer: Localizer,
  wording: EntryWording,
): readonly Detail[] {
  const { labels } = localizer.wording;
  const { actual, limit } = finding;
  const cells = cellsOf(finding, pack, localizer);
  const measure =
    actual === null ? null : (convertedMeasure(actual, limit) ?? actualMeasure(actual, limit));
  const remarks = [actual?.remark?.trim() ?? '', ...explanations(finding, localizer)];
  return [
    { label: wording.limit, text: limitWithUnit(finding, localizer) },
    { label: wording.actual, text: measure === null ? '' : measureText(measure) },
    { label: wording.entered, text: cells.entered },
    {
      label: wording.headroom,
      text: headroomText(finding, localizer, { unit: true, share: true }),
    },
    { label: wording.source, text: cells.source },
    { label: wording.place, text: place },
    { label: wording.basis, text: cells.basis },
    { label: wording.note, text: remarks.filter((part) => part !== '').join(labels.semicolon) },
  ];
}

function limitWithUnit({ limit }: LimitFinding, { wording: { labels } }: Localizer): string {
  if (limit === null) return '';
  const measure = limitMeasure(limit);
  const sign = RELATION_SIGNS[limit.relation];
  const line = `${sign} ${measure === null ? labels.assigned : measureText(measure)}`;
  return limit.year === null ? line : labels.bracketed(line, labels.year(limit.year));
}

function dutyDetails(
  finding: ObligationFinding,
  pack: Pack | undefined,
  place: string,
  localizer: Localizer,
  wording: EntryWording,
): readonly Detail[] {
  const { labels } = localizer.wording;
  const { text, evidence, reasons, notes, citation } = finding;
  const remarks = [
    reasons.length === 0 ? '' : `${labels.reason}${labels.colon}${localizer.reasons(reasons)}`,
    ...notes.map((note) => localizer.note(note)),
  ];
  return [
    { label: wording.answer, text: text ?? '' },
    {
      label: wording.evidence,
      text: text === null ? '' : evidence?.trim() || labels.sheet.sourceMissing,
    },
    { label: wording.place, text: place },
    { label: wording.basis, text: basisText(citation, pack, localizer) },
    { label: wording.note, text: remarks.filter((part) => part !== '').join(labels.semicolon) },
  ];
}

/** Keys that tell entries apart: where two would be alike, the later one is numbered. */
class Keys {
  readonly #seen = new Map<string, number>();

  unique(parts: readonly string[]): string {
    const key = parts.filter((part) => part !== '').join('/');
    const times = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  }
}

/** Whether a subject is a problem and not a finding. */
export function isProblem(subject: Finding | Problem): subject is Problem {
  return 'severity' in subject;
}
