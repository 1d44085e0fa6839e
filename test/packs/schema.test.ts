import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import indicatorsSchema from '../../rules/indicators.schema.json' with { type: 'json' };
import packSchema from '../../rules/pack.schema.json' with { type: 'json' };
import { edit, load, PACK } from './small-pack.js';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validatePack = ajv.compile(packSchema);
const validateIndicators = ajv.compile(indicatorsSchema);

/** As an editor reads YAML, with numbers and truth; and as the loader does, all words. */
const READINGS = { 'an editor': 'core', 'the loader': 'failsafe' } as const;
const EACH = Object.entries(READINGS);

const foldersOf = (root: string) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${root}/${name}/pack.yaml`);
const PACKS = [...foldersOf('rules'), ...foldersOf('fixtures/packs')];

const OVERLAY = `pack: 1
id: change
amends: small
document: { title: t, number: n, issuer: i, date: 2026-01-02, text: change.txt, sha256: '${'0'.repeat(64)}', source: s }
amendments:
  - { rule: 110102.cultivated-land, from: 2026, limit: ≥ 17.40 万亩, quote: 调整为不低于17.40万亩 }
`;

describe('the published schemas', () => {
  it('are what the zod schemas say; else run npm run schemas', () => {
    const run = () => execFileSync(process.execPath, ['scripts/write-schemas.js', '--check']);
    expect(run).not.toThrow();
  });

  it('tell what each key means', () => {
    const undescribed: string[] = [];
    const walk = (schema: unknown, path: string) => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties = {}, ...rest } = schema as { properties?: Record<string, unknown> };
      for (const [key, value] of Object.entries(properties)) {
        // A condition names keys that are described elsewhere.
        if (typeof value === 'object' && !Object.hasOwn(value ?? {}, 'description')) {
          undescribed.push(`${path}/${key}`);
        }
        walk(value, `${path}/${key}`);
      }
      for (const [key, value] of Object.entries(rest)) walk(value, `${path}/${key}`);
    };
    walk(packSchema, '');
    walk(indicatorsSchema, '');
    expect(undescribed).toEqual([]);
  });
});

describe.each(EACH)('as %s reads it', (_reader, schema) => {
  const valid = (source: string) => validatePack(parse(source, { schema }));

  it.each(PACKS)('%s holds against the schema', (path) => {
    valid(readFileSync(path, 'utf8'));
    expect(validatePack.errors).toBeNull();
  });

  it('the catalogue holds against its schema', () => {
    validateIndicators(parse(readFileSync('rules/indicators.yaml', 'utf8'), { schema }));
    expect(validateIndicators.errors).toBeNull();
  });

  it('codes and years may be in quotes or not, as the loader takes both', () => {
    const bare = PACK.replaceAll(/"(\d{6})"/g, '$1').replace('year: 2025', 'year: "2025"');
    expect(load(bare).problems).toEqual([]);
    valid(bare);
    expect(validatePack.errors).toBeNull();
  });

  it.each([
    ['a key that is not known', 'id: small', 'id: small\nrule: []'],
    ['a key that is missing', '  title: 某省人民政府关于甲县、乙县规划的批复\n', ''],
    ['another version', 'pack: 1', 'pack: 2'],
    ['a date that is none', '2024-06-11', '2024-13-11'],
    ['a hash that is none', /sha256: [0-9a-f]+/.exec(PACK)?.[0] ?? '', 'sha256: abc'],
    ['a code that is none', 'region: "110102"', 'region: "1101"'],
    ['a region by its name', '  "110101": {', '  乙县: {'],
    ['a neighbour without a name', '{ name: 丁县 }', '{}'],
    ['a limit without its unit', '≥ 17.50 万亩', '≥ 17.50'],
    ['a limit without its comparator', '≥ 17.50 万亩', '17.50 万亩'],
    ['a bare number as limit', 'limit: ≥ 17.50 万亩', 'limit: 17.50'],
    ['a year that is none', 'year: 2025', 'year: 25'],
    ['words as a year', 'target: 2035', 'target: 目标年'],
    ['an unknown indicator', 'indicator: water-use', 'indicator: water-uses'],
    ['a rule without a limit', '    limit: ≥ 17.50 万亩\n', ''],
    ['a rule without a quote', '    quote: 甲县耕地保有量不低于17.50万亩\n', ''],
    ['a limit beside limits', '    limits:', '    limit: ≤ assigned\n    limits:'],
    ['an authority beside limits', '    limits:', '    by: 上级\n    limits:'],
    ['a class that is none', 'class: control', 'class: firm'],
    ['a bearer that is none', 'binds: county', 'binds: village'],
    ['neither yes nor no', 'may-not-apply: true', 'may-not-apply: perhaps'],
    ['a status that is none', 'status: unreviewed', 'status: agreed'],
    ['an excuse without a reason', ', reason: document number', ''],
    ['an id with capitals', 'id: small', 'id: Small'],
    ['empty words', 'source: made up', 'source: ""'],
  ])('%s is refused, by the loader too', (_fault, from, to) => {
    expect(valid(PACK)).toBe(true);
    const source = edit(PACK, from, to);
    expect(valid(source)).toBe(false);
    expect(load(source).pack).toBeNull();
  });

  it('a document that says what it amends is held against the form of amendments', () => {
    valid(OVERLAY);
    expect(validatePack.errors).toBeNull();
    expect(valid(edit(OVERLAY, ', from: 2026', ''))).toBe(false);
    expect(valid(edit(OVERLAY, 'amends: small\n', ''))).toBe(false);
    expect(valid(`${OVERLAY}regions: {}\n`)).toBe(false);
  });
});

it.each(PACKS)(
  '%s names the schema for editors, if it does, by a path that leads there',
  (path) => {
    const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(path, 'utf8'))?.[1];
    if (named === undefined) return;
    const found = new URL(named, `file:///${path}`).pathname.slice(1);
    expect(found).toBe('rules/pack.schema.json');
  },
);
