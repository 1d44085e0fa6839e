/**
 * How many items of a sorted list come first: those of which `comesFirst` holds, and of no item behind
 * them. Takes logarithmic time.
 */
export function countFirst<T>(sorted: ArrayLike<T>, comesFirst: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesFirst(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
