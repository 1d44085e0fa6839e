import { eastAsianWidth } from 'get-east-asian-width';
import { isCommonText } from '../core/visible-text.js';

/** Numbers, spaces, paths: each character takes one column. */
const PLAIN = /^[ -~]*$/;

/** How many terminal columns a text takes: two for each wide character, such as 亩 and （. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Most of what is written here; not looked up each time. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH) return 2;
  return isCombining(character) ? 0 : eastAsianWidth(code);
}

/** A mark that sits on the character before it and takes no column of its own. */
function isCombining(character: string): boolean {
  return !isCommonText(character) && /^[\p{Mn}\p{Me}]$/u.test(character);
}

/** The width of the widest; of any number of texts, where Math.max takes no more than 100,000. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

/** The text with spaces after it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with spaces before it up to `width` columns, so that numbers end at one column. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The text cut to `width` columns, with … where something was cut; `width` is at least 1. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    const next = used + characterWidth(character);
    if (next > width - 1) break;
    kept += character;
    used = next;
  }
  return `${kept}…`;
}

/** Punctuation that may not begin a line (避头). */
const NOT_FIRST = /^[，。、；：！？）〕】》”’,.;:!?)\]}%]/;
/** What may not end a line (避尾): opening marks, and a number whose unit follows. */
const NOT_LAST = /(?:[（〔【《“‘([{]|\d )$/;
/**
 * What stays on one line: an option with its value, so that it can be pasted; a word, number or path;
 * one wide character; spaces.
 */
const PIECES =
  /--[a-z][a-z-]*(?: [^\s，。；、]+)?|[\d.]+ (?=[^\0-\u02ff])|\s+|[\u0021-\u02ff]+|[^\0-\u02ff]/g;

/** The pieces of any text: a character keeps its marks. */
function piecesOf(text: string): readonly string[] {
  if (isCommonText(text)) return text.match(PIECES) ?? [];
  const withMarks = PIECES.source.replace(/\[[^[\]]*\]$/, '\\P{M}\\p{M}*|\\p{M}+');
  return text.match(new RegExp(withMarks, 'gu')) ?? [];
}

/**
 * Breaks a text into lines of at most `width` columns: between words, between Chinese characters,
 * never before a closing or after an opening mark. A word longer than a line is broken where the
 * line ends. Spaces at a break are dropped, everything else is kept. `width` is at least 2.
 */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(text)) {
    if (displayWidth(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (displayWidth(line) > width) {
      const head = takeColumns(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function unbreakable(text: string): string[] {
  const groups: string[] = [];
  for (const piece of piecesOf(text)) {
    const last = groups.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) {
      groups[groups.length - 1] = last + piece;
    } else {
      groups.push(piece);
    }
  }
  return groups;
}

function takeColumns(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width && taken !== '') break;
    taken += character;
  }
  return taken;
}
