import { partitionPoint } from '../sorted.js';
import { foldWidth } from './text.js';
import { simplifyUnit } from './traditional.js';

/**
 * A normalised text: simplified script, half-width digits and marks, without the spaces, line
 * breaks and pinyin that copying put inside words and numbers. A comma that separates clauses is
 * ，, one that groups digits is `,`; `\n` ends a paragraph. Quotes come from the original text:
 * each index of the words maps back to an offset of it.
 */
export interface TextReading {
  readonly text: string;
  readonly words: string;
  /** Maps an index of the words to the offset of its character; the end to the end. */
  readonly offsetOf: (index: number) => number;
  /** Maps an index to the end offset of the character before it. */
  readonly endOf: (index: number) => number;
  /** Maps an offset to the index of the first character at or after it. */
  readonly indexOf: (offset: number) => number;
}

const BRACKET = /[(（]/;
/** 規(guī)劃: the pronunciation after a character. */
const PINYIN = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/giu;

const DIGIT = /\d/;
const LATIN = /[A-Za-z]/;
const HAN = /\p{Script=Han}/u;
/** The end of a paragraph. A wrapped line may end so too, which does no harm. */
const PARAGRAPH_END = /[。;:!?]/;
/** Characters that cannot start a paragraph. */
const NO_BEGINNING = /[，、;:。!?)》〕”’%]/;
/** 一、 （六） 2. ①: the start of a paragraph. */
const BEGINNING =
  /^(?:[一二三四五六七八九十百]{1,4}、|[(（][一二三四五六七八九十百\d]{1,4}[)）]|\d{1,2}(?:[.．](?!\s*\d)|、)|[①-⑳])/;
/** 大荔县：…: a label at the start of a line. */
const LABEL = /^\p{Script=Han}{2,16}(?:\([^()]{1,12}\))?:/u;
/** 吉政函〔2024〕46号, 2024年6月11日: lines of their own. */
const FRAME_LINE =
  /^(?:[^。;，]{1,20}[〔[(]\d{4}[〕\])] ?\d{1,5} ?[号號]|[(]?\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[)]?)$/;
/** A line with only a whole number may be a page number. */
const PAGE_NUMBER = /^[-—–·\s]*\d{1,4}[-—–·\s]*$/;

/** Normalises a text; see {@link TextReading}. Takes linear time. */
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
    indexOf: (offset) => partitionPoint(offsets, (one) => one < offset),
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

/** Finds the line breaks that end a paragraph; the others are wrapped lines. */
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

/** Widens half-width marks between words, but not those within numbers. */
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

/** Copies the words between two indexes in the text's spelling, without what was left out. */
export function copyWritten({ text, offsetOf }: TextReading, start: number, end: number): string {
  let written = '';
  for (let index = start; index < end; index += 1) written += text.charAt(offsetOf(index));
  return written;
}
