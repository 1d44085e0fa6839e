import type { ShownProblem } from '../engine/view.js';
import { button, h } from './dom.js';
import { type Acts, type State, wordsOf } from './state.js';

/** The way to a cell; `null` where there is none to show. */
export function toCell(
  at: ShownProblem['at'],
  name: string,
  state: State,
  acts: Acts,
): HTMLElement | null {
  if (at === null) return null;
  const { showCell } = wordsOf(state);
  return button(showCell, () => acts.showCell(at), {
    ...{ class: 'plain', 'aria-label': `${showCell} ${name}` },
  });
}

/** Where a problem lies, with the way to its cell. */
export function placeLine({ place, at }: ShownProblem, state: State, acts: Acts): HTMLElement {
  const shown = toCell(at, place, state, acts) ?? false;
  return h('p', { class: 'place' }, h('span', { text: place }), shown);
}
