import type * as NodeFs from 'node:fs';
import {
  appendFileSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBytes } from '../../src/cli/read-bytes.js';

/** What happens to the file between two reads of it. */
const meanwhile = vi.hoisted(() => ({ happens: () => {} }));

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof NodeFs>();
  const readSync = (...args: Parameters<typeof actual.readSync>) => {
    const count = actual.readSync(...args);
    meanwhile.happens();
    return count;
  };
  return { ...actual, readSync };
});

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  path = join(folder, 'a.csv');
  writeFileSync(path, 'first,second\n');
});

afterEach(() => {
  meanwhile.happens = () => {};
  rmSync(folder, { recursive: true });
});

test('a file is read to its last byte', () => {
  expect(Buffer.from(readBytes(path) as Uint8Array).toString()).toBe('first,second\n');
});

test.each<[string, () => void]>([
  ['grows', () => appendFileSync(path, 'x')],
  ['shrinks', () => truncateSync(path, 3)],
  [
    'is written anew with as many bytes',
    () => {
      writeFileSync(path, 'other,letter\n');
      utimesSync(path, 1, 1);
    },
  ],
])('a file that %s while it is read is an error, and nothing of it is read', (_how, change) => {
  let isFirst = true;
  meanwhile.happens = () => {
    if (isFirst) change();
    isFirst = false;
  };
  expect(readBytes(path)).toMatchObject({ code: 'file-changed', location: { path } });
});

test('a file that vanished, a folder, and a file of the kernel', () => {
  expect(readBytes(join(folder, 'none.csv'))).toMatchObject({ code: 'file-not-found' });
  expect(readBytes(folder)).toMatchObject({ code: 'file-is-folder' });
  expect((readBytes('/proc/self/status') as Uint8Array).length).toBeGreaterThan(100);
});
