import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/packs/load-catalogue.js';
import { edit, placeOf, summarise } from './small-pack.js';

const SOUND = `- id: land
  name: { zh: 耕地保有量, en: land }
  aliases: [耕地]
  dimension: area
  direction: floor
  holds: throughout
  measure: stock
- id: multiple
  name: { zh: 扩展倍数, en: multiple }
  aliases: []
  dimension: ratio
  holds: at-target
  measure: flow
  part-of: land
  formula: land / base
  bare-unit: 倍
- id: base
  name: { zh: 2020年规模, en: base }
  dimension: area
  holds: throughout
  measure: stock
  base-year: 2020
  base-year-aliases: [规模]
`;

describe('loadCatalogue', () => {
  it('reads each indicator with what its keys say', () => {
    const { catalogue, problems } = loadCatalogue('indicators.yaml', SOUND);
    expect(problems).toEqual([]);
    expect(catalogue.get('land')).toEqual({
      id: 'land',
      name: { zh: '耕地保有量', en: 'land' },
      aliases: ['耕地'],
      dimension: 'area',
      direction: 'floor',
      holds: 'throughout',
      measure: 'stock',
      partOf: null,
      plausible: null,
      formula: null,
      bareUnit: null,
      baseYear: null,
      saidAs: [],
      baseYearAliases: [],
    });
    expect(catalogue.get('multiple')).toMatchObject({
      partOf: 'land',
      formula: { numerator: 'land', denominator: 'base' },
      bareUnit: '倍',
      direction: null,
    });
    expect(catalogue.get('base')).toMatchObject({ baseYear: 2020, baseYearAliases: ['规模'] });
  });

  it.each([
    ['malformed syntax', '[耕地]', '[耕地', 'pack-syntax', 'dimension: area'],
    ['an unknown key', 'direction:', 'directions:', 'pack-key-unknown', 'directions'],
    ['a missing key', '  measure: flow\n', '', 'pack-key-missing', 'id: multiple'],
    [
      'a dimension that is none',
      'dimension: ratio',
      'dimension: length',
      'pack-value-invalid',
      'length',
    ],
    [
      'an id that stands twice',
      'id: multiple',
      'id: land',
      'pack-id-duplicate',
      'land\n  name: { zh: 扩',
    ],
    ['a name that means two', 'zh: 扩展倍数', 'zh: 耕地', 'pack-id-duplicate', '耕地, en'],
    [
      'a whole that is not there',
      'part-of: land',
      'part-of: lands',
      'pack-indicator-unknown',
      'lands',
    ],
    [
      'a formula of what is not there',
      '/ base',
      '/ bases',
      'pack-indicator-unknown',
      'land / bases',
    ],
    ['a unit that is none', 'bare-unit: 倍', 'bare-unit: 培', 'unit-unknown', '培'],
    ['a unit of another dimension', 'bare-unit: 倍', 'bare-unit: 亩', 'pack-limit-dimension', '亩'],
  ])('refuses %s', (_fault, from, to, code, at) => {
    const source = edit(SOUND, from, to);
    expect(summarise(loadCatalogue('indicators.yaml', source))).toContain(
      `${code} ${placeOf(source, at)}`,
    );
  });

  it('holds the indicators of the approvals that were read', () => {
    const path = 'rules/indicators.yaml';
    const { catalogue, problems } = loadCatalogue(path, readFileSync(path, 'utf8'));
    expect(problems).toEqual([]);
    expect([...catalogue.values()].map(({ name }) => name.zh)).toEqual([
      '耕地保有量',
      '永久基本农田保护面积',
      '生态保护红线面积',
      '海洋生态保护红线面积',
      '城镇开发边界扩展倍数',
      '城镇开发边界面积',
      '2020年城镇建设用地规模',
      '用水总量',
      '规划建设用地总规模',
      '城乡建设用地规模',
      '人均城镇工矿用地',
      '单位国内生产总值建设用地使用面积下降',
      '大陆自然岸线保有率',
      '新增建设占用耕地',
      '补充耕地',
      '林地保有量',
      '湿地面积',
      '基本草原面积',
    ]);
  });
});
