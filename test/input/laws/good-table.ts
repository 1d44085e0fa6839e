import fc from 'fast-check';
import { shippedPacks } from '../../../src/packs/shipped.js';

/** A figure of a table, and where it is: indices of its row and column below the header. */
export interface Given {
  readonly region: string;
  readonly indicator: string;
  readonly year: number;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** A table that is right: every figure is inside its limit, and nothing is asked about it. */
export interface GoodTable {
  readonly layout: 'long' | 'wide' | 'matrix';
  /** Lines above the header. */
  readonly above: readonly (readonly string[])[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly given: readonly Given[];
  /** The column of the indicators' names; `null` where they are headers. */
  readonly names: number | null;
}

const REGIONS: Readonly<Record<string, readonly string[]>> = {
  '220605': ['江源区', '白山市江源区', '220605', '江源'],
  '220681': ['临江市', '220681', '▲临江市'],
  '220621': ['抚松县', '白山市抚松县', ' 抚松县 '],
  '220622': ['靖宇县', '220622'],
  '220623': ['长白朝鲜族自治县', '长白县', '220623'],
};
export const REGION_CODES = Object.keys(REGIONS);

interface Measured {
  readonly names: readonly string[];
  /** Names of units, each with how many of it are one of the approval's. */
  readonly units: readonly (readonly [name: string, factor: number])[];
  readonly isCap: boolean;
  readonly isFlow: boolean;
}

const AREA = [
  ['公顷', 100],
  ['平方千米', 1],
  ['km²', 1],
] as const;
const FARMLAND = [
  ['万亩', 1],
  ['亩', 10_000],
  ['公顷', 10_000 / 15],
] as const;
export const INDICATORS: Readonly<Record<string, Measured>> = {
  'cultivated-land': {
    names: ['耕地保有量', '一、耕地保有量', '耕地面积'],
    units: FARMLAND,
    isCap: false,
    isFlow: false,
  },
  'permanent-basic-farmland': {
    names: ['永久基本农田保护面积', '其中：永久基本农田', '永久基本农田'],
    units: FARMLAND,
    isCap: false,
    isFlow: false,
  },
  'ecological-redline': {
    names: ['生态保护红线面积', '生态保护红线'],
    units: AREA,
    isCap: false,
    isFlow: false,
  },
  'urban-expansion-multiple': {
    names: ['城镇开发边界扩展倍数', '扩展倍数'],
    units: [['倍', 1]],
    isCap: true,
    isFlow: false,
  },
  'water-use': {
    names: ['用水总量', '年用水总量'],
    units: [
      ['亿立方米', 1],
      ['万立方米', 10_000],
      ['亿m³', 1],
    ],
    isCap: true,
    isFlow: true,
  },
};

/** The number that a limit prints, by `region.indicator`; the dated one of water. */
const LIMITS: ReadonlyMap<string, number> = new Map(
  shippedPacks.flatMap(({ rules }) =>
    rules.flatMap(({ region, indicator, limits }) =>
      limits.flatMap(({ amount }) =>
        amount === null ? [] : [[`${region}.${indicator}`, Number(amount.value)] as const],
      ),
    ),
  ),
);

/** A value inside its limit (margin above 0), or beyond it. */
function measuredAs(region: string, indicator: string, margin: number, factor: number): string {
  const limit = LIMITS.get(`${region}.${indicator}`);
  const measured = INDICATORS[indicator];
  if (limit === undefined || measured === undefined) throw new Error(`${region}.${indicator}`);
  const ratio = measured.isCap ? 1 - margin : 1 + margin;
  return (limit * ratio * factor).toFixed(factor > 1000 ? 1 : 3);
}

const SPELLINGS: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => value,
  (value) => value.replace(/\d(?=(?:\d{3})+\.)/g, '$&,'),
  (value) => ` ${value} `,
  (value) => value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];

const HEADERS = {
  region: ['县（市、区）', '行政区', '县名', '地区', 'county'],
  year: ['年份', '年度', '统计年度'],
  indicator: ['指标', '指标名称', '项目'],
  value: ['数值', '现状值', '实际完成数', '指标值'],
  unit: ['单位', '计量单位'],
  source: ['数据来源'],
} as const;

/** What a table is made of. */
export interface Plan {
  readonly layout: GoodTable['layout'];
  readonly regions: readonly string[];
  readonly indicators: readonly string[];
  readonly years: readonly number[];
  readonly choice: number;
  readonly shuffle: readonly number[];
  readonly margins: readonly number[];
  /** The figure that fails, and the one that is blank; -1: none does. */
  readonly failing: number;
  readonly blank: number;
}

export const plan = (regions = REGION_CODES): fc.Arbitrary<Plan> =>
  fc.record({
    layout: fc.constantFrom('long', 'wide', 'matrix'),
    regions: fc.uniqueArray(fc.constantFrom(...regions), { minLength: 1, maxLength: 4 }),
    indicators: fc.uniqueArray(fc.constantFrom(...Object.keys(INDICATORS)), { minLength: 1 }),
    years: fc.constantFrom([2025], [2025], [2025, 2026], [2027]),
    choice: fc.nat(59),
    shuffle: fc.array(fc.nat(99), { minLength: 8, maxLength: 8 }),
    margins: fc.array(
      fc.integer({ min: 2, max: 14 }).map((percent) => percent / 100),
      {
        minLength: 5,
        maxLength: 5,
      },
    ),
    failing: fc.constant(-1),
    blank: fc.constant(-1),
  });

function pick<T>(list: readonly T[], choice: number): T {
  return list[choice % list.length] as T;
}

/** Builds the table of a plan. */
export function buildTable(of: Plan): GoodTable {
  const { layout, indicators, years, choice, margins, failing, blank } = of;
  const regions = of.regions;
  const spell = pick(SPELLINGS, choice);
  const unitOf = (indicator: string) => pick(INDICATORS[indicator]?.units ?? [], choice);
  const nameOf = (indicator: string) => pick(INDICATORS[indicator]?.names ?? [], choice);
  const regionOf = (region: string) => pick(REGIONS[region] ?? [], choice);
  let count = 0;
  const valueAt = (region: string, indicator: string) => {
    const index = count++;
    if (index === blank) return '';
    // Farmland never exceeds the cultivated land that it is part of.
    const margin = indicator.startsWith('perm') ? 0.01 : pick(margins, index);
    return spell(
      measuredAs(
        region,
        indicator,
        index === failing ? -margin - 0.05 : margin,
        unitOf(indicator)[1],
      ),
    );
  };
  const head = (role: keyof typeof HEADERS) => pick(HEADERS[role], choice + role.length);
  const given: Given[] = [];
  if (layout === 'long') {
    const columns = inOrder(
      ['region', 'year', 'indicator', 'value', 'unit', 'source'] as const,
      of,
    );
    const rows = years.flatMap((year) =>
      regions.flatMap((region) =>
        indicators.map((indicator) => {
          const value = valueAt(region, indicator);
          const cells = {
            region: regionOf(region),
            year: String(year),
            indicator: nameOf(indicator),
            value,
            unit: unitOf(indicator)[0],
            source: '2025年度国土变更调查',
          };
          given.push({
            region,
            indicator,
            year,
            value,
            row: given.length,
            column: columns.indexOf('value'),
          });
          return columns.map((column) => cells[column]);
        }),
      ),
    );
    return {
      layout,
      above: [],
      header: columns.map(head),
      rows,
      given,
      names: columns.indexOf('indicator'),
    };
  }
  if (layout === 'wide') {
    const columns = inOrder(['region', 'year', ...indicators], of);
    const rows = years.flatMap((year, y) =>
      regions.map((region, r) =>
        columns.map((name, column) => {
          if (name === 'region') return regionOf(region);
          if (name === 'year') return `${year}年`;
          const value = valueAt(region, name);
          given.push({ region, indicator: name, year, value, row: y * regions.length + r, column });
          return value;
        }),
      ),
    );
    const header = columns.map((name) =>
      name === 'region' || name === 'year' ? head(name) : `${nameOf(name)}（${unitOf(name)[0]}）`,
    );
    return { layout, above: [], header, rows, given, names: null };
  }
  const columns = inOrder(['indicator', 'unit', 'year', ...regions], of);
  const rows = years.flatMap((year, y) =>
    indicators.map((indicator, i) =>
      columns.map((name, column) => {
        if (name === 'indicator') return nameOf(indicator);
        if (name === 'unit') return unitOf(indicator)[0];
        if (name === 'year') return String(year);
        const value = valueAt(name, indicator);
        given.push({
          region: name,
          indicator,
          year,
          value,
          row: y * indicators.length + i,
          column,
        });
        return value;
      }),
    ),
  );
  const header = columns.map((name) =>
    name === 'indicator' || name === 'unit' || name === 'year' ? head(name) : regionOf(name),
  );
  return { layout, above: [], header, rows, given, names: columns.indexOf('indicator') };
}

function inOrder<T extends string>(columns: readonly T[], { shuffle, choice }: Plan): readonly T[] {
  if (choice % 2 === 0) return columns;
  return columns
    .map((column, index) => [shuffle[index % shuffle.length] ?? 0, column] as const)
    .sort(([a], [b]) => a - b)
    .map(([, column]) => column);
}

/** A table as CSV. */
export function csvOf({
  above,
  header,
  rows,
}: Pick<GoodTable, 'above' | 'header' | 'rows'>): string {
  return `${[...above, header, ...rows].map(lineOf).join('\n')}\n`;
}

/** A row as CSV. */
export function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(',');
}
