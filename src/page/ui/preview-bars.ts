import type { PageWording } from '../../messages/page.js';
import type { Rows } from '../engine/engine.js';
import type { ShownFile } from '../engine/view.js';
import { button, h, select, show } from './dom.js';
import { type State, wordsOf } from './state.js';

/** Which file is shown, what it is, and the way from one cell that wants a look to the next. */
export function fileBar(
  file: ShownFile,
  state: State,
  openFile: (key: string) => void,
  step: (direction: 1 | -1) => void,
): HTMLElement {
  const words = wordsOf(state);
  const files = (state.view?.files ?? []).map(({ key, name }) => [key, name] as const);
  const isOne = files.length === 1;
  const name = isOne ? h('strong', { text: file.name }) : select(files, file.key, openFile);
  if (!isOne) name.setAttribute('aria-label', words.files);
  const layout = file.layout === null ? '' : words.layouts[file.layout];
  const facts = [file.encoding ?? '', layout, words.figures(file.figures)];
  const text = facts.filter((one) => one !== '').join(' · ');
  return h(
    'div',
    { class: 'preview-bar' },
    h('div', { class: 'preview-file' }, name, h('span', { class: 'facts-line', text })),
    file.marks > 0 &&
      h(
        'div',
        { class: 'steps' },
        h('span', { class: 'count', text: words.marks(file.marks) }),
        button(`↑ ${words.previousMark}`, () => step(-1)),
        button(`↓ ${words.nextMark}`, () => step(1)),
      ),
  );
}

/** That what is checked stands in no file yet, with the button that saves it; hidden where it does. */
export function unsavedNotice(
  { isUnsaved, isEdited, name }: ShownFile,
  words: PageWording,
  save: () => void,
  restore: () => void,
): HTMLElement {
  const notice = h('div', { class: 'unsaved' });
  if (isUnsaved) {
    notice.append(
      h('p', { text: isEdited ? words.edited(name) : words.pasted }),
      button(words.saveCsv, save, { class: 'main' }),
      ...(isEdited ? [button(words.restore, restore)] : []),
    );
  }
  show(notice, isUnsaved);
  return notice;
}

/** Which rows are shown, and the way to those before and behind them. */
export function pageBar(
  { from, cells, total }: Rows,
  size: number,
  words: PageWording,
  turnTo: (from: number) => void,
): HTMLElement {
  const through = from + cells.length - 1;
  const isWhole = cells.length === total;
  const [first, last] = [from === 1, through >= total];
  return h(
    'div',
    { class: 'pages' },
    h('span', { text: words.rowsShown(from, through, total) }),
    !isWhole &&
      button(words.earlierRows, () => turnTo(Math.max(1, from - size)), { disabled: first }),
    !isWhole && button(words.laterRows, () => turnTo(from + size), { disabled: last }),
  );
}
