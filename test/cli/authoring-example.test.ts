import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';
import { check, type Finding, QUOTAS, SHAPE, summary } from './authoring-support.js';

const folder = mkdtempSync(join(tmpdir(), 'dixian-authoring-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a document of another shape', () => {
  test('figures that keep to every line comply, in 2025, 2030 and 2035', () => {
    const { status, report } = check(`${SHAPE}/figures.csv`, '-p', SHAPE, ...QUOTAS);
    expect(report.problems.filter(({ severity }: { severity: string }) => severity !== 'note')) //
      .toEqual([]);
    expect(report.counts).toMatchObject({ pass: 37, fail: 0, 'not-applicable': 5 });
    expect(status).toBe(0);
  });

  test.each([
    ['an area in place of a multiple', 'urban-boundary-area', 2030, '312.50 平方公里', 'interim'],
    ['the first of two units', 'cultivated-land', 2025, '6.423 万公顷', 'interim'],
    ['the target in its year', 'cultivated-land', 2035, '6.423 万公顷', 'stated'],
    ['the first 其中', 'urban-rural-construction-land', 2025, '398.60 平方公里', 'interim'],
    ['a part of another kind', 'marine-ecological-redline', 2030, '402.75 平方公里', 'interim'],
    ['the 其中 within, at its target', 'farmland-converted', 2035, '2150 公顷', 'stated'],
    ['a percentage', 'natural-coastline-retention', 2025, '38.5 %', 'interim'],
    ['a percentage at its target', 'construction-land-per-gdp-reduction', 2035, '40 %', 'stated'],
    ['the number behind 其中2025年', 'water-use', 2025, '3.20 亿立方米', 'stated'],
    ['the target between the years', 'water-use', 2030, '3.60 亿立方米', 'interim'],
    ['the first year of a sentence', 'farmland-replenished', 2025, '1.20 万亩', 'stated'],
    ['the second', 'farmland-replenished', 2035, '3.60 万亩', 'stated'],
  ])('%s is in force', (_what, rule, year, limit, basis) => {
    const { find } = check(`${SHAPE}/figures.csv`, '-p', SHAPE, ...QUOTAS);
    expect(summary(find(rule, year))).toBe(`pass: ${limit} ${basis} pack`);
  });

  test.each([
    ['construction-land-per-gdp-reduction', 2025],
    ['construction-land-per-gdp-reduction', 2030],
    ['farmland-converted', 2025],
    ['farmland-converted', 2030],
    ['farmland-replenished', 2030],
  ])('%s, which its target alone decides, is not applicable in %i', (rule, year) => {
    for (const figures of ['figures', 'shortfall']) {
      if (figures === 'shortfall' && year === 2030) continue;
      const { find } = check(`${SHAPE}/${figures}.csv`, '-p', SHAPE, ...QUOTAS);
      const finding = find(rule, year);
      expect(finding?.outcome).toBe('not-applicable');
      expect(finding?.notes.map(({ code }) => code)).toContain('target-not-reached');
    }
  });

  test('an assigned floor takes the quota of its year, in its unit', () => {
    const { find } = check(`${SHAPE}/figures.csv`, '-p', SHAPE, ...QUOTAS);
    expect([2025, 2030, 2035].map((year) => summary(find('wetland', year)))).toEqual([
      'pass: 18.60 万亩 stated quota',
      'pass: 12433.33 公顷 stated quota',
      'pass: 18.80 万亩 stated quota',
    ]);
  });

  test('an assigned floor without a quota waits for it, and nothing else does', () => {
    const { status, report } = check(`${SHAPE}/figures.csv`, '-p', SHAPE);
    expect(status).toBe(3);
    const waiting = report.findings.filter(({ outcome }: Finding) => outcome === 'unassigned');
    expect(waiting.map(({ rule, year }: Finding) => `${rule} ${year}`)).toEqual(
      [2025, 2030, 2035].map((year) => `990200.wetland ${year}`),
    );
  });

  test('figures one last digit beyond their lines fail, each with its own line', () => {
    const { status, report } = check(`${SHAPE}/shortfall.csv`, '-p', SHAPE, ...QUOTAS);
    expect(status).toBe(1);
    const failed = report.findings.filter(({ outcome }: Finding) => outcome === 'fail');
    expect(failed.map(({ rule, year }: Finding) => `${rule.slice(7)} ${year}`)).toEqual([
      'cultivated-land 2025',
      'ecological-redline 2025',
      'construction-land-total 2025',
      'urban-boundary-area 2025',
      'natural-coastline-retention 2025',
      'wetland 2025',
      'water-use 2025',
      'farmland-replenished 2025',
      'farmland-converted 2035',
      'construction-land-per-gdp-reduction 2035',
      'farmland-replenished 2035',
      'urban-boundary-area 2035',
    ]);
  });

  test('a part of the city that 其中 names has its own line, and the city keeps its own', () => {
    const { report } = check(`${SHAPE}/figures.csv`, '-p', SHAPE, ...QUOTAS, '--year', '2035');
    const lines = report.findings.filter(({ rule }: Finding) => /urban-boundary-area/.test(rule));
    expect(lines.map(summary)).toEqual([
      'pass: 312.50 平方公里 stated pack',
      'pass: 18.60 平方公里 stated pack',
    ]);
    const part = report.findings.filter(
      ({ rule, kind }: Finding) => kind === 'limit' && rule.startsWith('990291.'),
    );
    expect(part).toHaveLength(1);
  });

  test('the rounded number in brackets is not the line: 96.345万亩 keeps to 6.423万公顷', () => {
    const { find } = check(`${SHAPE}/shortfall.csv`, '-p', SHAPE, ...QUOTAS);
    expect(find('cultivated-land', 2035)?.outcome).toBe('pass');
    expect(find('cultivated-land', 2025)?.outcome).toBe('fail');
  });

  test.each([
    ['a number', '≤ 312.50', '≤ 312.51'],
    ['the second of two units for the first', '≥ 6.423 万公顷', '≥ 96.35 万亩'],
    ['the first year for the second', 'year: 2025, quote: 补充', 'year: 2030, quote: 补充'],
    ['a target', 'target: 2035', 'target: 2030'],
    ["the city's line for its part", '≤ 18.60 平方公里', '≤ 312.50 平方公里'],
    ['an indicator', 'indicator: wetland', 'indicator: forest-land'],
    ['an authority', 'by: 上级', 'by: 国家'],
    ['an excuse', '  - { quote: 东屿政函〔2024〕8号, reason: 文号 }\n', ''],
  ])('verify objects where %s is changed in its pack', (_what, from, to) => {
    const changed = join(folder, 'changed');
    cpSync(join(ROOT, SHAPE), changed, { recursive: true });
    const source = readFileSync(join(changed, 'pack.yaml'), 'utf8');
    expect(run(['verify', changed]).status).toBe(0);
    expect(source).toContain(from);
    writeFileSync(join(changed, 'pack.yaml'), source.replace(from, to));
    expect(run(['verify', changed]).status).toBe(1);
  });

  test('the year that a line depends on is asked for, not guessed', () => {
    const csv = '行政区,指标,数值,单位\n澜湾市,补充耕地,3.60,万亩\n澜湾市,用水总量,3.1,亿立方米\n';
    const path = join(folder, 'no-year.csv');
    writeFileSync(path, csv);
    const { status, report } = check(path, '-p', SHAPE, '--only', '补充耕地,用水总量');
    expect(status).toBe(2);
    expect(report.problems[0].code).toBe('year-missing');
    expect(report.findings.map(({ outcome }: Finding) => outcome)).toEqual([
      'undecided',
      'undecided',
    ]);
  });
});
