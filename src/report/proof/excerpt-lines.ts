import type { Excerpt } from '../../core/proof.js';
import { displayWidth, padStart, truncate } from '../columns.js';
import type { Paint } from '../reporter.js';
import { safeText } from '../safe-text.js';
import { type Line, span } from '../terminal/spans.js';

/** How much of the room goes to the words that are meant, if they need it. */
const MEANT_SHARE = 0.7;

/**
 * A line of a file cut to the terminal's width around the words that are meant, and below it carets
 * under these: two for each wide character.
 */
export function excerptLines(
  { location, words, length }: Excerpt,
  width: number,
  indent: number,
  style: keyof Paint,
): Line[] {
  const number = String(location.line);
  const gutter = `${' '.repeat(indent)}${padStart(number, 4)} │ `;
  const room = Math.max(10, width - displayWidth(gutter));
  const from = location.column - 1;
  const [before, whole, after] = [
    words.slice(0, from),
    words.slice(from, from + length),
    words.slice(from + length),
  ].map((part) => safeText(part));
  const meant = truncate(whole ?? '', Math.max(2, Math.floor(room * MEANT_SHARE)));
  const rest = Math.max(0, room - displayWidth(meant));
  const ahead = lastColumns((before ?? '').trimStart(), Math.floor(rest / 2));
  const behind = rest - displayWidth(ahead);
  const tail = behind > 1 ? truncate((after ?? '').trimEnd(), behind) : '';
  const blank = `${' '.repeat(displayWidth(gutter) - 2)}│ `;
  const carets = '^'.repeat(Math.max(1, displayWidth(meant)));
  return [
    [span(gutter, 'dim'), span(ahead), span(meant, style), span(tail)],
    [span(blank, 'dim'), span(' '.repeat(displayWidth(ahead))), span(carets, style)],
  ];
}

/** The end of a text, at most this wide, with … where something was cut. */
function lastColumns(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const kept: string[] = [];
  let used = 1;
  for (const character of [...text].reverse()) {
    used += displayWidth(character);
    if (used > width) break;
    kept.unshift(character);
  }
  return width < 1 ? '' : `…${kept.join('')}`;
}
