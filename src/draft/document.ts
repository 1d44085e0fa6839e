import { findDates, findPeriods } from '../core/language/document-frame.js';
import { readWords } from '../core/language/reading.js';
import { foldWidth } from '../core/language/text.js';
import { simplify } from '../core/language/traditional.js';

/** What an approval states about itself as a document; `null` for what it does not state. */
export interface ReadDocument {
  /** As printed, without line breaks. */
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  /** ISO. */
  readonly date: string | null;
  /** 规划期; `null` if the text names none, or more than one. */
  readonly period: { readonly from: number; readonly through: number } | null;
  /** The addressees without 人民政府: 白山市. */
  readonly addressees: readonly string[];
}

/** The lines searched for a heading; further down is the body. */
const TOP = 15;
/** The most lines of a title. */
const TITLE_LINES = 6;
const LONGEST_TITLE = 400;

const TITLE_END = /(?:批[复覆]|通知|决定|意见)(?:\([^()]*\))?$/;
const AUTHORITY = /(?:国务院|政府|委员会|[厅局部])(?:办公[厅室])?$/;
const NUMBER = /^\(?([^\s()《》:;，。、]{1,20}[〔[(]\d{4}[〕\])]\s?\d{1,5}\s?号)\)?$/;
const GOVERNMENT = /(?:人民政府|行政公署)$/;

interface Line {
  /** Without the spaces around it. */
  readonly text: string;
  /** Folded and simplified, place for place. */
  readonly words: string;
}

/** Reads the frame of an approval: title, document number, issuer, date, addressee and plan period. */
export function readDocument(text: string): ReadDocument {
  const lines = splitLines(text);
  const top = lines.slice(0, TOP);
  const title = findTitle(top);
  const signed = findSignature(lines);
  const opening = title === null ? null : /^(.{2,30}?)关于/.exec(title);
  const fromTitle = opening?.[1] !== undefined && isAuthority(opening[1]) ? opening[1] : null;
  return {
    title,
    number: findNumber(top),
    issuer: fromTitle ?? signed.issuer,
    date: signed.date ?? findDateBelowTitle(top),
    period: findPeriod(text, title ?? ''),
    addressees: findAddressees(lines),
  };
}

function splitLines(text: string): readonly Line[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, words: simplify(foldWidth(line)) }));
}

/** Finds the title: from the line with 关于 to the line that ends with 批复. */
function findTitle(top: readonly Line[]): string | null {
  const last = top.findIndex(({ words }) => TITLE_END.test(words));
  if (last < 0) return null;
  let first = last;
  while (first > 0 && last - first < TITLE_LINES && !top[first]?.words.includes('关于')) first -= 1;
  const opening = top[first]?.words ?? '';
  if (!opening.includes('关于')) return null;
  // The issuer may have a line of its own above.
  if (opening.startsWith('关于') && isAuthority(top[first - 1]?.words ?? '')) first -= 1;
  const title = top
    .slice(first, last + 1)
    .map((line) => line.text.replace(/\s+/g, ''))
    .join('');
  return title.length <= LONGEST_TITLE && !/[。;；]/.test(title) ? title : null;
}

function isAuthority(words: string): boolean {
  return AUTHORITY.test(simplify(words)) && words.length <= 30;
}

function findNumber(top: readonly Line[]): string | null {
  for (const { text, words } of top) {
    if (!NUMBER.test(words)) continue;
    return text.replace(/^[（(]/, '').replace(/号[）)]$/, '号');
  }
  return null;
}

/** Finds the last date line, and the issuer above or before the date. */
function findSignature(lines: readonly Line[]): Pick<ReadDocument, 'issuer' | 'date'> {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    const date = line === undefined ? undefined : findDate(line);
    if (line === undefined || date === undefined) continue;
    const said = line.words.slice(0, date.start).trim();
    if (said === '') {
      const above = lines[index - 1];
      const issuer = above !== undefined && isAuthority(above.words) ? above.text : null;
      if (index < TOP && issuer === null) continue;
      return { issuer, date: date.iso };
    }
    if (isAuthority(said)) return { issuer: line.text.slice(0, said.length), date: date.iso };
  }
  return { issuer: null, date: null };
}

/** Finds the date at the end of a line. */
function findDate({ words }: Line) {
  if (words.length > 50) return undefined;
  return findDates(words).find(({ end }) => end === words.length);
}

function findDateBelowTitle(top: readonly Line[]): string | null {
  for (const { words } of top) {
    const inner = /^\(?([^()]+)\)?$/.exec(words)?.[1] ?? '';
    const [date] = findDates(inner);
    if (date?.words === inner) return date.iso;
  }
  return null;
}

/** Finds the plan period in the title, else the one common to all plan names. */
function findPeriod(text: string, title: string): ReadDocument['period'] {
  const named = title === '' ? [] : findPeriods(readWords(title).words, readWords(title).words);
  const said = named.length > 0 ? named : findPeriods(text);
  const periods = new Set(said.map(({ iso }) => iso));
  const [only = ''] = periods;
  const [, from, through] = /^(\d{4})–(\d{4})$/.exec(only) ?? [];
  if (periods.size !== 1 || from === undefined || through === undefined) return null;
  return Number(from) <= Number(through) ? { from: Number(from), through: Number(through) } : null;
}

/** 白山市人民政府、自然资源部： → 白山市. */
function findAddressees(lines: readonly Line[]): readonly string[] {
  for (const { text, words } of lines.slice(0, TOP)) {
    if (/[。;]/.test(words)) return [];
    if (!words.endsWith(':') || words.length > 200) continue;
    const names = text.slice(0, -1).split(/[、，,\s]+/);
    return names
      .filter((name) => GOVERNMENT.test(simplify(name)))
      .map((name) => name.slice(0, -4))
      .filter((name) => name.length >= 2);
  }
  return [];
}
