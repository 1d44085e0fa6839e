import { countFirst } from '../sorted.js';
import { foldWidth } from './text.js';
import { simplifyUnit } from './traditional.js';

/**
 * A text as it is meant to be read: simplified script, half-width digits and marks, and without the
 * spaces, the line breaks and the pinyin that a copier put inside words and numbers. A comma that
 * parts clauses is ，, one that groups digits is `,`; `\n` ends a paragraph. The text itself stays
 * what is quoted: every index of the words leads back to a place in it.
 */
export interface TextReading {
  readonly text: string;
  readonly words: string;
  /** Where in the text the sign at an index of the words stands; its end for the words' end. */
  readonly offsetOf: (index: number) => number;
  /** Where in the text what ends before an index of the words ends. */
  readonly endOf: (index: number) => number;
  /** The index of the first sign of the words that stands at an offset of the text, or behind it. */
  readonly indexOf: (offset: number) => number;
}

const BRACKET = /[(（]/;
/** 規(guī)劃: how a character is spoken, behind it. */
const PINYIN = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/giu;

const DIGIT = /\d/;
const LATIN = /[A-Za-z]/;
const HAN = /\p{Script=Han}/u;
/** What a paragraph ends with. A wrapped line may too, and loses nothing by it. */
const PARAGRAPH_END = /[。;:!?]/;
/** What no paragraph begins with. */
const NO_BEGINNING = /[，、;:。!?)》〕”’%]/;
/** 一、 （六） 2. ①: what a paragraph begins with. */
const BEGINNING =
  /^(?:[一二三四五六七八九十百]{1,4}、|[(（][一二三四五六七八九十百\d]{1,4}[)）]|\d{1,2}(?:[.．](?!\s*\d)|、)|[①-⑳])/;
/** 大荔县：…: a label that a line begins with. */
const LABEL = /^\p{Script=Han}{2,16}(?:\([^()]{1,12}\))?:/u;
/** 吉政函〔2024〕46号, 2024年6月11日: what stands on a line of its own. */
const FRAME_LINE =
  /^(?:[^。;，]{1,20}[〔[(]\d{4}[〕\])] ?\d{1,5} ?[号號]|[(]?\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[)]?)$/;
/** A line that holds nothing but a whole number may be a page's. */
const PAGE_NUMBER = /^[-—–·\s]*\d{1,4}[-—–·\s]*$/;

/** Reads a text; see {@link TextReading}. Takes linear time. */
export function readWords(text: string): TextReading {
  const wide = foldWidth(text.replaceAll('，', '\uE000'));
  const skipped = findPinyin(text);
  const breaks = findParagraphEnds(text);
  const units: number[] = [];
  const offsets: number[] = [];
  const put = (unit: number, offset: number) => {
    units.push(unit);
    offsets.push(offset);
  };
  let pending = -1;
  let nextSkip = 0;
  for (let at = 0; at < text.length; at += 1) {
    const skip = skipped[nextSkip];
    if (skip !== undefined && at >= skip.start) {
      if (at < skip.end) at = skip.end;
      nextSkip += 1;
      if (at >= text.length) break;
    }
    const unit = wide.charCodeAt(at);
    if (unit === SPACE) {
      if (breaks.has(at)) {
        if (units.at(-1) !== NEWLINE) put(NEWLINE, at);
        pending = -1;
      } else if (pending < 0) pending = at;
      continue;
    }
    if (pending >= 0) {
      const before = String.fromCharCode(units.at(-1) ?? NEWLINE);
      const here = String.fromCharCode(unit);
      const apart =
        (DIGIT.test(before) && DIGIT.test(here) && !hasBreak(text, pending, at)) ||
        (LATIN.test(before) && LATIN.test(here));
      if (apart) put(SPACE, pending);
      pending = -1;
    }
    put(unit === 0xe000 ? COMMA : simplifyUnit(unit), at);
  }
  const words = widenMarks(units);
  return {
    text,
    words,
    offsetOf: (index) => offsets[index] ?? text.length,
    endOf: (index) => (index <= 0 ? 0 : (offsets[index - 1] ?? text.length - 1) + 1),
    indexOf: (offset) => countFirst(offsets, (one) => one < offset),
  };
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const COMMA = '，'.charCodeAt(0);

interface Skip {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Skip[] = [];

function findPinyin(text: string): readonly Skip[] {
  if (!BRACKET.test(text)) return NONE;
  return [...text.matchAll(PINYIN)]
    .filter(({ index }) => HAN.test(text.charAt(index - 1)))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** The line breaks that end a paragraph; the others are those of a page that was too narrow. */
function findParagraphEnds(text: string): ReadonlySet<number> {
  const ends = new Set<number>();
  const lines = text.split('\n');
  let offset = -1;
  for (const [index, line] of lines.entries()) {
    offset += line.length + 1;
    const next = lines[index + 1];
    if (next !== undefined && endsParagraph(line, next)) ends.add(offset);
  }
  return ends;
}

function endsParagraph(line: string, next: string): boolean {
  const above = foldWidth(line).trim();
  const below = foldWidth(next).trim();
  if (above === '' || below === '') return true;
  if (FRAME_LINE.test(above) || FRAME_LINE.test(below)) return true;
  if (
    LABEL.test(below) ||
    BEGINNING.test(below) ||
    PAGE_NUMBER.test(above) ||
    PAGE_NUMBER.test(below)
  )
    return true;
  if (NO_BEGINNING.test(below.charAt(0)) || below.startsWith('，')) return false;
  return PARAGRAPH_END.test(above.charAt(above.length - 1));
}

/** Half-width marks between words as full-width ones; what stands between digits is a number's. */
function widenMarks(units: readonly number[]): string {
  let words = '';
  const batch = 8192;
  for (let at = 0; at < units.length; at += batch) {
    words += String.fromCharCode(...units.slice(at, at + batch));
  }
  return words.replace(/(?<!\d),|,(?!\d{3}(?!\d))/g, '，').replace(/(?<!\d)\.|\.(?!\d)/g, '。');
}

function hasBreak(text: string, start: number, end: number): boolean {
  const at = text.indexOf('\n', start);
  return at >= 0 && at < end;
}

/** The words between two indexes as the text writes them, without what the reading left out. */
export function copyWritten({ text, offsetOf }: TextReading, start: number, end: number): string {
  let written = '';
  for (let index = start; index < end; index += 1) written += text.charAt(offsetOf(index));
  return written;
}
