import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeProject, type Project } from '../support/project.js';
import { ROOT, type Run, run } from '../support/run.js';

let project: Project;
beforeEach(() => {
  project = makeProject();
  project.copy('fixtures/baishan-2024.csv', 'data/2024.csv');
  project.copy('fixtures/quotas-2024.csv', 'data/quotas.csv');
});
afterEach(() => project.remove());

/** Runs the program in a folder of the project. */
function dixian(args: readonly string[], cwd = '.', env: Record<string, string> = {}): Run {
  return run(args, { cwd: project.path(cwd), env });
}

describe('a configuration', () => {
  test('lets a command line without a word check its figures and write its reports', () => {
    project.write(
      'dixian.config.yaml',
      'figures: data/2024.csv\nquotas: data/quotas.csv\noutputs: [json=out.json]\nlang: en\n',
    );
    const found = dixian([]);
    expect(found.status).toBe(0);
    expect(found.stderr).toBe('');
    expect(found.stdout).toContain('all limits checked are met (25)');
    const report = JSON.parse(readFileSync(project.path('out.json'), 'utf8'));
    expect(report.settings).toMatchObject({
      lang: 'en',
      config: {
        path: 'dixian.config.yaml',
        inForce: ['figures', 'quotas', 'outputs', 'lang'],
      },
    });
  });

  test('is found upward, and its paths are meant from its own folder', () => {
    project.write('dixian.config.yaml', 'figures: [data/*4.csv]\nquotas: data/quotas.csv\n');
    project.write('a/b/note.txt', '');
    const { status, stdout } = dixian(['-f', 'json'], 'a/b');
    expect(status).toBe(0);
    const { settings, inputs } = JSON.parse(stdout);
    expect(settings.config.path).toBe('../../dixian.config.yaml');
    expect(inputs.map(({ path }: { path: string }) => path)).toEqual([
      '../../data/2024.csv',
      '../../data/quotas.csv',
    ]);
  });

  test('may be JSON, and gives way to a nearer one', () => {
    project.write('dixian.config.yaml', 'figures: nowhere.csv\n');
    project.write('data/dixian.config.json', '{ "figures": ["2024.csv"], "quotas": "quotas.csv" }');
    expect(dixian([], 'data').status).toBe(0);
  });

  test('names what it allows on the verdict line, which a flag does not', () => {
    project.write('dixian.config.yaml', 'figures: data/2024.csv\nallow: unassigned\n');
    const configured = dixian(['--quiet']);
    expect(configured.status).toBe(0);
    expect(configured.stdout).toContain('dixian.config.yaml 允许“未提供下达指标”不影响结论');
    expect(dixian(['--quiet', '--lang', 'en']).stdout).toContain(
      'dixian.config.yaml allows "quota not supplied" to stay open',
    );
    const flagged = dixian(['--quiet', '--allow', 'unassigned']);
    expect(flagged.status).toBe(0);
    expect(flagged.stdout).not.toContain('dixian.config.yaml');
  });

  test('gives way to flags, and a list in a flag takes the place of the whole list', () => {
    project.write(
      'dixian.config.yaml',
      'figures: nowhere.csv\noutputs: [json=a.json, markdown=a.md]\nallow: [missing, unassigned]\nwarn-within: 9%\nlang: en\n',
    );
    const { status, stdout } = dixian([
      'data/2024.csv',
      '-o',
      'json=b.json',
      '--allow',
      'missing',
      '--warn-within',
      '1%',
      '--lang',
      'zh',
    ]);
    expect(status).toBe(3);
    expect(stdout).toContain('资料不全');
    const { settings } = JSON.parse(readFileSync(project.path('b.json'), 'utf8'));
    expect(settings).toMatchObject({ allow: ['missing'], warnWithin: '1%', lang: 'zh' });
    expect(settings.config.inForce).toEqual([]);
    expect(existsSync(project.path('a.json'))).toBe(false);
    expect(existsSync(project.path('a.md'))).toBe(false);
  });

  test('takes a pack by its path from the folder of the configuration, or by its id', () => {
    project.copy('rules/jizhenghan-2024-46', 'law/own');
    project.write(
      'dixian.config.yaml',
      'pack: law/own\nfigures: data/2024.csv\nallow: unassigned\n',
    );
    project.write('a/note.txt', '');
    expect(dixian([], 'a').status).toBe(0);
    project.write('dixian.config.yaml', 'pack: [jizhenghan-2024-46]\nfigures: data/2024.csv\n');
    expect(dixian(['--allow', 'unassigned']).status).toBe(0);
  });

  test('is left aside by --no-config, and an empty one asks for nothing', () => {
    project.write('dixian.config.yaml', 'figures: data/2024.csv\nallow: unassigned\n');
    expect(dixian(['--no-config']).status).toBe(2);
    expect(dixian(['--no-config', 'data/2024.csv']).status).toBe(3);
    project.write('dixian.config.yaml', '');
    expect(dixian(['data/2024.csv', '--allow', 'unassigned']).status).toBe(0);
  });

  test('never lets a report replace what is read', () => {
    project.write('dixian.config.yaml', 'figures: data/2024.csv\noutputs: [csv=data/2024.csv]\n');
    const before = readFileSync(project.path('data/2024.csv'));
    const { status, stdout, stderr } = dixian([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('data/2024.csv');
    expect(readFileSync(project.path('data/2024.csv'))).toEqual(before);
  });
});

describe('a configuration with a fault', () => {
  test('may be a folder with two of them, since which counts is not to be guessed', () => {
    project.write('dixian.config.yaml', '');
    project.write('dixian.config.json', '{}');
    const { status, stderr } = dixian(['data/2024.csv']);
    expect(status).toBe(2);
    expect(stderr).toContain('dixian.config.yaml、dixian.config.json');
  });
});

describe('--show-config', () => {
  test('prints what is in force and from where, and checks nothing', () => {
    project.write(
      'dixian.config.yaml',
      '# ours\nfigures: data/*.csv\nallow: unassigned\nwarn-within: 2%\n',
    );
    const { status, stdout, stderr } = dixian(
      ['--show-config', '--quotas', 'q.csv', '--year', '2024', '--lang', 'en'],
      '.',
      { SOURCE_DATE_EPOCH: '1767225600' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.replace(/ +/g, ' ')).toBe(
      [
        'Configuration: dixian.config.yaml',
        'pack — default',
        'figures data/*.csv dixian.config.yaml:2',
        'quotas q.csv command line: --quotas',
        'outputs — default',
        'lang en command line: --lang',
        'allow unassigned dixian.config.yaml:3',
        'warn-within 2% dixian.config.yaml:4',
        'fail-on — default',
        'columns — default',
        'ignore-columns — default',
        'accept — default',
        'year 2024 command line: --year',
        'date 2026-01-01 environment: SOURCE_DATE_EPOCH',
        '',
      ].join('\n'),
    );
  });

  test('says where it looked when there is none', () => {
    const { status, stdout } = run(['--show-config'], { cwd: ROOT });
    expect(status).toBe(0);
    expect(stdout).toContain('没有配置文件');
    expect(stdout).toMatch(/lang +zh +环境变量/);
  });
});
