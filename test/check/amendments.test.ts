import { describe, expect, test } from 'vitest';
import type { Overlay, Pack } from '../../src/core/pack.js';
import { shippedPacks } from '../../src/packs/shipped.js';
import { amend, overlayOf } from '../support/amended.js';
import { checkCsv, limitOf, longTable, problemsOf } from '../support/check-csv.js';

const LAND = '220605.cultivated-land';
const WATER = '220605.water-use';
const FIRST = '吉政函〔2027〕000号（虚构）';
const APPROVAL = '吉政函〔2024〕46号';

const firstWater = {
  rule: WATER,
  from: 2027,
  through: 2030,
  limit: ['<=', '0.38', '亿立方米'],
} as const;
const floor = { rule: LAND, from: 2027, limit: ['>=', '17.80', '万亩'], target: 2035 } as const;

function water(year: number | '', value: string, overlays: readonly Overlay[], quotas?: string) {
  const csv = longTable(['江源区', year, '用水总量', value, '亿立方米', 'x']);
  const packs = [amend(...overlays)];
  return checkCsv(csv, quotas === undefined ? { packs } : { packs, quotas });
}

function land(year: number, value: string, packs: readonly Pack[]) {
  return limitOf(
    checkCsv(longTable(['江源区', year, '耕地保有量', value, '万亩', 'x']), { packs }),
    LAND,
  );
}

describe('an amendment', () => {
  test.each([
    [2026, 'unassigned'],
    [2027, 'pass'],
    [2028, 'pass'],
    [2030, 'pass'],
    [2031, 'unassigned'],
  ])('that fills quotas from 2027 through 2030 leaves %i %s', (year, outcome) => {
    expect(limitOf(water(year, '0.38', [overlayOf(2027, firstWater)]), WATER).outcome).toBe(
      outcome,
    );
  });

  test('is cited by its document, with what the approval says', () => {
    const finding = limitOf(water(2028, '0.3800001', [overlayOf(2027, firstWater)]), WATER);
    expect(finding).toMatchObject({
      outcome: 'fail',
      basis: 'stated',
      limit: { source: 'amendment', year: 2028, printed: { value: '0.38', unit: '亿立方米' } },
      citation: { document: FIRST, quote: `${WATER} 0.38` },
    });
    expect(finding.notes).toContainEqual({
      code: 'amended',
      arguments: {
        document: FIRST,
        date: '2027-03-01',
        approval: APPROVAL,
        was: { relation: '<=', amount: null, year: 2035 },
      },
    });
  });

  test('takes the place of a target’s number from its first year on, and not before', () => {
    const packs = [amend(overlayOf(2027, floor))];
    expect(land(2026, '17.56', packs)).toMatchObject({
      outcome: 'pass',
      limit: { source: 'pack', year: 2035 },
      notes: [],
    });
    expect(land(2027, '17.79', packs)).toMatchObject({
      outcome: 'fail',
      basis: 'interim',
      limit: { source: 'amendment', year: 2035 },
    });
    expect(land(2027, '17.80', packs).outcome).toBe('pass');
    expect(land(2035, '17.80', packs)).toMatchObject({ outcome: 'pass', basis: 'stated' });
  });

  test('says that a finding beyond an amended target is read as holding before it', () => {
    const codes = (year: number) =>
      land(year, '17.79', [amend(overlayOf(2027, floor))]).notes.map(({ code }) => code);
    expect(codes(2030)).toContain('interim-reading');
    expect(codes(2035)).not.toContain('interim-reading');
  });

  test('takes the place of a number printed for one year', () => {
    const one = { ...firstWater, from: 2025, through: 2025 } as const;
    const finding = limitOf(water(2025, '0.375', [overlayOf(2027, one)]), WATER);
    expect(finding.outcome).toBe('pass');
    expect(finding.notes).toContainEqual(
      expect.objectContaining({
        arguments: expect.objectContaining({
          was: { relation: '<=', amount: { value: '0.37', unit: '亿立方米' }, year: 2025 },
        }),
      }),
    );
  });

  test('may leave a number to a higher authority, whose quota then decides', () => {
    const assigned = overlayOf(2027, { rule: WATER, from: 2025, through: 2025, limit: 'assigned' });
    expect(limitOf(water(2025, '0.38', [assigned]), WATER)).toMatchObject({
      outcome: 'unassigned',
      citation: { document: FIRST },
    });
    const quotas = '县,年份,指标,数值,单位,文号\n江源区,2025,用水总量,0.39,亿立方米,甲〔2025〕1号';
    expect(limitOf(water(2025, '0.38', [assigned], quotas), WATER)).toMatchObject({
      outcome: 'pass',
      limit: { source: 'quota' },
    });
  });

  test('makes the limit depend on the year, so that a figure without one is undecided', () => {
    const csv = longTable(['江源区', '', '耕地保有量', '17.90', '万亩', 'x'])
      .replace(/年份,/, '')
      .replace('江源区,,', '江源区,');
    expect(limitOf(checkCsv(csv, { packs: shippedPacks }), LAND).outcome).toBe('pass');
    expect(limitOf(checkCsv(csv, { packs: [amend(overlayOf(2027, floor))] }), LAND)).toMatchObject({
      outcome: 'undecided',
      reasons: ['year-missing'],
    });
  });

  test('leaves every other rule as it was', () => {
    const rows = ['永久基本农田保护面积', '12.1', '万亩', 'x'];
    const csv = longTable(['江源区', 2027, ...rows]);
    const [of, before] = [[amend(overlayOf(2027, floor))], shippedPacks].map((packs) =>
      limitOf(checkCsv(csv, { packs }), '220605.permanent-basic-farmland'),
    );
    expect(of).toEqual(before);
  });
});

describe('a later amendment', () => {
  const second = overlayOf(2029, { rule: WATER, from: 2030, limit: ['<=', '0.36', '亿立方米'] });
  const overlays = [overlayOf(2027, firstWater), second];

  test('supersedes an earlier one in the years that both cover alone, with a note', () => {
    expect(limitOf(water(2029, '0.38', overlays), WATER)).toMatchObject({
      outcome: 'pass',
      citation: { document: FIRST },
    });
    const finding = limitOf(water(2030, '0.37', overlays), WATER);
    expect(finding).toMatchObject({
      outcome: 'fail',
      citation: { document: second.document.number },
    });
    expect(finding.notes.map(({ code }) => code)).toEqual(['amended', 'superseded']);
    expect(finding.notes[1]?.arguments).toEqual({
      document: FIRST,
      date: '2027-03-01',
      by: second.document.number,
      was: { relation: '<=', amount: { value: '0.38', unit: '亿立方米' }, year: 2030 },
    });
    const alone = limitOf(water(2031, '0.37', overlays), WATER);
    expect(alone.notes.map(({ code }) => code)).toEqual(['amended']);
  });

  test('does so in whatever order the two are given', () => {
    const [one, other] = [overlays, [...overlays].reverse()].map((of) => water(2030, '0.37', of));
    expect(one?.findings).toEqual(other?.findings);
  });
});

describe('a quota beside an amended number', () => {
  const quotas = (value: string) =>
    `县,年份,指标,数值,单位,文号\n江源区,2028,用水总量,${value},万立方米,甲〔2028〕1号`;
  const overlays = [overlayOf(2027, firstWater)];

  test('is an error where it differs, and the message names the amending document', () => {
    const report = water(2028, '0.37', overlays, quotas('3700'));
    expect(problemsOf(report)[0]).toBe('error quota-conflict');
    expect(report.problems[0]?.arguments).toEqual({
      quota: '3700万立方米',
      printed: `0.38 亿立方米 · ${FIRST}`,
      by: 'amendment',
    });
  });

  test('is a note where it says the same', () => {
    const finding = limitOf(water(2028, '0.37', overlays, quotas('3800')), WATER);
    expect(finding.limit?.source).toBe('amendment');
    expect(finding.notes).toContainEqual({
      code: 'quota-repeats',
      arguments: { document: '甲〔2028〕1号', approval: FIRST },
    });
  });
});

describe('an amendment of an indicator that holds at its target alone', () => {
  const RULE = '220605.farmland-replenished';
  const amended = (target: number | undefined, from = 2027, through = 2035): Pack => {
    const draft = { rule: RULE, from, through, limit: ['>=', '2', '万亩'] } as const;
    const pack = amend(overlayOf(2027, target === undefined ? draft : { ...draft, target }));
    const citation = { clause: '二', quote: '补充耕地不低于1万亩', line: 1, column: 1 };
    const limits = [
      {
        relation: '>=',
        amount: { value: '1', unit: '万亩' },
        year: null,
        by: null,
        citation,
      } as const,
    ];
    const amendments = pack.overlays?.flatMap((overlay) => overlay.amendments) ?? [];
    const [region, indicator] = ['220605', 'farmland-replenished'];
    return { ...pack, rules: [{ id: RULE, region, indicator, target: 2035, limits, amendments }] };
  };
  const replenished = (year: number, pack: Pack) =>
    limitOf(
      checkCsv(longTable(['江源区', year, '补充耕地', '1.5', '万亩', 'x']), { packs: [pack] }),
      RULE,
    );

  test('is decided in the year that its words name', () => {
    expect(replenished(2030, amended(2035))).toMatchObject({
      outcome: 'not-applicable',
      notes: expect.arrayContaining([{ code: 'target-not-reached', arguments: { target: 2035 } }]),
    });
    expect(replenished(2035, amended(2035)).outcome).toBe('fail');
  });

  test('is decided in each year of which its words speak', () => {
    expect(replenished(2030, amended(undefined, 2030, 2030)).outcome).toBe('fail');
  });
});
