import { NO_ANSWERS } from '../core/answer.js';
import { wholeFile } from '../core/location.js';
import { error, note, type Problem } from '../core/problem.js';
import { readNumber } from './cells/read-number.js';
import { FigureReader, type SheetReading } from './figure-reader.js';
import type { Layout } from './layout/layout.js';
import { headerNames, qualifierNames } from './names/header-names.js';
import { IndicatorIndex } from './names/indicators.js';
import { RegionIndex } from './names/regions.js';
import { nothingRead, type Reading, type ReadingOptions } from './reading.js';
import { findSheet, openTable } from './sheet.js';
import type { Row } from './table/table.js';

/**
 * Reads a file of figures: bytes to figures, each with its cell, and all problems at once. A file may
 * hold several tables, each of which is read by its own header.
 */
export function readFigures(bytes: Uint8Array, path: string, options: ReadingOptions): Reading {
  const { catalogue, packs, encoding = null, valueColumn = null, purpose = 'figures' } = options;
  const indicators = new IndicatorIndex(catalogue, packs);
  const regions = new RegionIndex(packs);
  const names = headerNames(indicators, regions, options.answers ?? NO_ANSWERS);
  const qualifiers = qualifierNames(indicators, regions);
  const asked = { encoding, valueColumn, purpose };
  const opened = openTable(bytes, path, names, asked);
  const { table } = opened;
  const nothing = { ...nothingRead(path, opened.problems), encoding: opened.encoding, table };
  if (table === null) return nothing;

  const layouts: Layout[] = [];
  const parts: SheetReading[] = [];
  const problems: Problem[] = [...opened.problems];
  /** Of the tables that could be read. */
  const ofSheets: Problem[] = [];
  let rows: Iterable<Row> = table.rows;
  for (;;) {
    const found = findSheet(table, rows, path, names, asked, layouts.at(-1) ?? null);
    const { sheet } = found;
    if (sheet === null) {
      problems.push(...found.problems);
      break;
    }
    ofSheets.push(...found.problems);
    if (layouts.length === 0) problems.push(...figuresAbove(sheet.layout, path));
    layouts.push(sheet.layout);
    parts.push(new FigureReader(sheet, { indicators, regions, names, qualifiers }, options).read());
    if (sheet.next === null) break;
    rows = (Array.isArray(rows) ? rows : Array.from(rows)).slice(sheet.next);
  }
  const figures = joinAll(parts.map((part) => part.figures));
  const hasValues = layouts.some(({ slots }) => slots.length > 0);
  return {
    ...nothing,
    figures,
    targets: joinAll(parts.map((part) => part.targets)),
    statedQuotas: joinAll(parts.map((part) => part.statedQuotas)),
    attestations: joinAll(parts.map((part) => part.attestations)),
    regions: new Set(parts.flatMap((part) => [...part.regions])),
    layout: layouts[0]?.kind ?? null,
    namedYear: layouts.find(({ namedYear }) => namedYear !== null)?.namedYear ?? null,
    problems: [
      // Beside a table of actual values one of targets alone is no fault.
      ...ofSheets.filter(({ code }) => !(hasValues && code === 'value-column-missing')),
      ...problems,
      ...parts.flatMap((part) => part.problems),
      ...unsourced(figures, path),
    ],
  };
}

/** Joins lists; of many figures `flat` takes twenty times as long. */
function joinAll<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [first] = lists;
  return lists.length === 1 && first !== undefined ? first : ([] as T[]).concat(...lists);
}

function unsourced(figures: Reading['figures'], path: string): readonly Problem[] {
  const count = figures.filter(
    ({ content, source }) => content.kind === 'value' && source === null,
  ).length;
  return count === 0 ? [] : [note('no-source', wholeFile(path), { figures: count })];
}

/** Rows of figures above the first header belong to no column that is known. */
function figuresAbove({ above }: Layout, path: string): readonly Problem[] {
  return above
    .filter(({ cells }) => cells.filter(isNumber).length > 1)
    .slice(0, 1)
    .map(({ line, cells }) =>
      error('figures-above-header', { path, line, column: 1 }, { text: cells.join(', ') }),
    );
}

function isNumber(cell: string): boolean {
  return cell.trim() !== '' && readNumber(cell).kind === 'number';
}
