import type { FigureContent } from '../../core/figure.js';
import type { Indicator } from '../../core/indicator.js';
import { findUnit } from '../../core/language/unit-names.js';
import type { Location } from '../../core/location.js';
import type { Pack } from '../../core/pack.js';
import { error, type Problem } from '../../core/problem.js';
import type { Quantity } from '../../core/quantity.js';
import { printRounded } from '../../core/rational.js';
import type { UnitAbove } from '../layout/captions.js';
import type { Slot } from '../layout/layout.js';
import type { Sheet } from '../sheet.js';
import type { Row } from '../table/table.js';
import { isMissing, readNumber } from './read-number.js';
import { resolveUnit, type UnitResolution, type UnitText } from './resolve-unit.js';
import { agree, finerOf, readTwice, type ShownQuantity } from './restated-value.js';

/** A cell of values in its row and column. */
export interface ValueCell {
  readonly row: Row;
  readonly slot: Slot;
  /** The unit behind the indicator's name in its cell: 耕地保有量（万亩）. */
  readonly nameUnit: string | null;
}

/** What a cell holds, and what makes it unusable if anything does. */
export interface CellContent {
  readonly content: FigureContent;
  /** `null` where it is no value. */
  readonly quantity: Quantity | null;
  /** Digits after the point as typed. */
  readonly places: number;
  readonly problem: Problem | null;
}

const WHOLE_THOUSANDS = /^\d{1,3}$/;
const THREE_DIGITS = /^\d{3}(?:\.\d+)?$/;

const NO_VALUE = { quantity: null, places: 0 };
const BLANK: CellContent = { ...NO_VALUE, content: { kind: 'blank' }, problem: null };
/** What nearly every figure holds beside its quantity, kept once for all. */
const PLAIN_VALUE: FigureContent = {
  kind: 'value',
  roundedBy: null,
  partOfYear: null,
  unitAssumed: false,
};

/** Reads what the cell of a figure holds: its number, and its unit from wherever the sheet says it. */
export class ContentReader {
  #above: readonly UnitText[];
  readonly #printedUnits: ReadonlyMap<string, string>;
  readonly #assumeUnits: boolean;
  readonly #settled = new Map<Slot, Map<Indicator, Map<string, UnitResolution>>>();

  constructor(
    readonly sheet: Sheet,
    options: { readonly packs: readonly Pack[]; readonly assumeUnits: boolean },
  ) {
    this.#assumeUnits = options.assumeUnits;
    this.#printedUnits = printedUnits(options.packs);
    this.#above = [];
    this.setUnitsAbove(sheet.layout.unitsAbove);
  }

  /** Takes a caption's units as those of all cells below it that name none. */
  setUnitsAbove(units: readonly UnitAbove[]): void {
    const { path } = this.sheet;
    this.#above = units.map(({ text, line }) => ({ text, location: { path, line, column: null } }));
    this.#settled.clear();
  }

  /** The content of a cell whose number reads `text`. */
  read(cell: ValueCell, text: string, region: string, indicator: Indicator): CellContent {
    const { row, slot } = cell;
    const number = readNumber(text);
    if (number.kind === 'missing') return BLANK;
    const twice = number.kind === 'number' && number.unit === null ? null : readTwice(text);
    if (twice !== null) return this.#contentOfTwo(cell, twice, region, indicator);
    if (number.kind === 'fault') {
      return unusable(error(number.code, this.sheet.at(row, slot.column), number.arguments));
    }
    const parted = this.#partedBehind(row, slot, text);
    if (parted !== null) {
      return unusable(error('thousands-parted', this.sheet.at(row, slot.column), { text, parted }));
    }
    const resolution = this.#unitOf(cell, number.unit, region, indicator);
    if (resolution.kind === 'problem') return unusable(resolution.problem);
    const { value, places } = number.decimal;
    const { roundedBy } = number;
    const partOfYear = resolution.isPartOfYear ? resolution.source : null;
    const content =
      roundedBy === null && partOfYear === null && !resolution.assumed
        ? PLAIN_VALUE
        : { ...PLAIN_VALUE, roundedBy, partOfYear, unitAssumed: resolution.assumed };
    const quantity = { value, unit: resolution.unit };
    const problem =
      slot.restated.length === 0
        ? null
        : this.#contradiction(row, slot, text, { ...quantity, places });
    return problem === null ? { content, quantity, places, problem } : unusable(problem);
  }

  /** The column to read of one whose values stand again in another: that of the filled cell. */
  filledSlot(row: Row, slot: Slot): Slot {
    if (slot.restated.length === 0 || !isMissing(this.sheet.text(row, slot.column))) return slot;
    return slot.restated.find(({ column }) => !isMissing(this.sheet.text(row, column))) ?? slot;
  }

  /** A cell that holds its value in two units: the finer one, where the two agree. */
  #contentOfTwo(
    cell: ValueCell,
    [one, other]: readonly [ShownQuantity, ShownQuantity],
    region: string,
    indicator: Indicator,
  ): CellContent {
    const { row, slot } = cell;
    const at = this.sheet.at(row, slot.column);
    const both = `${one.unit.symbol}、${other.unit.symbol}`;
    const resolution = this.#unitOf(cell, both, region, indicator);
    const isBoth = resolution.kind === 'problem' && resolution.problem.code === 'unit-ambiguous';
    if (resolution.kind === 'problem' && !isBoth) return unusable(resolution.problem);
    if (!agree(one, other)) {
      return unusable(error('amounts-differ', at, { first: shown(one), second: shown(other) }));
    }
    const { value, unit, places } = finerOf(one, other);
    return { content: PLAIN_VALUE, quantity: { value, unit }, places, problem: null };
  }

  /** Where a column beside gives the value again in another unit and does not agree. */
  #contradiction(row: Row, slot: Slot, text: string, finer: ShownQuantity): Problem | null {
    for (const again of slot.restated) {
      const number = readNumber(this.sheet.text(row, again.column));
      if (number.kind === 'missing') continue;
      const at = this.sheet.at(row, again.column);
      if (number.kind === 'fault') return error(number.code, at, number.arguments);
      const ofHeader = again.units[0]?.text ?? '';
      const unit = findUnit(number.unit ?? ofHeader);
      if (unit === undefined || unit !== findUnit(ofHeader)) {
        return error('unit-conflict', at, { first: number.unit ?? '', second: ofHeader });
      }
      const { value, places } = number.decimal;
      if (agree(finer, { value, unit, places })) continue;
      const second = this.sheet.text(row, again.column) + (number.unit === null ? ofHeader : '');
      return error('amounts-differ', at, { first: text + finer.unit.symbol, second });
    }
    return null;
  }

  /** The rest of a number that its own comma has parted, so that it stands in a column for words. */
  #partedBehind(row: Row, { column }: Slot, text: string): string | null {
    const { slots, targets, columns } = this.sheet.layout;
    const next = column + 1;
    const { code, year, serial } = columns;
    const holdsNumbers =
      [code, year, serial].includes(next) ||
      [...slots, ...targets].some((other) => other.column === next);
    if (holdsNumbers || !WHOLE_THOUSANDS.test(text)) return null;
    const behind = this.sheet.text(row, next);
    return THREE_DIGITS.test(behind) ? behind : null;
  }

  /** Tells the unit once for all cells of which the sheet says the same. */
  #unitOf(
    cell: ValueCell,
    behindValue: string | null,
    region: string,
    indicator: Indicator,
  ): UnitResolution {
    const { row, slot, nameUnit } = cell;
    const settled =
      behindValue === null && nameUnit === null ? this.#settledOf(slot, indicator) : null;
    const column = this.sheet.cell(row, 'unit');
    const known = settled?.get(column);
    if (known !== undefined) return known;
    const expected = this.#printedUnits.get(`${region} ${indicator.id}`) ?? null;
    const resolution = resolveUnit(indicator, {
      explicit: this.#explicitUnits(cell, behindValue),
      above: this.#above,
      assumed: (this.#assumeUnits && expected !== null && findUnit(expected)) || null,
      expected,
      place: this.#placeOfUnit(row, slot),
    });
    // An assumed unit is the region's own, and a problem has its own place.
    if (resolution.kind === 'unit' && !resolution.assumed) settled?.set(column, resolution);
    return resolution;
  }

  /** What was told of a column's cells of an indicator, by the cell of the unit. */
  #settledOf(slot: Slot, indicator: Indicator): Map<string, UnitResolution> {
    let ofSlot = this.#settled.get(slot);
    if (ofSlot === undefined) {
      ofSlot = new Map();
      this.#settled.set(slot, ofSlot);
    }
    let settled = ofSlot.get(indicator);
    if (settled === undefined) {
      settled = new Map();
      ofSlot.set(indicator, settled);
    }
    return settled;
  }

  /** The units that speak of this cell, the nearest first. */
  #explicitUnits(
    { row, slot, nameUnit }: ValueCell,
    behindValue: string | null,
  ): readonly UnitText[] {
    const { sheet } = this;
    const column = sheet.cell(row, 'unit');
    const units: UnitText[] = [];
    if (behindValue !== null) {
      units.push({ text: behindValue, location: sheet.at(row, slot.column) });
    }
    if (!isMissing(column)) units.push({ text: column, location: sheet.place(row, 'unit') });
    if (nameUnit !== null) {
      units.push({ text: nameUnit, location: sheet.place(row, 'indicator') });
    }
    for (const unit of slot.units) {
      units.push({ text: unit.text, location: sheet.atHeader(unit) });
    }
    return units;
  }

  /** Where a person would write the unit that is missing. */
  #placeOfUnit(row: Row, slot: Slot): Location {
    const { sheet } = this;
    if (sheet.has('unit')) return sheet.place(row, 'unit');
    return slot.indicator === null ? sheet.at(row, slot.column) : sheet.atHeader(slot.place);
  }
}

function shown({ value, unit, places }: ShownQuantity): string {
  return `${printRounded(value, places)}${unit.symbol}`;
}

function unusable(problem: Problem): CellContent {
  return { ...NO_VALUE, content: { kind: 'unusable', reasons: [problem.code] }, problem };
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
