import type { PartOfYear } from '../core/figure.js';
import type { Location } from '../core/location.js';
import { error, note, type ProblemCode } from '../core/problem.js';
import { readYear, type YearReading } from './cells/read-year.js';
import type { Slot } from './layout/layout.js';
import { notSelected, type ProblemLog } from './problem-log.js';
import type { Sheet } from './sheet.js';
import type { Row } from './table/table.js';

/** Which year a cell is of; `year` is `null` where the file says none, or none that can be read. */
export interface CellYear {
  readonly year: number | null;
  readonly partOfYear: PartOfYear | null;
  /** Set where the table names no year, so that it is the one that was asked for. */
  readonly isAsked?: true;
  /** The day it names, or the last of the part of the year; absent: the year's end. */
  readonly date?: string;
  /** What is wrong with it. */
  readonly reasons: readonly ProblemCode[];
}

/** A year that stands in a column's header, or beside an indicator's name. */
export interface NamedYear {
  readonly reading: YearReading;
  readonly text: string;
  readonly location: Location;
}

/** Reads the years of a sheet's cells, each distinct text once. */
export class Years {
  readonly #readings = new Map<string, YearReading | null>();
  /** Of whole years, which need no place; most cells are of one. */
  readonly #wholeYears = new Map<YearReading, CellYear>();

  constructor(
    readonly sheet: Sheet,
    /** `--year`: supplies the year where the file has none, else selects it. */
    readonly asked: number | null,
    readonly log: ProblemLog,
    /** The latest year of which there can be figures; `null`: not known. */
    readonly latest: number | null = null,
  ) {}

  #given: boolean | null = null;

  /** Whether any row names a year; if so a blank one is an error. */
  get #isGiven(): boolean {
    this.#given ??= this.sheet.has('year') && this.#isAnyFilled();
    return this.#given;
  }

  #isAnyFilled(): boolean {
    for (const row of this.sheet.rows()) if (this.sheet.cell(row, 'year') !== '') return true;
    return false;
  }

  /** The year of a cell: of its header or its indicator's name, and of its row, if they agree. */
  of(row: Row, named: NamedYear | null): CellYear {
    const text = this.sheet.cell(row, 'year');
    if (named !== null) {
      const ofRow = text === '' ? null : this.#read(text);
      const agrees = text === '' || ofRow?.year === named.reading.year;
      if (!agrees) return { year: null, partOfYear: null, reasons: ['year-conflict'] };
      return this.#asYear(named.reading, named.text, () => named.location);
    }
    if (!this.#isGiven) {
      return { year: this.asked, partOfYear: null, reasons: [], isAsked: true };
    }
    if (text === '') return { year: null, partOfYear: null, reasons: ['year-blank'] };
    const reading = this.#read(text);
    if (reading === null) return { year: null, partOfYear: null, reasons: ['year-invalid'] };
    return this.#asYear(reading, text, () => this.sheet.place(row, 'year'));
  }

  /** Whether `--year` leaves a cell out; says so of its column, or counts its row. */
  leavesOut(row: Row, slot: Slot, { year }: CellYear): boolean {
    if (this.asked === null || year === null || year === this.asked) return false;
    if (slot.year === null) {
      const at = this.sheet.place(row, 'year');
      this.log.countRow('rows-not-selected', 'year', at, notSelected('year'));
    } else {
      const args = { header: slot.title, because: 'year' } as const;
      this.log.add(note('column-ignored', this.sheet.atHeader(slot.place), args));
    }
    return true;
  }

  /** Says what is wrong with a cell's year, once a row. */
  report(row: Row, { reasons }: CellYear, named: NamedYear | null): void {
    const place = this.sheet.place(row, 'year');
    const text = this.sheet.cell(row, 'year');
    if (reasons.includes('year-blank')) this.log.add(error('year-blank', place, {}));
    if (reasons.includes('year-invalid')) this.log.add(error('year-invalid', place, { text }));
    if (reasons.includes('year-impossible')) {
      const at = named?.location ?? place;
      const given = named === null ? this.#read(text) : named.reading;
      const because = (given?.year ?? 0) < EARLIEST ? 'early' : 'after-report-date';
      this.log.add(error('year-impossible', at, { text: named?.text ?? text, because }));
    }
    if (reasons.includes('year-conflict') && named !== null) {
      this.log.add(error('year-conflict', place, { cell: text, header: named.text }));
    }
  }

  #read(text: string): YearReading | null {
    let reading = this.#readings.get(text);
    if (reading === undefined) {
      reading = readYear(text);
      this.#readings.set(text, reading);
    }
    return reading;
  }

  #asYear(reading: YearReading, text: string, at: () => Location): CellYear {
    const { year, fullYear, date } = reading;
    if (year < EARLIEST || year > (this.latest ?? year)) return IMPOSSIBLE;
    if (!fullYear) {
      return {
        ...{ year, partOfYear: { text, location: at() }, reasons: [] },
        ...(date === undefined ? {} : { date }),
      };
    }
    let whole = this.#wholeYears.get(reading);
    if (whole === undefined) {
      whole = { year, partOfYear: null, reasons: [] };
      this.#wholeYears.set(reading, whole);
    }
    return whole;
  }
}

/** No figure of a plan is earlier. What a spreadsheet makes of 2025 as a date is 1905/7/17. */
const EARLIEST = 1949;

const IMPOSSIBLE: CellYear = { year: null, partOfYear: null, reasons: ['year-impossible'] };
