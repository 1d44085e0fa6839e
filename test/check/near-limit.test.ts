import { describe, expect, test } from 'vitest';
import { ratio } from '../../src/core/rational.js';
import type { Margin } from '../../src/core/report.js';
import { isNear } from '../../src/messages/tally.js';
import { checkCsv, limitOf, longTable } from '../support/check-csv.js';

const TWO: Margin = { percent: ratio(2n), text: '2%' };

function land(value: string, warnWithin: Margin | null) {
  const csv = longTable(['江源区', 2025, '耕地保有量', value, '万亩', '调查']);
  return limitOf(checkCsv(csv, { warnWithin }), '220605.cultivated-land');
}

describe('a margin of 2%', () => {
  // The floor is 17.56: two percent of it are 0.3512 exactly.
  test.each([
    ['17.56', true],
    ['17.9112', true],
    ['17.91120000000000000001', false],
    ['20', false],
  ])('marks %s 万亩 above a floor of 17.56: %s', (value, near) => {
    const finding = land(value, TWO);
    expect(finding.outcome).toBe('pass');
    expect(isNear(finding)).toBe(near);
  });

  test('marks no figure that fails, however near', () => {
    const finding = land('17.559', TWO);
    expect(finding.outcome).toBe('fail');
    expect(isNear(finding)).toBe(false);
  });

  test('marks nothing where none is set, since no official margin exists', () => {
    expect(isNear(land('17.56', null))).toBe(false);
  });

  test('of nothing marks what is exactly on its line alone', () => {
    const zero: Margin = { percent: ratio(0n), text: '0%' };
    expect(isNear(land('17.56', zero))).toBe(true);
    expect(isNear(land('17.5600001', zero))).toBe(false);
  });

  test('changes no verdict and no count', () => {
    const csv = longTable(['江源区', 2025, '耕地保有量', '17.56', '万亩', '调查']);
    const plain = checkCsv(csv);
    const marked = checkCsv(csv, { warnWithin: TWO });
    expect(marked.verdict).toBe(plain.verdict);
    expect(marked.counts).toEqual(plain.counts);
  });

  test('holds below a cap too', () => {
    const csv = longTable(['江源区', 2025, '用水总量', '0.3626', '亿立方米', '公报']);
    const finding = limitOf(checkCsv(csv, { warnWithin: TWO }), '220605.water-use');
    expect(isNear(finding)).toBe(true);
  });
});
