import { describe, expect, test } from 'vitest';
import { MAXIMUM } from '../../src/input/table/limits.js';
import { checkInLittleMemory, describeLongCells, HEADER, row, table } from './hostile.js';

const MILLION = 1_000_000;

describe('what is too large is refused with the limit that it exceeds', () => {
  test.each<[string, () => string | Buffer, string, number | null]>([
    [
      'a cell of 100 MB',
      () =>
        Buffer.concat([Buffer.from(`${HEADER}\n江源区,2025,`), Buffer.alloc(100 * MILLION, 'x')]),
      'record-too-long',
      2,
    ],
    [
      'an unclosed quote before 50 MB',
      () =>
        Buffer.concat([
          Buffer.from(`${HEADER}\n"江源区,2025,`),
          Buffer.alloc(50 * MILLION, 'a,b\n'),
        ]),
      'record-too-long',
      2,
    ],
    [
      'a million columns of a letter',
      () => `${HEADER}\n${'a,'.repeat(MILLION)}\n`,
      'record-too-wide',
      2,
    ],
    [
      'a quarter of a million columns in the header',
      () => `${'甲,'.repeat(MILLION / 4)}\n`,
      'record-too-wide',
      1,
    ],
    [
      'a million empty columns',
      () => `${HEADER}\n${','.repeat(MILLION - 10)}\n`,
      'record-too-wide',
      2,
    ],
    [
      'so many cells',
      () => `${HEADER}\n${`${','.repeat(MAXIMUM.columns - 1)}\n`.repeat(1_300)}`,
      'file-too-large',
      1222,
    ],
  ])('%s', (_what, make, code, line) => {
    const found = checkInLittleMemory(make());
    expect({ code: found.code, line: found.line, status: found.status }).toEqual({
      code,
      line,
      status: 2,
    });
  });

  test('as large as is allowed is read', () => {
    const columns = `${HEADER}${','.repeat(MAXIMUM.columns - 7)}`;
    expect(checkInLittleMemory(`${columns}\n${row({})}\n`)).toMatchObject({
      status: 3,
      code: undefined,
    });
    const remark = 'x'.repeat(MAXIMUM.record - 100);
    expect(checkInLittleMemory(table(row({ remark })))).toMatchObject({
      status: 3,
      code: undefined,
    });
    expect(checkInLittleMemory(table(row({ value: `17.6${'0'.repeat(97)}` })))).toMatchObject({
      code: undefined,
    });
  });
});

describeLongCells(900_000, checkInLittleMemory);

test('a hundred thousand regions, indicators and units that are not known', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) =>
    row({ region: `甲乙丙${index}县`, indicator: `指标丁${index}`, unit: `戊${index}` }),
  );
  const { status, report } = checkInLittleMemory(table(...rows));
  expect(status).toBe(2);
  expect(report.problems.length).toBeGreaterThanOrEqual(100_000);
});
