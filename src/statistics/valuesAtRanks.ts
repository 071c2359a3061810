import { selectRanks } from "./selectRanks";

/** How many there are of each whole number from min to max, or null where a value is not whole. */
function countOfEach(values: ArrayLike<number>, min: number, max: number): Uint32Array | null {
  const counts = new Uint32Array(max - min + 1);
  for (let i = 0; i < values.length; i++) {
    const step = values[i]! - min;
    if (!Number.isInteger(step)) return null;
    counts[step]!++;
  }
  return counts;
}

/** How far above the smallest value the one at a rank is. */
function stepAt(rank: number, counts: Uint32Array): number {
  let [step, below] = [0, 0];
  while (below + counts[step]! <= rank) below += counts[step++]!;
  return step;
}

/**
 * The values that would stand at ranks if all were sorted.
 * @param values finite numbers, which are left as they are
 * @param ranks from 0
 */
export function valuesAtRanks(
  values: ArrayLike<number>,
  ranks: readonly number[],
  { min, max }: { min: number; max: number },
): number[] {
  const counts = Number.isInteger(min) && max - min < values.length ? countOfEach(values, min, max) : null;
  // Days and years are whole, and many are alike: counting takes a fraction of the time.
  if (counts) return ranks.map((rank) => min + stepAt(rank, counts));
  const moved = new Float64Array(values);
  selectRanks(moved, ranks);
  return ranks.map((rank) => moved[rank]!);
}
