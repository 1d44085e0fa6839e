import { ENCODINGS, type Encoding } from '../../core/encoding.js';
import { LABELS } from '../../messages/labels.js';
import { localize } from '../../messages/text.js';
import type { Doubted, Question } from '../engine/questions.js';
import type { ShownProblem } from '../engine/view.js';
import { button, h, select } from './dom.js';
import { readYear } from './options.js';
import { placeLine } from './place.js';
import { type Acts, approvalName, regionsOf, type State, wordsOf } from './state.js';

/** What must be known, in the words of the command line's hints, each with the control that answers. */
export function questions(state: State, acts: Acts): readonly HTMLElement[] {
  const problems = state.view?.problems ?? [];
  const asked = new Map<string, { readonly first: ShownProblem; count: number }>();
  for (const problem of problems) {
    if (problem.question === null) continue;
    const key = keyOf(problem.question, problem.code);
    const known = asked.get(key);
    if (known === undefined) asked.set(key, { first: problem, count: 1 });
    else known.count += 1;
  }
  return [...asked.values()].map(({ first, count }) => questionItem(first, count, state, acts));
}

/** What is asked once: each column, and each kind of doubt, on its own. */
function keyOf(question: Question, code: string): string {
  if (question.kind !== 'confirm') return question.kind;
  return [code, ...question.ignore.map(({ header }) => header)].join(' ');
}

function questionItem(problem: ShownProblem, count: number, state: State, acts: Acts): HTMLElement {
  const words = wordsOf(state);
  const { question, message, hint, place } = problem;
  return h(
    'li',
    { class: 'question' },
    h('p', { class: 'asks', text: message }),
    hint !== null && h('p', { class: 'hint', text: hint }),
    place !== '' && placeLine(problem, state, acts),
    count > 1 && h('p', { class: 'place', text: words.more(count - 1) }),
    question !== null && h('div', { class: 'answers' }, ...answers(question, state, acts)),
  );
}

function answers(question: Question, state: State, acts: Acts): readonly HTMLElement[] {
  const words = wordsOf(state);
  const { choose } = acts;
  switch (question.kind) {
    case 'year': {
      const { proposed } = question;
      const propose = proposed === null ? [] : [proposed];
      return [
        ...propose.map((year) =>
          button(words.proposed(year), () => choose({ year }), { class: 'main' }),
        ),
        typed(words.choices.year, words.answer, (text) => {
          const year = readYear(text);
          if (year === null || year === 'invalid') return false;
          choose({ year });
          return true;
        }),
      ];
    }
    case 'region':
      return [...regionsOf(state)].map(([code, name]) =>
        button(name, () => choose({ regions: [code], allRegions: false }), {
          lang: 'zh-Hans',
          class: code === question.proposed ? 'main' : '',
        }),
      );
    case 'confirm': {
      const { accept, ignoreColumns } = state.choices;
      return [
        ...question.ignore.map(({ header, words: said }) =>
          button(said, () => choose({ ignoreColumns: [...ignoreColumns, header] })),
        ),
        ...(question.accept.length === 0
          ? []
          : [
              button(question.confirmWords, () =>
                choose({ accept: [...accept, ...question.accept.map(bare)] }),
              ),
            ]),
      ];
    }
    case 'known-regions': {
      const names = question.regions.map((code) => regionsOf(state).get(code) ?? code);
      const listed = names.join(localize(LABELS, state.language).separator);
      return [
        button(words.onlyRegions(listed), () =>
          choose({ regions: question.regions, allRegions: false }),
        ),
      ];
    }
    case 'pack':
      return state.baked.packs
        .filter(({ id }) => question.packs.includes(id))
        .map((pack) => button(approvalName(pack), () => choose({ pack: pack.id })));
    case 'value-column':
      return question.headers.map((header) =>
        button(header, () => choose({ valueColumn: header })),
      );
    case 'units':
      return [button(words.unitsAsApproval, () => choose({ assumeUnits: true }))];
    case 'encoding': {
      const list = select(
        ENCODINGS.map((one) => [one, one === 'gb18030' ? 'gb18030 (gbk)' : one]),
        'gb18030',
      );
      list.setAttribute('aria-label', words.choices.encoding);
      return [
        list,
        button(words.answer, () => choose({ encoding: list.value as Encoding }), { class: 'main' }),
      ];
    }
    case 'quotas':
      return [
        button(words.chooseQuotas, acts.openQuotas, { class: 'main' }),
        button(words.quotaTemplate, () => acts.openTemplate('quotas', question)),
        button(words.choices.allowUnassigned, () =>
          choose({ allow: [...state.choices.allow, 'unassigned'] }),
        ),
      ];
  }
}

/** A doubt without what else its proposal says. */
function bare({ code, rule, year, value }: Doubted): Doubted {
  return { code, rule, year, value };
}

/** A field and the button that hands in what is typed; Enter does too. */
function typed(label: string, answer: string, onText: (text: string) => boolean): HTMLElement {
  const input = h('input', {
    ...{ type: 'text', inputmode: 'numeric', class: 'year-field', autocomplete: 'off' },
    ...{ placeholder: 'yyyy', 'aria-label': label },
  });
  return h(
    'form',
    {
      class: 'typed',
      on: {
        submit: (event) => {
          event.preventDefault();
          const taken = onText(input.value);
          input.setAttribute('aria-invalid', String(!taken));
          if (!taken) input.focus();
        },
      },
    },
    input,
    h('button', { type: 'submit', class: 'main', text: answer }),
  );
}
