import { foldWidth } from '../../core/language/text.js';

/** A year as a file gives it. */
export interface YearReading {
  readonly year: number;
  /** `false` for a date or period that leaves part of the year out: no value of a flow. */
  readonly fullYear: boolean;
  /** The day, or the last day of the part of the year, as `2025-06-30`; absent: not known. */
  readonly date?: string;
}

/** Days of each month; February's 29th is let through in every year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A longer text is no year; a run of spaces in it would be searched again from each of them. */
const LONGEST = 40;
const EARLIEST = 1900;
const LATEST = 2199;

const YEAR = /^(\d{4})(?:\.0+)?(?!\d)\s*(?:年度?)?\s*(.*)$/;
const UNTIL = /^截[至止]到?\s*/;
const WHOLE = /^(?:末|底|年末|年底|年终|全年(?:度|累计)?|整年|12月[末底])?(?:数|时点)?$/;
const ALL_MONTHS = /^0?1\s*月?\s*[-~—–至到]\s*12\s*月(?:累计)?$/;
const DATE =
  /^[-/.]?\s*(\d{1,2})\s*(?:[-/.月]\s*(?:(\d{1,2})\s*日?)?)?(?:份|末|底|初|[上中下]旬)?(?:\s+[\d:]+)?(?:时点)?$/;
const PERIOD =
  /^(?:[上下]?半年度?|第?[一二三四1-4]季度?|q[1-4]|h[12]|前[一二三四五六七八九十]+个?(?:月|季度)|\d{1,2}\s*[-~—–至到]\s*\d{1,2}月)(?:份|末|底)?(?:累计|合计)?(?:数据?)?$/i;

/**
 * Reads a year as people write it: 2025, 2025年度, 2025年末, 2025-12-31, 2025.0, full-width. A date
 * other than 31 December, a month or a half-year is part of a year.
 *
 * @returns `null` where the text is no year.
 */
export function readYear(cell: string): YearReading | null {
  const text = foldWidth(cell).trim().replace(/^'/, '');
  if (text.length > LONGEST) return null;
  const [, digits, rest = ''] = YEAR.exec(text.replace(UNTIL, '')) ?? [];
  if (digits === undefined) return null;
  const year = Number(digits);
  if (year < EARLIEST || year > LATEST) return null;
  if (WHOLE.test(rest) || ALL_MONTHS.test(rest)) return { year, fullYear: true };
  const date = DATE.exec(rest);
  if (date !== null) {
    const month = Number(date[1]);
    const day = date[2] === undefined ? null : Number(date[2]);
    if (day === 0 || (day ?? 1) > (DAYS[month - 1] ?? 0)) return null;
    if (month === 12 && day === 31) return { year, fullYear: true };
    return { year, fullYear: false, date: asDate(year, month, day) };
  }
  if (!PERIOD.test(rest)) return null;
  const month = lastMonthOf(rest.toLowerCase());
  if (month === null) return { year, fullYear: false };
  return { year, fullYear: false, date: asDate(year, month, null) };
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12 };

/** The last month of a half-year, a quarter or a run of months; `null` if it is not plain. */
function lastMonthOf(period: string): number | null {
  if (/^(?:上半年|h1)/.test(period)) return 6;
  if (/^(?:下半年|h2)/.test(period)) return 12;
  const [, quarter] = /^(?:第?(?=.季)|q)([一二三四1-4])/.exec(period) ?? [];
  if (quarter !== undefined) return QUARTERS[quarter] ?? Number(quarter) * 3;
  const [, last] = /^\d{1,2}\s*[-~—–至到]\s*(\d{1,2})月/.exec(period) ?? [];
  const month = Number(last ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}

/** Prints a day; without one, the last of the month. */
function asDate(year: number, month: number, day: number | null): string {
  const last = month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 31);
  return [year, month, day ?? last].map((part) => `${part}`.padStart(2, '0')).join('-');
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
