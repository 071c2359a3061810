import type { Conditions } from "./conditions";
import { down, up } from "./grid";

/** More rounds seldom tighten more; stopping early only leaves wider bounds. */
const ROUNDS = 4;

/**
 * How far, in units of √(Σ(x − x̄)²), the value of a rank can be above the mean, and by symmetry how far the value of
 * rank n + 1 − rank can be below it: at least n + 1 − rank values lie that far above, so the others must lie below by as
 * much together (Mallows & Richter 1969; for the extremes Samuelson 1968, for one tail Cantelli).
 */
const reach = (rank: number, n: number): number => Math.sqrt((rank - 1) / (n * (n + 1 - rank)));

/** Bounds that mean and SD set each rank. */
export function boundByDeviation({ n, count, sum, squares, grid }: Conditions, low: Float64Array, high: Float64Array) {
  const deviation = Math.sqrt(squares.high);
  if (!Number.isFinite(deviation) || !Number.isFinite(sum.high - sum.low)) return;
  let first = 1;
  for (let k = 0; k < count.length; k++) {
    const last = first + count[k]! - 1;
    high[k] = Math.min(high[k]!, down(grid, sum.high / n + deviation * reach(last, n)));
    low[k] = Math.max(low[k]!, up(grid, sum.low / n - deviation * reach(n + 1 - first, n)));
    first = last + 1;
  }
}

/**
 * Concludes from the order, the pairs and the sum what is left for each block, and writes it in `low` and `high`. Nothing
 * that is in a set with all the figures is taken away.
 * @returns false when there is nothing left for some block
 */
export function tighten({ count, pairs, sum, grid }: Conditions, low: Float64Array, high: Float64Array): boolean {
  const last = count.length - 1;
  let changed = false;
  const raise = (k: number, to: number) => {
    const value = up(grid, to);
    if (value > low[k]!) {
      low[k] = value;
      changed = true;
    }
  };
  const lower = (k: number, to: number) => {
    const value = down(grid, to);
    if (value < high[k]!) {
      high[k] = value;
      changed = true;
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    changed = false;
    for (const { at, weight, low: least, high: most } of pairs) {
      const rest = 1 - weight;
      raise(at, (least - weight * high[at + 1]!) / rest);
      lower(at, (most - weight * low[at + 1]!) / rest);
      raise(at + 1, (least - rest * high[at]!) / weight);
      lower(at + 1, (most - rest * low[at]!) / weight);
    }
    for (let k = 1; k <= last; k++) raise(k, low[k - 1]!);
    for (let k = last - 1; k >= 0; k--) lower(k, high[k + 1]!);
    let lowest = 0;
    let highest = 0;
    for (let k = 0; k <= last; k++) {
      if (low[k]! > high[k]!) return false;
      lowest += count[k]! * low[k]!;
      highest += count[k]! * high[k]!;
    }
    if (lowest > sum.high || highest < sum.low) return false;
    for (let k = 0; k <= last; k++) {
      const [below, above] = [low[k]!, high[k]!];
      if (lowest > -Infinity) lower(k, below + sum.high - lowest);
      if (highest < Infinity) raise(k, above + sum.low - highest);
    }
    if (!changed) return true;
  }
  for (let k = 0; k <= last; k++) if (low[k]! > high[k]!) return false;
  return true;
}
