/**
 * Both lists in one. Where one is empty, as most lists of notes and problems are, it is the other
 * itself: copying them for each finding would take as long as the comparison.
 */
export function join<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}
