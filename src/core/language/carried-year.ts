import { partitionPoint } from '../sorted.js';
import type { ApprovalText } from './approval-text.js';
import type { LimitPhrase } from './limit-phrase.js';
import type { TextReading } from './reading.js';

/** A year that applies to some words, and where it is named. */
export interface CarriedYear {
  readonly year: number;
  /** The span includes a 到 before, the 年 after, and both ends of a range of years. */
  readonly offset: number;
  readonly end: number;
  /** Whether it only starts a period without end (自2031年起, 2035年以后), so that it is no target. */
  readonly begins: boolean;
}

/** A year, or the last year of a range; not the year of a day or month. */
const YEAR =
  /(?:截至|截止|到|至|自|从)?(?:\d{4}年?[-—―–~至到])?(\d{4})年(?!\d{1,2}月)[度底末]?(及?[以之]?后(?![备续])|起(?![草点]))?/g;
/** A base year, which no limit holds for: 比2020年, 自2021年以来. */
const BASE = /[比较以与]/;
const SINCE = /^[自从](?!.*[起后]$)/;
const CARRYING = /^(?:截至|截止|到|至|自|从|\d{4}年?[-—―–~至到])/;
/** 2025年不超过…: a number for this year only, next to one for another year. */
const OWN_NUMBER = /^(?:不|控制在)/;
const OPENING = '(《〔[';
const CLOSING = ')》〕]';
const BETWEEN = /[，;。!?\n]/g;
const WORD = /[\p{L}\p{N}]/u;
/** How far back to look; no clause that says 其中 before a year is longer. */
const REACH = 120;

/**
 * Finds the year that applies to each limit, by the offset of its phrase: the one in its own
 * clause, else the last one before that carries over. 到2035年 appears once and carries over to all
 * that follows, across 。 too. A year does not carry out of closed brackets, out of its part, or
 * from after 其中 or before a number of its own. A base year (比2020年, 2020年城镇建设用地规模 within another
 * limit) does not apply. Takes linear time.
 *
 * @param earliest the first year of the plan period; years before it are bases.
 */
export function findCarriedYears(
  { phrases, reading, clauseAt }: ApprovalText,
  earliest: number,
): ReadonlyMap<number, CarriedYear> {
  const { words, indexOf } = reading;
  const years = findCandidates(reading, phrases, earliest);
  const startOf = clauseStarts(words);
  const carried = new Map<number, CarriedYear>();
  // The last open candidate is on top. Brackets nest, so it closes first.
  const own: Candidate[] = [];
  const strong: Candidate[] = [];
  let next = 0;
  for (const { offset } of phrases) {
    const at = indexOf(offset);
    for (let year = years[next]; year !== undefined && year.start < at; year = years[next]) {
      own.push(year);
      if (year.carries) strong.push(year);
      next += 1;
    }
    const part = indexOf(clauseAt(offset)?.start ?? 0);
    const inClause = findLastOpen(own, at, Math.max(part, startOf(at)));
    const year = inClause ?? findLastOpen(strong, at, part);
    if (year !== null) carried.set(offset, year.said);
  }
  return carried;
}

interface Candidate {
  readonly said: CarriedYear;
  readonly start: number;
  /** Whether it carries beyond its own clause. */
  readonly carries: boolean;
  /** The offset at which the bracket around it closes. */
  closed: number;
}

function findLastOpen(years: Candidate[], at: number, from: number): Candidate | null {
  while ((years.at(-1)?.closed ?? at) < at) years.pop();
  const last = years.at(-1);
  return last !== undefined && last.start >= from ? last : null;
}

function findCandidates(
  { words, offsetOf, endOf }: TextReading,
  phrases: readonly LimitPhrase[],
  earliest: number,
): readonly Candidate[] {
  const startOf = clauseStarts(words);
  const found: Candidate[] = [];
  let phrase = 0;
  for (const match of words.matchAll(YEAR)) {
    const { 0: named, 1: digits, 2: onwards, index: start } = match;
    const end = start + named.length;
    const year = Number(digits);
    const offset = offsetOf(start);
    while ((phrases[phrase]?.end ?? offset + 1) <= offset) phrase += 1;
    const within = (phrases[phrase]?.offset ?? offset + 1) <= offset;
    const isBase = BASE.test(words.charAt(start - 1)) || SINCE.test(named);
    if (year < earliest || isBase || within) continue;
    found.push({
      said: { year, offset, end: endOf(end), begins: onwards !== undefined },
      start,
      carries: carriesOn(words, { start, end, clause: startOf(end) }),
      closed: Number.POSITIVE_INFINITY,
    });
  }
  closeBrackets(words, found);
  return found;
}

function carriesOn(
  words: string,
  { start, end, clause }: { readonly start: number; readonly end: number; readonly clause: number },
): boolean {
  const said = words.slice(Math.max(clause, start - REACH), start);
  // 大荔县:2020年…: the label before the colon is not part of the statement.
  const before = said.slice(said.lastIndexOf(':') + 1);
  const outer = words.slice(Math.max(0, start - 8), start).replace(/[，(\n]+$/, '');
  if (outer.endsWith('其中') || before.includes('其中')) return false;
  if (OWN_NUMBER.test(words.slice(end, end + 3))) return false;
  return CARRYING.test(words.slice(start, end)) || !WORD.test(before);
}

/** Sets for each year where the bracket around it closes. */
function closeBrackets(words: string, years: readonly Candidate[]): void {
  let open: Candidate[][] = [[]];
  let next = 0;
  for (let at = 0; at < words.length; at += 1) {
    const year = years[next];
    if (year?.start === at) {
      open.at(-1)?.push(year);
      next += 1;
    }
    const sign = words.charAt(at);
    if (OPENING.includes(sign)) open.push([]);
    if (!CLOSING.includes(sign)) continue;
    for (const closed of open.pop() ?? []) closed.closed = at;
    if (open.length === 0) open = [[]];
  }
}

/** Returns a function that finds the start of a clause, which has at least one word. */
function clauseStarts(words: string): (index: number) => number {
  const starts = [0];
  for (const { index } of words.matchAll(BETWEEN)) starts.push(index + 1);
  const filled: number[] = [];
  for (const [position, start] of starts.entries()) {
    const before = filled[position - 1] ?? 0;
    const previous = starts[position - 1] ?? 0;
    filled.push(position > 0 && WORD.test(words.slice(previous, start)) ? previous : before);
  }
  return (index) => {
    const last = partitionPoint(starts, (start) => start <= index) - 1;
    const start = starts[last] ?? 0;
    return WORD.test(words.slice(start, index)) ? start : (filled[last] ?? 0);
  };
}
