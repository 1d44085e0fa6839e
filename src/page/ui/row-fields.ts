import { h } from './dom.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a field was made for. A browser changes line breaks in a field, so what it then shows too. */
const MADE_FOR = new WeakMap<Field, { readonly text: string; readonly shown: string }>();

/** A field for a cell of a row that is edited; a cell of several lines keeps them. */
export function cellField(
  text: string,
  label: string,
  onInput: () => void,
  onDone: () => void,
): Field {
  const lines = text.split(/\r\n|\n|\r/).length;
  const common = {
    ...{ 'aria-label': label, autocomplete: 'off', spellcheck: 'false' },
    on: {
      input: onInput,
      keydown: (event: Event) => {
        const { key, shiftKey } = event as KeyboardEvent;
        if (key === 'Escape' || (key === 'Enter' && (lines === 1 || !shiftKey))) {
          event.preventDefault();
          onDone();
        }
      },
    },
  };
  const field =
    lines > 1
      ? h('textarea', { ...common, rows: lines, text })
      : h('input', { ...common, type: 'text', value: text, size: Math.max(6, text.length + 2) });
  MADE_FOR.set(field, { text, shown: field.value });
  return field;
}

/** The fields of a row, in their order. */
export function fieldsOf(row: HTMLElement): readonly Field[] {
  return [...row.querySelectorAll<Field>('input, textarea')];
}

/** What the cells of a row hold now: what was not typed into is exactly as it was. */
export function typedCells(row: HTMLElement): readonly string[] {
  return fieldsOf(row).map((field) => {
    const made = MADE_FOR.get(field);
    return made !== undefined && field.value === made.shown ? made.text : field.value;
  });
}
