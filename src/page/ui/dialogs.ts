import type { LayoutKind } from '../../core/report.js';
import type { TemplateChoices } from '../engine/template.js';
import type { Port } from '../port.js';
import { button, download, field, h, openDialog, select, tick } from './dom.js';
import { readYear } from './options.js';
import { type AskedTemplate, regionsOf, type State, wordsOf } from './state.js';

/** Asks for cells copied from a spreadsheet, where a key to paste is not at hand. */
export function pasteDialog(state: State, onText: (text: string) => void): void {
  const words = wordsOf(state);
  const area = h('textarea', { rows: 12, 'aria-label': words.pasteHint, spellcheck: 'false' });
  const dialog = openDialog(
    words.pasteTitle,
    words.close,
    h('p', { class: 'hint', text: words.pasteHint }),
    area,
    h(
      'div',
      { class: 'dialog-foot' },
      button(
        words.pasteCheck,
        () => {
          if (area.value.trim() === '') {
            area.focus();
            return;
          }
          dialog.close();
          onText(area.value);
        },
        { class: 'main' },
      ),
    ),
  );
  area.focus();
}

/** Asks for whom and when a template is wanted, and hands it to the browser to be saved. */
export function templateDialog(
  state: State,
  port: Port,
  kind: TemplateChoices['kind'],
  asked: AskedTemplate,
  say: (text: string) => void,
): void {
  const words = wordsOf(state);
  const regions = new Set(asked.regions);
  const years = h('input', {
    ...{ type: 'text', inputmode: 'numeric', autocomplete: 'off' },
    value: asked.years.join(','),
  });
  const layout = select(
    Object.entries(words.layouts).map(([value, text]) => [value, text]),
    'long',
  );
  const encoding = select(
    [
      ['utf-8', 'UTF-8'],
      ['gb18030', 'GB18030 (GBK)'],
    ],
    'utf-8',
  );
  let obligations = false;
  const fault = h('p', { class: 'fault', role: 'alert' });
  const isQuotas = kind === 'quotas';
  const boxes = [...regionsOf(state)].map(([code, name]) =>
    tick(name, regions.has(code), (isChosen) => {
      if (isChosen) regions.add(code);
      else regions.delete(code);
    }),
  );
  const save = async () => {
    const read = years.value
      .split(/[,，、\s]+/)
      .filter((one) => one !== '')
      .map(readYear);
    const isValid = read.every((year) => year !== 'invalid');
    years.setAttribute('aria-invalid', String(!isValid));
    if (!isValid) {
      years.focus();
      return;
    }
    const choices: TemplateChoices = {
      ...{ kind, obligations, regions: [...regions] },
      years: [...new Set(read)].flatMap((year) => (typeof year === 'number' ? [year] : [])),
      layout: layout.value as LayoutKind,
      encoding: encoding.value as TemplateChoices['encoding'],
    };
    const bytes = await port.ask('template', choices, state.language);
    if (bytes === null) {
      fault.textContent = words.templateNothing;
      return;
    }
    const name = words.fileNames[isQuotas ? 'quotas' : 'template'];
    download(name, bytes, 'text/csv');
    dialog.close();
    say(words.saved(name));
  };
  const dialog = openDialog(
    isQuotas ? words.quotaTemplate : words.templateTitle,
    words.close,
    h(
      'fieldset',
      {},
      h('legend', { text: words.choices.regions }),
      h('div', { class: 'boxes' }, ...boxes),
      h('p', { class: 'hint', text: words.allRegionsHint }),
    ),
    h(
      'div',
      { class: 'fields' },
      field(words.choices.years, years, 'app-template-years'),
      !isQuotas && field(words.choices.layout, layout, 'app-template-layout'),
      field(words.choices.encoding, encoding, 'app-template-encoding'),
    ),
    !isQuotas &&
      tick(words.choices.obligations, false, (isChosen) => {
        obligations = isChosen;
      }),
    fault,
    h(
      'div',
      { class: 'dialog-foot' },
      button(words.download, () => void save(), { class: 'main' }),
    ),
  );
}
