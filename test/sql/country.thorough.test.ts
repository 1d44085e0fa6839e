import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/cli/packs.js';
import type { Figure } from '../../src/core/figure.js';
import { readFigures } from '../../src/input/read-figures.js';
import { shippedCatalogue } from '../../src/packs/shipped.js';
import { SQL_DIALECTS } from '../../src/report/rules/sql-dialects.js';
import { ROOT } from '../support/run.js';
import { type Database, openDatabase } from './databases.js';
import {
  insertOf,
  judgeByCheck,
  type Law,
  type Outcomes,
  outcomesOf,
  prepare,
  rowsOf,
} from './judge.js';

const { makeInputs } = await import(`${ROOT}bench/make-inputs.js`);

/** Rows of one statement. */
const PORTION = 5_000;

describe.each(SQL_DIALECTS)('in %s', (dialect) => {
  let database: Database;
  let law: Law;
  let figures: readonly Figure[];
  let byCheck: Outcomes;
  beforeAll(async () => {
    database = await openDatabase(dialect);
    const paths = makeInputs('bench/inputs', 'country');
    const { packs } = await loadPacks([paths.pack], shippedCatalogue);
    law = { packs };
    ({ figures } = readFigures(readFileSync(paths.figures), paths.figures, {
      ...{ packs, catalogue: shippedCatalogue, year: null },
      ...{ regions: [], only: [], assumeUnits: false },
    }));
    byCheck = judgeByCheck(figures, law);
  });
  afterAll(() => database.close());

  test('each of the 213,225 figures of a country is judged as by a check', async () => {
    await prepare(database, law);
    const rows = rowsOf(figures);
    for (let at = 0; at < rows.length; at += PORTION) {
      await database.run(insertOf(rows.slice(at, at + PORTION)));
    }
    const found = await outcomesOf(database);
    expect(Object.keys(found)).toHaveLength(213_225);
    const differing = Object.entries(byCheck).filter(([rule, said]) => found[rule] !== said);
    expect(differing).toEqual([]);
  });
});
