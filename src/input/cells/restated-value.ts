import { foldWidth } from '../../core/language/text.js';
import { findUnit } from '../../core/language/unit-names.js';
import { convert, type Quantity } from '../../core/quantity.js';
import { compareRationals, type Rational, readDecimal } from '../../core/rational.js';
import { readNumber } from './read-number.js';

/** A quantity as a sheet shows it, rounded to so many places. */
export interface ShownQuantity extends Quantity {
  readonly places: number;
}

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)\\s*';
const TWICE = new RegExp(
  `^${NUMBER}([^\\d\\s(),、;/]+?)\\s*[(,、;/]?\\s*(?:折合|约合|折|合|即)?\\s*${NUMBER}([^\\d\\s()]+?)\\s*\\)?$`,
);
const LONGEST = 80;

/**
 * A value that a cell gives in two units: 11742.36公顷（17.61万亩）. `null` for any other cell, also
 * where the two units are the same or of different dimensions.
 */
export function readTwice(cell: string): readonly [ShownQuantity, ShownQuantity] | null {
  if (cell.length > LONGEST) return null;
  const [, first = '', firstUnit = '', second = '', secondUnit = ''] =
    TWICE.exec(foldWidth(cell).trim()) ?? [];
  const [one, other] = [readShown(first, firstUnit), readShown(second, secondUnit)];
  if (one === null || other === null) return null;
  const { unit } = other;
  return one.unit === unit || one.unit.dimension !== unit.dimension ? null : [one, other];
}

function readShown(digits: string, name: string): ShownQuantity | null {
  const unit = findUnit(name);
  const number = readNumber(digits);
  if (unit === undefined || number.kind !== 'number' || number.unit !== null) return null;
  return { value: number.decimal.value, unit, places: number.decimal.places };
}

/** The one of two quantities whose last digit stands for less. */
export function finerOf(one: ShownQuantity, other: ShownQuantity): ShownQuantity {
  return compareRationals(stepOf(other), stepOf(one)) < 0 ? other : one;
}

/** Whether two quantities of one dimension may be the same, each rounded as it is shown. */
export function agree(one: ShownQuantity, other: ShownQuantity): boolean {
  const difference = one.value.sub(convert(other, one.unit).value).abs();
  const slack = stepOf(one).add(stepOf(other)).div(2).div(one.unit.factor);
  return compareRationals(difference, slack) <= 0;
}

/** What the last digit stands for, in the base unit. */
function stepOf({ unit, places }: ShownQuantity): Rational {
  const step = readDecimal(`1E-${places}`);
  if (typeof step === 'string') throw new Error(`no number has ${places} places`);
  return step.value.mul(unit.factor);
}
