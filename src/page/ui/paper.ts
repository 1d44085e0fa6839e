import { LABELS } from '../../messages/labels.js';
import { localize } from '../../messages/text.js';
import type { CellAt } from '../engine/marks.js';
import type { Port } from '../port.js';
import { button, h, openDialog } from './dom.js';
import { type Acts, type State, wordsOf } from './state.js';

/** The report to be signed, as the page shows and prints it. */
export class Paper {
  readonly element = h('article', { class: 'paper', id: 'app-paper' });
  readonly #port: Port;
  readonly #acts: Acts;
  readonly #sheet = new CSSStyleSheet();
  /** Headings whose parts were opened; they stay so when the report is made anew. */
  readonly #opened = new Set<string>();

  constructor(port: Port, acts: Acts) {
    this.#port = port;
    this.#acts = acts;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  /** Shows the report in the state, or that it is too large. */
  update(state: State): void {
    const { view, language } = state;
    const words = wordsOf(state);
    const { element } = this;
    element.lang = words.language;
    if (view === null || view.sheet === null) {
      const { error = 0, warning = 0, note = 0 } = view?.counts ?? {};
      const problems = error + warning + note;
      this.#sheet.replaceSync('');
      const text = view === null ? '' : words.tooLarge(view.limits, problems);
      element.replaceChildren(...(text === '' ? [] : [h('p', { class: 'too-large', text })]));
      return;
    }
    const { body, paper, title } = view.sheet;
    document.title = title;
    this.#sheet.replaceSync(paper);
    // The reporter has escaped every text, and the page's policy lets nothing in it run.
    const parsed = new DOMParser().parseFromString(body, 'text/html');
    for (const main of parsed.querySelectorAll('main')) {
      const part = parsed.createElement('div');
      part.append(...main.childNodes);
      main.replaceWith(part);
    }
    // The page announces the verdict itself.
    for (const live of parsed.querySelectorAll('[role=status]')) live.removeAttribute('role');
    element.replaceChildren(...document.adoptNode(parsed.body).childNodes);
    this.#foldParts();
    for (const row of element.querySelectorAll<HTMLTableRowElement>('.sheet tbody tr[id]')) {
      this.#link(row, view.cells[row.id], state, localize(LABELS, language).comma);
    }
  }

  #link(row: HTMLTableRowElement, at: CellAt | undefined, state: State, comma: string): void {
    const words = wordsOf(state);
    const name = [row.cells[1], row.cells[2]]
      .map((cell) => cell?.firstChild?.textContent ?? '')
      .join(comma);
    const basis = row.querySelector('.basis');
    basis?.append(
      h(
        'span',
        { class: 'screen' },
        button(words.law, () => void this.#showLaw(row.id, state), {
          'aria-label': words.lawOf(name),
        }),
      ),
    );
    if (at === undefined) return;
    row.querySelector('.outcome')?.append(
      h(
        'span',
        { class: 'screen' },
        button(words.showCell, () => this.#acts.showCell(at), { 'aria-label': words.cellOf(name) }),
      ),
    );
  }

  async #showLaw(id: string, state: State): Promise<void> {
    const law = await this.#port.ask('law', id);
    if (law === null) return;
    const words = wordsOf(state);
    openDialog(
      words.law,
      words.close,
      h('p', { class: 'law-title', lang: 'zh-Hans', text: `${law.title}（${law.number}）` }),
      h(
        'p',
        { class: 'law', lang: 'zh-Hans' },
        law.before,
        h('mark', { text: law.quote }),
        law.after,
      ),
    );
  }

  /** What a screen shows on demand: the back matter, and the duties of which nothing is said. */
  #foldParts(): void {
    for (const section of this.element.querySelectorAll('.back > section')) {
      const heading = section.querySelector<HTMLElement>(':scope > h2');
      if (heading === null) continue;
      this.#fold(
        heading,
        [...section.children].filter((part) => part !== heading),
      );
    }
    for (const list of this.element.querySelectorAll('.silent')) {
      const heading = list.previousElementSibling;
      if (heading instanceof HTMLElement) this.#fold(heading, [list]);
    }
  }

  /** Puts a button into a heading that shows and hides its parts; paper does not heed it. */
  #fold(heading: HTMLElement, parts: readonly Element[]): void {
    const name = `${heading.parentElement?.id ?? ''} ${heading.textContent}`;
    const toggle = h('button', { type: 'button', class: 'fold' });
    const apply = () => {
      const isOpen = this.#opened.has(name);
      toggle.setAttribute('aria-expanded', String(isOpen));
      for (const part of parts) part.classList.toggle('folded', !isOpen);
    };
    toggle.addEventListener('click', () => {
      if (!this.#opened.delete(name)) this.#opened.add(name);
      apply();
    });
    toggle.append(...heading.childNodes);
    heading.append(toggle);
    apply();
  }
}
