import { describe, expect, it, test } from 'vitest';
import type { ProblemCode } from '../../src/core/problem.js';
import type { PlacedOverlay } from '../../src/packs/load-overlay.js';
import { isOverlay } from '../../src/packs/load-overlay.js';
import { applyOverlays, loadPackFiles } from '../../src/packs/load-pack-files.js';
import { BASE, hashOf, loadAmending, OVERLAY, OVERLAY_TEXT } from './small-overlay.js';
import { CATALOGUE, edit, PACK, placeOf, sha256, summarise, TEXT } from './small-pack.js';

function sound(source = OVERLAY, text = OVERLAY_TEXT, path?: string): PlacedOverlay {
  const { placed, problems } = loadAmending(source, path === undefined ? { text } : { text, path });
  expect(problems).toEqual([]);
  if (placed === null) throw new Error('no overlay');
  return placed;
}

const file = (source: string, path = 'x/pack.yaml') => ({ path, source, readFile: () => null });

describe('an overlay', () => {
  it('is told from a base by what it amends, also where it says so wrongly', () => {
    expect(isOverlay(file(OVERLAY))).toBe(true);
    expect(isOverlay(file(edit(OVERLAY, 'amends:', 'amend:')))).toBe(true);
    expect(isOverlay(file(PACK))).toBe(false);
    expect(isOverlay(file('[]'))).toBe(false);
    expect(isOverlay(file('{"amends": "small"}', 'pack.json'))).toBe(true);
  });

  it('holds each amendment with its years, its words in its own text and its document', () => {
    const { overlay } = sound();
    const [line = '', column = ''] = placeOf(OVERLAY_TEXT, '甲县用水总量不超过0.38').split(':');
    expect(overlay).toMatchObject({ id: 'small-2026', amends: 'small' });
    expect(overlay.document.clauses.map(({ heading }) => heading)).toEqual([
      '明确用水总量',
      '提高下限',
    ]);
    expect(overlay.amendments).toMatchObject([
      {
        rule: '110102.water-use',
        from: 2026,
        through: 2030,
        target: null,
        document: { number: '某政函〔2026〕9号', date: '2026-03-01' },
        limit: {
          relation: '<=',
          amount: { value: '0.38', unit: '亿立方米' },
          citation: {
            document: '某政函〔2026〕9号',
            clause: '一',
            line: Number(line),
            column: Number(column),
          },
        },
      },
      { from: 2031, through: 2035, target: null, limit: { amount: null, by: '上级' } },
      { from: 2026, through: 2035, target: 2035, limit: { amount: { value: '17.80' } } },
    ]);
  });

  it('may be JSON', () => {
    const { overlay } = sound();
    const source = JSON.stringify({
      pack: 1,
      id: overlay.id,
      amends: overlay.amends,
      document: { ...overlay.document, clauses: undefined },
      amendments: [
        {
          rule: '110102.water-use',
          from: 2026,
          through: 2030,
          limit: '≤ 0.38 亿立方米',
          quote: '甲县用水总量不超过0.38亿立方米',
        },
      ],
    });
    const { placed } = loadAmending(source, { path: 'pack.json' });
    expect(placed?.overlay.amendments).toMatchObject([overlay.amendments[0]]);
  });

  it('resolves a quote among the words about the region of its rule', () => {
    const rule = edit(
      OVERLAY,
      '  - rule: 110102.cultivated-land',
      `  - rule: 110102.ecological-redline
    from: 2026
    limit: ≥ 13 平方千米
    quote: 生态保护红线面积不低于13平方千米
  - rule: 110102.cultivated-land`,
    );
    const base = {
      ...BASE,
      rules: [
        ...BASE.rules,
        ...BASE.rules.slice(0, 1).map((one) => ({
          ...one,
          id: '110102.ecological-redline',
          indicator: 'ecological-redline',
        })),
      ],
    };
    const { placed, problems } = loadAmending(rule, { bases: [base] });
    expect(problems).toEqual([]);
    expect(placed?.overlay.amendments[2]?.limit.citation).toMatchObject({ clause: '二', line: 4 });
  });

  it('draws its line for the rule’s own target where its words name no year', () => {
    const text = OVERLAY_TEXT.replace('到2035年，甲县耕地', '甲县耕地').replaceAll(
      /2026年至2030年，|自2031年起，/g,
      '',
    );
    const source =
      OVERLAY.slice(0, OVERLAY.indexOf('  - rule: 110102.water-use')) +
      OVERLAY.slice(OVERLAY.indexOf('  - rule: 110102.cultivated-land'));
    expect(sound(source, text).overlay.amendments[0]?.target).toBe(2035);
  });
});

/** What is broken, how, the code, and the words at whose beginning the fault is reported. */
type Case = readonly [fault: string, from: string, to: string, code: ProblemCode, at: string];

const LAND = '  - rule: 110102.cultivated-land\n    from: 2026';

describe('an overlay that does not hold', () => {
  test.each<Case>([
    ['base is not known', 'amends: small', 'amends: smalls', 'pack-base-unknown', 'smalls'],
    [
      'rule is not known',
      'rule: 110102.cultivated-land',
      'rule: 110102.cultivated-lands',
      'pack-rule-unknown',
      '110102.cultivated-lands',
    ],
    [
      'rule is a duty',
      'rule: 110102.cultivated-land',
      'rule: blue-line',
      'pack-rule-unknown',
      'blue-line',
    ],
    [
      'from is before the period',
      LAND,
      LAND.replace('2026', '2020'),
      'pack-value-invalid',
      '2020\n',
    ],
    [
      'from is before the document, and no words carry it back',
      LAND,
      LAND.replace('2026', '2025'),
      'pack-value-invalid',
      '2025\n',
    ],
    ['through is after the period', 'through: 2030', 'through: 2036', 'pack-value-invalid', '2036'],
    ['through is before from', 'through: 2030', 'through: 2025', 'pack-value-invalid', '2025\n'],
    [
      'relation is the other one',
      '≥ 17.80 万亩',
      '≤ 17.80 万亩',
      'pack-amendment-relation',
      '≤ 17.80',
    ],
    ['dimension is another', '≥ 17.80 万亩', '≥ 17.80 倍', 'pack-limit-dimension', '≥ 17.80 倍'],
    ['number differs', '≥ 17.80 万亩', '≥ 17.8 万亩', 'pack-quote-differs', '≥ 17.8 '],
    ['unit differs', '≥ 17.80 万亩', '≥ 17.80 公顷', 'pack-quote-differs', '≥ 17.80 公'],
    ['unit is none', '≥ 17.80 万亩', '≥ 17.80 万畝', 'unit-unknown', '≥ 17.80 万畝'],
    [
      'quote is not there',
      '甲县耕地保有量不低于17.80万亩\n',
      '甲县耕地保有量不低于17.81万亩\n',
      'pack-quote-not-found',
      '甲县耕地保有量不低于17.81',
    ],
    ['clause is not there', 'clause: 一', 'clause: 三', 'pack-clause-unknown', '三'],
    [
      'quote stands in another clause',
      'clause: 一',
      'clause: 二',
      'pack-quote-elsewhere',
      '甲县用水总量不超过0.38',
    ],
    [
      'date is before the base’s',
      'date: 2026-03-01',
      'date: 2024-06-10',
      'pack-value-invalid',
      '2024-06-10',
    ],
    [
      'key is not known',
      'amends: small',
      'amends: small\nregions: {}',
      'pack-key-unknown',
      'regions',
    ],
    [
      'key of an amendment is not known',
      LAND,
      `${LAND}\n    target: 2035`,
      'pack-key-unknown',
      'target',
    ],
    [
      'text is not there',
      'text: amendment.txt',
      'text: amended.txt',
      'pack-text-missing',
      'amended.txt',
    ],
    ['hash is another’s', hashOf(OVERLAY_TEXT), hashOf(TEXT), 'pack-text-changed', hashOf(TEXT)],
    ['syntax is malformed', 'pack: 1', 'pack: [', 'pack-syntax', 'id:'],
    [
      'excuse is not there',
      'quote: 某政函〔2026〕9号',
      'quote: 某政函〔2026〕8号',
      'pack-quote-not-found',
      '某政函〔2026〕8号,',
    ],
  ])('since its %s', (_fault, from, to, code, at) => {
    const source = edit(OVERLAY, from, to);
    const { placed, problems } = loadAmending(source);
    expect(placed).toBeNull();
    expect(summarise({ problems })[0]).toBe(`${code} ${placeOf(source, at)}`);
    if (code !== 'pack-syntax') expect(problems).toHaveLength(1);
  });

  test('since the years of its quote are others, at the end that differs', () => {
    const quote = edit(OVERLAY, 'quote: 甲县用水', 'quote: 2026年至2030年，甲县用水');
    expect(loadAmending(quote).problems).toEqual([]);
    for (const [from, to, end] of [
      ['    from: 2026\n    through: 2030', '    from: 2027\n    through: 2030', '2027'],
      ['through: 2030', 'through: 2029', '2029'],
      ['through: 2030', 'through: 2035', '2035'],
    ] as const) {
      const source = edit(quote, from, to);
      const { problems } = loadAmending(source);
      expect(summarise({ problems })).toEqual([
        `pack-quote-differs ${placeOf(source, `${end}\n`)}`,
      ]);
      expect(problems[0]?.arguments).toMatchObject({ says: '2026—2030年' });
    }
  });

  test('since it has several faults, all told at once and in order', () => {
    const source = edit(
      edit(edit(OVERLAY, 'through: 2030', 'through: 2040'), '≥ 17.80', '≤ 17.80'),
      'by: 上级',
      'by: 国家',
    );
    expect(loadAmending(source).problems.map(({ code }) => code)).toEqual([
      'pack-value-invalid',
      'pack-quote-differs',
      'pack-amendment-relation',
    ]);
  });

  test('nearest base and rule are named', () => {
    expect(loadAmending(edit(OVERLAY, 'amends: small', 'amends: smalls')).problems).toMatchObject([
      { arguments: { base: 'smalls', nearest: 'small' } },
    ]);
    const source = edit(OVERLAY, 'rule: 110102.cultivated-land', 'rule: 110102.cultivated-lands');
    expect(loadAmending(source).problems).toMatchObject([
      { arguments: { nearest: '110102.cultivated-land' } },
    ]);
  });
});

describe('overlays on their base', () => {
  const later = (id: string, date: string, through = 2030) =>
    sound(
      edit(
        edit(edit(OVERLAY, 'id: small-2026', `id: ${id}`), 'date: 2026-03-01', `date: ${date}`),
        'through: 2030',
        `through: ${through}`,
      ),
      OVERLAY_TEXT.replace('2026年至2030年，', ''),
      `${id}/pack.yaml`,
    );

  it('leaves a base without overlays as it is', () => {
    expect(applyOverlays(BASE, [])).toEqual({ pack: BASE, problems: [] });
  });

  it('lists amendments by date, whatever the order in which they are given', () => {
    const [a, b] = [later('a', '2026-05-01'), later('b', '2026-04-01')];
    const one = applyOverlays(BASE, [a, b]);
    expect(applyOverlays(BASE, [b, a])).toEqual(one);
    expect(one.pack?.overlays?.map(({ id }) => id)).toEqual(['b', 'a']);
    const water = one.pack?.rules.find(({ id }) => id === '110102.water-use');
    expect(water?.amendments?.map(({ document }) => document.date)).toEqual([
      '2026-04-01',
      '2026-04-01',
      '2026-05-01',
      '2026-05-01',
    ]);
    expect(one.pack?.rules.find(({ id }) => id.startsWith('110101'))).not.toHaveProperty(
      'amendments',
    );
  });

  it('refuses two of one date that cover a year of one rule, at the second, naming both', () => {
    const [a, b] = [later('a', '2026-05-01'), later('b', '2026-05-01')];
    const { pack, problems } = applyOverlays(BASE, [b, a]);
    expect(pack).toBeNull();
    expect(problems).toMatchObject([
      {
        code: 'pack-amendment-overlap',
        location: { path: 'b/pack.yaml' },
        arguments: {
          rule: '110102.water-use',
          from: 2026,
          through: 2030,
          first: { path: 'a/pack.yaml' },
        },
      },
      { arguments: { rule: '110102.water-use', from: 2031, through: 2035 } },
      { arguments: { rule: '110102.cultivated-land', from: 2026, through: 2035 } },
    ]);
  });

  it('refuses two amendments of one overlay that share one year', () => {
    const source = edit(OVERLAY, '    from: 2031', '    from: 2030');
    const text = OVERLAY_TEXT.replace('自2031年起，', '');
    const { pack, problems } = applyOverlays(BASE, [sound(source, text)]);
    expect(pack).toBeNull();
    expect(problems).toMatchObject([{ arguments: { from: 2030, through: 2030 } }]);
  });

  it('refuses an id that is taken', () => {
    const { problems } = applyOverlays(BASE, [later('small', '2026-05-01')]);
    expect(problems).toMatchObject([{ code: 'pack-id-duplicate', arguments: { id: 'small' } }]);
  });
});

describe('pack files in any order', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const base = { path: 'base/pack.yaml', source: PACK, readFile: () => bytes(TEXT) };
  const overlay = {
    path: 'overlay/pack.yaml',
    source: OVERLAY,
    readFile: () => bytes(OVERLAY_TEXT),
  };
  const loadAll = (...files: Parameters<typeof loadPackFiles>[0]) =>
    loadPackFiles(files, [], CATALOGUE, sha256);

  it('are one amended pack', () => {
    const one = loadAll(base, overlay);
    expect(one.problems).toEqual([]);
    expect(one.packs).toHaveLength(1);
    expect(loadAll(overlay, base)).toEqual(one);
    expect(loadPackFiles([overlay], [BASE], CATALOGUE, sha256)).toEqual(one);
  });

  it('leave out a base whose overlay has a fault, and every pack where the base is not known', () => {
    const broken = { ...overlay, source: edit(OVERLAY, '≥ 17.80', '≥ 17.81') };
    expect(loadAll(base, broken)).toMatchObject({
      packs: [],
      problems: [{ code: 'pack-quote-differs' }],
    });
    const astray = { ...overlay, source: edit(OVERLAY, 'amends: small', 'amends: large') };
    expect(loadAll(base, astray)).toMatchObject({
      packs: [],
      problems: [{ code: 'pack-base-unknown' }],
    });
    const malformed = { ...overlay, source: 'amends: [' };
    expect(loadAll(base, malformed)).toMatchObject({ packs: [] });
  });

  it('say nothing of a base that is not known where a base could not be read', () => {
    const broken = { ...base, source: edit(PACK, '≥ 17.50', '≥ 17.51') };
    expect(loadAll(broken, overlay).problems.map(({ code }) => code)).toEqual([
      'pack-quote-differs',
    ]);
  });

  it('do not amend an amendment', () => {
    const second = {
      ...overlay,
      source: edit(
        edit(OVERLAY, 'id: small-2026', 'id: second'),
        'amends: small',
        'amends: small-2026',
      ),
    };
    expect(loadAll(base, overlay, second).problems.map(({ code }) => code)).toEqual([
      'pack-base-unknown',
    ]);
  });
});
