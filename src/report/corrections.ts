import type { LimitFinding } from '../core/finding.js';
import { type Location, wholeFile } from '../core/location.js';
import type { Region } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import type { Report } from '../core/report.js';
import { createLocalizer, type Localizer } from '../messages/localizer.js';
import { formatLocation } from '../messages/phrases.js';
import {
  CORRECTION_COLUMNS,
  CORRECTION_WORDING,
  type CorrectionColumn,
  type CorrectionWording,
} from '../messages/reports/corrections.js';
import { localize } from '../messages/text.js';
import { csvCell, csvFile, csvVerbatim } from './csv/cell.js';
import { Concerns } from './entries/concerns.js';
import { type Entry, entriesOf, isProblem } from './entries/entries.js';
import { cellFinder, cellName } from './entries/places.js';
import { limitMeasure } from './measures.js';
import type { ReportContext } from './reporter.js';
import { safeText } from './safe-text.js';

type CorrectionCells = Readonly<Partial<Record<CorrectionColumn, string>>>;

/** A row with what it is sorted by. */
interface Correction {
  readonly cells: CorrectionCells;
  readonly region: Region | null;
  readonly location: Location | null;
}

/**
 * The correction list (退回修改清单) that a city sends back to a county, as a CSV: errors and warnings in
 * the data, figures that are missing or could not be decided. Each row says which cell, in
 * spreadsheet terms, what stands there, what is wrong and what to do. Region by region, in the
 * approval's order; empty below its header where nothing is to be corrected.
 */
export function corrections(report: Report, { language }: ReportContext): string {
  const wording = localize(CORRECTION_WORDING, language);
  const localizer = createLocalizer(report, language);
  const entries = entriesOf(report, language);
  const concerns = new Concerns(report);
  const find = cellFinder(report.inputs);
  const rows = entries.flatMap((entry): Correction[] => {
    const { subject } = entry;
    if (isProblem(subject)) {
      if (subject.severity === 'note' && nearestOf(subject) === null) return [];
      return [problemRow(subject, entry, concerns.findingsOf(subject), report, localizer)];
    }
    if (subject.kind !== 'limit') return [];
    if (subject.outcome === 'missing') {
      const slip = report.problems.find(
        (problem) => nearestOf(problem) === subject.indicator.name.zh,
      );
      return [missingRow(subject, entry, localizer, wording, slip ?? null)];
    }
    return concerns.isUntold(subject) ? [undecidedRow(subject, entry, localizer, wording)] : [];
  });
  const lines = sorted(rows, report).map(({ cells, location }, index) => {
    const numbered: CorrectionCells = {
      ...cells,
      number: `${index + 1}`,
      ...placeCells(location, find, wording),
    };
    return CORRECTION_COLUMNS.map((column) => {
      const text = safeText(numbered[column] ?? '');
      return column === 'stands' ? csvVerbatim(text) : csvCell(text);
    });
  });
  return csvFile([CORRECTION_COLUMNS.map((column) => csvCell(wording.columns[column])), ...lines]);
}

function problemRow(
  problem: Problem,
  entry: Entry,
  concerned: readonly LimitFinding[],
  report: Report,
  localizer: Localizer,
): Correction {
  const { message, hint } = localizer.problem(problem).plain;
  const only = <T>(values: readonly T[]): T | null =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  // Of a whole file the rules would be all of them.
  const rules = problem.location?.line == null ? [] : concerned.map(({ rule }) => rule.id);
  const region = only(concerned.map((finding) => finding.region)) ?? regionNamed(problem, report);
  const indicator = only(concerned.map((finding) => finding.indicator.id));
  const year = only(concerned.map((finding) => finding.year));
  return {
    region,
    location: problem.location,
    cells: {
      ...regionCells(region),
      year: year === null ? '' : `${year}`,
      indicator: indicator === null ? '' : localizer.indicator(indicator),
      stands: entry.place?.text.trim() ?? typedText(problem),
      kind: localizer.wording.severities[problem.severity],
      wrong: message,
      todo: hint ?? '',
      code: [problem.code, ...rules].join(' '),
    },
  };
}

function missingRow(
  finding: LimitFinding,
  entry: Entry,
  localizer: Localizer,
  wording: CorrectionWording,
  slip: Problem | null,
): Correction {
  const { file } = entry;
  const unit = finding.limit === null ? null : (limitMeasure(finding.limit)?.unit ?? null);
  return {
    region: finding.region,
    location: entry.location ?? (file === null ? null : wholeFile(file)),
    cells: {
      ...findingCells(finding, localizer),
      stands: finding.blankAt === undefined ? '' : entry.place?.text.trim() || wording.blank,
      wrong: finding.blankAt === undefined ? wording.missing.absent : wording.missing.blank,
      todo: slip === null ? wording.missing.todo(unit) : slipText(slip, wording),
    },
  };
}

/** The known indicator that an unknown one is near; `null` for any other problem. */
function nearestOf(problem: Problem): string | null {
  return problem.code === 'indicator-unknown' ? problem.arguments.nearest : null;
}

function slipText(slip: Problem, wording: CorrectionWording): string {
  const place = slip.location === null ? '' : formatLocation(slip.location);
  return wording.missing.slip(typedText(slip), place);
}

function undecidedRow(
  finding: LimitFinding,
  entry: Entry,
  localizer: Localizer,
  wording: CorrectionWording,
): Correction {
  const { labels } = localizer.wording;
  return {
    region: finding.region,
    location: entry.location,
    cells: {
      ...findingCells(finding, localizer),
      stands: finding.actual?.text.trim() ?? '',
      wrong: `${labels.reason}${labels.colon}${localizer.reasons(finding.reasons)}`,
      todo: wording.undecided,
    },
  };
}

function findingCells(finding: LimitFinding, localizer: Localizer): CorrectionCells {
  const { region, year, indicator, rule } = finding;
  return {
    ...regionCells(region),
    year: year === null ? '' : `${year}`,
    indicator: localizer.indicator(indicator.id),
    kind: localizer.outcome(finding),
    code: rule.id,
  };
}

function regionCells(region: Region | null): CorrectionCells {
  return region === null ? {} : { region: region.name, regionCode: region.code };
}

function placeCells(
  location: Location | null,
  find: ReturnType<typeof cellFinder>,
  wording: CorrectionWording,
): CorrectionCells {
  if (location === null) return {};
  const { path, line } = location;
  const whole = line === null ? wording.wholeFile : wording.line(line);
  return { file: path, cell: cellName(location, find(location)) ?? whole };
}

/** The region that a problem names, by code or name. */
function regionNamed(problem: Problem, { packs }: Report): Region | null {
  const { region } = problem.arguments as { readonly region?: unknown };
  const all = packs.flatMap((pack) => [...pack.regions, ...pack.notCovered]);
  return all.find(({ code, name }) => code === region || name === region) ?? null;
}

/** What was typed, where a problem says so and the file's text is not at hand. */
function typedText(problem: Problem): string {
  const { text } = problem.arguments as { readonly text?: unknown };
  return typeof text === 'string' ? text : '';
}

/** Region by region in the approval's order, then as the file goes; what is of no region comes first. */
function sorted(rows: readonly Correction[], { packs }: Report): readonly Correction[] {
  const order = packs.flatMap(({ regions, notCovered }) =>
    [...regions, ...notCovered].map(({ code }) => code),
  );
  const rank = (row: Correction) => (row.region === null ? -1 : order.indexOf(row.region.code));
  return [...rows].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareText(a.location?.path ?? '', b.location?.path ?? '') ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
