import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import type { AcceptableCode, Acceptance, AnswerProposal } from '../../src/core/answer.js';
import { NO_ANSWERS } from '../../src/core/answer.js';
import type { Figure } from '../../src/core/figure.js';
import { error } from '../../src/core/problem.js';
import { printFraction } from '../../src/core/rational.js';
import type { Report } from '../../src/core/report.js';
import { shippedPacks } from '../../src/packs/shipped.js';
import {
  type CheckOptions,
  checkCsv,
  limitOf,
  longTable,
  problemsOf,
} from '../support/check-csv.js';

const RULES = {
  耕地保有量: 'cultivated-land',
  生态保护红线面积: 'ecological-redline',
  城镇开发边界扩展倍数: 'urban-expansion-multiple',
  用水总量: 'water-use',
} as const;
type Name = keyof typeof RULES;

/** Settings in which the given doubts are confirmed. */
function accepting(...accept: readonly (Partial<Acceptance> & AnswerProposal)[]): CheckOptions {
  const full = accept.flatMap((one) =>
    one.kind === 'accept' ? [{ by: null, because: null, ...one }] : [],
  );
  return { answers: { ...NO_ANSWERS, accept: full } };
}

/** The answers that a report proposes. */
function proposals({ problems }: Report): readonly AnswerProposal[] {
  return problems.flatMap(({ answers = [] }) => answers);
}

/** Checks a table, and again with every doubt confirmed. */
function checkTwice(csv: string, options: CheckOptions = {}) {
  const asked = checkCsv(csv, options);
  return { asked, answered: checkCsv(csv, { ...options, ...accepting(...proposals(asked)) }) };
}

const inJingyu = (indicator: string, value: string, unit: string) =>
  longTable(['靖宇县', 2025, indicator, value, unit, 'x']);

describe('a figure that another unit would explain is undecided until it is confirmed', () => {
  test.each<[Name, string, string, string, string | null, string]>([
    ['耕地保有量', '27061.9', '万亩', 'pass', '公顷', '2000/3'],
    ['耕地保有量', '40.6', '公顷', 'fail', '万亩', '2000/3'],
    ['耕地保有量', '405930', '公顷', 'pass', '亩', '15'],
    ['生态保护红线面积', '195031', '平方千米', 'pass', '公顷', '100'],
    ['城镇开发边界扩展倍数', '138', '倍', 'fail', '%', '100'],
    ['用水总量', '3300', '亿立方米', 'fail', '万立方米', '10000'],
    ['用水总量', '1600', '亿立方米', 'fail', '万立方米', '10000'],
    ['用水总量', '0.25', '万立方米', 'pass', '亿立方米', '10000'],
    ['耕地保有量', '405.9', '万亩', 'pass', null, '10'],
    ['耕地保有量', '4059', '万亩', 'pass', null, '100'],
    ['生态保护红线面积', '292.55', '平方千米', 'fail', '万亩', '20/3'],
  ])('%s %s %s would %s: perhaps %s, factor %s', (name, value, unit, outcome, likely, factor) => {
    const rule = `220622.${RULES[name]}`;
    const { asked, answered } = checkTwice(inJingyu(name, value, unit));
    const finding = limitOf(asked, rule);
    expect(finding).toMatchObject({ outcome: 'undecided', reasons: ['unit-slip'] });
    expect(asked.verdict).toBe('error');
    const slip = finding.notes.find(({ code }) => code === 'unit-slip');
    if (slip?.code !== 'unit-slip') throw new Error('no unit-slip');
    expect(slip.arguments.likelyUnit).toBe(likely);
    expect(printFraction(slip.arguments.factor)).toBe(factor);
    expect(asked.problems).toContainEqual(
      expect.objectContaining({
        ...{ code: 'unit-slip', severity: 'error', location: expect.objectContaining({ line: 2 }) },
        answers: [{ kind: 'accept', code: 'unit-slip', rule, year: 2025, value }],
      }),
    );
    expect(limitOf(answered, rule)).toMatchObject({ outcome, reasons: [] });
    expect(problemsOf(answered)).not.toContain('error unit-slip');
  });
});

describe('a value that an indicator cannot have', () => {
  test.each<[Name, string, string, AcceptableCode, string]>([
    ['用水总量', '0', '亿立方米', 'zero-value', 'pass'],
    ['用水总量', '0.00', '万立方米', 'zero-value', 'pass'],
    ['耕地保有量', '0', '万亩', 'zero-value', 'fail'],
    ['城镇开发边界扩展倍数', '0', '倍', 'zero-value', 'pass'],
    ['城镇开发边界扩展倍数', '45%', '', 'multiple-below-one', 'pass'],
    ['城镇开发边界扩展倍数', '0.99', '倍', 'multiple-below-one', 'pass'],
    ['城镇开发边界扩展倍数', '0.0123', '倍', 'multiple-below-one', 'pass'],
  ])('%s %s %s: %s, and %s when it is confirmed', (name, value, unit, code, outcome) => {
    const rule = `220622.${RULES[name]}`;
    const { asked, answered } = checkTwice(inJingyu(name, value, unit));
    expect(limitOf(asked, rule)).toMatchObject({ outcome: 'undecided', reasons: [code] });
    expect(proposals(asked)).toEqual([{ kind: 'accept', code, rule, year: 2025, value }]);
    expect(limitOf(answered, rule).outcome).toBe(outcome);
    expect(limitOf(answered, rule).notes).toContainEqual({
      code: 'doubt-accepted',
      arguments: { code, text: value, by: null, because: null },
    });
  });

  test('a multiple of exactly 1, or of 100 %, is none', () => {
    for (const [value, unit] of [
      ['1', '倍'],
      ['100', '%'],
    ] as const) {
      expect(proposals(checkCsv(inJingyu('城镇开发边界扩展倍数', value, unit)))).toEqual([]);
    }
  });

  test('a derived multiple below 1 is confirmed by the texts of both cells', () => {
    const table = (area: string, base: string) =>
      longTable(
        ['靖宇县', 2025, '城镇开发边界面积', area, '平方千米', 'x'],
        ['靖宇县', 2020, '城镇建设用地规模', base, '平方千米', 'x'],
      );
    const rule = '220622.urban-expansion-multiple';
    const asked = checkCsv(table('9.5', '10.0'));
    expect(limitOf(asked, rule).reasons).toEqual(['multiple-below-one']);
    const [answer] = proposals(asked);
    if (answer === undefined) throw new Error('nothing is asked');
    expect(answer).toMatchObject({ value: '9.5 ÷ 10.0' });
    expect(limitOf(checkCsv(table('9.5', '10.0'), accepting(answer)), rule).outcome).toBe('pass');
    for (const [area, base] of [
      ['9.4', '10.0'],
      ['9.5', '10'],
    ] as const) {
      expect(limitOf(checkCsv(table(area, base), accepting(answer)), rule).outcome).toBe(
        'undecided',
      );
    }
  });

  test('a figure that is not judged is not asked about', () => {
    for (const year of [2023, 2036]) {
      const report = checkCsv(longTable(['靖宇县', year, '用水总量', '0', '亿立方米', 'x']));
      expect(proposals(report)).toEqual([]);
    }
  });
});

describe('a quota is doubted as a figure is', () => {
  const HEAD = '行政区,年份,指标,数值,单位,文号\n';
  const figures = longTable(['靖宇县', 2026, '用水总量', '0.26', '亿立方米', 'x']);
  const rule = '220622.water-use';

  test.each([
    ['3300', 'unit-slip'],
    ['0', 'zero-value'],
  ])('a quota of %s 亿立方米 is undecided: %s', (value, code) => {
    const quotas = `${HEAD}靖宇县,2026,用水总量,${value},亿立方米,某函1号`;
    const { asked, answered } = checkTwice(figures, { quotas });
    expect(limitOf(asked, rule)).toMatchObject({ outcome: 'undecided', reasons: [code] });
    expect(asked.problems[0]).toMatchObject({
      code,
      location: { path: 'quotas.csv', line: 2 },
      answers: [{ kind: 'accept', code, rule, year: 2026, value }],
    });
    expect(limitOf(answered, rule).outcome).toBe(value === '0' ? 'fail' : 'pass');
  });

  test('a quota near the printed limit of another year is used', () => {
    const quotas = `${HEAD}靖宇县,2026,用水总量,0.27,亿立方米,某函1号`;
    expect(limitOf(checkCsv(figures, { quotas }), rule).outcome).toBe('pass');
  });
});

describe('what the reading asks of a figure', () => {
  const [pack] = shippedPacks;
  const report = checkCsv(inJingyu('耕地保有量', '41', '万亩'));

  test('counts for its own rule, with the answer beside the problem', () => {
    const finding = limitOf(report, '220622.cultivated-land');
    const figure = finding.actual as Figure;
    const problem = error('words-unknown', figure.location, {
      ...{ word: '某片', text: '某片', where: 'section' },
    });
    const doubtful = { ...figure, doubts: [{ code: 'words-unknown', text: '某片', problem }] };
    const checkWith = (options: CheckOptions) =>
      check({
        ...{ packs: pack === undefined ? [] : [pack], catalogue: report.catalogue },
        ...{ figures: [doubtful as Figure], attestations: [], quotas: [], inputs: [] },
        ...{ regions: new Set(['220622']), problems: [] },
        settings: { ...report.settings, ...options },
      });
    const asked = checkWith({});
    expect(limitOf(asked, '220622.cultivated-land').reasons).toEqual(['words-unknown']);
    expect(asked.problems[0]).toMatchObject({
      code: 'words-unknown',
      answers: [{ rule: '220622.cultivated-land', year: 2025, value: '某片' }],
    });
    const answered = checkWith(accepting(...proposals(asked)));
    expect(limitOf(answered, '220622.cultivated-land').outcome).toBe('pass');
  });
});

describe('an answer counts for one code, rule, year and text', () => {
  const csv = longTable(
    ['靖宇县', 2025, '用水总量', '0', '亿立方米', 'x'],
    ['靖宇县', 2025, '城镇开发边界扩展倍数', '0', '倍', 'x'],
  );
  const right: Acceptance = {
    ...{ code: 'zero-value', rule: '220622.water-use', year: 2025, value: '0' },
    ...{ by: '张三', because: '停产' },
  };
  const outcomeWith = (accept: readonly Acceptance[]) => {
    const report = checkCsv(csv, { answers: { ...NO_ANSWERS, accept } });
    return { report, outcome: limitOf(report, '220622.water-use').outcome };
  };

  test('spaces around the text do not matter, and who and why are noted', () => {
    const { report, outcome } = outcomeWith([{ ...right, value: ' 0 ' }]);
    expect(outcome).toBe('pass');
    expect(limitOf(report, '220622.water-use').notes).toContainEqual({
      code: 'doubt-accepted',
      arguments: { code: 'zero-value', text: '0', by: '张三', because: '停产' },
    });
    expect(limitOf(report, '220622.urban-expansion-multiple').outcome).toBe('undecided');
  });

  test('an answer with any other code, rule, year or text never counts, and is warned of', () => {
    const other = fc.record(
      {
        code: fc.constantFrom<AcceptableCode>('unit-slip', 'multiple-below-one', 'words-unknown'),
        rule: fc.constantFrom('220622.cultivated-land', '220605.water-use', '220622.water'),
        year: fc.constantFrom(2024, 2026, null),
        value: fc.string().filter((text) => text.trim() !== '0'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(other, (changes) => {
        const { report, outcome } = outcomeWith([{ ...right, ...changes }]);
        const isRight = Object.keys(changes).length === 0;
        expect(outcome).toBe(isRight ? 'pass' : 'undecided');
        // 220605 is not in the data, so that nothing of it could match.
        const isLeftOut = changes.rule === '220605.water-use';
        const isWarned = problemsOf(report).includes('warning answer-unused');
        expect(isWarned).toBe(!isRight && !isLeftOut);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of files changes no outcome and no question', () => {
    const files = [
      longTable(['靖宇县', 2025, '用水总量', '0', '亿立方米', 'x']),
      longTable(['靖宇县', 2025, '城镇开发边界面积', '9.5', '平方千米', 'x']),
      longTable(['靖宇县', 2020, '城镇建设用地规模', '10', '平方千米', 'x']),
      longTable(['靖宇县', '2024-03-31', '耕地保有量', '41', '万亩', 'x']),
      longTable(['靖宇县', '2024-12-31', '耕地保有量', '40', '万亩', 'x']),
      longTable(['江源区', 2025, '耕地保有量', '17600', '万亩', 'x']),
    ];
    const saidOf = (texts: readonly string[]) => {
      const report = checkCsv(texts);
      return {
        verdict: report.verdict,
        outcomes: report.findings.flatMap((one) =>
          one.kind === 'limit' ? [`${one.rule.id} ${one.year} ${one.outcome} ${one.reasons}`] : [],
        ),
        answers: proposals(report)
          .map((one) => JSON.stringify(one))
          .sort(),
      };
    };
    const expected = saidOf(files);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (texts) => {
        expect(saidOf(texts)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
