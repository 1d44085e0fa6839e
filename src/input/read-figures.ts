import type { Attestation, Figure, FigureContent, PartOfYear } from '../core/figure.js';
import type { Catalogue, Indicator } from '../core/indicator.js';
import { wholeFile } from '../core/location.js';
import type { Pack } from '../core/pack.js';
import { error, note, type Problem, type ProblemCode } from '../core/problem.js';
import type { LayoutKind } from '../core/report.js';
import { readAttestation } from './cells/read-attestation.js';
import { ContentReader } from './cells/read-content.js';
import { isMissing } from './cells/read-number.js';
import type { Slot } from './layout/layout.js';
import { type Header, readHeader } from './layout/vocabulary.js';
import { IndicatorIndex, type IndicatorReading } from './names/indicators.js';
import { RegionIndex } from './names/regions.js';
import { SheetSubjects } from './names/sheet-subjects.js';
import { type Subject, Subjects } from './names/subjects.js';
import { notSelected, ProblemLog } from './problem-log.js';
import { openSheet, type Sheet } from './sheet.js';
import type { Row } from './table/read-table.js';
import { type RowYear, Years } from './years.js';

/** What a reader must know to turn a file's words into figures. */
export interface ReadingOptions {
  readonly packs: readonly Pack[];
  readonly catalogue: Catalogue;
  /** Region codes that are selected; empty for all. */
  readonly regions: readonly string[];
  /** Supplies the year where the file has none, else selects it. */
  readonly year: number | null;
  /** Ids of the indicators and obligations that `--only` selects; empty for all. */
  readonly only: readonly string[];
  /** Whether a missing unit is read as the approval's. */
  readonly assumeUnits: boolean;
}

/** What stands in a file of figures. Everything that was left out has its problem. */
export interface Reading {
  readonly path: string;
  /** `null` where the file could not be read as a table. */
  readonly sheet: Sheet | null;
  readonly encoding: string | null;
  readonly layout: LayoutKind | null;
  /** In the order of the file; blank ones too. */
  readonly figures: readonly Figure[];
  readonly attestations: readonly Attestation[];
  /** Codes of the regions of which the file speaks, the parent's too. */
  readonly regions: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads a CSV of actual figures: bytes to figures, each with its cell, and all problems at once. */
export function readFigures(bytes: Uint8Array, path: string, options: ReadingOptions): Reading {
  const indicators = new IndicatorIndex(options.catalogue, options.packs);
  const { sheet, encoding, problems } = openSheet(bytes, path, indicators);
  if (sheet === null) return { ...nothingRead(path, problems), encoding };
  return new FigureReader(sheet, indicators, options).read(problems);
}

/** The reading of a file that could not be opened. */
export function nothingRead(path: string, problems: readonly Problem[]): Reading {
  return {
    path,
    sheet: null,
    encoding: null,
    layout: null,
    figures: [],
    attestations: [],
    regions: new Set(),
    problems,
  };
}

/** Walks a sheet row by row and slot by slot; one walk serves the three layouts. */
class FigureReader {
  readonly #log = new ProblemLog();
  readonly #subjects: Subjects;
  readonly #years: Years;
  readonly #figures: Figure[] = [];
  readonly #attestations: Attestation[] = [];
  readonly #contents: ContentReader;
  readonly #names = new Map<string, Pick<Header, 'name' | 'unit'>>();

  constructor(
    readonly sheet: Sheet,
    readonly indicators: IndicatorIndex,
    readonly options: ReadingOptions,
  ) {
    this.#subjects = new Subjects(new RegionIndex(options.packs), options.regions, this.#log);
    this.#years = new Years(sheet, options.year, this.#log);
    this.#contents = new ContentReader(sheet, options, this.#log);
  }

  read(problems: readonly Problem[]): Reading {
    const { sheet } = this;
    const { slots, kind } = sheet.layout;
    const subjects = new SheetSubjects(sheet, this.#subjects);
    for (const row of sheet.rows) {
      for (const slot of slots) {
        const subject = subjects.of(row, slot);
        if (subject !== null) this.#readCell(row, slot, subject);
      }
    }
    const unsourced = this.#figures.filter(
      ({ content, source }) => content.kind === 'value' && source === null,
    ).length;
    if (unsourced > 0) {
      this.#log.add(note('no-source', wholeFile(sheet.path), { figures: unsourced }));
    }
    return {
      path: sheet.path,
      sheet,
      encoding: sheet.encoding,
      layout: kind,
      figures: this.#figures,
      attestations: this.#attestations,
      regions: subjects.regions,
      problems: [...problems, ...this.#log.problems()],
    };
  }

  #readCell(row: Row, slot: Slot, subject: Subject): void {
    const { sheet } = this;
    const year = this.#years.of(row);
    const { name, unit } =
      slot.indicator === null ? this.#nameIn(row) : { name: slot.indicator, unit: null };
    if (name === '') {
      const text = sheet.text(row, slot.column);
      if (!isMissing(text)) {
        this.#log.add(error('indicator-missing', sheet.place(row, 'indicator'), { text }));
      }
      return;
    }
    const reading = this.indicators.read(name, year.year);
    if (reading.kind === 'obligation') {
      if (this.#years.leavesOut(row, year)) return;
      const { obligations } = reading;
      const attestation = readAttestation(sheet, row, slot, obligations, subject, this.#log);
      if (attestation !== null) this.#attestations.push(attestation);
    } else if (subject.isParent) {
      const at =
        slot.region === null ? sheet.place(row, 'region') : sheet.at(sheet.header, slot.column);
      this.#subjects.skipTotal(subject.region.name, at);
    } else if (reading.kind === 'unknown') {
      this.#noteUnknown(reading, slot, row);
    } else {
      this.#readFigure(row, slot, subject, reading.indicator, year, unit);
    }
  }

  #readFigure(
    row: Row,
    slot: Slot,
    subject: Subject,
    indicator: Indicator,
    year: RowYear,
    nameUnit: string | null,
  ): void {
    const { sheet } = this;
    if (this.#isLeftOut(indicator)) {
      const at = sheet.at(row, slot.column);
      this.#log.countRow('rows-not-selected', 'only', at, notSelected('only'));
      return;
    }
    const text = sheet.text(row, slot.column);
    const isBase = indicator.baseYear !== null;
    if (!isBase && this.#years.leavesOut(row, year)) return;
    const yearFaults = isBase || isMissing(text) ? [] : year.reasons;
    if (yearFaults.length > 0) this.#years.report(row, year);
    const faults = [...subject.reasons, ...yearFaults];
    const content = this.#contents.read(row, slot, subject.region.code, indicator, nameUnit);
    this.#figures.push({
      region: subject.region.code,
      indicator: indicator.id,
      year: isBase ? indicator.baseYear : year.year,
      text,
      location: sheet.at(row, slot.column),
      source: sheet.cell(row, 'source') || null,
      remark: sheet.cell(row, 'remark') || null,
      content: withFaults(content, faults, isBase ? null : year.partOfYear),
    });
  }

  /** The name in a row's indicator cell, and the unit behind it: 耕地保有量（万亩）. */
  #nameIn(row: Row): Pick<Header, 'name' | 'unit'> {
    const cell = this.sheet.cell(row, 'indicator');
    let header = this.#names.get(cell);
    if (header === undefined) {
      const { name, unit } = readHeader(cell, (text) => this.indicators.knows(text));
      header = unit === null ? { name: cell, unit } : { name, unit };
      this.#names.set(cell, header);
    }
    return header;
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

  #noteUnknown(
    reading: Extract<IndicatorReading, { kind: 'unknown' }>,
    slot: Slot,
    row: Row,
  ): void {
    const { sheet } = this;
    const at =
      slot.indicator === null ? sheet.place(row, 'indicator') : sheet.at(sheet.header, slot.column);
    const { text, nearest } = reading;
    this.#log.addOnce(text, note('indicator-unknown', at, { text, nearest }));
  }
}

/** A figure's content with what its row's region and year say against it. */
function withFaults(
  content: FigureContent,
  faults: readonly ProblemCode[],
  partOfYear: PartOfYear | null,
): FigureContent {
  if (content.kind === 'blank') return content;
  const own = content.kind === 'unusable' ? content.reasons : [];
  if (faults.length + own.length > 0) return { kind: 'unusable', reasons: [...own, ...faults] };
  return { ...content, partOfYear } as FigureContent;
}
