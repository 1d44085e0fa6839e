import fc from 'fast-check';
import pairs from '#traditional';

/** A limit as a random pack has it, with the words that its text shall say it in. */
export interface ModelLimit {
  readonly indicator: string;
  /** As the text calls it. */
  readonly name: string;
  readonly sign: '≥' | '≤';
  readonly value: string;
  readonly unit: string;
  /** What the comparator puts before and behind the number. */
  readonly before: string;
  readonly after: string;
  /** Behind 其中: a number for an interim year. */
  readonly interim: { readonly year: number; readonly value: string } | null;
  /** Whether the number itself is left to a higher authority. */
  readonly assigned: string | null;
}

/** A region with its limits, each of another indicator. */
export interface ModelRegion {
  readonly name: string;
  readonly limits: readonly ModelLimit[];
}

const FLOORS = [
  ['不低于', ''],
  ['不少于', ''],
  ['不小于', ''],
  ['将不低于', ''],
  ['', '以上'],
] as const;
const CAPS = [
  ['不超过', ''],
  ['不大于', ''],
  ['不高于', ''],
  ['不突破', ''],
  ['控制在', '以内'],
  ['控制在', ''],
] as const;
const AREAS = ['万亩', '公顷', '万公顷', '平方千米', '平方公里', '万平方千米'] as const;

/** What can be limited: its name in the catalogue, the names that texts give it, and its units. */
const KINDS = [
  ['耕地保有量', ['耕地保有量', '耕地保护目标'], '≥', AREAS],
  ['生态保护红线面积', ['生态保护红线面积', '生态保护红线'], '≥', AREAS],
  [
    '永久基本农田保护面积',
    ['永久基本农田', '永久基本农田保护面积', '基本农田保护面积'],
    '≥',
    AREAS,
  ],
  ['城镇开发边界面积', ['城镇开发边界面积'], '≤', AREAS],
  ['城镇开发边界扩展倍数', ['城镇开发边界扩展倍数', '城镇开发边界范围'], '≤', ['倍']],
  ['用水总量', ['用水总量'], '≤', ['亿立方米', '万立方米']],
  ['大陆自然岸线保有率', ['大陆自然岸线保有率', '自然岸线保有率'], '≥', ['%']],
  ['规划建设用地总规模', ['建设用地总规模', '规划建设用地总规模'], '≤', AREAS],
  ['城乡建设用地规模', ['城乡建设用地规模'], '≤', AREAS],
  ['湿地面积', ['湿地面积'], '≥', AREAS],
  ['林地保有量', ['林地保有量'], '≥', AREAS],
  ['补充耕地', ['补充耕地'], '≥', AREAS],
  ['海域开发面积', ['海域开发面积'], '≤', AREAS],
] as const;

const NUMBER = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.stringMatching(/^\d{0,4}$/))
  .map(([whole, decimals]) => (decimals === '' ? `${whole}` : `${whole}.${decimals}`));

function limitOf([
  indicator,
  names,
  sign,
  units,
]: (typeof KINDS)[number]): fc.Arbitrary<ModelLimit> {
  return fc
    .record({
      name: fc.constantFrom<string>(...names),
      value: NUMBER,
      unit: fc.constantFrom<string>(...units),
      words: fc.constantFrom<readonly [string, string]>(...(sign === '≥' ? FLOORS : CAPS)),
      interim: fc.option(fc.record({ year: fc.constantFrom(2025, 2030), value: NUMBER }), {
        freq: 3,
      }),
      assigned: fc.option(fc.constantFrom('上级', '国家', '省级'), { freq: 5 }),
    })
    .map(({ words: [before, after], assigned, ...rest }) => ({
      indicator,
      sign,
      before,
      after,
      // An area of this name alone would be another indicator.
      assigned: rest.name.startsWith('城镇开发边界') ? null : assigned,
      ...rest,
    }));
}

const LIMITS = fc
  .subarray([...KINDS], { minLength: 1, maxLength: 6 })
  .chain((kinds) => fc.tuple(...kinds.map(limitOf)) as fc.Arbitrary<ModelLimit[]>);

/** Counties of one prefecture, provinces, and big cities, by family. */
const COUNTIES = ['抚松县', '靖宇县', '长白朝鲜族自治县', '临江市', '江源区'];
const INVENTED = ['松涛县', '石澜县', '云渡市', '霜岭自治县'];

/** Several counties, each with limits. */
export const BATCH: fc.Arbitrary<readonly ModelRegion[]> = fc
  .oneof(fc.subarray(COUNTIES, { minLength: 1 }), fc.subarray(INVENTED, { minLength: 1 }))
  .chain((names) =>
    fc.tuple(...names.map((name) => LIMITS.map((limits): ModelRegion => ({ name, limits })))),
  );

/** One province or city. */
export const ONE: fc.Arbitrary<ModelRegion> = fc
  .tuple(fc.constantFrom('吉林省', '深圳市', '宁夏回族自治区', '澜湾市'), LIMITS)
  .map(([name, limits]) => ({ name, limits }));

/** How the words of a limit are put, and how those of a region are parted. */
export interface Style {
  readonly comma: string;
  readonly open: string;
  readonly close: string;
  /** Whether interim years stand in brackets, or behind 其中. */
  readonly brackets: boolean;
}

export const STYLE: fc.Arbitrary<Style> = fc
  .tuple(fc.boolean(), fc.boolean())
  .map(([full, brackets]) =>
    full
      ? { comma: '，', open: '（', close: '）', brackets }
      : { comma: ',', open: '(', close: ')', brackets },
  );

/** The words that say a limit. */
function say(limit: ModelLimit, { open, close, comma, brackets }: Style): string {
  const { name, before, after, value, unit, assigned, interim, sign, indicator } = limit;
  const base =
    indicator === '城镇开发边界扩展倍数' && before === '控制在' ? '2020年城镇建设用地规模的' : '';
  const comparator = sign === '≥' ? '不低于' : '不超过';
  const own =
    assigned === null
      ? `${name}${before}${base}${value}${unit}${after}`
      : `${name}${comparator}${assigned}下达指标`;
  if (interim === null) return own;
  const words = `${interim.year}年${comparator}${interim.value}${unit}`;
  return brackets ? `${own}${open}${words}${close}` : `${own}${comma}其中${words}`;
}

const FRAME = {
  counties: (names: readonly string[]) =>
    `吉林省人民政府关于白山市${names.join('、')}国土空间总体规划（2021—2035年）的批复\n吉政函〔2024〕901号\n白山市人民政府：\n`,
  one: (name: string) =>
    `国务院关于《${name}国土空间总体规划（2021—2035年）》的批复\n国函〔2024〕902号\n${name}人民政府：\n`,
};

/** The ways in which approvals are written, each from a model to a text. */
export const FAMILIES: Readonly<
  Record<string, (regions: readonly ModelRegion[], style: Style) => string>
> = {
  'a batch in one sentence': (regions, style) => {
    const all = regions.map(({ name, limits }) => {
      const [first, ...others] = limits.map((limit) => say(limit, style));
      return [`${name}${first}`, ...others].join(style.comma);
    });
    return `${FRAME.counties(regions.map(({ name }) => name))}二、筑牢基础。到2035年${style.comma}${all.join('；')}。\n三、规划一经批准，必须严格执行。\n`;
  },
  'a line a county': (regions, style) =>
    `${FRAME.counties(regions.map(({ name }) => name))}二、筑牢基础。\n${regions
      .map(
        ({ name, limits }) =>
          `${name}：到2035年，全${kindOf(name)}${limits.map((limit) => say(limit, style)).join(style.comma)}。\n`,
      )
      .join('')}三、规划一经批准，必须严格执行。\n`,
  'a numbered list': (regions, style) =>
    `${FRAME.counties(regions.map(({ name }) => name))}${regions
      .map(
        ({ name, limits }, index) =>
          `(${'一二三四五'[index]})${name}:到2035年,${limits.map((limit) => say(limit, style)).join(';')}.\n`,
      )
      .join('')}`,
  'one region': ([region], style) =>
    `${FRAME.one(region?.name ?? '')}二、筑牢基础。到2035年，${region?.name}${region?.limits
      .map((limit) => say(limit, style))
      .join('；')}。\n三、规划一经批准，必须严格执行。\n`,
  'one region, unnamed': ([region], style) =>
    `${FRAME.one(region?.name ?? '')}二、筑牢基础。到2035年，${region?.limits
      .map((limit) => say(limit, style))
      .join('；')}。\n`,
  'a press rewrite': (regions, style) =>
    `近日，规划获批。到2035年，${regions
      .map(
        ({ name, limits }) =>
          `${name}${limits.map((limit) => say(limit, style)).join(style.comma)}。`,
      )
      .join('')}\n`,
};

function kindOf(name: string): string {
  return name.endsWith('自治县') ? '县' : name.slice(-1);
}

/** The limits that a draft of the text must have, as `region | indicator | limit | year`. */
export function expectedOf(regions: readonly ModelRegion[]): readonly string[] {
  return regions.flatMap(({ name, limits }) =>
    limits.flatMap(({ indicator, sign, value, unit, assigned, interim }) => {
      const own = assigned === null ? `${value} ${unit}` : `assigned ${assigned}`;
      return [
        `${name} | ${indicator} | ${sign} ${own} | 2035`,
        ...(interim === null
          ? []
          : [`${name} | ${indicator} | ${sign} ${interim.value} ${unit} | ${interim.year}`]),
      ];
    }),
  );
}

const TRADITIONAL = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at + 1], pairs[2 * at]] as const),
);

/** A text in traditional script, as a converter writes it that knows characters alone. */
export function traditional(text: string): string {
  return [...text].map((sign) => TRADITIONAL.get(sign) ?? sign).join('');
}

/** A text in lines of a page, with full-width digits: what a copy of a PDF looks like. */
export function damaged(text: string, width: number): string {
  const wide = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return wide
    .split('\n')
    .map((line) => wrapped(line, width))
    .join('\n');
}

/** Never where the next line would begin as a paragraph does. */
function wrapped(line: string, width: number): string {
  let text = '';
  let rest = line;
  while (rest.length > width) {
    let at = width;
    while (
      at < rest.length &&
      /^[\p{Script=Han}]{0,16}[：:]|^[（(一二三四五]|^\S{0,2}[.．、]|^\d/u.test(rest.slice(at))
    )
      at += 1;
    text += `${rest.slice(0, at)}\n`;
    rest = rest.slice(at);
  }
  return text + rest;
}
