import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeProject, type Project } from '../support/project.js';
import { ROOT, type Run } from '../support/run.js';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync(`${ROOT}action.yml`, 'utf8'));
const steps: readonly Step[] = action.runs.steps;
const check = steps.find(({ id }) => id === 'check');
let project: Project;

beforeEach(() => {
  project = makeProject();
  project.copy('fixtures/baishan-2025.csv', 'figures/a 县.csv');
});
afterEach(() => project.remove());

/** An expression as a workflow writes it. */
const expression = (words: string) => `\${{ ${words} }}`;

/** Runs the step that checks as the runner does, its expressions of inputs filled in. */
function act(inputs: Readonly<Record<string, string>>): Run & { outputs: Record<string, string> } {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(check?.env ?? {})) {
    const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1] ?? '';
    given[name] = inputs[input] ?? action.inputs[input].default;
  }
  project.write('output', '');
  const run = project.bash(check?.run ?? '', {
    ...given,
    RUNNER_TEMP: project.folder,
    GITHUB_ACTION: 'dixian',
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_OUTPUT: project.path('output'),
    GITHUB_STEP_SUMMARY: project.path('summary.md'),
  });
  const outputs = readFileSync(project.path('output'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('=') as [string, string]);
  return { ...run, outputs: Object.fromEntries(outputs) };
}

describe('the action', () => {
  test('is a composite one: every step that runs names its shell, every other its version', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, shell, uses } of steps) {
      if (run !== undefined) expect(shell).toBe('bash');
      else expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    }
  });

  test('puts no expression into a script, where its words would be run', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('gives the outputs that its step writes, and keeps them as an artifact', () => {
    const { outputs } = act({ figures: 'figures/a 县.csv' });
    for (const { value } of Object.values(action.outputs as Record<string, { value: string }>)) {
      const name = /^\$\{\{ steps\.check\.outputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
      expect(outputs).toHaveProperty(name);
    }
    const kept = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'));
    expect(kept?.with?.['path']).toBe(expression('steps.check.outputs.folder'));
    expect(kept?.if).toContain('always()');
    for (const name of ['sarif', 'html'] as const) {
      expect(outputs[name]?.startsWith(outputs['folder'] ?? '-')).toBe(true);
      expect(existsSync(outputs[name] ?? '')).toBe(true);
    }
  });

  test('annotates, writes the summary and passes the exit code on, without failing its step', () => {
    const { status, stdout, outputs } = act({
      figures: '\nfigures/a 县.csv\n',
      pack: 'jizhenghan-2024-46',
      args: "--region '江源区' --year 2024 --lang en",
    });
    expect(status).toBe(0);
    expect(outputs['exit-code']).toBe('2');
    expect(stdout).toContain('::error');
    expect(readFileSync(project.path('summary.md'), 'utf8')).toContain('Verdict');
  });

  test('takes figures by pattern, and from the configuration where it is given none', () => {
    expect(act({ figures: 'figures/*.csv' }).outputs['exit-code']).toBe('0');
    project.write('dixian.config.yaml', 'figures: figures\n');
    expect(act({}).outputs['exit-code']).toBe('0');
  });

  test.each([
    ['$(touch evil)', 'an argument that a shell would run'],
    ['`touch evil`; touch evil', 'another'],
  ])('runs nothing of %s, %s', (args) => {
    act({ figures: 'figures/a 县.csv', args });
    expect(existsSync(project.path('evil'))).toBe(false);
  });

  test('stops on arguments with a quote left open, and drops none silently', () => {
    const { status, stdout } = act({ figures: 'figures/a 县.csv', args: "--region '江源区" });
    expect(status).toBe(2);
    expect(stdout).toContain('::error');
  });

  test('fails in its last step with the exit code of the check', () => {
    const last = steps.at(-1);
    expect(last?.env).toEqual({ DIXIAN_EXIT: expression('steps.check.outputs.exit-code') });
    expect(project.bash(last?.run ?? '', { DIXIAN_EXIT: '3' }).status).toBe(3);
    expect(project.bash(last?.run ?? '', { DIXIAN_EXIT: '0' }).status).toBe(0);
  });
});
