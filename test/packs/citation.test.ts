import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readApprovalText } from '../../src/core/language/approval-text.js';
import { citeText } from '../../src/core/language/citation.js';
import { edit, HASH, load, PACK, sha256, TEXT } from './small-pack.js';

const COUNTIES = [
  { code: '110102', name: '甲县', aliases: ['老甲县'] },
  { code: '110101', name: '乙县', aliases: [] },
];
const CITY = { code: '110000', name: '丙市', aliases: ['丙'] };

function cite(text: string, regions = COUNTIES, others = [CITY]) {
  return citeText(readApprovalText(text), { regions, others });
}

describe('readApprovalText', () => {
  it('finds the parts and their headings', () => {
    const { clauses } = readApprovalText(
      '题目\n一、同意。某某。\n接着\r\n十二、筑牢基础\r\n（落款）',
    );
    expect(clauses).toMatchObject([
      { ordinal: '一', heading: '同意' },
      { ordinal: '十二', heading: '筑牢基础' },
    ]);
  });
});

describe('citeText', () => {
  const two = { clause: '二', region: null };

  it('gives the line and the column of a quote, whichever way lines end', () => {
    const places = ['\n', '\r\n'].map((end) => {
      const text = ['题目', '𠀀一', '二、𠀀甲县应当。'].join(end);
      const found = cite(text).resolve('甲县应当', two);
      return found.kind === 'found' ? found.citation : null;
    });
    expect(places[0]).toMatchObject({ clause: '二', line: 3, column: 5 });
    expect(places[1]).toEqual(places[0]);
  });

  it('tells one sentence apart by the region that it speaks of', () => {
    const text = '二、甲县不低于1万亩，管控；乙县不低于2万亩，管控；老甲县再管控。';
    const resolve = (region: string) => cite(text).resolve('，管控', { clause: '二', region });
    expect(resolve('110102')).toMatchObject({ offset: text.indexOf('，管控') });
    expect(resolve('110101')).toMatchObject({ offset: text.lastIndexOf('，管控') });
    expect(cite(text).resolve('再管控', { clause: '二', region: '110102' }).kind).toBe('found');
    expect(cite(text).resolve('，管控', two)).toEqual({ kind: 'ambiguous', times: 2 });
  });

  it('counts a repetition within the words about one region as ambiguous', () => {
    const text = '二、甲县管控，老甲县管控；乙县。';
    const found = cite(text).resolve('管控', { clause: '二', region: '110102' });
    expect(found).toEqual({ kind: 'ambiguous', times: 2 });
  });

  it("does not give the addressee's words to the region named before it", () => {
    const text = '二、甲县管控；乙县管制；丙市全市管理。';
    const found = cite(text).resolve('管理', { clause: '二', region: '110101' });
    expect(found.kind).toBe('elsewhere');
  });

  it("takes the addressee's name before a region's as part of it", () => {
    const text = '二、丙市甲县管控；丙市乙县管控。';
    expect(cite(text).resolve('丙市乙县管控', { clause: '二', region: '110101' }).kind).toBe(
      'found',
    );
  });

  it('is not misled by a short name of the addressee that stands within other words', () => {
    const text = '二、甲县种丙烯树，管控；乙县。';
    expect(cite(text).resolve('管控', { clause: '二', region: '110102' }).kind).toBe('found');
  });

  it('gives what is said before any region is named to all of them', () => {
    const text = '二、总量均不超过3亿方；甲县管控；乙县管制。';
    for (const region of ['110101', '110102', null]) {
      expect(cite(text).resolve('总量均不超过3亿方', { clause: '二', region }).kind).toBe('found');
    }
    const lead = { clause: '二', region: '110102' };
    expect(cite(text).resolve('3亿方；甲县管控', lead).kind).toBe('found');
  });

  it('gives a part that names no region, and a text of one region, to whom it is asked for', () => {
    const text = '一、甲县、乙县。\n二、全市管控。';
    expect(cite(text).resolve('管控', { clause: '二', region: '110101' }).kind).toBe('found');
    const one = cite('二、丙市某处管控。', COUNTIES.slice(0, 1));
    expect(one.resolve('管控', { clause: '二', region: '110102' }).kind).toBe('found');
  });

  it('puts the regions in the order in which the text first names them', () => {
    expect(cite('乙县、老甲县、乙县').order).toEqual(['110101', '110102']);
    expect(cite('老甲县').order).toEqual(['110102', '110101']);
  });

  it('finds each region its own words, however many and however alike the names', () => {
    const sentence = '边界控制在2020年规模的1.23倍以内';
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[东西南北]{1,4}$/), { minLength: 2 }),
        (names) => {
          const regions = names.map((name, index) => ({
            code: String(100_000 + index),
            name: `${name}县`,
            aliases: [],
          }));
          const text = `二、${regions.map(({ name }) => `${name}${sentence}`).join('；')}。`;
          const cited = cite(text, regions);
          for (const { code, name } of regions) {
            const found = cited.resolve(sentence, { clause: '二', region: code });
            const offset = found.kind === 'found' ? found.offset : 0;
            expect(text.slice(0, offset).endsWith(name)).toBe(true);
            const before = text.charAt(offset - name.length - 1);
            expect('、；').toContain(before);
          }
        },
      ),
    );
  });
});

describe('loadPack', () => {
  it('cites each rule by the words about its own region', () => {
    const rules = load(PACK).pack?.rules ?? [];
    const columns = rules
      .filter(({ indicator }) => indicator === 'urban-expansion-multiple')
      .map(({ limits }) => limits[0]?.citation.column);
    const line = TEXT.split('\n')[3] ?? '';
    expect(columns).toEqual([line.indexOf('控制在') + 1, line.lastIndexOf('控制在') + 1]);
  });

  it('reads a text with CRLF line ends, once its hash says so', () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const changed = load(PACK, text).problems;
    expect(changed).toMatchObject([{ code: 'pack-text-changed' }]);
    const { pack } = load(edit(PACK, HASH, sha256(new TextEncoder().encode(text))), text);
    expect(pack?.rules).toEqual(load(PACK).pack?.rules);
    expect(pack?.document.clauses).toEqual(load(PACK).pack?.document.clauses);
  });

  it('fills in what a pack may leave out', () => {
    const pack = load(PACK).pack;
    expect(pack?.rules.map(({ target }) => target)).toEqual([2035, 2035, 2035, 2035]);
    expect(pack?.regions.map(({ name }) => name)).toEqual(['甲县', '乙县']);
    expect(pack?.obligations).toMatchObject([
      { attestation: 'required', frequency: null, mayNotApply: true, region: null, note: null },
      { attestation: 'none', mayNotApply: false },
    ]);
    expect(pack?.interpretations[0]).toMatchObject({ effect: '', status: 'unreviewed' });
  });

  it('resolves the rules of a whole country', () => {
    const counties = Array.from({ length: 2843 }, (_, index) => ({
      code: String(200_000 + index),
      name: `第${index}县`,
      area: `${index}.50`,
    }));
    const words = counties.map(
      ({ name, area }) =>
        `${name}耕地保有量不低于${area}万亩（其中，永久基本农田保护面积不低于${area}万亩），生态保护红线面积不低于${area}平方千米，城镇开发边界扩展倍数控制在2020年城镇建设用地规模的1.23倍以内，用水总量不超过上级下达指标（2025年不超过0.37亿立方米）`,
    );
    const text = `二、筑牢基础。到2035年，${words.join('；')}。\n`;
    const rules = counties.flatMap(({ code, area }) =>
      [
        ['cultivated-land', `≥ ${area} 万亩`, `耕地保有量不低于${area}万亩`],
        ['permanent-basic-farmland', `≥ ${area} 万亩`, `永久基本农田保护面积不低于${area}万亩`],
        ['ecological-redline', `≥ ${area} 平方千米`, `生态保护红线面积不低于${area}平方千米`],
        ['urban-expansion-multiple', '≤ 1.23 倍', '控制在2020年城镇建设用地规模的1.23倍以内'],
        ['water-use', '≤ assigned', '用水总量不超过上级下达指标'],
      ].map(([indicator, limit, quote]) => ({
        id: `${code}.${indicator}`,
        region: code,
        indicator,
        clause: '二',
        limit,
        quote,
      })),
    );
    const source = JSON.stringify({
      pack: 1,
      id: 'country',
      document: {
        title: 't',
        number: 'n',
        issuer: 'i',
        date: '2024-06-11',
        text: 'approval.txt',
        sha256: sha256(new TextEncoder().encode(text)),
        source: 's',
      },
      period: { from: 2021, through: 2035 },
      regions: Object.fromEntries(counties.map(({ code, name }) => [code, { name }])),
      rules,
    });
    const loaded = load(source, text, 'pack.json');
    expect(loaded.problems).toEqual([]);
    expect(loaded.pack?.rules).toHaveLength(14_215);
  });
});
