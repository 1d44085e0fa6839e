import type { Labels } from '../../messages/labels.js';
import { safeText } from '../safe-text.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * The text as Markdown shows it literally, in a table's cell or anywhere in a line: no HTML, link,
 * emphasis, code, formula, heading, list or further column comes of it, and no line ends in it.
 */
export function literal(text: string): string {
  return safeText(text.trim().replace(/\r\n?|\n/g, ' '))
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\\`*_[\]~#|$]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A table of literal texts; `—` stands in empty cells. Rows have as many cells as the header. */
export function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows]
    .map(
      (cells, line) =>
        `| ${cells.map((cell) => (line === 1 ? cell : literal(cell) || '—')).join(' | ')} |`,
    )
    .join('\n');
}

/** Joins blocks with a blank line between them; empty ones are left out. Ends with a newline. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** An item of a list: a label of ours, and a literal text. */
export function labelledItem(label: string, text: string, { colon }: Labels): string {
  return `- ${label}${colon}${literal(text)}`;
}

/** Items below an item; those without a text are left out. */
export function labelledSubitems(
  items: readonly (readonly [label: string, text: string])[],
  labels: Labels,
): readonly string[] {
  return items
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `  ${labelledItem(label, text, labels)}`);
}

/**
 * Folds blocks away behind a summary, as GitHub and GitLab show them; `open` shows them from the start.
 * Tables inside need the blank lines around them.
 */
export function folded(summary: string, blocks: readonly string[], open = false): string {
  const inside = blocks.filter((block) => block !== '').join('\n\n');
  return `<details${open ? ' open' : ''}>\n<summary>${literal(summary)}</summary>\n\n${inside}\n\n</details>`;
}
