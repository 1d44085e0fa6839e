import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';

const HEADER = '行政区,年份,指标,数值,单位,数据来源';
const row = (region: string, value = '17.60') =>
  `${region},2025,耕地保有量,${value},万亩,2025年度国土变更调查`;
const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dixian files '));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string): void {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}

/** The report of a check in the folder. */
function check(args: readonly string[], input = '') {
  const { status, stdout, stderr } = run(['check', ...args, '-f', 'json'], { cwd: folder, input });
  return { status, stderr, report: stdout === '' ? null : JSON.parse(stdout) };
}

const paths = (report: { inputs: { path: string }[] }) => report.inputs.map(({ path }) => path);
const codes = (report: { problems: { code: string; severity: string }[] }) =>
  report.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('several files in one run', () => {
  test('make one report, in which each finding names its file', () => {
    write('江源区.csv', table(row('江源区')));
    write('临江市.csv', table(row('临江市', '28.60')));
    const { report } = check(['江源区.csv', '临江市.csv']);
    expect(paths(report)).toEqual(['江源区.csv', '临江市.csv']);
    const places = report.findings
      .filter((one: { actual: unknown }) => one.actual)
      .map((one: { actual: { location: { path: string } } }) => one.actual.location.path);
    expect(places).toEqual(['江源区.csv', '临江市.csv']);
    const terminal = run(['check', '江源区.csv', '临江市.csv'], { cwd: folder }).stdout;
    // Beside the list of all files, each region names its own below its heading.
    expect(terminal).toMatch(/\n江源区 220605 · 2025 .*\n {2}江源区\.csv\n/);
    expect(terminal).toMatch(/\n临江市 220681 · 2025 .*\n {2}临江市\.csv\n/);
  });

  test('that give one figure twice are an error that names both', () => {
    write('a.csv', table(row('江源区')));
    write('b.csv', table(row('江源区')));
    const { status, report } = check(['a.csv', 'b.csv']);
    const [problem] = report.problems;
    expect(problem).toMatchObject({ code: 'duplicate', location: { path: 'b.csv', line: 2 } });
    expect(problem.hint).toContain('a.csv:2:4');
    expect(status).toBe(2);
  });

  test('what is missing of a region is laid to the file that speaks of it', () => {
    write('a.csv', table(row('江源区')));
    write('b.csv', table(row('临江市', '28.60')));
    const gitlab = run(['check', 'a.csv', 'b.csv', '-f', 'gitlab'], { cwd: folder }).stdout;
    const missing = JSON.parse(gitlab).filter(
      ({ check_name }: { check_name: string }) => check_name === '220681.water-use',
    );
    expect(missing).toMatchObject([{ location: { path: 'b.csv' } }]);
    const github = run(['check', 'a.csv', 'b.csv', '-f', 'github'], { cwd: folder }).stdout;
    expect(github).toMatch(/::warning file=b\.csv,line=1,title=临江市[^\n]*220681\.water-use/);
    const corrections = run(['check', 'a.csv', 'b.csv', '-f', 'corrections'], {
      cwd: folder,
    }).stdout;
    expect(corrections).toMatch(/临江市,220681,2025,用水总量,b\.csv,/);
  });

  test('one that cannot be read leaves the others read', () => {
    write('a.csv', table(row('江源区')));
    const { status, report } = check(['a.csv', 'b.csv']);
    expect(codes(report)).toEqual(['file-not-found']);
    expect(report.counts.pass).toBe(1);
    expect(status).toBe(2);
  });
});

describe('folders and patterns', () => {
  beforeEach(() => {
    write('data/b.csv', table(row('临江市', '28.60')));
    write('data/a.TSV', table(row('江源区')).replaceAll(',', '\t'));
    write('data/deep/c.csv', table(row('抚松县', '39.90')));
    write('data/.hidden.csv', 'x');
    write('data/readme.txt', 'x');
  });

  test('a folder stands for its tables, in the order of their names', () => {
    const { report } = check(['data']);
    expect(paths(report)).toEqual(['data/a.TSV', 'data/b.csv']);
    expect(codes(report)).toEqual([]);
  });

  test('a pattern stands for what it matches, also in folders below', () => {
    expect(paths(check(['data/**/*.csv']).report)).toEqual(['data/b.csv', 'data/deep/c.csv']);
    expect(paths(check(['data/?.{csv,TSV}']).report)).toEqual(['data/a.TSV', 'data/b.csv']);
  });

  test('a file that several words mean is read once; one that is named twice is a slip', () => {
    expect(paths(check(['data/b.csv', 'data', 'data/*.csv']).report)).toEqual([
      'data/b.csv',
      'data/a.TSV',
    ]);
    expect(check(['data/b.csv', './data/b.csv'])).toMatchObject({ status: 2, report: null });
  });

  test('the quota file among them is no file of figures', () => {
    copyFileSync(`${ROOT}fixtures/quotas-2024.csv`, join(folder, 'data/quotas.csv'));
    const { report } = check(['data', '-q', 'data/quotas.csv']);
    expect(report.inputs.map(({ role }: { role: string }) => role)).toEqual([
      'figures',
      'figures',
      'quotas',
    ]);
  });

  test('a name with the signs of a pattern is a file where there is one', () => {
    write('[2025].csv', table(row('江源区')));
    expect(paths(check(['[2025].csv']).report)).toEqual(['[2025].csv']);
  });

  test('a folder without tables, and a pattern that matches nothing, are errors with their name', () => {
    mkdirSync(join(folder, 'empty'));
    const { status, report } = check(['empty', 'none/*.csv']);
    const found = report.problems.filter(
      ({ severity }: { severity: string }) => severity === 'error',
    );
    expect(found).toMatchObject([
      { code: 'folder-without-tables', location: { path: 'empty', line: null } },
      { code: 'files-not-matched', location: { path: 'none/*.csv', line: null } },
    ]);
    for (const { message, hint } of found) expect(message.length * hint.length).toBeGreaterThan(0);
    expect(status).toBe(2);
  });

  test('an output that would overwrite a file that a folder or pattern means is refused', () => {
    const before = readFileSync(join(folder, 'data/b.csv'), 'utf8');
    for (const word of ['data', 'data/*.csv']) {
      const refused = check([word, '-o', 'markdown=data/b.csv']);
      expect(refused).toMatchObject({ status: 2, report: null });
      expect(refused.stderr).toContain('data/b.csv');
    }
    expect(readFileSync(join(folder, 'data/b.csv'), 'utf8')).toBe(before);
  });

  test('explain reads them too', () => {
    const { status, stdout } = run(['explain', '江源区耕地保有量', 'data', '-f', 'json'], {
      cwd: folder,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('data/a.TSV');
  });
});

describe('standard input', () => {
  test('is called - , or what --stdin-name says', () => {
    const bad = table(row('江源区', '约17'));
    const place = (args: string[]) => check(['-', ...args], bad).report.problems[0].location.path;
    expect(place([])).toBe('-');
    expect(place(['--stdin-name', '江源区.csv'])).toBe('江源区.csv');
    expect(paths(check(['-', '--stdin-name', 'x.csv'], bad).report)).toEqual(['x.csv']);
  });

  test('may stand beside files, and hold any encoding', () => {
    write('b.csv', table(row('临江市', '28.60')));
    const gbk = readFileSync(`${ROOT}fixtures/mess/gbk.csv`);
    const { status, stdout } = run(['check', '-', 'b.csv', '-f', 'json'], {
      cwd: folder,
      input: gbk,
    });
    expect(JSON.parse(stdout).inputs).toMatchObject([
      { path: '-', encoding: 'gb18030' },
      { path: 'b.csv', encoding: 'utf-8' },
    ]);
    expect(status).toBe(3);
  });
});

describe('--encoding', () => {
  test.each([
    ['gbk', 'gb18030', 'gbk.csv'],
    ['GB2312', 'gb18030', 'gbk.csv'],
    ['utf-16', 'utf-16le', 'utf-16le-tabs.txt'],
    ['utf8', 'utf-8-bom', 'utf-8-bom.csv'],
  ])('%s is %s', (name, encoding, file) => {
    const path = `${ROOT}fixtures/mess/${file}`;
    const { status, report } = check([path, '--encoding', name]);
    expect(report.inputs[0].encoding).toBe(encoding);
    expect(status).toBe(0);
  });

  test('one that does not fit is an error with its line, and one that is unknown a usage error', () => {
    const { status, report } = check([`${ROOT}fixtures/mess/gbk.csv`, '--encoding', 'utf-8']);
    expect(report.problems[0]).toMatchObject({ code: 'encoding-unknown', location: { line: 1 } });
    expect(report.problems[0].message).toContain('UTF-8');
    expect(status).toBe(2);
    const unknown = check(['a.csv', '--encoding', 'utf-9']);
    expect(unknown).toMatchObject({ status: 2, report: null });
    expect(unknown.stderr).toContain('utf-8');
  });

  test('holds for a quota file as well', () => {
    write('quotas.csv', 'x');
    writeFileSync(
      join(folder, 'q.csv'),
      Buffer.from(`\ufeff${readFileSync(`${ROOT}fixtures/quotas-2024.csv`, 'utf8')}`, 'utf16le'),
    );
    const { report } = check([`${ROOT}fixtures/baishan-2024.csv`, '-q', 'q.csv']);
    expect(report.inputs[1]).toMatchObject({ role: 'quotas', encoding: 'utf-16le', figures: 5 });
    expect(codes(report)).toEqual([]);
  });
});

describe('what goes wrong while reading and writing', () => {
  test('an endless file is refused at the limit', () => {
    const { status, report } = check(['/dev/zero']);
    expect(codes(report)).toEqual(['file-too-large']);
    expect(status).toBe(2);
  });

  test('a full disk leaves no half-written report, what stood there, and exit 2', () => {
    write('a.csv', table(row('江源区')));
    const out = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(
      process.execPath,
      [`${ROOT}bin/dixian.js`, 'check', 'a.csv'],
      { cwd: folder, stdio: ['ignore', out, 'pipe'], encoding: 'utf8', env: { LANG: 'zh_CN' } },
    );
    closeSync(out);
    expect(status).toBe(2);
    expect(stderr).toContain('ENOSPC');
    expect(stderr).not.toContain('    at ');
  });

  // Not even root may write here, as CI often is.
  test.runIf(process.platform === 'linux')('an unwritable folder for output is an error', () => {
    write('a.csv', table(row('江源区')));
    const { status, stderr, report } = check(['a.csv', '-o', 'json=/sys/dixian.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('/sys/dixian.json');
    expect(stderr).toContain('EACCES');
    expect(report.counts.pass).toBe(1);
  });

  test('an output that cannot be put in its place leaves nothing beside it', () => {
    write('a.csv', table(row('江源区')));
    // A name that is just too long for a file system with its ending for the time of writing.
    const name = `${'r'.repeat(250)}.json`;
    const { status, stderr, report } = check(['a.csv', '-o', `json=${name}`]);
    expect(status).toBe(2);
    expect(stderr).toContain('ENAMETOOLONG');
    expect(report).not.toBeNull();
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(existsSync(join(folder, name))).toBe(false);
  });
});
