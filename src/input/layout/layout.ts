// How a file becomes figures, step by step:
//
// 1. table/csv.ts decodes the bytes and splits them into a `Table`, which the reading keeps.
// 2. find-header.ts finds the rows of the header. header-cell.ts splits each of its cells into role,
//    kind of value, indicator, region, year and unit, by the words of vocabulary.ts; header-columns.ts
//    joins the cells of each column.
// 3. captions.ts reads the rows above the header: units, and the year of a title.
// 4. value-columns.ts chooses the columns of actual values and of targets. The result of steps 2 to 4
//    is a `Layout`, made here.
// 5. divide-body.ts separates rows of data from notes, signatures and blank rows below the header.
// 6. figure-reader.ts reads each row of data: its region and indicator (names/), its year (years.ts),
//    each value and its unit (cells/). stray-cells.ts reports values in columns without a header.

import { type Location, wholeFile } from '../../core/location.js';
import { error, type Problem } from '../../core/problem.js';
import type { LayoutKind } from '../../core/report.js';
import { columnCategory } from '../names/qualifiers.js';
import { isBlankRow, type Row } from '../table/table.js';
import { findNamedYear, readUnitsAbove, type UnitAbove } from './captions.js';
import { findHeader, type Header } from './find-header.js';
import { type HeaderCell, type HeaderNames, readHeaderCell } from './header-cell.js';
import type { HeaderColumn, HeaderPlace } from './header-columns.js';
import { chooseValueColumns, type Purpose } from './value-columns.js';
import { farthestKind, type Role } from './vocabulary.js';

/** A column that holds values, and what its header says of all of them. */
export type Slot = Omit<HeaderColumn, 'role' | 'rest' | 'words'>;

/** How a table is to be read: which column says what, and which hold values. */
export interface Layout {
  readonly kind: LayoutKind;
  /** Index in the rows of the first row below the header. */
  readonly body: number;
  /** The lowest row of the header. */
  readonly header: Row;
  /** Index from 0 of the column of each role that the header names. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** Columns of actual values. */
  readonly slots: readonly Slot[];
  /** Columns of targets that the table states beside them. */
  readonly targets: readonly Slot[];
  /** Columns of quotas beside them. */
  readonly quotas: readonly Slot[];
  /** Columns whose header is not understood. */
  readonly unknown: readonly HeaderColumn[];
  /** The rows above the header: titles, captions. */
  readonly above: readonly Row[];
  /** The header as typed, by which a repeated one is recognised. */
  readonly headerText: string;
  /** All columns that have a header. */
  readonly all: readonly HeaderColumn[];
  /** The columns that have a header, whatever it says. */
  readonly named: ReadonlySet<number>;
  readonly unitsAbove: readonly UnitAbove[];
  /** The year that titles or the file's name speak of, to be proposed. */
  readonly namedYear: number | null;
}

/** A layout, or `null` where an error among the problems says why there is none. */
export interface FoundLayout {
  readonly layout: Layout | null;
  readonly problems: readonly Problem[];
}

/**
 * Finds the header, and by it one of three layouts: long (指标 and 数值 columns), matrix (an 指标
 * column, then a column a county) or wide (a column an indicator). All faults of the header are
 * returned at once; notes come beside a layout.
 *
 * @param wanted what the table is read for, and the words of `--value-column`.
 */
export function findLayout(
  rows: readonly Row[],
  path: string,
  names: HeaderNames,
  wanted: { readonly purpose: Purpose; readonly valueColumn: string | null },
): FoundLayout {
  const header = findHeader(rows, names);
  if (header === null) return { layout: null, problems: [noHeader(rows, path)] };
  const columns = speakingColumns(header, rows.slice(0, header.first), names);
  return readLayout({ ...header, columns }, rows, path, wanted);
}

function noHeader(rows: readonly Row[], path: string): Problem {
  const first = rows.find((row) => !isBlankRow(row));
  if (first === undefined) return error('file-empty', wholeFile(path), {});
  const found = first.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const location = { path, line: first.line, column: null };
  return error('header-not-found', location, { found: found.join(', ').slice(0, 200) });
}

function readLayout(
  { kind, first, depth, columns }: Header,
  rows: readonly Row[],
  path: string,
  { purpose, valueColumn }: { readonly purpose: Purpose; readonly valueColumn: string | null },
): FoundLayout {
  const at = ({ place }: HeaderColumn): Location => placeIn(path, place);
  const roles: Partial<Record<Role, number>> = {};
  const problems: Problem[] = [];
  for (const column of columns) {
    if (column.role === null) continue;
    const before = roles[column.role];
    if (before === undefined) roles[column.role] = column.column;
    else if (column.role !== 'harmless')
      problems.push(
        error('column-repeated', at(column), { header: column.title, first: before + 1 }),
      );
  }
  const values = columns.filter(({ role }) => role === null).map(NAMED_BY_REST[kind]);
  const chosen = chooseValueColumns(values, purpose, valueColumn, at);
  problems.push(...chosen.problems);
  const header = rows[first + depth - 1];
  const body = first + depth;
  if (header === undefined || rows.slice(body).every(isBlankRow)) {
    problems.push(error('header-only', { path, line: header?.line ?? null, column: null }, {}));
  }
  // A table of targets alone is compared with the approval, and has no actual values.
  const isBlocked = ({ severity, code }: Problem) =>
    severity === 'error' && (code !== 'value-column-missing' || chosen.targets.length === 0);
  if (header === undefined || problems.some(isBlocked)) return { layout: null, problems };
  const layout: Layout = {
    kind,
    body,
    header,
    columns: roles,
    slots: chosen.values,
    targets: chosen.targets,
    quotas: chosen.quotas,
    unknown: chosen.unknown,
    above: rows.slice(0, first),
    all: columns,
    headerText: JSON.stringify(rows.slice(first, body).map(({ cells }) => cells)),
    named: new Set(columns.map(({ column }) => column)),
    unitsAbove: readUnitsAbove(rows.slice(0, first)),
    namedYear: findNamedYear(rows.slice(0, first), columns, path),
  };
  return { layout, problems };
}

/**
 * The columns with what the lines around them say: under a title that is nothing but 规划目标 all values
 * are targets; where the rows name the regions, 合计 under an indicator is the row's own, and alone is
 * nobody's.
 */
function speakingColumns(
  { columns }: Header,
  above: readonly Row[],
  names: HeaderNames,
): readonly HeaderColumn[] {
  const titles = above.flatMap(({ cells }) => cells.map((cell) => readHeaderCell(cell, names)));
  const isBare = ({ rest, region, indicator }: HeaderCell) =>
    rest === '' && region === null && indicator === null;
  const titled = farthestKind(titles.filter(isBare).map(({ kind }) => kind));
  const rowsNameRegions = columns.some(({ role }) => role === 'region' || role === 'code');
  return columns.map((column) => {
    if (column.role !== null) return column;
    const kind = farthestKind([column.kind, column.kind === 'actual' ? null : titled]);
    const { region } = column;
    if (!rowsNameRegions || region === null || !names.isTotal(region.text))
      return { ...column, kind };
    return column.indicator === null
      ? { ...column, kind, region: null, rest: region.text }
      : { ...column, kind, region: null };
  });
}

/** Where a cell of the header stands. */
export function placeIn(path: string, { row, column }: HeaderPlace): Location {
  return { path, line: row.line, column: column + 1 };
}

/** What unknown words name: in a wide table an indicator, in a matrix a region, in a long one none. */
const NAMED_BY_REST: Readonly<Record<LayoutKind, (column: HeaderColumn) => HeaderColumn>> = {
  long: (column) => column,
  wide: (column) =>
    column.rest === '' || column.indicator !== null || columnCategory(column.rest) !== null
      ? column
      : { ...column, indicator: { ...column.place, text: column.rest }, rest: '', kind: null },
  matrix: (column) =>
    column.rest === '' ||
    column.region !== null ||
    column.kind !== null ||
    columnCategory(column.rest) !== null
      ? column
      : { ...column, region: { ...column.place, text: column.rest }, rest: '' },
};
