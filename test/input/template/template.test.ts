import { describe, expect, test } from 'vitest';
import { isAssigned } from '../../../src/check/limit-in-force.js';
import type { Pack } from '../../../src/core/pack.js';
import {
  type FiguresTemplateOptions,
  writeFiguresTemplate,
  writeQuotasTemplate,
} from '../../../src/input/template/write-template.js';
import { CATALOGUE, load, PACK } from '../../packs/small-pack.js';

function smallPack(source = PACK): Pack {
  const { pack, problems } = load(source);
  if (pack === null) throw new Error(JSON.stringify(problems));
  return pack;
}

function linesOf(options: Partial<FiguresTemplateOptions> = {}): readonly string[] {
  const text = writeFiguresTemplate({
    packs: [smallPack()],
    catalogue: CATALOGUE,
    regions: [],
    years: [2026],
    layout: 'long',
    obligations: false,
    language: 'zh',
    ...options,
  });
  if (text === null) throw new Error('nothing is asked');
  expect(text).toMatch(/\r\n$/);
  return text.split('\r\n').slice(0, -1);
}

describe('the template of figures', () => {
  test('long: a row a figure, in the order of the approval, with its unit', () => {
    expect(linesOf()).toEqual([
      '县（市、区）,行政区划代码,年份,指标,数值,单位,数据来源（请注明调查年度）,备注',
      '甲县,110102,2026,耕地保有量,,万亩,,',
      '甲县,110102,2026,城镇开发边界扩展倍数,,倍,,',
      '甲县,110102,2026,用水总量,,亿立方米,,',
      '乙县,110101,2026,城镇开发边界扩展倍数,,倍,,',
    ]);
  });

  test('wide: a row a county, units in the header, a stroke where nothing is asked', () => {
    expect(linesOf({ layout: 'wide' })).toEqual([
      '县（市、区）,行政区划代码,年份,耕地保有量（万亩）,城镇开发边界扩展倍数（倍）,用水总量（亿立方米）,数据来源（请注明调查年度）,备注',
      '甲县,110102,2026,,,,,',
      '乙县,110101,2026,/,,/,,',
    ]);
  });

  test('matrix: a row an indicator, a column a county', () => {
    expect(linesOf({ layout: 'matrix' })).toEqual([
      '指标,年份,单位,甲县,乙县,数据来源（请注明调查年度）,备注',
      '耕地保有量,2026,万亩,,/,,',
      '城镇开发边界扩展倍数,2026,倍,,,,',
      '用水总量,2026,亿立方米,,/,,',
    ]);
  });

  test('in English, with units and the names of the law as they are', () => {
    expect(linesOf({ language: 'en', layout: 'wide' })[0]).toBe(
      'county,code,year,cultivated land retained (万亩),expansion multiple (倍),total water use (亿立方米),source (with the year of the survey),note',
    );
  });

  test('without a year it is left to be filled in; of several each has its rows', () => {
    expect(linesOf({ years: [] })[1]).toBe('甲县,110102,,耕地保有量,,万亩,,');
    const years = (layout: FiguresTemplateOptions['layout']) =>
      linesOf({ years: [2025, 2026], layout }).map((line) => /20\d\d(?=,)/.exec(line)?.[0]);
    expect(years('long').slice(1)).toEqual([
      '2025',
      '2025',
      '2025',
      '2026',
      '2026',
      '2026',
      '2025',
      '2026',
    ]);
    expect(years('wide').slice(1)).toEqual(['2025', '2026', '2025', '2026']);
    expect(years('matrix').slice(1)).toEqual(['2025', '2025', '2025', '2026', '2026', '2026']);
  });

  test('of one county when it is asked of one', () => {
    expect(linesOf({ regions: ['110101'] }).slice(1)).toEqual([
      '乙县,110101,2026,城镇开发边界扩展倍数,,倍,,',
    ]);
  });

  test('a year outside the plan period asks for nothing', () => {
    const options = { packs: [smallPack()], catalogue: CATALOGUE, regions: [], years: [2036] };
    expect(
      writeFiguresTemplate({ ...options, layout: 'long', obligations: false, language: 'zh' }),
    ).toBeNull();
  });
});

describe('duties in the template', () => {
  const source = PACK.replace(
    'obligations:\n',
    `obligations:
  - { id: reporting, name: 请示报告, class: mechanism, binds: city, clause: 三, quote: 严格执行, note: "一年,一次" }
  - { id: supervision, name: 监督, class: mechanism, binds: both, clause: 三, quote: "加强监督，加强监督" }
`,
  );
  const packs = [smallPack(source)];

  test('long: each that can be attested, the city’s own once, with what may be answered', () => {
    const lines = linesOf({ packs, obligations: true });
    expect(lines[0]).toContain('数据来源或佐证材料（请注明调查年度）');
    expect(lines.filter((line) => !line.includes('2026')).slice(1)).toEqual([
      '甲县,110102,,监督,,,,请填 是、部分 或 否',
      '甲县,110102,,蓝线,,,,请填 是、部分、否 或 不涉及',
      '乙县,110101,,监督,,,,请填 是、部分 或 否',
      '乙县,110101,,蓝线,,,,请填 是、部分、否 或 不涉及',
      '丙市,110000,,请示报告,,,,"请填 是、部分 或 否；一年,一次"',
      '丙市,110000,,监督,,,,请填 是、部分 或 否',
    ]);
  });

  test('wide: a column a duty, the city on a row of its own, once for all years', () => {
    const lines = linesOf({ packs, obligations: true, layout: 'wide', years: [2025, 2026] });
    expect(lines[0]).toContain('用水总量（亿立方米）,监督,蓝线,请示报告,数据来源或佐证材料');
    expect(lines.slice(1)).toEqual([
      '甲县,110102,2025,,,,,,/,,',
      '甲县,110102,2026,,,,/,/,/,,',
      '乙县,110101,2025,/,,/,,,/,,',
      '乙县,110101,2026,/,,/,/,/,/,,',
      '丙市,110000,2025,/,/,/,,/,,,',
    ]);
  });

  test('matrix: a row a duty, a column the city', () => {
    const lines = linesOf({ packs, obligations: true, layout: 'matrix' });
    expect(lines[0]).toBe(
      '指标,年份,单位,甲县,乙县,丙市,数据来源或佐证材料（请注明调查年度）,备注',
    );
    expect(lines.slice(1)).toEqual([
      '耕地保有量,2026,万亩,,/,/,,',
      '城镇开发边界扩展倍数,2026,倍,,,/,,',
      '用水总量,2026,亿立方米,,/,/,,',
      '监督,,,,,,,请填 是、部分 或 否',
      '蓝线,,,,,/,,请填 是、部分、否 或 不涉及',
      '请示报告,,,/,/,,,"请填 是、部分 或 否；一年,一次"',
    ]);
  });

  test('of the city alone when it is asked of the city', () => {
    expect(linesOf({ packs, obligations: true, regions: ['110000'] })).toHaveLength(3);
  });
});

describe('the template of quotas', () => {
  const quotas = (...years: readonly number[]) =>
    writeQuotasTemplate({
      ...{ packs: [smallPack()], catalogue: CATALOGUE, regions: [], years, language: 'zh' },
      isAssigned,
    });

  test('asks for the limits that are assigned and not printed', () => {
    expect(quotas(2025, 2026)).toBe(
      '县（市、区）,行政区划代码,年份,指标,数值,单位,文号,下达机关\r\n甲县,110102,2026,用水总量,,亿立方米,,\r\n',
    );
  });

  test('without a year asks for those that are assigned in any', () => {
    expect(quotas()).toContain('甲县,110102,,用水总量,,亿立方米,,');
  });

  test('is none where the approval prints every number', () => {
    expect(quotas(2025)).toBeNull();
  });
});

describe('the unit that is asked for', () => {
  const only = (source: string) => linesOf({ packs: [smallPack(source)], regions: ['110102'] });

  test('is the approval’s as printed, wherever it prints one of the indicator', () => {
    expect(only(PACK.replace(/ {6}- \{ limit: ≤ 0.37[^\n]*\n/, '')).at(-1)).toContain(',万立方米,');
    expect(only(PACK).at(-1)).toContain(',亿立方米,');
  });
});

describe('names that would mislead', () => {
  const first = (from: string, to: string) => {
    const pack = smallPack();
    const renamed = JSON.parse(
      JSON.stringify(pack).replaceAll(JSON.stringify(from), JSON.stringify(to)),
    );
    return (layout: FiguresTemplateOptions['layout']) =>
      linesOf({ packs: [renamed], layout, obligations: true });
  };

  test.each(['=cmd', '+甲', '-甲', '@甲', ' =甲', '＝甲'])(
    'a region named %j begins no cell',
    (name) => {
      const lines = first('甲县', name);
      expect(lines('long')[1]).toMatch(/^老甲县,110102,/);
      expect(lines('matrix')[0]).toContain(',老甲县,');
    },
  );

  test.each(['数值', '耕地保有量', '=蓝线', '备注'])(
    'a duty named %j is given by its id',
    (name) => {
      const lines = first('蓝线', name);
      expect(lines('long').join()).toContain(',blue-line,');
      expect(lines('wide')[0]).toContain(',blue-line,');
    },
  );

  test('a region whose name is a heading stands behind its city’s in a matrix', () => {
    expect(first('乙县', '单位')('matrix')[0]).toContain(',丙市单位,');
  });
});
