import type { Answers } from '../core/answer.js';
import { foldName, foldWidth } from '../core/language/text.js';
import { readUnits } from '../core/language/unit-names.js';
import type { Location } from '../core/location.js';
import { error, type Problem, type ProblemCode, question, warning } from '../core/problem.js';
import { readAnswer } from './cells/read-attestation.js';
import { isMissing, readNumber } from './cells/read-number.js';
import { readYear } from './cells/read-year.js';
import { type Aside, asideOf } from './layout/asides.js';
import type { HeaderColumn } from './layout/header-columns.js';
import type { Slot } from './layout/layout.js';
import { isRival } from './layout/value-columns.js';
import type { Role } from './layout/vocabulary.js';
import { columnCategory, type Qualifier, type QualifierPlace } from './names/qualifiers.js';
import type { ProblemLog } from './problem-log.js';
import type { Sheet } from './sheet.js';
import type { Statement, StatementReader } from './statements.js';
import type { Row } from './table/table.js';

/** What a row says beside its figures. */
export interface RowWords {
  readonly statements: readonly Statement[];
  /** Questions and faults that touch all figures of the row. */
  readonly problems: readonly Problem[];
  /** Further reasons why its figures cannot be used, reported elsewhere. */
  readonly reasons: readonly ProblemCode[];
}

const NOTHING: RowWords = { statements: [], problems: [], reasons: [] };
const BEYOND: readonly ProblemCode[] = ['cell-beyond-header'];

/** A column whose cells may bear on the figures beside them. */
interface WordColumn {
  readonly column: number;
  readonly title: string;
  readonly place: QualifierPlace;
  /** What its cells speak of, where its header says so. */
  readonly category: Qualifier['category'] | null;
  /** Whether a blank below a filled cell may have been left by a merged one. */
  readonly carriesDown: boolean;
  /** Whether its header is not understood, so that words in it are a question. */
  readonly isUnknown: boolean;
  /** Whether numbers in it are those of an indicator that no rule constrains. */
  readonly mayHoldNumbers: boolean;
  /** Whether its header names a unit, so that 2024 in it is no year. */
  readonly isMeasured: boolean;
  readonly isIgnored: boolean;
  /** 数据来源, 佐证材料. */
  readonly isSource: boolean;
  /** 审核状态, 填报单位: a column about the rows that bears on a figure by some of its cells. */
  readonly aside: Aside | null;
  /** Texts that say nothing of the figures: most rows repeat one. */
  readonly silent: Set<string>;
}

/** Reads the cells of a row that give no figure: each is applied, harmless, or a question. */
export class RowWordsReader {
  readonly #columns: readonly WordColumn[];
  readonly #width: number;
  /** The last filled cell of each column that carries down. */
  readonly #above = new Map<number, string>();
  readonly #asked = new Map<number, Problem>();
  readonly #refused = new Set<number>();

  constructor(
    readonly sheet: Sheet,
    readonly reader: StatementReader,
    answers: Answers,
    readonly log: ProblemLog,
  ) {
    const { layout } = sheet;
    const ignored = new Set(answers.ignoreColumns.map(foldName));
    const isIgnored = ({ title, words }: { title: string; words: readonly string[] }) =>
      [title, ...words].some((text) => ignored.has(foldName(text)));
    const unnamed = layout.slots
      .filter((slot) => isUnnamed(slot, sheet))
      .flatMap(({ column }) => layout.all.find((one) => one.column === column) ?? []);
    this.#columns = [
      ...ROLES.flatMap((role) => {
        const column = layout.all.find((one) => one.role === role);
        return column === undefined ? [] : [ofRole(column, role, isIgnored(column))];
      }),
      ...layout.all.flatMap((column) => {
        const aside = layout.unknown.includes(column) ? null : asideOf(column, layout);
        return aside === null ? [] : [ofAside(column, aside)];
      }),
      ...[...layout.unknown, ...unnamed].map((column) =>
        ofUnknown(column, unnamed.includes(column), isIgnored(column)),
      ),
    ];
    this.#width = Math.max(...layout.all.map(({ column }) => column)) + 1;
    this.#reportUnused(answers, ignored, isIgnored);
  }

  /** What a row of data says; each row is shown once, in their order. */
  of(row: Row): RowWords {
    let statements: Statement[] | null = null;
    let problems: Problem[] | null = null;
    for (const column of this.#columns) {
      const text = this.sheet.text(row, column.column);
      const found = this.#readCell(row, column, text);
      if (found === null) continue;
      if ('severity' in found) problems = [...(problems ?? []), found];
      else statements = [...(statements ?? []), found];
    }
    const shape = this.#shapeOf(row);
    if (shape !== null) problems = [...(problems ?? []), shape];
    const isBeyond = row.cells.length > this.#width && this.#isFilledBeyond(row);
    if (statements === null && problems === null && !isBeyond) return NOTHING;
    const reasons = isBeyond ? BEYOND : NOTHING.reasons;
    return { statements: statements ?? [], problems: problems ?? [], reasons };
  }

  /** Whether a comma without quotes may have moved the row's cells. */
  #isFilledBeyond({ cells }: Row): boolean {
    return cells.slice(this.#width).some((cell) => cell.trim() !== '');
  }

  #readCell(row: Row, column: WordColumn, text: string): Statement | Problem | null {
    if (text === '') return column.carriesDown ? this.#blank(row, column) : null;
    if (column.carriesDown) this.#above.set(column.column, text);
    if (column.silent.has(text)) return null;
    const found = this.#readFilled(row, column, text);
    if (found === null) column.silent.add(text);
    return found;
  }

  #readFilled(row: Row, column: WordColumn, text: string): Statement | Problem | null {
    if (isMissing(text)) return null;
    const at = () => this.sheet.at(row, column.column);
    if (column.mayHoldNumbers && isOfOther(text, column)) return null;
    if (column.aside !== null) return this.#readAside(text, column, column.aside, at);
    const where = column.place === 'remark' ? 'note' : 'column';
    if (column.isSource) return this.#readSource(text, column, at);
    const statement = this.reader.read(spoken(text, column), column.place, where, at);
    if (column.place === 'remark' && statement !== null) return this.#remark(statement, row);
    if (!column.isUnknown) return statement;
    // What agrees in a column that is understood, 统计范围=全域, is no question.
    if (statement === null && column.category !== null) return null;
    if (statement !== null && statement.reading.qualifiers.length > 0) {
      if (column.isIgnored) this.#refuse(column, statement);
      return { ...statement, reading: { ...statement.reading, unknown: '' } };
    }
    if (column.category === 'place' && statement !== null) {
      return error('place-differs', at(), { word: text, text, where: 'column' });
    }
    // 全年 under 统计周期 and 全域 anywhere agree with the figure; 是 alone may say anything.
    const isSaid = column.category !== null || (text.length > 1 && readAnswer(text) === undefined);
    if (statement === null && isSaid) return null;
    return column.isIgnored ? null : this.#ask(row, column, text);
  }

  #readSource(text: string, { place }: WordColumn, at: () => Location): Statement | null {
    if (COMMON_SOURCE.test(foldWidth(text))) return null;
    const statement = readBulletin(text, at) ?? this.reader.read(text, place, 'note', at);
    return statement === null ? null : ofSource(statement);
  }

  /** A remark that corrects a value to what the row gives, 更正：0.36, agrees with it. */
  #remark(statement: Statement, row: Row): Statement | null {
    const kept = statement.reading.qualifiers.filter(({ category, word }) => {
      const [corrected] = category === 'kind' ? (/\d+(?:\.\d+)?/.exec(word) ?? []) : [];
      if (corrected === undefined) return true;
      return !this.sheet.layout.slots.some(
        ({ column }) => Number(this.sheet.text(row, column)) === Number(corrected),
      );
    });
    return kept.length === 0
      ? null
      : { ...statement, reading: { ...statement.reading, qualifiers: kept } };
  }

  #readAside(
    text: string,
    { title }: WordColumn,
    aside: Aside,
    at: () => Location,
  ): Statement | Problem | null {
    if (typeof aside !== 'string') {
      if (!aside.contrary.test(foldWidth(text).trim())) return null;
      return error(aside.code, at(), { word: title, text, where: 'column' });
    }
    const keep = (statement: Statement | null, isKept: (one: Qualifier) => boolean) => {
      const qualifiers = statement?.reading.qualifiers.filter(isKept) ?? [];
      return statement === null || qualifiers.length === 0
        ? null
        : { ...statement, reading: { qualifiers, unknown: '' } };
    };
    switch (aside) {
      case 'group':
        return this.reader.read(text, 'title', 'column', at);
      case 'period':
        return keep(
          this.reader.read(spoken(text, { category: 'period' }), 'label', 'column', at),
          ({ category }) => category === 'period',
        );
      case 'status':
        return keep(
          this.reader.read(text, 'remark', 'note', at),
          (one) => one.category === 'kind' && one.meaning === 'unclear',
        );
      case 'reporter': {
        const isPlace = ({ category }: Qualifier) => category === 'place';
        const whole = keep(this.reader.read(text, 'title', 'column', at), isPlace);
        if (whole !== null) return whole;
        // 临江市自然资源局 is an office; the county before it is whose report it is.
        const county = foldWidth(text).match(/^.{1,16}[县市区旗](?=.*[局委厅府室心])/)?.[0] ?? '';
        return keep(this.reader.read(county, 'label', 'column', at), isPlace);
      }
    }
  }

  /** A column of contrary meaning cannot be ignored. */
  #refuse({ column, title }: WordColumn, { reading, at }: Statement): void {
    if (this.#refused.has(column)) return;
    this.#refused.add(column);
    const word = reading.qualifiers[0]?.word ?? '';
    this.log.add(error('answer-refused', at(), { header: title, word }));
  }

  /** One question a column, at its first filled cell. */
  #ask(row: Row, { column, title }: WordColumn, text: string): Problem {
    const asked = this.#asked.get(column);
    if (asked !== undefined) return asked;
    const answers = [{ kind: 'ignore-column', header: title }] as const;
    const at = this.sheet.at(row, column);
    const problem = question('column-unknown', at, { header: title, text }, answers);
    this.#asked.set(column, problem);
    return problem;
  }

  #blank(row: Row, { column, title, category }: WordColumn): Problem | null {
    const above = this.#above.get(column);
    if (above === undefined) return null;
    const bears = this.reader.read(above, 'label', 'column', () => this.sheet.at(row, column));
    // 一级指标 is merged as a rule, and says nothing; 类型 and 月份 do.
    if (category === null && bears === null && !isKind(this.sheet, column)) return null;
    return error('blank-under-merge', this.sheet.at(row, column), { header: title, above });
  }

  /** A fault of the row's shape, by which its cells may have moved or swallowed others. */
  #shapeOf(row: Row): Problem | null {
    const { cells } = row;
    const { layout, table } = this.sheet;
    if (table.lineOf(row, cells.length) !== row.line) {
      const column = cells.findIndex((cell) => holdsRows(cell, this.#width));
      if (column >= 0) {
        const args = { text: cells[column] ?? '' };
        return error('cell-holds-rows', this.sheet.at(row, column), args);
      }
    }
    if (layout.kind !== 'long') {
      const beyond = this.#beyond(row);
      if (beyond !== null) return beyond;
    }
    if (cells.length >= this.#width || table.sheet !== null) return null;
    const isLost = layout.slots.some(({ column }) => column >= cells.length);
    // In a long row each cell is told by its column's kind; in others numbers move unseen.
    if (layout.kind === 'long' && !isLost) return null;
    const args = { cells: cells.length, expected: this.#width };
    return error('row-short', this.sheet.at(row, 0), args);
  }

  /** A cell under no header: another has been split, or the header has lost one. */
  #beyond(row: Row): Problem | null {
    const { cells } = row;
    const { layout, table } = this.sheet;
    for (let column = 1; column < cells.length; column += 1) {
      const isFilled = !layout.named.has(column) && cells[column]?.trim() !== '';
      const isLonger = column >= layout.header.cells.length && table.sheet === null;
      if (!isFilled && !isLonger) continue;
      const at = this.sheet.at(row, column);
      return error('cell-beyond-header', at, { text: this.sheet.text(row, column) });
    }
    return null;
  }

  #reportUnused(
    { ignoreColumns }: Answers,
    ignored: ReadonlySet<string>,
    isIgnored: (column: HeaderColumn) => boolean,
  ): void {
    if (ignored.size === 0) return;
    const { layout } = this.sheet;
    const used = new Set(layout.slots.map(({ column }) => column));
    for (const { column } of this.#columns) used.delete(column);
    for (const column of layout.all.filter(isIgnored)) {
      const isKey = column.role !== null && KEYS.has(column.role);
      if (!isKey && !used.has(column.column)) continue;
      const args = { header: column.title, word: column.title };
      this.log.add(error('answer-refused', this.sheet.atHeader(column.place), args));
    }
    const known = new Set(
      layout.all.flatMap(({ title, words }) => [title, ...words].map(foldName)),
    );
    for (const header of ignoreColumns) {
      if (known.has(foldName(header))) continue;
      const answer = { kind: 'ignore-column', header } as const;
      this.log.add(
        warning('answer-unused', { path: this.sheet.path, line: null, column: null }, { answer }),
      );
    }
  }
}

/** Columns of these roles say something of the rows' figures. */
const ROLES = ['kind', 'group', 'source', 'evidence', 'remark'] as const satisfies readonly Role[];
const KEYS: ReadonlySet<Role> = new Set(['region', 'code', 'indicator', 'year', 'unit']);

function ofRole(
  { column, title }: HeaderColumn,
  role: (typeof ROLES)[number],
  isIgnored: boolean,
): WordColumn {
  const isProse = role === 'source' || role === 'evidence' || role === 'remark';
  return {
    ...{ column, title, isIgnored },
    place: isProse ? 'remark' : role === 'group' ? 'title' : 'label',
    category: null,
    carriesDown: !isProse,
    isUnknown: false,
    mayHoldNumbers: false,
    isMeasured: false,
    isSource: role === 'source' || role === 'evidence',
    aside: null,
    silent: new Set(),
  };
}

function ofAside({ column, title }: HeaderColumn, aside: Aside): WordColumn {
  return {
    ...{ column, title, aside, place: 'label', category: null },
    ...{ carriesDown: false, isUnknown: false, isIgnored: false },
    ...{ mayHoldNumbers: false, isMeasured: false, isSource: false, silent: new Set() },
  };
}

function ofUnknown(
  { column, title, rest, units }: HeaderColumn,
  mayHoldNumbers: boolean,
  isIgnored: boolean,
): WordColumn {
  const category = columnCategory(rest === '' ? title : rest);
  return {
    ...{ column, title, category, isIgnored },
    place: 'label',
    carriesDown: category !== null,
    isUnknown: true,
    mayHoldNumbers: mayHoldNumbers && category === null && !isRival(title),
    isMeasured: units.length > 0,
    isSource: false,
    aside: null,
    silent: new Set(),
  };
}

/** A column of a wide table or a matrix whose header names no indicator or region that is known. */
function isUnnamed({ indicator, region }: Slot, { layout, names }: Sheet): boolean {
  if (layout.kind === 'matrix') return region !== null && !names.isRegion(region.text);
  return layout.kind === 'wide' && indicator !== null && !names.isIndicator(indicator.text);
}

/**
 * The sources that nearly every file names: 2025年度国土变更调查, 永久基本农田数据库（2025年版）.
 * A cheap pre-check; reading them word by word comes to the same.
 */
const COMMON_SOURCE =
  /^(?:(?:19|20)\d{2}年度?)?(?:国土变更调查|(?:永久基本农田|生态保护红线|城镇开发边界)数据库|国土空间规划[“"]一张图[”"]系统)(?:\((?:19|20)\d{2}年版\))?$/;

/** The source of nearly every figure of water, 2025年水资源公报: a pre-check as well. */
function readBulletin(text: string, at: () => Location): Statement | null {
  const [, word, year] = /^(((?:19|20)\d{2})年度?)水资源公报$/.exec(foldWidth(text)) ?? [];
  if (word === undefined) return null;
  const qualifiers = [{ category: 'year', word, meaning: Number(year) } as const];
  return { text, where: 'note', at, reading: { qualifiers, unknown: '' } };
}

/**
 * A source has the year of its edition, which is that of the value in a water bulletin alone, and may
 * tell a method (统计年鉴推算) unless that is an estimate.
 */
function ofSource(statement: Statement): Statement | null {
  const { qualifiers } = statement.reading;
  const isBulletin = /水资源公报/.test(statement.text);
  const kept = qualifiers.filter((one) => {
    if (one.category === 'year') return isBulletin;
    return !(one.category === 'kind' && one.meaning === 'unclear' && METHOD.test(one.word));
  });
  return kept.length === 0
    ? null
    : { ...statement, reading: { ...statement.reading, qualifiers: kept } };
}

/** How a value is found, by measuring or reckoning; 方案 is part of a document's name. */
const METHOD = /^(?:推算|测算|模拟|方案|初步|设计|划定方案|调整方案|规划方案|平均|拟)/;

/** 5 under 月份 is May, and 月 under 频率 monthly. */
function spoken(text: string, { category }: Pick<WordColumn, 'category'>): string {
  if (category !== 'period') return text;
  if (/^[月季旬日]$/.test(text)) return `${text}度`;
  return /^\d{1,2}$/.test(text) ? `${text}月` : text;
}

/** Whether a cell gives a number of an indicator or region that no rule names, or answers a duty. */
function isOfOther(text: string, { isMeasured }: WordColumn): boolean {
  if (readAnswer(text) !== undefined) return true;
  const number = readNumber(text);
  if (number.kind !== 'number') return false;
  if (number.unit !== null) return readUnits(number.unit).length > 0;
  return isMeasured || readYear(text) === null;
}

function isKind({ layout }: Sheet, column: number): boolean {
  return layout.columns.kind === column;
}

/** Whether lines inside a cell look like rows of the table around it. */
function holdsRows(cell: string, width: number): boolean {
  if (!/[\r\n]/.test(cell)) return false;
  const least = Math.min(width, MANY_CELLS);
  return cell.split(/\r\n|\n|\r/).some((line) => {
    const parts = line.split(/[,\t;，]/);
    return parts.length >= least && parts.some((part) => /^\s*\d[\d.]*\s*$/.test(part));
  });
}

const MANY_CELLS = 4;

/** The codes of problems, for the reasons of a figure. */
export function codesOf(problems: readonly Problem[]): readonly ProblemCode[] {
  return problems.map(({ code }) => code);
}
