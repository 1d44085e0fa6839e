import { foldName } from '../../core/language/text.js';
import type { YearReading } from '../cells/read-year.js';
import type { Row } from '../table/table.js';
import type { HeaderCell, HeaderNames } from './header-cell.js';
import { farthestKind, type Role, saysNoActual, type ValueKind } from './vocabulary.js';

/** A cell of the header and where it stands; `column` counts from 0. */
export interface HeaderPlace {
  readonly row: Row;
  readonly column: number;
}

/** A word of the header with its place. */
export interface HeaderWord extends HeaderPlace {
  readonly text: string;
}

/** A cell that speaks of a column: its own, or one that a merged cell to the left reaches over it. */
export interface HeaderPart extends HeaderPlace {
  readonly cell: HeaderCell;
  readonly isOwn: boolean;
}

/** What the header says of a column, over all its rows. */
export interface HeaderColumn {
  /** Index from 0. */
  readonly column: number;
  readonly role: Role | null;
  readonly kind: ValueKind | null;
  readonly indicator: HeaderWord | null;
  readonly region: HeaderWord | null;
  readonly year: YearReading | null;
  /** The header's units as typed, the nearest to the values first. */
  readonly units: readonly HeaderWord[];
  /** Columns beside it that give its values again in a coarser unit: 万亩 beside 公顷. */
  readonly restated: readonly HeaderColumn[];
  /** Brackets that say something else, e.g. 三调口径. */
  readonly remark: HeaderWord | null;
  /** What is none of all this; empty where everything was understood. */
  readonly rest: string;
  /** The words over the column as typed, the upper before the lower. */
  readonly title: string;
  /** Those words, a cell each. */
  readonly words: readonly string[];
  /** Its lowest own cell. */
  readonly place: HeaderPlace;
}

/**
 * Joins what stands over a column, from the top down; the nearest to the values counts. 耕地 over
 * 保有量 is one name.
 *
 * @returns `null` where the cells contradict each other, so that they are no header.
 */
export function joinColumn(
  column: number,
  parts: readonly HeaderPart[],
  { isIndicator, isTotal, isParent = () => false }: HeaderNames,
): HeaderColumn | null {
  const own = parts.filter(({ isOwn }) => isOwn);
  const last = own.at(-1);
  if (last === undefined) return null;
  const words = parts.map(({ row, column: at }) => row.cells[at]?.trim() ?? '');
  const title = words.join(' ');
  const place = { row: last.row, column };
  const roles = own.filter(({ cell }) => cell.role !== null);
  const role = roles.at(-1)?.cell.role ?? null;
  if (role !== null) {
    if (!own.every((part) => fitsRole(part.cell, role))) return null;
    return { ...NO_VALUES, column, role, title, words, place };
  }
  // 浑江区 over 江源区 is a title or another table's, unless it is the city over its counties.
  const regions = parts
    .flatMap(({ cell }) => cell.region ?? [])
    .filter((one) => !isParent(one) && !isTotal(one));
  if (new Set(regions.map(foldName)).size > 1) return null;
  const upwards = [...parts].reverse();
  const rests = parts.filter(({ cell }) => cell.rest !== '');
  const joined = parts.map(({ cell }) => cell.indicator ?? cell.rest).join('');
  const isName = rests.length > 0 && parts.length > 1 && isIndicator(joined);
  const indicator = isName ? { ...place, text: joined } : wordOf(upwards, 'indicator');
  // Words over several columns (管控指标完成情况) are a heading, unless they say otherwise.
  const rest = last.cell.rest;
  const isPlain = isName || (indicator !== null && PLAIN_WORDS.has(rest));
  const isUnclear = !isName && rests.some(({ cell }) => saysNoActual(cell.rest));
  return {
    column,
    role: null,
    kind: farthestKind([...parts.map(({ cell }) => cell.kind), isUnclear ? 'unclear' : null]),
    indicator,
    region: wordOf(upwards, 'region'),
    year: upwards.find(({ cell }) => cell.year !== null)?.cell.year ?? null,
    restated: [],
    units: upwards.flatMap((part) => wordOf([part], 'unit') ?? []),
    remark: wordOf(upwards, 'remark'),
    rest: isPlain ? '' : rest,
    title,
    words,
    place,
  };
}

/** Under an indicator's name these say nothing that it does not. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(['面积', '数量', '总量', '规模', '倍数']);

const NO_VALUES = {
  kind: null,
  indicator: null,
  region: null,
  year: null,
  units: [],
  restated: [],
  remark: null,
  rest: '',
} as const;

/** 行政区 may stand over 名称 and 代码; nothing else stands with a column's role. */
function fitsRole(cell: HeaderCell, role: Role): boolean {
  if (cell.role === role || (cell.role === 'region' && role === 'code')) return true;
  return cell.role === null && cell.rest === '名称' && (role === 'region' || role === 'indicator');
}

function wordOf(
  parts: readonly HeaderPart[],
  key: 'indicator' | 'region' | 'unit' | 'remark',
): HeaderWord | null {
  for (const { cell, row, column } of parts) {
    const text = cell[key];
    if (text !== null) return { text, row, column };
  }
  return null;
}
