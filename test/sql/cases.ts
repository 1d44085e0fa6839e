import fc from 'fast-check';
import { findLimitInForce } from '../../src/check/limit-in-force.js';
import { findUnit } from '../../src/core/language/unit-names.js';
import type { Pack, Rule } from '../../src/core/pack.js';
import { convert } from '../../src/core/quantity.js';
import { exactPlaces, printRounded, type Rational, ratio } from '../../src/core/rational.js';
import { UNITS, type Unit, unitsOf } from '../../src/core/units.js';
import { shippedCatalogue } from '../../src/packs/shipped.js';
import { finestFactor } from '../../src/report/rules/sql-view.js';
import type { FigureRow } from './judge.js';

/** Digits after the point that both databases compare. */
const PLACES = 10;

/**
 * Figures around a rule's limit of a year in a unit: on it, or as near as ten places come, and a step
 * of the last place to either side; `[]` where no number is in force.
 */
export function edgesOf(rule: Rule, year: number, unit: Unit): readonly FigureRow[] {
  const line = lineOf(rule, year, unit);
  if (line === null) return [];
  const places = exactPlaces(line);
  const on = printRounded(line, Math.min(places ?? PLACES, PLACES));
  const step = (by: bigint) => printRounded(line.add(ratio(by, 10n ** BigInt(PLACES))), PLACES);
  return [on, step(1n), step(-1n)].map((value) => ({
    ...{ code: rule.region, indicator: rule.indicator, year, value, unit: unit.symbol },
  }));
}

/** The units in which a rule's figures can be given. */
export function unitsFor(rule: Rule): readonly Unit[] {
  const indicator = shippedCatalogue.get(rule.indicator);
  return indicator === undefined ? [] : unitsOf(indicator.dimension);
}

function lineOf(rule: Rule, year: number, unit: Unit): Rational | null {
  const indicator = shippedCatalogue.get(rule.indicator);
  if (indicator === undefined) throw new Error(`${rule.id} has no indicator`);
  const inForce = findLimitInForce(rule, indicator, year, null);
  const quantity = inForce.kind === 'limit' ? inForce.limit.quantity : null;
  return quantity === null ? null : convert(quantity, unit).value;
}

const YEARS = [1905, 2020, 2022, 2024, 2025, 2026, 2030, 2034, 2035, 2036] as const;
const ODD_UNITS = [null, '里', '㎡', ' 万亩', 'KM2', '方', '倍', '%'] as const;
/** What the multiple is computed from. */
const PARTS = ['urban-boundary-area', 'urban-construction-land-2020'] as const;

/**
 * Tables of figures as people might load them: most near a limit in some unit, with blanks, unknown
 * units, negative values, parts of a year, lost years, duplicates and parts of the multiple.
 */
export function tables(pack: Pack): fc.Arbitrary<readonly FigureRow[]> {
  const codes = pack.regions.slice(0, 3).map(({ code }) => code);
  const rules = pack.rules.filter(({ region }) => codes.includes(region));
  const year = fc.constantFrom(...YEARS);
  const near = fc
    .record({ rule: fc.constantFrom(...rules), year, at: fc.nat(), edge: fc.nat(2) })
    .map(({ rule, year: of, at, edge }): FigureRow | null => {
      const units = unitsFor(rule);
      return edgesOf(rule, of, units[at % units.length] ?? UNITS.times)[edge] ?? null;
    });
  // On the limit in one unit, but said to be in another, or with a few digits too many.
  const slipped = fc
    .record({ row: near, at: fc.nat(), shift: fc.integer({ min: -3, max: 5 }) })
    .map(({ row, at, shift }): FigureRow | null => {
      const rule = rules.find((one) => one.region === row?.code && one.indicator === row.indicator);
      if (row === null || rule === undefined) return null;
      const units = unitsFor(rule);
      const unit = units[at % units.length]?.symbol ?? null;
      const [whole = '', part = ''] = (row.value ?? '').split('.');
      const digits = shift < 0 ? whole.slice(0, shift) || '0' : whole + '0'.repeat(shift);
      return { ...row, unit, value: shift === 5 ? `${whole}.${part}` : digits };
    });
  const decimal = fc
    .tuple(fc.bigInt(-10n, 10n ** 12n - 1n), fc.integer({ min: 0, max: PLACES }))
    .map(([digits, places]) => printRounded(ratio(digits, 10n ** BigInt(places)), places));
  const any = fc
    .record({
      rule: fc.constantFrom(...rules),
      value: fc.option(decimal, { freq: 4 }),
      year,
      at: fc.nat(),
      odd: fc.option(fc.constantFrom(...ODD_UNITS)),
    })
    .map(({ rule, value, year: of, at, odd }): FigureRow => {
      const units = unitsFor(rule);
      const unit = odd ?? units[at % units.length]?.symbol ?? null;
      return { code: rule.region, indicator: rule.indicator, value, unit, year: of };
    });
  const part = fc.record({
    code: fc.constantFrom(...codes),
    indicator: fc.constantFrom(...PARTS),
    year,
    value: fc.constantFrom('0', '12.30', '10', '10.0', '8.13', '123', '9.99999999'),
    unit: fc.constantFrom('平方千米', '公顷', '亩', '万亩', '里'),
  });
  const dated = fc
    .tuple(fc.oneof(any, part), fc.constantFrom('12-31', '06-30', '03-31', '06-11', '06-10'))
    .map(([row, day]): FigureRow => ({ ...row, date: `${row.year}-${day}` }));
  const lost = any.map((row): FigureRow => ({ ...row, year: null }));
  const row = fc.oneof(
    { weight: 8, arbitrary: near },
    { weight: 4, arbitrary: slipped },
    { weight: 4, arbitrary: any },
    { weight: 4, arbitrary: part },
    { weight: 4, arbitrary: dated },
    { weight: 1, arbitrary: lost },
  );
  const list = fc.array(row, { minLength: 1, maxLength: 12 });
  const known = list.map((rows) => rows.filter((one) => one !== null).filter(isInRange));
  // Now and then a table that has no years at all.
  return fc
    .tuple(known, fc.integer({ min: 0, max: 5 }))
    .map(([rows, dice]) =>
      dice > 0 ? rows : rows.map((one) => ({ ...one, year: null, date: null })),
    );
}

/** Whether a row is less than the view compares: 10¹⁴ thirds of a square metre, three times China. */
function isInRange({ value, unit }: FigureRow): boolean {
  const known = findUnit(unit ?? '');
  return known === undefined || Number(value) * Number(finestFactor(known)) < 0.99e14;
}
