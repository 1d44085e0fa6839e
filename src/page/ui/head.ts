import type { Language } from '../../messages/text.js';
import { button, h } from './dom.js';
import { approvalName, type State, wordsOf } from './state.js';

/** Says in two lines what the page is, by which approvals, and that nothing leaves the computer. */
export function drawHead(
  element: HTMLElement,
  state: State,
  onLanguage: (language: Language) => void,
): void {
  const words = wordsOf(state);
  const other = state.language === 'zh' ? 'en' : 'zh';
  const approvals = state.baked.packs.map(approvalName);
  element.replaceChildren(
    h(
      'div',
      { class: 'brand' },
      h('h1', {}, words.title, ' ', h('small', { text: 'dixian' })),
      button(words.otherLanguage, () => onLanguage(other), {
        ...{ id: 'app-language', lang: other === 'zh' ? 'zh-Hans' : 'en' },
      }),
    ),
    h('p', { class: 'lead', text: words.about(approvals) }),
    h('p', { class: 'lead privacy', text: words.privacy }),
  );
}
