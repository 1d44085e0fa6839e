/** Excel opens UTF-8 only with it. */
export const BOM = '\uFEFF';

/** What a spreadsheet would run as a formula, in either width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A plain number, negative ones too: a spreadsheet reads it as a number, and it runs nothing. */
const NUMBER = /^-?\d+(\.\d+)?$/;

/** What a spreadsheet would take for a day, or for a number in another notation: 1-2, 3/4, 1E5. */
const MISTAKEN = /^\d+[-/]\d+([-/]\d+)?$|^\d+(\.\d+)?[eE][+-]?\d+$/;

/** As many digits as a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/** A cell as spreadsheets read it back: the text as it is, never a formula, a number as a number. */
export function csvCell(text: string): string {
  const safe = NUMBER.test(text) || !FORMULA.test(text) ? text : `'${text}`;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A cell that must read exactly as it was typed: also what a spreadsheet would turn into a day, cut off
 * after fifteen digits or write in another notation stays text.
 */
export function csvVerbatim(text: string): string {
  const digits = text.replace(/\D/g, '').length;
  const isMistaken = MISTAKEN.test(text) || (NUMBER.test(text) && digits > KEPT_DIGITS);
  return csvCell(isMistaken ? `'${text}` : text);
}

/** A whole file: RFC 4180, lines end in CR LF, a byte order mark first. Cells are already escaped. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
