import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, type Run } from './run.js';

/** A folder as a user of the program has it, with the program among its packages. */
export interface Project {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  /** Copies a file of the repository into it. */
  readonly copy: (from: string, to: string) => void;
  /** Runs a script of bash in it, as a pipeline does. */
  readonly bash: (script: string, env?: Readonly<Record<string, string>>) => Run;
  readonly remove: () => void;
}

/** Makes such a folder. */
export function makeProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-project-'));
  const path = (name: string) => join(folder, name);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  write('package.json', JSON.stringify({ name: 'figures', private: true }));
  mkdirSync(path('node_modules/.bin'), { recursive: true });
  symlinkSync(ROOT, path('node_modules/dixian'));
  symlinkSync('../dixian/bin/dixian.js', path('node_modules/.bin/dixian'));
  return {
    folder,
    path,
    write,
    copy: (from, to) => {
      mkdirSync(dirname(path(to)), { recursive: true });
      cpSync(join(ROOT, from), path(to), { recursive: true });
    },
    bash: (script, env = {}) => {
      const { PATH = '', HOME = '' } = process.env;
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH, HOME, LANG: 'zh_CN.UTF-8', ...env },
      });
      return { status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
