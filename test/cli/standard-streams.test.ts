import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, createReadStream, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIXIAN = `${ROOT}bin/dixian.js`;
const SHORTFALL = `${ROOT}fixtures/baishan-2025-shortfall.csv`;
const env = { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dixian-streams-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a line of bash in which `dixian` is the built program. */
function bash(line: string) {
  const script = `dixian() { '${process.execPath}' '${DIXIAN}' "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

// More than a pipe holds before anybody reads.
describe('a text that is longer than a pipe', () => {
  const whole = spawnSync(process.execPath, [DIXIAN, 'page'], {
    encoding: 'utf8',
    env,
    maxBuffer: 10_000_000,
  }).stdout;

  test('is long', () => {
    expect(whole.length).toBeGreaterThan(300_000);
  });

  test('reaches whole a reader that is slow', () => {
    const { status, stdout } = bash('dixian page | (sleep 0.3; wc -c)');
    expect(status).toBe(0);
    expect(Number(stdout)).toBe(Buffer.byteLength(whole));
  });

  test.skipIf(process.platform === 'win32')(
    'reaches whole a reader whose pipe does not block',
    async () => {
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      const writing = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
      const child = spawn(process.execPath, [DIXIAN, 'page'], {
        stdio: ['ignore', writing, 'pipe'],
        env,
      });
      const reading = createReadStream(pipe, { encoding: 'utf8', highWaterMark: 5000 });
      reading.once('open', () => closeSync(writing));
      let read = '';
      for await (const chunk of reading) read += chunk;
      expect(child.exitCode ?? (await new Promise((end) => child.once('exit', end)))).toBe(0);
      expect(read === whole).toBe(true);
    },
  );
});

describe('a reader that goes before the end', () => {
  test.each([
    ['of a report', `check '${SHORTFALL}' -f html`],
    ['of a report in parts', `check '${SHORTFALL}' -f json`],
  ])('is no fault: the exit code %s is the verdict, and nothing is said', (_, words) => {
    expect(bash(`dixian ${words} | (exec <&-); exit \${PIPESTATUS[0]}`)).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
  });

  test('of standard error changes no verdict', () => {
    const { status, stdout } = bash(
      `{ dixian check '${SHORTFALL}' -o json=/sys/none.json 2>&3 | cat; exit \${PIPESTATUS[0]}; } 3> >(exec <&-)`,
    );
    expect(status).toBe(2);
    expect(stdout).toContain('存在不符合项');
  });
});

test('an option that is unknown is said on standard error, also where that is a full disk', () => {
  expect(bash('dixian check --colour a.csv 2> /dev/full')).toMatchObject({ status: 2, stdout: '' });
});
