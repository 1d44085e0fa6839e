import type { ApprovalText } from './approval-text.js';
import { allowLineBreaks, findDates } from './document-frame.js';
import { readLimitPhrases } from './limit-phrase.js';
import { readNumbers } from './numerals.js';
import { foldWidth } from './text.js';
import { covers, type Span } from './text-places.js';

/** Separators of clauses, of either width. A half-width comma or point between digits is none. */
const BETWEEN_CLAUSES = /[，；。！？;!?\n\r]|,(?!\d)|(?<!\d),|\.(?!\d)|(?<!\d)\./;

/** Separators of list items; not within 及时, 和谐, 等级 and the like. */
const BETWEEN_ITEMS =
  /、|以?及(?!时|格|早)|和(?!谐|平|美|睦|缓)|(?=等(?!级|于|同|分|量|值|比|候|待))/;

const WORD = /[\p{L}\p{N}]/u;
const ORDINAL =
  /^\s*(?:[一二三四五六七八九十百]+、|\d{1,2}(?:、|$)|[（(](?:[一二三四五六七八九十百]+|\d{1,2})[）)]|[①-⑳])/;

/**
 * Splits a span into clauses, also within brackets, at ， ； 。 and their half-width forms. The
 * ordinal at the start of a line (二、 1.) belongs to no clause. A clause has at least one word.
 */
export function splitClauses(text: string, within: Span): readonly Span[] {
  const clauses = split(text, within, BETWEEN_CLAUSES);
  return clauses.flatMap(({ start, end }) => {
    const opens = start === 0 || /[\n\r]/.test(text.charAt(start - 1)) || start === within.start;
    const ordinal = opens ? (ORDINAL.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
    const clause = { start: start + ordinal, end };
    return WORD.test(text.slice(clause.start, end)) ? [clause] : [];
  });
}

/**
 * Splits a list into its items, at 、 和 及. The 等 that leaves a list open is an item of its own: 蓝线
 * · 绿线 · 等底线管控要求.
 */
export function splitEnumeration(words: string): readonly Span[] {
  return split(words, { start: 0, end: words.length }, BETWEEN_ITEMS).filter(({ start, end }) =>
    WORD.test(words.slice(start, end)),
  );
}

function split(text: string, within: Span, between: RegExp): readonly Span[] {
  const every = new RegExp(between.source, 'g');
  const stretches: Span[] = [];
  let start = within.start;
  // Searches the whole text, so that lookbehind and lookahead see across the span.
  every.lastIndex = start;
  for (let mark = every.exec(text); mark !== null; mark = every.exec(text)) {
    if (mark.index >= within.end) break;
    if (mark.index > start || mark[0] !== '') stretches.push({ start, end: mark.index });
    start = mark.index + mark[0].length;
    if (mark[0] === '') every.lastIndex += 1;
  }
  stretches.push({ start, end: within.end });
  return stretches;
}

/** What identifies a document. */
export interface DocumentFrame {
  readonly title?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly issuer?: string | null | undefined;
}

/**
 * Finds the binding clauses of a text: those of its parts and all before them, except what frames
 * the document: title, number, issuer, date, addressee, a note in brackets below the signature,
 * and the opening words of any approval.
 */
export function findBindingClauses(approval: ApprovalText, frame: DocumentFrame): readonly Span[] {
  const { text, clauses: parts } = approval;
  const framing = new Set(findFramingLines(approval, frame).map(({ start }) => start));
  const lines = linesOf(text, { start: 0, end: parts[0]?.start ?? text.length });
  const before = lines
    .filter(({ start }) => !framing.has(start))
    .flatMap((line) => splitClauses(text, line))
    .filter(({ start, end }) => !OPENING.test(text.slice(start, end).trim()));
  const last = parts.at(-1);
  const within = parts.map((part) => (part === last ? trimSignature(text, part, framing) : part));
  return [...before, ...within.flatMap((part) => splitClauses(text, part))];
}

/** 你市关于报请批准…的请示收悉。现批复如下： asks nothing of anyone. */
const OPENING =
  /^(?:你[省市州盟地县区旗](?:人民政府)?《?关于[^：:]*请示》?(?:（[^（）]*）)?收悉|现(?:就有关事项)?批复如下[：:])$/;

/** The addressee line: names of bodies, without anything they are to do. */
const ADDRESSEE =
  /^(?!.*(?:不得|不再|须|应当|禁止|严格|要求|执行))[^。；;！？]*(?:政府|公署|委|会|省|市|州|盟|县|区|旗|厅|局|部|院|办|机构|单位)[：:]$/;

/** （此件公开发布）: a note on the document itself. */
const NOTE = /^（(?:此件|本件|本文)[^（）]*）$/;
/** Words that require something; a note has none. */
const ASKING = /[不须禁应严]|[需只]要|要求|以[上下内]/;

/** Finds the lines that frame a text. They bind nobody, and only they need no quote. */
function findFramingLines(
  { text, clauses: parts }: ApprovalText,
  frame: DocumentFrame,
): readonly Span[] {
  const { title, number, issuer } = frame;
  const named = [title, number, issuer].flatMap((words) =>
    !words
      ? []
      : [...text.matchAll(new RegExp(`^[^\\S\\n]*（?${allowLineBreaks(words)}）?\\s*?$`, 'gm'))],
  );
  const names = named.map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const lines = linesOf(text, { start: 0, end: text.length });
  const wordsOf = ({ start, end }: Span) => text.slice(start, end).trim();
  const isDate = (words: string) => findDates(words)[0]?.words === foldWidth(words);
  const framing = lines.filter(
    (line) =>
      wordsOf(line) === '' || isDate(wordsOf(line)) || names.some((name) => covers(name, line)),
  );
  const known = new Set(framing);
  const body = Math.min(parts[0]?.start ?? text.length, findFirstSentence(text, known, lines));
  const addressee = lines.find((line) => /[：:]$/.test(wordsOf(line)));
  if (addressee !== undefined && addressee.end <= body && ADDRESSEE.test(wordsOf(addressee))) {
    framing.push(addressee);
    known.add(addressee);
  }
  const signed = lines.findLast((line) => known.has(line) && wordsOf(line) !== '');
  if (signed === undefined || signed.start < body) return framing;
  const notes = lines.filter((line) => line.start >= signed.end && isNote(wordsOf(line)));
  return [...framing, ...notes];
}

/** Finds the first line that ends like a sentence. No addressee follows it. */
function findFirstSentence(
  text: string,
  framing: ReadonlySet<Span>,
  lines: readonly Span[],
): number {
  const ends = ({ start, end }: Span) => /[。；！？]/.test(text.slice(start, end));
  return lines.find((line) => !framing.has(line) && ends(line))?.start ?? text.length;
}

function isNote(words: string): boolean {
  if (!NOTE.test(words) || ASKING.test(words)) return false;
  return readNumbers(words).length === 0 && readLimitPhrases(words).length === 0;
}

function linesOf(text: string, within: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let start = within.start; start < within.end; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at > within.end ? within.end : at;
    lines.push({ start, end: text.charAt(end - 1) === '\r' ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** Trims the signature off the last part. */
function trimSignature(text: string, part: Span, framing: ReadonlySet<number>): Span {
  let { end } = part;
  for (;;) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const frames = start === end || framing.has(start);
    if (start <= part.start || !frames) return { start: part.start, end };
    end = start - 1;
  }
}
