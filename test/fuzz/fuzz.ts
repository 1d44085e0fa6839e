import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/core/report.js';
import { plainPaint, type ReportContext } from '../../src/report/reporter.js';
import { REPORTERS } from '../../src/report/reporters.js';
import { checkBytes } from '../support/check-bytes.js';
import { Random } from '../support/random.js';
import { runProcess } from '../support/run.js';
import { makeCase } from './cases.js';

const CONTEXT: ReportContext = {
  language: 'zh',
  tool: { name: 'dixian', version: '0.0.0' },
  paint: plainPaint,
  width: 80,
  quiet: false,
};
/** Control characters, but for those that lay out a text. */
const RAW_CONTROL = /[^\P{Cc}\n\t\r]/u;
const FORMATS = Object.values(REPORTERS);

/**
 * Declares the tests that whatever a file holds is read, judged and reported.
 *
 * @param cases how many files are checked; `processes` of them are checked by the built program.
 */
export function describeFuzz(seed: number, cases: number, processes: number): void {
  /** Names the case, so that it can be run again. */
  const named = (index: number, bytes: Uint8Array) =>
    `FUZZ_SEED=${seed}, case ${index}: ${Buffer.from(bytes).toString('base64')}`;

  test(`${cases} files at random from seed ${seed}: nothing throws, each has a verdict and every report of it`, () => {
    const random = new Random(seed);
    const verdicts = new Set<number>();
    for (let index = 0; index < cases; index += 1) {
      const figures = makeCase(random);
      const quotas = random.integer(8) === 0 ? makeCase(random) : null;
      const options = {
        year: random.of([null, null, 2025]),
        valueColumn: random.of([null, null, null, '现状值']),
        encoding: random.of([null, null, null, 'utf-8', 'gb18030', 'utf-16le'] as const),
      };
      try {
        const report = checkBytes(figures, quotas, options);
        verdicts.add(EXIT_CODES[report.verdict]);
        const reporter = FORMATS[index % FORMATS.length];
        const text = reporter?.(report, CONTEXT) ?? '';
        if (!text.endsWith('\n')) throw new Error('a report that does not end its line');
        if (RAW_CONTROL.test(text)) throw new Error('a raw control character');
      } catch (cause) {
        throw new Error(named(index, figures), { cause });
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    // Cases that all fail alike would try nothing.
    expect([...verdicts].sort()).toEqual([0, 1, 2, 3]);
  });

  test(`${processes} of them through the program: status 0 to 3, and no stack trace`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'dixian-fuzz-'));
    try {
      const random = new Random(seed + 1);
      for (let index = 0; index < processes; index += 1) {
        const bytes = makeCase(random);
        const path = join(folder, 'figures.csv');
        writeFileSync(path, bytes);
        const { status, stdout, stderr } = runProcess(['check', path]);
        expect([0, 1, 2, 3], named(index, bytes)).toContain(status);
        expect(stderr, named(index, bytes)).toBe('');
        expect(stdout, named(index, bytes)).not.toContain('\u001b');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
