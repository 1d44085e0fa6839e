import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';

const folder = mkdtempSync(join(tmpdir(), 'dixian-page-'));
afterAll(() => rmSync(folder, { recursive: true }));
const scratch = (name: string) => join(folder, name);

/** What a page was made with. */
function bakedIn(page: string) {
  const [, data = ''] =
    /<script type="application\/json" id="baked">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(data);
}

test('writes the page that was built, to a file or to standard output, and says nothing else', () => {
  const built = readFileSync(`${ROOT}dist/dixian.html`, 'utf8');
  expect(run(['page'])).toEqual({ status: 0, stdout: built, stderr: '' });
  const path = scratch('dixian.html');
  expect(run(['page', '-o', path])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(path, 'utf8')).toBe(built);
});

test('holds further packs beside the shipped one, with the texts that they were proven by', () => {
  const { stdout } = run(['page', '-p', 'fixtures/packs/lanwan-2024-8']);
  const { packs, named, texts, quotas } = bakedIn(stdout);
  expect(packs.map(({ id }: { id: string }) => id)).toEqual([
    'jizhenghan-2024-46',
    'lanwan-2024-8',
  ]);
  expect(named).toEqual({ ids: ['lanwan-2024-8'], names: ['fixtures/packs/lanwan-2024-8'] });
  for (const { document } of packs) expect(texts[document.sha256]).toContain('耕地保有量');
  expect(quotas).toBeNull();
});

test('an amendment takes the place of the shipped pack that it amends', () => {
  const { stdout } = run(['page', '-p', 'fixtures/amendments/baishan-2027']);
  const { packs } = bakedIn(stdout);
  expect(packs).toHaveLength(1);
  expect(packs[0].overlays.map(({ id }: { id: string }) => id)).toEqual(['baishan-2027']);
});

test('holds the quotas as they were given, byte for byte', () => {
  const { stdout } = run(['page', '-q', 'fixtures/quotas-2024.csv']);
  const { quotas } = bakedIn(stdout);
  expect(quotas.name).toBe('fixtures/quotas-2024.csv');
  const expected = readFileSync(`${ROOT}fixtures/quotas-2024.csv`);
  expect(Buffer.from(quotas.base64, 'base64').equals(expected)).toBe(true);
});

const REFUSED: readonly { args: readonly string[]; says: string }[] = [
  { args: ['-q', 'fixtures/broken/quota-document-missing.csv'], says: '文号' },
  { args: ['-q', 'nowhere.csv'], says: '找不到文件' },
  { args: ['-p', 'fixtures/amendments/broken'], says: 'pack.yaml' },
  { args: ['-p', 'nothing'], says: 'jizhenghan-2024-46' },
  { args: ['figures.csv'], says: 'figures.csv' },
  { args: ['--lang', 'fr'], says: 'zh' },
];

test.each(REFUSED)(
  '$args is refused, with the reason, and nothing is written',
  ({ args, says }) => {
    const path = scratch('refused.html');
    const { status, stdout, stderr } = run(['page', ...args, '-o', path]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(existsSync(path)).toBe(false);
  },
);

test('a draft is refused: who is handed the page would not see that nobody has reviewed it', () => {
  const draft = scratch('draft');
  cpSync(`${ROOT}rules/jizhenghan-2024-46`, draft, { recursive: true });
  const pack = readFileSync(join(draft, 'pack.yaml'), 'utf8');
  writeFileSync(join(draft, 'pack.yaml'), pack.replace(/^pack: 1$/m, 'pack: 1\nstatus: draft'));
  const path = scratch('draft.html');
  const { status, stdout, stderr } = run(['page', '-p', draft, '-o', path]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('草案');
  expect(existsSync(path)).toBe(false);
});

test('replaces no file that it is made of', () => {
  const path = scratch('quotas.csv');
  const text = readFileSync(`${ROOT}fixtures/quotas-2024.csv`);
  writeFileSync(path, text);
  expect(run(['page', '-q', path, '-o', path]).status).toBe(2);
  expect(readFileSync(path).equals(text)).toBe(true);
});
