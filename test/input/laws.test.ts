import { describe, expect, test } from 'vitest';
import { type Acceptance, NO_ANSWERS } from '../../src/core/answer.js';
import { checkBytes } from '../support/check-bytes.js';
import { limitOf, problemsOf } from '../support/check-csv.js';
import { describeLaws } from './laws/laws.js';

describeLaws(20_240_611, 50);

describe('answers to questions', () => {
  const check = (csv: string, answers: Partial<typeof NO_ANSWERS>) =>
    checkBytes(new TextEncoder().encode(csv), null, { answers: { ...NO_ANSWERS, ...answers } });

  test('a column of 1-6月 cannot be ignored', () => {
    const csv = '县名,月份,年份,用水总量（亿立方米）\n江源区,1-6月,2025,0.18\n';
    const report = check(csv, { ignoreColumns: ['月份'] });
    expect(problemsOf(report)).toContain('error answer-refused');
    expect(limitOf(report, '220605.water-use').outcome).toBe('undecided');
  });

  const doubtful = '县名,年份,耕地保有量（口头）（万亩）\n江源区,2025,18\n';
  const right: Acceptance = {
    ...{ code: 'words-unknown', rule: '220605.cultivated-land', year: 2025, value: '口头' },
    ...{ by: null, because: null },
  };

  test('a confirmation of the very doubt counts', () => {
    const report = check(doubtful, { accept: [right] });
    expect(limitOf(report, right.rule).outcome).toBe('pass');
  });

  test.each<[string, Partial<Acceptance>]>([
    ['code', { code: 'zero-value' }],
    ['rule', { rule: '220605.permanent-basic-farmland' }],
    ['year', { year: 2026 }],
    ['text', { value: '口头上' }],
  ])('a confirmation of another %s does not count', (_, other) => {
    const report = check(doubtful, { accept: [{ ...right, ...other }] });
    expect(limitOf(report, right.rule).outcome).toBe('undecided');
    expect(problemsOf(report)).toContain('warning answer-unused');
  });
});
