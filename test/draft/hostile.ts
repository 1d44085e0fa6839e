import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DRAFT_WRITERS } from '../../src/draft/write-draft.js';
import { draft } from './drafting.js';

const APPROVAL = readFileSync('rules/jizhenghan-2024-46/approval.txt', 'utf8');

/** A county's name for each number: 甲乙丙丁县. */
function county(index: number): string {
  return `${[...String(index).padStart(4, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}县`;
}

/** How large the texts are that are drafted. */
export interface Size {
  readonly counties: number;
  readonly copies: number;
  /** A Chinese character is three bytes in UTF-8. */
  readonly characters: number;
}

/** Declares the tests that a text of no sense, or a very long one, is drafted in linear time. */
export function describeHostileTexts(size: Size): void {
  // A grammar of more than linear time would not end within the time that a test has.
  test(`reads an approval of ${size.counties} counties, each limit in its place`, () => {
    const counties = Array.from({ length: size.counties }, (_, index) => county(index));
    const text = `东屿省人民政府关于霁州市所辖县国土空间总体规划（2021—2035年）的批复\n二、守住底线。到2035年，${counties
      .map(
        (name, index) =>
          `${name}耕地保有量不低于${index}.5万亩（其中，永久基本农田保护面积不低于${index}万亩），城镇开发边界扩展倍数控制在2020年城镇建设用地规模的1.23倍以内，用水总量不超过上级下达指标（2025年不超过0.37亿立方米）`,
      )
      .join('；')}。\n`;
    const drafted = draft(text);
    expect(drafted.pack.unread).toBeUndefined();
    expect(drafted.limits).toBe(5 * counties.length);
    const last = size.counties - 1;
    const { rules } = drafted.pack;
    expect(rules.at(-4)).toMatchObject({ region: county(last), limit: `≥ ${last}.5 万亩` });
    expect(DRAFT_WRITERS.json(drafted)).toContain(county(last));
  });

  test(`reads an approval that is ${size.copies} times in one file, and takes none of it twice`, () => {
    const drafted = draft(APPROVAL.repeat(size.copies));
    expect(drafted.limits).toBe(0);
    expect(drafted.pack.unread?.length).toBe(size.copies * 30);
  });

  test.each([
    '不低于',
    '控制在',
    '以上',
    '其中',
    '到2035年',
    '到2035年，',
    '比2020年',
    '（',
    '）',
    '（其中，',
    '《',
    '〔2024〕1号',
    '抚松县',
    '抚松县将',
    '抚松县：',
    '县',
    '全县',
    '各县',
    '耕地保有量',
    '耕地保有量不低于12万亩，',
    '抚松县耕地保有量不低于12万亩；',
    '不超过上级下达指标（2025年不超过0.37亿立方米）',
    '12万亩',
    '三十万亩',
    '1',
    '1.',
    '一',
    '一、',
    '\n',
    '　',
    '批复\n',
    '关于',
    '2024年6月11日',
    '2021—2035年',
    '畝',
    '规(guī)',
    '落实蓝线、',
    '《松涛县国土空间规划',
  ])(`ends on ${size.characters} characters of %j`, (scrap) => {
    const drafted = draft(scrap.repeat(Math.floor(size.characters / scrap.length)));
    expect(drafted.pack.pack).toBe(1);
  });
}
