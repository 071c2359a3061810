/** Stretches this short are sorted. */
const SHORT = 32;

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/**
 * Moves values so that each rank holds what it would hold if all were sorted: Hoare's selection (Find, CACM 1961), for
 * several ranks at once. Linear in the number of values, where sorting is not; a list that keeps splitting badly is sorted.
 * @param values finite numbers, moved about in place
 * @param ranks from 0
 */
export function selectRanks(values: Float64Array, ranks: readonly number[]): void {
  selectWithin(values, 0, values.length - 1, ranks, 2 * Math.ceil(Math.log2(values.length + 1)));
}

function selectWithin(values: Float64Array, first: number, last: number, ranks: readonly number[], splits: number) {
  if (!ranks.length) return;
  if (last - first < SHORT || splits === 0) {
    values.subarray(first, last + 1).sort();
    return;
  }
  const pivot = middleOf(values[first]!, values[(first + last) >>> 1]!, values[last]!);
  let [i, j] = [first, last];
  while (i <= j) {
    while (values[i]! < pivot) i++;
    while (values[j]! > pivot) j--;
    if (i > j) break;
    const moved = values[i]!;
    values[i++] = values[j]!;
    values[j--] = moved;
  }
  const below = ranks.filter((rank) => rank <= j);
  const above = ranks.filter((rank) => rank >= i);
  selectWithin(values, first, j, below, splits - 1);
  selectWithin(values, i, last, above, splits - 1);
}
