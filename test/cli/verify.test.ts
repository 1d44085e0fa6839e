import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';

const ID = 'jizhenghan-2024-46';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dixian-verify-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A copy of the shipped pack with one of its files changed. */
function broken(name: string, file: string, change: (text: string) => string): string {
  const copy = join(folder, name);
  cpSync(`${ROOT}rules/${ID}`, copy, { recursive: true });
  const path = join(copy, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return copy;
}

describe('dixian verify', () => {
  test('proves all shipped packs, every number and clause accounted for', () => {
    const { status, stdout, stderr } = run(['verify']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/数字 +53 +25 +6 +0 +22 +0\n/);
    expect(stdout).toMatch(/文句 +109 +26 +73 +10 +0\n/);
    expect(stdout).toContain('已证明');
  });

  test('takes an id, a folder or a file, and reads the text that is there', () => {
    for (const name of [ID, `rules/${ID}`, `rules/${ID}/pack.yaml`]) {
      const { status, stdout } = run(['verify', name, '-f', 'json']);
      const report = JSON.parse(stdout);
      expect([status, report.verdict, report.packs[0].id]).toEqual([0, 'proven', ID]);
      expect(report.packs[0].path).toBe(`rules/${ID}/pack.yaml`);
    }
  });

  test('finds the shipped packs from any folder', () => {
    const { status, stdout } = run(['verify', ID, '--lang', 'en'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toContain(`rules/${ID}/approval.txt`);
  });

  test('exits 1 where something differs, with carets under the place in pack and text', () => {
    const pack = broken('limit', 'pack.yaml', (text) => text.replace('≥ 17.56', '≥ 17.65'));
    const { status, stdout, stderr } = run(['verify', pack]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/limit: ≥ 17\.65 万亩\n +│ +\^{12}\n/);
    expect(stdout).toMatch(/不低于17\.56万亩.*\n +│ +\^+\n/);
  });

  test('exits 1 where the text has changed, though the hash is right', () => {
    const pack = broken('text', 'approval.txt', (text) => text.replace('到2035年', '到2034年'));
    const { stdout } = run(['verify', pack, '-f', 'json']);
    const { actual } = JSON.parse(stdout).packs[0].document.sha256;
    const file = join(pack, 'pack.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/sha256: .*/, `sha256: ${actual}`));
    const again = run(['verify', pack, '-f', 'json']);
    expect(again.status).toBe(1);
    const codes = JSON.parse(again.stdout).packs[0].problems.map(
      ({ code }: { code: string }) => code,
    );
    expect(new Set(codes)).toEqual(
      new Set(['proof-year-differs', 'proof-number-unaccounted', 'proof-clause-unaccounted']),
    );
  });

  test('exits 2 where a pack or its text cannot be read, and proves the others', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const { status, stdout } = run(['verify', ID, empty, '-f', 'json']);
    const verdicts = JSON.parse(stdout).packs.map(({ verdict }: { verdict: string }) => verdict);
    expect([status, ...verdicts]).toEqual([2, 'proven', 'unreadable']);

    const textless = broken('textless', 'pack.yaml', (text) =>
      text.replace('text: approval.txt', 'text: no.txt'),
    );
    expect(run(['verify', textless]).status).toBe(2);
    const malformed = broken('malformed', 'pack.yaml', () => 'id: [open');
    expect(run(['verify', malformed]).status).toBe(2);
  });

  test.each([
    ['pack.yaml', '', 'pack-key-missing', '缺少键：pack'],
    ['pack.yaml', '# nothing yet', 'pack-key-missing', '缺少键：pack'],
    ['pack.json', '', 'pack-syntax', '规则库格式有误'],
    ['pack.yaml', '[]', 'pack-value-invalid', 'pack 的值无效'],
    ['pack.json', '[]', 'pack-value-invalid', 'pack 的值无效'],
  ])('says of a %s that holds %j what a pack lacks, and where', (file, text, code, says) => {
    const path = join(mkdtempSync(join(folder, 'bare-')), file);
    writeFileSync(path, text);
    const { status, stdout } = run(['verify', path, '-f', 'json']);
    const [problem] = JSON.parse(stdout).packs[0].problems;
    expect([status, problem.code]).toEqual([2, code]);
    expect(problem.location).toMatchObject({ line: 1, column: 1 });
    expect(problem.message).toContain(says);
  });

  test('says of a pack that is no text what a pack file is, and nothing of CSV', () => {
    const path = join(folder, 'workbook.yaml');
    writeFileSync(path, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0]));
    const { status, stdout } = run(['verify', path]);
    expect(status).toBe(2);
    expect(stdout).toContain('pack.yaml 或 pack.json');
    expect(stdout).not.toContain('CSV');
  });

  test('writes the approval as a page', () => {
    const { status, stdout } = run(['verify', '-f', 'html']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).not.toContain('class="mark unaccounted"');
  });

  test.each(['zh', 'en'])('tells in %s what it takes and what its exit codes mean', (language) => {
    const { status, stdout } = run(['verify', '--help', '--lang', language]);
    expect(status).toBe(0);
    for (const words of ['--format', 'html', 'dixian verify my-pack', '  1  ', '  2  ']) {
      expect(stdout).toContain(words);
    }
  });
});
