import { error, note, type Problem } from '../core/problem.js';
import type { TextRow } from './layout/divide-body.js';
import type { Sheet } from './sheet.js';
import type { Row } from './table/table.js';

/**
 * Filled cells under no header: right of the last one an unquoted comma has moved the row's cells;
 * a column that only counts its rows needs no header.
 */
export class StrayCells {
  /** The first row in which each column without a header is filled. */
  readonly #first = new Map<number, Row>();
  readonly #unnamed: number;
  #rows = 0;
  #start = Number.NaN;
  /** Whether the first column counts the rows from 0 or 1, as programs write it. */
  #isCounter = true;

  constructor(readonly sheet: Sheet) {
    let unnamed = 0;
    while (sheet.layout.named.has(unnamed)) unnamed += 1;
    this.#unnamed = unnamed;
  }

  /** Looks at a row of data; each is shown once, in their order. */
  look(row: Row): void {
    const { cells } = row;
    if (this.#unnamed === 0) this.#count(cells[0]);
    for (let column = this.#unnamed; column < cells.length; column += 1) {
      if (this.sheet.layout.named.has(column) || this.#first.has(column)) continue;
      if (cells[column]?.trim() !== '') this.#first.set(column, row);
    }
  }

  /** What there is to say of them when all rows were shown. */
  problems(): readonly Problem[] {
    return [...this.#first].map(([column, row]) => {
      const location = this.sheet.at(row, column);
      return column === 0 && this.#isCounter
        ? note('column-ignored', location, { header: '', because: 'unknown' })
        : error('cell-beyond-header', location, { text: this.sheet.text(row, column) });
    });
  }

  #count(cell: string | undefined): void {
    if (this.#rows === 0) this.#start = Number(cell);
    const isNext = cell?.trim() === String(this.#start + this.#rows);
    if (!isNext || (this.#start !== 0 && this.#start !== 1)) this.#isCounter = false;
    this.#rows += 1;
  }
}

/** Says of the rows below and between the data that they were skipped, at the first of them. */
export function skippedText(sheet: Sheet, text: readonly TextRow[]): readonly Problem[] {
  const [first] = text;
  if (first === undefined) return [];
  const args = { text: first.text, rows: text.length };
  return [note('text-skipped', sheet.at(first.row, first.column), args)];
}
