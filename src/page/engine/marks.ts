import type { LimitFinding } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import type { Problem } from '../../core/problem.js';
import type { Report } from '../../core/report.js';
import type { Reading } from '../../input/reading.js';
import type { Localizer } from '../../messages/localizer.js';
import { titleOf } from '../../report/entries/entries.js';
import { cellName, locationOf } from '../../report/entries/places.js';
import { headroomText } from '../../report/sheet-cells.js';

/** A cell of a file, as its table counts: both from 1; without a column the whole row. */
export interface CellAt {
  readonly file: string;
  readonly row: number;
  readonly column: number | null;
}

/** A cell that wants a look, and what says so: worded only where it is shown, as they may be many. */
export interface Trouble extends CellAt {
  readonly kind: 'error' | 'fail' | 'missing' | 'warning';
  readonly subject: Problem | LimitFinding;
}

/** What is to be seen at a cell, worst first where a cell has several. */
export interface Mark extends CellAt {
  readonly kind: Trouble['kind'];
  /** `D3`; `null` for a whole row. */
  readonly cell: string | null;
  readonly text: string;
}

const WORST: readonly Trouble['kind'][] = ['error', 'fail', 'missing', 'warning'];

/** Finds the cells of places in the files that were read. */
export function cellFinderOf(
  readings: ReadonlyMap<string, Reading>,
): (location: Location | null) => CellAt | null {
  const byPath = new Map([...readings].map(([key, reading]) => [reading.path, { key, reading }]));
  return (location) => {
    const found = location === null ? undefined : byPath.get(location.path);
    if (location?.line == null || found === undefined) return null;
    const { key, reading } = found;
    return {
      file: key,
      row: reading.table?.rowOf(location.line) ?? location.line,
      column: location.column,
    };
  };
}

/** Every cell that wants a look, in the order in which to go through them: by file, row and column. */
export function troublesOf(
  report: Report,
  find: (location: Location | null) => CellAt | null,
): readonly Trouble[] {
  const troubles: Trouble[] = [];
  for (const problem of report.problems) {
    const at = problem.severity === 'note' ? null : find(problem.location);
    if (at === null || problem.severity === 'note') continue;
    troubles.push({ ...at, kind: problem.severity, subject: problem });
  }
  for (const finding of report.findings) {
    // An undecided figure has the words of its problem at its cell.
    const isOpen = finding.outcome === 'fail' || finding.outcome === 'missing';
    const at = isOpen ? find(locationOf(finding)) : null;
    if (finding.kind !== 'limit' || at === null) continue;
    troubles.push({ ...at, kind: finding.outcome as 'fail' | 'missing', subject: finding });
  }
  return troubles.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.row - b.row ||
      (a.column ?? 0) - (b.column ?? 0) ||
      WORST.indexOf(a.kind) - WORST.indexOf(b.kind),
  );
}

/** The one to show first: the worst one that comes first. */
export function worstOf(troubles: readonly Trouble[]): Trouble | null {
  for (const kind of WORST) {
    const found = troubles.find((one) => one.kind === kind);
    if (found !== undefined) return found;
  }
  return null;
}

/** Words what is to be seen at a cell. */
export function markOf({ subject, kind, ...at }: Trouble, localizer: Localizer): Mark {
  const { file, row, column } = at;
  const cell = cellName({ path: '', line: row, column }, null);
  return { file, row, column, kind, cell, text: textOf(subject, localizer) };
}

function textOf(subject: Problem | LimitFinding, localizer: Localizer): string {
  if ('kind' in subject) return outcomeText(subject, localizer);
  const { message, hint } = localizer.problem(subject).plain;
  return hint === null ? message : `${message}${localizer.wording.labels.semicolon}${hint}`;
}

/** What a limit's finding says in a line: `江源区 2025年 耕地保有量：不符合，缺0.02万亩`. */
export function outcomeText(finding: LimitFinding, localizer: Localizer): string {
  const { colon, comma } = localizer.wording.labels;
  const room = headroomText(finding, localizer, { unit: true, share: true });
  const said = [localizer.outcome(finding), ...(room === '' ? [] : [room])].join(comma);
  return `${titleOf(finding, localizer)}${colon}${said}`;
}

function compare(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
