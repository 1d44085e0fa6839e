import { describe, expect, it } from 'vitest';
import { readApprovalText } from '../../src/core/language/approval-text.js';
import { citeText } from '../../src/core/language/citation.js';

const CITY = { code: '990200', name: '澜湾市', aliases: [] };
const START = { code: '990291', name: '先行启动区', aliases: [] };
const NEIGHBOUR = { code: '990300', name: '礁北市', aliases: [] };

function whose(text: string, quote: string): readonly string[] {
  const approval = readApprovalText(text);
  const cited = citeText(approval, { regions: [CITY, START, NEIGHBOUR], others: [] });
  return [CITY, START, NEIGHBOUR].flatMap(({ code, name }) =>
    cited.resolve(quote, { clause: '二', region: code }).kind === 'found' ? [name] : [],
  );
}

/** 其中 may open a part of the region (先行启动区); what follows it is about the whole again. */
describe('a sub-region behind 其中', () => {
  it.each([
    ['up to a semicolon', '澜湾市耕地甲，其中先行启动区耕地乙，红线丙；边界丁。岸线戊。'],
    ['behind a comma', '澜湾市耕地甲，其中，先行启动区耕地乙，红线丙；边界丁。岸线戊。'],
    [
      'up to the end of its sentence',
      '澜湾市耕地甲，其中先行启动区耕地乙，红线丙。边界丁，岸线戊。',
    ],
    ['up to its bracket', '澜湾市耕地甲（其中先行启动区耕地乙，红线丙），边界丁，岸线戊。'],
    [
      'with brackets of their own',
      '澜湾市耕地甲，其中先行启动区耕地乙（其中，永农），红线丙；边界丁。岸线戊。',
    ],
    ['in half-width signs', '澜湾市耕地甲(其中,先行启动区耕地乙,红线丙),边界丁;岸线戊。'],
  ])('has the words %s', (_extent, words) => {
    const text = `二、${words}\n`;
    expect(whose(text, '耕地甲')).toEqual(['澜湾市']);
    expect(whose(text, '耕地乙')).toEqual(['先行启动区']);
    expect(whose(text, '红线丙')).toEqual(['先行启动区']);
    expect(whose(text, '边界丁')).toEqual(['澜湾市']);
    expect(whose(text, '岸线戊')).toEqual(['澜湾市']);
    const quote = /其中[，,]?先行启动区耕地乙/.exec(text)?.[0] ?? '';
    expect(whose(text, quote)).toEqual(['先行启动区']);
  });

  it('gives way to the next region that is named', () => {
    const text = '二、澜湾市耕地甲，其中先行启动区耕地乙，礁北市耕地丙；边界丁。\n';
    expect(whose(text, '耕地丙')).toEqual(['礁北市']);
    expect(whose(text, '边界丁')).toEqual(['礁北市']);
  });

  it('without 其中 before it is a region like any other', () => {
    const text = '二、澜湾市耕地甲；先行启动区耕地乙；边界丁。\n';
    expect(whose(text, '边界丁')).toEqual(['先行启动区']);
  });

  it('named first in a part leaves the rest to whom the text named before', () => {
    const text = '一、澜湾市规划。\n二、全市耕地甲，其中先行启动区耕地乙；边界丁。\n';
    expect(whose(text, '耕地乙')).toEqual(['先行启动区']);
    expect(whose(text, '边界丁')).toEqual(['澜湾市']);
  });
});
