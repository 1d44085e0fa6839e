import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, run } from '../support/run.js';
import { check, type Finding, QUOTAS, SHAPE } from './authoring-support.js';

const SHIPPED = 'jizhenghan-2024-46';

const folder = mkdtempSync(join(tmpdir(), 'dixian-authoring-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a user's pack is taken as a shipped one is", () => {
  const expected = check(`${SHAPE}/figures.csv`, '-p', SHAPE, ...QUOTAS).report.findings;
  const copy = join(folder, '我的 规则库 (1)');
  cpSync(join(ROOT, SHAPE), copy, { recursive: true });
  const asJson = join(folder, 'json pack');
  cpSync(join(ROOT, SHAPE), asJson, { recursive: true });
  rmSync(join(asJson, 'pack.yaml'));
  const source = readFileSync(join(ROOT, SHAPE, 'pack.yaml'), 'utf8');
  writeFileSync(
    join(asJson, 'pack.json'),
    JSON.stringify(parse(source, { schema: 'failsafe' }), null, 2),
  );
  const marked = join(folder, 'bom');
  cpSync(copy, marked, { recursive: true });
  writeFileSync(join(marked, 'pack.yaml'), `\uFEFF${source.replaceAll('\n', '\r\n')}`);

  test.each([
    ['a folder', SHAPE],
    ['a folder with a slash behind', `${SHAPE}/`],
    ['its file', `${SHAPE}/pack.yaml`],
    ['a folder with spaces and Chinese characters', copy],
    ['a file in such a folder', join(copy, 'pack.yaml')],
    ['a folder that holds pack.json', asJson],
    ['pack.json itself', join(asJson, 'pack.json')],
    ['a pack saved by Notepad', marked],
  ])('as %s', (_form, path) => {
    const { status, report } = check(`${SHAPE}/figures.csv`, '-p', path, ...QUOTAS);
    expect(status).toBe(0);
    expect(report.findings).toEqual(expected);
  });

  test.each([
    ['a folder', SHAPE],
    ['a folder with spaces and Chinese characters', copy],
    ['pack.json itself', join(asJson, 'pack.json')],
  ])('as %s, by verify, rules, explain and diff too', (_form, path) => {
    const rule = '990200.urban-boundary-area';
    for (const args of [
      ['verify', path],
      ['rules', path],
      ['explain', rule, '-p', path],
      ['diff', SHAPE, path],
    ]) {
      const { status, stdout, stderr } = run(args);
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
      expect(stdout).not.toBe('');
    }
    expect(run(['rules', path]).stdout).toContain('990291.urban-boundary-area');
    expect(run(['explain', rule, '-p', path]).stdout).toContain('312.50');
  });

  test('named twice, by whatever paths, it is one pack', () => {
    const { status, report } = check(
      `${SHAPE}/figures.csv`,
      ...['-p', SHAPE, '-p', `${SHAPE}/`, '-p', `${SHAPE}/pack.yaml`],
      ...QUOTAS,
    );
    expect(status).toBe(0);
    expect(report.packs).toHaveLength(1);
    const byPath = ['-p', SHIPPED, '-p', `rules/${SHIPPED}`];
    expect(check('fixtures/baishan-2025.csv', ...byPath).status).toBe(0);
  });

  test('from within its own folder', () => {
    const here = run(['figures.csv', '-p', '.', '-q', 'quotas.csv', '-f', 'json'], { cwd: copy });
    expect(here.status).toBe(0);
    const report = JSON.parse(here.stdout);
    expect(report.findings.map(({ outcome }: Finding) => outcome)).toEqual(
      expected.map(({ outcome }: Finding) => outcome),
    );
  });

  test('the folder of a shipped pack is that pack', () => {
    const byId = check('fixtures/baishan-2025.csv', '-p', SHIPPED);
    expect(byId.status).toBe(0);
    expect(check('fixtures/baishan-2025.csv', '-p', `rules/${SHIPPED}`)).toMatchObject({
      status: 0,
      report: byId.report,
    });
  });

  test('a fault is told with its place in the file that was named', () => {
    const broken = join(folder, '坏 了');
    cpSync(copy, broken, { recursive: true });
    writeFileSync(join(broken, 'pack.yaml'), source.replace('≤ 312.50', '≤ 321.50'));
    const { status, report } = check(`${SHAPE}/figures.csv`, '-p', broken);
    expect(status).toBe(2);
    const line = source.slice(0, source.indexOf('≤ 312.50')).split('\n').length;
    expect(report.problems[0]).toMatchObject({
      code: 'pack-quote-differs',
      location: { path: join(broken, 'pack.yaml'), line, column: 12 },
    });
  });

  test('a folder that holds no pack says so', () => {
    const { status, stdout } = run(['check', `${SHAPE}/figures.csv`, '-p', 'fixtures']);
    expect(status).toBe(2);
    expect(stdout).toContain('fixtures/pack.yaml');
  });
});

describe('two packs that cover one region', () => {
  const other = join(folder, 'other');
  cpSync(join(ROOT, SHAPE), other, { recursive: true });
  const source = readFileSync(join(other, 'pack.yaml'), 'utf8');
  writeFileSync(join(other, 'pack.yaml'), source.replace('id: lanwan-2024-8', 'id: lanwan-other'));

  test('must be chosen between: an error that names both, at the first row', () => {
    const { status, report } = check(`${SHAPE}/figures.csv`, '-p', SHAPE, '-p', other, ...QUOTAS);
    expect(status).toBe(2);
    const ambiguous = report.problems.filter(
      ({ code }: { code: string }) => code === 'region-ambiguous',
    );
    expect(ambiguous[0]).toMatchObject({
      severity: 'error',
      location: { path: `${SHAPE}/figures.csv`, line: 2, column: 1 },
    });
    expect(ambiguous[0].message).toContain('lanwan-2024-8、lanwan-other');
    expect(ambiguous[0].hint).toContain('--pack');
  });

  test.each([
    ['one', SHAPE, 'lanwan-2024-8'],
    ['the other', other, 'lanwan-other'],
  ])('%s, chosen by name, is checked against', (_which, path, id) => {
    const { status, report } = check(`${SHAPE}/figures.csv`, '-p', path, ...QUOTAS);
    expect(status).toBe(0);
    expect(report.packs.map((pack: { id: string }) => pack.id)).toEqual([id]);
  });

  test('packs of different regions are checked together', () => {
    const files = ['fixtures/baishan-2025.csv', `${SHAPE}/figures.csv`];
    const { status, report } = check(...files, '-p', SHIPPED, '-p', SHAPE, ...QUOTAS);
    expect(status).toBe(0);
    expect(report.counts.pass).toBe(25 + 37);
  });
});
