import { foldName } from '../../core/language/text.js';
import { readUnits } from '../../core/language/unit-names.js';
import type { Location } from '../../core/location.js';
import { error, note, type Problem, warning } from '../../core/problem.js';
import type { Unit } from '../../core/units.js';
import type { HeaderColumn } from './header-columns.js';
import type { ValueKind } from './vocabulary.js';

/** What a table is read for: a county's figures, or the quotas that a higher authority assigned. */
export type Purpose = 'figures' | 'quotas';

/** Which columns give the values that are sought, which state targets, and what there is to say. */
export interface ValueColumns {
  readonly values: readonly HeaderColumn[];
  readonly targets: readonly HeaderColumn[];
  /** Quotas beside the actual values (下达指标). */
  readonly quotas: readonly HeaderColumn[];
  /** Columns whose words are not understood. */
  readonly unknown: readonly HeaderColumn[];
  readonly problems: readonly Problem[];
}

/** The kinds that are sought, the surest first: a quota file may show the use beside the quota. */
const SOUGHT: Readonly<Record<Purpose, readonly (readonly (ValueKind | null)[])[]>> = {
  figures: [['actual', 'stage', 'value', null]],
  quotas: [['quota'], ['target'], ['stage', 'value', null]],
};

/** Whether values of a kind are what a table is read for. */
export function isSought(kind: ValueKind | null, purpose: Purpose): boolean {
  return SOUGHT[purpose].some((kinds) => kinds.includes(kind));
}

/**
 * Chooses among columns of values, for each indicator and region: 现状值 before 规划目标值, 基期值 and
 * 差值. Where two could be the actual, of one year or of none, an error asks which.
 *
 * @param asked the words of `--value-column`, or its number, which settle it.
 */
export function chooseValueColumns(
  columns: readonly HeaderColumn[],
  purpose: Purpose,
  asked: string | null,
  at: (column: HeaderColumn) => Location,
): ValueColumns {
  const chosen = asked === null ? [] : meantBy(asked, columns);
  const problems: Problem[] = [];
  const values: HeaderColumn[] = [];
  for (const group of groupsOf(columns)) {
    const asChosen = group.filter((column) => chosen.includes(column));
    const candidates = asChosen.length > 0 ? asChosen : joinUnits(candidatesOf(group, purpose));
    const [first, second] = candidates;
    if (first !== undefined && second !== undefined && !areOfDifferentYears(candidates)) {
      const headers = wordsOfEach(candidates);
      problems.push(error('value-column-ambiguous', at(second), { headers }));
    }
    values.push(...candidates);
    const [target] = purpose === 'figures' && first === undefined ? group.filter(isTarget) : [];
    if (target !== undefined && isNamed(target)) {
      problems.push(warning('target-not-judged', at(target), { text: wordsOf(target) }));
    }
  }
  const used = new Set(
    values.flatMap(({ column, restated }) => [column, ...restated.map((again) => again.column)]),
  );
  const targets = columns.filter((column) => isTarget(column) && !used.has(column.column));
  const unknown: HeaderColumn[] = [];
  const quotas: HeaderColumn[] = [];
  for (const column of columns) {
    if (used.has(column.column) || targets.includes(column)) continue;
    if (column.kind === null || isRival(column.title)) unknown.push(column);
    else if (column.kind === 'quota' && column.rest === '' && purpose === 'figures') {
      quotas.push(column);
    } else {
      const args = { header: column.title, because: 'kind' } as const;
      problems.push(note('column-ignored', at(column), args));
    }
  }
  const [first] = columns;
  const headers = wordsOfEach(columns);
  if (asked !== null && chosen.length === 0 && first !== undefined) {
    problems.push(error('value-column-unknown', at(first), { asked, headers }));
  }
  if (values.length === 0 && first !== undefined) {
    problems.push(error('value-column-missing', at(first), { headers }));
  }
  const sorted = [...values].sort((a, b) => a.column - b.column);
  return { values: sorted, targets, quotas, unknown, problems };
}

/** 指标值 may well be the target; 数值 beside an actual may be another actual. */
function isIndicatorValue({ kind, words }: HeaderColumn): boolean {
  return kind === 'value' && words.some((text) => foldName(text).includes('指标值'));
}

/** Whether a header names something that changes the value beside it, or stands in its place. */
export function isRival(header: string): boolean {
  return RIVAL.test(header);
}

const RIVAL =
  /核减|扣减|核增|调减|调增|扣除|还原|修正|更正|校正|系数|平均值|^(?:列|字段|column|unnamed|field)[\s:：_-]*\d*$/i;

/** The columns of one indicator and region. */
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

function candidatesOf(group: readonly HeaderColumn[], purpose: Purpose): readonly HeaderColumn[] {
  for (const kinds of SOUGHT[purpose]) {
    const candidates = group.filter((column) => kinds.includes(column.kind) && says(column));
    if (candidates.length === 0) continue;
    // An explicit 现状 or 实际 is the actual, so that 指标值 beside it is not.
    const actual = candidates.filter(({ kind }) => kind === 'actual');
    if (actual.length > 0) {
      return candidates.filter(
        (one) => !isIndicatorValue(one) || areOfDifferentYears([one, ...actual.slice(0, 1)]),
      );
    }
    // 指标值 beside 完成情况 may well be the target.
    const isDoubtful = candidates.every(({ kind }) => kind === 'value');
    return isDoubtful ? [...candidates, ...group.filter(mayBeActual)] : candidates;
  }
  return [];
}

/**
 * Columns that differ in their unit alone give one value twice: the one of the finest unit gives it,
 * and the others restate it.
 */
function joinUnits(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const [first] = columns;
  const units = columns.map(unitOf);
  const isOneValue = columns.every(
    ({ kind, year }, index) =>
      kind === first?.kind &&
      year?.year === first.year?.year &&
      units[index] !== null &&
      units.indexOf(units[index] ?? null) === index &&
      units[index]?.dimension === units[0]?.dimension,
  );
  if (first === undefined || columns.length === 1 || !isOneValue) return columns;
  const [finest, ...others] = [...columns].sort((a, b) => {
    const [left, right] = [unitOf(a), unitOf(b)];
    return left === null || right === null ? 0 : left.factor.compare(right.factor);
  });
  return finest === undefined ? columns : [{ ...finest, restated: others }];
}

/** The one unit that a column's header names; `null` where it names none or several. */
function unitOf({ units }: HeaderColumn): Unit | null {
  const [stated, ...others] = units.flatMap(({ text }) => readUnits(text));
  return stated === undefined || others.length > 0 || stated.per !== null ? null : stated.unit;
}

/** Whether a column's header says what its values are, and nothing that is not understood. */
function says({ kind, rest, indicator, region, year }: HeaderColumn): boolean {
  const isSaid = kind !== null || indicator !== null || region !== null || year !== null;
  return isSaid && rest === '';
}

function mayBeActual({ kind, rest }: HeaderColumn): boolean {
  return kind === null && /完成|实际|现状|实有|监测/.test(rest);
}

function isTarget({ kind, rest }: HeaderColumn): boolean {
  return kind === 'target' && rest === '';
}

function isNamed({ indicator, region }: HeaderColumn): boolean {
  return indicator !== null || region !== null;
}

function areOfDifferentYears(columns: readonly HeaderColumn[]): boolean {
  const years = columns.map(({ year }) => year?.year ?? null);
  return !years.includes(null) && new Set(years).size === years.length;
}

/** The columns of which a header, a cell of it, or else the number is what `--value-column` names. */
function meantBy(asked: string, columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const folded = foldName(asked);
  const named = columns.filter(({ title, words }) =>
    [title, ...words].some((text) => foldName(text) === folded),
  );
  if (named.length > 0 || !/^\d{1,5}$/.test(asked)) return named;
  return columns.filter(({ column }) => column + 1 === Number(asked));
}

/** How `--value-column` may name each: by its lowest cell, or its number where two share that. */
function wordsOfEach(columns: readonly HeaderColumn[]): readonly string[] {
  const times = new Map<string, number>();
  for (const column of columns) {
    const words = foldName(wordsOf(column));
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  return columns.map((column) => {
    const words = wordsOf(column);
    return times.get(foldName(words)) === 1 ? words : String(column.column + 1);
  });
}

function wordsOf({ words }: HeaderColumn): string {
  return (words.at(-1) ?? '').replace(/\s+/g, ' ');
}
