import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses, splitEnumeration } from '../../../src/core/language/clauses.js';

function clauses(text: string): readonly string[] {
  return splitClauses(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

function items(words: string): readonly string[] {
  return splitEnumeration(words).map(({ start, end }) => words.slice(start, end));
}

describe('the clauses of a text', () => {
  it.each([
    [
      '二、筑牢基础。到2035年，耕地（其中，基本农田）；用水。',
      ['筑牢基础', '到2035年', '耕地（其中', '基本农田）', '用水'],
    ],
    ['修复,筑牢屏障;加强. 完', ['修复', '筑牢屏障', '加强', ' 完']],
    ['不低于1,318.90平方千米', ['不低于1,318.90平方千米']],
    ['（六）严守红线\n二、节约用地', ['严守红线', '节约用地']],
    ['1.严守红线；\n(2)节约用地', ['严守红线', '节约用地']],
    ['，。；', []],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it('hold every word of it, save for ordinals', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙丙1.,，；。（）\n') }), (text) => {
        const words = (given: string) => given.replace(/[^甲乙丙]/g, '');
        expect(words(clauses(text).join(''))).toBe(words(text));
      }),
    );
  });
});

describe('the items of a list', () => {
  it.each([
    ['落实蓝线、绿线和紫线等要求', ['落实蓝线', '绿线', '紫线', '等要求']],
    ['规划及方案、以及名录', ['规划', '方案', '名录']],
    ['及时报告、和谐发展、等级合理', ['及时报告', '和谐发展', '等级合理']],
    ['蓝线等', ['蓝线', '等']],
    ['蓝线', ['蓝线']],
  ])('%s', (words, expected) => {
    expect(items(words)).toEqual(expected);
  });
});
