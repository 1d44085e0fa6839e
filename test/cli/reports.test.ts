import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/report/load-reporter.js';
import { makeProject, type Project } from '../support/project.js';
import { run } from '../support/run.js';

const FILE = 'fixtures/baishan-city-2025.csv';
let project: Project;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

describe('many reports of one run', () => {
  test('equal those of single runs, byte for byte, and none changes the exit code', () => {
    const many = FORMATS.flatMap((format) => ['-o', `${format}=${project.path(format)}`]);
    const all = run(['check', FILE, ...many, '--quiet']);
    expect({ status: all.status, stderr: all.stderr }).toEqual({ status: 0, stderr: '' });
    for (const format of FORMATS) {
      const single = run(['check', FILE, '-f', format]);
      expect(single.status).toBe(0);
      expect(single.stderr).toBe('');
      const width = format === 'terminal' ? '' : single.stdout;
      const written = readFileSync(project.path(format), 'utf8');
      // --quiet shortens the terminal report in whatever place, and no other.
      if (format === 'terminal') expect(written.split('\n')).toHaveLength(2);
      else expect(written).toBe(width);
    }
  });

  test('leave nothing beside them, and no folder that was not there', () => {
    const before = readdirSync(project.folder);
    const { status, stderr } = run(['check', FILE, '-o', `html=${project.path('new/a.html')}`]);
    expect(status).toBe(2);
    expect(stderr).toContain('new/a.html');
    expect(run(['check', FILE, '-o', `html=${project.path('a.html')}`]).status).toBe(0);
    expect(readdirSync(project.folder).sort()).toEqual([...before, 'a.html'].sort());
  });

  test('exit 2 where one cannot be written, with the others written all the same', () => {
    if (process.getuid?.() === 0) {
      // Root may write anywhere; a device that is always full refuses it too.
      const { status, stderr } = run(['check', FILE, '-o', 'json=/dev/full', '-f', 'csv']);
      expect(status).toBe(2);
      expect(stderr).toContain('/dev/full');
      return;
    }
    project.write('closed/x', '');
    chmodSync(project.path('closed'), 0o500);
    const outputs = [`json=${project.path('closed/a.json')}`, `csv=${project.path('b.csv')}`];
    const { status } = run(['check', FILE, ...outputs.flatMap((output) => ['-o', output])]);
    expect(status).toBe(2);
    expect(existsSync(project.path('b.csv'))).toBe(true);
  });
});

describe('the day of a report', () => {
  const made = (args: readonly string[], env: Record<string, string> = {}) =>
    run(['check', FILE, '-f', 'html', ...args], { env });

  test('is left blank to fill in, where none is given', () => {
    const { stdout } = made([]);
    expect(stdout).toContain('<span class="day blank">　　　　年　　月　　日</span>');
  });

  test('is that of --date, else of SOURCE_DATE_EPOCH in UTC', () => {
    expect(made(['--date', '2026-01-31']).stdout).toContain('2026年1月31日');
    const epoch = { SOURCE_DATE_EPOCH: '1767225599' };
    expect(made([], epoch).stdout).toContain('2025年12月31日');
    expect(made(['--date', '2026-01-31'], epoch).stdout).not.toContain('2025年12月31日');
  });
});

describe('--warn-within', () => {
  test.each(FORMATS.filter((format) => format !== 'corrections'))(
    'marks a pass near its limit in %s, and changes no verdict',
    (format) => {
      const plain = run(['check', FILE, '-f', format]);
      const marked = run(['check', FILE, '-f', format, '--warn-within', '0.1%']);
      expect(marked.status).toBe(plain.status);
      expect(marked.stdout).toMatch(/临近底线|near-limit/);
      expect(marked.stdout).toContain('0.1%');
      expect(plain.stdout).not.toMatch(/临近底线：|near-limit/);
    },
  );
});

describe('in a step of GitHub Actions', () => {
  const env = () => ({ GITHUB_STEP_SUMMARY: project.path('summary.md') });

  test('the summary is appended to what the step wrote, once, for the format that is made for it', () => {
    writeFileSync(project.path('summary.md'), 'before\n');
    run(['check', FILE, '-f', 'github', '-o', `github=${project.path('again')}`], { env: env() });
    const summary = readFileSync(project.path('summary.md'), 'utf8');
    expect(summary.startsWith('before\n')).toBe(true);
    expect(summary.match(/^# 批复管控指标执行情况核对表$/gm)).toHaveLength(1);
    run(['check', FILE, '-f', 'json'], { env: env() });
    expect(readFileSync(project.path('summary.md'), 'utf8')).toBe(summary);
  });

  test('the summary stays under the limit of a step, with what was written before', () => {
    writeFileSync(project.path('summary.md'), 'x'.repeat(1024 * 1024 - 3000));
    run(['check', FILE, '-f', 'github'], { env: env() });
    expect(statSync(project.path('summary.md')).size).toBeLessThanOrEqual(1024 * 1024);
    const summary = readFileSync(project.path('summary.md'), 'utf8');
    expect(summary).toContain('核对结论');
    expect(summary).toContain('此处只列结论和汇总');
  });

  test('nothing but the report goes to stdout and stderr stays empty', () => {
    const { stdout, stderr } = run(['check', FILE, '-f', 'github'], { env: env() });
    expect(stderr).toBe('');
    expect(stdout).toBe(run(['check', FILE, '-f', 'github']).stdout);
  });
});
