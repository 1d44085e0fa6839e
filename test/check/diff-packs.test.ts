import { describe, expect, test } from 'vitest';
import { diffPacks } from '../../src/check/diff-packs.js';
import type { LimitChange } from '../../src/core/diff.js';
import type { Limit, Pack } from '../../src/core/pack.js';
import { printFraction } from '../../src/core/rational.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { amend, overlayOf } from '../support/amended.js';

const LAND = '220605.cultivated-land';
const WATER = '220605.water-use';

function shipped(): Pack {
  const [pack] = shippedPacks;
  if (pack === undefined) throw new Error('nothing is shipped');
  return pack;
}

/** The shipped pack with one rule's limits replaced. */
function withLimits(rule: string, change: (limits: readonly Limit[]) => readonly Limit[]): Pack {
  const pack = shipped();
  const rules = pack.rules.map((one) =>
    one.id === rule ? { ...one, limits: change(one.limits) } : one,
  );
  return { ...pack, rules };
}

function withAmount(rule: string, value: string, unit: string): Pack {
  return withLimits(rule, (limits) => limits.map((one) => ({ ...one, amount: { value, unit } })));
}

function changes(before: Pack, after: Pack): readonly LimitChange[] {
  return diffPacks(before, after, shippedCatalogue).changes;
}

function summary(all: readonly LimitChange[]): readonly string[] {
  return all.map(({ kind, from, through, difference }) => {
    const amount =
      difference === null ? '' : ` ${printFraction(difference.value)} ${difference.unit.symbol}`;
    return `${kind} ${from}-${through}${amount}`;
  });
}

describe('the difference between two packs', () => {
  test('of a pack and itself is none', () => {
    expect(diffPacks(shipped(), shipped(), shippedCatalogue)).toMatchObject({
      changes: [],
      unchanged: 25,
    });
  });

  test.each([
    [LAND, '17.57', '万亩', 'tightened 2021-2035 1/100 万亩'],
    [LAND, '17.55', '万亩', 'relaxed 2021-2035 -1/100 万亩'],
    [LAND, '11706.67', '公顷', 'tightened 2021-2035 1/200000 万亩'],
    [LAND, '11706.66', '公顷', 'relaxed 2021-2035 -1/100000 万亩'],
    ['220605.ecological-redline', '627.62', '平方千米', 'relaxed 2021-2035 -1/100 平方千米'],
    ['220605.ecological-redline', '94.15', '万亩', 'tightened 2021-2035 11/2000 万亩'],
    ['220605.urban-expansion-multiple', '1.22', '倍', 'tightened 2021-2035 -1/100 倍'],
    ['220605.urban-expansion-multiple', '123.5', '%', 'relaxed 2021-2035 1/200 倍'],
  ])('%s changed to %s %s is %s, exactly', (rule, value, unit, expected) => {
    expect(summary(changes(shipped(), withAmount(rule, value, unit)))).toEqual([expected]);
  });

  test.each([
    [LAND, '175600', '亩'],
    [LAND, '17.560', '万亩'],
    ['220605.urban-expansion-multiple', '123', '%'],
  ])('%s written as %s %s is none', (rule, value, unit) => {
    expect(changes(shipped(), withAmount(rule, value, unit))).toEqual([]);
  });

  test('turned round is the other way round', () => {
    const other = withAmount(LAND, '17.57', '万亩');
    expect(summary(changes(other, shipped()))).toEqual(['relaxed 2021-2035 -1/100 万亩']);
  });

  test('tells new, gone, filled and assigned limits by year', () => {
    const gone = { ...shipped(), rules: shipped().rules.filter(({ id }) => id !== LAND) };
    expect(summary(changes(shipped(), gone))).toEqual(['gone 2021-2035']);
    expect(summary(changes(gone, shipped()))).toEqual(['new 2021-2035']);
    const filled = amend(
      overlayOf(2027, {
        rule: WATER,
        from: 2027,
        through: 2030,
        limit: ['<=', '0.38', '亿立方米'],
      }),
    );
    expect(summary(changes(shipped(), filled))).toEqual(['filled 2027-2030']);
    expect(summary(changes(filled, shipped()))).toEqual(['assigned 2027-2030']);
  });

  test('parts years that differ in different ways', () => {
    const after = amend(
      overlayOf(
        2027,
        { rule: WATER, from: 2025, through: 2025, limit: ['<=', '0.36', '亿立方米'] },
        { rule: WATER, from: 2026, through: 2027, limit: ['<=', '0.38', '亿立方米'] },
        { rule: WATER, from: 2028, limit: ['<=', '0.40', '亿立方米'] },
      ),
    );
    expect(summary(changes(shipped(), after))).toEqual([
      'tightened 2025-2025 -1/100 亿立方米',
      'filled 2026-2027',
      'filled 2028-2035',
    ]);
  });

  test('calls neither harder what points another way', () => {
    const turned = withLimits(LAND, (all) =>
      all.map((one) => ({ ...one, relation: '<=' as const })),
    );
    expect(summary(changes(shipped(), turned))).toEqual(['changed 2021-2035']);
  });

  test('names the document that draws each limit', () => {
    const after = amend(
      overlayOf(2027, { rule: LAND, from: 2027, limit: ['>=', '17.80', '万亩'] }),
    );
    expect(changes(shipped(), after)).toMatchObject([
      {
        region: { code: '220605' },
        indicator: { id: 'cultivated-land' },
        before: { document: '吉政函〔2024〕46号' },
        after: { document: '吉政函〔2027〕000号（虚构）', limit: { source: 'amendment' } },
      },
    ]);
  });

  test('of packs of other regions lists all, the first pack’s first', () => {
    const moved = (code: string): Pack => ({
      ...shipped(),
      regions: shipped().regions.filter((region) => region.code === code),
      rules: shipped().rules.filter((rule) => rule.region === code),
    });
    const found = changes(moved('220681'), moved('220605'));
    expect([...new Set(found.map(({ kind, region }) => `${kind} ${region.name}`))]).toEqual([
      'gone 临江市',
      'new 江源区',
    ]);
  });
});
