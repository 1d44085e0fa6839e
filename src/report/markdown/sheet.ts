import type { LimitFinding } from '../../core/finding.js';
import type { Pack, Region } from '../../core/pack.js';
import type { Report } from '../../core/report.js';
import { derivationText, enteredText } from '../entered.js';
import {
  actualMeasure,
  convertedMeasure,
  headroomShown,
  limitMeasure,
  measureText,
  RELATION_SIGNS,
} from '../measures.js';
import type { Speaker } from '../speaker.js';
import { type Labels, SHEET_COLUMNS, SIGNATURE_LINES } from '../wording/labels.js';
import { formatLocation } from '../wording/phrases.js';
import { basisText } from './basis.js';
import { literal, tableText } from './text.js';

/** One county's part of the sheet: its table in the approval's order, and its lines to sign. */
export function countySheet(
  region: Region,
  findings: readonly LimitFinding[],
  report: Report,
  speaker: Speaker,
): string[] {
  const { sheet } = speaker.wording.labels;
  const header = SHEET_COLUMNS.map((column) => sheet.columns[column]);
  const packs = new Map(report.packs.map((pack) => [pack.id, pack]));
  const rows = findings.map((finding, index) => {
    const cells = cellsOf(finding, packs.get(finding.pack), speaker);
    return SHEET_COLUMNS.map((column) => (column === 'number' ? `${index + 1}` : cells[column]));
  });
  const sign = SIGNATURE_LINES.map(
    (line) => `- ${sheet.signatures[line]}${speaker.wording.labels.colon}＿＿＿＿＿＿＿＿`,
  );
  return [
    `### ${literal(speaker.wording.labels.bracketed(region.name, region.code))}`,
    tableText(header, rows),
    sign.join('\n'),
  ];
}

type Cells = Readonly<Record<Exclude<(typeof SHEET_COLUMNS)[number], 'number'>, string>>;

function cellsOf(finding: LimitFinding, pack: Pack | undefined, speaker: Speaker): Cells {
  const { labels } = speaker.wording;
  const { region, indicator, limit, actual } = finding;
  return {
    region: labels.bracketed(region.name, region.code),
    indicator: speaker.indicator(indicator.id),
    unit: limit?.printed?.unit ?? '',
    limit: limitText(finding, speaker),
    actual: actualText(finding),
    entered: actual === null || actual.derived !== null ? '' : enteredText(actual),
    year: yearText(finding, labels),
    headroom: headroomText(finding, speaker, false),
    outcome: speaker.outcome(finding),
    source: actual === null ? '' : actual.source?.trim() || labels.sheet.sourceMissing,
    basis: basisText(finding.citation, pack, speaker) + quotaText(finding, speaker),
    remark: remarkText(finding, speaker),
  };
}

/** The year, and the words of its cell where those name only a part of it (时点). */
function yearText({ year, actual }: LimitFinding, labels: Labels): string {
  if (year === null) return labels.yearUnknown;
  const text = labels.year(year);
  return actual?.period == null ? text : labels.bracketed(text, actual.period);
}

function limitText({ limit }: LimitFinding, speaker: Speaker): string {
  if (limit === null) return '';
  const { labels } = speaker.wording;
  const number = limitMeasure(limit)?.number ?? labels.assigned;
  const line = `${RELATION_SIGNS[limit.relation]} ${number}`;
  return limit.year === null ? line : labels.bracketed(line, labels.year(limit.year));
}

function actualText({ actual, limit }: LimitFinding): string {
  if (actual === null) return '';
  const measure = convertedMeasure(actual, limit) ?? actualMeasure(actual, limit);
  if (measure === null) return '';
  if (limit?.printed == null) return measureText(measure);
  return `${measure.exact ? '' : '≈ '}${measure.number}`;
}

/** The headroom in words: `余 0.04`, with its unit where no column beside it holds that. */
export function headroomText(finding: LimitFinding, speaker: Speaker, withUnit: boolean): string {
  const { headroom, limit, outcome } = finding;
  if (headroom === null || limit === null || outcome === 'undecided') return '';
  const { word, number, unit, percent, exact } = headroomShown(headroom, limit);
  const said = speaker.wording.headroom[word];
  if (word === 'equal') return said;
  const amount = `${said} ${exact ? '' : '≈ '}${number}`;
  if (withUnit) return `${amount} ${unit}`;
  return percent === null ? amount : speaker.wording.labels.bracketed(amount, `${percent}%`);
}

function quotaText({ limit }: LimitFinding, speaker: Speaker): string {
  if (limit?.quota == null) return '';
  const { document, issuer } = limit.quota;
  const { labels } = speaker.wording;
  const named = issuer === null ? document : labels.bracketed(document, issuer);
  return labels.semicolon + labels.sheet.quota + labels.colon + named;
}

function remarkText(finding: LimitFinding, speaker: Speaker): string {
  const { labels } = speaker.wording;
  const { actual, outcome, reasons, notes } = finding;
  const derived = actual?.derived ?? null;
  const parts = [
    actual?.remark?.trim() ?? '',
    outcome === 'undecided' ? `${labels.reason}${labels.colon}${speaker.reasons(reasons)}` : '',
    outcome === 'unassigned' ? labels.quotaNeeded : '',
    derived === null ? '' : `${labels.derived}${labels.colon}${derivationText(derived, speaker)}`,
    ...notes.filter(({ code }) => code !== 'derived').map((note) => speaker.note(note)),
    actual?.location == null ? '' : formatLocation(actual.location),
  ];
  return parts.filter((part) => part !== '').join(labels.semicolon);
}
