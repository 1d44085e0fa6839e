import type { Answer, Figure, FigureContent, PartOfYear } from '../core/figure.js';
import { foldWidth } from '../core/language/text.js';
import { readUnits } from '../core/language/unit-names.js';
import type { Location } from '../core/location.js';
import { type ProblemCode, warning } from '../core/problem.js';
import { readAnswer } from './cells/read-attestation.js';
import type { ContentReader } from './cells/read-content.js';
import { isMissing, readNumber } from './cells/read-number.js';
import { readYear } from './cells/read-year.js';
import { readUnitsAbove } from './layout/captions.js';
import { ORDINAL, type TextRow } from './layout/divide-body.js';
import type { Slot } from './layout/layout.js';
import { isRival } from './layout/value-columns.js';
import { type Role, roleOf } from './layout/vocabulary.js';
import { columnCategory } from './names/qualifiers.js';
import type { RowName } from './names/row-names.js';
import type { ProblemLog } from './problem-log.js';
import type { ReadingOptions } from './reading.js';
import type { RowWords } from './row-words.js';
import type { Sheet } from './sheet.js';
import {
  governs,
  type Statement,
  type StatementReader,
  statesTargets,
  weigh,
} from './statements.js';
import type { Row } from './table/table.js';
import type { NamedYear } from './years.js';

/** What a section row says of the rows below it. */
interface Section {
  readonly region: { readonly text: string; readonly at: () => Location } | null;
  readonly year: NamedYear | null;
  readonly statements: readonly Statement[];
}

const NO_SECTION: Section = { region: null, year: null, statements: [] };

/**
 * What a table says around its rows of figures: its titles, section rows, headers' brackets, notes, and
 * rows or columns of attributes. Each figure is held against what bears on it.
 */
export class TableWords {
  /** What the lines above the header say. */
  readonly #titles: readonly Statement[];
  /** Those of them that bear on every figure. */
  readonly #governing: readonly Statement[];
  readonly #remarks = new Map<number, Statement | null>();
  /** What rows such as 数据年份 say of a column's figures. */
  readonly #attributes = new Map<number, readonly Statement[]>();
  #section: Section = NO_SECTION;

  constructor(
    readonly sheet: Sheet,
    readonly statements: StatementReader,
    readonly contents: ContentReader,
    readonly options: ReadingOptions,
    readonly log: ProblemLog,
  ) {
    this.#titles = sheet.layout.above.flatMap((row) =>
      row.cells.flatMap((cell, column) => {
        const at = () => sheet.at(row, column);
        return statements.read(cell.trim(), 'title', 'title', at) ?? [];
      }),
    );
    this.#governing = this.#titles.filter(governs);
  }

  /** What the last section row says of the rows below it. */
  get section(): Section {
    return this.#section;
  }

  /** Under a title that says 规划目标 a column is of targets, unless it says 现状 itself. */
  isTitledTarget({ kind }: Slot): boolean {
    const title = this.#titles.find((one) => statesTargets([one]));
    if (title === undefined || kind === 'actual' || this.options.purpose === 'quotas') return false;
    const args = { text: title.text };
    this.log.addOnce(title.text, warning('target-not-judged', title.at(), args));
    return true;
  }

  /** The region that the titles name, if it is one. */
  titledRegion(): string | null {
    const places = this.#titles.flatMap(({ reading }) =>
      reading.qualifiers.flatMap((one) =>
        one.category === 'place' && one.meaning !== null ? [one.meaning.name] : [],
      ),
    );
    return new Set(places).size === 1 ? (places[0] ?? null) : null;
  }

  /**
   * Takes in a line that governs the rows below it: a region, a year, a kind of values, a unit.
   *
   * @returns whether it says anything of them that is understood.
   */
  enterSection({ row, column, text }: TextRow): boolean {
    const { sheet } = this;
    const at = () => sheet.at(row, column);
    const units = readUnitsAbove([row]);
    if (units.length > 0) this.contents.setUnitsAbove(units);
    const words = foldWidth(text).replace(ORDINAL, '').trim();
    const statement = this.statements.read(words, 'label', 'section', at);
    const { region, year } = this.#section;
    const own = statement === null || units.length > 0 ? [] : [{ ...statement, text }];
    const named = statement?.reading.qualifiers ?? [];
    const place = named.find((one) => one.category === 'place');
    const dated = named.find((one) => one.category === 'year');
    this.#section = {
      region: place?.meaning ? { text: place.word, at } : region,
      year:
        dated === undefined
          ? year
          : { reading: { year: dated.meaning, fullYear: true }, text, location: at() },
      statements: own,
    };
    return named.length > 0 || units.length > 0;
  }

  /** All that is said beside a cell. */
  statementsOf(row: Row, slot: Slot, named: RowName, words: RowWords): readonly Statement[] {
    const ofHeader = this.#remarkOf(slot);
    const ofName =
      named.remark === null
        ? null
        : this.statements.read(named.remark, 'label', 'name', () =>
            this.sheet.place(row, 'indicator'),
          );
    const own = this.#section.statements;
    if (ofHeader === null && ofName === null && own.length === 0 && this.#governing.length === 0)
      return words.statements;
    return [
      ...this.#governing,
      ...own,
      ...words.statements,
      ...(ofHeader === null ? [] : [ofHeader]),
      ...(ofName === null ? [] : [ofName]),
    ];
  }

  /** What the bracket of a column's header says. */
  #remarkOf({ column, remark }: Slot): Statement | null {
    if (remark === null) return null;
    let known = this.#remarks.get(column);
    if (known === undefined) {
      known = this.statements.read(remark.text, 'label', 'name', () => this.sheet.atHeader(remark));
      this.#remarks.set(column, known);
    }
    return known;
  }

  /** Holds figures against the notes around the table: 注：用水总量为1-6月数. */
  withNotes(figures: readonly Figure[], texts: readonly TextRow[]): readonly Figure[] {
    const { sheet } = this;
    const notes = texts.flatMap(({ row }) =>
      row.cells.flatMap((cell, column) => {
        const at = () => sheet.at(row, column);
        return this.statements.read(cell.trim(), 'prose', 'note', at) ?? [];
      }),
    );
    if (notes.length === 0) return figures;
    const named = new Map(
      notes.map((note) => [
        note,
        new Set(
          [...this.options.catalogue.values()].flatMap((indicator) =>
            [indicator.name.zh, ...indicator.aliases].some((name) => note.text.includes(name))
              ? [indicator.id]
              : [],
          ),
        ),
      ]),
    );
    const read = new Set(figures.map(({ indicator }) => indicator));
    return figures.map((figure) => {
      const about = notes.filter((note) => {
        const ids = named.get(note) ?? new Set();
        return ids.has(figure.indicator) || ![...ids].some((id) => read.has(id));
      });
      return this.bear(figure, about, false);
    });
  }

  /** Holds figures against rows such as 数据年份, and against a year of the titles that no row has. */
  withAttributes(figures: readonly Figure[]): readonly Figure[] {
    const years = new Set(figures.map(({ year }) => year));
    const ofTitles = this.#titles.filter(({ reading }) =>
      reading.qualifiers.some(({ category }) => category === 'year'),
    );
    const named = ofTitles.flatMap(({ reading }) =>
      reading.qualifiers.flatMap((one) => (one.category === 'year' ? [one.meaning] : [])),
    );
    const isOtherYear =
      named.length > 0 && !years.has(null) && !named.some((year) => years.has(year));
    if (this.#attributes.size === 0 && !isOtherYear) return figures;
    return figures.map((figure) => {
      const own = this.#attributes.get((figure.location.column ?? 0) - 1) ?? [];
      const year = figure.year ?? own.map(yearOf).find((one) => one !== null)?.reading.year ?? null;
      const dated = this.bear({ ...figure, year }, own, false);
      return isOtherYear ? this.bear(dated, ofTitles, true) : dated;
    });
  }

  /** A figure with what is said beside it. */
  bear(figure: Figure, statements: readonly Statement[], isYearAsked: boolean): Figure {
    const { content, region, indicator, year } = figure;
    if (statements.length === 0 || content.kind === 'blank') return figure;
    const isBase = (this.options.catalogue.get(indicator)?.baseYear ?? null) !== null;
    const bearing = weigh(statements, { region, year: isBase ? null : year, isYearAsked });
    for (const problem of bearing.problems) this.log.add(problem);
    const period = isBase ? null : bearing.partOfYear;
    const borne = withFaults(content, bearing.reasons, NONE, period);
    const dated = period === null ? null : readYear(`${year ?? ''}年${period.text}`);
    const isUsable = borne.kind === 'value';
    const doubts = [...(figure.doubts ?? []), ...bearing.doubts];
    return {
      ...figure,
      content: borne,
      date: figure.date ?? dated?.date ?? null,
      quantity: isUsable ? figure.quantity : null,
      places: isUsable ? figure.places : 0,
      period: isUsable ? (borne.partOfYear?.text ?? null) : null,
      ...(doubts.length === 0 ? {} : { doubts }),
    };
  }

  /** A row of a wide table that is no county's: 数据时点, 口径, 类型. */
  isAttributeRow(row: Row): boolean {
    const { sheet } = this;
    if (sheet.layout.kind !== 'wide') return false;
    const name = sheet.cell(row, 'region');
    return name !== '' && isAttribute(name) && !sheet.names.isRegion(name);
  }

  /**
   * Takes in a cell that says something of its column's figures: 数据年份, 口径 or 状态 as a row.
   *
   * @returns whether it is one; the numbers of an indicator that no rule constrains are none.
   */
  readAttribute(row: Row, slot: Slot, name: string): boolean {
    const { sheet } = this;
    const text = sheet.text(row, slot.column);
    if (isMissing(text)) return false;
    const role = roleOf(name);
    if (role === 'harmless' || role === 'serial' || role === 'code') return true;
    if (!isAttribute(name) && readNumber(text).kind === 'number') return false;
    const at = () => sheet.at(row, slot.column);
    const statement = this.#attributeOf(name, text, role, at);
    if (statement === null) return true;
    const known = this.#attributes.get(slot.column) ?? [];
    this.#attributes.set(slot.column, [...known, statement]);
    return true;
  }

  #attributeOf(
    name: string,
    text: string,
    role: Role | null,
    at: () => Location,
  ): Statement | null {
    const year = role === 'year' || /年份|年度|时点/.test(name) ? readYear(text) : null;
    if (year !== null) {
      const dated = { category: 'year', word: text, meaning: year.year } as const;
      const part = { category: 'period', word: text, meaning: 'part-of-year' } as const;
      const qualifiers = year.fullYear ? [dated] : [dated, part];
      return { text, where: 'row', at, reading: { qualifiers, unknown: '' } };
    }
    if (role === 'source' || role === 'evidence' || role === 'remark') {
      return this.statements.read(text, 'prose', 'note', at);
    }
    if (
      role === 'unit' ||
      readUnits(text).length > 0 ||
      readNumber(text).kind === 'number' ||
      DENIALS.has(readAnswer(text))
    ) {
      return { text, where: 'row', at, reading: { qualifiers: [], unknown: text } };
    }
    return this.statements.read(text, 'label', 'row', at);
  }
}

/** Whether a row's name says that its cells qualify figures: 年份, 口径, 状态, 是否核定. */
function isAttribute(name: string): boolean {
  const role = roleOf(name);
  if (role !== null) return role !== 'region' && role !== 'indicator' && role !== 'harmless';
  return columnCategory(name) !== null || ATTRIBUTE.test(name) || isRival(name);
}

const ATTRIBUTE =
  /口径|范围|状态|性质|类型|方案|情景|阶段|版本|时点|时间|年份|年度|^是否|审核|单位$/;

/** Answers that a duty is not fulfilled. */
export const DENIALS: ReadonlySet<Answer | undefined> = new Set<Answer>(['no', 'partly']);

/** The year of a column or bracket beside a figure. */
export function yearOf({ where, text, at, reading }: Statement): NamedYear | null {
  if (where !== 'column' && where !== 'row' && where !== 'name') return null;
  const dated = reading.qualifiers.find((one) => one.category === 'year');
  if (dated === undefined) return null;
  return { reading: { year: dated.meaning, fullYear: true }, text, location: at() };
}

/** A figure's content with what its row's region and year say against it. */
export function withFaults(
  content: FigureContent,
  ofSubject: readonly ProblemCode[],
  ofYear: readonly ProblemCode[],
  partOfYear: PartOfYear | null,
): FigureContent {
  if (content.kind === 'blank') return content;
  const own = content.kind === 'unusable' ? content.reasons : NONE;
  if (content.kind === 'unusable' || ofSubject.length + ofYear.length > 0) {
    return { kind: 'unusable', reasons: [...own, ...ofSubject, ...ofYear] };
  }
  if (partOfYear === null || content.partOfYear !== null) return content;
  return { ...content, partOfYear };
}

/** No problem. */
export const NONE: readonly ProblemCode[] = [];
