import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, run, runProcess } from '../support/run.js';

const MAIN = 'fixtures/baishan-2025.csv';
const folder = mkdtempSync(join(tmpdir(), 'dixian-底线 '));
afterAll(() => rmSync(folder, { recursive: true }));
const scratch = (name: string) => join(folder, name);

describe('the main job', () => {
  test('the five counties comply: exit 0, the verdict last, nothing on stderr', () => {
    const { status, stdout, stderr } = runProcess(['check', MAIN]);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^所核对指标均符合：25 项/);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('check is the default command', () => {
    expect(runProcess([MAIN])).toEqual(runProcess(['check', MAIN]));
  });

  test('a locale, a code page and a list with 、 are understood as people write them', () => {
    const check = (...options: string[]) => run(['check', 'fixtures/mess/gbk.csv', ...options]);
    const plain = check('--lang', 'zh', '--encoding', 'gbk', '--region', '江源区,临江市');
    for (const lang of ['zh-CN', 'zh_CN.UTF-8', 'ZH-Hans']) {
      expect(check('--lang', lang, '--encoding', 'cp936', '--region', '江源区、临江市')).toEqual(
        plain,
      );
    }
    expect(check('--lang', 'en-US')).toEqual(check('--lang', 'en'));
    expect(check('--lang', 'english').status).toBe(2);
  });

  test('a shortfall exits 1 and says which cell and which words', () => {
    const { status, stdout } = runProcess(['check', 'fixtures/baishan-2025-shortfall.csv']);
    expect(status).toBe(1);
    expect(stdout).toContain('fixtures/baishan-2025-shortfall.csv:3:5');
    expect(stdout).toContain('其中，永久基本农田保护面积不低于12万亩');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^存在不符合项：25 项中 22 符合、3 不符合/);
  });

  test('water of 2024 waits for its quota, and passes with it', () => {
    expect(runProcess(['check', 'fixtures/baishan-2024.csv']).status).toBe(3);
    expect(
      runProcess(['check', 'fixtures/baishan-2024.csv', '-q', 'fixtures/quotas-2024.csv']).status,
    ).toBe(0);
    const allowed = runProcess(['check', 'fixtures/baishan-2024.csv', '--allow', 'unassigned']);
    expect(allowed.status).toBe(0);
    expect(allowed.stdout).toContain('已核对 20 项均符合；另有 5 项未判定（已注明）');
  });

  test('the whole city: the neighbour is a warning, totals are notes, the city attests for itself', () => {
    const { status, stdout } = runProcess([
      'check',
      'fixtures/baishan-city-2025.csv',
      '-f',
      'json',
    ]);
    const report = JSON.parse(stdout);
    const codes = report.problems.map((problem: { code: string }) => problem.code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'region-not-covered',
        'totals-skipped',
        'attestation-without-evidence',
      ]),
    );
    expect(report.counts.pass).toBe(25);
    expect(report.obligations).toMatchObject({ attested: 3, partial: 1, 'not-applicable': 1 });
    expect(status).toBe(0);
  });

  test('the three layouts give identical findings', () => {
    const findings = ['', '-wide', '-matrix'].map((layout) => {
      const { stdout } = runProcess(['check', `fixtures/baishan-2025${layout}.csv`, '-f', 'json']);
      const report = JSON.parse(stdout);
      for (const finding of report.findings) if (finding.actual) delete finding.actual.location;
      return report.findings;
    });
    expect(findings[0]).toHaveLength(findings[1].length);
    expect(findings[1]).toEqual(findings[0]);
    expect(findings[2]).toEqual(findings[0]);
  });

  test('standard input may have nothing to give yet', () => {
    const command = `(sleep 0.3; cat ${MAIN}) | "${process.execPath}" bin/dixian.js check - --quiet`;
    const env = { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8' };
    const { status, stdout } = spawnSync('sh', ['-c', command], {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    });
    expect(stdout).toContain('所核对指标均符合');
    expect(status).toBe(0);
  });

  test('a name that several duties share selects all of them', () => {
    const { stdout } = runProcess(['check', MAIN, '--only', '功能定位,耕地保有量', '-f', 'json']);
    expect(JSON.parse(stdout).obligations.unattested).toBe(5);
  });

  test('the same pack named twice is one pack', () => {
    const pack = 'jizhenghan-2024-46';
    expect(runProcess(['check', MAIN, '-p', pack, '-p', pack])).toEqual(
      runProcess(['check', MAIN, '-p', pack]),
    );
  });

  test('standard input is read for -, and only for -', () => {
    const input = readFileSync(join(ROOT, MAIN));
    const { status, stdout } = runProcess(['check', '-', '-f', 'json'], { input });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).findings[0].actual.location).toEqual({
      path: '-',
      line: 2,
      column: 5,
    });
    expect(runProcess(['check'], { input }).status).toBe(2);
  });

  test('several files make one report', () => {
    const [header, ...rows] = readFileSync(join(ROOT, MAIN), 'utf8').trimEnd().split('\n');
    const halves = [rows.slice(0, 10), rows.slice(10)].map((half, index) => {
      writeFileSync(scratch(`${index}.csv`), [header, ...half].join('\n'));
      return scratch(`${index}.csv`);
    });
    const { status, stdout } = runProcess(['check', ...halves, '-f', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).counts.pass).toBe(25);
    expect(JSON.parse(stdout).inputs.map((input: { path: string }) => input.path)).toEqual(halves);
  });
});

describe('attestations', () => {
  test('where they are required, the open duties are named first and decide the exit', () => {
    const city = 'fixtures/baishan-city-2025.csv';
    const { status, stdout } = run(['check', city, '--require-attestations']);
    expect(stdout).toMatch(/需要处理[\s\S]*江源区 +绿线 +待佐证/);
    expect(stdout.trimEnd().split('\n').slice(-2).join('')).not.toContain('不影响结论');
    expect(status).toBe(3);
  });
});

describe('output', () => {
  test('the same input gives the same bytes, wherever and whenever', () => {
    for (const format of ['terminal', 'json', 'markdown']) {
      const args = ['check', MAIN, '-f', format, '--lang', 'zh'];
      expect(runProcess(args, { env: { TZ: 'Asia/Shanghai' } })).toEqual(
        runProcess(args, { env: { LANG: 'C', TZ: 'UTC' } }),
      );
    }
  });

  test('-o writes the same report that -f prints, whole, and nothing beside it', () => {
    const path = scratch('报告.md');
    const { status, stdout } = run(['check', MAIN, '-f', 'json', '-o', `markdown=${path}`]);
    expect(status).toBe(0);
    expect(stdout).toBe(run(['check', MAIN, '-f', 'json']).stdout);
    expect(readFileSync(path, 'utf8')).toBe(run(['check', MAIN, '-f', 'markdown']).stdout);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('-o keeps a link a link and the permissions of a file', () => {
    const [real, link] = [scratch('real.json'), scratch('link.json')];
    writeFileSync(real, 'before', { mode: 0o600 });
    symlinkSync(real, link);
    expect(run(['check', MAIN, '-o', `json=${link}`]).status).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(real, 'utf8')).verdict).toBe('compliant');
    expect(statSync(real).mode & 0o777).toBe(0o600);
  });

  test('-o writes to a device and never replaces it', () => {
    expect(run(['check', MAIN, '-o', 'json=/dev/null']).status).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a report is written on bad data too, with the verdict error', () => {
    const { status, stdout } = run(['check', 'nowhere.csv', '-f', 'json']);
    const report = JSON.parse(stdout);
    expect(report.verdict).toBe('error');
    expect(report.problems.map((problem: { code: string }) => problem.code)).toEqual([
      'file-not-found',
    ]);
    expect(status).toBe(2);
  });

  test('a folder is no quota file', () => {
    const report = JSON.parse(run(['check', MAIN, '-q', 'fixtures', '-f', 'json']).stdout);
    expect(report.problems[0]).toMatchObject({
      code: 'file-is-folder',
      location: { path: 'fixtures' },
    });
  });

  test('--quiet shortens the terminal report to its verdict line, and no other format', () => {
    expect(run(['check', MAIN, '--quiet']).stdout.split('\n')).toHaveLength(2);
    expect(run(['check', MAIN, '--quiet', '-f', 'json']).stdout).toBe(
      run(['check', MAIN, '-f', 'json']).stdout,
    );
  });

  test('colour only where it is wanted', () => {
    const colour = '\u001b[';
    expect(run(['check', MAIN]).stdout).not.toContain(colour);
    expect(run(['check', MAIN], { env: { FORCE_COLOR: '1' } }).stdout).toContain(colour);
    expect(run(['check', MAIN, '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(
      escape,
    );
    expect(run(['check', MAIN, '-f', 'json'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(
      escape,
    );
  });

  test('in a real terminal there is colour, unless NO_COLOR', () => {
    const terminal = (environment: string) =>
      execFileSync(
        'script',
        ['-qec', `${environment} ${process.execPath} bin/dixian.js check ${MAIN}`, '/dev/null'],
        {
          cwd: ROOT,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'zh_CN.UTF-8' },
        },
      );
    expect(terminal('')).toContain('\u001b[');
    expect(terminal('NO_COLOR=1')).not.toContain('\u001b[');
  });

  test('no line is wider than 80 columns in a pipe', () => {
    for (const lang of ['zh', 'en']) {
      for (const file of [
        MAIN,
        'fixtures/baishan-2025-shortfall.csv',
        'fixtures/baishan-city-2025.csv',
        'fixtures/baishan-2024.csv',
      ]) {
        for (const line of run(['check', file, '--lang', lang]).stdout.split('\n')) {
          expect(widthOf(line), line).toBeLessThanOrEqual(80);
        }
      }
    }
  });

  test('a broken pipe ends quietly', () => {
    const command = `"${process.execPath}" bin/dixian.js check fixtures/baishan-2025.csv -f json | head -c 1`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{', stderr: '' });
  });
});

describe('a command line that is unusual', () => {
  test('the name of a command is no slip of itself', () => {
    const report = JSON.parse(run(['check', 'check', '-f', 'json']).stdout);
    expect(report.problems[0].code).toBe('file-not-found');
  });

  test('an output that cannot be written leaves nothing, exits 2, and says why', () => {
    const { status, stderr } = run(['check', MAIN, '-o', 'json=/proc/report.json']);
    expect(stderr).toContain('/proc/report.json');
    expect(status).toBe(2);
  });

  test('no option swallows what follows it', () => {
    expect(run(['check', '--only', '耕地保有量', MAIN]).status).toBe(0);
    expect(
      run(['check', '--region', '江源区,临江市', '--region', '抚松县', MAIN, '-f', 'json']).status,
    ).toBe(0);
  });
});

describe('the binary', () => {
  test('says so, and exits 2, where nothing is built', () => {
    cpSync(join(ROOT, 'bin'), scratch('bin'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [scratch('bin/dixian.js'), MAIN], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('npm run build');
    expect(status).toBe(2);
  });
});

describe('help', () => {
  test.each([
    ['zh', '退出码'],
    ['en', 'Exit codes'],
  ])('in %s lists every option, the exit codes and examples', (lang, title) => {
    const { status, stdout } = run(['--help', '--lang', lang]);
    expect(status).toBe(0);
    expect(stdout).toContain(title);
    for (const flag of [
      '--pack',
      '--region',
      '--year',
      '--quotas',
      '--only',
      '--all-regions',
      '--assume-units',
      '--allow',
      '--require-attestations',
      '--format',
      '--output',
      '--lang',
      '--quiet',
      '--no-color',
      '--version',
    ]) {
      expect(stdout).toContain(flag);
    }
    expect(stdout).toContain('dixian check figures.csv --year 2025');
  });

  test('help is a command too', () => {
    expect(run(['help'])).toEqual(run(['--help']));
    expect(run(['help', 'check']).stdout).toBe(run(['check', '--help']).stdout);
    expect(run(['--', 'help', 'check'])).toEqual(run(['help', 'check']));
  });

  test('no line of it is wider than 80 columns', () => {
    for (const lang of ['zh', 'en']) {
      for (const line of run(['--help', '--lang', lang]).stdout.split('\n')) {
        expect(widthOf(line), line).toBeLessThanOrEqual(80);
      }
    }
  });

  test("the version is the package's", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(run(['--version']).stdout).toBe(`${version}\n`);
  });
});

describe('packs of the user', () => {
  test('a folder of one works as the shipped id does', () => {
    const byPath = run(['check', MAIN, '-p', 'rules/jizhenghan-2024-46']);
    expect(byPath).toEqual(run(['check', MAIN, '-p', 'jizhenghan-2024-46']));
    expect(byPath.status).toBe(0);
  });

  test('one with faults is an error with file, line and column, and no rule of it is used', () => {
    const pack = readFileSync(join(ROOT, 'rules/jizhenghan-2024-46/pack.yaml'), 'utf8');
    writeFileSync(scratch('pack.yaml'), pack.replace('≥ 17.56 万亩', '≥ 17.65 万亩'));
    writeFileSync(
      scratch('approval.txt'),
      readFileSync(join(ROOT, 'rules/jizhenghan-2024-46/approval.txt')),
    );
    const { status, stdout } = run(['check', MAIN, '-p', folder, '-f', 'json']);
    const report = JSON.parse(stdout);
    expect(report.problems[0]).toMatchObject({ code: 'pack-quote-differs', severity: 'error' });
    expect(report.problems[0].location.line).toBeGreaterThan(1);
    expect(report.findings).toEqual([]);
    expect(report.problems).toHaveLength(1);
    expect(status).toBe(2);
  });
});

function widthOf(line: string): number {
  return [...line].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}
