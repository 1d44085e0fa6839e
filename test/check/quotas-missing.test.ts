import { describe, expect, test } from 'vitest';
import { isAssigned } from '../../src/check/limit-in-force.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { amend, overlayOf } from '../support/amended.js';
import { type CheckOptions, checkCsv, limitOf, longTable } from '../support/check-csv.js';

const COUNTIES = ['江源区', '临江市', '抚松县', '靖宇县', '长白朝鲜族自治县'];
const YEARS = Array.from({ length: 12 }, (_, index) => 2024 + index);

function water(regions: readonly string[], years: readonly number[]) {
  return longTable(
    ...regions.flatMap((region) =>
      years.map((year) => [region, year, '用水总量', '0.1', '亿立方米', '公报'] as const),
    ),
  );
}

function missing(csv: string, options: CheckOptions = {}) {
  const { problems } = checkCsv(csv, options);
  return problems.filter(({ code }) => code === 'quota-missing');
}

describe('limits that wait for a quota', () => {
  test('are one note, with the regions and years that a command must name', () => {
    expect(missing(water(['临江市', '江源区'], [2027, 2024]))).toEqual([
      {
        code: 'quota-missing',
        severity: 'note',
        location: null,
        arguments: { limits: 4, packs: [], selected: ['江源区', '临江市'], years: [2024, 2027] },
      },
    ]);
  });

  test('of every region are named by the pack', () => {
    expect(missing(water(COUNTIES, [2024]))[0]?.arguments).toEqual({
      ...{ limits: 5, packs: ['jizhenghan-2024-46'], selected: [], years: [2024] },
    });
  });

  test('are named by the packs that the user named', () => {
    const packNames = ['b', 'a', 'b'];
    expect(missing(water(COUNTIES, [2024]), { packNames })[0]?.arguments).toMatchObject({
      ...{ packs: ['a', 'b'], selected: [] },
    });
  });

  test('of a region whose name another has too are named by its code', () => {
    const [pack] = shippedPacks;
    if (pack === undefined) throw new Error('nothing is shipped');
    const regions = pack.regions.map((region) => ({ ...region, name: '新区', aliases: [] }));
    const csv = water(['220605'], [2024]);
    const report = checkCsv(csv, { packs: [{ ...pack, regions }] });
    expect(report.problems.find(({ code }) => code === 'quota-missing')?.arguments).toMatchObject({
      selected: ['220605'],
    });
  });

  test('are not spoken of where the approval prints the number, or a quota is given', () => {
    expect(missing(water(COUNTIES, [2025]))).toEqual([]);
    const quotas =
      '县,年份,指标,数值,单位,文号\n江源区,2024,用水总量,0.36,亿立方米,某文〔2024〕1号';
    expect(missing(water(['江源区'], [2024]), { quotas })).toEqual([]);
  });
});

describe('whether a limit is assigned', () => {
  const rule = '220605.water-use';
  const packs = {
    'as approved': amend(),
    'with amendments': amend(
      overlayOf(2026, { rule, from: 2027, through: 2028, limit: ['<=', '0.35', '亿立方米'] }),
      overlayOf(2027, { rule: '220605.cultivated-land', from: 2030, limit: 'assigned' }),
    ),
  };

  test.each(Object.entries(packs))('is what leaves a figure unassigned, %s', (_, pack) => {
    for (const year of YEARS) {
      for (const one of pack.rules.filter(({ region }) => region === '220605')) {
        const indicator = shippedCatalogue.get(one.indicator);
        if (indicator === undefined) throw new Error(one.indicator);
        const unit = { area: '万亩', volume: '亿立方米', ratio: '倍' }[indicator.dimension];
        const csv = longTable(['江源区', year, indicator.name.zh, '1', unit, '公报']);
        const { outcome } = limitOf(checkCsv(csv, { packs: [pack] }), one.id, year);
        const said = `${one.id} ${year}`;
        expect(`${said} ${isAssigned(one, indicator, year)}`).toBe(
          `${said} ${outcome === 'unassigned'}`,
        );
      }
    }
  });

  test('in any year, is so of a rule that assigns one', () => {
    const of = (id: string, pack = packs['as approved']) => {
      const found = pack.rules.find((one) => one.id === id);
      const indicator = shippedCatalogue.get(found?.indicator ?? '');
      if (found === undefined || indicator === undefined) throw new Error(id);
      return isAssigned(found, indicator, null);
    };
    expect(of(rule)).toBe(true);
    expect(of('220605.cultivated-land')).toBe(false);
    expect(of('220605.cultivated-land', packs['with amendments'])).toBe(true);
  });
});
