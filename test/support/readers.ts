import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe } from 'vitest';

/**
 * Set where every reader must be there, so that nothing is skipped: `.ci/run` installs them and sets it.
 * Elsewhere tests that need one say in their name that it is missing.
 */
const ALL_REQUIRED = process.env['DIXIAN_ALL_READERS'] === '1';

/** Chromium, in which the report is opened. */
export const CHROMIUM =
  [
    process.env['DIXIAN_CHROMIUM'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path !== '' && existsSync(path)) ?? null;

/** A Python that has the package junitparser. */
export const PYTHON_WITH_JUNITPARSER =
  ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import junitparser']).status === 0,
  ) ?? null;

/**
 * A block of tests that need a program. Where it is missing they are skipped by name, and fail where all
 * programs are required.
 */
export function describeWith<T>(
  program: T | null,
  missing: string,
  name: string,
  tests: (program: T) => void,
): void {
  if (program !== null) describe(name, () => tests(program));
  else if (ALL_REQUIRED) {
    describe(name, () => {
      throw new Error(`DIXIAN_ALL_READERS is set, and there is no ${missing}`);
    });
  } else describe.skip(`${name} — SKIPPED: there is no ${missing} here`, () => {});
}
