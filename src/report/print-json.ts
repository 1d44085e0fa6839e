import { writeJson } from '../core/visible-text.js';

/** A document or a list as indented JSON, all that cannot be seen escaped. Ends with a newline. */
export function printJson(document: object): string {
  if (Array.isArray(document)) return `${printed(document, '')}\n`;
  return [...jsonParts(document)].join('');
}

/** A list whose items are made one at a time, when they are printed: a country's are many. */
export class Items<T = unknown> {
  constructor(
    readonly from: Iterable<T>,
    readonly print: (one: T) => unknown,
  ) {}
}

/** What {@link printJson} prints, in parts: one string could not hold a million findings. */
export function* jsonParts(document: object): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    if (value instanceof Items) yield* listParts(value);
    else yield printed(value, '  ');
    before = ',\n';
  }
  yield before === '{\n' ? '{}\n' : '\n}\n';
}

function* listParts({ from, print }: Items): Generator<string> {
  let before = '[\n';
  for (const one of from) {
    yield `${before}    ${printed(print(one), '    ')}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n  ]';
}

function printed(value: unknown, indent: string): string {
  return writeJson(value).replaceAll('\n', `\n${indent}`);
}
