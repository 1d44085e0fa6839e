import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CSV_ENCODINGS, encodeCsv } from '../../src/input/table/encode.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { type Blank, fillTemplate } from '../support/fill-template.js';
import { ROOT, run, runForBytes } from '../support/run.js';

const folder = mkdtempSync(join(tmpdir(), 'dixian-template-'));
afterAll(() => rmSync(folder, { recursive: true }));
const scratch = (name: string) => join(folder, name);

const [PACK] = shippedPacks;
if (PACK === undefined) throw new Error('nothing is shipped');

/** The bytes that the built program writes. */
function bytesOf(...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = runForBytes(['template', ...args]);
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** The limit itself of an indicator, in the unit that the template asks for; 是 to a duty. */
function atLimit({ region, matter }: Blank): string {
  const code = PACK?.regions.find(({ name }) => name === region)?.code;
  const rule = PACK?.rules.find(
    (one) => one.region === code && shippedCatalogue.get(one.indicator)?.name.zh === matter,
  );
  return rule?.limits.find(({ amount }) => amount !== null)?.amount?.value ?? '是';
}

function reportOf(...args: readonly string[]) {
  const { status, stdout, stderr } = run(['check', ...args, '-f', 'json']);
  expect(stderr).toBe('');
  return { status, report: JSON.parse(stdout) };
}

const LAYOUTS = ['long', 'wide', 'matrix'];
const YEARS = [2024, 2025, 2026, 2035];
const CASES = LAYOUTS.flatMap((layout) =>
  CSV_ENCODINGS.flatMap((encoding) =>
    YEARS.flatMap((year) => [true, false].map((duties) => ({ layout, encoding, year, duties }))),
  ),
);

/** Quotas of a year, as the filled template gives them. */
function quotasOf(year: number): readonly string[] {
  if (year === 2025) return [];
  const path = scratch(`quotas-${year}.csv`);
  if (!existsSync(path)) {
    writeFileSync(path, fillTemplate(bytesOf('--quotas', '-y', `${year}`).toString(), atLimit));
  }
  return ['-q', path];
}

describe('a template, filled in', () => {
  test.each(CASES)(
    '$layout in $encoding for $year, duties $duties: all pass, and nothing is said against it',
    ({ layout, encoding, year, duties }) => {
      const bytes = bytesOf(
        ...['--layout', layout, '--encoding', encoding, '--year', `${year}`],
        ...(duties ? ['--obligations'] : []),
      );
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      expect(bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))).toBe(encoding === 'utf-8');
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const path = scratch(`${layout}-${encoding}-${year}-${duties}.csv`);
      const filled = encodeCsv(fillTemplate(text, atLimit), encoding);
      if ('character' in filled) throw new Error('not encodable');
      writeFileSync(path, filled);
      const { status, report } = reportOf(path, ...quotasOf(year));
      expect(report.problems).toEqual([]);
      expect(report.counts).toMatchObject({ pass: 25, missing: 0, unassigned: 0 });
      expect(report.inputs[0].layout).toBe(layout);
      expect(report.inputs[0].encoding).toBe(encoding === 'utf-8' ? 'utf-8-bom' : encoding);
      expect(report.obligations.unattested > 0).toBe(!duties);
      expect(report.obligations.attested > 0).toBe(duties);
      expect(status).toBe(0);
    },
    20_000,
  );

  test('left as it is, every figure is missing and no source is named', () => {
    for (const layout of LAYOUTS) {
      const path = scratch(`empty-${layout}.csv`);
      writeFileSync(path, bytesOf('--layout', layout, '--year', '2025', '--obligations'));
      const { report, status } = reportOf(path);
      expect({ status, verdict: report.verdict }).toEqual({ status: 3, verdict: 'incomplete' });
      expect(report.counts).toMatchObject({ missing: 25, pass: 0 });
      expect(report.obligations.attested).toBe(0);
      const found = report.problems.map(({ code }: { code: string }) => code);
      expect(found).toEqual(['not-filled-in']);
    }
  });

  test('without a year it is filled in too', () => {
    const text = bytesOf('-r', '江源区').toString();
    const path = scratch('yearless.csv');
    writeFileSync(path, fillTemplate(text.replaceAll('220605,,', '220605,2025,'), atLimit));
    expect(reportOf(path).report.counts.pass).toBe(5);
  });

  test('in English it checks just so', () => {
    const text = bytesOf('--lang', 'en', '-r', '江源区', '-y', '2025').toString();
    expect(text.split('\r\n')[1]).toBe('江源区,220605,2025,cultivated land retained,,万亩,,');
    const path = scratch('english.csv');
    writeFileSync(
      path,
      fillTemplate(text, ({ matter }) => (matter.includes('land') ? '20' : '1')),
    );
    const { report } = reportOf(path);
    expect(report.counts).toMatchObject({ missing: 0, undecided: 0 });
    expect(report.problems.map(({ code }: { code: string }) => code)).toEqual(['regions-absent']);
  });
});

describe('where quotas are missing', () => {
  test('the command that is printed writes the template that, filled in, settles them', () => {
    const figures = join(ROOT, 'fixtures/baishan-2024.csv');
    for (const [args, regions] of [
      [[], 5],
      [['-r', '江源区,长白县'], 2],
    ] as const) {
      const { report, status } = reportOf(figures, ...args);
      expect(status).toBe(3);
      const [problem] = report.problems.filter(
        ({ code }: { code: string }) => code === 'quota-missing',
      );
      const [, command = ''] = /(?:：)dixian (.*)$/.exec(problem.hint) ?? [];
      expect(run(['check', figures, ...args]).stdout).toContain(`dixian ${command}\n`);
      const cwd = mkdtempSync(join(folder, 'command-'));
      expect(run(command.split(' '), { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
      const path = join(cwd, 'quotas.csv');
      const text = readFileSync(path, 'utf8');
      expect(text.trimEnd().split('\r\n')).toHaveLength(1 + regions);
      writeFileSync(path, fillTemplate(text, atLimit));
      const settled = reportOf(figures, ...args, '-q', path);
      expect(settled.status).toBe(0);
      expect(settled.report.counts.unassigned).toBe(0);
      expect(
        settled.report.findings.find((one: { limit?: { quota?: object } }) => one.limit?.quota)
          .limit.quota.document,
      ).toBe('某水资〔2026〕7号');
    }
  });

  test('the command names the packs that the user named', () => {
    const pack = 'fixtures/amendments/baishan-2027';
    const { report } = reportOf('fixtures/amendments/figures.csv', '-p', pack);
    const [problem] = report.problems.filter(
      ({ code }: { code: string }) => code === 'quota-missing',
    );
    expect(problem.hint).toContain(`dixian template --quotas --pack ${pack} --region `);
  });
});

describe('the encoding', () => {
  test('GBK is a name of GB18030', () => {
    expect(bytesOf('--encoding', 'GBK')).toEqual(bytesOf('--encoding', 'gb18030'));
  });
});

describe('a template to a file', () => {
  test('is written, with nothing on standard output', () => {
    const path = scratch('written.csv');
    expect(run(['template', '-y', '2026', '-o', path])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(path)).toEqual(bytesOf('-y', '2026'));
  });

  test('replaces no file, since that may be filled in', () => {
    const path = scratch('filled.csv');
    writeFileSync(path, 'filled in');
    const { status, stdout, stderr } = run(['template', '-o', path]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`“${path}”已存在`);
    expect(readFileSync(path, 'utf8')).toBe('filled in');
  });

  test('- is standard output', () => {
    expect(run(['template', '-o', '-']).stdout).toBe(run(['template']).stdout);
  });
});

describe('a year before the approval', () => {
  test('is asked for, with a word on standard error that nothing of it will be judged', () => {
    const { status, stdout, stderr } = run(['template', '-y', '2023,2024']);
    expect(stdout.split('\r\n')).toHaveLength(2 + 2 * 25);
    expect(stderr).toBe('dixian: 提示：2023年在批复之前，数值仅供比对，不作判定。\n');
    expect(status).toBe(0);
  });
});

describe('what cannot be written', () => {
  test('a pack with faults: they go to standard error', () => {
    const pack = 'fixtures/amendments/broken/pack-syntax';
    const { status, stdout, stderr } = run(['template', '-p', pack]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${pack}/pack.yaml`);
  });

  test('a character that GB18030 lacks', () => {
    const pack = join(ROOT, 'fixtures/packs/lanwan-2024-8');
    const folderOfPack = mkdtempSync(join(folder, 'pack-'));
    const source = readFileSync(join(pack, 'pack.yaml'), 'utf8');
    const [, note = ''] = /^obligations:\n {2}- id: ([^\n]+)/m.exec(source) ?? [];
    expect(note).not.toBe('');
    writeFileSync(
      join(folderOfPack, 'pack.yaml'),
      source.replace(`  - id: ${note}\n`, `  - id: ${note}\n    note: "\\uE5E5"\n`),
    );
    writeFileSync(join(folderOfPack, 'approval.txt'), readFileSync(join(pack, 'approval.txt')));
    const args = ['template', '-p', folderOfPack, '--obligations', '--encoding'];
    const { status, stdout, stderr } = run([...args, 'gb18030']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('U+E5E5 无法用 gb18030 编码');
    expect(run([...args, 'utf-8']).status).toBe(0);
  });
});

describe('other packs', () => {
  test('a template of a pack in a folder asks for its rules', () => {
    const pack = 'fixtures/packs/lanwan-2024-8';
    const text = bytesOf('-p', pack, '-y', '2035', '--obligations').toString();
    const path = scratch('lanwan.csv');
    writeFileSync(
      path,
      fillTemplate(text, ({ matter }) => (matter.length > 0 ? '1' : '')),
    );
    const { report } = reportOf(path, '-p', pack);
    const codes = report.problems.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('unit-missing');
    expect(codes).not.toContain('indicator-unknown');
    expect(report.counts.missing).toBe(0);
  });
});

describe('the help', () => {
  test.each(['zh', 'en'])('in %s names every option and shows examples that run', (lang) => {
    const { stdout, status } = run(['template', '--help', '--lang', lang]);
    expect(status).toBe(0);
    for (const option of [
      '--pack',
      '--region',
      '--year',
      '--layout',
      '--obligations',
      '--quotas',
      '--encoding',
      '--output',
      '--lang',
    ]) {
      expect(stdout).toContain(option);
    }
    expect(stdout).not.toContain('word');
    const examples = stdout.match(/^ {2}dixian .*$/gm) ?? [];
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) {
      const cwd = mkdtempSync(join(folder, 'help-'));
      const args = example.trim().split(' ').slice(1);
      expect(run(args, { cwd }).status, example).toBe(0);
    }
  });
});
