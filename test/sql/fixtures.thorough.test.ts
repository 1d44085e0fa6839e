import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../src/core/pack.js';
import { readFigures } from '../../src/input/read-figures.js';
import { readQuotas } from '../../src/input/read-quotas.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { SQL_DIALECTS } from '../../src/report/rules/sql-dialects.js';
import { type Database, openDatabase } from './databases.js';
import { judgeByCheck, judgeBySql, type Law, prepare, rowsOf } from './judge.js';

const FILES = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .map((path) => join('fixtures', path))
  .filter((path) => /\.(?:csv|tsv|txt)$/.test(path) && statSync(path).isFile())
  .filter((path) => !['amendment.txt', 'approval.txt'].includes(basename(path)))
  .sort();

const options = (packs: readonly Pack[]) => ({
  ...{ packs, catalogue: shippedCatalogue, year: null },
});

describe.each(SQL_DIALECTS)('in %s', (dialect) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(dialect);
  });
  afterAll(() => database.close());

  async function agree(path: string, law: Law) {
    const packs = law.packs ?? shippedPacks;
    const reading = readFigures(readFileSync(path), path, {
      ...options(packs),
      ...{ regions: [], only: [], assumeUnits: false },
    });
    const byCheck = judgeByCheck(reading.figures, law);
    expect(await judgeBySql(database, rowsOf(reading.figures)), path).toEqual(
      reading.figures.length === 0 ? {} : byCheck,
    );
    return Object.keys(byCheck).length;
  }

  test('the view judges each fixture as a check does', async () => {
    await prepare(database, {});
    let findings = 0;
    for (const path of FILES) findings += await agree(path, {});
    expect(findings).toBeGreaterThan(1_000);
  });

  test('and with quotas', async () => {
    const path = 'fixtures/quotas-2024.csv';
    const { quotas } = readQuotas(readFileSync(path), path, options(shippedPacks));
    await prepare(database, { quotas });
    expect(await agree('fixtures/baishan-2024.csv', { quotas })).toBeGreaterThan(20);
  });
});
