import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/core/report.js';
import { plainPaint, type ReportContext } from '../../src/report/reporter.js';
import { REPORTERS } from '../../src/report/reporters.js';
import { checkBytes } from '../support/check-bytes.js';
import { Random } from '../support/random.js';
import { run } from '../support/run.js';
import { makeCase } from './cases.js';

const CASES = Number(process.env['FUZZ_CASES'] ?? 20_000);
const THROUGH_THE_BINARY = 60;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

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

/** Names the case, so that it can be run again: FUZZ_SEED=… npx vitest run test/fuzz */
function named(index: number, bytes: Uint8Array): string {
  return `FUZZ_SEED=${SEED}, case ${index}: ${Buffer.from(bytes).toString('base64')}`;
}

test(`${CASES} files at random: nothing throws, each has a verdict and every report of it`, () => {
  process.stdout.write(`fuzz: FUZZ_SEED=${SEED}\n`);
  const random = new Random(SEED);
  const verdicts = new Set<number>();
  for (let index = 0; index < CASES; index += 1) {
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
}, 900_000);

test(`${THROUGH_THE_BINARY} of them through the program: status 0 to 3, and no stack trace`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-fuzz-'));
  try {
    const random = new Random(SEED + 1);
    for (let index = 0; index < THROUGH_THE_BINARY; index += 1) {
      const bytes = makeCase(random);
      const path = join(folder, 'figures.csv');
      writeFileSync(path, bytes);
      const { status, stdout, stderr } = run(['check', path]);
      expect([0, 1, 2, 3], named(index, bytes)).toContain(status);
      expect(stderr, named(index, bytes)).toBe('');
      expect(stdout, named(index, bytes)).not.toContain('\u001b');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 900_000);
