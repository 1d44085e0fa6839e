import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/run.js';

/** The walk's lines, as a reader types them. */
function linesOf(readme: string): readonly string[] {
  const [, block = ''] =
    /```sh walk\n(.*?)```/s.exec(readFileSync(`${ROOT}${readme}`, 'utf8')) ?? [];
  return block.trimEnd().split('\n');
}

describe.each(['README.md', 'README.zh-CN.md'])(
  'the walk of %s from a text to a check',
  (readme) => {
    test('takes five commands, each of which does what it is there for', () => {
      const lines = linesOf(readme);
      expect(lines).toHaveLength(5);
      const folder = mkdtempSync(join(tmpdir(), 'dixian-walk-'));
      try {
        mkdirSync(join(folder, 'bin'));
        const program = join(folder, 'bin', 'dixian');
        writeFileSync(
          program,
          `#!/bin/sh\nexec '${process.execPath}' '${ROOT}bin/dixian.js' "$@"\n`,
        );
        chmodSync(program, 0o755);
        for (const name of ['rules', 'fixtures']) symlinkSync(`${ROOT}${name}`, join(folder, name));
        const outputs = lines.map((line) => {
          const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
            cwd: folder,
            encoding: 'utf8',
            env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, LANG: 'zh_CN.UTF-8' },
          });
          expect({ line, status }).toEqual({ line, status: 0 });
          // That the pack is a draft is said wherever it is used.
          if (stderr !== '') expect(stderr).toContain('未经复核的草案');
          return stdout;
        });
        const [copied, drafted, verified, listed, checked] = outputs;
        expect([copied, drafted]).toEqual(['', '']);
        expect(verified).toContain('已证明');
        expect(listed).toContain('220605.cultivated-land');
        expect(checked).toContain('所核对指标均符合：25 项');
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  },
);
