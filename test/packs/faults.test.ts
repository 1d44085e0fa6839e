import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../src/core/problem.js';
import { edit, HASH, load, PACK, placeOf, sha256, summarise, TEXT } from './small-pack.js';

/** What is broken, how, the code, and the words at whose beginning the fault is reported. */
type Case = readonly [fault: string, from: string, to: string, code: ProblemCode, at: string];

const CHANGED = HASH.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'));
const MULTIPLE = '控制在2020年城镇建设用地规模的1.23倍以内';

const WATER = 'limit: ≤ 0.37 亿立方米, year: 2025, quote: 2025年不超过0.37亿立方米';

const CASES: readonly Case[] = [
  ['malformed syntax', 'id: small', 'id: [small', 'pack-syntax', 'document:'],
  ['an alias that leads nowhere', 'id: small', 'id: *nowhere', 'pack-syntax', '*nowhere'],
  ['a tag that asks for a number', 'pack: 1', 'pack: !!int 1', 'pack-syntax', '!!int'],
  ['an unknown key', 'quote: 落实', 'quotes: x, quote: 落实', 'pack-key-unknown', 'quotes: x'],
  ['an unknown key of the pack', 'rules:', 'rulez: []\nrules:', 'pack-key-unknown', 'rulez'],
  [
    'a key that stands twice',
    'id: small',
    'id: small\nid: large',
    'pack-key-duplicate',
    'id: large',
  ],
  [
    'a region that stands twice',
    '"110103": { name: 丁县 }',
    '"110103": { name: 丁县 }\n  "110103": { name: 戊县 }',
    'pack-key-duplicate',
    '"110103": { name: 戊县',
  ],
  [
    'a missing key',
    '    indicator: cultivated-land\n',
    '',
    'pack-key-missing',
    'id: 110102.cultivated-land',
  ],
  ['a missing key of the pack', 'id: small\n', '', 'pack-key-missing', 'pack: 1'],
  [
    'a limit without a quote',
    '    quote: 甲县耕地保有量不低于17.50万亩\n',
    '',
    'pack-key-missing',
    'id: 110102.cultivated-land',
  ],
  [
    'a rule without a limit',
    '    limit: ≥ 17.50 万亩\n',
    '',
    'pack-key-missing',
    'id: 110102.cultivated-land',
  ],
  [
    'limit beside limits',
    '    limits:',
    '    limit: ≤ assigned\n    limits:',
    'pack-value-invalid',
    'limits:',
  ],
  ['a limit that is none', '≥ 17.50 万亩', 'about 17.50 万亩', 'pack-value-invalid', 'about'],
  ['a limit without a unit', '≥ 17.50 万亩', '≥ 17.50', 'pack-value-invalid', '≥ 17.50'],
  ['a fraction as a limit', '≥ 17.50 万亩', '≥ 35/2 万亩', 'pack-value-invalid', '≥ 35/2'],
  ['another version of the format', 'pack: 1', 'pack: 2', 'pack-value-invalid', '2'],
  ['a day that is none', '2024-06-11', '2024-06-31', 'pack-value-invalid', '2024-06-31'],
  ['a code that is none', '"110103"', '"1103"', 'pack-value-invalid', '"1103"'],
  ['a year in words', 'year: 2025', 'year: 次年', 'pack-value-invalid', '次年'],
  ['a year outside the plan period', 'target: 2035', 'target: 2036', 'pack-value-invalid', '2036'],
  [
    'a plan period that ends before it begins',
    'from: 2021',
    'from: 2036',
    'pack-value-invalid',
    '2035 }',
  ],
  ['a class that is none', 'class: control', 'class: firm', 'pack-value-invalid', 'firm, binds'],
  ['an empty name', 'name: 丁县', 'name: ""', 'pack-value-invalid', '"" }'],
  ['a list where a map belongs', '{ name: 丁县 }', '[丁县]', 'pack-value-invalid', '[丁县]'],
  [
    'a text that is not there',
    'text: approval.txt',
    'text: other.txt',
    'pack-text-missing',
    'other.txt',
  ],
  ['a text that has changed', HASH, CHANGED, 'pack-text-changed', CHANGED],
  [
    'a rule of an unknown region',
    'region: "110101"',
    'region: "110104"',
    'pack-region-unknown',
    '"110104"',
  ],
  [
    'a name that means two regions',
    'name: 丁县',
    'name: 老甲县',
    'pack-region-duplicate',
    '老甲县 }',
  ],
  [
    'a code on both lists',
    '"110103"',
    '"110101"',
    'pack-region-duplicate',
    '"110101": { name: 丁县',
  ],
  [
    'the addressee among the neighbours',
    'name: 丁县',
    'name: 丙市',
    'pack-region-duplicate',
    '丙市 }\nregions',
  ],
  [
    'an unknown indicator',
    'indicator: water-use',
    'indicator: water-uses',
    'pack-indicator-unknown',
    'water-uses',
  ],
  [
    'an interpretation of nothing',
    "'*', water-use",
    "'*', water",
    'pack-indicator-unknown',
    'water, blue',
  ],
  [
    'an id that stands twice',
    'id: strict',
    'id: blue-line',
    'pack-id-duplicate',
    'blue-line, name: 执行',
  ],
  [
    'an id without its region',
    'id: 110101.urban',
    'id: urban',
    'pack-id-without-region',
    'urban-expansion-multiple\n    region: "110101"',
  ],
  [
    'two limits for one year',
    '      - { limit: ≤ assigned',
    `      - { ${WATER} }\n      - { limit: ≤ assigned`,
    'pack-limit-duplicate',
    '≤ 0.37 亿立方米, year: 2025, quote: 2025年不超过0.37亿立方米 }\n      - { limit: ≤ assigned',
  ],
  [
    'a unit of another dimension',
    '≥ 17.50 万亩',
    '≥ 17.50 亿立方米',
    'pack-limit-dimension',
    '≥ 17.50',
  ],
  ['a unit that is none', '≥ 17.50 万亩', '≥ 17.50 万苗', 'unit-unknown', '≥ 17.50'],
  ['a number of too many digits', '≥ 17.50', `≥ ${'1'.repeat(101)}`, 'number-too-long', '≥ 111'],
  ['an unknown part', 'clause: 三', 'clause: 八', 'pack-clause-unknown', '八'],
  [
    'words that are not in the text',
    'quote: 严格执行',
    'quote: 严格实行',
    'pack-quote-not-found',
    '严格实行',
  ],
  [
    'an excuse that is not in the text',
    'quote: 〔2024〕1号',
    'quote: 〔2024〕2号',
    'pack-quote-not-found',
    '〔2024〕2号',
  ],
  [
    "another region's words",
    'quote: 甲县耕地保有量不低于17.50万亩',
    'quote: 乙县耕地保有量不低于18.5万亩',
    'pack-quote-elsewhere',
    '乙县耕地',
  ],
  ["another part's words", 'clause: 三', 'clause: 一', 'pack-quote-elsewhere', '严格执行 }'],
  [
    'words that stand twice',
    'quote: 严格执行',
    'quote: 加强监督',
    'pack-quote-ambiguous',
    '加强监督',
  ],
  [
    'an excuse that stands twice',
    ', every: true',
    '',
    'pack-quote-ambiguous',
    '2020年城镇建设用地规模, reason',
  ],
  [
    'a quote without a limit',
    'quote: 甲县耕地保有量不低于17.50万亩',
    'quote: 甲县耕地保有量',
    'pack-quote-unread',
    '甲县耕地保有量',
  ],
  [
    'a quote with two limits',
    '甲县耕地保有量不低于17.50万亩',
    '不低于17.50万亩，生态保护红线面积不低于12平方千米',
    'pack-quote-unread',
    '不低于17.50',
  ],
  ['another number', '≥ 17.50', '≥ 17.51', 'pack-quote-differs', '≥ 17.51'],
  ['a number without its zero', '≥ 17.50', '≥ 17.5', 'pack-quote-differs', '≥ 17.5 '],
  ['another unit', '≥ 17.50 万亩', '≥ 17.50 万公顷', 'pack-quote-differs', '≥ 17.50'],
  ['another comparator', '≥ 17.50', '≤ 17.50', 'pack-quote-differs', '≤ 17.50'],
  [
    'an assigned limit that is printed',
    '≥ 17.50 万亩',
    '≥ assigned',
    'pack-quote-differs',
    '≥ assigned',
  ],
  [
    'a printed limit that is assigned',
    '≤ assigned',
    '≤ 0.37 亿立方米',
    'pack-quote-differs',
    '≤ 0.37 亿立方米, by',
  ],
  ['another authority', 'by: 上级', 'by: 国家', 'pack-quote-differs', '≤ assigned'],
  ['another year', 'year: 2025', 'year: 2026', 'pack-quote-differs', '2026'],
  [
    'another indicator',
    'indicator: cultivated-land',
    'indicator: forest-land',
    'pack-quote-differs',
    'forest-land',
  ],
  [
    'a quote that ends within a number',
    MULTIPLE,
    '控制在2020年城镇建设用地规模的1.2',
    'pack-quote-differs',
    '≤ 1.23',
  ],
  [
    'a quote that leaves out 以内',
    MULTIPLE,
    '控制在2020年城镇建设用地规模的1.23',
    'pack-quote-differs',
    '≤ 1.23',
  ],
];

describe('loadPack', () => {
  it('loads a sound pack', () => {
    expect(load(PACK).problems).toEqual([]);
  });

  it.each(CASES)('refuses %s', (_fault, from, to, code, at) => {
    const source = edit(PACK, from, to);
    const loaded = load(source);
    expect(loaded.pack).toBeNull();
    expect(summarise(loaded)).toEqual([`${code} ${placeOf(source, at)}`]);
  });

  it('reports all faults at once, in the order of the file', () => {
    const edits = [
      ['id: small', 'id: small\nidd: x'],
      ['source: made up', 'sauce: made up'],
      ['≥ 17.50', '≥ 17.05'],
      ['year: 2025', 'year: soon'],
      ['class: control', 'class: firm'],
      ['严格执行 }', '严格实行 }'],
      ['〔2024〕1号, reason', '〔2023〕1号, reason'],
    ] as const;
    const source = edits.reduce((text, [from, to]) => edit(text, from, to), PACK);
    const places = [
      'idd',
      'title',
      'sauce',
      '≥ 17.05',
      'soon',
      'firm, binds',
      '严格实行',
      '〔2023〕',
    ];
    expect(summarise(load(source))).toEqual(
      [
        'pack-key-unknown',
        'pack-key-missing',
        'pack-key-unknown',
        'pack-quote-differs',
        'pack-value-invalid',
        'pack-value-invalid',
        'pack-quote-not-found',
        'pack-quote-not-found',
      ].map((code, index) => `${code} ${placeOf(source, places[index] ?? '')}`),
    );
  });

  it('names the nearest key, indicator and region', () => {
    const source = [
      ['interpretations:', 'interpretation: []\ninterpretations:'],
      ['indicator: cultivated-land', 'indicator: cultivated-lands'],
      ['region: "110101"', 'region: "110107"'],
    ].reduce((text, [from = '', to = '']) => edit(text, from, to), PACK);
    expect(load(source).problems.map((problem) => problem.arguments)).toMatchObject([
      { indicator: 'cultivated-lands', nearest: 'cultivated-land' },
      { region: '110107', nearest: expect.stringMatching(/^11010[12]$/) },
      { key: 'interpretation', nearest: 'interpretations' },
    ]);
  });

  it('says where the words stand that are not among those about the region', () => {
    const source = edit(PACK, '甲县耕地保有量不低于17.50万亩', '耕地保有量不低于18.5万亩');
    const [line = '', column = ''] = placeOf(TEXT, '耕地保有量不低于18.5').split(':');
    expect(load(source).problems).toMatchObject([
      {
        code: 'pack-quote-elsewhere',
        arguments: { expected: '甲县 · 第二部分', line: Number(line), column: Number(column) },
      },
    ]);
  });

  it('says what the quote says where the limit differs', () => {
    const source = edit(PACK, '≥ 17.50 万亩', '≤ 17.5 公顷');
    expect(load(source).problems).toMatchObject([
      { arguments: { limit: '≤ 17.5 公顷', says: '≥ 17.50 万亩' } },
    ]);
  });

  it('refuses a quote that leaves out the word which turns a cap into a floor', () => {
    const text = edit(TEXT, '不低于17.50万亩', '控制在17.50万亩以上');
    const quote = edit(PACK, '甲县耕地保有量不低于17.50万亩', '甲县耕地保有量控制在17.50万亩');
    const source = edit(
      edit(quote, HASH, sha256(new TextEncoder().encode(text))),
      '≥ 17.50',
      '≤ 17.50',
    );
    expect(load(source, text).problems).toMatchObject([
      { code: 'pack-quote-differs', arguments: { says: '≥ 17.50 万亩' } },
    ]);
  });

  it('takes a year before the plan period as a base, not as the year of the limit', () => {
    const text = edit(TEXT, '耕地保有量不低于17.50', '耕地保有量较2020年不减、不低于17.50');
    const quote = edit(PACK, '甲县耕地保有量不低于', '甲县耕地保有量较2020年不减、不低于');
    const source = edit(quote, HASH, sha256(new TextEncoder().encode(text)));
    expect(load(source, text).problems).toEqual([]);
  });

  it('refuses a text that is not UTF-8', () => {
    const text = Uint8Array.of(0xc8, 0xd5);
    const source = edit(PACK, HASH, sha256(text));
    expect(load(source, text).problems).toMatchObject([
      { code: 'pack-value-invalid', arguments: { key: 'text', expected: 'UTF-8' } },
    ]);
  });

  it.each(['', '[]', 'x', '- 1', '{}', 'null', '"'])('refuses %j, which is no pack', (source) => {
    for (const path of ['pack.yaml', 'pack.json']) {
      const { pack, problems } = load(source, TEXT, path);
      expect(pack).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      for (const { location } of problems) expect(location?.line).toBe(1);
    }
  });

  it.each(['[', '{a: ', '- ', '? ', '&a [*a, '])('refuses endless nesting of %j', (scrap) => {
    expect(load(scrap.repeat(100_000)).problems).toMatchObject([{ code: 'pack-syntax' }]);
  });

  it('refuses aliases that unfold to more than any pack holds', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let index = 1; index < 30; index += 1) {
      lines.push(`a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`);
    }
    expect(load(lines.join('\n')).problems).toMatchObject([{ code: 'pack-syntax' }]);
  });
});
