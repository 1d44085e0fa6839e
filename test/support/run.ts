import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a run of the built program left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built binary as a user does, in the repository's root, speaking Chinese. */
export function run(
  args: readonly string[],
  options: {
    readonly input?: string | Buffer;
    readonly env?: Record<string, string>;
    readonly cwd?: string;
  } = {},
): Run {
  const { input = '', env = {}, cwd = ROOT } = options;
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}bin/dixian.js`, ...args],
    {
      cwd,
      input,
      encoding: 'utf8',
      env: { PATH, LANG: 'zh_CN.UTF-8', ...env },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status, stdout, stderr };
}
