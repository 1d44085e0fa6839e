import type { PartOfYear } from '../core/figure.js';
import type { ProblemCode } from '../core/problem.js';
import { error } from '../core/problem.js';
import { readYear, type YearReading } from './cells/read-year.js';
import { notSelected, type ProblemLog } from './problem-log.js';
import type { Sheet } from './sheet.js';
import type { Row } from './table/read-table.js';

/** Which year a row is of; `year` is `null` where the file says none, or none that can be read. */
export interface RowYear {
  readonly year: number | null;
  readonly partOfYear: PartOfYear | null;
  /** What is wrong with it. */
  readonly reasons: readonly ProblemCode[];
}

/** Reads the years of a sheet's rows, each distinct text once. */
export class Years {
  /** Whether any row names a year; if so a blank one is an error. */
  readonly given: boolean;
  readonly #readings = new Map<string, YearReading | null>();

  constructor(
    readonly sheet: Sheet,
    /** `--year`: supplies the year where the file has none, else selects it. */
    readonly asked: number | null,
    readonly log: ProblemLog,
  ) {
    this.given = sheet.rows.some((row) => sheet.cell(row, 'year') !== '');
  }

  /** The year of a row, as it stands. */
  of(row: Row): RowYear {
    if (!this.given) return { year: this.asked, partOfYear: null, reasons: [] };
    const text = this.sheet.cell(row, 'year');
    if (text === '') return { year: null, partOfYear: null, reasons: ['year-blank'] };
    let reading = this.#readings.get(text);
    if (reading === undefined) {
      reading = readYear(text);
      this.#readings.set(text, reading);
    }
    if (reading === null) return { year: null, partOfYear: null, reasons: ['year-invalid'] };
    const location = this.sheet.place(row, 'year');
    const partOfYear = reading.fullYear ? null : { text, location };
    return { year: reading.year, partOfYear, reasons: [] };
  }

  /** Whether `--year` leaves a row out; counts it if so. */
  leavesOut(row: Row, { year }: RowYear): boolean {
    if (this.asked === null || year === null || year === this.asked) return false;
    const at = this.sheet.place(row, 'year');
    this.log.countRow('rows-not-selected', 'year', at, notSelected('year'));
    return true;
  }

  /** Says what is wrong with a row's year, once a row. */
  report(row: Row, { reasons }: RowYear): void {
    const place = this.sheet.place(row, 'year');
    if (reasons.includes('year-blank')) this.log.add(error('year-blank', place, {}));
    if (reasons.includes('year-invalid')) {
      this.log.add(error('year-invalid', place, { text: this.sheet.cell(row, 'year') }));
    }
  }
}
