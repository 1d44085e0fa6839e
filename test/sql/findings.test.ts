import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLimitYears } from '../../src/check/limit-years.js';
import { QuotaTable } from '../../src/check/quota-table.js';
import type { Pack } from '../../src/core/pack.js';
import { readQuotas } from '../../src/input/read-quotas.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { rulesSql } from '../../src/report/rules/sql.js';
import { SQL_DIALECTS } from '../../src/report/rules/sql-dialects.js';
import { amend, overlayOf } from '../support/amended.js';
import { ROOT } from '../support/run.js';
import { type Database, openDatabase } from './databases.js';
import { type FigureRow, judgeByFile, judgeBySql, prepare, scriptOf } from './judge.js';

const LAND = 'cultivated-land';
const REDLINE = 'ecological-redline';
const WATER = 'water-use';
const MULTIPLE = 'urban-expansion-multiple';
const [SHIPPED] = shippedPacks;
if (SHIPPED === undefined) throw new Error('nothing is shipped');

/** A row of 江源区 in 2025, whose land is at least 17.56 万亩 and whose water at most 0.37 亿立方米. */
function row(indicator: string, value: string | null, unit: string | null, more = {}): FigureRow {
  return { code: '220605', indicator, year: 2025, value, unit, ...more };
}

const BASE = 'urban-construction-land-2020';
const AREA = 'urban-boundary-area';

const CASES: readonly (readonly [says: string, rows: readonly FigureRow[], rule: string])[] = [
  ['pass', [row(LAND, '17.56', '万亩')], LAND],
  ['pass', [row(LAND, '11706.6666666667', '公顷')], LAND],
  ['fail', [row(LAND, '11706.6666666666', '公顷')], LAND],
  ['pass', [row('耕地保有量', '117.067', ' KM2', { code: '江源区' })], LAND],
  ['pass', [row('耕地面积', '175600', '亩', { code: '220605000000' })], LAND],
  ['pass', [row(LAND, '117066667', '㎡', { code: '白山市江源区' })], LAND],
  ['missing', [row(WATER, '0.3', '亿立方米')], LAND],
  ['missing', [row(LAND, null, '万亩')], LAND],
  ['reference', [row(LAND, '17', '万亩', { year: 2023 })], LAND],
  ['not-applicable', [row(LAND, '17', '万亩', { year: 2036 })], LAND],
  ['unassigned quota-missing', [row(WATER, '0.3', '亿立方米', { year: 2026 })], WATER],
  ['undecided unit-missing', [row(LAND, '17.56', null)], LAND],
  ['undecided unit-unknown', [row(LAND, '17.56', '里')], LAND],
  ['undecided wrong-dimension', [row(LAND, '17.56', '万立方米')], LAND],
  ['undecided negative', [row(LAND, '-1', '万亩')], LAND],
  ['undecided duplicate', [row(LAND, '18', '万亩'), row(LAND, '18', '万亩')], LAND],
  ['undecided partial-year', [row(WATER, '0.3', '亿立方米', { date: '2025-06-30' })], WATER],
  ['pass', [row(WATER, '0.37', '亿立方米', { year: null, date: '2025-12-31' })], WATER],
  ['pass', [row(LAND, '18', '万亩', { date: '2025-06-30' })], LAND],
  ['pass', [row(LAND, '18', '万亩', { year: null })], LAND],
  ['undecided year-missing', [row(WATER, '0.1', '亿立方米', { year: null })], WATER],
  [
    'undecided year-blank',
    [row(WATER, '0.1', '亿立方米'), row(LAND, '18', '万亩', { year: null })],
    LAND,
  ],
  [
    'undecided year-invalid',
    [row(WATER, '0.1', '亿立方米'), row(LAND, '18', '万亩', { year: 25 })],
    LAND,
  ],
  ['undecided year-impossible', [row(LAND, '18', '万亩', { year: 1905 })], LAND],
  ['reference', [row(LAND, '17', '万亩', { year: 2024, date: '2024-06-10' })], LAND],
  ['fail', [row(LAND, '17', '万亩', { year: 2024, date: '2024-06-11' })], LAND],
  [
    'pass',
    [
      row(LAND, '17', '万亩', { date: '2025-06-30' }),
      row(LAND, '18', '万亩', { date: '2025-09-30' }),
    ],
    LAND,
  ],
  ['undecided zero-value', [row(LAND, '0', '万亩')], LAND],
  ['undecided unit-slip', [row(LAND, '17.56', '公顷')], LAND],
  ['undecided unit-slip', [row(LAND, '175.6', '万亩')], LAND],
  ['undecided multiple-below-one', [row(MULTIPLE, '0.99', '倍')], MULTIPLE],
  ['pass', [row(MULTIPLE, '1.23', null)], MULTIPLE],
  ['fail', [row(MULTIPLE, '123.1', '%')], MULTIPLE],
  ['pass', [row(AREA, '12.3', '平方千米'), row(BASE, '1000', '公顷')], MULTIPLE],
  ['fail', [row(AREA, '12.3000000001', '平方千米'), row(BASE, '1000', '公顷')], MULTIPLE],
  ['undecided base-zero', [row(AREA, '12.3', '平方千米'), row(BASE, '0', '公顷')], MULTIPLE],
  [
    'undecided base-conflict',
    [row(AREA, '12', '平方千米'), row(BASE, '10', '平方千米'), row(BASE, '1001', '公顷')],
    MULTIPLE,
  ],
  [
    'undecided typed-contradicts-computed',
    [row(MULTIPLE, '1.23', '倍'), row(AREA, '12.4', '平方千米'), row(BASE, '10', '平方千米')],
    MULTIPLE,
  ],
];

describe.each(SQL_DIALECTS)('the view findings in %s', (dialect) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(dialect);
    await prepare(database, {});
  }, 60_000);
  afterAll(() => database.close());

  test.each(CASES)('says %s of %j', async (says, rows, indicator) => {
    const outcomes = await judgeBySql(database, rows);
    expect(outcomes).toEqual(judgeByFile(rows, {}));
    const found = await database.run(
      `SELECT outcome, reason FROM findings WHERE rule = '220605.${indicator}'`,
    );
    const [finding] = found.filter((one) => one.get('outcome') !== 'not-applicable').concat(found);
    const said = [finding?.get('outcome'), finding?.get('reason')].filter((part) => part != null);
    expect(said.join(' ')).toBe(says);
  });

  test('gives the headroom as a decimal where it ends, and always as a fraction', async () => {
    const headroom = async (indicator: string, value: string, unit: string) => {
      await judgeBySql(database, [row(indicator, value, unit)]);
      const [found] = await database.run(
        `SELECT headroom, headroom_numerator, headroom_denominator FROM findings
        WHERE rule = '220605.${indicator}'`,
      );
      const [decimal, ...fraction] = [...(found?.values() ?? [])];
      return [decimal == null ? null : Number(decimal), fraction.join('/')];
    };
    expect(await headroom(LAND, '17.5', '万亩')).toEqual([-0.06, '-3/50']);
    expect(await headroom(LAND, '11707', '公顷')).toEqual([0.0005, '1/2000']);
    expect(await headroom(REDLINE, '1', '公顷')).toEqual([-627.62, '-31381/50']);
    expect(await headroom(REDLINE, '1', '亩')).toEqual([null, '-235361/375']);
  });

  test('takes a year and a date that contradict each other for no year', async () => {
    await judgeBySql(database, [row(LAND, '18', '万亩', { date: '2024-12-31' })]);
    const found = await database.run(
      `SELECT year, outcome, reason FROM findings WHERE indicator = '${LAND}'`,
    );
    expect(found.map((one) => [...one.values()])).toEqual([[null, 'undecided', 'year-conflict']]);
  });

  test('cites the words, the document and the printed limit', async () => {
    await judgeBySql(database, [row(WATER, '0.3', '亿立方米')]);
    const [found] = await database.run(`SELECT * FROM findings WHERE rule = '220605.${WATER}'`);
    expect(Object.fromEntries(found ?? [])).toMatchObject({
      ...{ region_name: '江源区', indicator_name: '用水总量', year: '2025', computed: 'false' },
      ...{ relation: '<=', limit_value: '0.37', limit_unit: '亿立方米', limit_year: '2025' },
      ...{ basis: 'stated', limit_source: 'pack', document: '吉政函〔2024〕46号', clause: '二' },
      quote: expect.stringContaining('0.37亿立方米'),
    });
  });

  test('leaves no row out without saying so', async () => {
    await judgeBySql(database, [
      row(LAND, '18', '万亩'),
      row('森林覆盖率', '80', '%'),
      row(LAND, '1', '万亩', { code: '浑江区' }),
      row(LAND, '1', '万亩', { code: '220600' }),
      row(LAND, '1', '万亩', { code: '不知县' }),
      row(LAND, '1', '万亩', { code: null }),
    ]);
    const unread = await database.run('SELECT reason FROM dixian_unread ORDER BY reason');
    expect(unread.map((one) => one.get('reason'))).toEqual([
      'indicator-unknown',
      'region-not-covered',
      'region-unknown',
      'region-unknown',
      'totals-skipped',
    ]);
  });

  test('does not judge a number that is larger than any land or water', async () => {
    const values = ['999999999999999', '5000000000000.0000000001'];
    for (const value of values) {
      await judgeBySql(database, [row(LAND, value, '万亩')]);
      const found = await database.run(`SELECT reason FROM findings WHERE indicator = '${LAND}'`);
      expect(found.map((one) => one.get('reason'))).toEqual(['number-too-long']);
    }
  });

  test('takes up quotas, and later documents for the years that they cover', async () => {
    const csv = `行政区,年份,指标,数值,单位,文号\n江源区,2026,用水总量,3650,万立方米,虚构〔2026〕1号`;
    const pack = amend(
      overlayOf(2026, {
        rule: `220605.${LAND}`,
        from: 2027,
        limit: ['>=', '17.7', '万亩'],
        target: 2035,
      }),
    );
    const options = { packs: [pack], catalogue: shippedCatalogue, year: null };
    const { quotas } = readQuotas(new TextEncoder().encode(csv), 'quotas.csv', options);
    const law = { packs: [pack], quotas };
    await prepare(database, law);
    const rows = [2026, 2027].flatMap((year) => [
      row(LAND, '17.6', '万亩', { year }),
      row(WATER, '0.365', '亿立方米', { year }),
    ]);
    const found = await judgeBySql(database, rows);
    expect(found).toEqual(judgeByFile(rows, law));
    expect(found).toMatchObject({
      [`220605.${LAND} 2026`]: 'pass 1/25 0.04',
      [`220605.${LAND} 2027`]: 'fail -1/10 -0.1',
      [`220605.${WATER} 2026`]: 'pass 0 0',
      [`220605.${WATER} 2027`]: 'unassigned',
    });
    await prepare(database, {});
  });

  test('never decides by numbers in floating point', async () => {
    await prepare(database, {}, dialect === 'duckdb' ? 'DOUBLE' : 'DOUBLE PRECISION');
    await judgeBySql(database, [row(LAND, '18', '万亩')]);
    const found = await database.run(
      `SELECT outcome, reason FROM findings WHERE rule = '220605.${LAND}'`,
    );
    expect(found.map((one) => [one.get('outcome'), one.get('reason')])).toEqual([
      ['undecided', 'not-exact'],
    ]);
    await prepare(database, {});
  });

  test('returns what blocks by the queries of docs/sql.md', async () => {
    const text = readFileSync(`${ROOT}docs/sql.md`, 'utf8');
    const [blocking = '', nothing = ''] = [...text.matchAll(/^```sql\n(.*?)^```/gms)].map(
      ([, sql]) => sql ?? '',
    );
    const blocked = async (...rows: readonly FigureRow[]) => {
      await judgeBySql(database, rows);
      const found = await database.run(blocking);
      const empty = await database.run(nothing);
      return [...found.map((one) => `${one.get('outcome')} ${one.get('reason')}`), ...empty].length;
    };
    const all = [
      row(LAND, '17.56', '万亩'),
      row('permanent-basic-farmland', '99', '万亩'),
      row(REDLINE, '999', '平方千米'),
      row(MULTIPLE, '1', '倍'),
      row(WATER, '0.37', '亿立方米'),
    ];
    expect(await blocked(...all)).toBe(0);
    expect(await blocked(...all.slice(1))).toBe(1);
    expect(await blocked(...all.slice(1), row(LAND, '17', '万亩'))).toBe(1);
    expect(await blocked(...all, row(LAND, '17', '万亩', { code: '江原区' }))).toBe(1);
    expect(await blocked()).toBe(1);
  });

  test('has the same bytes each time', () => {
    expect(scriptOf(dialect, {})).toBe(scriptOf(dialect, {}));
  });

  test('holds texts as data, whatever they contain', async () => {
    const name = `O'Hara\\'; DROP TABLE figures; --\n"县"`;
    const [region, ...others] = SHIPPED.regions;
    if (region === undefined) throw new Error('no region');
    const pack: Pack = {
      ...SHIPPED,
      id: `x'\n; SELECT`,
      regions: [{ ...region, name }, ...others],
    };
    await prepare(database, { packs: [pack] });
    await judgeBySql(database, [row(LAND, '18', '万亩')]);
    const [found] = await database.run(`SELECT region_name, pack FROM findings LIMIT 1`);
    expect([found?.get('region_name'), found?.get('pack')]).toEqual([name, pack.id]);
    await prepare(database, {});
  });
});

describe('a script that could not be exact or clear is refused', () => {
  const tool = { name: 'dixian', version: '0' };
  const write = (packs: readonly Pack[], dialect: (typeof SQL_DIALECTS)[number]) => {
    const limits = listLimitYears(
      packs,
      shippedCatalogue,
      new QuotaTable([], packs, shippedCatalogue),
    );
    return rulesSql({ packs, catalogue: shippedCatalogue, limits }, dialect, { tool });
  };

  test('a limit whose digits DuckDB cannot multiply, which PostgreSQL can', () => {
    const rule = `220605.${LAND}`;
    const long = `17.56${'0'.repeat(20)}1`;
    const pack = amend(
      overlayOf(2026, { rule, from: 2027, limit: ['>=', long, '万亩'], target: 2035 }),
    );
    expect(write([pack], 'duckdb')).toEqual({
      code: 'sql-limit-too-long',
      rule,
      dialect: 'duckdb',
    });
    expect(write([pack], 'postgresql')).toContain(long);
  });

  test('a region that two packs judge', () => {
    expect(write([SHIPPED, { ...SHIPPED, id: 'other' }], 'duckdb')).toEqual({
      ...{ code: 'sql-region-repeated', region: '220605' },
      packs: [SHIPPED.id, 'other'],
    });
  });
});
