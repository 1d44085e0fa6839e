import { foldWidth } from '../../core/language/text.js';
import { isMissing, readNumber } from '../cells/read-number.js';
import { readYear } from '../cells/read-year.js';
import { withoutMarks } from '../names/marks.js';
import type { Row } from '../table/table.js';
import type { HeaderNames } from './header-cell.js';
import type { Layout } from './layout.js';
import { kindOf, type Role, roleOf, saysNoActual } from './vocabulary.js';

/** A line of text, with the cell that holds it; `column` counts from 0. */
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
  '[复校]核人?',
  '审[定批]人?',
  '(?:制表|编制|打印)?日期',
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

/** A row below a header, with what it is. */
export type BodyRow =
  | { readonly kind: 'data'; readonly row: Row }
  /** A line of text that governs the rows below it: 二、规划目标, 临江市, 单位：公顷. */
  | ({ readonly kind: 'section' } & TextRow)
  /** A note or a line to sign. */
  | ({ readonly kind: 'text' } & TextRow);

/** Where the next table of a file begins. */
export interface NextTable {
  /** Index in the rows of its first row: its title, or its header. */
  readonly index: number;
}

/** Whether rows begin with a header; `rows` holds as many as a header may have, or fewer at the end. */
export type IsHeader = (rows: readonly Row[]) => boolean;

/**
 * Walks the rows below a header and says what each is: data, a section row, a note (注：…) or a line to
 * sign. Rows that number the columns (甲 乙 1 2) and rows of which only the 序号 is filled say nothing.
 * The walk ends at the next header.
 *
 * @param table all rows, those of the header and above it too.
 * @param onNext receives where the next table begins, if there is one.
 */
export function* walkBody(
  table: Iterable<Row>,
  layout: Layout,
  names: HeaderNames,
  isHeader: IsHeader,
  onNext: (next: NextTable) => void,
): Generator<BodyRow> {
  const window = new RowWindow(table, layout.body);
  /** Lines of text whose meaning depends on what follows. */
  let held: { readonly index: number; readonly body: BodyRow }[] = [];
  let hasNote = false;
  let isFirst = true;
  for (let row = window.next(); row !== null; row = window.next()) {
    const filled = filledCells(row, layout.columns.serial);
    if (filled === 0) continue;
    if (isFirst && numbersColumns(row)) {
      isFirst = false;
      continue;
    }
    isFirst = false;
    if (holdsPlainNumber(row, layout)) {
      for (const line of held) yield line.body;
      if (held.length > 0) held = [];
      yield { kind: 'data', row };
      continue;
    }
    if (mayBeHeader(row, layout, names) && isHeader([row, ...window.peek(HEADER_ROWS - 1)])) {
      const own = held.findLastIndex(({ body }) => body.kind === 'text') + 1;
      for (const { body } of held.slice(0, own)) yield body;
      onNext({ index: held[own]?.index ?? window.index });
      return;
    }
    const body = classify(row, filled, hasNote, layout, names);
    if (body.kind === 'data') {
      for (const line of held) yield line.body;
      if (held.length > 0) held = [];
      yield body;
    } else {
      if (body.kind === 'text') hasNote = true;
      held.push({ index: window.index, body });
    }
  }
  // Nothing is below them that they could govern, so they speak of what is above.
  for (const { body } of held) yield { ...body, kind: 'text' } as BodyRow;
}

/** As many rows a header may have. */
const HEADER_ROWS = 3;

/** Rows one after another, with a look at those that follow. */
class RowWindow {
  readonly #rows: Iterator<Row>;
  readonly #ahead: Row[] = [];
  /** Index of the row that was returned last. */
  index = -1;

  constructor(rows: Iterable<Row>, skipped: number) {
    this.#rows = rows[Symbol.iterator]();
    while (this.index + 1 < skipped && this.next() !== null);
  }

  next(): Row | null {
    const row = this.#ahead.shift() ?? this.#take();
    if (row !== null) this.index += 1;
    return row;
  }

  peek(count: number): readonly Row[] {
    while (this.#ahead.length < count) {
      const row = this.#take();
      if (row === null) break;
      this.#ahead.push(row);
    }
    return this.#ahead.slice(0, count);
  }

  #take(): Row | null {
    const { done, value } = this.#rows.next();
    return done === true ? null : value;
  }
}

const COUNTED = /^(?:栏次|列次|列号|序号|行次|[甲乙丙丁戊己庚辛壬癸a-z]|\(?\d{1,2}\)?)$/i;

/** Whether a row numbers the columns, as forms do: 甲 乙 1 2 3, 栏次 (1) (2), A B C. */
function numbersColumns({ cells }: Row): boolean {
  const filled = cells.map((cell) => foldWidth(cell).trim()).filter((cell) => cell !== '');
  if (filled.length < 2 || !filled.every((cell) => COUNTED.test(cell))) return false;
  const numbers = filled.flatMap((cell) => /\d+/.exec(cell) ?? []).map(Number);
  const [first = 0] = numbers;
  return first <= 1 && numbers.every((number, index) => number === first + index);
}

/** A cheap pre-check for most rows: one that holds a figure is data, whatever else it says. */
function holdsPlainNumber(row: Row, { slots }: Layout): boolean {
  for (const { column } of slots) {
    const cell = row.cells[column] ?? '';
    if (PLAIN_NUMBER.test(cell)) return !isRepeated(row, cell.trim());
  }
  return false;
}

/** Six digits may be a county's code in the header of a matrix. */
const PLAIN_NUMBER = /^\s*(?!\d{6}\s*$)\d[\d.,]*\s*$/;

const NAMES_ROWS: ReadonlySet<Role | null> = new Set(['region', 'year', 'indicator', 'unit']);

/** A cheap pre-check: a header names columns, and nothing that a row is about. */
function mayBeHeader({ cells }: Row, { columns }: Layout, names: HeaderNames): boolean {
  // The header of a matrix names regions, too.
  if (cells.filter((cell) => NAMES_ROWS.has(roleOf(cell))).length > 1) return true;
  const { region, code, indicator } = columns;
  const named = (column: number | undefined, isKnown: (text: string) => boolean) => {
    const cell = column === undefined ? '' : (cells[column]?.trim() ?? '');
    return cell !== '' && roleOf(cell) === null && isKnown(cell);
  };
  if (named(region, names.isRegion) || named(code, names.isRegion)) return false;
  return !named(indicator, names.isIndicator);
}

function classify(
  row: Row,
  filled: number,
  isBelowNote: boolean,
  layout: Layout,
  names: HeaderNames,
): BodyRow {
  const column = row.cells.findIndex((cell) => cell.trim() !== '');
  const text = row.cells[column]?.trim() ?? '';
  const line = { row, column, text };
  if (isSignature(row)) return { kind: 'text', ...line };
  const isMerged = isRepeated(row, text) && !isMissing(text);
  if (!isMerged && holdsData(row, layout, names)) return { kind: 'data', row };
  if (isNote(text) || /^[(（*※]?\s*(?:以上|上述|上表)/.test(text)) return { kind: 'text', ...line };
  if (isMerged || (filled === 1 && isSection(text, column, layout, names)))
    return { kind: 'section', ...line };
  // Below a note a row may go on with it: a note of several lines, or split by its own commas.
  return isBelowNote ? { kind: 'text', ...line } : { kind: 'data', row };
}

const SIGNER =
  /^(?:填[表报]|制表|[复校]核|审[核定批]|编制|签[发字]|(?:单位)?负责|分管领导|联系|经办)(?:人|单位|部门|日期|时间|电话)?\s*(?:\([^()]{0,8}\))?\s*:/;
const OFFICE = /^[\u4e00-\u9fff]{2,20}(?:局|厅|委员会|委|政府|办公室|中心)(?:\(盖?章\))?$/;
const DAY =
  /^(?:(?:日期|时间)\s*:\s*)?(?:19|20)\d{2}\s*(?:年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|([-/.])\d{1,2}\1\d{1,2})(?:\(盖?章\))?$/;

/** A line to sign whose parts stand in cells of their own: an office or people, and the day. */
function isSignature({ cells }: Row): boolean {
  const filled = cells.map((cell) => foldWidth(cell).trim()).filter((cell) => cell !== '');
  return (
    filled.length > 1 &&
    filled.every((cell) => SIGNER.test(cell) || OFFICE.test(cell) || DAY.test(cell)) &&
    (SIGNER.test(filled[0] ?? '') || filled.some((cell) => DAY.test(cell)))
  );
}

/** A merged line that was written into each of its cells. */
function isRepeated({ cells }: Row, text: string): boolean {
  return cells.length > 2 && cells.every((cell) => cell.trim() === text);
}

const SERIAL = /^[\d\s.]+$|^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/;

/** How many cells are filled, not counting a 序号. Most rows have many: two are enough to know. */
function filledCells({ cells }: Row, serial: number | undefined): number {
  let filled = 0;
  for (let column = 0; column < cells.length && filled < 2; column += 1) {
    const cell = cells[column] ?? '';
    if (cell.trim() === '') continue;
    if (column !== serial || !SERIAL.test(foldWidth(cell))) filled += 1;
  }
  return filled;
}

/** Whether a row says of whom or what it is, or holds a figure, so that it must not be left out. */
function holdsData({ cells }: Row, { slots, columns }: Layout, names: HeaderNames): boolean {
  const { region, code, indicator, serial } = columns;
  const isNamed = (column: number | undefined, isKnown: (text: string) => boolean) => {
    const cell = column === undefined ? '' : (cells[column]?.trim() ?? '');
    return cell !== '' && (isKnown(cell) || isKnown(withoutMarks(cell)));
  };
  return (
    isNamed(region, names.isRegion) ||
    isNamed(serial, names.isTotal) ||
    isNamed(code, names.isRegion) ||
    isNamed(indicator, names.isIndicator) ||
    slots.some(({ column }) => readNumber(cells[column] ?? '').kind === 'number')
  );
}

/** Most rows begin with none of these. */
const MAY_BEGIN_NOTE = /^[(（【[注附备说填数资制编打日审复校单负分联报盖以完—※*-]/;

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
/** Ends like a county's name, and names a part of one. */
const GENERIC_PLACE = /(?:城|新|开发|园|景|片|功能|示范|郊|库|林|矿|牧|灌|社|镇|街)区$/;
/** Also where it is misspelt. */
const LIKE_A_REGION =
  /^(?!不含|不包括|仅|除)\S{1,14}(?:[县市旗州盟]|(?<!开发|规划|储备|园)区)$|^\d{6}/;
/** An indicator that no rule names may be blank in a row: 农业用水量. */
const LIKE_AN_INDICATOR = /(?:量|率|面积|规模)$/;

/** 一、 （二） 3. 表4: a line that begins with one opens a section. */
export const ORDINAL =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十\d]+[部章节]分?|[(（]?\d{1,2}[)）、.．](?!\d)|表\s*(?:\d{1,2}(?:[-—.]\d{1,2})?(?![\d年月]))?)\s*/;

/** A line of text alone in its row; what may be a misspelt name stays data, and is asked about. */
function isSection(text: string, column: number, layout: Layout, names: HeaderNames): boolean {
  if (isMissing(text)) return false;
  const { slots, columns } = layout;
  if (ORDINAL.test(text)) return true;
  if (slots.some((slot) => slot.column === column)) return !/\d/.test(text);
  if (column === columns.region || column === columns.code)
    return GENERIC_PLACE.test(text) || !LIKE_A_REGION.test(text);
  if (column !== columns.indicator) return true;
  if (text.length > LONGEST_NAME || PROSE.test(text)) return true;
  return (
    names.isRegion(text) ||
    kindOf(text) !== null ||
    saysNoActual(text) ||
    readYear(text) !== null ||
    (!LIKE_AN_INDICATOR.test(text) && (names.isUnderstood?.(text) ?? false))
  );
}
