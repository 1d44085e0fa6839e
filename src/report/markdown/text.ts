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
