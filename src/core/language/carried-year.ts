import { splitClauses } from './clauses.js';
import type { LimitPhrase } from './limit-phrase.js';
import { foldWidth } from './text.js';

/** A year that words are said of, with where it is named. */
export interface CarriedYear {
  readonly year: number;
  /** With the 到 before it, the 年 behind it, and of a span of years both. */
  readonly offset: number;
  readonly end: number;
  /** Whether it only begins what lasts on (自2031年起, 2035年以后), so that it is no target. */
  readonly begins: boolean;
}

const YEAR =
  /(?:(?:截至|截止|到|至|自|从) ?)?(?:\d{4} ?年? ?[-—―–~至到] ?)?(\d{4}) ?年[度底末]?(及?[以之]?后(?![备续])|起(?![草点]))?/g;
/** What it is measured from, and no year that a limit holds for: 比2020年, 自2021年以来. */
const BASE = /(?:比|较|以|与)\s?$/;
const SINCE = /^[自从](?!.*[起后]$)/;
const CARRYING = /^(?:截至|截止|到|至|自|从|\d{4} ?年? ?[-—―–~至到])/;
/** 2025年不超过…: the number of one year beside that of another, of one indicator. */
const OWN_NUMBER = /^(?:不|控制在)/;
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '《': '》', '〔': '〕', '[': ']' };

/**
 * The year that is said of a limit's words: the one in their own clause, else the last one before
 * that carries on. 到2035年 stands once and carries to all that follows, over 。 too; what brackets
 * closed around, and what 其中 or a number of its own follows, does not carry. A base (比2020年,
 * 2020年城镇建设用地规模 as part of another limit) is no year of a limit.
 *
 * @param from where the part of the text begins. @param at where the limit's phrase begins.
 * @param phrases the limits of the text. @param earliest years before it are bases.
 */
export function carriedYear(
  text: string,
  { from, at, phrases, earliest }: CarriedYearQuestion,
): CarriedYear | null {
  const words = foldWidth(text);
  const own = splitClauses(text, { start: from, end: at }).at(-1)?.start ?? from;
  const years = [...words.slice(from, at).matchAll(YEAR)].map((found) => ({
    year: Number(found[1]),
    offset: from + found.index,
    end: from + found.index + found[0].length,
    begins: found[2] !== undefined,
  }));
  const carries = ({ year, offset, end }: CarriedYear): boolean => {
    if (year < earliest || BASE.test(words.slice(from, offset))) return false;
    if (SINCE.test(words.slice(offset, end))) return false;
    if (phrases.some((phrase) => phrase.offset <= offset && offset < phrase.end)) return false;
    if (closedBefore(words, offset, at)) return false;
    if (offset >= own) return true;
    const clause = splitClauses(text, { start: from, end }).at(-1);
    const before = clause === undefined ? '' : words.slice(clause.start, offset);
    if (/其中$/.test(words.slice(from, offset).replace(/[\s,(]+$/, '')) || /其中/.test(before)) {
      return false;
    }
    if (OWN_NUMBER.test(words.slice(end))) return false;
    return CARRYING.test(words.slice(offset)) || !/[\p{L}\p{N}]/u.test(before);
  };
  return years.findLast(carries) ?? null;
}

/** What it takes to ask for a year. */
export interface CarriedYearQuestion {
  readonly from: number;
  readonly at: number;
  readonly phrases: readonly LimitPhrase[];
  readonly earliest: number;
}

/** Whether a bracket that was open at an offset is closed before another one. */
function closedBefore(words: string, offset: number, at: number): boolean {
  let depth = 0;
  const closing = new Set(Object.values(PAIRS));
  for (const character of words.slice(offset, at)) {
    if (character in PAIRS) depth += 1;
    else if (closing.has(character)) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}
