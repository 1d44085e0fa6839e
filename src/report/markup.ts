import type { Language } from '../messages/text.js';
import { safeText } from './safe-text.js';

/** Text that is markup already. Only the tags {@link html} and {@link xml} and {@link trusted} make it. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type { Markup };

/** What a template takes: text is escaped, lists are joined, `null`, `undefined` and `false` are nothing. */
export type Interpolation =
  | Markup
  | string
  | number
  | null
  | undefined
  | false
  | readonly Interpolation[];

type Tag = (strings: TemplateStringsArray, ...values: readonly Interpolation[]) => Markup;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML as a template: every text in it is shown literally, in an element or in a quoted attribute. */
export const html: Tag = createTag({ ...ENTITIES, "'": '&#39;' });

/** XML 1.0 as a template: every text in it is read literally. */
export const xml: Tag = createTag({ ...ENTITIES, "'": '&apos;' });

function createTag(entities: Readonly<Record<string, string>>): Tag {
  const escapeText = (text: string) =>
    safeText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
  const print = (value: Interpolation): string => {
    if (value instanceof Markup) return value.toString();
    if (typeof value === 'string') return escapeText(value);
    if (typeof value === 'number') return String(value);
    return value ? value.map(print).join('') : '';
  };
  return (strings, ...values) =>
    new Markup(strings.map((text, index) => text + print(values[index])).join(''));
}

/** Declares text to be markup: for a style sheet, a script, and nothing that a file or a pack says. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Joins what is there and not empty, each on a line of its own. */
export function joinLines(parts: readonly (Markup | null)[]): Markup {
  const texts = parts.map((part) => part?.toString() ?? '');
  return new Markup(texts.filter((text) => text !== '').join('\n'));
}

/** Words of the law, which are Chinese in every language of the page. */
export function chinese(text: string): Markup {
  return html`<span lang="zh-Hans">${text}</span>`;
}

/** What a page that stands alone is made of. */
export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly body: Markup;
  /** The content security policy; by default nothing is loaded and nothing runs. */
  readonly policy?: string;
  /** Further elements of the head, before its title. */
  readonly head?: Markup;
}

const STYLE_ALONE =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page that stands alone, and whose policy forbids it everything that it does not need. */
export function printPage({ language, title, style, body, policy, head }: HtmlPage): string {
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy ?? STYLE_ALONE)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.toString();
}
