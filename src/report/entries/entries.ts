import type { Finding, LimitFinding, ObligationFinding } from '../../core/finding.js';
import type { CellPlace, Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';
import type { Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { ENTRY_WORDING, type EntryWording } from '../../messages/reports/entries.js';
import { type Language, localize } from '../../messages/text.js';
import { ruleOf, type Standing, standingOf } from '../findings.js';
import { actualMeasure, convertedMeasure, measureText } from '../measures.js';
import {
  basisText,
  enteredText,
  explanations,
  headroomText,
  limitText,
  sourceText,
  yearText,
} from '../sheet-cells.js';
import { cellFinder, cellName, fileFinder, locationOf } from './places.js';

/**
 * What a machine-readable format says of a finding or a problem: `warning` and `note` are problems that
 * do not bear on the verdict; see {@link standingOf} for the others.
 */
export type EntryStanding = Standing | 'warning' | 'note';

/** One finding or problem as the formats for pipelines give it, already worded. */
export interface Entry {
  readonly subject: Finding | Problem;
  /** The id of a rule or an obligation, or the code of a problem. */
  readonly rule: string;
  readonly standing: EntryStanding;
  /** What it is about: `江源区 2025年 耕地保有量`; of a problem, what kind it is. */
  readonly title: string;
  /** How it came out: 不符合; of a problem how much it matters. */
  readonly outcome: string;
  /** What is to be known of it, each part with its label. */
  readonly details: readonly Detail[];
  /** The cell it rests on; `null` where there is none. */
  readonly location: Location | null;
  /** That of its cell, else the one that speaks of its region; `null` where there is none. */
  readonly file: string | null;
  readonly place: CellPlace | null;
  /** Tells it apart from all others, and stays as it is when lines move. */
  readonly key: string;
}

/** What stands behind a label; a whole sentence has an empty one. */
export interface Detail {
  readonly label: string;
  readonly text: string;
}

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
      const said =
        finding.kind === 'limit'
          ? limitDetails(finding, localizer, wording)
          : dutyDetails(finding, localizer, wording);
      const remark = finding.kind === 'limit' ? (finding.actual?.remark?.trim() ?? '') : '';
      const remarks = [...(remark === '' ? [] : [remark]), ...explanations(finding, localizer)];
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
        details: detailsOf([
          ...said,
          [wording.place, text],
          [wording.basis, basisText(finding, packs.get(finding.pack), localizer)],
          [wording.note, remarks.join(localizer.wording.labels.semicolon)],
        ]),
        location,
        file: location?.path ?? fileOf(finding.region.code),
        place,
        key: keys.unique([finding.pack, rule, finding.region.code, yearOf(finding)]),
      };
    }),
    ...report.problems.map((problem): Entry => {
      const { location, place, text } = placed(problem.location);
      const { message, hint } = localizer.problem(problem);
      return {
        subject: problem,
        rule: problem.code,
        standing: problem.severity,
        title: localizer.title(problem.code),
        outcome: localizer.wording.severities[problem.severity],
        details: detailsOf([
          ['', message],
          [wording.hint, hint ?? ''],
          [wording.place, text],
        ]),
        location,
        file: location?.path ?? null,
        place,
        key: keys.unique([problem.code, location?.path ?? '', place?.text ?? '']),
      };
    }),
  ];
}

/** `江源区 2025年 耕地保有量`. */
export function titleOf(finding: Finding, localizer: Localizer): string {
  const { labels } = localizer.wording;
  if (finding.kind === 'obligation') return `${finding.region.name} ${finding.obligation.name}`;
  const year = yearText(finding.year, labels);
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

function yearOf(finding: Finding): string {
  return finding.kind === 'limit' ? String(finding.year ?? '') : '';
}

type Labelled = readonly [label: string, text: string];

function detailsOf(parts: readonly Labelled[]): readonly Detail[] {
  return parts.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
}

function limitDetails(
  finding: LimitFinding,
  localizer: Localizer,
  wording: EntryWording,
): readonly Labelled[] {
  const { actual, limit } = finding;
  const measure =
    actual === null ? null : (convertedMeasure(actual, limit) ?? actualMeasure(actual, limit));
  return [
    [wording.limit, limitText(finding, localizer, { unit: true })],
    [wording.actual, measure === null ? '' : measureText(measure)],
    [wording.entered, enteredText(actual)],
    [wording.headroom, headroomText(finding, localizer, { unit: true, share: true })],
    [wording.source, sourceText(finding, localizer)],
  ];
}

function dutyDetails(
  finding: ObligationFinding,
  localizer: Localizer,
  wording: EntryWording,
): readonly Labelled[] {
  return [
    [wording.answer, finding.text ?? ''],
    [wording.evidence, sourceText(finding, localizer)],
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
