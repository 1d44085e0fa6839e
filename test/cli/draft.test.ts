import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, run } from '../support/run.js';

const APPROVAL = `${ROOT}rules/jizhenghan-2024-46/approval.txt`;
const FIGURES = `${ROOT}fixtures/baishan-2025.csv`;

/** Two limits that can be read, a number that a copier lost, a county without a code, and a duty of no known kind. */
const DAMAGED = `东屿省人民政府关于霁州市松涛县国土空间总体规划（2021—2035年）的批复
东屿政函〔2024〕21号
霁州市人民政府：
一、原则同意《松涛县国土空间总体规划（2021—2035年）》。
二、守住底线。到2035年，松涛县耕地保有量不低于17.50万亩，
生态保护红线面积不低于平方千米，用水总量不超过0.37亿立方米。
三、建好松涛县。每个村都要种树。
东屿省人民政府
2024年5月20日
`;

let folder = '';
const at = (...names: readonly string[]) => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dixian-起草 '));
  mkdirSync(at('damaged'));
  writeFileSync(at('damaged', 'approval.txt'), DAMAGED);
  const { stdout } = run(['draft', at('damaged', 'approval.txt')]);
  writeFileSync(at('damaged', 'pack.yaml'), stdout);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('dixian draft', () => {
  test('writes a pack to stdout, and nothing to stderr where all is read', () => {
    const { status, stdout, stderr } = run(['draft', APPROVAL]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.endsWith('\n') && !stdout.endsWith('\n\n')).toBe(true);
    const pack = parse(stdout);
    expect(pack).toMatchObject({ pack: 1, id: 'jizhenghan-2024-46', status: 'draft' });
    expect(pack.rules).toHaveLength(25);
    expect(stdout).toContain('\n  - id: 220605.cultivated-land\n    region: "220605"\n');
    expect(stdout).toContain('\n  # 三、优化国土空间开发保护格局\n  - id: main-functional-area\n');
  });

  test('writes the same pack as JSON, and from standard input', () => {
    const yaml = run(['draft', APPROVAL]).stdout;
    const json = run(['draft', APPROVAL, '-f', 'json']);
    expect([json.status, json.stderr]).toEqual([0, '']);
    expect(JSON.parse(json.stdout)).toEqual(parse(yaml));
    const piped = run(['draft', '-', '-f', 'json'], { input: readFileSync(APPROVAL) });
    expect(piped).toEqual(json);
  });

  test('lists what is unread with its place, in the pack and on stderr, and exits 3', () => {
    const { status, stdout, stderr } = run(['draft', 'damaged/approval.txt'], { cwd: folder });
    expect(status).toBe(3);
    const pack = parse(stdout);
    expect(pack.unread).toEqual([
      { quote: '生态保护红线面积不低于平方千米', line: 6, column: 1, reason: 'number-missing' },
    ]);
    expect(stdout).toContain('# 没有代码的行政区：松涛县\n');
    const said = stderr.replace(/\s+/g, '');
    expect(said).toContain(
      'damaged/approval.txt:6:1警告未能读出：“生态保护红线面积不低于平方千米”',
    );
    expect(said).toContain('行政区没有代码：松涛县');
    expect(said).toContain('1项义务的类别或约束对象不能从文字确定');
  });

  test('says the same in English, and the pack is the same', () => {
    const english = run(['draft', 'damaged/approval.txt', '--lang', 'en'], { cwd: folder });
    const chinese = run(['draft', 'damaged/approval.txt'], { cwd: folder });
    expect(english.stdout).toBe(chinese.stdout);
    expect(english.stderr).toContain('it has no number');
    expect(english.stderr).toContain('the region has no code: 松涛县');
  });

  test('exits 2 where no limit is found, and writes the pack all the same', () => {
    writeFileSync(at('none.txt'), '规划一经批准，必须严格执行。\n');
    const { status, stdout, stderr } = run(['draft', at('none.txt'), '-f', 'json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ rules: [], obligations: [{ class: 'control' }] });
    expect(stderr).toContain('原文中没有找到底线');
  });

  test.each([
    [[], 'dixian draft <原文.txt | ->'],
    [['a.txt', 'b.txt'], '一次只能起草一份批复'],
    [['a.txt', '-f', 'yml'], '是否要用 yaml？'],
    [['missing.txt'], '找不到文件'],
  ])('refuses %j with words that help, stdout empty', (words, says) => {
    const { status, stdout, stderr } = run(['draft', ...words], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  test('refuses a file that is no text', () => {
    writeFileSync(at('approval.docx'), Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1'));
    const { status, stdout, stderr } = run(['draft', at('approval.docx')]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('approval.docx');
    expect(stderr).toContain('批复原文不是 UTF-8 编码的文本文件');
    writeFileSync(at('gbk.txt'), Buffer.from([0xb8, 0xfb, 0xb5, 0xd8]));
    expect(run(['draft', at('gbk.txt')]).stderr).toContain('UTF-8');
  });

  test('is found where its name is mistyped, and its help names exits and formats', () => {
    expect(run(['draf']).stderr).toContain('draft');
    const help = run(['draft', '--help']).stdout;
    for (const words of ['yaml', 'json', '--allow-draft', '0', '2', '3'])
      expect(help).toContain(words);
  });
});

describe('a draft', () => {
  test('is proven, or verify says what is missing', () => {
    mkdirSync(at('whole'));
    cpSync(APPROVAL, at('whole', 'approval.txt'));
    writeFileSync(at('whole', 'pack.yaml'), run(['draft', at('whole', 'approval.txt')]).stdout);
    const proven = run(['verify', at('whole')]);
    expect(proven.status).toBe(0);
    expect(proven.stdout).toContain('未经复核的草案');
    expect(proven.stdout).toMatch(/数字 +53 +25 +6 +0 +22 +0\n/);

    const { status, stdout } = run(['verify', at('damaged'), '-f', 'json']);
    expect(status).toBe(1);
    const { problems } = JSON.parse(stdout).packs[0];
    const codes = problems.map((one: { code: string }) => one.code);
    expect([...new Set(codes)].sort()).toEqual([
      'pack-draft',
      'pack-key-missing',
      'pack-region-uncoded',
      'pack-unread',
      'proof-clause-unaccounted',
    ]);
  });

  test('is refused by check, which says how to go on', () => {
    const { status, stdout, stderr } = run(['check', FIGURES, '-p', at('whole'), '-f', 'json']);
    expect([status, stderr]).toEqual([2, '']);
    const { verdict, problems, findings } = JSON.parse(stdout);
    expect([verdict, findings]).toEqual(['error', []]);
    expect(problems.map(({ code, severity }: Record<string, string>) => [code, severity])).toEqual([
      ['pack-draft', 'error'],
    ]);
    expect(problems[0].hint).toContain('--allow-draft');
    expect(problems[0].location.line).toBe(7);
  });

  test('is checked against with --allow-draft, to the verdict of the shipped pack, with a warning', () => {
    const drafted = run(['check', FIGURES, '-p', at('whole'), '--allow-draft', '-f', 'json']);
    const shipped = run(['check', FIGURES, '-f', 'json']);
    const [a, b] = [JSON.parse(drafted.stdout), JSON.parse(shipped.stdout)];
    expect([drafted.status, a.verdict, a.counts]).toEqual([0, b.verdict, b.counts]);
    const limits = (report: typeof a) =>
      report.findings.filter((one: { kind: string }) => one.kind === 'limit');
    expect(limits(a)).toEqual(limits(b));
    const warnings = a.problems.filter((one: { code: string }) => one.code === 'pack-draft');
    expect(warnings).toHaveLength(1);
    expect(warnings[0].severity).toBe('warning');
  });

  test('with a name for a code, an unread phrase and a duty of no class can be tried, and says so', () => {
    writeFileSync(
      at('figures.csv'),
      '县,年份,指标,数值,单位,数据来源\n松涛县,2035,耕地保有量,17.49,万亩,调查\n松涛县,2035,用水总量,0.37,亿立方米,公报\n',
    );
    const { status, stdout } = run([
      'check',
      at('figures.csv'),
      '-p',
      at('damaged'),
      '--allow-draft',
      '-f',
      'json',
    ]);
    expect(status).toBe(1);
    const { findings, problems } = JSON.parse(stdout);
    const outcomes = findings
      .filter((one: { kind: string }) => one.kind === 'limit')
      .map((one: { rule: string; outcome: string }) => [one.rule, one.outcome]);
    expect(outcomes).toEqual([
      ['松涛县.cultivated-land', 'fail'],
      ['松涛县.water-use', 'pass'],
    ]);
    const draft = problems.find((one: { code: string }) => one.code === 'pack-draft');
    expect(draft.message).toContain('1 处未能读出，2 个行政区没有代码，1 项义务未定类别');
  });

  test('is listed, explained and compared without being allowed', () => {
    expect(run(['rules', at('whole')]).status).toBe(0);
    expect(run(['explain', '220605.cultivated-land', '-p', at('whole')]).status).toBe(0);
    const { status, stdout } = run(['diff', 'jizhenghan-2024-46', at('whole')]);
    expect(status).toBe(0);
    expect(stdout).toContain('底线值没有不同');
  });

  test('that is reviewed is a pack once its status is deleted, and not before all is read', () => {
    const source = readFileSync(at('whole', 'pack.yaml'), 'utf8');
    mkdirSync(at('reviewed'));
    cpSync(APPROVAL, at('reviewed', 'approval.txt'));
    writeFileSync(at('reviewed', 'pack.yaml'), source.replace('status: draft\n', ''));
    expect(run(['check', FIGURES, '-p', at('reviewed'), '--quiet']).status).toBe(0);
    const damaged = readFileSync(at('damaged', 'pack.yaml'), 'utf8');
    writeFileSync(at('damaged', 'hasty.yaml'), damaged.replace('status: draft\n', ''));
    const { status, stdout } = run([
      'check',
      FIGURES,
      '-p',
      at('damaged', 'hasty.yaml'),
      '-f',
      'json',
    ]);
    expect(status).toBe(2);
    const codes = JSON.parse(stdout).problems.map((one: { code: string }) => one.code);
    expect(codes).toContain('pack-unread');
    expect(codes).toContain('pack-region-uncoded');
  });
});
