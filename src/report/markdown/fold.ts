import { literal } from './text.js';

/**
 * Folds blocks away behind a summary, as GitHub and GitLab show them; `open` shows them from the start.
 * Tables inside need the blank lines around them.
 */
export function folded(summary: string, blocks: readonly string[], open = false): string {
  const inside = blocks.filter((block) => block !== '').join('\n\n');
  return `<details${open ? ' open' : ''}>\n<summary>${literal(summary)}</summary>\n\n${inside}\n\n</details>`;
}
