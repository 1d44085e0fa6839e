import { SAVED, type SavedFormat } from '../engine/engine.js';
import type { Port } from '../port.js';
import { button, download, h } from './dom.js';
import { type State, wordsOf } from './state.js';

const SIGNS = { compliant: '✓', 'non-compliant': '✗', error: '?', incomplete: '–' } as const;

const TYPES: Readonly<Record<SavedFormat, string>> = {
  html: 'text/html',
  csv: 'text/csv',
  corrections: 'text/csv',
  json: 'application/json',
};

/** The verdict, in a line that is always there, so that a screen reader hears it change. */
export function verdictLine(): { element: HTMLElement; update: (state: State) => void } {
  const element = h('div', {
    ...{ role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true', tabindex: -1 },
  });
  const update = ({ view }: State) => {
    element.className = view === null ? '' : `verdict-line ${view.verdict}`;
    element.replaceChildren(
      ...(view === null
        ? []
        : [
            h('span', { class: 'verdict-sign', 'aria-hidden': 'true', text: SIGNS[view.verdict] }),
            h('span', { class: 'verdict-text', text: view.verdictText }),
          ]),
    );
  };
  return { element, update };
}

/** What can be done with a result: print it, save it in each format. */
export function resultActions(state: State, port: Port, say: (text: string) => void): HTMLElement {
  const words = wordsOf(state);
  const save = async (format: SavedFormat) => {
    const name = words.fileNames[format];
    download(name, await port.ask('save', format, state.language), TYPES[format]);
    say(words.saved(name));
  };
  const formats = Object.keys(SAVED) as SavedFormat[];
  return h(
    'div',
    { class: 'actions result-actions' },
    button(words.print, () => window.print(), {
      ...{ class: 'main', id: 'app-print', disabled: state.view?.sheet == null },
    }),
    h('span', { class: 'save-label', id: 'app-save', text: words.save }),
    ...formats.map((format) =>
      button(words.formats[format], () => void save(format), {
        ...{ id: `app-save-${format}`, 'aria-describedby': 'app-save' },
      }),
    ),
  );
}
