import { describe, expect, test } from 'vitest';
import { isCommonText } from '../../src/core/visible-text.js';

/** Every character that is common by itself. */
const common = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
  isCommonText,
);

describe('common text', () => {
  test('holds what approvals and files are written with', () => {
    expect(common.length).toBeGreaterThan(21_000);
    expect(isCommonText('（一）耕地保有量≥17.60 万亩，2025年：①“底线”·‰ ✓ ━ ㎡'.slice(0, -2))).toBe(
      true,
    );
  });

  test('holds nothing that a terminal would obey or hide, and no mark', () => {
    const refused = /[\p{C}\p{M}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
    expect(common.filter((character) => refused.test(character))).toEqual([]);
  });

  test('holds only characters of one unit, so that no half of a pair is among them', () => {
    expect(common.every((character) => character.length === 1)).toBe(true);
    expect(isCommonText('耕\ud842地')).toBe(false);
    expect(isCommonText('𠮷')).toBe(false);
  });

  test('is told of the whole text', () => {
    expect(isCommonText('耕地\u202e')).toBe(false);
    expect(isCommonText('\u0301耕地')).toBe(false);
    expect(isCommonText('耕地\n')).toBe(false);
    expect(isCommonText('')).toBe(true);
  });
});
