import { distance } from 'fastest-levenshtein';

/**
 * Finds the candidate that a mistyped word most likely means: the one within the fewest edits, at
 * most a third of its length (one edit in words of two or three characters); else the only one
 * that starts or ends with it.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const length = Math.max(word.length, candidate.length);
    const allowed = Math.max(1, Math.floor(length / 3));
    if (length < 2 || Math.abs(word.length - candidate.length) > allowed) continue;
    const edits = distance(word, candidate);
    if (edits <= allowed && edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  if (best !== null || word.length < 2) return best;
  const holding = [...candidates].filter(
    (candidate) => candidate.startsWith(word) || candidate.endsWith(word),
  );
  return new Set(holding).size === 1 ? (holding[0] ?? null) : null;
}
