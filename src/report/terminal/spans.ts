import { displayWidth, wrap } from '../columns.js';
import type { Paint, ReportContext } from '../reporter.js';
import { safeText } from '../safe-text.js';

/** A piece of a line with its emphasis. Made by {@link span} alone, so its text is safe to print. */
export interface StyledText {
  readonly text: string;
  readonly styles: readonly (keyof Paint)[];
}

/** One line of the terminal. */
export type Line = readonly StyledText[];

/** The only way for text to reach the terminal: control characters are made visible on it. */
export function span(text: string, ...styles: (keyof Paint)[]): StyledText {
  return { text: safeText(text), styles };
}

/** How many columns a line takes. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** Narrower than this nothing can be set. */
const NARROWEST = 40;

/** The columns in which a report is set: the terminal's, or somewhat more than a very narrow one has. */
export function usableWidth({ width }: ReportContext): number {
  return Math.max(NARROWEST, width);
}

/** Prints blocks of lines with a blank line between them; empty ones are left out. */
export function printBlocks(
  blocks: readonly (readonly Line[])[],
  { paint }: ReportContext,
): string {
  const texts = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => renderLine(line, paint)).join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** The line as text; emphasis goes around each piece, trailing spaces are dropped. */
export function renderLine(line: Line, paint: Paint): string {
  const plain = line.map(({ text }) => text).join('');
  let room = plain.trimEnd().length;
  return line
    .map(({ text, styles }) => {
      const kept = text.slice(0, room);
      room -= kept.length;
      return kept.trim() === ''
        ? kept
        : styles.reduce((painted, style) => paint[style](painted), kept);
    })
    .join('');
}

/** Where a paragraph stands and how it looks. */
export interface ParagraphOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Columns before each line; on the first, `lead` takes their place. */
  readonly indent: number;
  /** Stands before the first line: a label, a place. */
  readonly lead?: Line;
  readonly styles?: readonly (keyof Paint)[];
}

/** A text on as many lines as it needs, none of them wider than the terminal. */
export function paragraph(text: string, options: ParagraphOptions): Line[] {
  const { width, indent, lead = [span(' '.repeat(indent))], styles = [] } = options;
  const safe = safeText(text).trim();
  const continued = (words: string): Line[] =>
    wrap(words, Math.max(2, width - indent)).map((line) => [
      span(' '.repeat(indent)),
      span(line, ...styles),
    ]);
  const room = width - lineWidth(lead);
  // A lead that leaves no room worth using, such as a long path, stands on a line of its own.
  if (room < Math.min(24, displayWidth(safe))) return [lead, ...continued(safe)];
  const head = wrap(safe, room)[0] ?? '';
  const rest = safe.slice(head.length).trimStart();
  return [[...lead, span(head, ...styles)], ...(rest === '' ? [] : continued(rest))];
}

/**
 * A text behind padded columns; where those leave it no room, everything behind the mark alone, as
 * running text.
 */
export function columnsOrFlow(
  columns: Line,
  mark: Line,
  flow: string,
  text: string,
  width: number,
  styles: readonly (keyof Paint)[] = [],
): Line[] {
  const indent = 6;
  return lineWidth(columns) <= width
    ? paragraph(text, { width, indent, lead: columns, styles })
    : paragraph(flow, { width, indent, lead: mark, styles });
}
