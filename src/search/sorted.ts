/** Where a number stands among ascending ones, of those from `start` to before `end`; -1 where it isn't there. */
export function indexOfSorted(sorted: Int32Array, wanted: number, start = 0, end = sorted.length): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
