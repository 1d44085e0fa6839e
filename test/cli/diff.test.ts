import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/report/columns.js';
import { run } from '../support/run.js';

const BASE = 'jizhenghan-2024-46';
const FIRST = 'fixtures/amendments/baishan-2027';
const SECOND = 'fixtures/amendments/baishan-2029';

describe('dixian diff', () => {
  test('shows an amendment as applied to its base', () => {
    const { status, stdout } = run(['diff', BASE, FIRST, '-f', 'json']);
    expect(status).toBe(0);
    const { before, after, counts, changes, unchanged } = JSON.parse(stdout);
    expect(before).toMatchObject({ id: BASE, amendments: [] });
    expect(after).toMatchObject({ id: BASE, amendments: [{ id: 'baishan-2027' }] });
    expect(counts).toMatchObject({ tightened: 1, relaxed: 0, filled: 10 });
    expect(unchanged).toBe(19);
    expect(changes[0]).toMatchObject({
      kind: 'tightened',
      from: 2027,
      through: 2035,
      difference: { value: '0.24', unit: '万亩', exact: '6/25', rounded: false },
    });
  });

  test('applies several amendments together, in whatever order', () => {
    const one = run(['diff', FIRST, FIRST, SECOND]);
    expect(run(['diff', FIRST, SECOND, FIRST])).toEqual(one);
    expect(one.stdout.trimEnd().split('\n').at(-1)).toBe('收紧 2；24 项未变');
  });

  test('exits 0 where nothing differs, and says so', () => {
    const { status, stdout } = run(['diff', BASE, `rules/${BASE}`, '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^no limit differs; 25 unchanged$/m);
  });

  test('finds the base of an amendment among its arguments', () => {
    const { status, stdout } = run(['diff', `rules/${BASE}`, FIRST]);
    expect(status).toBe(0);
    expect(stdout).toBe(run(['diff', BASE, FIRST]).stdout);
  });

  test('exits 2 for a pack that does not hold: nothing on stdout, each fault once with its place', () => {
    const broken = 'fixtures/amendments/broken/pack-rule-unknown';
    const { status, stdout, stderr } = run(['diff', broken, broken]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.match(/pack\.yaml:17:11/g)).toHaveLength(1);
    expect(stderr).toContain('是否为“220605.water-use”？');
  });

  test('sets no line wider than the terminal', () => {
    for (const line of run(['diff', BASE, FIRST, '--lang', 'en']).stdout.split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });
});
