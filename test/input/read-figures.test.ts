import { describe, expect, test } from 'vitest';
import { NO_ANSWERS } from '../../src/core/answer.js';
import type { Figure } from '../../src/core/figure.js';
import type { Pack } from '../../src/core/pack.js';
import { printFraction } from '../../src/core/rational.js';
import { readFigures } from '../../src/input/read-figures.js';
import type { Reading, ReadingOptions } from '../../src/input/reading.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';

function read(csv: string, options: Partial<ReadingOptions> = {}): Reading {
  return readFigures(new TextEncoder().encode(csv), 'a.csv', {
    packs: shippedPacks,
    catalogue: shippedCatalogue,
    regions: [],
    only: [],
    year: null,
    assumeUnits: false,
    ...options,
  });
}

/** Region, indicator, year and exact value with unit of each figure. */
function summary({ figures }: Reading): readonly string[] {
  return figures.map((figure) =>
    [figure.region, figure.indicator, figure.year, shown(figure)].join(' '),
  );
}

function shown({ content, quantity }: Figure): string {
  if (content.kind === 'blank') return 'blank';
  if (content.kind === 'unusable') return content.reasons.join('+');
  if (quantity === null) throw new Error('a value without its quantity');
  return `${printFraction(quantity.value)} ${quantity.unit.symbol}`;
}

const codes = ({ problems }: Reading) =>
  problems.map(({ severity, code }) => `${severity} ${code}`);
const loud = (reading: Reading) => codes(reading).filter((code) => code !== 'note no-source');

const EXPECTED = ['220605 cultivated-land 2025 439/25 万亩', '220605 water-use 2025 3/10 亿立方米'];

describe('layouts', () => {
  test.each([
    [
      'long',
      '县（市、区）,年份,指标,数值,单位\n江源区,2025,耕地保有量,17.56,万亩\n江源区,2025,用水总量,0.3,亿立方米',
    ],
    [
      'long',
      'Region,Year,Indicator,Value,Unit\n220605,2025,cultivated-land,17.56,万亩\n220605,2025,total water use,0.3,亿m3',
    ],
    [
      'long',
      '指标名称,监测值,计量单位,数据年份,行政区划代码\n耕地保有量,17.56,万亩,2025年末,220605\n用水总量,0.3,亿方,2025年末,220605',
    ],
    ['wide', '区县,年度,耕地保有量（万亩）,用水总量(亿立方米)\n江源区,2025,17.56,0.3'],
    ['wide', 'county,year,cultivated-land [万亩],total water use/亿m³\n220605,2025,17.56,0.3'],
    ['matrix', '指标,年份,单位,江源区\n耕地保有量,2025,万亩,17.56\n用水总量,2025,亿立方米,0.3'],
    ['matrix', '指标,年份,江源区\n耕地保有量,2025,17.56万亩\n用水总量,2025,0.3亿立方米'],
  ])('a %s table says the same: %s', (layout, csv) => {
    const reading = read(csv);
    expect(summary(reading)).toEqual(EXPECTED);
    expect(reading.layout).toBe(layout);
    expect(loud(reading)).toEqual([]);
  });

  test('the header is found below a title, a unit line and blank rows, and places stay those of the file', () => {
    const reading = read(
      '江源区2025年情况表,,,\n\n单位：万亩,,,\n县,年份,耕地保有量,永久基本农田\n江源区,2025,17.56,约12',
    );
    expect(summary(reading)).toEqual([
      '220605 cultivated-land 2025 439/25 万亩',
      '220605 permanent-basic-farmland 2025 not-a-number',
    ]);
    expect(reading.problems[0]?.location).toEqual({ path: 'a.csv', line: 5, column: 4 });
  });

  test('a filled cell right behind the last header is an error', () => {
    expect(loud(read('县,年份,指标,数值\n江源区,2025,耕地保有量,17万亩,x'))).toEqual([
      'error cell-beyond-header',
    ]);
  });

  test('a row that holds a figure is no header, even if it names an indicator', () => {
    expect(codes(read('事项,数字,量纲\n耕地保有量,17.56,万亩\n用水总量,0.3,亿立方米'))).toEqual([
      'error header-not-found',
    ]);
  });

  test('the indicator of a base year heads a column, though its name begins with a number', () => {
    const reading = read('县,年份,2020年城镇建设用地规模（公顷）\n江源区,2025,1250');
    expect(summary(reading)).toEqual(['220605 urban-construction-land-2020 2020 1250 公顷']);
    expect(loud(reading)).toEqual([]);
  });

  test('a blank cell of the city is no total that was skipped', () => {
    const reading = read(
      '县,年份,指标,数值,单位\n白山市,2025,耕地保有量,/,万亩\n白山市,2025,用水总量,,',
    );
    expect(reading.problems).toEqual([]);
  });

  test.each(['数据来源或佐证材料（请注明调查年度）', 'Source or evidence (with the year)'])(
    'a column headed %s holds sources, and an empty cell of it is none',
    (header) => {
      const reading = read(
        `县,年份,指标,数值,单位,${header}\n江源区,2025,耕地保有量,17.56,万亩,变更调查\n江源区,2025,用水总量,0.3,亿立方米,`,
      );
      expect(reading.figures.map(({ source }) => source)).toEqual(['变更调查', null]);
      expect(loud(reading)).toEqual([]);
    },
  );

  test('a cell remembers its source and remark', () => {
    const [figure] = read(
      '县,年份,指标,数值,单位,数据来源,备注\n江源区,2025,耕地保有量,17.56,万亩,变更调查,初稿',
    ).figures;
    expect(figure).toMatchObject({
      text: '17.56',
      source: '变更调查',
      remark: '初稿',
      location: { line: 2, column: 4 },
    });
  });

  test('a column that is read as nothing is named in a note, one of unknown words in a question', () => {
    expect(
      loud(read('县,年份,指标,数值,单位,进度\n江源区,2025,耕地保有量,17.56,万亩,98%')),
    ).toEqual(['note column-ignored']);
    expect(
      loud(read('县,年份,指标,数值,单位,批次\n江源区,2025,耕地保有量,17.56,万亩,甲批')),
    ).toEqual(['error column-unknown']);
    expect(loud(read('县,年份,耕地保有量（万亩）,森林覆盖率\n江源区,2025,17.56,80%'))).toEqual([
      'note indicator-unknown',
    ]);
  });

  test('a header named __proto__ is a header like any other', () => {
    const reading = read(
      '县,年份,指标,数值,单位,__proto__,constructor\n江源区,2025,耕地保有量,17.56,万亩,,',
    );
    expect(summary(reading)).toEqual([EXPECTED[0]]);
    expect(Object.prototype).not.toHaveProperty('header');
  });
});

describe('regions', () => {
  const of = (cells: string) =>
    read(`县,代码,年份,指标,数值,单位\n${cells},2025,耕地保有量,17.56,万亩`);

  test.each([
    '江源区,',
    '白山市江源区,',
    ',220605',
    '220605,',
    '220605000000,',
    '220605000,',
    '220605.0,',
    '江源区,220605',
    '220605,江源区',
    '江源县,',
    '220625,',
    '２２０６０５,',
    ' 江源区 ,',
    '江源区,220605000000',
  ])('%j is 江源区', (cells) => {
    expect(summary(of(cells))).toEqual([EXPECTED[0]]);
    expect(loud(of(cells))).toEqual([]);
  });

  test('a region is no negative number', () => {
    expect(loud(of('-220605,'))).toEqual(['error region-unknown']);
  });

  test.each([
    '白山市,合计',
    '合计,',
    '小计,',
    '总计,',
    '全市,',
    '白山市,',
    ',220600',
    '合计,220600',
  ])('%j is a total', (cells) => {
    expect(of(cells).figures).toEqual([]);
    expect(loud(of(cells))).toEqual(['note totals-skipped']);
  });

  test.each(['浑江区,', ',220602', '浑江区,220602', '八道江区,'])('%j is a neighbour', (cells) => {
    expect(loud(of(cells))).toEqual(['warning region-not-covered']);
  });

  test.each(['江源区,220681', '江源区,229999', '江原,220605', '江源区,220602'])(
    '%j disagrees with itself',
    (cells) => {
      expect(summary(of(cells))).toEqual(['220605 cultivated-land 2025 code-name-mismatch']);
      expect(loud(of(cells))).toEqual(['error code-name-mismatch']);
    },
  );

  test('an unknown region is an error, with the nearest name and the known ones to select', () => {
    const csv =
      '县,年份,指标,数值,单位\n江原区,2025,耕地保有量,17.56,万亩\n江源区,2025,耕地保有量,17.56,万亩\n临江市,2025,耕地保有量,30,万亩';
    const [problem] = read(csv).problems;
    expect(problem).toMatchObject({
      code: 'region-unknown',
      location: { line: 2, column: 1 },
      arguments: { nearest: '江源区', known: ['江源区', '临江市'] },
    });
    expect(loud(read(csv, { regions: ['220605', '220681'] }))).toEqual(['note rows-not-selected']);
  });

  test('--region keeps the error of a row whose code or name is selected', () => {
    const csv = '县,代码,年份,指标,数值,单位\n临江市,220605,2025,耕地保有量,1,万亩';
    expect(loud(read(csv, { regions: ['220605'] }))).toEqual(['error code-name-mismatch']);
    expect(loud(read(csv, { regions: ['220681'] }))).toEqual(['error code-name-mismatch']);
    expect(loud(read(csv, { regions: ['220621'] }))).toEqual(['note rows-not-selected']);
  });

  test('--region keeps the error of a row without a region', () => {
    const csv = '县,年份,指标,数值,单位\n,2025,耕地保有量,1,万亩';
    expect(loud(read(csv, { regions: ['220605'] }))).toEqual(['error region-missing']);
  });

  test("the parent's column of a matrix is skipped at its header", () => {
    const csv = '指标,单位,年份,江源区,白山市,合计\n耕地保有量,万亩,2025,17.6,99,99';
    const places = read(csv)
      .problems.filter(({ code }) => code === 'totals-skipped')
      .map(({ location }) => location);
    expect(places).toEqual([
      { path: 'a.csv', line: 1, column: 6 },
      { path: 'a.csv', line: 1, column: 5 },
    ]);
  });

  test('a file that names no region needs --region', () => {
    const csv = '年份,指标,数值,单位\n2025,耕地保有量,17.56,万亩';
    expect(codes(read(csv))).toEqual(['error region-missing']);
    expect(codes(read(csv, { regions: ['220605', '220681'] }))).toEqual(['error region-missing']);
    expect(summary(read(csv, { regions: ['220605'] }))).toEqual([EXPECTED[0]]);
  });

  test('a region that two packs cover must be chosen between', () => {
    const [pack] = shippedPacks;
    const twin: Pack = { ...(pack as Pack), id: 'twin' };
    const reading = read('县,年份,指标,数值,单位\n江源区,2025,耕地保有量,17.56,万亩', {
      packs: [...shippedPacks, twin],
    });
    expect(reading.problems[0]).toMatchObject({
      code: 'region-ambiguous',
      arguments: { packs: ['jizhenghan-2024-46', 'twin'] },
    });
    expect(reading.figures).toEqual([]);
  });
});

describe('units', () => {
  const unitOf = (csv: string, options = {}) => {
    const reading = read(csv, options);
    const [figure] = reading.figures;
    return figure === undefined ? loud(reading).join() : shown(figure);
  };

  test.each([
    ['behind the value', '县,年份,指标,数值\n江源区,2025,耕地保有量,1公顷'],
    ['in the unit column', '县,年份,指标,数值,单位\n江源区,2025,耕地保有量,1,公顷'],
    ["in the value's header", '县,年份,指标,数值（公顷）\n江源区,2025,耕地保有量,1'],
    ["in the indicator's header", '县,年份,耕地保有量（公顷）\n江源区,2025,1'],
    ["behind the indicator's name", '指标,年份,江源区\n耕地保有量（公顷）,2025,1'],
    ["in a region's header", '指标,年份,江源区（公顷）\n耕地保有量,2025,1'],
    ['in a line above', '单位：公顷\n县,年份,耕地保有量\n江源区,2025,1'],
    [
      'in a line above, of those that fit',
      '单位：公顷、亿立方米\n县,年份,耕地保有量\n江源区,2025,1',
    ],
    ['twice, in two names of one unit', '县,年份,指标,数值,单位\n江源区,2025,耕地保有量,1公顷,hm²'],
    [
      'above and in the header alike',
      '单位：万亩、公顷\n县,年份,耕地保有量（公顷）\n江源区,2025,1',
    ],
    [
      'in the header, whatever the line above says',
      '单位：万亩\n县,年份,耕地保有量（公顷）\n江源区,2025,1',
    ],
    [
      'in its column, which says which of two the header means',
      '县,年份,指标,数值（公顷、万亩）,单位\n江源区,2025,耕地保有量,1,公顷',
    ],
    ['behind a sign', '县,年份,耕地保有量_公顷\n江源区,2025,1'],
    ['in a line 面积单位', '面积单位: 公顷\n县,年份,耕地保有量\n江源区,2025,1'],
    ['in a line 计量单位', '（计量单位：公顷）\n县,年份,耕地保有量\n江源区,2025,1'],
  ])('a unit is found %s', (_where, csv) => {
    expect(unitOf(csv)).toBe('1 公顷');
  });

  test.each([
    ['value and column', '县,年份,指标,数值,单位\n江源区,2025,耕地保有量,1公顷,万亩'],
    ['column and header', '县,年份,指标,数值（万亩）,单位\n江源区,2025,耕地保有量,1,公顷'],
    ['value and header', '县,年份,耕地保有量（万亩）\n江源区,2025,1公顷'],
    [
      'a unit and one of another kind',
      '县,年份,指标,数值,单位\n江源区,2025,耕地保有量,1公顷,立方米',
    ],
  ])('two that differ are an error: %s', (_where, csv) => {
    expect(unitOf(csv)).toBe('unit-conflict');
  });

  test.each([
    ['（亿 m³）', '1 亿立方米'],
    ['（亿\tm3）', '1 亿立方米'],
    ['（亿，立方米）', '1 亿立方米'],
    ['（亿立方米/年）', '1 亿立方米'],
    ['/亿立方米/年', '1 亿立方米'],
    ['（亿立方米）/年', '1 亿立方米'],
    ['（万 m³ per year）', '1 万立方米'],
    ['（单位：亿 m³）', '1 亿立方米'],
    ['（万亩、亿立方米）', '1 亿立方米'],
    ['（万立方米/亿立方米）', 'unit-ambiguous'],
    ['（万立方米、亿立方米）', 'unit-ambiguous'],
    ['（万立方米）（亿立方米）', 'unit-ambiguous'],
    ['（万立方米/人）', 'unit-unknown'],
  ])('the unit in 用水总量%s is read whole: %s', (bracket, expected) => {
    expect(unitOf(`县,年份,用水总量${bracket}\n江源区,2025,1`)).toBe(expected);
  });

  test.each(['亿 m³', '亿立方米/年', '亿m³/a', '亿 立方米 每年'])(
    'the unit %s in a line above is read whole',
    (unit) => {
      expect(unitOf(`单位：${unit}\n县,年份,用水总量\n江源区,2025,1`)).toBe('1 亿立方米');
    },
  );

  test.each([
    '万立方米/日',
    '万m³/d',
    '万立方米/月',
    '亿立方米/季度',
    '万m³ per day',
    '万立方米每日',
  ])('an amount in %s is none of a year, wherever that is said', (unit) => {
    for (const csv of [
      `县,年份,用水总量（${unit}）\n江源区,2025,1`,
      `县,年份,指标,数值,单位\n江源区,2025,用水总量,1,${unit}`,
      `县,年份,指标,数值\n江源区,2025,用水总量,1${unit}`,
      `单位：${unit}\n县,年份,用水总量\n江源区,2025,1`,
    ]) {
      const [figure] = read(csv).figures;
      expect(figure?.content).toMatchObject({ partOfYear: { text: unit } });
      expect(figure?.period).toBe(unit);
    }
  });

  test.each([
    ['in one cell', '县,年份,耕地保有量\n江源区,2025,11742.36公顷（17.61万亩）'],
    ['in one cell, the finer last', '县,年份,耕地保有量\n江源区,2025,17.61万亩(11742.36公顷)'],
    ['in one cell, 合', '县,年份,耕地保有量\n江源区,2025,"11742.36公顷，约合17.61万亩"'],
    [
      'in one cell, under both units',
      '县,年份,耕地保有量（公顷/万亩）\n江源区,2025,11742.36公顷/17.61万亩',
    ],
    ['in two columns', '县,年份,耕地保有量（公顷）,耕地保有量（万亩）\n江源区,2025,11742.36,17.61'],
    [
      'in two columns, the finer last',
      '县,年份,耕地保有量（万亩）,耕地保有量（公顷）\n江源区,2025,17.61,11742.36',
    ],
    [
      'in two columns for values',
      '县,年份,指标,数值（公顷）,数值（万亩）\n江源区,2025,耕地保有量,11742.36,17.61',
    ],
    [
      'in two columns, the coarser blank',
      '县,年份,耕地保有量（公顷）,耕地保有量（万亩）\n江源区,2025,11742.36,',
    ],
  ])('a value in two units that agree is the finer one: %s', (_where, csv) => {
    expect(unitOf(csv)).toBe('293559/25 公顷');
    expect(loud(read(csv))).toEqual([]);
  });

  test('a value in two units is the coarser one where the finer is blank', () => {
    const csv = '县,年份,耕地保有量（公顷）,耕地保有量（万亩）\n江源区,2025,—,17.61';
    expect(unitOf(csv)).toBe('1761/100 万亩');
    expect(read(csv).figures[0]).toMatchObject({ text: '17.61', location: { column: 4 } });
  });

  test.each([
    '县,年份,耕地保有量\n江源区,2025,11742.36公顷（17.16万亩）',
    '县,年份,耕地保有量\n江源区,2025,11742.36公顷（17.63万亩）',
    '县,年份,耕地保有量（公顷）,耕地保有量（万亩）\n江源区,2025,11742.36,17.60',
    '县,年份,耕地保有量（万亩）,耕地保有量（公顷）\n江源区,2025,17.63,11742.36',
  ])('a value in two units that differ by more than their rounding is an error: %j', (csv) => {
    expect(unitOf(csv)).toBe('amounts-differ');
  });

  test('a value in two units under a third is an error', () => {
    expect(unitOf('县,年份,耕地保有量（平方千米）\n江源区,2025,11742.36公顷（17.61万亩）')).toBe(
      'unit-conflict',
    );
  });

  test('two units and one number are asked about', () => {
    expect(unitOf('县,年份,耕地保有量（公顷/万亩）\n江源区,2025,11600')).toBe('unit-ambiguous');
    expect(unitOf('县,年份,指标,数值（万亩/平方千米）\n江源区,2025,耕地保有量,1')).toBe(
      'unit-ambiguous',
    );
  });

  test('no stock is an amount a year or a day', () => {
    expect(unitOf('县,年份,耕地保有量（公顷/年）\n江源区,2025,1')).toBe('wrong-dimension');
  });

  test('none is an error, unless --assume-units opts in to that of the approval', () => {
    const csv = '县,年份,指标,数值\n江源区,2025,耕地保有量,17.56';
    expect(unitOf(csv)).toBe('unit-missing');
    expect(unitOf(csv, { assumeUnits: true })).toBe('439/25 万亩');
    expect(read(csv).problems[0]).toMatchObject({ arguments: { expected: '万亩' } });
  });

  test('--assume-units never replaces a unit that is given', () => {
    expect(
      unitOf('县,年份,指标,数值,单位\n江源区,2025,耕地保有量,1,公顷', { assumeUnits: true }),
    ).toBe('1 公顷');
    expect(
      unitOf('县,年份,指标,数值,单位\n江源区,2025,城镇开发边界面积,1,', { assumeUnits: true }),
    ).toBe('unit-missing');
  });

  test('two fitting units above are an error that asks which', () => {
    expect(unitOf('单位：公顷、万亩\n县,年份,耕地保有量\n江源区,2025,1')).toBe('unit-ambiguous');
  });

  test('填报单位 is an office, no unit', () => {
    expect(unitOf('填报单位：万亩\n县,年份,耕地保有量\n江源区,2025,1')).toBe('unit-missing');
  });
});

describe('years', () => {
  const rows = (...years: string[]) =>
    `县,年份,指标,数值,单位\n${years.map((year, index) => `江源区,${year},耕地保有量,1${index},万亩`).join('\n')}`;

  test('--year supplies the year where the file has none', () => {
    expect(
      read('县,指标,数值,单位\n江源区,耕地保有量,1,万亩', { year: 2025 }).figures[0]?.year,
    ).toBe(2025);
    expect(read(rows('', ''), { year: 2025 }).figures.map(({ year }) => year)).toEqual([
      2025, 2025,
    ]);
  });

  test('--year selects where the file has years; a blank one stays an error', () => {
    const reading = read(rows('2024', '2025', ''), { year: 2025 });
    expect(summary(reading)).toEqual([
      '220605 cultivated-land 2025 11 万亩',
      '220605 cultivated-land  year-blank',
    ]);
    expect(loud(reading)).toEqual(['error year-blank', 'note rows-not-selected']);
  });
});

describe('rows that are no actual', () => {
  const row = (name: string, header = '数值') =>
    read(`县,年份,指标,${header},单位\n江源区,2025,${name},17.9,万亩`);

  test.each([
    '耕地保有量基期值',
    '耕地保有量（基期值）',
    '耕地保有量基准值',
    '耕地保有量是否达标',
    '耕地保有量完成率',
    '耕地保有量（上年）',
    '耕地保有量（预测）',
  ])('%s is named in a note and not read', (name) => {
    expect(row(name).figures).toEqual([]);
    expect(loud(row(name))[0]).toMatch(/^note indicator-unknown/);
  });

  test.each(['耕地保有量目标', '耕地保护目标', '永久基本农田保护目标'])(
    '%s says a target, unless its column says the actual',
    (name) => {
      expect(row(name).figures).toEqual([]);
      expect(loud(row(name))).toEqual(['warning target-not-judged']);
      expect(row(name, '现状值').figures).toHaveLength(1);
      expect(loud(row(name, '现状值'))).toEqual([]);
    },
  );

  test('a 类型 column says of each row what it is', () => {
    const reading = read(
      '县,年份,指标,类型,数值,单位\n江源区,2025,耕地保有量,现状,17.6,万亩\n江源区,2025,耕地保有量,规划目标,17.56,万亩\n江源区,2025,永久基本农田,上年,13,万亩',
    );
    expect(summary(reading)).toEqual(['220605 cultivated-land 2025 88/5 万亩']);
    expect(reading.targets).toHaveLength(1);
    expect(loud(reading)).toEqual(['note kind-differs']);
  });
});

describe('an answer of a person', () => {
  const answers = (own: object) => ({ answers: { ...NO_ANSWERS, ...own } });

  test('says what a column is, by its header', () => {
    const csv = '县名称呼,年份,指标,单位,某数,现状值\n江源区,2025,耕地保有量,万亩,17.6,17.5';
    const columns = { 县名称呼: 'region', 某数: 'value', 现状值: 'remark' };
    const reading = read(csv, answers({ columns }));
    expect(summary(reading)).toEqual(['220605 cultivated-land 2025 88/5 万亩']);
  });

  test('says which indicator a table is about that names none', () => {
    const csv = '县,年份,数值（万亩）\n江源区,2025,17.6';
    expect(read(csv).figures).toEqual([]);
    const reading = read(csv, answers({ indicator: '耕地保有量' }));
    expect(summary(reading)).toEqual(['220605 cultivated-land 2025 88/5 万亩']);
  });
});

describe('what stands beside a figure', () => {
  const undecided = (csv: string) =>
    read(csv).figures.map(
      ({ content, doubts }) => content.kind !== 'value' || doubts !== undefined,
    );

  test.each([
    [
      'a year that a row of a matrix gives',
      '指标,单位,年份,江源区\n耕地保有量,万亩,2025,17.6\n数据年份,,,2020',
    ],
    [
      'a status in a row of a matrix',
      '指标,单位,年份,江源区\n耕地保有量,万亩,2025,17.6\n状态,,,某种',
    ],
    ['a kind in a row of a wide table', '县,年份,耕地保有量（万亩）\n类型,,预测\n江源区,2025,17.6'],
    [
      'words before an indicator',
      '县,年份,指标,数值,单位\n江源区,2025,考核调整后耕地保有量,17.6,万亩',
    ],
    ['a cell beyond the header', '县,年份,指标,数值,单位\n江源区,2025,耕地保有量,17.6,万亩,17.0'],
    [
      'a year of the title that no row has',
      '江源区2023年耕地表\n县,年份,指标,数值,单位\n江源区,2025,耕地保有量,17.6,万亩',
    ],
    ['a column that changes it', '县,年份,耕地保有量（万亩）,核减值\n江源区,2025,17.6,0.5'],
    ['a column that a program named', '县,年份,耕地保有量（万亩）,列1\n江源区,2025,17.6,17.0'],
  ])('makes it undecided: %s', (_what, csv) => {
    expect(undecided(csv)).toContain(true);
  });

  test('a table of forecasts alone hides no error, and no table below it', () => {
    const csv =
      '县,年份,耕地保有量（万亩）\n江源区,2025,17.6\n县,年份,耕地保有量（预测，万亩）\n临江市,2025,28.6';
    expect(loud(read(csv))).toContain('error value-column-missing');
  });

  test('a unit in a row of a matrix is asked about', () => {
    const csv = '指标,单位,年份,江源区\n耕地保有量,万亩,2025,17.6\n面积单位,,,公顷';
    expect(undecided(csv)).toEqual([true]);
  });

  test('a row of a matrix dates the figures of its column', () => {
    const csv = '指标,单位,江源区,临江市\n年份,,2025,2024\n耕地保有量,万亩,17.6,28.6';
    expect(summary(read(csv))).toEqual([
      '220605 cultivated-land 2025 88/5 万亩',
      '220681 cultivated-land 2024 143/5 万亩',
    ]);
  });
});

describe('a column of one region', () => {
  test('never speaks of another', () => {
    const csv = '指标,单位,现状值,临江市\n耕地保有量,万亩,,28.6';
    const reading = read(csv, { regions: ['220605'], year: 2025 });
    expect(summary(reading)).toEqual(['220605 cultivated-land 2025 blank']);
  });

  test('that is a total gives nobody a figure', () => {
    const csv = '指标,单位,2025年现状值,全市\n耕地保有量,万亩,17.6,100';
    expect(summary(read(csv, { regions: ['220605'] }))).toEqual([
      '220605 cultivated-land 2025 88/5 万亩',
    ]);
  });
});

describe('units above that speak of several columns', () => {
  test.each([
    ['单位：万亩、%', '城镇开发边界扩展倍数', 'unit-ambiguous'],
    ['面积单位：万亩（红线为平方千米）', '生态保护红线面积', 'unit-ambiguous'],
    ['单位：万亩,平方千米', '生态保护红线面积', 'unit-ambiguous'],
    ['单位：倍', '城镇开发边界扩展倍数', '倍'],
    ['面积单位：公顷；水量单位：万立方米', '用水总量', '万立方米'],
    ['面积单位：公顷；水量单位：万立方米', '耕地保有量', '公顷'],
  ])('%s: %s is %s', (above, indicator, expected) => {
    const [figure] = read(`${above}\n县,年份,${indicator}\n江源区,2025,1.2`).figures;
    expect(figure === undefined ? '' : shown(figure)).toContain(expected);
  });
});

describe('marks that cannot be seen', () => {
  test('are no part of a number or a name', () => {
    const csv = '县,年份,指标,数值,单位\n\u202a江源区\u202c,2025,耕地保有量,17.56\u200e,万亩';
    expect(summary(read(csv))).toEqual([EXPECTED[0]]);
  });
});

describe('a number that its own comma has parted', () => {
  const wide = (value: string, behind: string) =>
    loud(read(`县,年份,用水总量（万立方米）,备注\n抚松县,2025,${value},${behind}`));

  test.each([
    ['6', '800'],
    ['123', '456.7'],
  ])('%s,%s is an error, and not the number before the comma', (value, behind) => {
    expect(wide(value, behind)).toEqual(['error thousands-parted']);
  });

  test.each([
    ['6', '800立方米'],
    ['6', '80'],
    ['6.5', '800'],
    ['6800', '800'],
    ['6', '2025'],
    ['6', ''],
  ])('%s beside %j is a number beside words', (value, behind) => {
    expect(wide(value, behind)).toEqual([]);
  });
});
