import { type LimitPhrase, readLimitPhrases } from './limit-phrase.js';
import { type LineAndColumn, lineIndex } from './line-index.js';

/** A stretch of a text: from `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of an approval: it begins with a line like 二、筑牢安全发展的空间基础。 */
export interface Clause extends Span {
  readonly ordinal: string;
  /** The words behind the ordinal, up to the first full stop. */
  readonly heading: string;
}

/** An approval's words, with what is to be found in them. */
export interface ApprovalText {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly place: (offset: number) => LineAndColumn;
  /** The part in which an offset lies; `null` before the first, and in a text without parts. */
  readonly clauseAt: (offset: number) => Clause | null;
  /** The limit phrase whose number, or whose comparator where it has none, stands at an offset. */
  readonly phraseAt: (offset: number) => LimitPhrase | null;
}

const CLAUSE = /^([一二三四五六七八九十百]+)、([^。\r\n]*)/gm;

/** Reads an approval's text: its lines, its parts and its limits. */
export function readApprovalText(text: string): ApprovalText {
  const starts = [...text.matchAll(CLAUSE)];
  const clauses = starts.map(({ 1: ordinal = '', 2: heading = '', index }, position) => ({
    ordinal,
    heading,
    start: index,
    end: starts[position + 1]?.index ?? text.length,
  }));
  const phrases = new Map(readLimitPhrases(text).map((phrase) => [anchorOf(phrase), phrase]));
  return {
    text,
    clauses,
    place: lineIndex(text),
    clauseAt: (offset) => clauses.find(({ start, end }) => start <= offset && offset < end) ?? null,
    phraseAt: (offset) => phrases.get(offset) ?? null,
  };
}

/** By what a phrase is known in any excerpt that holds it: its number, else its comparator. */
export function anchorOf(phrase: LimitPhrase): number {
  return phrase.amount?.offset ?? phrase.offset;
}
