import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProblems, type Problem, type ProblemCode } from '../../src/core/problem.js';
import type { Excerpt, Proof } from '../../src/core/proof.js';
import { provePack } from '../../src/packs/prove.js';
import { shippedPacks } from '../../src/packs/shipped.js';
import { PROVABLE, PROVABLE_TEXT, provedWith, proveText } from './provable-pack.js';
import { CATALOGUE, sha256 } from './small-pack.js';

function meant(excerpt: Excerpt | null): string | null {
  if (excerpt === null) return null;
  const from = excerpt.location.column - 1;
  return excerpt.words.slice(from, from + excerpt.length);
}

function summarise({ problems }: Proof): readonly (readonly (string | null)[])[] {
  return problems.map(({ problem, pack, text }) => [problem.code, meant(pack), meant(text)]);
}

const LINES = '落实蓝线、绿线和紫线等管控要求';
const ITEM = (id: string) => PROVABLE.split('\n').find((line) => line.includes(id)) ?? '';

/** The edits, and each objection: its code, the words in the pack, the words in the text. */
type Case = readonly [
  fault: string,
  edits: readonly (readonly [from: string, to: string])[],
  objections: readonly (readonly [ProblemCode, string | null, string | null])[],
];

const CASES: readonly Case[] = [
  [
    'another title',
    [['title: 某省', 'title: 某某省']],
    [
      [
        'proof-document-differs',
        '某某省人民政府关于甲县、乙县国土空间规划（2021—2035年）的批复',
        null,
      ],
      [
        'proof-clause-unaccounted',
        null,
        '某省人民政府关于甲县、乙县国土空间规划（2021—2035年）的批复',
      ],
    ],
  ],
  [
    'another document number',
    [['number: 某政函〔2024〕1号', 'number: 某政函〔2024〕2号']],
    [
      ['proof-document-differs', '某政函〔2024〕2号', '某政函〔2024〕1号'],
      ['proof-clause-unaccounted', null, '某政函'],
    ],
  ],
  [
    'part of the issuer',
    [['issuer: 某省人民政府', 'issuer: 省人民政府']],
    [
      ['proof-document-differs', '省人民政府', null],
      ['proof-clause-unaccounted', null, '某省人民政府'],
    ],
  ],
  [
    'another date',
    [['date: 2024-06-11', 'date: 2024-06-12']],
    [['proof-document-differs', '2024-06-12', '2024年6月11日']],
  ],
  [
    'another plan period',
    [['from: 2021', 'from: 2020']],
    [['proof-document-differs', '{', '2021—2035年']],
  ],
  [
    'another target year',
    [
      [
        'target: 2035\n    clause: 二\n    quote: 甲县',
        'target: 2030\n    clause: 二\n    quote: 甲县',
      ],
    ],
    [['proof-year-differs', '2030', '到2035年']],
  ],
  [
    'a duty of all, encoded for one region',
    [
      [
        'class: control, binds: all, clause: 三',
        'class: control, binds: all, region: "110101", clause: 三',
      ],
    ],
    [['proof-duty-region-differs', '"110101"', '严格执行规划']],
  ],
  [
    'an indicator that the words before the quote do not name',
    [
      ['indicator: cultivated-land\n    limit: ≥ 17.50', 'indicator: wetland\n    limit: ≥ 17.50'],
      ['quote: 甲县耕地保有量不低于17.50万亩', 'quote: 不低于17.50万亩'],
    ],
    [
      ['proof-clause-unaccounted', null, '甲县耕地保有量'],
      ['proof-indicator-differs', 'wetland', '耕地保有量'],
    ],
  ],
  [
    'a second rule of one limit',
    [
      [
        '  - id: 110101.water-use',
        '  - { id: 110101.again, region: "110101", indicator: wetland, limit: ≥ 17.50 万亩, quote: 不低于17.50万亩 }\n  - id: 110101.water-use',
      ],
    ],
    [
      ['proof-limit-repeated', '不低于17.50万亩', '不低于17.50万亩'],
      ['proof-indicator-differs', 'wetland', '耕地保有量'],
    ],
  ],
  [
    'a limit of all, encoded for one',
    [
      ['到2035年，', '到2035年，湿地面积不低于2万亩，'],
      [
        '  - id: 110101.water-use',
        '  - { id: 110101.wetland, region: "110101", indicator: wetland, limit: ≥ 2 万亩, clause: 二, quote: 湿地面积不低于2万亩 }\n  - id: 110101.water-use',
      ],
    ],
    [['proof-limit-of-all', '湿地面积不低于2万亩', '湿地面积不低于2万亩']],
  ],
  [
    'a number in the letterhead',
    [['丙市人民政府：', '丙市3人民政府：']],
    [['proof-number-unaccounted', null, '3']],
  ],
  [
    'a number restated otherwise than it is',
    [
      ['不低于3.5万公顷（52.50万亩）\n', '不低于3.5万公顷（52.51万亩）\n'],
      ['不低于3.5万公顷（52.50万亩），', '不低于3.5万公顷（52.51万亩），'],
    ],
    [['proof-number-unaccounted', null, '52.51']],
  ],
  [
    'a duty that nobody encodes',
    [['严格执行规划。', '严格执行规划，加强监督。']],
    [['proof-clause-unaccounted', null, '加强监督']],
  ],
  [
    'half a clause',
    [['严格执行规划。', '长期严格执行规划。']],
    [['proof-clause-unaccounted', null, '长期']],
  ],
  [
    "an excuse for a rule's number",
    [['quote: 筑牢基础', 'quote: 筑牢基础。到2035年，甲县耕地保有量不低于17.50万亩']],
    [
      ['proof-excuse-covers-limit', '筑牢基础。到2035年，甲县耕地保有量不低于17.50万亩', '2035'],
      ['proof-excuse-covers-limit', '筑牢基础。到2035年，甲县耕地保有量不低于17.50万亩', '17.50'],
    ],
  ],
  [
    'a limit that is only excused',
    [
      ['筑牢基础。', '筑牢基础。湿地面积不低于2万亩。'],
      [
        '  - { quote: 筑牢基础',
        '  - { quote: 湿地面积不低于2万亩, reason: 重述 }\n  - { quote: 筑牢基础',
      ],
    ],
    [['proof-limit-excused', '湿地面积不低于2万亩', '2']],
  ],
  [
    'an excuse that nothing needs',
    [['  - { quote: 筑牢基础', '  - { quote: 严格执行, reason: 无 }\n  - { quote: 筑牢基础']],
    [['proof-excuse-idle', '严格执行', '严格执行']],
  ],
  [
    'a shared quote without the words of one duty',
    [[', words: 蓝线', '']],
    [
      ['proof-words-missing', LINES, LINES],
      ['proof-item-unclaimed', LINES, '落实蓝线'],
    ],
  ],
  [
    'words that are not in the quote',
    [['words: 蓝线', 'words: 黄线']],
    [
      ['proof-words-elsewhere', '黄线', LINES],
      ['proof-item-unclaimed', LINES, '落实蓝线'],
    ],
  ],
  [
    'words of another duty',
    [['words: 蓝线', 'words: 绿线']],
    [
      ['proof-item-unclaimed', LINES, '落实蓝线'],
      ['proof-words-repeated', '绿线', '绿线'],
    ],
  ],
  [
    'a duty fewer',
    [[`${ITEM('other-lines')}\n`, '']],
    [['proof-item-unclaimed', LINES, '等管控要求']],
  ],
  [
    'a limit that differs',
    [['≥ 17.50 万亩', '≥ 17.60 万亩']],
    [['pack-quote-differs', '≥ 17.60 万亩', '甲县耕地保有量不低于17.50万亩']],
  ],
  [
    'a quote that parts from the text',
    [['quote: 严格执行规划', 'quote: 严格执行计划']],
    [
      ['proof-clause-unaccounted', null, '严格执行规划'],
      ['pack-quote-not-found', '严格执行计划', '规'],
    ],
  ],
];

describe('a proof', () => {
  it('accounts for every number and clause of a sound pack', () => {
    const proof = proveText();
    expect(summarise(proof)).toEqual([]);
    expect(proof.verdict).toBe('proven');
    expect(proof.numbers).toEqual({ limit: 6, year: 2, obligation: 1, excuse: 9, unaccounted: 0 });
    expect(proof.clauses).toEqual({ rule: 6, obligation: 4, excuse: 2, unaccounted: 0 });
  });

  it.each(CASES)('objects to %s, and points at it in pack and text', (_, edits, objections) => {
    const proof = provedWith(...edits);
    const sorted = (list: readonly (readonly (string | null)[])[]) =>
      [...list].map((one) => one.join(' | ')).sort();
    expect(sorted(summarise(proof))).toEqual(sorted(objections));
    const isError = proof.problems.some(({ problem }) => problem.severity === 'error');
    expect(proof.verdict).toBe(isError ? 'differs' : 'proven');
    const problems = proof.problems.map(({ problem }) => problem);
    // The faults of the pack itself come before what they leave unaccounted for.
    const isProof = ({ code }: Problem) => code.startsWith('proof-');
    const ordered = [...problems].sort(compareProblems);
    expect(problems).toEqual([
      ...ordered.filter((problem) => !isProof(problem)),
      ...ordered.filter(isProof),
    ]);
  });

  it('has a case for every code of its own', () => {
    const codes = new Set(CASES.flatMap(([, , objections]) => objections.map(([code]) => code)));
    const declared = [
      ...readFileSync('src/core/problem.ts', 'utf8').matchAll(/'(proof-[a-z-]+)'/g),
    ];
    // Its case is below: it takes a pack of one region.
    codes.add('proof-region-differs');
    expect(
      declared.map(([, code]) => code).filter((code) => !codes.has(code as ProblemCode)),
    ).toEqual([]);
  });

  it("objects to a neighbour's words, also where a pack has one region only", () => {
    const text = '到2035年，丁县耕地保有量不低于2万亩。';
    const source = `${PROVABLE.slice(0, PROVABLE.indexOf('regions:'))}regions:
  "110101": { name: 甲县 }
not-covered:
  "110103": { name: 丁县 }
rules:
  - { id: 110101.a, region: "110101", indicator: cultivated-land, limit: ≥ 2 万亩, quote: 丁县耕地保有量不低于2万亩 }
`;
    const codes = summarise(proveText(source, text)).filter(
      ([code]) => code !== 'proof-document-differs',
    );
    expect(codes).toEqual([['proof-region-differs', '"110101"', '不低于2万亩']]);
  });

  it('says why it could not be tried where the pack or its text cannot be read', () => {
    for (const proof of [
      proveText('id: [open'),
      proveText(PROVABLE.replace('approval.txt', 'other.txt')),
    ]) {
      expect(proof.verdict).toBe('unreadable');
      expect(proof.text).toBeNull();
      expect(proof.problems.length).toBeGreaterThan(0);
    }
  });

  it('objects to a text that has changed, and still says what is unaccounted for', () => {
    const proof = proveText(PROVABLE.replace('HASH', 'a'.repeat(64)), `${PROVABLE_TEXT}3\n`);
    const codes = proof.problems.map(({ problem }) => problem.code);
    expect(codes).toContain('pack-text-changed');
    expect(codes).toContain('proof-number-unaccounted');
    expect(proof.document.sha256.expected).not.toBe(proof.document.sha256.actual);
  });

  it('cuts the text into spans that make it up again, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.nat(PROVABLE_TEXT.length),
        fc.string({ unit: fc.constantFrom(...'甲县不低于12万亩，。；（）\n等和年') }),
        (at, added) => {
          const text = PROVABLE_TEXT.slice(0, at) + added + PROVABLE_TEXT.slice(at);
          const proof = proveText(PROVABLE, text);
          expect(proof.spans.map((span) => span.text).join('')).toBe(text);
          const keys = new Set(proof.encoded.map(({ key }) => key));
          for (const { by } of proof.spans) expect(by.filter((key) => !keys.has(key))).toEqual([]);
          expect(keys.size).toBe(proof.encoded.length);
          if (/\d/.test(added)) expect(proof.verdict).toBe('differs');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('proves an overlay against its own text and its base', () => {
    const folder = 'fixtures/amendments/baishan-2029';
    const source = readFileSync(`${folder}/pack.json`, 'utf8');
    const prove = (given: string) =>
      provePack(
        { path: 'pack.json', source: given, readFile: (name) => readFileSync(`${folder}/${name}`) },
        { catalogue: CATALOGUE, sha256, bases: shippedPacks },
      );
    expect(prove(source).verdict).toBe('proven');
    expect(prove(source).id).toBe('baishan-2029');
    const other = source.replace(
      /(≤|≥) (\d)/,
      (_, sign, digit) => `${sign} ${(Number(digit) + 1) % 10}`,
    );
    expect(prove(other).verdict).toBe('differs');
  });
});
