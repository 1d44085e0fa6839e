import type { PageWording } from '../../messages/page.js';
import { columnLetters } from '../../report/entries/places.js';
import type { Rows } from '../engine/engine.js';
import type { Mark } from '../engine/marks.js';
import { button, h } from './dom.js';
import { cellField } from './row-fields.js';

/** What can be done to a row. */
export interface RowActs {
  /** `column` counts from 0; left out, the field of the wrong cell is gone to. */
  readonly begin: (row: number, column?: number) => void;
  readonly typed: (row: number) => void;
  readonly finish: (row: number) => void;
}

/** The rows of a file as a spreadsheet names them, the one that is edited with fields for its cells. */
export function previewTable(
  { from, cells, marks }: Rows,
  editing: number | null,
  words: PageWording,
  acts: RowActs,
): HTMLTableElement {
  const width = Math.max(1, ...cells.map((row) => row.length));
  const heads = Array.from({ length: width }, (_, index) =>
    h('th', { scope: 'col', text: columnLetters(index + 1) }),
  );
  const rows = cells.map((row, index) => {
    const number = from + index;
    return rowElement(number, row, width, number === editing, words, acts);
  });
  const body = h('tbody', {}, ...rows);
  putMarks(body, marks, words);
  const corner = h('th', { scope: 'col', text: words.row });
  return h('table', {}, h('thead', {}, h('tr', {}, corner, ...heads)), body);
}

function rowElement(
  number: number,
  cells: readonly string[],
  width: number,
  isEdited: boolean,
  words: PageWording,
  acts: RowActs,
): HTMLTableRowElement {
  const change = isEdited
    ? button(words.done, () => acts.finish(number), { class: 'edit main' })
    : button(words.edit, () => acts.begin(number), {
        ...{ class: 'edit', 'aria-label': words.editRow(number) },
      });
  const shown = Array.from({ length: width }, (_, index) => {
    const text = cells[index] ?? '';
    const place = { 'data-column': index + 1 };
    if (!isEdited) {
      const on = { dblclick: () => acts.begin(number, index) };
      return h('td', { ...place, tabindex: -1, text, on });
    }
    const label = words.cell(`${columnLetters(index + 1)}${number}`);
    const field = cellField(
      text,
      label,
      () => acts.typed(number),
      () => acts.finish(number),
    );
    return h('td', place, field);
  });
  return h(
    'tr',
    { 'data-row': number, class: isEdited ? 'editing' : '' },
    h('th', { scope: 'row' }, h('span', { text: `${number}` }), change),
    ...shown,
  );
}

/** Marks the cells that want a look, and says why below their rows; what was marked before is not. */
export function putMarks(body: HTMLElement, marks: readonly Mark[], words: PageWording): void {
  for (const row of body.querySelectorAll('.says')) row.remove();
  for (const cell of body.querySelectorAll('.mark')) cell.className = '';
  for (const number of new Set(marks.map(({ row }) => row))) {
    const row = body.querySelector<HTMLTableRowElement>(`[data-row="${number}"]`);
    if (row === null) continue;
    const own = marks.filter((mark) => mark.row === number);
    // Last the worst, whose kind a cell with several shows.
    for (const { column, kind } of [...own].reverse()) {
      const cell = column === null ? row.cells[0] : row.querySelector(`[data-column="${column}"]`);
      if (cell) cell.className = `mark ${kind}`;
    }
    const items = own.map(({ kind, cell, text }) =>
      h(
        'li',
        { class: kind },
        h('strong', { text: [words.kinds[kind], cell ?? ''].join(' ').trim() }),
        ` ${text}`,
      ),
    );
    const said = h('td', { colspan: row.cells.length - 1 }, h('ul', {}, ...items));
    row.after(h('tr', { class: 'says' }, h('td', {}), said));
  }
}
