import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLimitPhrases } from '../../../src/core/language/limit-phrase.js';

/** Each phrase as one line: `>= 17.56 万亩`, `<= by 上级`, `<= ?` where the number is unread. */
function read(text: string): readonly string[] {
  return readLimitPhrases(text).map(({ relation, amount, by }) =>
    [
      relation,
      amount?.value,
      amount?.unit,
      by === null ? null : `by ${by}`,
      (amount ?? by) ? null : '?',
    ]
      .filter((part) => typeof part === 'string')
      .join(' '),
  );
}

describe('readLimitPhrases', () => {
  it.each<[string, string[]]>([
    ['耕地保有量不低于17.56万亩', ['>= 17.56 万亩']],
    ['生态保护红线面积不低于1318.90平方千米', ['>= 1318.90 平方千米']],
    ['湿地面积不少于300公顷', ['>= 300 公顷']],
    ['湿地面积不小于3平方公里', ['>= 3 平方公里']],
    ['将不低于12万亩', ['>= 12 万亩']],
    ['不得低于12万亩', ['>= 12 万亩']],
    ['林地保有量1200万亩以上', ['>= 1200 万亩']],
    ['林地保有量保持在 1200 万亩以上', ['>= 1200 万亩']],
    ['林地保有量控制在1200万亩以上', ['>= 1200 万亩']],
    ['自然岸线保有率不低于３５％', ['>= 35 ％']],
    ['用水总量不超过0.37亿立方米', ['<= 0.37 亿立方米']],
    ['用水总量不大于3700万m³', ['<= 3700 万m³']],
    ['规模不高于10㎡', ['<= 10 ㎡']],
    ['规模不突破10 hm2', ['<= 10 hm2']],
    ['人均城镇工矿用地控制在120平方米以内', ['<= 120 平方米']],
    ['规模控制在不超过12万亩', ['<= 12 万亩']],
    ['城镇开发边界面积控制在300平方千米', ['<= 300 平方千米']],
    ['新增建设占用耕地5万亩以内', ['<= 5 万亩']],
    ['扩展倍数控制在2020年城镇建设用地规模的1.23倍以内', ['<= 1.23 倍']],
    ['扩展倍数控制在２０２０年城镇建设用地规模的１．２３倍以内', ['<= 1.23 倍']],
    ['扩展倍数控制在2006至2020年规模的1.3以内', ['<= 1.3']],
    ['扩展倍数控制在1.3', ['<= 1.3']],
    ['不低于1332. 56公顷', ['>= 1332.56 公顷']],
    ['不低于17.56\n万亩', ['>= 17.56 万亩']],
    ['不低于17.56万 亩', ['>= 17.56 万亩']],
    ['不低于1,318.90平方千米', ['>= 1318.90 平方千米']],
    ['不低于513.53万公顷(7703万亩)', ['>= 513.53 万公顷']],
    [
      '不低于513.53万公顷（7703万亩），红线不低于2万平方千米',
      ['>= 513.53 万公顷', '>= 2 万平方千米'],
    ],
    ['耕地≥17.56万亩，用水≤3亿方', ['>= 17.56 万亩', '<= 3 亿方']],
    ['森林覆盖率达到18%以上', ['>= 18 %']],
    ['不低於17.56萬畝', ['>= 17.56 万亩']],
    ['不低\n于17.\n56万(wàn)亩', ['>= 17.56 万亩']],
    ['用水总量不超过上级下达指标', ['<= by 上级']],
    ['用水总量不超过上级下达指标（2025年不超过0.37亿立方米）', ['<= by 上级', '<= 0.37 亿立方米']],
    ['不超过国家下达指标，其中2025年不超过3亿方', ['<= by 国家', '<= 3 亿方']],
    ['不低于国家下达任务', ['>= by 国家']],
    ['不超过省级下达的控制数', ['<= by 省级']],
    ['不低于2025年上级下达任务', ['>= by 上级']],
    ['不超过国家分解下达的指标', ['<= by 国家']],
    ['不超过上级下达的0.37亿立方米', ['<= 0.37 亿立方米']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '生态保护红线面积不低于平方千米',
    '耕地保有量不低于17-18万亩',
    '耕地保有量控制在2—3万亩以内',
    '无居民海岛不少于414个',
    '规模控制在12万亩左右',
    '面积不低于12，345公顷',
    '项目不少于3方面',
    '不超过3 hall',
    '不突破现状',
    '不低于石澜县耕地20万亩',
    '不低于39.90万亩、39.81万亩',
    '不低于12万亩至13万亩',
    '不低于12万亩的80%',
    '不低于12 34万亩',
  ])('says of %s that its number is unread, and invents none', (text) => {
    const phrases = readLimitPhrases(text);
    expect(phrases).toHaveLength(1);
    expect(phrases[0]).toMatchObject({ amount: null, by: null });
  });

  it.each(['易地代保任务1.0000万亩', '实际划定12万亩', '2035年以上', '60岁以上', '以内', ''])(
    'finds no limit in %s',
    (text) => {
      expect(readLimitPhrases(text)).toEqual([]);
    },
  );

  it('says where the phrase and its number stand', () => {
    const text = '到2035年，耕地保有量不低于17.56万亩（其中';
    const [phrase] = readLimitPhrases(text);
    expect(text.slice(phrase?.offset, phrase?.end)).toBe('不低于17.56万亩');
    expect(text.indexOf('17.56')).toBe(phrase?.amount?.offset);
  });

  const number = fc
    .tuple(fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,6}$/)))
    .map(([whole, decimals]) => (decimals === null ? `${whole}` : `${whole}.${decimals}`));
  const unit = fc.constantFrom('亩', '万亩', '公顷', '万公顷', '平方千米', '亿立方米', '倍', '%');
  const form = fc.constantFrom<[string, string, string]>(
    ['>=', '不低于', ''],
    ['>=', '', '以上'],
    ['>=', '控制在', '以上'],
    ['<=', '不超过', ''],
    ['<=', '控制在2020年规模的', '以内'],
    ['<=', '控制在', ''],
  );

  it('reads a series of limits as its authors wrote it, each in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(form, number, unit), { maxLength: 8 }), (limits) => {
        const text = limits
          .map(([[, before, after], value, name]) => `某指标${before}${value}${name}${after}`)
          .join('；');
        const expected = limits.map(([[relation], value, name]) => `${relation} ${value} ${name}`);
        expect(read(text)).toEqual(expected);
        for (const { amount } of readLimitPhrases(text)) {
          expect(text.startsWith(amount?.value ?? '-', amount?.offset)).toBe(true);
        }
      }),
    );
  });

  it('reads any text without overlap, in order', () => {
    const scrap = fc.constantFrom(
      '不低于',
      '控制在',
      '以内',
      '以上',
      '12',
      '.',
      '年',
      '万亩',
      '下达',
      '，',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string()), { maxLength: 30 }), (parts) => {
        let end = 0;
        for (const phrase of readLimitPhrases(parts.join(''))) {
          expect(phrase.offset).toBeGreaterThanOrEqual(end);
          expect(phrase.end).toBeGreaterThan(phrase.offset);
          end = phrase.end;
        }
      }),
    );
  });

  it('reads hundreds of thousands of comparators that govern nothing', () => {
    for (const scrap of ['不低于', '控制在', '以内', '控制在1', '1'.repeat(50), '不低于2020年']) {
      expect(readLimitPhrases(scrap.repeat(100_000)).length).toBeLessThanOrEqual(100_000);
    }
  });
});
