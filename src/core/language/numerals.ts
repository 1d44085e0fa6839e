import { type Reading, readWords } from './reading.js';
import { unitAt } from './unit-names.js';

/** A number as it stands in a text. */
export interface PrintedNumber {
  readonly offset: number;
  readonly end: number;
  /** As it stands in the text, without what it counts: `1318.90`, `三十`. */
  readonly text: string;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g;
const CHINESE = /百分之[零〇一二三四五六七八九十百]+|[零〇一二三四五六七八九十百千万亿两]+/g;

/** What a Chinese numeral counts where it is a number and no part of a name. */
const COUNTED = /^(?:年|个|倍)/;

/** 第三个 tells a place in an order; 17万亩 has its number before 万. */
const NOT_BEFORE = /[第\d]$/;

/** Idioms and ordinals aside, 方 and other names of one letter are rather words than units. */
const OWN_WORD = /^方/;

/**
 * Every number of a text, in its order: Arabic digits of either width, with their decimals, and
 * Chinese numerals before a unit, 年, 个 or 倍. Ordinals, also of lines (1.), and names (一、 二十大
 * 三区三线) are none.
 */
export function readNumbers(
  text: string,
  { words, offsetOf, endOf }: Reading = readWords(text),
): readonly PrintedNumber[] {
  const arabic = [...words.matchAll(ARABIC)]
    .filter(({ 0: digits, index }) => !isOrdinal(words, index, index + digits.length))
    .map(({ 0: digits, index }) => ({ start: index, end: index + digits.length }));
  const chinese = [...words.matchAll(CHINESE)].flatMap(({ 0: numeral, index }) => {
    const end = numeralEnd(words, index, numeral);
    return end === null || NOT_BEFORE.test(words.charAt(index - 1)) ? [] : [{ start: index, end }];
  });
  return [...arabic, ...chinese]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ offset: offsetOf(start), end: endOf(end) }))
    .map(({ offset, end }) => ({ offset, end, text: text.slice(offset, end) }));
}

/** 1. and (2) at the beginning of a line. */
function isOrdinal(words: string, start: number, end: number): boolean {
  if (end - start > 2 || !/[。、)]/.test(words.charAt(end))) return false;
  const before = words.charAt(start - 1) === '(' ? start - 1 : start;
  return before === 0 || words.charAt(before - 1) === '\n';
}

/** Where a run of numerals ends as a number: before what it counts; of 三万亩 the unit takes 万. */
function numeralEnd(words: string, offset: number, run: string): number | null {
  const behind = offset + run.length;
  if (run.startsWith('百分之') || COUNTED.test(words.charAt(behind))) return behind;
  // No unit's name begins with more than one numeral: 万亩.
  for (let end = Math.max(offset + 1, behind - 1); end <= behind; end += 1) {
    const unit = unitAt(words, end);
    if (unit !== null && unit.end > behind && !OWN_WORD.test(words.charAt(behind))) return end;
  }
  return null;
}
