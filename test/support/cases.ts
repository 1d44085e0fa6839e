import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './run.js';

/** A file to be read, in a folder of its kind, and what is expected of it. */
export interface Case<T> {
  readonly folder: string;
  readonly file: string;
  readonly expected: T & { readonly why: string };
}

/**
 * Declares a test for each case of a folder. A case is a file in a folder of its kind; what is expected of
 * it is written in `expected.yaml` beside it, with the reason. Cases that do not hold yet are named in
 * `not-yet.txt`: one that holds must be taken from that list.
 */
export function describeCases<T>(folder: string, holds: (one: Case<T>) => void): void {
  const root = join(ROOT, folder);
  const list = join(root, 'not-yet.txt');
  const notYet = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  const kinds = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
  const names: string[] = [];

  describe.each(kinds.map(({ name }) => name))('%s', (kind) => {
    const source = readFileSync(join(root, kind, 'expected.yaml'), 'utf8');
    const expectations: Readonly<Record<string, T & { why: string }>> = parse(source);
    const files = readdirSync(join(root, kind)).filter((file) => file !== 'expected.yaml');
    names.push(...files.map((file) => `${kind}/${file}`));

    test('each file has its expectation', () => {
      expect(files.sort()).toEqual(Object.keys(expectations).sort());
    });

    for (const [file, expected] of Object.entries(expectations)) {
      const declare = notYet.includes(`${kind}/${file}`) ? test.fails : test;
      declare(`${file}: ${expected.why}`, () =>
        holds({ folder: join(root, kind), file, expected }),
      );
    }
  });

  test('what does not hold yet is one of the cases', () => {
    expect(notYet.filter((name) => !names.includes(name))).toEqual([]);
  });
}
