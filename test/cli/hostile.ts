import { describe, expect, test } from 'vitest';
import { type Run, run, runProcess } from '../support/run.js';

export const HEADER = '行政区,年份,指标,数值,单位,数据来源,备注';
export const row = (
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
export const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

/** Checks what standard input holds. */
export function check(content: string | Buffer, ...args: string[]) {
  return read(run(['check', '-', '-f', 'json', ...args], { input: content }));
}

/** So much memory must do, whatever a file holds: files are small, and so is what is kept of them. */
const LITTLE_MEMORY = { NODE_OPTIONS: '--max-old-space-size=512' };

/** Checks it in a process that has little memory. */
export function checkInLittleMemory(content: string | Buffer) {
  return read(runProcess(['check', '-', '-f', 'json'], { input: content, env: LITTLE_MEMORY }));
}

function read({ status, stdout, stderr }: Run) {
  expect(stderr).toBe('');
  const report = JSON.parse(stdout);
  const [first] = report.problems.filter((one: { severity: string }) => one.severity === 'error');
  return { status, report, stdout, code: first?.code, line: first?.location?.line };
}

/** Declares the tests that a cell of so many characters is searched once, however it is made. */
export function describeLongCells(length: number, checkIt: typeof checkInLittleMemory): void {
  describe(`what takes long to search is searched once: ${length} characters of`, () => {
    test.each<[string, string]>([
      ['marks and a letter', `${'▲'.repeat(length)}x`],
      ['a number, marks and a letter', `1${'▲'.repeat(length)}x`],
      ['opening brackets', '('.repeat(length)],
      ['full-width brackets', '（'.repeat(length)],
      ['spaces and a letter', `2025${' '.repeat(length)}x`],
      ['a month, spaces and a letter', `2025-1${' '.repeat(length)}x`],
      ['digits and a letter', `${'1'.repeat(length)}x`],
      ['groups of thousands', `1${'000'.repeat(length / 3)}x`],
      ['signs', '-'.repeat(length)],
      ['其中', '其中：'.repeat(length / 3)],
      ['slashes', '1/'.repeat(length / 2)],
      ['a letter that grows when it is folded', '\ufdfa'.repeat(length / 4)],
      ['line breaks', `"${'\r\n'.repeat(length / 2)}"`],
    ])('%s in every cell, in the header, and above it', (_what, text) => {
      for (const key of ['region', 'year', 'indicator', 'value', 'unit', 'source'] as const) {
        expect([1, 2, 3]).toContain(
          checkIt(table(row({ [key]: text }), row({ region: '临江市' }))).status,
        );
      }
      expect([1, 2, 3]).toContain(checkIt(`${text}\n${table(row({}))}`).status);
      expect([1, 2, 3]).toContain(checkIt(`${HEADER},${text}\n${row({})}\n`).status);
      expect([1, 2, 3]).toContain(checkIt(`${table(row({}))}${text}\n`).status);
    });
  });
}
