import { describe, expect, test } from 'vitest';
import type { NoteOf } from '../../src/core/note.js';
import type { Problem, ProblemCode } from '../../src/core/problem.js';
import { createLocalizer } from '../../src/messages/localizer.js';
import type { Language } from '../../src/messages/text.js';
import { localize } from '../../src/messages/text.js';
import { WORDING } from '../../src/messages/wording.js';
import { NOTE_SAMPLES, PROBLEM_SAMPLES } from './sample-arguments.js';
import { nonCompliant } from './samples.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const BROKEN = /undefined|null|NaN|\[object|\$\{| {2}|: *$|：$/;

const PROBLEMS = Object.entries(PROBLEM_SAMPLES).flatMap(([code, samples]) =>
  samples.map((args: object) => ({ code, args })),
);
const NOTES = Object.entries(NOTE_SAMPLES).flatMap(([code, samples]) =>
  samples.map((args: object) => ({ code, args })),
);

function problemOf(code: string, args: object): Problem {
  return { code, severity: 'error', location: null, arguments: args } as Problem;
}

describe.each(LANGUAGES)('the wording in %s', (language) => {
  const localizer = createLocalizer(nonCompliant, language);

  test.each(PROBLEMS)('has a whole sentence and a hint for problem $code', ({ code, args }) => {
    const { message, hint } = localizer.problem(problemOf(code, args));
    expect(message.trim()).not.toBe('');
    expect(message).not.toMatch(BROKEN);
    expect(hint ?? '—').not.toMatch(BROKEN);
    expect(hint).not.toBe('');
  });

  test.each(NOTES)('has a whole sentence for note $code', ({ code, args }) => {
    const said = localizer.note({ code, arguments: args } as NoteOf);
    expect(said.trim()).not.toBe('');
    expect(said).not.toMatch(BROKEN);
  });

  test.each(Object.keys(PROBLEM_SAMPLES) as ProblemCode[])('has a title for problem %s', (code) => {
    expect(localizer.title(code)).not.toBe('');
    expect(localizer.title(code)).not.toMatch(BROKEN);
  });

  test('never calls a self-declared attestation a pass', () => {
    const said = Object.values(localize(WORDING, language).obligationOutcomes).join(' ');
    expect(said).not.toMatch(/符合|pass/);
  });

  test('names regions and indicators, and leaves a pack author’s ids alone', () => {
    const duplicate = localizer.problem(
      problemOf('quota-unused', { region: '220605', indicator: 'water-use' }),
    );
    expect(duplicate.message).toContain('江源区');
    expect(duplicate.message).toContain(localizer.indicator('water-use'));
    const pack = localizer.problem(
      problemOf('pack-limit-duplicate', { region: '220605', indicator: 'water-use' }),
    );
    expect(pack.message).toContain('220605 water-use');
  });

  test('cuts a cell of any length to what a sentence can hold', () => {
    const text = '长'.repeat(100_000);
    const { message } = localizer.problem(problemOf('not-a-number', { text, because: 'other' }));
    expect(message.length).toBeLessThan(120);
  });
});

describe('the fix that a hint proposes', () => {
  const hintOf = (code: string, args: object, language: Language) =>
    createLocalizer(nonCompliant, language).problem(problemOf(code, args)).hint;

  test.each(LANGUAGES)('in %s holds the --region to paste', (language) => {
    const args = { text: '江原区', nearest: null, known: ['临江市', '抚松县'] };
    expect(hintOf('region-unknown', args, language)).toContain('--region 临江市,抚松县');
  });

  test.each(LANGUAGES)('in %s holds the --year to paste', (language) => {
    const args = { indicators: [], proposed: null };
    expect(hintOf('year-missing', args, language)).toMatch(/--year <.+>$/);
    const proposing = hintOf('year-missing', { ...args, proposed: 2026 }, language);
    expect(proposing).toContain('--year 2026');
  });

  test.each(LANGUAGES)('in %s names the unit of the approval and --assume-units', (language) => {
    const hint = hintOf('unit-missing', { indicator: 'water-use', expected: '亿立方米' }, language);
    expect(hint).toContain('亿立方米');
    expect(hint).toContain('--assume-units');
  });
});

describe('the sentences of the glossary', () => {
  test.each([
    ['unit-missing', '数值未注明计量单位，请在“单位”列或表头注明'],
    ['wrong-dimension', '计量单位与指标不符'],
    ['not-a-number', '不是可核对的数值（不接受约数、区间、比较符）'],
    ['sheet-error', '单元格为公式错误值，请在原表修正'],
    ['duplicate', '同一地区、指标、年份重复填报，请保留一个'],
    ['region-unknown', '行政区名称无法识别'],
    ['region-not-covered', '本批复未涉及该行政区，未核对'],
    ['code-name-mismatch', '行政区代码与名称不一致'],
    ['year-missing', '未注明数据年份，请加“年份”列或用 --year'],
    ['partial-year', '非全年数据，不能与年度指标比对'],
    ['quota-missing', '批复未载明该年度数值，请提供上级下达指标及文号'],
    ['quota-conflict', '下达指标与批复载明数值不一致'],
    ['nothing-checked', '未核对任何指标，不视为符合'],
    ['no-source', '未注明数据来源，签署前请补齐'],
  ] as const)('stand word for word in %s', (code, sentence) => {
    const [args] = PROBLEM_SAMPLES[code];
    const { message } = createLocalizer(nonCompliant, 'zh').problem(problemOf(code, args ?? {}));
    expect(message).toContain(sentence);
  });
});
