import type { OpenLimit, ShownProblem } from '../engine/view.js';
import { h } from './dom.js';
import { placeLine, toCell } from './place.js';
import { type Acts, type State, wordsOf } from './state.js';

/** What wants a look, what fails first, each with the way to its cell; notes on demand. */
export function problemList(state: State, acts: Acts): readonly HTMLElement[] {
  const { view } = state;
  if (view === null) return [];
  const words = wordsOf(state);
  const { counts, problems, open, openCount } = view;
  const all = counts.error + counts.warning + counts.note;
  const notes = problems.filter(({ severity }) => severity === 'note');
  // What can be answered is asked above.
  const others = problems.filter(
    ({ severity, question }) => severity !== 'note' && question === null,
  );
  return [
    others.length + open.length === 0
      ? h('p', { class: 'hint', text: words.noProblems })
      : h(
          'ol',
          { class: 'problem-list', tabindex: 0, 'aria-labelledby': 'app-problems' },
          ...open.filter(({ kind }) => kind === 'fail').map((one) => openItem(one, state, acts)),
          ...others.map((one) => item(one, state, acts)),
          ...open.filter(({ kind }) => kind !== 'fail').map((one) => openItem(one, state, acts)),
        ),
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
    ...(problems.length < all || open.length < openCount
      ? [
          h('p', {
            class: 'hint',
            text: words.tooManyProblems(problems.length + open.length, all + openCount),
          }),
        ]
      : []),
  ];
}

function openItem({ kind, text, at }: OpenLimit, state: State, acts: Acts): HTMLElement {
  const shown = toCell(at, text, state, acts);
  const sign = { fail: '✗', missing: '–', unassigned: '!' }[kind];
  return h(
    'li',
    { class: kind },
    h('p', { class: 'says-what' }, h('strong', { text: sign }), ` ${text}`),
    shown !== null && h('p', { class: 'place' }, shown),
  );
}

function item(problem: ShownProblem, state: State, acts: Acts): HTMLElement {
  const words = wordsOf(state);
  const { severity, message, hint } = problem;
  const sign = { error: '?', warning: '!', note: '·' }[severity];
  const kind = severity === 'note' ? '' : words.kinds[severity];
  return h(
    'li',
    { class: severity },
    h('p', { class: 'says-what' }, h('strong', { text: `${sign} ${kind}`.trim() }), ` ${message}`),
    hint !== null && h('p', { class: 'hint', text: hint }),
    placeLine(problem, state, acts),
  );
}
