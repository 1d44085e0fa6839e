import type {
  Attestation,
  Figure,
  FigureContent,
  PartOfYear,
  StatedTarget,
} from '../core/figure.js';
import type { Indicator } from '../core/indicator.js';
import { type Location, wholeFile } from '../core/location.js';
import { error, note, type ProblemCode, warning } from '../core/problem.js';
import { readAttestation } from './cells/read-attestation.js';
import { ContentReader } from './cells/read-content.js';
import { isMissing } from './cells/read-number.js';
import type { TextRow } from './layout/divide-body.js';
import type { HeaderNames } from './layout/header-cell.js';
import type { Slot } from './layout/layout.js';
import { isSought } from './layout/value-columns.js';
import { farthestKind, kindOf, saysNoActual, type ValueKind } from './layout/vocabulary.js';
import type { IndicatorIndex, IndicatorReading } from './names/indicators.js';
import type { RegionIndex } from './names/regions.js';
import { NO_PARTS, type RowName, RowNames } from './names/row-names.js';
import { SheetSubjects } from './names/sheet-subjects.js';
import { type Subject, Subjects } from './names/subjects.js';
import { notSelected, ProblemLog } from './problem-log.js';
import { readTarget } from './read-target.js';
import type { Reading, ReadingOptions } from './reading.js';
import type { Sheet } from './sheet.js';
import { StrayCells, skippedText } from './stray-cells.js';
import type { Row } from './table/table.js';
import { type CellYear, type NamedYear, Years } from './years.js';

/** By which names a sheet is read. */
export interface Names {
  readonly indicators: IndicatorIndex;
  readonly regions: RegionIndex;
  readonly names: HeaderNames;
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
}

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
  readonly #texts = new Map<string, string>();

  constructor(
    readonly sheet: Sheet,
    { indicators, regions, names }: Names,
    readonly options: ReadingOptions,
  ) {
    this.#indicators = indicators;
    this.#subjects = new Subjects(regions, options.regions, this.#log);
    this.#years = new Years(sheet, options.year, this.#log);
    this.#rowNames = new RowNames(names);
    this.#contents = new ContentReader(sheet, options);
  }

  /** All that stands in the sheet. */
  read(): Pick<Reading, 'figures' | 'targets' | 'attestations' | 'regions' | 'problems'> {
    const { sheet } = this;
    const { slots, targets } = sheet.layout;
    const subjects = new SheetSubjects(sheet, this.#subjects);
    const stray = new StrayCells(sheet);
    const text: TextRow[] = [];
    for (const row of sheet.rows(text)) {
      stray.look(row);
      const ofRow = subjects.ofRow(row);
      const of = (slot: Slot) => {
        const named = subjects.ofSlot(slot);
        return named === undefined ? ofRow : named;
      };
      for (const slot of slots) this.#readCell(row, slot, of(slot), false);
      for (const slot of targets) this.#readCell(row, slot, of(slot), true);
    }
    this.#subjects.reportUnknown();
    const unsourced = this.#figures.filter(
      ({ content, source }) => content.kind === 'value' && source === null,
    ).length;
    if (unsourced > 0) {
      this.#log.add(note('no-source', wholeFile(sheet.path), { figures: unsourced }));
    }
    return {
      figures: this.#figures,
      targets: this.#targets,
      attestations: this.#attestations,
      regions: subjects.regions,
      problems: [...stray.problems(), ...skippedText(sheet, text), ...this.#log.problems()],
    };
  }

  #readCell(row: Row, slot: Slot, subject: Subject | null, isTarget: boolean): void {
    if (subject === null) return;
    const { sheet } = this;
    const named = this.#nameOf(row, slot);
    if (named.name === '') {
      const text = sheet.text(row, slot.column);
      if (!isMissing(text) && !isTarget) {
        this.#log.add(error('indicator-missing', sheet.place(row, 'indicator'), { text }));
      }
      return;
    }
    const namedYear = this.#yearNamed(row, slot, named);
    const year = this.#years.of(row, namedYear);
    const cell = { row, slot, subject, named, year, namedYear };
    const reading = this.#indicators.read(named.name, namedYear?.reading.year ?? year.year);
    const kind = this.#kindOf(row, slot, named);
    if (isTarget || (kind === 'target' && !this.#isSought(kind))) {
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
    } else {
      this.#readFigure(cell, reading.indicator);
    }
  }

  #readFigure(cell: Cell, indicator: Indicator): void {
    const { sheet } = this;
    const { row, subject, year, namedYear } = cell;
    const slot = this.#contents.filledSlot(row, cell.slot);
    if (this.#isLeftOut(indicator)) {
      const at = sheet.at(row, slot.column);
      this.#log.countRow('rows-not-selected', 'only', at, notSelected('only'));
      return;
    }
    const text = sheet.text(row, slot.column);
    const isBase = indicator.baseYear !== null;
    if (!isBase && this.#years.leavesOut(row, slot, year)) return;
    const isSound = year.reasons.length === 0;
    const yearFaults = isSound || isBase || isMissing(text) ? NONE : year.reasons;
    if (yearFaults.length > 0) this.#years.report(row, year, namedYear);
    this.#noteRemark(cell);
    const held = this.#contents.read(
      { row, slot, nameUnit: cell.named.unit },
      text,
      subject.region.code,
      indicator,
    );
    if (held.problem !== null) this.#log.add(held.problem);
    const partOfYear = isBase ? null : year.partOfYear;
    const content = withFaults(held.content, subject.reasons, yearFaults, partOfYear);
    const isValue = content.kind === 'value';
    this.#figures.push({
      region: subject.region.code,
      indicator: indicator.id,
      year: isBase ? indicator.baseYear : year.year,
      text,
      quantity: isValue ? held.quantity : null,
      places: isValue ? held.places : 0,
      period: content.kind === 'value' ? (content.partOfYear?.text ?? null) : null,
      location: sheet.at(row, slot.column),
      source: this.#shared(sheet.cell(row, 'source') || sheet.cell(row, 'evidence')),
      remark: this.#shared(sheet.cell(row, 'remark')),
      derived: null,
      content,
    });
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
    if (indicator === null) return this.#rowNames.of(this.sheet.cell(row, 'indicator'));
    return { ...NO_PARTS, name: indicator.text };
  }

  /** The kind of a cell's value: by its column's words, its indicator's name, or 类型 in its row. */
  #kindOf(row: Row, slot: Slot, named: RowName): ValueKind | null {
    if (slot.kind === 'actual' && named.isTargetByName) return slot.kind;
    const said = this.sheet.cell(row, 'kind');
    if (said === '' && named.kind === null) return null;
    const ofRow = kindOf(said) ?? (saysNoActual(said) ? 'unclear' : null);
    return farthestKind([named.kind, ofRow]);
  }

  #isSought(kind: ValueKind | null): boolean {
    return isSought(kind, this.options.purpose ?? 'figures');
  }

  #warnOfTarget({ row }: Cell): void {
    const text = this.sheet.cell(row, 'indicator');
    const at = this.sheet.place(row, 'indicator');
    this.#log.addOnce(text, warning('target-not-judged', at, { text }));
  }

  /** The year that a column's header names, else the one beside the indicator's name. */
  #yearNamed(row: Row, slot: Slot, named: RowName): NamedYear | null {
    const { sheet } = this;
    if (slot.year !== null) {
      return { reading: slot.year, text: slot.title, location: sheet.atHeader(slot.place) };
    }
    if (named.year === null) return null;
    const text = sheet.cell(row, 'indicator');
    return { reading: named.year, text, location: sheet.place(row, 'indicator') };
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

  #noteUnknown(reading: IndicatorReading, { row, slot, named }: Cell): void {
    const { sheet } = this;
    const at =
      slot.indicator === null ? sheet.place(row, 'indicator') : sheet.atHeader(slot.indicator);
    const isUnknown = reading.kind === 'unknown';
    const text = isUnknown ? named.name : sheet.cell(row, 'indicator');
    const nearest = isUnknown ? reading.nearest : null;
    this.#log.addOnce(text, note('indicator-unknown', at, { text, nearest }));
  }

  #noteRemark({ row, named: { remark } }: Cell): void {
    if (remark === null) return;
    const text = this.sheet.cell(row, 'indicator');
    const at = this.sheet.place(row, 'indicator');
    this.#log.addOnce(text, warning('remark-in-name', at, { text, remark }));
  }

  #placeOfRegion(row: Row, { region }: Slot): Location {
    return region === null ? this.sheet.place(row, 'region') : this.sheet.atHeader(region);
  }
}

/** A figure's content with what its row's region and year say against it. */
function withFaults(
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
  return partOfYear === null ? content : { ...content, partOfYear };
}

const NONE: readonly ProblemCode[] = [];
