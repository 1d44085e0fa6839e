import type { Claiming, ObligationClaim } from './prove-claims.js';
import type { Objections } from './prove-objections.js';

/**
 * Holds the region of each duty against the text: a duty of one region stands in a sentence that
 * names it; one whose quote names a single region is that region's, and no other's.
 */
export function proveRegionsOfDuties(
  { encoding, words }: Claiming,
  claims: readonly ObligationClaim[],
  objections: Objections,
): void {
  const { obligations = [] } = encoding.parts;
  const { text } = words.approval;
  const nameOf = (code: string) => encoding.regions.get(code)?.name ?? null;
  for (const { encoded, path, spans } of claims) {
    const [span] = spans;
    const region = obligations[Number(path[1])]?.region ?? null;
    if (span === undefined) continue;
    const sentence = { start: sentenceStart(text, span.start), end: span.end };
    const inQuote = new Set(words.cited.namedIn(span).filter((code) => encoding.regions.has(code)));
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

function sentenceStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('。', offset - 1), text.lastIndexOf('\n', offset - 1)) + 1;
}
