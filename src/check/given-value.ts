import type { Doubt, Figure, PartOfYear } from '../core/figure.js';
import type { Actual } from '../core/finding.js';
import type { Catalogue, Indicator } from '../core/indicator.js';
import { error, type Problem, type ProblemCode } from '../core/problem.js';
import { convert, type Quantity } from '../core/quantity.js';
import { exactPlaces, printBeside, type Rational, ratio } from '../core/rational.js';
import { UNITS } from '../core/units.js';
import type { FigureEntry, FigureTable } from './figure-table.js';

/** What the data give for a rule: nothing, something unusable, or a value. */
export type GivenValue =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unusable'; readonly actual: Actual; readonly reasons: readonly ProblemCode[] }
  | {
      readonly kind: 'value';
      readonly actual: Actual & { readonly quantity: Quantity };
      readonly partOfYear: PartOfYear | null;
      /** The day it is dated to; `null`: the year's end. */
      readonly date: string | null;
      readonly unitAssumed: boolean;
      /** How much the sheet may have rounded it; `null` where it is typed in full. */
      readonly roundedBy: Rational | null;
      /** What the reading asks of it, or of the parts that it is computed from. */
      readonly doubts: readonly Doubt[];
    };

const NO_DOUBTS: readonly Doubt[] = [];

/** Reads the figure typed for a rule's indicator. */
export function readGivenValue(entry: FigureEntry | null): GivenValue {
  if (entry === null) return { kind: 'absent' };
  const { figure } = entry;
  if (entry.kind === 'several') {
    return { kind: 'unusable', actual: { ...figure, quantity: null }, reasons: [entry.code] };
  }
  const { content } = figure;
  if (content.kind === 'blank') return { kind: 'absent' };
  if (content.kind === 'unusable') {
    return { kind: 'unusable', actual: figure, reasons: content.reasons };
  }
  if (!hasQuantity(figure)) throw new Error(`A value without a quantity: ${figure.text}`);
  const { partOfYear, unitAssumed, roundedBy } = content;
  const { doubts = NO_DOUBTS, date = null } = figure;
  return { kind: 'value', actual: figure, partOfYear, date, unitAssumed, roundedBy, doubts };
}

function hasQuantity(figure: Figure): figure is Figure & { readonly quantity: Quantity } {
  return figure.quantity !== null;
}

/** A value computed from two others, and the problems with them. */
export interface DerivedValue {
  readonly value: GivenValue;
  readonly problems: readonly Problem[];
}

const NOTHING: DerivedValue = { value: { kind: 'absent' }, problems: [] };

/**
 * Computes an indicator that has a formula, such as the multiple: 城镇开发边界面积 ÷ 2020年城镇建设用地规模.
 * Returns `absent` if a part is missing.
 */
export function deriveValue(
  indicator: Indicator,
  region: string,
  year: number | null,
  figures: FigureTable,
  catalogue: Catalogue,
): DerivedValue {
  if (indicator.formula === null) return NOTHING;
  const numerator = catalogue.get(indicator.formula.numerator);
  const denominator = catalogue.get(indicator.formula.denominator);
  if (numerator === undefined || denominator === undefined) return NOTHING;
  const above = readGivenValue(figures.find(region, numerator.id, year));
  const below = readGivenValue(figures.find(region, denominator.id, denominator.baseYear ?? year));
  if (above.kind === 'absent' || below.kind === 'absent') return NOTHING;
  if (above.kind === 'unusable') return { value: above, problems: [] };
  if (below.kind === 'unusable') return { value: below, problems: [] };
  const base = below.actual.quantity;
  if (base.value.n === 0n) {
    const location = below.actual.location;
    const given = { kind: 'unusable', actual: below.actual, reasons: ['base-zero'] } as const;
    return {
      value: given,
      problems: [error('base-zero', location, { indicator: denominator.id })],
    };
  }
  const value = convert(above.actual.quantity, base.unit).value.div(base.value);
  const places = exactPlaces(value) ?? PLACES_WHERE_ENDLESS;
  const text = printBeside(value, ratio(0n), Math.min(places, PLACES_WHERE_ENDLESS)).text;
  const from = [
    { indicator: numerator, part: above.actual },
    { indicator: denominator, part: below.actual },
  ].flatMap(({ indicator: ofPart, part: { text, quantity, location } }) =>
    location === null ? [] : [{ indicator: ofPart, text, unit: quantity.unit.symbol, location }],
  );
  const actual = {
    text,
    quantity: { value, unit: UNITS.times },
    places,
    location: null,
    source: above.actual.source,
    remark: null,
    period: null,
    derived: { formula: { numerator, denominator }, from },
  };
  return {
    value: {
      kind: 'value',
      actual,
      partOfYear: null,
      date: above.date,
      unitAssumed: false,
      roundedBy: null,
      doubts: [...above.doubts, ...below.doubts],
    },
    problems: [],
  };
}

/** Digits shown of a computed value whose decimals never end; approvals print two. */
const PLACES_WHERE_ENDLESS = 4;
