import { foldWidth } from '../../core/language/text.js';
import { isMissing, readNumber } from '../cells/read-number.js';
import { withoutMarks } from '../names/marks.js';
import type { Row } from '../table/table.js';
import type { HeaderNames } from './header-cell.js';
import type { Layout } from './layout.js';

/** A row that is no data: a footnote, a line to sign; `column` counts from 0. */
export interface TextRow {
  readonly row: Row;
  readonly column: number;
  readonly text: string;
}

const WORDS = [
  '附?注',
  '备注',
  '说明',
  '填[表报]说明',
  '数据说明',
  '(?:数据|资料)来源',
  '填[表报]人',
  '填报单位',
  '填[表报]日期',
  '报送日期',
  '制表人?',
  '审核人?',
  '复核人?',
  '(?:单位)?负责人',
  '分管领导',
  '联系人',
  '联系电话',
  '盖章',
];
const BEGINS_TEXT = new RegExp(
  `^\\(?(?:${WORDS.join('|')})\\d{0,2}(?:\\([^()]*\\))?\\s*(?:[:)]|$)`,
);
const BLANK_BELOW = /^-*(?:以下空白|完)-*$/;

/**
 * Tells rows of data from what stands below and between them: notes (注：…), lines to sign, a lone
 * line of text that names nothing that is known, and what goes on below these without a figure. A row
 * of which only the 序号 is filled is blank.
 *
 * @param table all rows, those of the header and above it too.
 * @param text takes up the rows below that are no data, in their order.
 */
export function* dataRows(
  table: Iterable<Row>,
  layout: Layout,
  names: HeaderNames,
  text: TextRow[],
): Generator<Row> {
  let above = layout.body;
  for (const row of table) {
    above -= 1;
    if (above >= 0) continue;
    const filled = filledCells(row, layout.columns.serial);
    if (filled === 0) continue;
    const words = textOf(row, filled, text.length > 0, layout, names);
    if (words === null) yield row;
    else text.push(words);
  }
}

/** How many cells are filled, not counting a 序号. Most rows have many: two are enough to know. */
function filledCells({ cells }: Row, serial: number | undefined): number {
  let filled = 0;
  for (let column = 0; column < cells.length && filled < 2; column += 1) {
    const cell = cells[column] ?? '';
    if (cell.trim() === '') continue;
    if (column !== serial || !/^[\d\s.]+$/.test(foldWidth(cell))) filled += 1;
  }
  return filled;
}

function textOf(
  row: Row,
  filled: number,
  isBelowText: boolean,
  layout: Layout,
  names: HeaderNames,
): TextRow | null {
  const column = row.cells.findIndex((cell) => cell.trim() !== '');
  const text = row.cells[column]?.trim() ?? '';
  // Below a text a row may go on with it: a note of several lines, or parted by its own commas.
  const isText = isBelowText || isNote(text) || (filled === 1 && isLoneText(text, column, layout));
  return isText && !holdsData(row, text, layout, names) ? { row, column, text } : null;
}

/** Whether a row says of whom or what it is, or holds a figure, so that it must not be left out. */
function holdsData(
  { cells }: Row,
  first: string,
  { slots, columns }: Layout,
  names: HeaderNames,
): boolean {
  const { region = -1, code = -1, indicator = -1 } = columns;
  const keys = [first, ...[region, code, indicator].map((column) => cells[column] ?? '')];
  return (
    keys.some((cell) => isNamed(cell.trim(), names)) ||
    slots.some(({ column }) => readNumber(cells[column] ?? '').kind === 'number')
  );
}

/** Most rows begin with none of these. */
const MAY_BEGIN_NOTE = /^[(（【[注附备说填数资制审复单负分联报盖以完—※*-]/;

function isNote(text: string): boolean {
  if (!MAY_BEGIN_NOTE.test(text)) return false;
  const folded = foldWidth(text).slice(0, LONGEST_BEGINNING);
  return (
    BEGINS_TEXT.test(folded) ||
    BEGINS_TEXT.test(withoutMarks(folded)) ||
    BLANK_BELOW.test(folded.replaceAll('—', '-'))
  );
}

const LONGEST_BEGINNING = 200;
const LONGEST_NAME = 20;
const PROSE = /[，。；：,;:]/;
/** Also where it is misspelt. */
const LIKE_A_REGION = /^\S{1,14}[县市区旗州盟]$|^\d{6}/;

/** A line of text alone in its row; what may be a misspelt name stays data, and is asked about. */
function isLoneText(text: string, column: number, { slots, columns }: Layout): boolean {
  if (isMissing(text)) return false;
  if (slots.some((slot) => slot.column === column)) return !/\d/.test(text);
  if (LIKE_A_REGION.test(text)) return false;
  return column !== columns.indicator || text.length > LONGEST_NAME || PROSE.test(text);
}

function isNamed(text: string, names: HeaderNames): boolean {
  const bare = withoutMarks(text);
  return [text, bare].some((word) => names.isRegion(word) || names.isIndicator(word));
}
