import type { LimitFinding, LimitOutcome } from '../../core/finding.js';
import type { Localizer } from '../../messages/localizer.js';
import { formatLocation } from '../../messages/phrases.js';
import { groupBy } from '../findings.js';
import { convertedMeasure, headroomShown, measureText } from '../measures.js';
import { derivationText, outcomeCounts, quoteText } from '../sheet-cells.js';
import { type Grid, resultBeside, rowLines } from './grid.js';
import { type LimitRow, STYLES } from './row.js';
import { type Line, lineWidth, paragraph, span } from './spans.js';

/** The outcome that a table is headed with: the one that weighs most for the verdict. */
const WEIGHT: readonly LimitOutcome[] = [
  'undecided',
  'fail',
  'missing',
  'unassigned',
  'pass',
  'reference',
  'not-applicable',
];

const BELOW_ROW = 6;

/** Parts the rows by region and year; each part keeps their order. */
export function tablesOf(rows: readonly LimitRow[]): readonly (readonly LimitRow[])[] {
  const keyOf = ({ finding: { pack, region, year } }: LimitRow) => `${pack} ${region.code} ${year}`;
  return [...groupBy(rows, keyOf).values()];
}

/**
 * A table: its heading with the counts, what is noted of all its rows, and the rows.
 *
 * @param namesFiles whether the figures come from several files, so that each table names its own.
 */
export function tableLines(
  rows: readonly LimitRow[],
  grid: Grid,
  localizer: Localizer,
  namesFiles: boolean,
): Line[] {
  const findings = rows.map(({ finding }) => finding);
  const shared = sharedNotes(findings, localizer);
  const { labels } = localizer.wording;
  return [
    ...heading(findings, grid.width, localizer),
    ...(namesFiles ? filesOf(findings).map((path): Line => [span('  '), span(path, 'dim')]) : []),
    ...shared.flatMap((note) =>
      paragraph(labels.note + labels.colon + note, {
        width: grid.width,
        indent: 2,
        styles: ['dim'],
      }),
    ),
    ...rows.flatMap((row) => [...rowLines(row, grid), ...belowRow(row, shared, grid, localizer)]),
  ];
}

function heading(findings: readonly LimitFinding[], width: number, localizer: Localizer): Line[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { labels, outcomes } = localizer.wording;
  const year = first.year === null ? labels.yearUnknown : String(first.year);
  const left: Line = [
    span(`${first.region.name} ${first.region.code}`, 'bold'),
    span(` · ${year}`),
  ];
  const worst = WEIGHT.find((one) => findings.some(({ outcome }) => outcome === one)) ?? 'pass';
  const right: Line = [
    span(outcomes[worst], 'bold', STYLES[worst]),
    ...outcomeCounts(findings, localizer.wording).map((count) => span(`  ${count}`)),
  ];
  const gap = width - lineWidth(left) - lineWidth(right);
  if (gap >= 2) return [[...left, span(' '.repeat(gap)), ...right]];
  return [left, ...paragraph(right.map(({ text }) => text).join(''), { width, indent: 2 })];
}

/** The files that the figures of a table come from, in the order of its rows. */
function filesOf(findings: readonly LimitFinding[]): readonly string[] {
  const places = findings.flatMap(({ actual }) => [
    ...(actual?.location ? [actual.location] : []),
    ...(actual?.derived?.from ?? []).map(({ location }) => location),
  ]);
  return [...new Set(places.map(({ path }) => path))];
}

function sharedNotes(findings: readonly LimitFinding[], localizer: Localizer): string[] {
  const [first, ...others] = findings.map((finding) => notesOf(finding, localizer));
  if (first === undefined || others.length === 0) return [];
  return first.filter((note) => others.every((notes) => notes.includes(note)));
}

function notesOf(finding: LimitFinding, localizer: Localizer): string[] {
  const formulaIsShown = finding.actual?.derived != null;
  return finding.notes
    .filter((note) => !(formulaIsShown && note.code === 'derived'))
    .map((note) => localizer.note(note));
}

function belowRow(
  row: LimitRow,
  shared: readonly string[],
  grid: Grid,
  localizer: Localizer,
): Line[] {
  const { finding } = row;
  const { labels } = localizer.wording;
  const { width } = grid;
  const { outcome, actual, limit, citation } = finding;
  const below = (text: string) => paragraph(text, { width, indent: BELOW_ROW, styles: ['dim'] });
  const labelled = (label: string, text: string) => below(label + labels.colon + text);
  const lines: Line[] = [];

  if ((outcome === 'fail' || outcome === 'undecided') && actual?.location != null) {
    lines.push([span(' '.repeat(BELOW_ROW)), span(formatLocation(actual.location), 'cyan')]);
  }
  if (outcome === 'fail') {
    lines.push(...below(quoteText(citation, labels)));
  }
  if (finding.reasons.length > 0 && outcome === 'undecided') {
    lines.push(...labelled(labels.reason, localizer.reasons(finding.reasons)));
  }
  if (outcome === 'unassigned') lines.push(...below(labels.quotaNeeded + labels.quotaOption));
  const converted = actual === null ? null : convertedMeasure(actual, limit);
  if (converted !== null) {
    const said = `${labels.converted} ${measureText(converted)}`;
    const share = shareLeftOut(row, grid, localizer);
    lines.push(...below(share === null ? said : labels.bracketed(said, share)));
  }
  if (actual?.derived != null) {
    lines.push(...labelled(labels.derived, derivationText(actual.derived, localizer)));
  }
  for (const note of notesOf(finding, localizer)) {
    if (!shared.includes(note)) lines.push(...labelled(labels.note, note));
  }
  return lines;
}

/** The headroom in percent where the row had no room for it: `余 0.30%`. */
function shareLeftOut(row: LimitRow, grid: Grid, localizer: Localizer): string | null {
  const { headroom, limit } = row.finding;
  if (headroom === null || limit === null || row.result.kind === 'words') return null;
  const { word, percent } = headroomShown(headroom, limit);
  const beside = resultBeside(row, grid) ?? row.result.full;
  if (percent === null || word === 'equal' || beside !== row.result.bare) return null;
  return `${localizer.wording.headroom[word]} ${percent}%`;
}
