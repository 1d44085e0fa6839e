import { foldWidth } from '../core/language/text.js';
import type { Span } from './approval-text.js';
import type { Claiming } from './prove-claims.js';
import type { Objections } from './prove-objections.js';
import { covers } from './spans.js';

/** Proves that the title, the number, the issuer, the date and the plan period stand in the text. */
export function proveDocument({ encoding, words }: Claiming, objections: Objections): void {
  const { document, period } = encoding.parts;
  const { text } = words.approval;
  const object = (
    key: 'title' | 'number' | 'issuer' | 'date' | 'period',
    value: string,
    says: Said | null = null,
  ) => {
    const pack = key === 'period' ? ['period'] : ['document', key];
    const span = says && { start: says.start, end: says.end };
    objections.object(
      'proof-document-differs',
      { key, value, says: says?.words ?? null },
      {
        pack,
        text: span,
      },
    );
  };
  const { title, number, issuer, date } = document ?? {};
  if (title !== undefined && !standsAlone(text, title)) object('title', title);
  if (number !== undefined && !standsAlone(text, number)) {
    object('number', number, numberIn(text));
  }
  // The copies of the State Council's approvals often lack the signature.
  if (issuer !== undefined && !standsAlone(text, issuer) && !opensTitle(text, issuer)) {
    object('issuer', issuer);
  }
  if (date !== undefined) {
    const dates = datesIn(text);
    if (!dates.some(({ iso }) => iso === date)) object('date', date, dates.at(-1) ?? null);
  }
  // An overlay has its period from its base, and need not name it.
  if (period?.from !== undefined && period.through !== undefined && objections.has(['period'])) {
    const periods = periodsIn(text, title);
    const own = `${period.from}–${period.through}`;
    const stands = periods.some(({ iso }) => iso === own);
    if (periods.length > 0 && !stands) object('period', own, periods[0] ?? null);
  }
}

/** A date or a period as read, with where it stands. */
interface Said extends Span {
  readonly iso: string;
  readonly words: string;
}

/** Whether the words stand on lines of their own or in brackets, however the lines are broken. */
function standsAlone(text: string, words: string): boolean {
  return new RegExp(`(?:^|[\\n（(《])\\s*${loosely(words)}\\s*(?:$|[\\r\\n）)》])`).test(text);
}

function opensTitle(text: string, issuer: string): boolean {
  return new RegExp(`(?:^|\\n)\\s*${loosely(issuer)}\\s*关于`).test(text);
}

/** A pattern for words, however the lines are broken within them. */
export function loosely(words: string): string {
  return [...words.replace(/\s+/g, '')]
    .map((one) => one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s*');
}

const DIGITS = '〇一二三四五六七八九';
const DATE =
  /(\d{4}|[〇零○一二三四五六七八九]{4}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/g;
const PERIOD = /(\d{4}) ?年? ?[-—―–~至]+ ?(\d{4}) ?年/g;
/** What names the period of a plan: its name, or brackets of their own. */
const PERIOD_PLACE = /《[^》]*》|\((?:规划期限?为?)?[\d年至 ~—―–-]*\)/g;
const NUMBER = /[^\s（(《]+〔\d{4}〕\d+号/;

/** The dates of a text. */
export function datesIn(text: string): readonly Said[] {
  return [...foldWidth(text).matchAll(DATE)].map(
    ({ 0: words, 1: year = '', 2: month = '', 3: day = '', index }) => ({
      iso: `${yearOf(year)}-${twoDigits(month)}-${twoDigits(day)}`,
      words,
      start: index,
      end: index + words.length,
    }),
  );
}

/** The plan periods that a text names; a span of years that carries into a limit is none. */
function periodsIn(text: string, title = ''): readonly Said[] {
  const words = foldWidth(text);
  const places = [
    ...words.matchAll(PERIOD_PLACE),
    ...(title === '' ? [] : text.matchAll(new RegExp(loosely(title), 'g'))),
  ].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  return [...words.matchAll(PERIOD)]
    .map(({ 0: said, 1: from, 2: through, index }) => ({
      iso: `${from}–${through}`,
      words: said,
      start: index,
      end: index + said.length,
    }))
    .filter((said) => places.some((place) => covers(place, said)));
}

function numberIn(text: string): Said | null {
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
