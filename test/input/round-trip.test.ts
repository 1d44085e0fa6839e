import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnit } from '../../src/core/language/unit-names.js';
import { compareRationals, printFraction, readDecimal } from '../../src/core/rational.js';
import { readFigures } from '../../src/input/read-figures.js';
import { DELIMITERS } from '../../src/input/table/csv.js';
import { encodeCsv } from '../../src/input/table/encode.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';

const REGIONS = ['220605', '220681', '220621'] as const;
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '220605': ['江源区', '白山市江源区', '220605', '220605000000'],
  '220681': ['临江市', '220681', '▲临江市'],
  '220621': ['抚松县', '220621.0', ' 抚松县 '],
};
const INDICATORS: Readonly<Record<string, { names: readonly string[]; units: readonly string[] }>> =
  {
    'cultivated-land': { names: ['耕地保有量', '一、耕地保有量'], units: ['万亩', '公顷', 'km²'] },
    'permanent-basic-farmland': {
      names: ['永久基本农田', '其中：永久基本农田'],
      units: ['亩', 'hm2'],
    },
    'water-use': { names: ['用水总量', 'total water use'], units: ['亿立方米', '万方'] },
  };
const LAYOUTS = ['long', 'wide', 'matrix'] as const;
const ENCODINGS = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const;

interface Given {
  readonly region: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: string;
}

/** 9999 is no figure but what programs write for none. */
const isNoSentinel = (digits: number) => !/^9{4,}0*$/.test(String(digits));

/** One table's figures: each of some regions, indicators and years, with a unit an indicator. */
const figures = fc
  .record({
    regions: fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 1 }),
    indicators: fc.uniqueArray(fc.constantFrom(...Object.keys(INDICATORS)), { minLength: 1 }),
    years: fc.uniqueArray(fc.integer({ min: 2024, max: 2035 }), { minLength: 1, maxLength: 3 }),
    values: fc.infiniteStream(fc.tuple(fc.nat(9_999_999).filter(isNoSentinel), fc.nat(4))),
    choice: fc.nat(11),
  })
  .map(({ regions, indicators, years, values, choice }) => {
    const given: Given[] = [];
    for (const year of years) {
      for (const region of regions) {
        for (const indicator of indicators) {
          const [digits, places] = values.next().value ?? [0, 0];
          given.push({ region, indicator, year, value: decimal(digits, places) });
        }
      }
    }
    const unitOf = (indicator: string) => pick(INDICATORS[indicator]?.units ?? [], choice);
    const nameOf = (indicator: string) => pick(INDICATORS[indicator]?.names ?? [], choice);
    const regionOf = (region: string) => pick(NAMES[region] ?? [], choice);
    return { given, regions, indicators, years, unitOf, nameOf, regionOf };
  });
type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never;

function decimal(digits: number, places: number): string {
  const text = String(digits).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

function pick<T>(list: readonly T[], choice: number): T {
  return list[choice % list.length] as T;
}

/** The rows of a table that says the figures in a layout. */
function rowsOf(layout: (typeof LAYOUTS)[number], one: Figures, spell: (value: string) => string) {
  const { given, regions, indicators, years, unitOf, nameOf, regionOf } = one;
  const valueIn = (region: string, indicator: string, year: number) => {
    const found = given.find(
      (figure) =>
        figure.region === region && figure.indicator === indicator && figure.year === year,
    );
    return spell(found?.value ?? '');
  };
  if (layout === 'long') {
    const rows = given.map(({ region, indicator, year, value }) => [
      regionOf(region),
      String(year),
      nameOf(indicator),
      spell(value),
      unitOf(indicator),
    ]);
    return [['县（市、区）', '年份', '指标', '数值', '单位'], ...rows];
  }
  if (layout === 'wide') {
    const heads = indicators.map((indicator) => `${nameOf(indicator)}（${unitOf(indicator)}）`);
    const rows = years.flatMap((year) =>
      regions.map((region) => [
        regionOf(region),
        `${year}年`,
        ...indicators.map((indicator) => valueIn(region, indicator, year)),
      ]),
    );
    return [['行政区', '年度', ...heads], ...rows];
  }
  const rows = years.flatMap((year) =>
    indicators.map((indicator) => [
      nameOf(indicator),
      unitOf(indicator),
      `${year}-12-31`,
      ...regions.map((region) => valueIn(region, indicator, year)),
    ]),
  );
  return [['指标', '单位', '年份', ...regions.map(regionOf)], ...rows];
}

/** A number as sheets spell it: grouped in threes, full-width, with an apostrophe or a space. */
const SPELLINGS: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => value.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')),
  (value) => value.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (value) => `'${value}`,
  (value) => `\u00a0${value}\u3000`,
];

function quote(cell: string, delimiter: string, always: boolean): string {
  const isNeeded = always || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return isNeeded ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encode(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'gb18030') {
    const bytes = encodeCsv(text, 'gb18030');
    if ('character' in bytes) throw new Error(bytes.character);
    return bytes;
  }
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
}

/** A figure in its base unit, so that it is the same in whichever unit it was written. */
function baseValue(value: string, unit: string): string {
  const decimal = readDecimal(value);
  const found = findUnit(unit);
  if (typeof decimal === 'string' || found === undefined) throw new Error(`${value} ${unit}`);
  return printFraction(decimal.value.mul(found.factor));
}

describe('figures come back as they were written', () => {
  test('from any layout, encoding, delimiter, quoting, line end and spelling', () => {
    const form = fc.record({
      layout: fc.constantFrom(...LAYOUTS),
      encoding: fc.constantFrom(...ENCODINGS),
      delimiter: fc.constantFrom(...DELIMITERS),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.infiniteStream(fc.boolean()),
      spell: fc.constantFrom(...SPELLINGS),
      above: fc.constantFrom<readonly string[]>([], ['白山市情况表'], ['', '填报单位：某局']),
    });
    fc.assert(
      fc.property(
        figures,
        form,
        (one, { layout, encoding, delimiter, end, quotes, spell, above }) => {
          const lines = rowsOf(layout, one, spell).map((cells) =>
            cells
              .map((cell) => quote(cell, delimiter, quotes.next().value ?? false))
              .join(delimiter),
          );
          const text = [...above, ...lines, ''].join(end);
          const reading = readFigures(encode(text, encoding), 'a.csv', {
            packs: shippedPacks,
            catalogue: shippedCatalogue,
            regions: [],
            only: [],
            year: null,
            assumeUnits: false,
          });
          const read = reading.figures.map(({ region, indicator, year, content, quantity }) => {
            if (quantity === null) return `${region} ${indicator} ${year} ${content.kind}`;
            const { value, unit } = quantity;
            return `${region} ${indicator} ${year} ${printFraction(value.mul(unit.factor))}`;
          });
          const expected = one.given.map(
            ({ region, indicator, year, value }) =>
              `${region} ${indicator} ${year} ${baseValue(value, one.unitOf(indicator))}`,
          );
          expect(read.sort()).toEqual(expected.sort());
          expect(reading).toMatchObject({ layout, encoding });
          expect(reading.problems.filter(({ code }) => code !== 'no-source')).toEqual([]);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('a number with an exponent is the number without it, and says how much it may have lost', () => {
    fc.assert(
      fc.property(
        fc.nat(9_999_999),
        fc.integer({ min: 0, max: 6 }),
        fc.nat(8),
        (digits, places, shift) => {
          const mantissa = decimal(digits, places);
          const csv = `县,年份,指标,数值,单位\n江源区,2025,耕地保有量,${mantissa}E+${shift},亩`;
          const [figure] = readFigures(new TextEncoder().encode(csv), 'a.csv', {
            packs: shippedPacks,
            catalogue: shippedCatalogue,
            regions: [],
            only: [],
            year: null,
            assumeUnits: false,
          }).figures;
          const { content, quantity = null } = figure ?? {};
          const exact = readDecimal(`${digits}E${shift - places}`);
          const half = readDecimal(`5E${shift - places - 1}`);
          if (content?.kind !== 'value' || typeof exact === 'string' || typeof half === 'string') {
            throw new Error(JSON.stringify(content));
          }
          expect(quantity && compareRationals(quantity.value, exact.value)).toBe(0);
          expect(content.roundedBy && compareRationals(content.roundedBy, half.value)).toBe(0);
        },
      ),
    );
  });
});
