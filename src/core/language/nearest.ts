import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely means: the one within the fewest edits, if those
 * are at most a third of its length (one edit in words of two or three characters).
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
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
  return best;
}
