import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/cli/packs.js';
import type { Pack } from '../../src/core/pack.js';
import { readFigures } from '../../src/input/read-figures.js';
import { readQuotas } from '../../src/input/read-quotas.js';
import { shippedCatalogue } from '../../src/packs/shipped.js';
import { SQL_DIALECTS } from '../../src/report/rules/sql-dialects.js';
import { type Database, openDatabase } from './databases.js';
import { judgeByCheck, judgeBySql, prepare, rowsOf } from './judge.js';

/** Every table of the fixtures, and of the cases of the reader. */
const FILES = ['fixtures', 'test/input/cases']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.(?:csv|tsv|txt)$/.test(path) && statSync(path).isFile())
  .filter((path) => !['amendment.txt', 'approval.txt', 'not-yet.txt'].includes(basename(path)))
  .sort();

/** Packs as a command line names them, with figures and perhaps quotas of their own. */
const LAWS = [
  { names: [], figures: FILES, quotas: null, least: 900 },
  {
    names: [],
    figures: ['fixtures/baishan-2024.csv'],
    quotas: 'fixtures/quotas-2024.csv',
    least: 20,
  },
  {
    names: ['baishan-2027', 'baishan-2029'].map((name) => `fixtures/amendments/${name}`),
    figures: FILES,
    quotas: null,
    least: 900,
  },
  {
    names: ['fixtures/packs/lanwan-2024-8'],
    figures: ['figures', 'shortfall'].map((name) => `fixtures/packs/lanwan-2024-8/${name}.csv`),
    quotas: 'fixtures/packs/lanwan-2024-8/quotas.csv',
    least: 4,
  },
];

const options = (packs: readonly Pack[]) => ({
  ...{ packs, catalogue: shippedCatalogue, year: null },
});

describe.each(SQL_DIALECTS)('in %s', (dialect) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(dialect);
  });
  afterAll(() => database.close());

  test.each(LAWS)('each table is judged as by a check: $names $quotas', async (one) => {
    const { packs, problems } = await loadPacks(one.names, shippedCatalogue);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const quotas =
      one.quotas === null
        ? []
        : readQuotas(readFileSync(one.quotas), one.quotas, options(packs)).quotas;
    const law = { packs, quotas };
    await prepare(database, law);
    let findings = 0;
    for (const path of one.figures) {
      const reading = readFigures(readFileSync(path), path, {
        ...options(packs),
        ...{ regions: [], only: [], assumeUnits: false },
      });
      // What the reading asks of words in a file is answered before its figures are in a database.
      const figures = reading.figures.map((figure) => ({ ...figure, doubts: [] }));
      const byCheck = figures.length === 0 ? {} : judgeByCheck(figures, law);
      expect(await judgeBySql(database, rowsOf(figures)), path).toEqual(byCheck);
      findings += Object.keys(byCheck).length;
    }
    expect(findings).toBeGreaterThan(one.least);
  });
});
