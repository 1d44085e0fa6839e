import { foldName } from '../../core/language/text.js';
import type { Location } from '../../core/location.js';
import { error, note, type Problem } from '../../core/problem.js';
import type { HeaderColumn } from './header-columns.js';

/** Which columns give the actual values, which state targets, and what there is to say. */
export interface ValueColumns {
  readonly actual: readonly HeaderColumn[];
  readonly target: readonly HeaderColumn[];
  readonly problems: readonly Problem[];
}

/**
 * Chooses among columns of values, for each indicator and region: 现状值 before 规划目标值, 基期值 and
 * 差值. Where two could be the actual, of one year or of none, an error asks which.
 *
 * @param asked the words of `--value-column`, which settle it.
 */
export function chooseValueColumns(
  columns: readonly HeaderColumn[],
  asked: string | null,
  at: (column: HeaderColumn) => Location,
): ValueColumns {
  const chosen = asked === null ? [] : columns.filter((column) => isMeant(column, asked));
  const problems: Problem[] = [];
  const actual: HeaderColumn[] = [];
  for (const group of groupsOf(columns)) {
    const asChosen = group.filter((column) => chosen.includes(column));
    const candidates = asChosen.length > 0 ? asChosen : candidatesOf(group);
    const [first, second] = candidates;
    if (first !== undefined && second !== undefined && !areOfDifferentYears(candidates)) {
      const headers = candidates.map(wordsOf);
      problems.push(error('value-column-ambiguous', at(second), { headers }));
    }
    actual.push(...candidates);
  }
  const target = columns.filter((column) => column.kind === 'target' && !actual.includes(column));
  for (const column of columns) {
    if (actual.includes(column) || target.includes(column)) continue;
    const because = column.kind === null ? 'unknown' : 'kind';
    problems.push(note('column-ignored', at(column), { header: column.title, because }));
  }
  const [first] = columns;
  if (asked !== null && chosen.length === 0 && first !== undefined) {
    const args = { asked, headers: columns.map(wordsOf) };
    problems.push(error('value-column-unknown', at(first), args));
  }
  if (actual.length === 0 && first !== undefined) {
    problems.push(error('value-column-missing', at(first), { headers: columns.map(wordsOf) }));
  }
  return { actual: inOrder(actual), target, problems };
}

/** The columns of one indicator and region; a column's own words are enough to tell them apart. */
function groupsOf(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const groups = new Map<string, HeaderColumn[]>();
  for (const column of columns) {
    const words = [column.indicator?.text ?? '', column.region?.text ?? ''];
    const key = words.map(foldName).join('\n');
    const group = groups.get(key) ?? [];
    group.push(column);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function candidatesOf(group: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return group.filter(({ kind, rest, indicator, region, year }) => {
    if (kind === 'actual') return rest === '';
    const says = indicator !== null || region !== null || year !== null;
    return kind === null && says && rest === '';
  });
}

function areOfDifferentYears(columns: readonly HeaderColumn[]): boolean {
  const years = columns.map(({ year }) => year?.year ?? null);
  return !years.includes(null) && new Set(years).size === years.length;
}

/** `--value-column` names a header whole, or the cell of it in which it differs from the others. */
function isMeant(column: HeaderColumn, asked: string): boolean {
  return [column.title, wordsOf(column)].map(foldName).includes(foldName(asked));
}

/** The lowest cell of a column's header: under 耕地保有量 the word 监测值. */
function wordsOf({ place }: HeaderColumn): string {
  return (place.row.cells[place.column] ?? '').trim().replace(/\s+/g, ' ');
}

function inOrder(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return [...columns].sort((a, b) => a.column - b.column);
}
