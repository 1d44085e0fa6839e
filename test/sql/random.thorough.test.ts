import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../src/core/pack.js';
import { readQuotas } from '../../src/input/read-quotas.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { SQL_DIALECTS } from '../../src/report/rules/sql-dialects.js';
import { amend, overlayOf } from '../support/amended.js';
import { edgesOf, tables, unitsFor } from './cases.js';
import { type Database, openDatabase } from './databases.js';
import { type FigureRow, judgeByFile, judgeBySql, prepare } from './judge.js';

const AMENDED = amend(
  overlayOf(
    2026,
    { rule: '220605.cultivated-land', from: 2027, limit: ['>=', '17.7', '万亩'], target: 2035 },
    { rule: '220605.water-use', from: 2026, through: 2030, limit: ['<=', '0.381', '亿立方米'] },
    {
      rule: '220605.urban-expansion-multiple',
      from: 2030,
      limit: ['<=', '125.5', '%'],
      target: 2035,
    },
  ),
  overlayOf(2028, { rule: '220605.cultivated-land', from: 2030, limit: 'assigned' }),
);
/** The shipped pack, but for one county whose water is limited by quotas alone. */
const [SHIPPED] = shippedPacks;
if (SHIPPED === undefined) throw new Error('nothing is shipped');
const ASSIGNED: Pack = {
  ...SHIPPED,
  rules: SHIPPED.rules.map((rule) => {
    if (rule.id !== '220681.water-use') return rule;
    return { ...rule, limits: rule.limits.filter(({ amount }) => amount === null) };
  }),
};

/** The last three are doubtful. */
const QUOTAS = `行政区,年份,指标,数值,单位,文号
江源区,2034,用水总量,3650,万立方米,虚构〔2026〕1号
江源区,2030,耕地保有量,17.8,万亩,虚构〔2026〕1号
临江市,2026,用水总量,0.4,亿立方米,虚构〔2026〕1号
临江市,2030,用水总量,4000,万立方米,虚构〔2026〕1号
江源区,2035,用水总量,3700,亿立方米,虚构〔2026〕1号
抚松县,2026,用水总量,0,亿立方米,虚构〔2026〕1号
临江市,2035,用水总量,0,亿立方米,虚构〔2026〕1号`;

const PACKS = [SHIPPED, AMENDED, ASSIGNED].map((pack) => {
  const options = { packs: [pack], catalogue: shippedCatalogue, year: null };
  const { quotas } = readQuotas(new TextEncoder().encode(QUOTAS), 'quotas.csv', options);
  return { pack, packs: [pack], quotas: pack === SHIPPED ? [] : quotas };
});
/** What random tables must bring forth, so that they are worth their time. */
const _COMMON = [
  ...['pass', 'fail', 'missing', 'reference', 'not-applicable', 'unassigned quota-missing'],
  ...[
    ...['unit-missing', 'unit-unknown', 'wrong-dimension', 'duplicate', 'partial-year'],
    ...['year-missing', 'year-blank', 'year-impossible', 'base-zero', 'base-conflict'],
    ...['zero-value', 'multiple-below-one', 'unit-slip'],
  ].map((reason) => `undecided ${reason}`),
];
const RUNS = { seed: 20_240_611, numRuns: 200 };

describe.each(SQL_DIALECTS)('in %s', (dialect) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(dialect);
  });
  afterAll(() => database.close());

  test.each(PACKS)('on, just inside and just outside each limit in each unit', async (law) => {
    await prepare(database, law);
    // A table has one figure of a rule and year: the cases of a rule are dealt to as many tables.
    const deals: FigureRow[][] = [];
    for (const rule of law.pack.rules) {
      for (const year of [2024, 2025, 2027, 2030, 2035]) {
        const edges = unitsFor(rule).flatMap((unit) => edgesOf(rule, year, unit));
        edges.forEach((row, index) => {
          deals[index] = [...(deals[index] ?? []), row];
        });
      }
    }
    const counts = { pass: 0, fail: 0 };
    for (const rows of deals) {
      const found = await judgeBySql(database, rows);
      expect(found).toEqual(judgeByFile(rows, law));
      for (const said of Object.values(found)) {
        if (said.startsWith('pass')) counts.pass += 1;
        if (said.startsWith('fail')) counts.fail += 1;
      }
    }
    expect(counts.pass).toBeGreaterThan(1_000);
    expect(counts.fail).toBeGreaterThan(500);
  });

  test.each(PACKS)(
    'any table is judged as a check judges a file with the same rows',
    async (law) => {
      await prepare(database, law);
      await fc.assert(
        fc.asyncProperty(tables(law.pack), async (rows) => {
          expect(await judgeBySql(database, rows)).toEqual(judgeByFile(rows, law));
        }),
        RUNS,
      );
    },
  );
});
