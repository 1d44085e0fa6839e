import type { Figure, PartOfYear } from '../core/figure.js';
import type { Actual } from '../core/finding.js';
import type { Catalogue, Indicator } from '../core/indicator.js';
import { error, type Problem, type ProblemCode } from '../core/problem.js';
import { convert, type Quantity } from '../core/quantity.js';
import { exactPlaces, printBeside, type Rational, ratio } from '../core/rational.js';
import { UNITS } from '../core/units.js';
import type { Entry, FigureTable } from './figure-table.js';

/** What a finding has to judge. */
export type Subject =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unusable'; readonly actual: Actual; readonly reasons: readonly ProblemCode[] }
  | {
      readonly kind: 'value';
      readonly actual: Actual & { readonly quantity: Quantity };
      readonly partOfYear: PartOfYear | null;
      readonly unitAssumed: boolean;
      /** How much the sheet may have rounded it; `null` where it is typed in full. */
      readonly roundedBy: Rational | null;
    };

/** The figure typed for a rule's indicator. */
export function typedSubject(entry: Entry | null): Subject {
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
  return { kind: 'value', actual: figure, partOfYear, unitAssumed, roundedBy };
}

function hasQuantity(figure: Figure): figure is Figure & { readonly quantity: Quantity } {
  return figure.quantity !== null;
}

/** A value computed from two others, and what is wrong with them. */
export interface Computed {
  readonly subject: Subject;
  readonly problems: readonly Problem[];
}

const NOTHING: Computed = { subject: { kind: 'absent' }, problems: [] };

/**
 * Computes an indicator that has a formula, e.g. the multiple: 城镇开发边界面积 ÷
 * 2020年城镇建设用地规模. `absent` where a part is missing.
 */
export function computedSubject(
  indicator: Indicator,
  region: string,
  year: number | null,
  figures: FigureTable,
  catalogue: Catalogue,
): Computed {
  if (indicator.formula === null) return NOTHING;
  const numerator = catalogue.get(indicator.formula.numerator);
  const denominator = catalogue.get(indicator.formula.denominator);
  if (numerator === undefined || denominator === undefined) return NOTHING;
  const above = typedSubject(figures.find(region, numerator.id, year));
  const below = typedSubject(figures.find(region, denominator.id, denominator.baseYear ?? year));
  if (above.kind === 'absent' || below.kind === 'absent') return NOTHING;
  if (above.kind === 'unusable') return { subject: above, problems: [] };
  if (below.kind === 'unusable') return { subject: below, problems: [] };
  const base = below.actual.quantity;
  if (base.value.n === 0n) {
    const location = below.actual.location;
    const subject = { kind: 'unusable', actual: below.actual, reasons: ['base-zero'] } as const;
    return { subject, problems: [error('base-zero', location, { indicator: denominator.id })] };
  }
  const value = convert(above.actual.quantity, base.unit).value.div(base.value);
  const places = exactPlaces(value) ?? PLACES_WHERE_ENDLESS;
  const text = printBeside(value, ratio(0n), Math.min(places, PLACES_WHERE_ENDLESS)).text;
  const from = [
    { indicator: numerator, part: above },
    { indicator: denominator, part: below },
  ].flatMap(({ indicator: of, part }) =>
    part.actual.location === null
      ? []
      : [
          {
            indicator: of,
            text: part.actual.text,
            unit: part.actual.quantity.unit.symbol,
            location: part.actual.location,
          },
        ],
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
    subject: { kind: 'value', actual, partOfYear: null, unitAssumed: false, roundedBy: null },
    problems: [],
  };
}

/** A computed value whose decimals never end is shown with at least four; approvals print two. */
const PLACES_WHERE_ENDLESS = 4;
