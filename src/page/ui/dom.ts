/** What an element may be given when it is made. */
export interface Given {
  readonly class?: string;
  readonly text?: string;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  /** Attributes; `true` for one without a value, `false` and `undefined` for none. */
  readonly [attribute: string]: unknown;
}

type Child = Node | string | null | undefined | false;

/** Makes an element; text is text and never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  const { class: className, text, on, ...attributes } = given;
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === null) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [event, listener] of Object.entries(on ?? {}))
    element.addEventListener(event, listener);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A button; it never sends a form. */
export function button(
  text: string,
  onClick: (event: Event) => void,
  given: Given = {},
): HTMLButtonElement {
  return h('button', { type: 'button', ...given, text, on: { click: onClick } });
}

/** A field with its label above it. */
export function field(label: string, control: HTMLElement, id: string): HTMLElement {
  control.id = id;
  return h('div', { class: 'field' }, h('label', { for: id, text: label }), control);
}

/** A box to tick with its label behind it. */
export function tick(
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
  given: Given = {},
): HTMLElement {
  const input = h('input', {
    ...{ type: 'checkbox', ...given, checked },
    on: { change: () => onChange(input.checked) },
  });
  return h('label', { class: 'tick' }, input, h('span', { text: label }));
}

/** A list to choose one of. */
export function select(
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void = () => {},
): HTMLSelectElement {
  const made = options.map(([value, text]) =>
    h('option', { value, text, selected: value === chosen }),
  );
  const element = h('select', { on: { change: () => onChange(element.value) } }, ...made);
  return element;
}

/** Hands bytes or text to the browser to be saved as a file. */
export function download(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = h('a', { href: address, download: name });
  link.click();
  // Given up late: browsers begin to read it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Whether something is shown. */
export function show(element: HTMLElement, isShown: boolean): void {
  element.hidden = !isShown;
}

/** Opens a dialog that is made anew each time, and takes it away when it closes. */
export function openDialog(
  title: string,
  close: string,
  ...content: readonly Child[]
): HTMLDialogElement {
  const id = 'app-dialog-title';
  const dialog = h(
    'dialog',
    { class: 'app', 'aria-labelledby': id },
    h(
      'div',
      { class: 'dialog-head' },
      h('h2', { id, text: title }),
      button(close, () => dialog.close(), { class: 'plain' }),
    ),
    ...content,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
