import type { FigureContent } from '../../core/figure.js';
import type { Indicator } from '../../core/indicator.js';
import { findUnit } from '../../core/language/unit-names.js';
import type { Location } from '../../core/location.js';
import type { Pack } from '../../core/pack.js';
import { error, type Problem } from '../../core/problem.js';
import type { Slot } from '../layout/layout.js';
import type { ProblemLog } from '../problem-log.js';
import type { Sheet } from '../sheet.js';
import type { Row } from '../table/read-table.js';
import { isMissing, readNumber } from './read-number.js';
import { resolveUnit, type UnitText } from './resolve-unit.js';

/** Reads what the cell of a figure holds: its number, and its unit from wherever the sheet says it. */
export class ContentReader {
  readonly #above: readonly UnitText[];
  readonly #printedUnits: ReadonlyMap<string, string>;
  readonly #assumeUnits: boolean;

  constructor(
    readonly sheet: Sheet,
    options: { readonly packs: readonly Pack[]; readonly assumeUnits: boolean },
    readonly log: ProblemLog,
  ) {
    this.#assumeUnits = options.assumeUnits;
    this.#printedUnits = printedUnits(options.packs);
    this.#above = sheet.layout.unitsAbove.map(({ text, line }) => ({
      text,
      location: { path: sheet.path, line, column: null },
    }));
  }

  /** The content of a row's cell; what makes it unusable goes to the log. */
  read(
    row: Row,
    slot: Slot,
    region: string,
    indicator: Indicator,
    /** The unit behind the indicator's name in its cell: 耕地保有量（万亩）. */
    nameUnit: string | null,
  ): FigureContent {
    const location = this.sheet.at(row, slot.column);
    const number = readNumber(this.sheet.text(row, slot.column));
    if (number.kind === 'missing') return { kind: 'blank' };
    if (number.kind === 'fault') {
      return this.#unusable(error(number.code, location, number.arguments));
    }
    const expected = this.#printedUnits.get(`${region} ${indicator.id}`) ?? null;
    const resolution = resolveUnit(indicator, {
      explicit: this.#explicitUnits(row, slot, number.unit, nameUnit),
      above: this.#above,
      assumed: (this.#assumeUnits && expected !== null && findUnit(expected)) || null,
      expected,
      place: this.#placeOfUnit(row, slot),
    });
    if (resolution.kind === 'problem') return this.#unusable(resolution.problem);
    return {
      kind: 'value',
      quantity: { value: number.decimal.value, unit: resolution.unit },
      places: number.decimal.places,
      partOfYear: null,
      unitAssumed: resolution.assumed,
    };
  }

  /** The units that speak of this cell, the nearest first. */
  #explicitUnits(
    row: Row,
    slot: Slot,
    behindValue: string | null,
    behindName: string | null,
  ): readonly UnitText[] {
    const { sheet } = this;
    const column = sheet.cell(row, 'unit');
    const units: UnitText[] = [];
    if (behindValue !== null) {
      units.push({ text: behindValue, location: sheet.at(row, slot.column) });
    }
    if (!isMissing(column)) units.push({ text: column, location: sheet.place(row, 'unit') });
    if (behindName !== null) {
      units.push({ text: behindName, location: sheet.place(row, 'indicator') });
    }
    if (slot.unit !== null) {
      units.push({ text: slot.unit, location: sheet.at(sheet.header, slot.column) });
    }
    return units;
  }

  /** Where a person would write the unit that is missing. */
  #placeOfUnit(row: Row, slot: Slot): Location {
    const { sheet } = this;
    if (sheet.has('unit')) return sheet.place(row, 'unit');
    return sheet.at(sheet.layout.kind === 'wide' ? sheet.header : row, slot.column);
  }

  #unusable(problem: Problem): FigureContent {
    this.log.add(problem);
    return { kind: 'unusable', reasons: [problem.code] };
  }
}

/** The units in which the approvals print each region's indicators, by region and indicator. */
function printedUnits(packs: readonly Pack[]): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const { region, indicator, limits } of packs.flatMap(({ rules }) => rules)) {
    const amount = limits.find((limit) => limit.amount !== null)?.amount;
    if (amount) units.set(`${region} ${indicator}`, amount.unit);
  }
  return units;
}
