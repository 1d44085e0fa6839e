import { describe, expect, test } from 'vitest';
import { findUnit } from '../../src/core/language/unit-names.js';
import type { Rule } from '../../src/core/pack.js';
import { convert } from '../../src/core/quantity.js';
import { exactPlaces, printRounded, ratio, readDecimal } from '../../src/core/rational.js';
import { type Unit, unitsOf } from '../../src/core/units.js';
import { shippedPacks } from '../../src/packs/shipped.js';
import { checkCsv, limitOf, longTable } from '../support/check-csv.js';

const rules = shippedPacks.flatMap((pack) => pack.rules);
const printed = rules.flatMap((rule) =>
  rule.limits.flatMap(({ amount, relation }) =>
    amount === null ? [] : [{ rule, amount, relation }],
  ),
);

describe('each of the 25 limits', () => {
  test('there are 25 of them, five a county', () => {
    expect(printed).toHaveLength(25);
    expect(new Set(printed.map(({ rule }) => rule.region)).size).toBe(5);
  });

  describe.each(
    printed.map(
      (limit) =>
        [
          `${limit.rule.id} ${limit.relation} ${limit.amount.value} ${limit.amount.unit}`,
          limit,
        ] as const,
    ),
  )('%s', (_name, { rule, amount, relation }) => {
    const limit = readDecimal(amount.value);
    const unit = findUnit(amount.unit);
    if (typeof limit === 'string' || unit === undefined) throw new Error(amount.value);
    const outward = relation === '>=' ? -1n : 1n;

    for (const typed of unitsOf(unit.dimension)) {
      const line = convert({ value: limit.value, unit }, typed).value;
      const places = exactPlaces(line);
      if (places === null) {
        test(`in ${typed.symbol} the line never ends: just inside passes, just outside fails`, () => {
          for (const digits of [2, 6, 30]) {
            const unitOfLastDigit = ratio(1n, 10n ** BigInt(digits));
            const near = ratio((line.n * 10n ** BigInt(digits)) / line.d, 10n ** BigInt(digits));
            const inside = relation === '>=' ? near.add(unitOfLastDigit) : near;
            const outside = relation === '>=' ? near : near.add(unitOfLastDigit);
            // With two digits a small line is 0 in a large unit, and a 0 is asked about.
            const said = (expected: string) => (near.n === 0n ? 'undecided' : expected);
            expect(outcome(rule, printRounded(inside, digits), typed)).toBe('pass');
            expect(outcome(rule, printRounded(outside, digits), typed)).toBe(said('fail'));
          }
        });
      } else {
        test(`in ${typed.symbol} the line itself passes, and one last digit beyond it fails`, () => {
          expect(outcome(rule, printRounded(line, places), typed)).toBe('pass');
          expect(outcome(rule, printRounded(line, places + 2), typed)).toBe('pass');
          for (const digits of [places, places + 4, places + 25]) {
            const step = ratio(outward, 10n ** BigInt(digits));
            expect(outcome(rule, printRounded(line.add(step), digits), typed)).toBe('fail');
            expect(outcome(rule, printRounded(line.sub(step), digits), typed)).toBe('pass');
          }
        });
      }
    }
  });

  test('for 10.38 万亩, 6920 公顷 passes and 6919.9999 公顷 fails', () => {
    const rule = rules.find(({ id }) => id === '220623.cultivated-land');
    if (rule === undefined) throw new Error();
    expect(outcome(rule, '6920', findUnit('公顷'))).toBe('pass');
    expect(outcome(rule, '6919.9999', findUnit('公顷'))).toBe('fail');
  });
});

function outcome(rule: Rule, value: string, unit: Unit | undefined): string {
  const csv = longTable([rule.region, 2025, rule.indicator, value, unit?.symbol ?? '', '调查']);
  return limitOf(checkCsv(csv), rule.id, 2025).outcome;
}
