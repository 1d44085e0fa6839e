import type { Catalogue, Indicator } from '../../src/core/indicator.js';
import type { Citation, Obligation, Pack, Relation, Rule } from '../../src/core/pack.js';
import type { Dimension } from '../../src/core/units.js';

function indicator(
  id: string,
  name: Indicator['name'],
  dimension: Dimension,
  more: Partial<Indicator> = {},
): Indicator {
  return {
    id,
    name,
    aliases: [],
    saidAs: [],
    dimension,
    direction: null,
    holds: 'throughout',
    measure: 'stock',
    partOf: null,
    formula: null,
    bareUnit: null,
    plausible: null,
    baseYear: null,
    baseYearAliases: [],
    ...more,
  };
}

const INDICATORS: readonly Indicator[] = [
  indicator('cultivated-land', { zh: '耕地保有量', en: 'cultivated land retained' }, 'area'),
  indicator(
    'permanent-basic-farmland',
    { zh: '永久基本农田保护面积', en: 'permanent basic farmland area' },
    'area',
  ),
  indicator(
    'ecological-redline',
    { zh: '生态保护红线面积', en: 'ecological redline area' },
    'area',
  ),
  indicator(
    'urban-expansion-multiple',
    { zh: '城镇开发边界扩展倍数', en: 'expansion multiple' },
    'ratio',
  ),
  indicator('water-use', { zh: '用水总量', en: 'total water use' }, 'volume', { measure: 'flow' }),
  indicator(
    'urban-boundary-area',
    { zh: '城镇开发边界面积', en: 'urban growth boundary area' },
    'area',
  ),
  indicator(
    'urban-construction-land-2020',
    { zh: '2020年城镇建设用地规模', en: 'urban construction land, 2020' },
    'area',
  ),
];

/** The catalogue that the reports of these tests speak of. */
export const CATALOGUE: Catalogue = new Map(INDICATORS.map((entry) => [entry.id, entry]));

function citation(clause: string, quote: string): Citation {
  return { clause, quote, line: 6, column: 22 };
}

function rule(
  region: string,
  id: string,
  relation: Relation,
  value: string,
  unit: string,
  quote: string,
): Rule {
  const limit = { relation, amount: { value, unit }, year: null, by: null };
  const limits = [{ ...limit, citation: citation('二', quote) }];
  return { id: `${region}.${id}`, region, indicator: id, target: 2035, limits };
}

function waterRule(region: string, value: string): Rule {
  const quote = `2025年不超过${value}亿立方米`;
  return {
    id: `${region}.water-use`,
    region,
    indicator: 'water-use',
    target: 2035,
    limits: [
      {
        relation: '<=',
        amount: { value, unit: '亿立方米' },
        year: 2025,
        by: null,
        citation: citation('二', quote),
      },
      {
        relation: '<=',
        amount: null,
        year: null,
        by: '上级',
        citation: citation('二', '用水总量不超过上级下达指标'),
      },
    ],
  };
}

function rulesOf(
  region: string,
  name: string,
  [land, farmland, redline, multiple, water]: readonly [string, string, string, string, string],
): Rule[] {
  return [
    rule(region, 'cultivated-land', '>=', land, '万亩', `${name}耕地保有量不低于${land}万亩`),
    rule(
      region,
      'permanent-basic-farmland',
      '>=',
      farmland,
      '万亩',
      `其中，永久基本农田保护面积不低于${farmland}万亩`,
    ),
    rule(
      region,
      'ecological-redline',
      '>=',
      redline,
      '平方千米',
      `生态保护红线面积不低于${redline}平方千米`,
    ),
    rule(
      region,
      'urban-expansion-multiple',
      '<=',
      multiple,
      '倍',
      `城镇开发边界扩展倍数控制在2020年城镇建设用地规模的${multiple}倍以内`,
    ),
    waterRule(region, water),
  ];
}

function obligation(id: string, name: string, more: Partial<Obligation> = {}): Obligation {
  return {
    id,
    name,
    class: 'control',
    binds: 'county',
    region: null,
    attestation: 'required',
    frequency: null,
    mayNotApply: false,
    note: null,
    citation: citation('二', `落实${name}`),
    ...more,
  };
}

/** Two counties of the approval that the tool ships with, and four of its duties. */
export const PACK: Pack = {
  id: 'jizhenghan-2024-46',
  document: {
    title:
      '吉林省人民政府关于白山市江源区、临江市、抚松县、靖宇县、长白朝鲜族自治县国土空间总体规划（2021—2035年）的批复',
    number: '吉政函〔2024〕46号',
    issuer: '吉林省人民政府',
    date: '2024-06-11',
    text: 'approval.txt',
    sha256: `${'0'.repeat(63)}1`,
    source: 'test',
    clauses: [{ ordinal: '二', heading: '筑牢安全发展的空间基础' }],
  },
  period: { from: 2021, through: 2035 },
  parent: { code: '220600', name: '白山市', aliases: [] },
  regions: [
    { code: '220605', name: '江源区', aliases: ['白山市江源区'] },
    { code: '220623', name: '长白朝鲜族自治县', aliases: ['长白县'] },
  ],
  notCovered: [{ code: '220602', name: '浑江区', aliases: [] }],
  rules: [
    ...rulesOf('220605', '白山市江源区', ['17.56', '12', '627.63', '1.23', '0.37']),
    ...rulesOf('220623', '长白朝鲜族自治县', ['10.38', '6.13', '1648.65', '1.23', '0.41']),
  ],
  obligations: [
    obligation('blue-line', '蓝线'),
    obligation('purple-line', '紫线', { mayNotApply: true }),
    obligation('one-map-coordination', '“一张图”协调矛盾', { class: 'mechanism', binds: 'both' }),
    obligation('land-saving', '节约集约用地', { class: 'guidance', attestation: 'optional' }),
  ],
  interpretations: [
    {
      id: 'floor-in-interim-years',
      appliesTo: ['*'],
      reading: '2035年的下限在规划期中各年份同样适用。',
      alternative: '只在2035年适用。',
      effect: '低于2035年规划目标值的期中数值判为不符合。',
      status: 'unreviewed',
    },
  ],
  excused: [],
};
