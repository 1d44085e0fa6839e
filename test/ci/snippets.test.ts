import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeProject, type Project } from '../support/project.js';
import { blocksOf, READMES } from '../support/readme.js';
import { ROOT } from '../support/run.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const ACTION = parse(readFileSync(`${ROOT}action.yml`, 'utf8'));
const CONFIG = 'figures: [figures/*.csv]\n';
let project: Project;

beforeEach(() => {
  project = makeProject();
  project.write('dixian.config.yaml', CONFIG);
  project.copy('fixtures/baishan-2025.csv', 'figures/baishan-2025.csv');
});
afterEach(() => project.remove());

/** Lets the figures fall short, so that the gate must close. */
function spoil(): void {
  const path = project.path('figures/baishan-2025.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace('11742.36', '11000'));
}

function stepsOf(workflow: string): readonly Step[] {
  return parse(workflow).jobs.dixian.steps;
}

/** What a step runs here: the project's packages are there already. */
const isRun = (line: string | undefined): line is string => line !== undefined && line !== 'npm ci';

/** The snippets of a README: a configuration, two workflows, a GitLab job, and a Makefile. */
function snippetsOf(name: (typeof READMES)[number]) {
  const yaml = blocksOf(name, 'yaml');
  const [config = '', action = '', workflow = '', gitlab = ''] = yaml;
  const [makefile = ''] = blocksOf(name, 'make');
  return { count: yaml.length, config, action, workflow, gitlab, makefile };
}

describe.each(READMES)('the snippets of %s', (name) => {
  const { count, config, ...pipelines } = snippetsOf(name);

  test('are a configuration, two workflows, a GitLab job and a Makefile', () => {
    expect(count).toBe(4);
    expect(pipelines.makefile).not.toBe('');
  });

  test('are the same for a pipeline in either language', () => {
    const { action, workflow, gitlab, makefile } = snippetsOf('README.md');
    expect(pipelines).toEqual({ action, workflow, gitlab, makefile });
  });

  test('hold a configuration that is accepted and writes what it says', () => {
    project.write('dixian.config.yaml', config);
    project.copy('fixtures/quotas-2024.csv', 'quotas.csv');
    const { status, stdout, stderr } = project.bash('npx dixian --quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('dixian.config.yaml 允许“未提供下达指标”不影响结论');
    expect(existsSync(project.path('report.html'))).toBe(true);
    expect(existsSync(project.path('corrections.csv'))).toBe(true);
  });
});

describe('the snippets for a pipeline', () => {
  const { action, workflow, gitlab, makefile } = snippetsOf('README.md');

  test('call the action with inputs that it takes, and use outputs that it gives', () => {
    const own = stepsOf(action).find(({ uses }) => uses === './tools/dixian');
    expect(Object.keys(ACTION.inputs)).toEqual(
      expect.arrayContaining(Object.keys(own?.with ?? {})),
    );
    const used = [...action.matchAll(/steps\.dixian\.outputs\.([\w-]+)/g)].map(([, word]) => word);
    expect(used.length).toBeGreaterThan(0);
    expect(Object.keys(ACTION.outputs)).toEqual(expect.arrayContaining(used));
  });

  test('gate a workflow without the action, and annotate what falls short', () => {
    const script = stepsOf(workflow)
      .map(({ run }) => run)
      .filter(isRun)
      .join('\n');
    const env = { GITHUB_STEP_SUMMARY: project.path('summary.md') };
    expect(project.bash(script, env).status).toBe(0);
    spoil();
    const { status, stdout } = project.bash(script, env);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=figures\/baishan-2025\.csv,line=2,col=\d+,/);
    expect(readFileSync(project.path('summary.md'), 'utf8')).toContain('存在不符合项');
    expect(readFileSync(project.path('dixian.html'), 'utf8')).toContain('存在不符合项');
  });

  test('gate a GitLab job, and leave the reports that it declares', () => {
    const { script, artifacts } = parse(gitlab).dixian;
    const lines = script.filter(isRun).join('\n');
    expect(project.bash(lines).status).toBe(0);
    spoil();
    expect(project.bash(lines).status).toBe(1);
    const { junit, codequality } = artifacts.reports;
    for (const file of [...artifacts.paths, junit, codequality]) {
      expect(readFileSync(project.path(file), 'utf8')).toContain('220605.cultivated-land');
    }
  });

  test('gate a Makefile', () => {
    project.write('Makefile', makefile);
    expect(project.bash('make figures').status).toBe(0);
    spoil();
    const { status, stderr } = project.bash('make figures');
    expect(status).toBe(2);
    expect(stderr).toContain('Error 1');
  });
});
