import { safeText } from './safe-text.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as HTML shows it literally, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Words of the law, which are Chinese in every language of the page. */
export function chinese(text: string, tag = 'span'): string {
  return `<${tag} lang="zh-Hans">${escapeHtml(text)}</${tag}>`;
}
