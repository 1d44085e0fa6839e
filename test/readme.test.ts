import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT, run } from './support/run.js';

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = readFileSync(`${ROOT}${name}`, 'utf8');

  test('shows what the program prints', () => {
    const [, command = '', output = ''] = /```\n\$ dixian (.*)\n([\s\S]*?)```/.exec(text) ?? [];
    expect(run(command.split(' ')).stdout).toBe(output);
  });

  test('has a library example that runs as it stands', () => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(text) ?? [];
    const source = example
      .replace("'figures.csv'", "'fixtures/baishan-2024.csv'")
      .replace("'quotas.csv'", "'fixtures/quotas-2024.csv'");
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^compliant\n江源区 2024 pass\n[\s\S]*\n# /);
  });

  test('names every option of the command', () => {
    const flags = run(['check', '--help']).stdout.match(/--[a-z-]+/g) ?? [];
    for (const flag of new Set(flags)) {
      if (flag !== '--help' && flag !== '--json') expect(text).toContain(flag);
    }
  });
});
