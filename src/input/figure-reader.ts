import { NO_ANSWERS } from '../core/answer.js';
import type { Attestation, Figure, StatedQuota, StatedTarget } from '../core/figure.js';
import type { Indicator } from '../core/indicator.js';
import type { Location } from '../core/location.js';
import { error, note, warning } from '../core/problem.js';
import { readAnswer, readAttestation } from './cells/read-attestation.js';
import { ContentReader } from './cells/read-content.js';
import { isMissing, readNumber } from './cells/read-number.js';
import type { TextRow } from './layout/divide-body.js';
import type { HeaderNames } from './layout/header-cell.js';
import type { Slot } from './layout/layout.js';
import { isRival, isSought } from './layout/value-columns.js';
import { farthestKind, saysNoActual, type ValueKind } from './layout/vocabulary.js';
import type { IndicatorIndex, IndicatorReading } from './names/indicators.js';
import type { QualifierNames } from './names/qualifiers.js';
import type { RegionIndex } from './names/regions.js';
import { NO_PARTS, type RowName, RowNames } from './names/row-names.js';
import { SheetSubjects } from './names/sheet-subjects.js';
import { type Subject, Subjects } from './names/subjects.js';
import { notSelected, ProblemLog } from './problem-log.js';
import { readTarget } from './read-target.js';
import type { Reading, ReadingOptions } from './reading.js';
import { codesOf, type RowWords, RowWordsReader } from './row-words.js';
import type { Sheet } from './sheet.js';
import { kindsOf, type Statement, StatementReader } from './statements.js';
import { StrayCells, skippedText } from './stray-cells.js';
import type { Row } from './table/table.js';
import { DENIALS, NONE, TableWords, withFaults, yearOf } from './table-words.js';
import { type CellYear, type NamedYear, Years } from './years.js';

/** By which names a sheet is read. */
export interface Names {
  readonly indicators: IndicatorIndex;
  readonly regions: RegionIndex;
  readonly names: HeaderNames;
  readonly qualifiers: QualifierNames;
}

/** A cell of values, with whom and what it speaks of. */
interface Cell {
  readonly row: Row;
  readonly slot: Slot;
  readonly subject: Subject;
  readonly named: RowName;
  readonly year: CellYear;
  /** The year of the header or of the indicator's name, which the row must not contradict. */
  readonly namedYear: NamedYear | null;
  readonly words: RowWords;
  /** What is said beside it. */
  readonly statements: Statement[];
}

/** What a table holds. */
export type SheetReading = Pick<
  Reading,
  'figures' | 'targets' | 'statedQuotas' | 'attestations' | 'regions' | 'problems'
>;

/** Walks a sheet row by row and slot by slot; one walk serves the three layouts. */
export class FigureReader {
  readonly #log = new ProblemLog();
  readonly #indicators: IndicatorIndex;
  readonly #subjects: Subjects;
  readonly #years: Years;
  readonly #rowNames: RowNames;
  readonly #contents: ContentReader;
  readonly #figures: Figure[] = [];
  readonly #targets: StatedTarget[] = [];
  readonly #attestations: Attestation[] = [];
  readonly #quotas: StatedQuota[] = [];
  readonly #texts = new Map<string, string>();
  readonly #statements: StatementReader;
  readonly #rowWords: RowWordsReader;
  readonly #words: TableWords;
  readonly #contained = new Map<
    string,
    { readonly indicator: Indicator; readonly statement: Statement | null } | null
  >();
  #ordered:
    | readonly { readonly slot: Slot; readonly purpose: 'actual' | 'target' | 'quota' }[]
    | null = null;

  constructor(
    readonly sheet: Sheet,
    { indicators, regions, names, qualifiers }: Names,
    readonly options: ReadingOptions,
  ) {
    this.#indicators = indicators;
    this.#subjects = new Subjects(regions, options.regions, this.#log);
    this.#years = new Years(
      sheet,
      options.year,
      this.#log,
      options.purpose === 'quotas' ? null : options.latestYear,
    );
    this.#rowNames = new RowNames(names);
    this.#contents = new ContentReader(sheet, options);
    this.#statements = new StatementReader(qualifiers);
    const answers = options.answers ?? NO_ANSWERS;
    this.#rowWords = new RowWordsReader(sheet, this.#statements, answers, this.#log);
    this.#words = new TableWords(sheet, this.#statements, this.#contents, options, this.#log);
  }

  /** Reads all that is in the sheet. */
  read(): SheetReading {
    const { sheet } = this;
    const { slots, targets, quotas } = sheet.layout;
    const subjects = new SheetSubjects(sheet, this.#subjects, () => this.#words.titledRegion());
    const stray = new StrayCells(sheet);
    const texts: TextRow[] = [];
    for (const body of sheet.walk()) {
      if (body.kind === 'text' || (body.kind === 'section' && !this.#words.enterSection(body))) {
        texts.push(body);
      }
      if (body.kind !== 'data') continue;
      const { row } = body;
      stray.look(row);
      if (this.#words.isAttributeRow(row)) {
        for (const slot of slots) this.#words.readAttribute(row, slot, sheet.cell(row, 'region'));
        continue;
      }
      const words = this.#rowWords.of(row);
      const ofRow = subjects.ofRow(row, this.#words.section.region);
      for (const { slot, purpose } of this.#slots(slots, targets, quotas)) {
        const named = subjects.ofSlot(slot);
        this.#readCell(row, slot, named === undefined ? ofRow : named, purpose, words);
      }
    }
    this.#subjects.reportUnknown();
    for (const problem of stray.problems()) this.#log.add(problem);
    return {
      figures: this.#words.withAttributes(this.#words.withNotes(this.#figures, texts)),
      targets: this.#targets,
      statedQuotas: this.#quotas,
      attestations: this.#attestations,
      regions: subjects.regions,
      problems: [...skippedText(sheet, texts), ...this.#log.problems()],
    };
  }

  #readCell(
    row: Row,
    slot: Slot,
    subject: Subject | null,
    purpose: 'actual' | 'target' | 'quota',
    words: RowWords,
  ): void {
    if (subject === null) return;
    const { sheet } = this;
    const named = this.#nameOf(row, slot);
    if (named.name === '') {
      const text = sheet.text(row, slot.column);
      if (!isMissing(text) && purpose === 'actual') {
        this.#log.add(error('indicator-missing', sheet.place(row, 'indicator'), { text }));
      }
      return;
    }
    const statements = [...this.#words.statementsOf(row, slot, named, words)];
    const namedYear = this.#yearNamed(row, slot, named, statements);
    const year = this.#years.of(row, namedYear);
    const cell = { row, slot, subject, named, year, namedYear, words, statements };
    const reading = this.#readName(cell);
    const kind = this.#kindOf(slot, named, statements);
    const isTarget = purpose === 'target' || (kind === 'target' && !this.#isSought(kind));
    if (isTarget) {
      if (reading.kind === 'indicator') this.#readTarget(cell, reading.indicator);
      if (named.isTargetByName) this.#warnOfTarget(cell);
    } else if (reading.kind === 'obligation') {
      if (this.#years.leavesOut(row, slot, year)) return;
      const { obligations } = reading;
      const attestation = readAttestation(sheet, row, slot, obligations, subject, this.#log);
      if (attestation !== null) this.#attestations.push(attestation);
    } else if (subject.isParent) {
      // Nothing is skipped where nothing is given: a template leaves the city's figures out.
      if (isMissing(sheet.text(row, slot.column))) return;
      this.#subjects.skipTotal(subject.region.name, this.#placeOfRegion(row, slot));
    } else if (reading.kind === 'unknown' || !this.#isSought(kind)) {
      this.#noteUnknown(reading, cell);
    } else if (purpose === 'quota') {
      this.#readQuota(cell, reading.indicator);
    } else {
      const figure = this.#readFigure(cell, reading.indicator);
      if (figure === null) return;
      this.#figures.push(figure);
      if (this.options.purpose === 'quotas') this.#quotas.push(this.#quotaOf(cell, figure));
    }
  }

  /** The columns of a row in the order in which they are read. */
  #slots(
    slots: readonly Slot[],
    targets: readonly Slot[],
    quotas: readonly Slot[],
  ): readonly { readonly slot: Slot; readonly purpose: 'actual' | 'target' | 'quota' }[] {
    this.#ordered ??= [
      ...slots.map(
        (slot) =>
          ({ slot, purpose: this.#words.isTitledTarget(slot) ? 'target' : 'actual' }) as const,
      ),
      ...targets.map((slot) => ({ slot, purpose: 'target' }) as const),
      ...quotas.map((slot) => ({ slot, purpose: 'quota' }) as const),
    ];
    return this.#ordered;
  }

  #readQuota(cell: Cell, indicator: Indicator): void {
    const figure = this.#readFigure(cell, indicator);
    if (figure !== null && figure.content.kind !== 'blank') {
      this.#quotas.push(this.#quotaOf(cell, figure));
    }
  }

  #quotaOf({ row }: Cell, figure: Figure): StatedQuota {
    const { sheet } = this;
    const document = sheet.cell(row, 'document');
    return {
      figure,
      document: isMissing(document) ? null : document,
      issuer: sheet.cell(row, 'issuer') || null,
      location: sheet.has('document') ? sheet.place(row, 'document') : figure.location,
    };
  }

  #readFigure(cell: Cell, indicator: Indicator): Figure | null {
    const { sheet } = this;
    const { row, subject, year, namedYear } = cell;
    const slot = this.#contents.filledSlot(row, cell.slot);
    if (this.#isLeftOut(indicator)) {
      const at = sheet.at(row, slot.column);
      this.#log.countRow('rows-not-selected', 'only', at, notSelected('only'));
      return null;
    }
    const text = sheet.text(row, slot.column);
    const isBase = indicator.baseYear !== null;
    if (!isBase && this.#years.leavesOut(row, slot, year)) return null;
    const isSound = year.reasons.length === 0;
    const yearFaults = isSound || isBase || isMissing(text) ? NONE : year.reasons;
    if (yearFaults.length > 0) this.#years.report(row, year, namedYear);
    const held = this.#contents.read(
      { row, slot, nameUnit: cell.named.unit },
      text,
      subject.region.code,
      indicator,
    );
    if (held.problem !== null) this.#log.add(held.problem);
    const partOfYear = isBase ? null : year.partOfYear;
    const isMissed = held.content.kind === 'blank';
    const ofRow = isMissed ? NONE : [...codesOf(cell.words.problems), ...cell.words.reasons];
    if (!isMissed) for (const problem of cell.words.problems) this.#log.add(problem);
    const content = withFaults(
      held.content,
      subject.reasons,
      ofRow.length === 0 ? yearFaults : [...yearFaults, ...ofRow],
      partOfYear,
    );
    const isValue = content.kind === 'value';
    const figure: Figure = {
      region: subject.region.code,
      indicator: indicator.id,
      year: isBase ? indicator.baseYear : year.year,
      text,
      quantity: isValue ? held.quantity : null,
      places: isValue ? held.places : 0,
      date: isBase ? null : (year.date ?? null),
      period: content.kind === 'value' ? (content.partOfYear?.text ?? null) : null,
      location: sheet.at(row, slot.column),
      source: this.#shared(this.#named(row, 'source') || this.#named(row, 'evidence')),
      remark: this.#shared(sheet.cell(row, 'remark')),
      derived: null,
      content,
    };
    if (cell.statements.length === 0) return figure;
    return this.#words.bear(figure, cell.statements, year.isAsked ?? false);
  }

  /** What a cell names; empty for 无 and —. */
  #named(row: Row, column: 'source' | 'evidence'): string {
    const text = this.sheet.cell(row, column);
    return isMissing(text) ? '' : text;
  }

  /** The text of a cell that says the same in many rows, kept once; `null` where it is empty. */
  #shared(text: string): string | null {
    if (text === '') return null;
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #readTarget({ row, slot, subject, named, namedYear }: Cell, indicator: Indicator): void {
    if (subject.isParent || subject.reasons.length > 0) return;
    const cell = { row, slot, nameUnit: named.unit };
    const of = { region: subject.region.code, indicator, year: namedYear?.reading.year ?? null };
    const found = readTarget(this.sheet, this.#contents, cell, of);
    if (found === null) return;
    if ('severity' in found) this.#log.add(found);
    else this.#targets.push(found);
  }

  #nameOf(row: Row, { indicator }: Slot): RowName {
    if (indicator === null) {
      const answered = this.sheet.has('indicator')
        ? null
        : (this.options.answers?.indicator ?? null);
      return this.#rowNames.of(answered ?? this.sheet.cell(row, 'indicator'));
    }
    return { ...NO_PARTS, name: indicator.text };
  }

  /** The kind of a cell's value: by its indicator's name, its section, or 类型 in its row. */
  #kindOf(slot: Slot, named: RowName, statements: readonly Statement[]): ValueKind | null {
    if (slot.kind === 'actual' && named.isTargetByName) return slot.kind;
    if (statements.length === 0) return named.kind;
    const said = statements.flatMap((one) => kindsOf(one));
    return said.length === 0 ? named.kind : farthestKind([named.kind, ...said]);
  }

  #isSought(kind: ValueKind | null): boolean {
    return isSought(kind, this.options.purpose ?? 'figures');
  }

  #warnOfTarget({ row }: Cell): void {
    const text = this.sheet.cell(row, 'indicator');
    const at = this.sheet.place(row, 'indicator');
    this.#log.addOnce(text, warning('target-not-judged', at, { text }));
  }

  /** The year that a column's header names, else the indicator's name, a cell beside, the section. */
  #yearNamed(
    row: Row,
    slot: Slot,
    named: RowName,
    statements: readonly Statement[],
  ): NamedYear | null {
    const { sheet } = this;
    if (slot.year !== null) {
      return { reading: slot.year, text: slot.title, location: sheet.atHeader(slot.place) };
    }
    if (named.year !== null) {
      const text = sheet.cell(row, 'indicator');
      return { reading: named.year, text, location: sheet.place(row, 'indicator') };
    }
    if (statements.length === 0 && this.#words.section.year === null) return null;
    // A year in the row's own column comes first; what contradicts it is weighed.
    if (sheet.cell(row, 'year') !== '') return null;
    return statements.map(yearOf).find((year) => year !== null) ?? this.#words.section.year;
  }

  /** Whether `--only` leaves an indicator out that no selected one is computed from. */
  #isLeftOut({ id }: Indicator): boolean {
    const { only, catalogue } = this.options;
    if (only.length === 0 || only.includes(id)) return false;
    return !only.some((selected) => {
      const formula = catalogue.get(selected)?.formula;
      return formula?.numerator === id || formula?.denominator === id;
    });
  }

  /** What a cell's name means: an indicator, a duty, or an indicator with words that are a question. */
  #readName(cell: Cell): IndicatorReading {
    const { row, slot, named, namedYear, year } = cell;
    const reading = this.#indicators.read(named.name, namedYear?.reading.year ?? year.year);
    if (reading.kind !== 'unknown') return reading;
    if (readNumber(this.sheet.text(row, slot.column)).kind !== 'number') return reading;
    let known = this.#contained.get(named.name);
    if (known === undefined) {
      known = this.#readContained(row, slot, named.name);
      this.#contained.set(named.name, known);
    }
    if (known === null) return reading;
    if (known.statement !== null) cell.statements.push(known.statement);
    return { kind: 'indicator', indicator: known.indicator };
  }

  /** 核定用水总量 may be the truer 用水总量; 农业用水总量 and 上年用水总量 are other things. */
  #readContained(
    row: Row,
    slot: Slot,
    name: string,
  ): { readonly indicator: Indicator; readonly statement: Statement | null } | null {
    const contained = this.#indicators.contained(name);
    if (contained === null) return null;
    const { indicator, rest } = contained;
    if (!isRival(rest) && (saysNoActual(rest) || OTHER_THING.test(rest))) return null;
    const at = () =>
      slot.indicator === null
        ? this.sheet.place(row, 'indicator')
        : this.sheet.atHeader(slot.indicator);
    const statement = this.#statements.read(rest, 'label', 'name', at);
    if (isRival(rest)) {
      const reading = { qualifiers: [], unknown: rest };
      return { indicator, statement: { text: name, where: 'name', at, reading } };
    }
    const isOther = (statement?.reading.qualifiers ?? []).some(
      (one) =>
        one.category === 'part' || (one.category === 'kind' && !isSought(one.meaning, 'figures')),
    );
    return isOther ? null : { indicator, statement };
  }

  #noteUnknown(reading: IndicatorReading, { row, slot, named, statements }: Cell): void {
    const { sheet } = this;
    const isMatrix = slot.region !== null && reading.kind === 'unknown';
    if (isMatrix && this.#words.readAttribute(row, slot, named.name)) return;
    const other =
      reading.kind === 'unknown' ? undefined : statements.find((one) => kindsOf(one).length > 0);
    if (other !== undefined) {
      const { text, where, at } = other;
      const args = { word: text, text, where };
      this.#log.addOnce(text, note('kind-differs', at(), args));
      return;
    }
    const at =
      slot.indicator === null ? sheet.place(row, 'indicator') : sheet.atHeader(slot.indicator);
    const isUnknown = reading.kind === 'unknown';
    const text = isUnknown ? named.name : sheet.cell(row, 'indicator');
    const nearest = isUnknown ? reading.nearest : null;
    const answer = sheet.text(row, slot.column);
    if (isUnknown && DENIALS.has(readAnswer(answer))) {
      this.#log.add(error('duty-unknown', sheet.at(row, slot.column), { text, answer }));
      return;
    }
    this.#log.addOnce(text, note('indicator-unknown', at, { text, nearest }));
  }

  #placeOfRegion(row: Row, { region }: Slot): Location {
    return region === null ? this.sheet.place(row, 'region') : this.sheet.atHeader(region);
  }
}

/** Words that make an indicator's name that of another thing. */
const OTHER_THING = /[内外中上下]|人均|亩均|单位|万元|强度|定额|其中/;
