import type { Span } from '../core/language/approval-text.js';
import type { Problem } from '../core/problem.js';
import type { Claim, Claiming, Claims } from './prove-claims.js';
import { allClaims } from './prove-coverage.js';

/** Fewer characters than this in common tell nothing of where a quote was taken from. */
const LEAST_IN_COMMON = 4;

/**
 * Finds the words of the text that a problem of the pack is about: those of the quote beside which it
 * is reported, or where a quote parts from the text.
 */
export function placeFinder(
  { words, document }: Claiming,
  claims: Claims,
): (problem: Problem) => Span | null {
  const { text } = words.approval;
  const claimOf = (problem: Problem): Claim | null => {
    const { line, column } = problem.location ?? {};
    if (typeof line !== 'number' || typeof column !== 'number') return null;
    let last: { readonly claim: Claim; readonly line: number; readonly column: number } | null =
      null;
    for (const claim of allClaims(claims)) {
      const place = document.locate(claim.path);
      const [atLine, atColumn] = [place.line ?? 0, place.column ?? 0];
      const before = atLine < line || (atLine === line && atColumn <= column);
      const later =
        last === null || atLine > last.line || (atLine === last.line && atColumn >= last.column);
      if (before && later) last = { claim, line: atLine, column: atColumn };
    }
    return last?.claim ?? null;
  };
  return (problem) => {
    if (problem.code === 'pack-quote-elsewhere') {
      const start = text.indexOf(problem.arguments.quote);
      return start < 0 ? null : { start, end: start + problem.arguments.quote.length };
    }
    if (!problem.code.startsWith('pack-quote-')) return null;
    const claim = claimOf(problem);
    if (claim === null) return null;
    return claim.spans[0] ?? parting(text, claim.quote);
  };
}

/** Where the text goes on otherwise than a quote that begins as it does. */
function parting(text: string, quote: string): Span | null {
  for (let length = quote.length; length >= LEAST_IN_COMMON; length -= 1) {
    const start = text.indexOf(quote.slice(0, length));
    if (start < 0) continue;
    const end = Math.min(text.length, start + length + 1);
    return length === quote.length ? { start, end: start + length } : { start: end - 1, end };
  }
  return null;
}
