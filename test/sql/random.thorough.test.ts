import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedPacks } from '../../src/packs/shipped.js';
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
const PACKS = [...shippedPacks, AMENDED].map((pack) => ({ pack, packs: [pack] }));
const RUNS = { seed: 20_240_611, numRuns: 300 };

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
