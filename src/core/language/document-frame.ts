import { foldWidth } from './text.js';
import type { Span } from './text-places.js';

/** A date, a period or a number that was found, with its span. */
export interface FramePhrase extends Span {
  readonly iso: string;
  readonly words: string;
}

/** Builds a pattern for words that allows line breaks within them. */
export function allowLineBreaks(words: string): string {
  return [...words.replace(/\s+/g, '')]
    .map((one) => one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s*');
}

const DIGITS = '〇一二三四五六七八九';
const DATE =
  /(\d{4}|[〇零○一二三四五六七八九]{4}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/g;
const PERIOD = /(\d{4}) ?年? ?(?:[-—―–~至]+ ?(\d{4}) ?年?|(\d{4}) ?年)/g;
/** Where a plan period can be named: in the plan's title or in brackets. */
const PERIOD_PLACE = /《[^《》]*》|\((?:规划期限?为?)?[\d年至 ~—―–-]*\)/g;
const NUMBER = /[^\s（(《：:；;，,。、]{1,20}〔\d{4}〕\d+号/;

/** Finds the dates in a text. */
export function findDates(text: string): readonly FramePhrase[] {
  return [...foldWidth(text).matchAll(DATE)].map(
    ({ 0: words, 1: year = '', 2: month = '', 3: day = '', index }) => ({
      iso: `${yearOf(year)}-${twoDigits(month)}-${twoDigits(day)}`,
      words,
      start: index,
      end: index + words.length,
    }),
  );
}

/** Finds the plan periods named in a text. A range of years that applies to a limit is none. */
export function findPeriods(text: string, title = ''): readonly FramePhrase[] {
  const words = foldWidth(text);
  const places = [
    ...words.matchAll(PERIOD_PLACE),
    ...(title === '' ? [] : text.matchAll(new RegExp(allowLineBreaks(title), 'g'))),
  ];
  const named = new Uint8Array(words.length);
  for (const { 0: place, index } of places) named.fill(1, index, index + place.length);
  return [...words.matchAll(PERIOD)]
    .map(({ 0: said, 1: from, 2: dashed, 3: through = dashed, index }) => ({
      iso: `${from}–${through}`,
      words: said,
      start: index,
      end: index + said.length,
    }))
    .filter(({ start, end }) => named[start] === 1 && named[end - 1] === 1);
}

/** Finds the first document number (文号) in a text. */
export function findDocumentNumber(text: string): FramePhrase | null {
  const found = NUMBER.exec(text);
  if (found === null) return null;
  const [words] = found;
  return { iso: words, words, start: found.index, end: found.index + words.length };
}

function yearOf(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九]/g, (digit) =>
    String(Math.max(0, DIGITS.indexOf(digit))),
  );
}

function twoDigits(text: string): string {
  if (/^\d/.test(text)) return text.padStart(2, '0');
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['〇', text];
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens);
  return `${ten}${Math.max(0, DIGITS.indexOf(ones === '' ? '〇' : ones))}`;
}

/** Reports whether words have lines of their own or are in brackets, across line breaks. */
export function standsAlone(text: string, words: string): boolean {
  return new RegExp(
    `(?:^|[\\n（(《])[^\\S\\n]*${allowLineBreaks(words)}\\s*(?:$|[\\r\\n）)》])`,
  ).test(text);
}

/** Reports whether a title starts with the issuer. */
export function opensTitle(text: string, issuer: string): boolean {
  return new RegExp(`(?:^|\\n)[^\\S\\n]*${allowLineBreaks(issuer)}\\s*关于`).test(text);
}
