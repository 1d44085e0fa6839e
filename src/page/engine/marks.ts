import type { LimitFinding } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';
import type { Report } from '../../core/report.js';
import type { Reading } from '../../input/reading.js';
import { cellName } from '../../report/entries/cell-name.js';
import { locationOf, titleOf } from '../../report/entries/entries.js';
import { headroomText } from '../../report/sheet/cells.js';
import type { Speaker } from '../../report/speaker.js';

/** A cell of a file, as its table counts: both from 1; without a column the whole row. */
export interface CellAt {
  readonly file: string;
  readonly row: number;
  readonly column: number | null;
}

/** What is to be seen at a cell, worst first where a cell has several. */
export interface Mark extends CellAt {
  readonly kind: 'error' | 'fail' | 'missing' | 'warning';
  /** `D3`; `null` for a whole row. */
  readonly cell: string | null;
  readonly text: string;
}

const WORST: readonly Mark['kind'][] = ['error', 'fail', 'missing', 'warning'];

/** Finds the cells of places in the files that were read. */
export function cellFinderOf(
  readings: ReadonlyMap<string, Reading>,
): (location: Location | null) => CellAt | null {
  const byPath = new Map([...readings].map(([key, reading]) => [reading.path, { key, reading }]));
  return (location) => {
    const found = location === null ? undefined : byPath.get(location.path);
    if (location?.line == null || found === undefined) return null;
    const { key, reading } = found;
    return { file: key, row: reading.rowOf(location.line), column: location.column };
  };
}

/** Every cell that wants a look, in the order in which to go through them: by file, row and column. */
export function marksOf(
  report: Report,
  speaker: Speaker,
  find: (location: Location | null) => CellAt | null,
): readonly Mark[] {
  const marks = [
    ...report.problems.flatMap((problem) => problemMark(problem, speaker, find)),
    ...report.findings.flatMap((finding) =>
      finding.kind === 'limit' ? findingMark(finding, speaker, find) : [],
    ),
  ];
  return marks.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.row - b.row ||
      (a.column ?? 0) - (b.column ?? 0) ||
      WORST.indexOf(a.kind) - WORST.indexOf(b.kind),
  );
}

/** The mark to show first: the worst one that comes first. */
export function worstOf(marks: readonly Mark[]): Mark | null {
  for (const kind of WORST) {
    const found = marks.find((mark) => mark.kind === kind);
    if (found !== undefined) return found;
  }
  return null;
}

function problemMark(
  problem: Problem,
  speaker: Speaker,
  find: (location: Location | null) => CellAt | null,
): readonly Mark[] {
  const at = find(problem.location);
  if (problem.severity === 'note' || at === null) return [];
  const { message, hint } = speaker.problem(problem);
  const text = hint === null ? message : `${message}${speaker.wording.labels.semicolon}${hint}`;
  return [{ ...at, kind: problem.severity, cell: nameOf(at), text }];
}

function findingMark(
  finding: LimitFinding,
  speaker: Speaker,
  find: (location: Location | null) => CellAt | null,
): readonly Mark[] {
  const { outcome } = finding;
  // An undecided figure has the words of its problem at its cell.
  if (outcome !== 'fail' && outcome !== 'missing') return [];
  const at = find(locationOf(finding));
  if (at === null) return [];
  return [{ ...at, kind: outcome, cell: nameOf(at), text: outcomeText(finding, speaker) }];
}

/** What a limit's finding says in a line: `江源区 2025年 耕地保有量：不符合，缺0.02万亩`. */
export function outcomeText(finding: LimitFinding, speaker: Speaker): string {
  const { colon, comma } = speaker.wording.labels;
  const room = headroomText(finding, speaker, { unit: true, share: true });
  const said = [speaker.outcome(finding), ...(room === '' ? [] : [room])].join(comma);
  return `${titleOf(finding, speaker)}${colon}${said}`;
}

function nameOf({ row, column }: CellAt): string | null {
  return cellName({ path: '', line: row, column }, null);
}

function compare(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
