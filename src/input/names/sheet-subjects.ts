import type { Slot } from '../layout/layout.js';
import type { Sheet } from '../sheet.js';
import type { Row } from '../table/read-table.js';
import type { Subject, Subjects } from './subjects.js';

/** Whom each cell of a sheet speaks of: read once a row, or once a column in a matrix. */
export class SheetSubjects {
  readonly #regions = new Set<string>();
  readonly #byColumn = new Map<number, Subject | null>();
  /** In the order of the sheet's rows; empty where the rows name nobody. */
  readonly #ofRows: readonly (Subject | null)[];
  #only: Subject | null = null;

  constructor(sheet: Sheet, subjects: Subjects) {
    const { slots, targets } = sheet.layout;
    const named = [...slots, ...targets].filter(({ region }) => region !== null);
    // Read before any is judged, so that the first unknown one can name all that are known.
    for (const { region } of named) subjects.index.read(region?.text ?? '', '');
    for (const { column, region, place } of named) {
      const text = region?.text ?? '';
      const at = () => sheet.atHeader(region ?? place);
      this.#byColumn.set(column, this.#meet(subjects.find(text, '', at)));
    }
    this.#ofRows = [];
    if (slots.every(({ region }) => region !== null)) return;
    if (!sheet.has('region') && !sheet.has('code')) {
      this.#only = this.#meet(subjects.only(sheet));
    } else {
      this.#ofRows = this.#readRows(sheet, subjects);
    }
  }

  /** The codes of all regions that were met, the addressee's too. */
  get regions(): ReadonlySet<string> {
    return this.#regions;
  }

  /** The subject of a cell, by the number of its row in the sheet; `null` where it is left out. */
  of(row: number, { column }: Slot): Subject | null {
    return this.#byColumn.get(column) ?? this.#ofRows[row] ?? this.#only;
  }

  #readRows(sheet: Sheet, subjects: Subjects): readonly (Subject | null)[] {
    const role = sheet.has('region') ? 'region' : 'code';
    for (const row of sheet.rows) subjects.index.read(regionCell(sheet, row), codeCell(sheet, row));
    return sheet.rows.map((row) => {
      const at = () => sheet.place(row, role);
      return this.#meet(subjects.find(regionCell(sheet, row), codeCell(sheet, row), at));
    });
  }

  #meet(subject: Subject | null): Subject | null {
    if (subject !== null) this.#regions.add(subject.region.code);
    return subject;
  }
}

/** The cell that names a row's region; a 合计 may stand in the column that counts the rows. */
function regionCell(sheet: Sheet, row: Row): string {
  const region = sheet.cell(row, 'region');
  if (region !== '' || codeCell(sheet, row) !== '') return region;
  const serial = sheet.cell(row, 'serial');
  return /^\D{2,}$/.test(serial) ? serial : region;
}

function codeCell(sheet: Sheet, row: Row): string {
  return sheet.cell(row, 'code');
}
