/**
 * Counts the leading items of a sorted list for which `comesFirst` holds, by binary search. It
 * must hold for no item after them.
 */
export function partitionPoint<T>(sorted: ArrayLike<T>, comesFirst: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesFirst(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
