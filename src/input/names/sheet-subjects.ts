import type { Slot } from '../layout/layout.js';
import type { Sheet } from '../sheet.js';
import type { Row } from '../table/read-table.js';
import type { Subject, Subjects } from './subjects.js';

/** Whom each cell of a sheet speaks of: read once a row, or once a column in a matrix. */
export class SheetSubjects {
  readonly #regions = new Set<string>();
  readonly #byColumn = new Map<number, Subject | null>();
  readonly #byRow = new Map<Row, Subject | null>();
  #only: Subject | null = null;

  constructor(sheet: Sheet, subjects: Subjects) {
    const { slots, targets } = sheet.layout;
    const named = [...slots, ...targets].filter(({ region }) => region !== null);
    // Read before any is judged, so that the first unknown one can name all that are known.
    for (const { region } of named) subjects.index.read(region?.text ?? '', '');
    for (const { column, region, place } of named) {
      const at = sheet.atHeader(region ?? place);
      this.#byColumn.set(column, this.#meet(subjects.find(region?.text ?? '', '', at)));
    }
    if (slots.every(({ region }) => region !== null)) return;
    if (!sheet.has('region') && !sheet.has('code')) {
      this.#only = this.#meet(subjects.only(sheet));
    } else {
      const cells = (row: Row) => regionCells(sheet, row);
      for (const row of sheet.rows) subjects.index.read(...cells(row));
      const role = sheet.has('region') ? 'region' : 'code';
      for (const row of sheet.rows) {
        const at = sheet.place(row, role);
        this.#byRow.set(row, this.#meet(subjects.find(...cells(row), at)));
      }
    }
  }

  /** The codes of all regions that were met, the addressee's too. */
  get regions(): ReadonlySet<string> {
    return this.#regions;
  }

  /** The subject of a cell; `null` where it is left out. */
  of(row: Row, { column }: Slot): Subject | null {
    return this.#byColumn.get(column) ?? this.#byRow.get(row) ?? this.#only;
  }

  #meet(subject: Subject | null): Subject | null {
    if (subject !== null) this.#regions.add(subject.region.code);
    return subject;
  }
}

/** The cells that name a row's region; a 合计 may stand in the column that counts the rows. */
function regionCells(sheet: Sheet, row: Row): readonly [region: string, code: string] {
  const region = sheet.cell(row, 'region');
  const code = sheet.cell(row, 'code');
  const serial = sheet.cell(row, 'serial');
  const isTotal = region === '' && code === '' && /^\D{2,}$/.test(serial);
  return [isTotal ? serial : region, code];
}
