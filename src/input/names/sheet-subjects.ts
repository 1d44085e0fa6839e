import type { Location } from '../../core/location.js';
import type { Slot } from '../layout/layout.js';
import type { Sheet } from '../sheet.js';
import type { Row } from '../table/table.js';
import type { Subject, Subjects } from './subjects.js';

/** Whom each cell of a sheet speaks of: told once a row, or once a column in a matrix. */
export class SheetSubjects {
  readonly #regions = new Set<string>();
  readonly #byColumn = new Map<number, Subject | null>();
  readonly #isNamed: boolean;
  /** The column that names a row's region; `null` where the rows name nobody. */
  readonly #role: 'region' | 'code' | null;
  #only: Subject | null | undefined;

  constructor(
    readonly sheet: Sheet,
    readonly subjects: Subjects,
    /** The region that the titles propose; `null` for none. */
    readonly titled: () => string | null,
  ) {
    const { slots, targets } = sheet.layout;
    for (const { column, region, place } of [...slots, ...targets]) {
      if (region === null) continue;
      const subject = subjects.find(region.text, '', () => sheet.atHeader(region ?? place));
      this.#byColumn.set(column, this.#meet(subject));
    }
    const isNamed = [...slots, ...targets].every(({ region }) => region !== null);
    const role = sheet.has('region') ? 'region' : sheet.has('code') ? 'code' : null;
    this.#isNamed = isNamed;
    this.#role = isNamed ? null : role;
  }

  /** The codes of all regions that were met, the addressee's too. */
  get regions(): ReadonlySet<string> {
    return this.#regions;
  }

  /** Whom a column's cells speak of: `null` for somebody who is left out; `undefined`: see the row. */
  ofSlot({ column }: Slot): Subject | null | undefined {
    return this.#byColumn.get(column);
  }

  /**
   * Whom the other cells of a row speak of; `null` where they are left out. Asked once a row.
   *
   * @param section the region of the section that the row is in, for rows that name none.
   */
  ofRow(
    row: Row,
    section: { readonly text: string; readonly at: () => Location } | null = null,
  ): Subject | null {
    const { sheet, subjects } = this;
    const role = this.#role;
    const isBlank = role === null || (regionCell(sheet, row) === '' && codeCell(sheet, row) === '');
    if (isBlank && section !== null) {
      return this.#meet(subjects.find(section.text, '', section.at));
    }
    if (role === null) {
      if (this.#only === undefined) {
        this.#only = this.#isNamed ? null : this.#meet(subjects.only(sheet, this.titled()));
      }
      return this.#only;
    }
    const at = () => sheet.place(row, role);
    return this.#meet(this.subjects.find(regionCell(sheet, row), codeCell(sheet, row), at));
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
