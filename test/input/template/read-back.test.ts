import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/core/figure.js';
import {
  binds,
  type Limit,
  type Obligation,
  type Pack,
  type Region,
  type Rule,
} from '../../../src/core/pack.js';
import { readFigures } from '../../../src/input/read-figures.js';
import { parseRecords } from '../../../src/input/table/csv-records.js';
import { encodeCsv } from '../../../src/input/table/encode.js';
import { writeFiguresTemplate } from '../../../src/input/template/write-template.js';
import { CATALOGUE, load, PACK } from '../../packs/small-pack.js';
import { fillTemplate } from '../../support/fill-template.js';

const BASE = load(PACK).pack as Pack;
const PARENT: Region = { code: '110000', name: '丙市', aliases: [] };
const UNITS = { area: '万亩', volume: '亿立方米', ratio: '%' } as const;

/** Names as offices give them, and as nobody should: headings, formulas, numbers, quotes, commas. */
const name = fc
  .tuple(
    fc.constantFrom('', '', '', '=', '+', '-', '@', ' ', '＝', "'"),
    fc.oneof(
      fc.string({ unit: fc.constantFrom(...'甲乙丙丁县市区旗'), minLength: 1, maxLength: 4 }),
      fc.constantFrom(
        '年份',
        '数值',
        '合计',
        '耕地保有量',
        '用水（总量）',
        '甲（亩）',
        '12',
        '一,"二"',
        '否',
      ),
      fc.string({ minLength: 1, maxLength: 6 }).filter((text) => /\S/.test(text)),
    ),
  )
  .map((parts) => parts.join(''));

// A region's name that ends in a unit in brackets cannot head a column: it would be read as one.
const regionName = name.filter((text) => !/（亩）$/.test(text));

const limits = (unit: string) => {
  const { citation } = (BASE.rules as Pack['rules'] & [Rule])[0].limits[0] as Limit;
  const printed = {
    relation: '<=',
    amount: { value: '1', unit },
    year: null,
    by: null,
    citation,
  } as const;
  const assigned = { ...printed, amount: null, by: '上级' };
  return fc.constantFrom<readonly Limit[]>(
    [printed],
    [assigned],
    [{ ...printed, year: 2025 }, assigned],
  );
};

const pack: fc.Arbitrary<Pack> = fc
  .record({
    names: fc.uniqueArray(regionName, {
      minLength: 1,
      maxLength: 4,
      selector: (text) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase(),
    }),
    indicators: fc.uniqueArray(fc.constantFrom(...CATALOGUE.values()), {
      minLength: 1,
      maxLength: 6,
    }),
    duties: fc.array(
      fc.record({
        name,
        binds: fc.constantFrom<Obligation['binds'][]>('city', 'county', 'both', 'all'),
        one: fc.option(fc.nat(3)),
        attestation: fc.constantFrom<Obligation['attestation'][]>('required', 'optional', 'none'),
        mayNotApply: fc.boolean(),
        note: fc.option(name),
      }),
      { maxLength: 5 },
    ),
  })
  .chain(({ names, indicators, duties }) => {
    const regions = names.map((text, index) => ({
      code: `${110101 + index}`,
      name: text,
      aliases: [],
    }));
    const rules = regions.flatMap(({ code }) =>
      indicators.map(({ id, dimension }) =>
        limits(UNITS[dimension]).map((drawn) => ({
          ...{ id: `${code}.${id}`, region: code, indicator: id, target: 2035, limits: drawn },
        })),
      ),
    );
    const obligations = duties.map(
      ({ one, ...duty }, index): Obligation => ({
        ...duty,
        id: `duty-${index}`,
        class: 'control',
        region: one === null ? null : (regions[one]?.code ?? null),
        frequency: null,
        citation: (BASE.obligations[0] as Obligation).citation,
      }),
    );
    return fc
      .tuple(
        fc.tuple(...rules),
        fc.shuffledSubarray(
          rules.map((_, index) => index),
          { minLength: 1 },
        ),
      )
      .map(([all, kept]) => ({
        ...BASE,
        parent: PARENT,
        regions,
        notCovered: [],
        rules: all.filter((_, index) => kept.includes(index)),
        obligations,
      }));
  });

const options = fc.record({
  years: fc.constantFrom<(readonly number[])[]>([], [2025], [2026, 2035]),
  layout: fc.constantFrom('long', 'wide', 'matrix' as const),
  obligations: fc.boolean(),
  language: fc.constantFrom('zh', 'en' as const),
});

function readingOf(text: string, drawn: Pack) {
  const bytes = encodeCsv(text, 'utf-8');
  if ('character' in bytes) throw new Error('not encodable');
  return readFigures(bytes, 'template.csv', {
    ...{ packs: [drawn], catalogue: CATALOGUE, regions: [], year: null, only: [] },
    assumeUnits: false,
  });
}

describe('a template of any pack', () => {
  test('is read in the layout asked for, without a figure and without a word against it', () => {
    fc.assert(
      fc.property(pack, options, (drawn, given) => {
        const text = writeFiguresTemplate({
          ...given,
          packs: [drawn],
          catalogue: CATALOGUE,
          regions: [],
        });
        const reading = readingOf(text ?? '', drawn);
        expect(reading.problems).toEqual([]);
        expect(reading.layout).toBe(given.layout);
        expect(reading.figures.filter(({ content }) => content.kind !== 'blank')).toEqual([]);
        expect(reading.attestations).toEqual([]);
      }),
    );
  });

  test('filled in, holds each figure of each rule once, with its unit and source', () => {
    fc.assert(
      fc.property(pack, options, (drawn, given) => {
        const text = writeFiguresTemplate({
          ...{ ...given, obligations: false, packs: [drawn], catalogue: CATALOGUE, regions: [] },
        });
        const reading = readingOf(
          fillTemplate(text ?? '', () => '1'),
          drawn,
        );
        expect(reading.problems).toEqual([]);
        const years = given.years.length === 0 ? [null] : given.years;
        const asked = drawn.rules.flatMap(({ region, indicator }) =>
          years.map((year) => [region, indicator, CATALOGUE.get(indicator)?.baseYear ?? year]),
        );
        const filled = reading.figures.filter(({ content }) => content.kind === 'value');
        const found = filled.map(({ region, indicator, year }) => [region, indicator, year]);
        const sorted = (list: readonly unknown[][]) => list.map((one) => one.join(' ')).sort();
        expect(sorted(found)).toEqual(sorted(asked));
        expect(filled.every(({ source }) => source !== null)).toBe(true);
      }),
    );
  });

  test('filled in, attests each duty of each region once, and those of the city', () => {
    fc.assert(
      fc.property(pack, options, (drawn, given) => {
        const text = writeFiguresTemplate({
          ...{ ...given, obligations: true, packs: [drawn], catalogue: CATALOGUE, regions: [] },
        });
        const answer: Answer = 'yes';
        const reading = readingOf(
          fillTemplate(text ?? '', () => '是'),
          drawn,
        );
        const codes = new Set(reading.problems.map(({ code }) => code));
        codes.delete('not-a-number');
        expect([...codes]).toEqual([]);
        const attested = reading.attestations.map(
          ({ region, obligation, answer: given }) => `${region} ${obligation} ${given}`,
        );
        const bound = [...drawn.regions, PARENT].flatMap(({ code }) =>
          drawn.obligations
            .filter(
              (duty) => duty.attestation !== 'none' && binds(duty, code, code === PARENT.code),
            )
            .map(({ id }) => `${code} ${id} ${answer}`),
        );
        expect(attested.sort()).toEqual(bound.sort());
      }),
    );
  });

  test('asks under one name for duties whose names differ in spaces alone', () => {
    const [duty] = BASE.obligations as [Obligation];
    const drawn: Pack = {
      ...BASE,
      parent: PARENT,
      obligations: [
        {
          ...duty,
          id: 'a',
          name: '蓝线 管控',
          binds: 'county',
          region: null,
          attestation: 'required',
        },
        {
          ...duty,
          id: 'b',
          name: '蓝线管控',
          binds: 'city',
          region: null,
          attestation: 'required',
        },
      ],
    };
    for (const layout of ['long', 'wide', 'matrix'] as const) {
      const text = writeFiguresTemplate({
        ...{ years: [2025], layout, obligations: true, language: 'zh', regions: [] },
        ...{ packs: [drawn], catalogue: CATALOGUE },
      });
      const { problems, attestations } = readingOf(
        fillTemplate(text ?? '', () => '是'),
        drawn,
      );
      const codes = problems.map(({ code }) => code).filter((code) => code !== 'not-a-number');
      expect([layout, codes]).toEqual([layout, []]);
      const counties = drawn.regions.map(({ code }) => `${code} a`);
      expect(
        attestations.map(({ region, obligation }) => `${region} ${obligation}`).sort(),
      ).toEqual([...counties, `${PARENT.code} b`].sort());
    }
  });

  test('begins no cell as a formula', () => {
    fc.assert(
      fc.property(pack, options, (drawn, given) => {
        const text = writeFiguresTemplate({
          ...given,
          packs: [drawn],
          catalogue: CATALOGUE,
          regions: [],
        });
        const records = parseRecords(text ?? '', ',');
        const cells = Array.isArray(records) ? records.flat() : [];
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }),
    );
  });
});
