import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/core/proof.js';
import { provePack } from '../../src/packs/prove.js';
import { shippedPacks } from '../../src/packs/shipped.js';
import { PROVABLE, PROVABLE_TEXT, provedWith, proveText } from './provable-pack.js';
import { CATALOGUE, edit, sha256 } from './small-pack.js';

const FOLDER = 'rules/jizhenghan-2024-46';
const SHIPPED = readFileSync(`${FOLDER}/pack.yaml`, 'utf8');
const SHIPPED_TEXT = readFileSync(`${FOLDER}/approval.txt`, 'utf8');

/** Proves a source whose hash is that of the text it is given. */
function prove(source: string, text: string): Proof {
  const bytes = new TextEncoder().encode(text);
  const hashed = source.replace(/sha256: \w+/, `sha256: ${sha256(bytes)}`);
  return provePack(
    { path: 'pack.yaml', source: hashed, readFile: () => bytes },
    { catalogue: CATALOGUE, sha256, bases: shippedPacks },
  );
}

function codes({ problems }: Proof): readonly string[] {
  return problems.map(({ problem }) => problem.code);
}

/** The words of binding clauses that a proof found no account for. */
function unaccounted({ problems }: Proof): readonly string[] {
  return problems.flatMap(({ problem }) =>
    problem.code === 'proof-clause-unaccounted' ? [problem.arguments.words] : [],
  );
}

const PLAIN_OVERLAY = `pack: 1
id: plain
amends: jizhenghan-2024-46
document:
  title: 测试调整批复
  number: 测〔2026〕9号
  issuer: 吉林省人民政府
  date: 2026-02-01
  text: amendment.txt
  sha256: HASH
  source: made up
amendments:
  - rule: 220605.water-use
    from: 2026
    through: 2028
    limit: ≤ 0.30 亿立方米
    quote: 江源区用水总量不超过0.30亿立方米
excused:
  - { quote: 测〔2026〕9号, reason: document number }
  - { quote: 2026年2月1日, reason: date }
`;

describe('the plan period', () => {
  it('is none of an overlay, whose years are those of its amendments', () => {
    const limit = '2026年至2028年，江源区用水总量不超过0.30亿立方米。';
    const lines = [
      '测试调整批复',
      '测〔2026〕9号',
      `一、${limit}`,
      '吉林省人民政府',
      '2026年2月1日',
    ];
    expect(codes(prove(PLAIN_OVERLAY, lines.join('\n')))).toEqual([]);
  });

  it.each([
    ['（2021年—2035年）', []],
    ['（规划期限2021—2035年）', []],
    ['（2021—2030年）', ['proof-document-differs']],
  ])('is read from brackets: %s', (period, expected) => {
    const said = (words: string) => words.replaceAll('（2021—2035年）', period);
    const proof = proveText(said(PROVABLE), said(PROVABLE_TEXT));
    expect(codes(proof)).toEqual(expected);
  });
});

describe('a span of years that carries into a limit', () => {
  it('is no plan period', () => {
    const bare = (words: string) => words.replaceAll('（2021—2035年）', '');
    const text = bare(PROVABLE_TEXT).replace('到2035年', '2024年至2035年');
    const source = PROVABLE.replace('  - { quote: （2021—2035年）, reason: 规划期 }\n', '');
    expect(codes(proveText(bare(source), text))).toEqual([]);
    expect(codes(proveText(bare(source), `${text}《某规划（2024—2035年）》\n`))).toContain(
      'proof-document-differs',
    );
  });
});

describe('what frames a text', () => {
  const BODY = '一、原则同意规划';

  it.each([
    ['各县要严格执行，包括：'],
    ['（江源区不得再批新增取水）'],
    ['各县（市、区）必须于年底前整改到位。'],
    ['各县须报省人民政府：'],
    ['你市必须整改关于用水的请示收悉。'],
    ['现批复如下，各县必须整改：'],
  ])('is not what binds before the first part: %s', (line) => {
    const proof = provedWith([`\n${BODY}`, `\n${line}\n${BODY}`]);
    expect(unaccounted(proof).length).toBeGreaterThan(0);
  });

  it.each([
    ['各县要严格执行，包括：'],
    ['（江源区不得再批新增取水）'],
    ['（江源区暂停新增取水）'],
    ['（湿地面积不低于2万亩）'],
    ['（减少三个）'],
    ['甲县人民政府：'],
  ])('is not what stands above or below the signature: %s', (line) => {
    const above = provedWith(['\n某省人民政府\n2024', `\n${line}\n某省人民政府\n2024`]);
    const below = proveText(PROVABLE, `${PROVABLE_TEXT}${line}\n`);
    for (const proof of [above, below]) {
      expect(proof.verdict).toBe('differs');
      expect(unaccounted(proof).length).toBeGreaterThan(0);
    }
  });

  it.each([['各县要严格执行，包括：'], ['（江源区不得再批新增取水）'], ['甲县人民政府：']])(
    'is not what binds in a text without parts: %s',
    (line) => {
      const text = PROVABLE_TEXT.replace(/^[一二三]、/gm, '').replace(
        '每年开展',
        `${line}\n每年开展`,
      );
      expect(unaccounted(proveText(PROVABLE, text)).length).toBeGreaterThan(0);
    },
  );

  it('is a title whose lines are broken, and the number in brackets', () => {
    const broken = PROVABLE_TEXT.replace('甲县、乙县国土', '甲县、乙县\n国土').replace(
      '某政函〔2024〕1号',
      '（某政函〔2024〕1号）',
    );
    expect(codes(proveText(PROVABLE, broken))).toEqual([]);
  });

  it.each([
    ['fixtures/packs/lanwan-2024-8', 'pack.yaml'],
    ['fixtures/amendments/baishan-2027', 'pack.yaml'],
    ['fixtures/amendments/baishan-2027-again', 'pack.yaml'],
    ['fixtures/amendments/baishan-2029', 'pack.json'],
  ])('needs no quote in %s', (folder, path) => {
    const source = readFileSync(`${folder}/${path}`, 'utf8');
    const readFile = (name: string) => readFileSync(`${folder}/${name}`);
    const means = { catalogue: CATALOGUE, sha256, bases: shippedPacks };
    const proof = provePack({ path, source, readFile }, means);
    expect([proof.verdict, unaccounted(proof)]).toEqual(['proven', []]);
    expect(codes(proof)).not.toContain('proof-excuse-idle');
  });

  it('is not a duty before the request of the shipped text, which is still proven', () => {
    const sound = prove(SHIPPED, SHIPPED_TEXT);
    expect(codes(sound)).toEqual([]);
    expect(sound.clauses).toEqual({ rule: 26, obligation: 73, excuse: 10, unaccounted: 0 });
    const duty = '各县（市、区）必须于年底前整改到位。';
    const proof = prove(SHIPPED, edit(SHIPPED_TEXT, '你市关于', `${duty}你市关于`));
    expect(unaccounted(proof)).toEqual([duty.slice(0, -1)]);
    expect(proof.verdict).toBe('differs');
  });
});

describe('a year from which a limit holds on', () => {
  it.each(['从2035年起', '2035年以后', '2035年之后', '自2035年后'])(
    'is no target, excused or not: %s',
    (words) => {
      const edits = [['到2035年，', `${words}，`]] as const;
      const excuse = [
        '  - { quote: 筑牢基础,',
        `  - { quote: ${words}, reason: 无 }\n  - { quote: 筑牢基础,`,
      ] as const;
      for (const proof of [provedWith(...edits), provedWith(...edits, excuse)]) {
        expect(codes(proof)).toContain('proof-year-differs');
        expect(proof.verdict).toBe('differs');
      }
    },
  );
});

describe('a limit in Chinese numerals', () => {
  const WORDS = '湿地面积不低于三十万亩';

  it.each([WORDS, '湿地面积控制在三十万亩以内', '湿地保有率不低于百分之三十', '湿地三十万亩以上'])(
    'is not accounted for by a duty: %s',
    (words) => {
      const proof = provedWith(
        ['严格执行规划。', `严格执行规划，${words}。`],
        ['quote: 严格执行规划', `quote: 严格执行规划，${words}`],
      );
      expect(codes(proof)).toEqual(['proof-number-unaccounted']);
    },
  );

  it('is warned about in an excuse of its own, and refused in one of more', () => {
    const excused = (words: string) =>
      provedWith(
        ['筑牢基础。', `筑牢基础。${words}。`],
        [
          '  - { quote: 筑牢基础,',
          `  - { quote: "${words}", reason: 重述 }\n  - { quote: 筑牢基础,`,
        ],
      );
    expect(codes(excused(WORDS))).toEqual(['proof-limit-excused']);
    expect(codes(excused(`${WORDS}，林地不低于二万亩`))).toContain('proof-number-unaccounted');
  });
});
