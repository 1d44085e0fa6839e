import { partitionPoint } from '../sorted.js';
import { type LimitPhrase, readLimitPhrases } from './limit-phrase.js';
import { readWords, type TextReading } from './reading.js';
import { indexLines, type LineAndColumn, type Span } from './text-places.js';

/** A part of an approval. It begins with a line like 二、筑牢安全发展的空间基础。 */
interface Clause extends Span {
  readonly ordinal: string;
  /** The words after the ordinal, up to the first full stop. */
  readonly heading: string;
}

/** An approval's text, and the parts and limits found in it. */
export interface ApprovalText {
  readonly text: string;
  readonly reading: TextReading;
  /** The limits that it states, in order. */
  readonly phrases: readonly LimitPhrase[];
  readonly clauses: readonly Clause[];
  readonly place: (offset: number) => LineAndColumn;
  /** Finds the part that contains an offset; `null` if no part does. */
  readonly clauseAt: (offset: number) => Clause | null;
  /** Finds the limit phrase whose number, or comparator if it has no number, is at an offset. */
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

/** Returns the offset that identifies a phrase in any excerpt: its number's or comparator's. */
export function findAnchor(phrase: LimitPhrase): number {
  return phrase.amount?.offset ?? phrase.offset;
}

/** Finds the last part that begins before an offset: parts follow each other without gaps. */
function clauseAt(clauses: readonly Clause[], offset: number): Clause | null {
  return clauses[partitionPoint(clauses, ({ start }) => start <= offset) - 1] ?? null;
}
