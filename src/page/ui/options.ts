import { type Answers, NO_ANSWERS } from '../../core/answer.js';
import { ENCODINGS, type Encoding } from '../../core/encoding.js';
import { readMargin } from '../../core/report.js';
import { LABELS } from '../../messages/labels.js';
import { createLocalizer } from '../../messages/localizer.js';
import { localize } from '../../messages/text.js';
import { answersOf, type Choices } from '../engine/choices.js';
import { button, field, h, select, tick } from './dom.js';
import { type Acts, approvalName, indicatorsOf, regionsOf, type State, wordsOf } from './state.js';

/** The settings, each as the control that stands for an option of the command line. */
export function optionFields(state: State, acts: Acts): HTMLElement {
  const { choices, baked } = state;
  const words = wordsOf(state).choices;
  const { choose } = acts;
  const text = (key: 'warnWithin' | 'date', type: string, isValid: (value: string) => boolean) => {
    const input = h('input', {
      ...{ type, value: choices[key], autocomplete: 'off' },
      on: {
        change: () => {
          const value = input.value.trim();
          const valid = value === '' || isValid(value);
          input.setAttribute('aria-invalid', String(!valid));
          if (valid) choose({ [key]: value });
        },
      },
    });
    return input;
  };
  const valueColumn = h('input', {
    ...{ type: 'text', value: choices.valueColumn ?? '', autocomplete: 'off' },
    on: { change: () => choose({ valueColumn: valueColumn.value.trim() || null }) },
  });
  const confirmer = h('input', {
    ...{ type: 'text', value: choices.confirmer, autocomplete: 'off' },
    on: { change: () => choose({ confirmer: confirmer.value.trim() }) },
  });
  const packs = baked.packs.map((pack) => [pack.id, approvalName(pack)] as const);
  const encodings = ENCODINGS.map(
    (one) => [one, one === 'gb18030' ? 'gb18030 (gbk)' : one] as const,
  );
  return h(
    'div',
    { class: 'options' },
    h(
      'div',
      { class: 'fields' },
      packs.length > 1 &&
        field(
          words.pack,
          select([['', words.packByData], ...packs], choices.pack ?? '', (value) =>
            choose({ pack: value || null, regions: [], only: [] }),
          ),
          'app-pack',
        ),
      field(
        words.year,
        yearField(choices.year, (year) => choose({ year })),
        'app-year',
      ),
      field(
        words.encoding,
        select([['', words.encodingByBytes], ...encodings], choices.encoding ?? '', (value) =>
          choose({ encoding: (value || null) as Encoding | null }),
        ),
        'app-encoding',
      ),
      field(words.valueColumn, valueColumn, 'app-value-column'),
      field(
        words.warnWithin,
        text('warnWithin', 'text', (value) => readMargin(value) !== null),
        'app-margin',
      ),
      field(words.confirmer, confirmer, 'app-confirmer'),
      field(
        words.date,
        text('date', 'date', (value) => /^\d{4}-\d{2}-\d{2}$/.test(value)),
        'app-date',
      ),
    ),
    listField(words.regions, regionsOf(state), choices.regions, choices.allRegions, (regions) =>
      choose({ regions }),
    ),
    listField(words.only, indicatorsOf(state), choices.only, false, (only) => choose({ only })),
    h('div', { class: 'ticks' }, ...flags(state, acts)),
  );
}

function flags(state: State, { choose }: Acts): readonly HTMLElement[] {
  const { choices } = state;
  const words = wordsOf(state).choices;
  const allow = (outcome: Choices['allow'][number]) => (isAllowed: boolean) =>
    choose({
      allow: (['missing', 'unassigned'] as const).filter((one) =>
        one === outcome ? isAllowed : choices.allow.includes(one),
      ),
    });
  return [
    tick(words.assumeUnits, choices.assumeUnits, (assumeUnits) => choose({ assumeUnits }), {
      id: 'app-flag-0',
    }),
    tick(words.allowMissing, choices.allow.includes('missing'), allow('missing'), {
      id: 'app-flag-1',
    }),
    tick(words.allowUnassigned, choices.allow.includes('unassigned'), allow('unassigned'), {
      id: 'app-flag-2',
    }),
    tick(
      words.allRegions,
      choices.allRegions,
      (allRegions) => choose({ allRegions, ...(allRegions ? { regions: [] } : {}) }),
      { id: 'app-flag-3' },
    ),
    tick(
      words.requireAttestations,
      choices.requireAttestations,
      (requireAttestations) => choose({ requireAttestations }),
      { id: 'app-flag-4' },
    ),
    tick(words.failOnWarning, choices.failOnWarning, (failOnWarning) => choose({ failOnWarning }), {
      id: 'app-flag-5',
    }),
  ];
}

/** A field for one year of four digits. */
export function yearField(
  year: number | null,
  onYear: (year: number | null) => void,
): HTMLInputElement {
  const input = h('input', {
    ...{ type: 'text', inputmode: 'numeric', maxlength: 5, autocomplete: 'off' },
    ...{ value: year === null ? '' : `${year}`, class: 'year-field' },
    on: {
      change: () => {
        const read = readYear(input.value);
        input.setAttribute('aria-invalid', String(read === 'invalid'));
        if (read !== 'invalid') onYear(read);
      },
    },
  });
  return input;
}

/** As the command line reads a year; `null` for nothing. */
export function readYear(text: string): number | null | 'invalid' {
  if (text.trim() === '') return null;
  const year = /^((?:19|20|21)\d{2})年?$/.exec(text.trim())?.[1];
  return year === undefined ? 'invalid' : Number(year);
}

function listField(
  label: string,
  all: ReadonlyMap<string, string>,
  chosen: readonly string[],
  disabled: boolean,
  onChange: (ids: readonly string[]) => void,
): HTMLElement {
  const boxes = [...all].map(([id, name]) =>
    tick(
      name,
      chosen.includes(id),
      (isChosen) =>
        onChange([...all.keys()].filter((one) => (one === id ? isChosen : chosen.includes(one)))),
      { disabled, id: `app-choice-${id}` },
    ),
  );
  return h('fieldset', {}, h('legend', { text: label }), h('div', { class: 'boxes' }, ...boxes));
}

/** What was chosen or answered, each with a button that takes it back. */
export function chosen(state: State, { choose }: Acts): readonly HTMLElement[] {
  const { choices, baked } = state;
  const words = wordsOf(state).choices;
  const { colon, separator } = localize(LABELS, state.language);
  const regions = regionsOf(state);
  const indicators = indicatorsOf(state);
  const list = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
    ids.map((id) => names.get(id) ?? id).join(separator);
  const chips: HTMLElement[] = [];
  const chip = (label: string, value: string, back: Partial<Choices>) => {
    const text = value === '' ? label : `${label}${colon}${value}`;
    chips.push(
      h(
        'li',
        { class: 'chip' },
        h('span', { text }),
        button('✕', () => choose(back), { class: 'plain', 'aria-label': `${text} ✕` }),
      ),
    );
  };
  if (choices.pack !== null) {
    const pack = baked.packs.find(({ id }) => id === choices.pack);
    chip(words.pack, pack === undefined ? choices.pack : approvalName(pack), { pack: null });
  }
  if (choices.year !== null) chip(words.year, `${choices.year}`, { year: null });
  if (choices.regions.length > 0)
    chip(words.regions, list(choices.regions, regions), { regions: [] });
  if (choices.only.length > 0) chip(words.only, list(choices.only, indicators), { only: [] });
  if (choices.valueColumn !== null)
    chip(words.valueColumn, choices.valueColumn, { valueColumn: null });
  const localizer = createLocalizer(
    { packs: baked.packs, catalogue: new Map(baked.catalogue.map((one) => [one.id, one])) },
    state.language,
  );
  const answered = (answers: Partial<Answers>) =>
    localizer.answered({ ...NO_ANSWERS, ...answers }).join(separator);
  for (const header of choices.ignoreColumns) {
    const others = choices.ignoreColumns.filter((one) => one !== header);
    chip(answered({ ignoreColumns: [header] }), '', { ignoreColumns: others });
  }
  for (const doubt of choices.accept) {
    const others = choices.accept.filter((one) => one !== doubt);
    const accept = answersOf({ ...choices, accept: [doubt] }).accept;
    chip(answered({ accept }), '', { accept: others });
  }
  if (choices.confirmer !== '') chip(words.confirmer, choices.confirmer, { confirmer: '' });
  if (choices.failOnWarning) chip(words.failOnWarning, '', { failOnWarning: false });
  if (choices.encoding !== null) chip(words.encoding, choices.encoding, { encoding: null });
  if (choices.assumeUnits) chip(words.assumeUnits, '', { assumeUnits: false });
  if (choices.allow.includes('missing'))
    chip(words.allowMissing, '', { allow: choices.allow.filter((one) => one !== 'missing') });
  if (choices.allow.includes('unassigned'))
    chip(words.allowUnassigned, '', { allow: choices.allow.filter((one) => one !== 'unassigned') });
  if (choices.allRegions) chip(words.allRegions, '', { allRegions: false });
  if (choices.requireAttestations)
    chip(words.requireAttestations, '', { requireAttestations: false });
  if (choices.warnWithin !== '')
    chip(words.warnWithin.replace(/[（(].*/, '').trim(), choices.warnWithin, { warnWithin: '' });
  if (choices.date !== '') chip(words.date, choices.date, { date: '' });
  return chips;
}
