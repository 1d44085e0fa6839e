/** What JSON may hold as it is and a terminal would obey or hide: C1 controls, bidi and tag marks. */
const HIDDEN = /[\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}/gu;

/** Most documents hold none of it, which is seen sooner than it is looked for. */
const PLAIN = /^[\n -~\u2010-\u2027\u2200-\u22ff\u3000-\u9fff\uff01-\uff5e]*$/;

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
  const text = JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
  return PLAIN.test(text) ? text : text.replace(HIDDEN, escapeUnits);
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
