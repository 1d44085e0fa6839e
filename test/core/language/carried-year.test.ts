import { describe, expect, it } from 'vitest';
import { readApprovalText } from '../../../src/core/language/approval-text.js';
import { findCarriedYears } from '../../../src/core/language/carried-year.js';

/** The year said of each limit of a text, in their order. */
function years(text: string): readonly (number | null)[] {
  const approval = readApprovalText(text);
  const carried = findCarriedYears(approval, 2021);
  return approval.phrases.map(({ offset }) => carried.get(offset)?.year ?? null);
}

describe('the year that carries into a limit', () => {
  it.each([
    ['stands once for all', '到2035年，甲不低于1亩；乙不低于2亩。丙不低于3亩', [2035, 2035, 2035]],
    [
      'stands in brackets for their number alone',
      '到2035年，用水不超过指标（2025年不超过3方）；耕地不低于2亩',
      [2035, 2025, 2035],
    ],
    [
      'stands behind 其中 for its number alone',
      '到2035年，用水不超过4方，其中2025年不超过3方，耕地不低于2亩',
      [2035, 2025, 2035],
    ],
    ['changes in a sentence', '到2025年，甲不低于1亩；到2035年，甲不低于2亩', [2025, 2035]],
    [
      'is not the year of a number beside it',
      '到2035年，甲不低于1亩，2025年不少于2亩，乙不低于3亩',
      [2035, 2025, 2035],
    ],
    ['needs no 到', '2030年全市耕地不低于1亩，红线不低于2亩', [2030, 2030]],
    ['is the last of a span', '2027年至2030年，甲不超过3方', [2030]],
    ['may begin and not end', '自2031年起，甲不超过3方', [2031]],
    ['is no base', '比2020年、较2025年不低于1亩', [null]],
    [
      'is no base of another limit',
      '到2035年，控制在2025年规模的1.23倍以内，乙不低于2亩',
      [2035, 2035],
    ],
    ['is not in a title', '原则同意《甲规划（2021—2035年）》，甲不低于1亩', [null]],
    ['may be nowhere', '耕地不低于1亩', [null]],
  ])('%s', (_, text, expected) => {
    expect(years(text)).toEqual(expected);
  });

  it.each([
    ['从2035年起，甲不低于1亩', true],
    ['2035年以后，甲不低于1亩', true],
    ['2035年之后，甲不低于1亩', true],
    ['2035年后，甲不低于1亩', true],
    ['到2035年，甲不低于1亩', false],
    ['2035年后备耕地不低于1亩', false],
    ['2027年至2035年，甲不低于1亩', false],
  ])('of %s only begins, and is no target: %s', (text, begins) => {
    const approval = readApprovalText(text);
    const at = approval.phrases[0]?.offset ?? 0;
    expect(findCarriedYears(approval, 2021).get(at)).toMatchObject({
      year: 2035,
      begins,
    });
  });
});
