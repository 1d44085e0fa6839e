import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literal, tableText } from '../../src/report/markdown/text.js';
import { safeText } from '../../src/report/safe-text.js';

describe('safe text', () => {
  test.each([
    ['\u001b[31m红', '␛[31m红'],
    ['甲\n乙\r\t', '甲␊乙␍␉'],
    ['\u007f', '␡'],
    ['\u009b31m', '<U+009B>31m'],
    ['17.5\u202e6', '17.5<U+202E>6'],
    ['江源\u200b区', '江源<U+200B>区'],
    ['\ud800', '<U+D800>'],
    ['\u2028', '<U+2028>'],
    ['\u{e0041}', '<U+E0041>'],
    ['１７．５６ 万亩 “一张图” 𠮷', '１７．５６ 万亩 “一张图” 𠮷'],
  ])('shows what a terminal would obey in %j', (given, expected) => {
    expect(safeText(given)).toBe(expected);
  });

  test('holds nothing that a terminal obeys or hides, whatever it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(safeText(given)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});

describe('literal Markdown', () => {
  test.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['一\r\n二', '一 二'],
    ['<script>&', '&lt;script&gt;&amp;'],
    ['`x` *y* _z_ [l](u) ~~s~~ $m$', '\\`x\\` \\*y\\* \\_z\\_ \\[l\\](u) \\~\\~s\\~\\~ \\$m\\$'],
    ['# 标题', '\\# 标题'],
    ['- 项', '\\- 项'],
    ['1. 项', '1\\. 项'],
    ['17.56', '17.56'],
  ])('shows %j as it is', (given, expected) => {
    expect(literal(given)).toBe(expected);
  });

  test('keeps a table’s columns and rows whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('|', '\\', '\n', '\r', '`', '<', '亩', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
        const lines = tableText(['甲', '乙', '丙'], rows).split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(unescapedPipes(line)).toBe(4);
      }),
    );
  });
});

function unescapedPipes(line: string): number {
  return line.replace(/\\./g, '').split('|').length - 1;
}
