import { findOccurrences } from '../core/language/citation.js';
import { splitEnumeration } from '../core/language/clauses.js';
import type { Span } from '../core/language/text-places.js';
import type { ObligationClaim, ProofContext } from './prove-claims.js';
import type { Objections } from './prove-objections.js';

/**
 * Checks the region of each duty against the text. A duty of one region must be in a sentence that
 * names it; a duty whose quote names a single region must be that region's.
 */
export function proveRegionsOfDuties(
  { context, words }: ProofContext,
  claims: readonly ObligationClaim[],
  objections: Objections,
): void {
  const { obligations = [] } = context.parts;
  const { text } = words.approval;
  const nameOf = (code: string) => context.regions.get(code)?.name ?? null;
  for (const { encoded, path, spans } of claims) {
    const [span] = spans;
    const region = obligations[Number(path[1])]?.region ?? null;
    if (span === undefined) continue;
    const sentence = { start: findSentenceStart(text, span.start), end: span.end };
    const inQuote = new Set(words.cited.namedIn(span).filter((code) => context.regions.has(code)));
    const [only = null] = inQuote.size === 1 ? inQuote : [];
    const said = region === null ? only : (words.cited.namedIn(sentence).at(-1) ?? null);
    if (said === region) continue;
    objections.object(
      'proof-duty-region-differs',
      {
        obligation: encoded.id,
        expected: region === null ? null : nameOf(region),
        says: said === null ? null : nameOf(said),
      },
      { pack: region === null ? path : [...path, 'region'], text: span },
    );
  }
}

function findSentenceStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('。', offset - 1), text.lastIndexOf('\n', offset - 1)) + 1;
}

/**
 * Proves that duties with a common quote divide it: each claims words of its own, and each item of
 * the list in it (蓝线、绿线 … 等) is claimed, so that none can be dropped unnoticed.
 */
export function proveSharedQuotes(
  duties: readonly ObligationClaim[],
  objections: Objections,
): void {
  const groups = new Map<number, ObligationClaim[]>();
  for (const duty of duties) {
    const [span] = duty.spans;
    if (span === undefined || duty.encoded.words === null) continue;
    groups.set(span.start, [...(groups.get(span.start) ?? []), duty]);
  }
  for (const group of groups.values()) proveGroup(group, objections);
}

function proveGroup(group: readonly ObligationClaim[], objections: Objections): void {
  const claimed: { readonly id: string; readonly span: Span }[] = [];
  for (const duty of group) {
    const { quote, encoded } = duty;
    const words = encoded.words ?? '';
    const pack = [...duty.path, 'words'];
    const [at, second] = findOccurrences(quote, words);
    if (at === undefined || second !== undefined) {
      const text = duty.spans[0] ?? null;
      objections.object('proof-words-elsewhere', { words, quote }, { pack, text });
      continue;
    }
    const span = { start: at, end: at + words.length };
    const first = claimed.find((one) => one.span.start < span.end && span.start < one.span.end);
    if (first !== undefined) {
      objections.object(
        'proof-words-repeated',
        { words, first: first.id },
        {
          pack,
          text: placeInText(duty, span),
        },
      );
    }
    claimed.push({ id: encoded.id, span });
  }
  const longest = group.reduce((a, b) => (b.quote.length > a.quote.length ? b : a));
  for (const item of splitEnumeration(longest.quote)) {
    if (claimed.some(({ span }) => span.start < item.end && item.start < span.end)) continue;
    const { quote } = longest;
    objections.object(
      'proof-item-unclaimed',
      { item: quote.slice(item.start, item.end), quote },
      { pack: [...longest.path, 'quote'], text: placeInText(longest, item) },
    );
  }
}

function placeInText({ spans: [quote] }: ObligationClaim, { start, end }: Span): Span | null {
  return quote === undefined ? null : { start: quote.start + start, end: quote.start + end };
}
