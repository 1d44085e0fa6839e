import type { Span } from '../core/language/approval-text.js';
import { occurrences } from '../core/language/citation.js';
import { splitEnumeration } from '../core/language/clauses.js';
import type { Claiming, LimitClaim, ObligationClaim } from './prove-claims.js';
import type { Objections } from './prove-objections.js';

/**
 * Proves that duties which share a quote share it out: each claims words of its own in it, and each
 * item of the list that it holds (蓝线、绿线 … 等) is claimed, so that none can be dropped unnoticed.
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
    const [at, second] = occurrences(quote, words);
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
          text: inText(duty, span),
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
      { pack: [...longest.path, 'quote'], text: inText(longest, item) },
    );
  }
}

function inText({ spans: [quote] }: ObligationClaim, { start, end }: Span): Span | null {
  return quote === undefined ? null : { start: quote.start + start, end: quote.start + end };
}

/** Objects to a number that two limits of one region claim: one of them would not be missed. */
export function proveDistinctLimits(limits: readonly LimitClaim[], objections: Objections): void {
  const owners = new Map<string, LimitClaim>();
  for (const claim of limits) {
    if (claim.phrase === null) continue;
    const key = `${claim.region} ${claim.phrase.offset}`;
    const first = owners.get(key);
    if (first === undefined) {
      owners.set(key, claim);
      continue;
    }
    const { rule, quote } = claim.encoded;
    objections.object(
      'proof-limit-repeated',
      { rule, first: first.encoded.rule, quote },
      {
        pack: [...claim.path, 'quote'],
        text: claim.spans[0] ?? null,
      },
    );
  }
}

/**
 * Objects to a limit that the text states before it names any region, so of all of them, and that
 * the pack has for some: one more could be dropped unnoticed.
 */
export function proveCommonLimits(
  { encoding, words }: Claiming,
  limits: readonly LimitClaim[],
  objections: Objections,
): void {
  const common = new Map<number, LimitClaim[]>();
  for (const claim of limits) {
    if (claim.phrase === null || words.cited.namedBefore(claim.phrase.offset) !== null) continue;
    const { offset } = claim.phrase;
    common.set(offset, [...(common.get(offset) ?? []), claim]);
  }
  for (const claims of common.values()) {
    const [first] = claims;
    const claimed = new Set(claims.map(({ region }) => region));
    const others = [...encoding.regions.values()].filter(({ code }) => !claimed.has(code));
    if (first === undefined || others.length === 0) continue;
    const args = { rule: first.encoded.rule, regions: others.map(({ name }) => name) };
    objections.object('proof-limit-of-all', args, {
      pack: [...first.path, 'quote'],
      text: first.spans[0] ?? null,
    });
  }
}
