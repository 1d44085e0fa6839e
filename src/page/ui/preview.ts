import type { Rows } from '../engine/engine.js';
import type { ShownFile } from '../engine/view.js';
import type { Port } from '../port.js';
import { download, h } from './dom.js';
import { fileBar, pageBar, unsavedNotice } from './preview-bars.js';
import { previewTable, putMarks, type RowActs } from './preview-table.js';
import { fieldsOf, typedCells } from './row-fields.js';
import { type State, wordsOf } from './state.js';

/** So many rows are shown at once. */
const PAGE = 50;

/** A pause in typing after which a row is checked. */
const PAUSE = 250;

/** What the preview asks of the page. */
export interface PreviewActs {
  readonly port: Port;
  readonly recheck: () => Promise<void>;
  readonly say: (text: string) => void;
}

/** The rows of a file, with every cell that wants a look, to be read and edited. */
export class Preview {
  readonly element = h('div', { class: 'preview' });
  readonly #acts: PreviewActs;
  #state: State;
  #file: string | null = null;
  #from = 1;
  #rows: Rows | null = null;
  /** The cell that was last gone to. */
  #at = { row: 0, column: 0 };
  #editing: number | null = null;
  #timer = 0;
  readonly #rowActs: RowActs = {
    begin: (row, column) => this.#begin(row, column),
    typed: (row) => this.#typed(row),
    finish: (row) => void this.#finish(row),
  };

  constructor(state: State, acts: PreviewActs) {
    this.#state = state;
    this.#acts = acts;
  }

  /** Shows what is there after a check; a row that is being typed into keeps its fields. */
  async update(state: State): Promise<void> {
    const before = this.#state;
    this.#state = state;
    const files = state.view?.files ?? [];
    const isNewFile = !files.some(({ key }) => key === this.#file);
    if (isNewFile) {
      this.#editing = null;
      this.#file = null;
    }
    if (this.#editing !== null && before.language === state.language) {
      await this.#fetch();
      this.#markAgain();
      return;
    }
    const worst = state.view?.worst ?? null;
    const isFirst = this.#file === null;
    this.#file ??= worst?.file ?? files[0]?.key ?? null;
    if (isFirst && worst !== null) {
      this.#from = pageOf(worst.row);
      this.#at = { row: worst.row, column: worst.column ?? 0 };
    } else if (isFirst) {
      this.#from = 1;
      this.#at = { row: 0, column: 0 };
    }
    await this.#fetch();
    this.#draw();
    if (isFirst) this.#scrollToCell(false);
  }

  /** Shows a cell and gives it the focus. */
  async goTo(file: string, row: number, column: number | null): Promise<void> {
    if (file !== this.#file) this.#editing = null;
    this.#file = file;
    this.#at = { row, column: column ?? 0 };
    this.#from = pageOf(row);
    await this.#fetch();
    this.#draw();
    this.#scrollToCell(true);
  }

  async #fetch(): Promise<void> {
    const { port } = this.#acts;
    this.#rows = this.#file === null ? null : await port.ask('rows', this.#file, this.#from, PAGE);
  }

  async #turnTo(from: number): Promise<void> {
    this.#editing = null;
    this.#from = from;
    await this.#fetch();
    this.#draw();
  }

  #draw(): void {
    const { element } = this;
    const words = wordsOf(this.#state);
    const file = this.#fileShown();
    if (file === null) {
      element.replaceChildren();
      return;
    }
    const rows = this.#rows;
    element.replaceChildren(
      this.#bar(file),
      this.#unsavedNotice(file),
      rows === null
        ? h('p', { class: 'hint', text: words.noPreview })
        : h(
            'div',
            {
              ...{ class: 'cells', tabindex: 0, role: 'region' },
              'aria-label': `${words.preview} ${file.name}`,
            },
            previewTable(rows, this.#editing, words, this.#rowActs),
          ),
      rows === null ? '' : pageBar(rows, PAGE, words, (from) => void this.#turnTo(from)),
    );
  }

  #fileShown(): ShownFile | null {
    return this.#state.view?.files.find(({ key }) => key === this.#file) ?? null;
  }

  #bar(file: ShownFile): HTMLElement {
    const step = async (direction: 1 | -1) => {
      const { row, column } = this.#at;
      const mark = await this.#acts.port.ask('nextMark', file.key, row, column, direction);
      if (mark !== null) await this.goTo(mark.file, mark.row, mark.column);
    };
    const openFile = (key: string) => {
      this.#file = key;
      this.#at = { row: 0, column: 0 };
      void this.#turnTo(1);
    };
    return fileBar(file, this.#state, openFile, (direction) => void step(direction));
  }

  #unsavedNotice(file: ShownFile): HTMLElement {
    return unsavedNotice(
      file,
      wordsOf(this.#state),
      () => void this.#save(file),
      () => void this.#restore(file),
    );
  }

  async #save({ key, name }: ShownFile): Promise<void> {
    const bytes = await this.#acts.port.ask('bytesOf', key);
    if (bytes === null) return;
    download(name, bytes, 'text/csv');
    this.#acts.say(wordsOf(this.#state).saved(name));
  }

  async #restore({ key }: ShownFile): Promise<void> {
    this.#editing = null;
    await this.#acts.port.ask('restore', key);
    await this.#acts.recheck();
  }

  #begin(number: number, column?: number): void {
    this.#editing = number;
    this.#at = { row: number, column: 0 };
    this.#draw();
    const fields = fieldsOf(this.#rowElement(number));
    const marked = fields.find((one) => one.closest('td')?.classList.contains('mark'));
    const field = (column === undefined ? undefined : fields[column]) ?? marked ?? fields[0];
    field?.focus();
    field?.select();
  }

  /** Checks what is typed after a pause. */
  #typed(number: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#commit(number), PAUSE);
  }

  async #finish(number: number): Promise<void> {
    clearTimeout(this.#timer);
    await this.#commit(number);
    this.#editing = null;
    await this.#fetch();
    this.#draw();
    this.#rowElement(number).querySelector<HTMLElement>('.edit')?.focus();
  }

  async #commit(number: number): Promise<void> {
    const file = this.#fileShown();
    const before = this.#rows?.cells[number - (this.#rows?.from ?? 1)];
    if (file === null || before === undefined) return;
    const typed = typedCells(this.#rowElement(number));
    // Fields beyond the row's own end are cells only where something was typed.
    const cells = typed.slice(
      0,
      Math.max(before.length, typed.findLastIndex((one) => one !== '') + 1),
    );
    if (cells.length === before.length && cells.every((one, index) => one === before[index]))
      return;
    const words = wordsOf(this.#state);
    const { port, recheck, say } = this.#acts;
    if (await port.ask('edit', file.key, number, cells, words.editedSuffix)) await recheck();
    else say(words.cannotEdit);
  }

  #rowElement(number: number): HTMLElement {
    return this.element.querySelector(`[data-row="${number}"]`) ?? h('tr');
  }

  /** New marks around the fields that are typed into. */
  #markAgain(): void {
    const body = this.element.querySelector('tbody');
    if (body !== null) putMarks(body, this.#rows?.marks ?? [], wordsOf(this.#state));
    const file = this.#fileShown();
    if (file === null) return;
    this.element.querySelector('.preview-bar')?.replaceWith(this.#bar(file));
    this.element.querySelector('.unsaved')?.replaceWith(this.#unsavedNotice(file));
  }

  #scrollToCell(isAsked: boolean): void {
    const { row, column } = this.#at;
    const line = this.#rowElement(row);
    const cell = line.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? line;
    const frame = this.element.querySelector<HTMLElement>('.cells');
    if (frame === null || !line.isConnected) return;
    const [outer, inner] = [frame.getBoundingClientRect(), cell.getBoundingClientRect()];
    frame.scrollTop += inner.top - outer.top - outer.height / 3;
    frame.scrollLeft += inner.left - outer.left - outer.width / 3;
    if (!isAsked) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.element.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
    cell.focus({ preventScroll: true });
  }
}

/** The first row of the page on which a row stands, some rows before it where there are. */
function pageOf(row: number): number {
  return row <= PAGE ? 1 : row - 10;
}
