import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';

/** Releases of Node that are supported; the first is the one that runs the tests. */
const RELEASES = ['this', '20', '22', '24'];
const FIGURES = '江源 2025.csv';

let base = '';
let folder = '';
let packed: { filename: string; files: { path: string }[] };

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'dixian-'));
  folder = join(base, '空 的 folder');
  mkdirSync(folder);
  [packed] = JSON.parse(
    npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', base),
  );
  npm(
    folder,
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    join(base, packed.filename),
  );
  copyFileSync(`${ROOT}fixtures/baishan-2025.csv`, join(folder, FIGURES));
});

afterAll(() => {
  execFileSync('chmod', ['-R', 'u+w', base]);
  rmSync(base, { recursive: true });
});

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The path of a release's binary; npx fetches it where it is not there yet. */
function nodeOf(release: string): string {
  if (release === 'this') return process.execPath;
  const words = ['--yes', '-p', `node@${release}`, '--', 'node', '-p', 'process.execPath'];
  return execFileSync('npx', words, { encoding: 'utf8' }).trim();
}

function installed(node: string, words: readonly string[], options: object = {}) {
  const bin = join(folder, 'node_modules/dixian/bin/dixian.js');
  const { status, stdout, stderr } = spawnSync(node, [bin, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { LANG: 'zh_CN.UTF-8', NODE_DISABLE_COMPILE_CACHE: '1' },
    ...options,
  });
  return { status, stdout, stderr };
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true }).map(String).sort();
}

describe('the package', () => {
  test('holds the program, its types, the rules and what there is to read, and no more', () => {
    const paths = packed.files.map(({ path }) => path);
    const wanted = [
      /^bin\/dixian\.js$/,
      /^bin\/package\.json$/,
      /^dist\/[a-z0-9-]+\.cjs$/,
      /^dist\/(index(\.browser)?|divisions)\.js$/,
      /^dist\/(report\.schema|shipped|traditional)\.json$/,
      /^dist\/(dixian\.html|third-party-licences\.txt)$/,
      /^dist\/types\/.*\.d\.ts$/,
      /^rules\/([a-z.-]+\.(yaml|schema\.json)|README\.md)$/,
      /^rules\/[a-z0-9-]+\/(pack\.yaml|approval\.txt)$/,
      /^(package\.json|LICENSE|NOTICE|CHANGELOG\.md|README(\.zh-CN)?\.md)$/,
    ];
    expect(paths.filter((path) => !wanted.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const pattern of wanted) expect(paths.some((path) => pattern.test(path))).toBe(true);
  });

  test('holds the licence of all that is built into it', () => {
    const licences = readFileSync(`${ROOT}dist/third-party-licences.txt`, 'utf8');
    const named = [...licences.matchAll(/^(\S+) \d\S* \((?:MIT|ISC)\)$/gm)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining(['commander', 'd3-scale', 'picomatch', 'zod']));
    expect(licences.match(/copyright/gi)?.length).toBeGreaterThan(named.length);
    const page = readFileSync(`${ROOT}dist/dixian.html`, 'utf8');
    const ofPage = page.slice(page.indexOf('<!--'));
    for (const name of ['csv-parse', 'fraction.js', '@noble/hashes']) {
      expect(ofPage).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect(ofPage).toContain('OpenCC');
  });

  test('brings no more packages than are known, none of which runs anything when installed', () => {
    const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    const lock = join(folder, 'node_modules/.package-lock.json');
    const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const names = Object.keys(packages).map((path) => path.replace('node_modules/', ''));
    expect(names.sort()).toEqual(['dixian', ...Object.keys(dependencies)].sort());
    expect(Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
  });
});

describe.each(RELEASES)('installed in an empty folder, on Node %s', (release) => {
  const node = nodeOf(release);

  test.each([
    [['check', FIGURES]],
    [['check', '*.csv', '-f', 'html']],
    [['check', FIGURES, '-f', 'json']],
    [['check', FIGURES, '-f', 'markdown', '--lang', 'en']],
    [['explain', '220605.cultivated-land']],
    [['rules', '-f', 'csv']],
    [['--help']],
  ])('%j writes what the checkout writes', (words) => {
    expect(installed(node, words)).toEqual(run(words, { cwd: folder }));
  });

  test('it proves the pack that it was shipped with', () => {
    expect(installed(node, ['verify'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('it is a library with its schemas', () => {
    const source = `
      import { shippedPacks, readFigures } from 'dixian';
      import report from 'dixian/report.schema.json' with { type: 'json' };
      import pack from 'dixian/pack.schema.json' with { type: 'json' };
      console.log(shippedPacks.length, typeof readFigures, report.title, pack.title);
    `;
    const { stdout, status } = spawnSync(node, ['--input-type=module', '-e', source], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 function \S.* A dixian pack\n$/);
  });
});

describe('a run', () => {
  test.each(RELEASES)('writes nothing beside the program on Node %s', (release) => {
    const before = filesIn(folder);
    const temporary = mkdtempSync(join(base, 'temporary-'));
    const env = { LANG: 'zh_CN.UTF-8', TMPDIR: temporary };
    expect(installed(nodeOf(release), ['check', FIGURES], { env }).status).toBe(0);
    expect(filesIn(folder)).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test.each(['22', '24'])('is the same with the code that Node %s keeps', (release) => {
    const cache = mkdtempSync(join(base, 'cache-'));
    const env = { LANG: 'zh_CN.UTF-8', XDG_CACHE_HOME: cache };
    const check = () => installed(nodeOf(release), ['check', FIGURES], { env });
    const expected = run(['check', FIGURES], { cwd: folder });
    expect(check()).toEqual(expected);
    expect(filesIn(join(cache, 'dixian')).length).toBeGreaterThan(1);
    expect(check()).toEqual(expected);
  });

  test('works where nothing can be written', () => {
    const isRoot = process.getuid?.() === 0;
    for (const path of ['', ...filesIn(folder)].map((name) => join(folder, name))) {
      chmodSync(path, /\.[a-z]+$/.test(path) ? 0o444 : 0o555);
    }
    chmodSync(base, 0o755);
    // Nothing is read-only for root.
    const user = isRoot ? { uid: 65534, gid: 65534 } : {};
    const env = { LANG: 'zh_CN.UTF-8', TMPDIR: folder, HOME: folder };
    expect(installed(process.execPath, ['check', FIGURES], { env, ...user })).toEqual(
      run(['check', FIGURES], { cwd: folder }),
    );
  });
});
