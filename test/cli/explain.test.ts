import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';

const folder = mkdtempSync(join(tmpdir(), 'dixian-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));
const PACK = join(ROOT, 'rules/jizhenghan-2024-46');

describe('dixian rules', () => {
  test('lists the shipped rules', () => {
    const { status, stdout, stderr } = run(['rules']);
    expect(stdout).toContain('220605.cultivated-land');
    expect(stdout).toContain('共 25 条规则，30 条底线');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('of one region, as JSON', () => {
    const { status, stdout } = run(['rules', '-r', '临江市', '-f', 'json']);
    const listing = JSON.parse(stdout);
    expect(listing.format).toBe('dixian-rules/1');
    expect(listing.packs[0].rules).toHaveLength(5);
    expect(listing.packs[0].rules[4].limits.map((limit: { value: string }) => limit.value)).toEqual(
      ['0.45', null],
    );
    expect(status).toBe(0);
  });

  test("of a user's folder are those of the shipped id", () => {
    expect(run(['rules', 'rules/jizhenghan-2024-46'])).toEqual(run(['rules']));
  });

  test('of a pack with faults are its faults, on stderr, exit 2', () => {
    const broken = mkdtempSync(join(folder, 'broken-'));
    const source = readFileSync(join(PACK, 'pack.yaml'), 'utf8');
    writeFileSync(join(broken, 'pack.yaml'), source.replace('≥ 17.56 万亩', '≥ 17.65 万亩'));
    copyFileSync(join(PACK, 'approval.txt'), join(broken, 'approval.txt'));
    const { status, stdout, stderr } = run(['rules', broken]);
    expect(stderr).toMatch(/pack\.yaml:\d+:\d+ {2}错误/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('dixian explain', () => {
  test('shows the words of a shipped rule, from any folder', () => {
    const { status, stdout, stderr } = run(['explain', '220605.cultivated-land'], { cwd: folder });
    expect(stdout).toContain('【白山市江源区耕地保有量不低于17.56万亩】');
    expect(stdout).toContain('11706.67      11706.66');
    expect(stdout).toContain('判读说明（未经法制审核）');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each([
    '江源区耕地保有量',
    '江源区.耕地保有量',
    '220605 cultivated-land',
    '江源区耕地保护目标',
  ])('finds a rule by the names of its region and indicator: %s', (word) => {
    expect(run(['explain', word])).toEqual(run(['explain', '220605.cultivated-land']));
  });

  test('finds a duty by its name', () => {
    const { status, stdout } = run(['explain', '蓝线', '--lang', 'en']);
    expect(stdout).toContain('What attests it');
    expect(status).toBe(0);
  });

  test('the exit is no verdict: a figure that fails is explained and exits 0', () => {
    const file = 'fixtures/baishan-2025-shortfall.csv';
    const { status, stdout } = run(['explain', '220605.permanent-basic-farmland', file]);
    expect(stdout).toContain(`${file}:3:5`);
    expect(stdout).toContain('✗ 不符合');
    expect(status).toBe(0);
  });

  test('a year alone, from a file that names none', () => {
    const input = '指标,数值\n耕地保有量,17.60万亩\n';
    const args = ['explain', '220605.cultivated-land', '-', '-y', '2025', '-r', '江源区'];
    const { status, stdout } = run([...args, '-f', 'json'], { input });
    const explanation = JSON.parse(stdout);
    expect(explanation.years).toHaveLength(1);
    expect(explanation.workings[0].finding.outcome).toBe('pass');
    expect(status).toBe(0);
  });

  test('a file that cannot be read exits 2, and the rule is explained all the same', () => {
    const { status, stdout } = run(['explain', '220605.cultivated-land', 'nothing.csv']);
    expect(stdout).toContain('【白山市江源区耕地保有量不低于17.56万亩】');
    expect(stdout).toContain('nothing.csv');
    expect(status).toBe(2);
  });

  test("a user's pack shows its own text", () => {
    const { stdout } = run(['explain', '220605.cultivated-land', '-p', PACK], { cwd: folder });
    expect(stdout).toBe(run(['explain', '220605.cultivated-land']).stdout);
  });

  test.each(['rules', 'explain'])(
    '%s --help lists options, exits and examples in 80 columns',
    (name) => {
      for (const lang of ['zh', 'en']) {
        const { status, stdout } = run([name, '--help', '--lang', lang]);
        for (const word of ['--region', '--format', '--lang', '--no-color', `dixian ${name}`]) {
          expect(stdout).toContain(word);
        }
        expect(status).toBe(0);
      }
    },
  );
});
