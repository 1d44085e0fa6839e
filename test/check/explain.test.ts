import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExplainInput, explain } from '../../src/check/explain.js';
import type { FindText } from '../../src/check/explain-words.js';
import { convertToSensibleUnits, findEdges } from '../../src/check/explain-years.js';
import type { KnownLimit, RuleExplanation, YearSpan } from '../../src/core/explanation.js';
import { findUnit } from '../../src/core/language/unit-names.js';
import type { Pack } from '../../src/core/pack.js';
import { convert } from '../../src/core/quantity.js';
import { printFraction, printRounded, ratio } from '../../src/core/rational.js';
import { UNITS, type Unit } from '../../src/core/units.js';
import { readFigures } from '../../src/input/read-figures.js';
import { readQuotas } from '../../src/input/read-quotas.js';
import { shippedCatalogue, shippedPacks } from '../../src/packs/shipped.js';
import { checkCsv, limitOf, longTable } from '../support/check-csv.js';
import { ROOT } from '../support/run.js';

const [PACK] = shippedPacks;
if (PACK === undefined) throw new Error('no pack is shipped');
const TEXT = readFileSync(`${ROOT}rules/${PACK.id}/approval.txt`, 'utf8');
const found: FindText = () => ({ kind: 'found', text: TEXT });
const catalogue = shippedCatalogue;

function ask(id: string, more: Partial<ExplainInput> = {}) {
  const pack = PACK as Pack;
  const nothing = { year: null, quotas: [], data: null, problems: [] };
  return explain({ id, pack, catalogue, findText: found, ...nothing, ...more });
}

function rule(id: string, more: Partial<ExplainInput> = {}): RuleExplanation {
  const explanation = ask(id, more);
  if (explanation?.kind !== 'rule') throw new Error(`${id} is no rule`);
  return explanation;
}

function dataOf(csv: string) {
  const options = {
    packs: shippedPacks,
    catalogue,
    regions: [],
    only: [],
    year: null,
    assumeUnits: false,
  };
  const bytes = new TextEncoder().encode(csv);
  const { figures, attestations, regions, problems } = readFigures(bytes, 'f.csv', options);
  return { data: { figures, attestations, regions }, problems };
}

const summary = ({ from, through, standing, basis, limit }: YearSpan) =>
  `${from}-${through} ${standing} ${basis} ${limit?.printed?.value ?? limit?.source}`;

describe('the years of a rule', () => {
  test('a target that holds throughout: for reference, interim, stated', () => {
    const { years, yearNeeded } = rule('220605.cultivated-land');
    expect(years.map(summary)).toEqual([
      '2021-2023 reference interim 17.56',
      '2024-2034 judged interim 17.56',
      '2035-2035 judged stated 17.56',
    ]);
    expect(yearNeeded).toBe(false);
  });

  test('a number of one year between assigned ones', () => {
    const { years, yearNeeded } = rule('220605.water-use');
    expect(years.map(summary)).toEqual([
      '2021-2023 reference null assigned',
      '2024-2024 judged null assigned',
      '2025-2025 judged stated 0.37',
      '2026-2035 judged null assigned',
    ]);
    expect(yearNeeded).toBe(true);
  });

  test('a supplied quota fills its year, and its edges are told', () => {
    const bytes = readFileSync(`${ROOT}fixtures/quotas-2024.csv`);
    const { quotas } = readQuotas(bytes, 'q.csv', { packs: shippedPacks, catalogue, year: null });
    const { years, limits } = rule('220605.water-use', { quotas });
    expect(years.map(summary)).toContain('2024-2024 judged stated 0.36');
    expect(limits.map(({ limit }) => limit.printed?.value)).toEqual(['0.36', '0.37']);
  });

  test('an indicator of its target year alone is not decided before it', () => {
    const cultivated = catalogue.get('cultivated-land');
    if (cultivated === undefined) throw new Error('no cultivated-land');
    const other = new Map(catalogue).set('cultivated-land', { ...cultivated, holds: 'at-target' });
    const { years } = rule('220605.cultivated-land', { catalogue: other });
    expect(years.map(summary)).toEqual([
      '2021-2034 target-not-reached interim 17.56',
      '2035-2035 judged stated 17.56',
    ]);
  });

  test('of one year that alone, also outside the plan period', () => {
    const spans = (year: number) => rule('220605.water-use', { year }).years.map(summary);
    expect(spans(2025)).toEqual(['2025-2025 judged stated 0.37']);
    expect(spans(2040)).toEqual(['2040-2040 outside-period null undefined']);
  });
});

describe('what just passes and just fails', () => {
  const cases = PACK.rules.flatMap(({ id }) =>
    rule(id).limits.flatMap(({ limit, edges }) => edges.map((edge) => ({ id, limit, edge }))),
  );

  test('is told of each rule in three units, of ratios in two', () => {
    expect(cases).toHaveLength(20 * 3 + 5 * 2);
  });

  test.each(cases)('$id does so in the check in $edge.unit.symbol', ({ id, limit, edge }) => {
    const { region, indicator } = rule(id).rule;
    const year = limit.year ?? 2025;
    const outcome = (value: string) => {
      const table = longTable([region, year, indicator, value, edge.unit.symbol, '调查']);
      return limitOf(checkCsv(table), id).outcome;
    };
    expect(outcome(printRounded(edge.passes, edge.places))).toBe('pass');
    if (edge.fails === null) throw new Error('nothing fails');
    expect(outcome(printRounded(edge.fails, edge.places))).toBe('fail');
  });

  test('holds for any limit: neighbours, one on each side', () => {
    const unit = fc.constantFrom<Unit>(...Object.values(UNITS));
    const relation = fc.constantFrom('>=' as const, '<=' as const);
    const law = (digits: bigint, places: number, of: Unit, sign: '>=' | '<=') => {
      const quantity = { value: ratio(digits, 10n ** BigInt(places)), unit: of };
      const limit = { relation: sign, quantity, places } as KnownLimit;
      for (const edge of findEdges(limit)) {
        const line = convert(quantity, edge.unit).value;
        const inside = (value: typeof line) =>
          sign === '>=' ? value.compare(line) >= 0 : value.compare(line) <= 0;
        expect(inside(edge.passes)).toBe(true);
        if (edge.fails === null) continue;
        expect(inside(edge.fails)).toBe(false);
        const step = edge.passes.sub(edge.fails).abs();
        expect(printFraction(step)).toBe(printFraction(ratio(1n, 10n ** BigInt(edge.places))));
      }
    };
    const digits = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(fc.property(digits, fc.integer({ min: 0, max: 6 }), unit, relation, law));
  });

  test('of a floor of 0 nothing fails, since no figure is negative', () => {
    const quantity = { value: ratio(0n), unit: UNITS.hectare };
    const limit = { relation: '>=', quantity, places: 2 } as KnownLimit;
    expect(findEdges(limit).map(({ fails }) => fails)).toEqual([null, null]);
  });
});

test('the amounts are the same amount, none below one unit but its own', () => {
  const quantity = { value: ratio(1756n, 100n), unit: UNITS.tenThousandMu };
  const amounts = convertToSensibleUnits(quantity);
  for (const amount of amounts) {
    expect(printFraction(convert(amount, quantity.unit).value)).toBe('439/25');
  }
  expect(amounts.map(({ unit }) => unit.symbol)).not.toContain('万平方千米');
  expect(amounts.map(({ unit }) => unit.symbol)).toContain('万亩');
});

describe('the words', () => {
  test.each([...PACK.rules, ...PACK.obligations].map(({ id }) => id))(
    'of %s are marked where the quotes stand',
    (id) => {
      const explanation = ask(id);
      const quotes = explanation?.words.flatMap(({ passages }) =>
        passages.flatMap(({ text, marks }) =>
          marks.map(({ start, end }) => text.slice(start, end)),
        ),
      );
      const own =
        explanation?.kind === 'rule'
          ? explanation.rule.limits.map(({ citation }) => citation.quote)
          : [explanation?.obligation.citation.quote];
      expect(quotes?.sort()).toEqual(own.sort());
    },
  );

  test('are not shown from a text that is missing, or that is not the proven one', () => {
    for (const kind of ['missing', 'changed'] as const) {
      const { words } = rule('220605.cultivated-land', { findText: () => ({ kind }) });
      expect(words).toMatchObject([{ text: kind, passages: [] }]);
    }
    const findText: FindText = () => ({ kind: 'found', text: TEXT.replace('17.56', '17.65') });
    expect(rule('220605.cultivated-land', { findText }).words[0]?.text).toBe('changed');
  });
});

describe('the arithmetic', () => {
  test('goes from the cell to the verdict, each step exact', () => {
    const csv = longTable(['江源区', 2025, '耕地保有量', '11706.66', '公顷', '调查']);
    const [working] = rule('220605.cultivated-land', dataOf(csv)).workings;
    expect(working?.steps.map(({ kind }) => kind)).toEqual([
      'read',
      'convert',
      'subtract',
      'share',
      'decide',
    ]);
    expect(working?.finding.outcome).toBe('fail');
    expect(working?.steps.at(-1)).toMatchObject({ kind: 'decide', meets: false });
  });

  test('of a derived multiple divides the boundary by the base, in one unit', () => {
    const csv = longTable(
      ['江源区', 2025, '城镇开发边界面积', '12.3', '平方千米', '一张图'],
      ['江源区', 2020, '2020年城镇建设用地规模', '1000', '公顷', '一张图'],
    );
    const { workings } = rule('220605.urban-expansion-multiple', dataOf(csv));
    const divide = workings[0]?.steps.find((step) => step.kind === 'divide');
    if (divide?.kind !== 'divide') throw new Error('nothing is divided');
    const { numerator, denominator, result } = divide;
    expect(numerator.unit).toBe(findUnit('公顷'));
    expect([numerator, denominator, result].map(({ value }) => printFraction(value))).toEqual([
      '1230',
      '1000',
      '123/100',
    ]);
    expect(workings[0]?.finding.outcome).toBe('pass');
  });

  test('agrees with the check on every fixture', () => {
    const csv = readFileSync(`${ROOT}fixtures/baishan-2025-shortfall.csv`, 'utf8');
    const report = checkCsv(csv);
    for (const { id } of shippedPacks.flatMap(({ rules }) => rules)) {
      const { workings } = rule(id, dataOf(csv));
      expect(workings.map(({ finding }) => finding.outcome)).toEqual([limitOf(report, id).outcome]);
    }
  });

  test('is empty where the figure is missing or cannot be read, and the problem is told', () => {
    const csv = longTable(['江源区', 2025, '耕地保有量', '约17.6', '万亩', '调查']);
    const { workings, problems } = rule('220605.cultivated-land', dataOf(csv));
    expect(workings[0]).toMatchObject({ steps: [], finding: { outcome: 'undecided' } });
    expect(problems.map(({ code }) => code)).toEqual(['not-a-number']);
    const other = rule('220605.water-use', dataOf(csv));
    expect(other.workings[0]?.finding.outcome).toBe('missing');
  });
});

test('the readings are those of the indicator, the rule and of everything', () => {
  const ids = rule('220605.water-use').interpretations.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['water-2025-only', 'limits-inclusive', 'scope']));
  expect(ids).not.toContain('multiple-formula');
});

test('a duty tells whom it binds and what they answered', () => {
  const csv = longTable(['江源区', '', '蓝线', '是', '', '批准文件'], ['临江市', '', '蓝线', '否']);
  const explanation = ask('blue-line', dataOf(csv));
  if (explanation?.kind !== 'duty') throw new Error('blue-line is no duty');
  expect(explanation.bound).toHaveLength(5);
  const said = explanation.answers.map(({ region, outcome }) => `${region.name} ${outcome}`);
  expect(said).toEqual(['江源区 attested', '临江市 unfulfilled']);
});

test('an unknown id is none', () => {
  expect(ask('220605.nothing')).toBeNull();
});

describe('an amended rule', () => {
  const citation = { clause: null, quote: '不超过0.38亿立方米', line: 1, column: 1 };
  const document = { number: '修改单1号', date: '2026-12-31' };
  const limit = {
    relation: '<=' as const,
    amount: { value: '0.38', unit: '亿立方米' },
    year: null,
    by: null,
    citation: { ...citation, document: document.number },
  };
  const amendment = { from: 2027, through: 2030, target: null, limit, document };
  const rules = PACK.rules.map((one) =>
    one.id === '220605.water-use' ? { ...one, amendments: [{ ...amendment, rule: one.id }] } : one,
  );
  const overlay = {
    id: 'overlay',
    amends: PACK.id,
    document: { ...PACK.document, number: document.number, date: document.date, text: 'a.txt' },
    amendments: [{ ...amendment, rule: '220605.water-use' }],
    excused: [],
  };
  const pack: Pack = { ...PACK, rules, overlays: [overlay] };
  const findText: FindText = (of) =>
    of === pack.document ? { kind: 'found', text: TEXT } : { kind: 'found', text: citation.quote };

  test('holds the later number in its years, taken together, with the words of both', () => {
    const { years, limits, words } = rule('220605.water-use', { pack, findText });
    expect(years.map(summary)).toContain('2027-2030 judged stated 0.38');
    expect(limits.map(({ limit: one, drawn }) => [one.printed?.value, drawn])).toEqual([
      ['0.37', [{ from: 2025, through: 2025 }]],
      ['0.38', [{ from: 2027, through: 2030 }]],
    ]);
    expect(words.map(({ document: of }) => of.number)).toEqual([PACK.document.number, '修改单1号']);
  });
});
