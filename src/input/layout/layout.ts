import { foldWidth } from '../../core/language/text.js';
import { findUnit } from '../../core/language/unit-names.js';
import { wholeFile } from '../../core/location.js';
import { error, note, type Problem } from '../../core/problem.js';
import type { LayoutKind } from '../../core/report.js';
import { readNumber } from '../cells/read-number.js';
import { readYear } from '../cells/read-year.js';
import type { IndicatorIndex } from '../names/indicators.js';
import { isBlankRow, type Row } from '../table/read-table.js';
import { type Header, type Role, readHeader } from './vocabulary.js';

/** A column that holds values, and what its header says of all of them. */
export interface Slot {
  /** Index from 0. */
  readonly column: number;
  /** The header's name where the column is one indicator's (wide). */
  readonly indicator: string | null;
  /** The header's name where the column is one region's (matrix). */
  readonly region: string | null;
  /** The header's unit as typed. */
  readonly unit: string | null;
}

/** How a table is to be read: which column says what, and which hold values. */
export interface Layout {
  readonly kind: LayoutKind;
  /** Index of the header in the rows. */
  readonly header: number;
  /** Index from 0 of the column of each role that the header names. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  readonly slots: readonly Slot[];
  /** Units that a 单位： line above the header names, as typed, with their line. */
  readonly unitsAbove: readonly { readonly text: string; readonly line: number }[];
}

/** A header further down than this is not looked for. */
const DEEPEST_HEADER = 50;

/**
 * Finds the header, and by it one of three layouts: long (指标 and 数值 columns), matrix (an 指标
 * column, then a column a county) or wide (a column an indicator). All faults of the header are
 * returned at once; notes come beside a layout.
 */
export function findLayout(
  rows: readonly Row[],
  path: string,
  indicators: IndicatorIndex,
): { readonly layout: Layout | null; readonly problems: readonly Problem[] } {
  const isName = (name: string) => indicators.knows(name);
  for (const [index, row] of rows.slice(0, DEEPEST_HEADER).entries()) {
    const headers = row.cells.map((cell) => readHeader(cell, isName));
    const kind = recogniseKind(headers, indicators);
    if (kind !== null) return readLayout(kind, headers, rows, index, path);
  }
  const first = rows.find((row) => !isBlankRow(row));
  if (first === undefined)
    return { layout: null, problems: [error('file-empty', wholeFile(path), {})] };
  const found = first.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const location = { path, line: first.line, column: null };
  const problem = error('header-not-found', location, { found: found.join(', ').slice(0, 200) });
  return { layout: null, problems: [problem] };
}

function recogniseKind(headers: readonly Header[], indicators: IndicatorIndex): LayoutKind | null {
  const named = headers.filter(({ name }) => name !== '');
  if (named.length < 2 || named.some(({ name }) => isFigure(name))) return null;
  const has = (role: Role) => headers.some((header) => header.role === role);
  if (has('indicator') && has('value')) return 'long';
  if (has('indicator') && named.some(({ role }) => role === null)) return 'matrix';
  return headers.some(({ role, name }) => role === null && indicators.knows(name)) ? 'wide' : null;
}

/** A row that holds a figure is no header, even if the name of an indicator stands in it. */
function isFigure(cell: string): boolean {
  const reading = readNumber(cell);
  return reading.kind === 'number' && readYear(cell) === null;
}

function readLayout(
  kind: LayoutKind,
  headers: readonly Header[],
  rows: readonly Row[],
  header: number,
  path: string,
): { readonly layout: Layout | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const columns: Partial<Record<Role, number>> = {};
  const slots: Slot[] = [];
  const line = rows[header]?.line ?? null;
  for (const [column, { role, name, unit }] of headers.entries()) {
    const location = { path, line, column: column + 1 };
    if (role !== null) {
      const first = columns[role];
      if (first === undefined) columns[role] = column;
      else problems.push(error('column-repeated', location, { header: name, first: first + 1 }));
      if (role === 'value' && kind === 'long')
        slots.push({ column, indicator: null, region: null, unit });
    } else if (name === '') {
    } else if (kind === 'matrix') {
      slots.push({ column, indicator: null, region: name, unit });
    } else if (kind === 'wide') {
      slots.push({ column, indicator: name, region: null, unit });
    } else {
      problems.push(note('column-ignored', location, { header: name }));
    }
  }
  if (rows.slice(header + 1).every(isBlankRow)) {
    problems.push(error('header-only', { path, line, column: null }, {}));
  }
  if (problems.some(({ severity }) => severity === 'error')) return { layout: null, problems };
  const unitsAbove = readUnitsAbove(rows.slice(0, header));
  return { layout: { kind, header, columns, slots, unitsAbove }, problems };
}

/** Units named by lines such as `单位：万亩、平方千米` or `面积单位: 万亩`; 填报单位 is an office. */
function readUnitsAbove(rows: readonly Row[]): Layout['unitsAbove'] {
  return rows.flatMap(({ cells, line }) =>
    cells.flatMap((cell) => {
      const match = /^[(]?(?:计量|面积|水量)?单位\s*:\s*([^()]*)[)]?$/.exec(foldWidth(cell).trim());
      const names = match?.[1]?.split(/[、,，;；\s]+/) ?? [];
      return names.filter((text) => findUnit(text) !== undefined).map((text) => ({ text, line }));
    }),
  );
}
