import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run, runProcess } from '../support/run.js';

const CHECK = ['check', 'fixtures/baishan-2025.csv'];
const KEEPS_CODE = 'enableCompileCache' in module;

const base = mkdtempSync(join(tmpdir(), 'dixian-'));

afterAll(() => rmSync(base, { recursive: true }));

/** An empty folder of this user. */
function emptyFolder(mode = 0o700): string {
  const folder = mkdtempSync(join(base, 'caches-'));
  chmodSync(folder, mode);
  return folder;
}

function checkWith(env: Record<string, string>) {
  const left = runProcess(CHECK, { env });
  expect(left).toEqual(run(CHECK));
}

describe('compiled code', () => {
  test.each(['XDG_CACHE_HOME', 'HOME'])('is kept in a folder of the user under %s', (name) => {
    const home = emptyFolder();
    const caches = name === 'HOME' ? join(home, '.cache') : home;
    if (name === 'HOME') mkdirSync(caches, { mode: 0o700 });
    checkWith({ [name]: home });
    checkWith({ [name]: home });
    const folder = join(caches, 'dixian');
    expect(existsSync(folder)).toBe(KEEPS_CODE);
    if (!KEEPS_CODE) return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).not.toEqual([]);
  });

  test.each([
    ['the folder of caches', 0o777, 0o700],
    ['the folder of caches, by its group', 0o770, 0o700],
    ['the folder of dixian', 0o700, 0o777],
    ['the folder of dixian, by its group', 0o700, 0o770],
  ])('is not kept where others may write: %s', (_, ofCaches, ofDixian) => {
    const caches = emptyFolder(ofCaches);
    const folder = join(caches, 'dixian');
    mkdirSync(folder);
    chmodSync(folder, ofDixian);
    checkWith({ XDG_CACHE_HOME: caches });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not kept behind a link', () => {
    const [caches, elsewhere] = [emptyFolder(), emptyFolder()];
    symlinkSync(elsewhere, join(caches, 'dixian'));
    checkWith({ XDG_CACHE_HOME: caches });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test.runIf(process.getuid?.() === 0)('is not kept in a folder of another user', () => {
    const caches = emptyFolder();
    const folder = join(caches, 'dixian');
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, 65534, 65534);
    checkWith({ XDG_CACHE_HOME: caches });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['where nothing names a folder', {}],
    ['where the folder is no absolute path', { XDG_CACHE_HOME: 'caches', HOME: 'home' }],
    ['where it is forbidden', { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('is never in the shared folder for temporary files, and not kept %s', (_, env) => {
    const [temporary, home] = [emptyFolder(), emptyFolder()];
    const isForbidden = 'NODE_DISABLE_COMPILE_CACHE' in env;
    checkWith({ TMPDIR: temporary, ...(isForbidden ? { HOME: home } : {}), ...env });
    expect([...readdirSync(temporary), ...readdirSync(home)]).toEqual([]);
  });

  test('is left to Node where NODE_COMPILE_CACHE names a folder', () => {
    const [named, home] = [emptyFolder(), emptyFolder()];
    checkWith({ NODE_COMPILE_CACHE: named, HOME: home });
    expect(readdirSync(home)).toEqual([]);
    expect(readdirSync(named).length > 0).toBe(KEEPS_CODE);
  });
});
