/** The places of a longest run of values that only grow: the fewest others are out of order. */
export function increasing(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = values.map((value, at) => {
    const length = lengthBelow(values, ends, value);
    const previous = ends[length - 1];
    ends[length] = at;
    return previous;
  });
  const kept = new Set<number>();
  let at = ends.at(-1);
  while (at !== undefined) {
    kept.add(at);
    at = before[at];
  }
  return kept;
}

/** The length of the longest run that ends below a value; `ends[length]` ends the best run of `length + 1`. */
function lengthBelow(values: readonly number[], ends: readonly number[], value: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
