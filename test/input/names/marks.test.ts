import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../../../src/input/names/marks.js';

describe('taking marks off a name', () => {
  test.each([
    ['▲耕地保有量', '耕地保有量'],
    ['*耕地保有量*', '耕地保有量'],
    ['其中：永久基本农田', '永久基本农田'],
    ['其中，永久基本农田', '永久基本农田'],
    ['  其中: 永久基本农田', '永久基本农田'],
    ['——其中：永久基本农田', '永久基本农田'],
    ['（1）耕地保有量', '耕地保有量'],
    ['(一)耕地保有量', '耕地保有量'],
    ['一、耕地保有量', '耕地保有量'],
    ['十二、耕地保有量', '耕地保有量'],
    ['1.耕地保有量', '耕地保有量'],
    ['1、耕地保有量', '耕地保有量'],
    ['①耕地保有量', '耕地保有量'],
    ['⑴耕地保有量', '耕地保有量'],
    ['Ⅰ、耕地保有量', '耕地保有量'],
    ['1.1耕地保有量', '耕地保有量'],
    ['2.1.3、耕地保有量', '耕地保有量'],
    ['（其中）永久基本农田', '永久基本农田'],
    ['耕地保有量：', '耕地保有量'],
    ['一、（1）★耕地保有量①', '耕地保有量'],
    ['耕地保有量（注1）', '耕地保有量'],
    ['耕地保有量[2]', '耕地保有量'],
  ])('%j is %j', (text, expected) => {
    expect(withoutMarks(text)).toBe(expected);
  });

  test.each(['耕地保有量（三调口径）', '2020年城镇建设用地规模', '1.23', '-220605', '一主六双'])(
    '%j carries none',
    (text) => {
      expect(withoutMarks(text)).toBe(text.replace('（', '(').replace('）', ')'));
    },
  );

  test('nothing but marks is left as it is, and no text is made longer', () => {
    expect(withoutMarks('▲▲')).toBe('▲▲');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('▲', '(', '1', ')', '一', '、', '地') }),
        (text) => withoutMarks(text).length <= text.length,
      ),
    );
  });
});
