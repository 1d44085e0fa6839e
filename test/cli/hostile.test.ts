import { describe, expect, test } from 'vitest';
import { run } from '../support/run.js';
import { check, describeLongCells, HEADER, row, table } from './hostile.js';

describe('what is too large is refused with the limit that it exceeds', () => {
  test.each<[string, () => string | Buffer, string, number | null]>([
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
});

describeLongCells(60_000, check);

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
    const csv = `__proto__,constructor,${HEADER}\n,,${row({})}\n`;
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
