import type { ApprovalText, Span } from './approval-text.js';
import { splitClauses } from './clauses.js';
import { datesIn, loosely } from './document-frame.js';
import { readLimitPhrases } from './limit-phrase.js';
import { readNumbers } from './numerals.js';
import { covers } from './spans.js';
import { foldWidth } from './text.js';

/** What a document is known by. */
export interface Frame {
  readonly title?: string | undefined;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
}

/**
 * The clauses of a text that bind: those of its parts, and all before them. Only what frames a
 * document is none of them: its title, number, issuer and date, whom it is addressed to, a note in
 * brackets below the signature, and the words that open any approval.
 */
export function bindingClauses(approval: ApprovalText, frame: Frame): readonly Span[] {
  const { text, clauses: parts } = approval;
  const framing = new Set(framingLines(approval, frame).map(({ start }) => start));
  const lines = linesOf(text, { start: 0, end: parts[0]?.start ?? text.length });
  const before = lines
    .filter(({ start }) => !framing.has(start))
    .flatMap((line) => splitClauses(text, line))
    .filter(({ start, end }) => !OPENING.test(text.slice(start, end).trim()));
  const last = parts.at(-1);
  const within = parts.map((part) => (part === last ? cutBack(text, part, framing) : part));
  return [...before, ...within.flatMap((part) => splitClauses(text, part))];
}

/** 你市关于报请批准…的请示收悉。现批复如下： asks nothing of anyone. */
const OPENING =
  /^(?:你[省市州盟地县区旗](?:人民政府)?《?关于[^：:]*请示》?(?:（[^（）]*）)?收悉|现(?:就有关事项)?批复如下[：:])$/;

/** Whom a document is addressed to: bodies, and nothing that they are to do. */
const ADDRESSEE =
  /^(?!.*(?:不得|不再|须|应当|禁止|严格|要求|执行))[^。；;！？]*(?:政府|公署|委|会|省|市|州|盟|县|区|旗|厅|局|部|院|办|机构|单位)[：:]$/;

/** （此件公开发布）: what is said of the paper itself. */
const NOTE = /^（(?:此件|本件|本文)[^（）]*）$/;
/** Words that ask for something, which no note does. */
const ASKING = /[不须禁应严]|[需只]要|要求|以[上下内]/;

/** The lines that frame a text: they bind nobody, and are the only ones that need no quote. */
function framingLines({ text, clauses: parts }: ApprovalText, frame: Frame): readonly Span[] {
  const { title, number, issuer } = frame;
  const named = [title, number, issuer].flatMap((words = '') =>
    words === ''
      ? []
      : [...text.matchAll(new RegExp(`^[^\\S\\n]*（?${loosely(words)}）?\\s*?$`, 'gm'))],
  );
  const names = named.map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const lines = linesOf(text, { start: 0, end: text.length });
  const wordsOf = ({ start, end }: Span) => text.slice(start, end).trim();
  const isDate = (words: string) => datesIn(words)[0]?.words === foldWidth(words);
  const framing = lines.filter(
    (line) =>
      wordsOf(line) === '' || isDate(wordsOf(line)) || names.some((name) => covers(name, line)),
  );
  const known = new Set(framing);
  const body = Math.min(parts[0]?.start ?? text.length, firstSentence(text, known, lines));
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

/** Where the first line begins that ends as a sentence does, behind which nobody is addressed. */
function firstSentence(text: string, framing: ReadonlySet<Span>, lines: readonly Span[]): number {
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

/** The last part without the signature below it. */
function cutBack(text: string, part: Span, framing: ReadonlySet<number>): Span {
  let { end } = part;
  for (;;) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const frames = start === end || framing.has(start);
    if (start <= part.start || !frames) return { start: part.start, end };
    end = start - 1;
  }
}
