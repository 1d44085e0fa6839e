import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packSchema from '../../rules/pack.schema.json' with { type: 'json' };
import { ROOT, run } from '../support/run.js';

const README = readFileSync(join(ROOT, 'rules/README.md'), 'utf8');
const ZEROS = '0'.repeat(64);

/** What a reader does next: saves a file, or types a command. */
type Step =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'command'; readonly words: readonly string[]; readonly exit: number | null };

/** Blocks that name a file behind their language are files; lines of `sh` blocks are commands. */
function readSteps(readme: string): readonly Step[] {
  const blocks = readme.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, language, path, text = '']): readonly Step[] => {
    if (path !== undefined) return [{ kind: 'file', path, text }];
    if (language !== 'sh') return [];
    return text.trimEnd().split('\n').map(readCommand);
  });
}

function readCommand(line: string): Step {
  const [, words = '', exit] = /^dixian (.*?)(?:\s+# exit (\d))?$/.exec(line) ?? [];
  const [typed = ''] = words.split(' > ');
  return {
    kind: 'command',
    words: typed.split(' '),
    exit: exit === undefined ? null : Number(exit),
  };
}

const STEPS = readSteps(README);

describe('rules/README.md, followed from an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-写规则库 '));
  afterAll(() => rmSync(folder, { recursive: true }));
  let latestPack = '';

  test('teaches something', () => {
    const commands = STEPS.flatMap((step) => (step.kind === 'command' ? [step.words[0]] : []));
    expect(new Set(commands)).toEqual(new Set(['verify', 'rules', 'explain', 'check', 'diff']));
    expect(STEPS.filter(({ kind }) => kind === 'file')).toHaveLength(6);
  });

  test.each(
    STEPS.map((step, index) => {
      const name = step.kind === 'file' ? `save ${step.path}` : `dixian ${step.words.join(' ')}`;
      return [index + 1, name, step] as const;
    }),
  )('%i: %s', (_number, _name, step) => {
    if (step.kind === 'file') {
      const path = join(folder, step.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, step.text);
      if (path.endsWith('pack.yaml')) latestPack = path;
      return;
    }
    const { status, stdout, stderr } = run(step.words, { cwd: folder });
    const said = stdout + stderr;
    if (step.exit !== null) {
      expect({ status, said }).toEqual({ status: step.exit, said: expect.any(String) });
      expect(stderr).toBe('');
      expect(stdout).not.toBe('');
      return;
    }
    // The hash of the text is what the answer says that it is, and the reader puts it in.
    expect(status).not.toBe(0);
    const [hash = ''] = (said.match(/[0-9a-f]{64}/g) ?? []).filter((one) => one !== ZEROS);
    const text = readFileSync(join(dirname(latestPack), 'approval.txt'));
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    const source = readFileSync(latestPack, 'utf8');
    expect(source).toContain(ZEROS);
    writeFileSync(latestPack, source.replace(ZEROS, hash));
  });
});

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(packSchema);

test.each(
  STEPS.flatMap((step) => (step.kind === 'file' && step.path.endsWith('.yaml') ? [step] : [])),
)('$path of the README holds against the schema, as an editor reads it', ({ text }) => {
  validate(parse(text));
  expect(validate.errors).toBeNull();
});

test('the README names every key of the format', () => {
  const keys = new Set<string>();
  const walk = (schema: unknown) => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties = {} } = schema as { properties?: Record<string, unknown> };
    for (const key of Object.keys(properties)) keys.add(key);
    for (const value of Object.values(schema)) walk(value);
  };
  walk(packSchema);
  const reference = README.slice(README.indexOf('## Every key'));
  const unnamed = [...keys].filter((key) => !new RegExp(`\`${key}\\??\``).test(reference));
  expect(unnamed).toEqual([]);
});

test('links and anchors of the README lead somewhere', () => {
  const anchors = [...README.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  for (const [, target = ''] of README.matchAll(/\]\(([^)]+)\)/g)) {
    if (target.startsWith('#')) expect(anchors).toContain(target.slice(1));
    else expect(() => readFileSync(join(ROOT, 'rules', target, 'pack.yaml'))).not.toThrow();
  }
});
