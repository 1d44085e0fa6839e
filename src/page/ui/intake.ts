import { button, h } from './dom.js';
import { chosen, optionFields } from './options.js';
import { type Acts, type State, wordsOf } from './state.js';

/** Where files are given: a large place to drop them, then a line that lists them. */
export class Intake {
  readonly element = h('section', { class: 'app intake', 'aria-labelledby': 'app-files' });
  readonly #acts: Acts;
  #isOpen = false;

  constructor(acts: Acts) {
    this.#acts = acts;
  }

  /** Draws it anew; the settings stay open where they were, and the focus where it was. */
  update(state: State): void {
    const words = wordsOf(state);
    const focused = document.activeElement?.id ?? '';
    const files = state.view?.files ?? [];
    const isEmpty = state.view === null;
    this.element.classList.toggle('empty', isEmpty);
    const acts = this.#acts;
    this.element.replaceChildren(
      h('h2', {
        id: 'app-files',
        class: isEmpty ? 'drop-title' : '',
        text: isEmpty ? words.drop : words.files,
      }),
      isEmpty ? h('p', { class: 'hint', text: words.dropHint }) : this.#list(state),
      h(
        'div',
        { class: 'actions' },
        button(isEmpty ? words.choose : words.addFiles, acts.openFiles, {
          ...{ id: 'app-choose', class: isEmpty ? 'main big' : '' },
        }),
        button(words.paste, acts.openPaste, { id: 'app-paste', class: isEmpty ? 'big' : '' }),
        button(words.template, () => acts.openTemplate('figures'), {
          ...{ id: 'app-template', class: isEmpty ? 'big' : '' },
        }),
        !isEmpty && button(words.startAgain, () => acts.remove(null), { id: 'app-again' }),
      ),
      this.#settings(state),
    );
    if (files.length > 0 || focused.startsWith('app-')) document.getElementById(focused)?.focus();
  }

  #list(state: State): HTMLElement {
    const words = wordsOf(state);
    const files = state.view?.files ?? [];
    const items = files.map((file) => {
      const { key, name, isQuotas, isUnsaved, figures } = file;
      const remove = () => (isQuotas ? this.#acts.giveUpQuotas() : this.#acts.remove(key));
      const facts = [
        ...(isQuotas ? [words.quotas] : []),
        words.figures(figures),
        ...(isUnsaved ? [words.unsaved] : []),
      ].join(' · ');
      return h(
        'li',
        { class: 'chip file' },
        h('strong', { text: name }),
        h('span', { class: 'facts-line', text: facts }),
        button('✕', remove, { class: 'plain', 'aria-label': words.remove(name) }),
      );
    });
    return h('ul', { class: 'chips' }, ...items);
  }

  #settings(state: State): HTMLElement {
    const words = wordsOf(state);
    const chips = chosen(state, this.#acts);
    const body = h('div');
    const details = h(
      'details',
      { class: 'settings', open: this.#isOpen },
      h(
        'summary',
        { id: 'app-options' },
        h('span', { text: words.options }),
        chips.length > 0 && h('span', { class: 'count', text: words.optionsSet(chips.length) }),
      ),
      body,
    );
    // A pack of a whole country has thousands of regions to choose from: drawn only to be seen.
    const fill = () => {
      this.#isOpen = details.open;
      if (!details.open || body.childElementCount > 0) return;
      body.append(
        optionFields(state, this.#acts),
        h(
          'div',
          { class: 'actions' },
          button(words.chooseQuotas, this.#acts.openQuotas, { id: 'app-quotas' }),
        ),
      );
    };
    fill();
    details.addEventListener('toggle', fill);
    return h('div', {}, details, chips.length > 0 && h('ul', { class: 'chips' }, ...chips));
  }
}
