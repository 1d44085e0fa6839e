import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noProgress, startProgress } from '../../src/cli/progress.js';

let folder: string;
let descriptor: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dixian-progress-'));
  descriptor = openSync(join(folder, 'terminal'), 'w');
  // The spinner looks at the environment of the process, which may be a pipeline's.
  vi.stubEnv('CI', undefined);
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  vi.unstubAllEnvs();
  closeSync(descriptor);
  rmSync(folder, { recursive: true });
});

/** A terminal of 80 columns whose every byte is kept. */
function terminal() {
  const write = (text: string) => writeSync(descriptor, text) > 0;
  const stream = {
    isTTY: true,
    columns: 80,
    fd: descriptor,
    write,
    cursorTo: (column: number) => write(`<to ${column}>`),
    moveCursor: (_: number, rows: number) => write(`<move ${rows}>`),
    clearLine: () => write('<clear>'),
  };
  return stream as unknown as NodeJS.WriteStream & { readonly fd: number };
}
const shown = () => readFileSync(join(folder, 'terminal'), 'utf8');
const reading = { kind: 'reading', path: '数据/江源区.csv', number: 3, of: 40 } as const;

describe('progress', () => {
  test.each([
    ['in a pipe', (): null => null, {}],
    ['where a pipeline runs it', terminal, { CI: 'true' }],
    ['on a terminal that can do nothing', terminal, { TERM: 'dumb' }],
  ] as const)('is none %s', async (_, make, environment) => {
    expect(await startProgress(make(), environment, 'zh')).toBe(noProgress);
  });

  test('says nothing of work that takes less than a second', async () => {
    let now = 0;
    const progress = await startProgress(terminal(), {}, 'zh', () => now);
    now = 999;
    progress.step(reading);
    progress.stop();
    expect(shown()).toBe('');
  });

  test('says what is done after a second, changes with it, and leaves nothing behind', async () => {
    let now = 0;
    const progress = await startProgress(terminal(), {}, 'zh', () => now);
    now = 1000;
    progress.step(reading);
    expect(shown()).toContain('正在读取 3/40 数据/江源区.csv');
    progress.step({ kind: 'checking' });
    expect(shown()).toMatch(/<clear>.*正在核对/);
    progress.stop();
    expect(shown().slice(shown().lastIndexOf('正在核对'))).toContain('<clear>');
  });

  test('is said at once of a stretch that is known to be long', async () => {
    const progress = await startProgress(terminal(), {}, 'en', () => 0);
    progress.step({ ...reading, of: 1 }, true);
    expect(shown()).toContain('Reading 数据/江源区.csv');
    progress.stop();
  });

  test('leaves the cursor shown, since an interrupt ends the work at once', async () => {
    const progress = await startProgress(terminal(), {}, 'zh', () => 0);
    progress.step(reading, true);
    expect(shown().lastIndexOf('\u001b[?25h')).toBeGreaterThan(shown().lastIndexOf('\u001b[?25l'));
    // Nothing comes behind it that would take the words away again.
    expect(shown().endsWith('\u001b[?25h')).toBe(true);
    progress.stop();
  });
});
