import type { ShownProblem } from '../engine/view.js';
import { button, h } from './dom.js';
import { type Acts, type State, wordsOf } from './state.js';

/** What is wrong in the data, errors first, each with the way to its cell; notes on demand. */
export function problemList(state: State, acts: Acts): readonly HTMLElement[] {
  const { view } = state;
  if (view === null) return [];
  const words = wordsOf(state);
  const { counts, problems } = view;
  const all = counts.error + counts.warning + counts.note;
  if (all === 0) return [h('p', { class: 'hint', text: words.noProblems })];
  const notes = problems.filter(({ severity }) => severity === 'note');
  const others = problems.filter(({ severity }) => severity !== 'note');
  return [
    ...(others.length === 0
      ? []
      : [h('ol', { class: 'problem-list' }, ...others.map((one) => item(one, state, acts)))]),
    ...(notes.length === 0
      ? []
      : [
          h(
            'details',
            { class: 'notes' },
            h('summary', { text: words.notes(counts.note) }),
            h('ol', { class: 'problem-list' }, ...notes.map((one) => item(one, state, acts))),
          ),
        ]),
    ...(problems.length < all
      ? [h('p', { class: 'hint', text: words.tooManyProblems(problems.length, all) })]
      : []),
  ];
}

function item(problem: ShownProblem, state: State, acts: Acts): HTMLElement {
  const words = wordsOf(state);
  const { severity, message, hint, place, at } = problem;
  const sign = { error: '✗', warning: '!', note: '·' }[severity];
  const kind = severity === 'note' ? '' : words.kinds[severity];
  return h(
    'li',
    { class: severity },
    h('p', { class: 'says-what' }, h('strong', { text: `${sign} ${kind}`.trim() }), ` ${message}`),
    hint !== null && h('p', { class: 'hint', text: hint }),
    h(
      'p',
      { class: 'place' },
      h('span', { text: place }),
      at !== null &&
        button(words.showCell, () => acts.showCell(at), {
          ...{ class: 'plain', 'aria-label': `${words.showCell} ${place}` },
        }),
    ),
  );
}
