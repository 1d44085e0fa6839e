import { countFirst } from '../sorted.js';
import { type LimitPhrase, readLimitPhrases } from './limit-phrase.js';
import { readWords, type TextReading } from './reading.js';
import { indexLines, type LineAndColumn, type Span } from './text-places.js';

/** A part of an approval: it begins with a line like 二、筑牢安全发展的空间基础。 */
interface Clause extends Span {
  readonly ordinal: string;
  /** The words behind the ordinal, up to the first full stop. */
  readonly heading: string;
}

/** An approval's words, with what is to be found in them. */
export interface ApprovalText {
  readonly text: string;
  readonly reading: TextReading;
  /** The limits that it states, in its order. */
  readonly phrases: readonly LimitPhrase[];
  readonly clauses: readonly Clause[];
  readonly place: (offset: number) => LineAndColumn;
  /** The part in which an offset lies; `null` before the first, and in a text without parts. */
  readonly clauseAt: (offset: number) => Clause | null;
  /** The limit phrase whose number, or whose comparator where it has none, stands at an offset. */
  readonly phraseAt: (offset: number) => LimitPhrase | null;
}

const CLAUSE = /^([^\S\n]*)([一二三四五六七八九十百]+)、([^。\r\n]*)/gm;

/** Reads an approval's text: its lines, its parts and its limits. */
export function readApprovalText(text: string): ApprovalText {
  const starts = [...text.matchAll(CLAUSE)];
  const begins = starts.map(({ 1: { length = 0 } = '', index }) => index + length);
  const clauses = starts.map(({ 2: ordinal = '', 3: heading = '' }, position) => ({
    ordinal,
    heading,
    start: begins[position] ?? 0,
    end: begins[position + 1] ?? text.length,
  }));
  const reading = readWords(text);
  const phrases = readLimitPhrases(text, reading);
  const byAnchor = new Map(phrases.map((phrase) => [findAnchor(phrase), phrase]));
  return {
    text,
    reading,
    phrases,
    clauses,
    place: indexLines(text),
    clauseAt: (offset) => clauseAt(clauses, offset),
    phraseAt: (offset) => byAnchor.get(offset) ?? null,
  };
}

/** By what a phrase is known in any excerpt that holds it: its number, else its comparator. */
export function findAnchor(phrase: LimitPhrase): number {
  return phrase.amount?.offset ?? phrase.offset;
}

/** The part that begins last before an offset: parts follow each other without a gap. */
function clauseAt(clauses: readonly Clause[], offset: number): Clause | null {
  return clauses[countFirst(clauses, ({ start }) => start <= offset) - 1] ?? null;
}
