import { describe, expect, test } from 'vitest';
import { MAXIMUM } from '../../src/input/table/limits.js';
import { run } from '../support/run.js';

const HEADER = '行政区,年份,指标,数值,单位,数据来源,备注';
const row = (
  cells: Partial<
    Record<'region' | 'year' | 'indicator' | 'value' | 'unit' | 'source' | 'remark', string>
  >,
) => {
  const all = {
    ...{ region: '江源区', year: '2025', indicator: '耕地保有量', value: '17.60' },
    ...{ unit: '万亩', source: '变更调查', remark: '' },
    ...cells,
  };
  return [all.region, all.year, all.indicator, all.value, all.unit, all.source, all.remark].join(
    ',',
  );
};
const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

/** So much memory must do, whatever a file holds: files are small, and so is what is kept of them. */
const LITTLE_MEMORY = { NODE_OPTIONS: '--max-old-space-size=512' };

function check(content: string | Buffer, ...args: string[]) {
  const { status, stdout, stderr } = run(['check', '-', '-f', 'json', ...args], {
    input: content,
    env: LITTLE_MEMORY,
  });
  expect(stderr).toBe('');
  const report = JSON.parse(stdout);
  const [first] = report.problems.filter((one: { severity: string }) => one.severity === 'error');
  return { status, report, stdout, code: first?.code, line: first?.location?.line };
}

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
    ['a million digits', () => table(row({ value: '9'.repeat(900_000) })), 'number-too-long', 2],
    [
      'a million decimals',
      () => table(row({ value: `0.${'3'.repeat(900_000)}` })),
      'number-too-long',
      2,
    ],
    ['a large exponent', () => table(row({ value: '1E+999999999' })), 'number-too-long', 2],
    ['a small exponent', () => table(row({ value: '1E-999999999' })), 'number-too-long', 2],
  ])('%s', (_what, make, code, line) => {
    const found = check(make());
    expect({ code: found.code, line: found.line, status: found.status }).toEqual({
      code,
      line,
      status: 2,
    });
  });

  test('as large as is allowed is read', () => {
    const columns = `${HEADER}${','.repeat(MAXIMUM.columns - 7)}`;
    expect(check(`${columns}\n${row({})}\n`)).toMatchObject({ status: 3, code: undefined });
    const remark = 'x'.repeat(MAXIMUM.record - 100);
    expect(check(table(row({ remark })))).toMatchObject({ status: 3, code: undefined });
    expect(check(table(row({ value: `17.6${'0'.repeat(97)}` })))).toMatchObject({
      code: undefined,
    });
  });
});

describe('what takes long to search is searched once', () => {
  const LONG = 900_000;
  test.each<[string, string]>([
    ['marks and a letter', `${'▲'.repeat(LONG)}x`],
    ['opening brackets', '('.repeat(LONG)],
    ['full-width brackets', '（'.repeat(LONG)],
    ['spaces and a letter', `2025${' '.repeat(LONG)}x`],
    ['a month, spaces and a letter', `2025-1${' '.repeat(LONG)}x`],
    ['digits and a letter', `${'1'.repeat(LONG)}x`],
    ['groups of thousands', `1${'000'.repeat(LONG / 3)}x`],
    ['signs', '-'.repeat(LONG)],
    ['其中', '其中：'.repeat(LONG / 3)],
    ['slashes', '1/'.repeat(LONG / 2)],
    ['a letter that grows when it is folded', '\ufdfa'.repeat(LONG / 4)],
    ['line breaks', `"${'\r\n'.repeat(LONG / 2)}"`],
  ])('%s in every cell, in the header, and above it', (_what, text) => {
    for (const key of ['region', 'year', 'indicator', 'value', 'unit', 'source'] as const) {
      expect([1, 2, 3]).toContain(
        check(table(row({ [key]: text }), row({ region: '临江市' }))).status,
      );
    }
    expect([1, 2, 3]).toContain(check(`${text}\n${table(row({}))}`).status);
    expect([1, 2, 3]).toContain(check(`${HEADER},${text}\n${row({})}\n`).status);
    expect([1, 2, 3]).toContain(check(`${table(row({}))}${text}\n`).status);
  });

  test('a hundred thousand regions, indicators and units that are not known', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) =>
      row({ region: `甲乙丙${index}县`, indicator: `指标丁${index}`, unit: `戊${index}` }),
    );
    const { status, report } = check(table(...rows));
    expect(status).toBe(2);
    expect(report.problems.length).toBeGreaterThanOrEqual(100_000);
  });
});

describe('a cell may hold anything', () => {
  const CELLS = [
    '\u001b]0;owned\u0007\u001b[2J\u001b[31m',
    '\u009b31m',
    '<script>alert(1)</script>',
    '=1+1',
    '@cmd',
    '__proto__',
    'constructor',
    '\u202egpj.exe',
    '\u2066\u200b\u200d\ufeff',
    '\u2028\u2029',
    '\ud83d\ude00',
  ];

  test.each(CELLS.map((cell) => [JSON.stringify(cell), cell]))(
    '%s reaches no terminal raw',
    (_name, cell) => {
      const csv = `${HEADER},${cell}\n${[
        'region',
        'year',
        'indicator',
        'value',
        'unit',
        'source',
        'remark',
      ]
        .map((key) => row({ [key]: cell }))
        .join('\n')}\n`;
      for (const lang of ['zh', 'en']) {
        const { status, stdout, stderr } = run(['check', '-', '--lang', lang], { input: csv });
        expect(status).toBe(2);
        expect(stderr).toBe('');
        expect(stdout).not.toMatch(
          /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u2028\u2029\ufeff]/u,
        );
      }
    },
  );

  test('as a header it is one like any other, and touches no prototype', () => {
    const csv = `__proto__,constructor,${HEADER}\nx,y,${row({})}\n`;
    const { report, status } = check(csv);
    expect(status).toBe(3);
    expect(report.counts.pass).toBe(1);
    const matrix = `指标,单位,__proto__,江源区\n耕地保有量,万亩,1,17.60\n`;
    expect(check(matrix, '--year', '2025').code).toBe('region-unknown');
  });

  test('NUL bytes and lone surrogates are errors with what is wrong', () => {
    expect(check(table(row({ remark: 'a\0b' }))).code).toBe('file-binary');
    const lone = Buffer.from(`\ufeff${table(row({ remark: '\ud800' }))}`, 'utf16le');
    expect(check(lone)).toMatchObject({ code: 'encoding-unknown', line: 2 });
  });

  test('a name of a file with terminal escapes is shown harmless', () => {
    const { stdout } = run(['check', 'fixtures/\u001b[31m.csv']);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('␛[31m.csv');
  });
});
