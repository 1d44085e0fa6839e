import { foldWidth } from '../../core/language/text.js';
import { readUnits } from '../../core/language/unit-names.js';
import type { LayoutKind } from '../../core/report.js';
import { isMissing, readNumber } from '../cells/read-number.js';
import { readTwice } from '../cells/restated-value.js';
import type { Row } from '../table/table.js';
import { type HeaderCell, type HeaderNames, NOTHING_READ, readHeaderCell } from './header-cell.js';
import { type HeaderColumn, type HeaderPart, joinColumn } from './header-columns.js';
import { type Role, roleOf } from './vocabulary.js';

/** The rows that are a table's header, and what they say of each column. */
export interface Header {
  readonly kind: LayoutKind;
  /** Index in the table of its first row. */
  readonly first: number;
  /** How many rows it has: merged cells make it two or three. */
  readonly depth: number;
  /** Those that have a header, from the left. */
  readonly columns: readonly HeaderColumn[];
}

/** A header further down than this is not looked for. */
const DEEPEST = 50;
/** More rows than this no header has. */
const MOST_ROWS = 3;

/**
 * Finds the header of a table: the first rows that name what is needed, as many of them as belong
 * together, and by them one of three layouts. `null` where there is none.
 */
export function findHeader(rows: readonly Row[], names: HeaderNames): Header | null {
  const readings = new Map<Row, readonly HeaderCell[] | null>();
  const read = (row: Row) => {
    if (!readings.has(row)) readings.set(row, readHeaderRow(row, names));
    return readings.get(row) ?? null;
  };
  for (let first = 0; first < Math.min(rows.length, DEEPEST); first += 1) {
    const header = findHeaderAt(rows, first, read, names);
    if (header !== null) return header;
  }
  return null;
}

/** The header that begins at a row, as deep as its rows belong together; `null` where none does. */
function findHeaderAt(
  rows: readonly Row[],
  first: number,
  read: (row: Row) => readonly HeaderCell[] | null,
  names: HeaderNames,
): Header | null {
  for (let depth = MOST_ROWS; depth > 0; depth -= 1) {
    const block = rows.slice(first, first + depth);
    if (block.length < depth || block.some((row) => read(row) === null)) continue;
    const cells = block.map(read).filter((row) => row !== null);
    const header = joinRows(block, cells, names);
    if (header !== null) return { ...header, first, depth };
  }
  return null;
}

/**
 * Whether rows begin with the header of another table. Stricter than {@link findHeader}, since below a
 * header a row without a figure may name an indicator and a region as well.
 */
export function beginsWithHeader(rows: readonly Row[], names: HeaderNames): boolean {
  const header = findHeaderAt(rows, 0, (row) => readHeaderRow(row, names), names);
  if (header === null) return false;
  const { columns } = header;
  return (
    columns.some(({ role }) => role !== null && KEYS.has(role)) ||
    (columns.length > 1 && columns.every(({ indicator }) => indicator !== null))
  );
}

/** The cells of a row taken apart; `null` where it is blank or holds a figure, and is no header. */
function readHeaderRow({ cells }: Row, names: HeaderNames): readonly HeaderCell[] | null {
  const [text = ''] = cells;
  if (cells.every((cell) => cell.trim() === '')) return null;
  // A title that was written into each of its merged cells.
  if (cells.length > 2 && cells.every((cell) => cell === text)) return null;
  if (cells.some((cell) => isFigure(cell, names))) return null;
  return withoutUnitLabel(resolveDiagonal(cells, names));
}

const DIAGONAL = /^([^\\/|]+)[\\/|]([^\\/|]+)$/;

/** 地区\指标 in a corner: what the other columns are, the rows are not. */
function resolveDiagonal(cells: readonly string[], names: HeaderNames): readonly HeaderCell[] {
  const read = cells.map((cell) => readHeaderCell(cell, names));
  return read.map((cell, column) => {
    const [, first = '', second = ''] = DIAGONAL.exec(foldWidth(cells[column] ?? '').trim()) ?? [];
    const roles = [roleOf(first), roleOf(second)];
    if (first === '' || roles.includes(null)) return cell;
    const others = read.filter((_, other) => other !== column);
    const byColumn = DIAGONAL_ROLES.find(
      (role) => roles.includes(role) && others.some((other) => other[role] !== null),
    );
    const role = roles.find((one) => one !== byColumn);
    return byColumn === undefined || role == null ? cell : { ...NOTHING_READ, role };
  });
}

const DIAGONAL_ROLES = ['indicator', 'region', 'year'] as const;

/** 计量单位 before a row that holds nothing but units. */
function withoutUnitLabel(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const filled = cells.filter((cell) => !isEmpty(cell));
  const labels = filled.filter(({ role }) => role === 'unit');
  const isUnitRow =
    labels.length === 1 &&
    filled.length > 1 &&
    filled.every(({ role, unit }) => role === 'unit' || (unit !== null && role === null));
  return isUnitRow ? cells.map((cell) => (cell.role === 'unit' ? NOTHING_READ : cell)) : cells;
}

const DIGIT = /[\d\uff10-\uff19]/;

function isFigure(cell: string, names: HeaderNames): boolean {
  if (!DIGIT.test(cell)) return false;
  const number = readNumber(cell);
  if (number.kind !== 'number') return false;
  // 10年平均 begins with a number and is none: 年平均 is no unit.
  if (number.unit !== null && readUnits(number.unit).length === 0) return readTwice(cell) !== null;
  const { rest, year } = readHeaderCell(cell, names);
  return rest !== '' && year === null;
}

function joinRows(
  block: readonly Row[],
  cells: readonly (readonly HeaderCell[])[],
  names: HeaderNames,
): Pick<Header, 'kind' | 'columns'> | null {
  const isGroups = (row: readonly HeaderCell[], index: number) =>
    index < cells.length - 1
      ? mayStandAbove(row)
      : index === 0 || isContinuation(row, cells.slice(0, -1));
  if (!cells.every(isGroups)) return null;
  const covers = cells.map((row, index) => coversOf(row, index < cells.length - 1));
  const width = Math.max(...cells.map((row) => row.length));
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const parts = block.flatMap((row, index): HeaderPart[] => {
      const at = covers[index]?.[column] ?? column;
      const cell = cells[index]?.[at];
      if (cell === undefined || isEmpty(cell)) return [];
      const isOwn = at === column;
      // A column's role is its own: a merged 备注 reaches over nothing.
      return isOwn || cell.role === null ? [{ cell, row, column: at, isOwn }] : [];
    });
    if (!parts.some(({ isOwn }) => isOwn)) continue;
    const joined = joinColumn(column, parts, names);
    if (joined === null) return null;
    columns.push(joined);
  }
  // Above rows that name their regions a region alone is a title, and stands over no column.
  const namesRegions = columns.some(({ role }) => role === 'region' || role === 'code');
  if (namesRegions && cells.slice(0, -1).some(isRegionAlone)) return null;
  const kind = recogniseKind(columns, names.isIndicatorAnswered ?? false);
  return kind === null ? null : { kind, columns };
}

function isRegionAlone(row: readonly HeaderCell[]): boolean {
  const [only, ...others] = row.filter((cell) => !isEmpty(cell));
  return others.length === 0 && only !== undefined && only.region !== null && only === row[0];
}

/** Which cell stands over each column: an empty one belongs to the merged cell on its left. */
function coversOf(row: readonly HeaderCell[], isMerged: boolean): readonly number[] {
  let last = 0;
  return row.map((cell, column) => {
    if (!isMerged || !isEmpty(cell)) last = column;
    return last;
  });
}

function isEmpty(cell: HeaderCell | undefined): boolean {
  return cell === undefined || (cell.rest === '' && !isUnderstood(cell));
}

function isUnderstood(cell: HeaderCell): boolean {
  const { role, kind, indicator, region, year, unit } = cell;
  return [role, kind, indicator, region, year, unit].some((part) => part !== null);
}

/** A title or a line such as 填报单位：… above the header is none of its rows. */
function mayStandAbove(row: readonly HeaderCell[]): boolean {
  const filled = row.filter((cell) => !isEmpty(cell));
  const isName = ({ indicator, region }: HeaderCell) => indicator !== null || region !== null;
  const says = ({ role, kind }: HeaderCell) => role !== null || kind !== null;
  const [only] = filled;
  if (filled.length === 1 && only !== undefined) {
    // A year or 规划目标 alone over some columns is theirs; at the left edge it may be a title.
    const isInside = row[0] !== only && (says(only) || only.year !== null) && only.rest === '';
    return isName(only) || isInside;
  }
  const years = new Set(filled.flatMap(({ year }) => year?.year ?? []));
  return filled.some(isName) || filled.some(says) || years.size > 1;
}

/**
 * A row of unknown words, or of 暂无, is data that cannot be read, and no part of the header; unless
 * it leaves open who and what its rows are of, which the rows above have said.
 */
function isContinuation(
  row: readonly HeaderCell[],
  above: readonly (readonly HeaderCell[])[],
): boolean {
  if (row.some(({ rest }) => rest !== '' && isMissing(rest))) return false;
  if (row.some(isUnderstood)) return true;
  const keys = above.flatMap((cells) =>
    cells.flatMap(({ role }, column) => (role !== null && KEYS.has(role) ? [column] : [])),
  );
  return keys.length > 0 && keys.every((column) => isEmpty(row[column]));
}

const KEYS: ReadonlySet<Role> = new Set(['region', 'code', 'indicator', 'year']);

/** @param isAnswered whether a person says which indicator a table without one is about. */
function recogniseKind(columns: readonly HeaderColumn[], isAnswered: boolean): LayoutKind | null {
  if (columns.length < 2) return null;
  const free = columns.filter(({ role }) => role === null);
  if (!columns.some(({ role }) => role === 'indicator')) {
    if (free.some(({ indicator }) => indicator !== null)) return 'wide';
    return isAnswered && free.some(({ kind }) => kind !== null) ? 'long' : null;
  }
  if (free.some(({ region }) => region !== null)) return 'matrix';
  if (free.some(({ kind, year }) => kind !== null || year !== null)) return 'long';
  return free.length > 0 ? 'matrix' : null;
}
