import { describe, expect, it } from 'vitest';
import { readSpelledLimits } from '../../../src/core/language/numerals.js';

function limits(text: string): readonly string[] {
  return readSpelledLimits(text).map(({ offset, end }) => text.slice(offset, end));
}

describe('the limits of a text whose numbers are spelled out', () => {
  it.each([
    ['湿地面积不低于三十万亩', ['不低于三十万亩']],
    ['湿地面积控制在三万公顷以内，不得超过', ['控制在三万公顷以内']],
    ['湿地三十万亩以上', ['三十万亩以上']],
    ['保有率不低于百分之三十，', ['不低于百分之三十']],
    ['不低于三十万亩和2万亩', ['不低于三十万亩']],
    ['不超过上级下达的三亿立方米', ['不超过上级下达的三亿立方米']],
    ['不低于现状，新增三十万亩', []],
    ['新增三十万亩', []],
    ['不低于30万亩', []],
    ['不少于三个县', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(limits(text)).toEqual(expected);
  });
});
