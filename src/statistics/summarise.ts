import { valuesAtRanks } from "./valuesAtRanks";

/** What a statistic measure reports of values. Null where there is no such figure: all of no values, the SD of one. */
export type Summary = {
  n: number;
  mean: number | null;
  /** With n − 1. */
  sd: number | null;
  min: number | null;
  /** Percentiles are of type 7 (Hyndman & Fan, The American Statistician 50:361, 1996), as Excel's PERCENTILE.INC. */
  p10: number | null;
  median: number | null;
  p90: number | null;
  max: number | null;
};

const NOTHING: Summary = { n: 0, mean: null, sd: null, min: null, p10: null, median: null, p90: null, max: null };

/**
 * Summarises values, which are left as they are.
 * @param values finite numbers, below 1e150 so that their squares are finite too
 */
export function summarise(values: ArrayLike<number>): Summary {
  const n = values.length;
  if (n === 0) return NOTHING;
  const { mean, min, max } = centreOf(values);
  return { n, mean, sd: n === 1 ? null : deviationOf(values, mean), min, ...percentilesOf(values, { min, max }), max };
}

/** The mean by a sum that carries what each addition loses (Neumaier, ZAMM 54:39, 1974), and the extremes. */
function centreOf(values: ArrayLike<number>): { mean: number; min: number; max: number } {
  let [sum, lost, min, max] = [0, 0, Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // Equal values have that mean to the last digit, and so an SD of 0.
  return { mean: Math.min(max, Math.max(min, (sum + lost) / values.length)), min, max };
}

/**
 * By a second pass over the distances to the mean, less what the mean's own rounding adds (the corrected two-pass
 * algorithm: Chan, Golub & LeVeque, The American Statistician 37:242, 1983).
 */
function deviationOf(values: ArrayLike<number>, mean: number): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const distance = values[i]! - mean;
    sum += distance;
    squares += distance * distance;
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / values.length) / (values.length - 1));
}

/** Where a percentile lies among n sorted values: between two ranks, and how far. In tenths, which are exact. */
function positionOf(tenths: number, n: number): { rank: number; next: number; part: number } {
  const tenfold = (n - 1) * tenths;
  const rank = Math.floor(tenfold / 10);
  return { rank, next: Math.min(rank + 1, n - 1), part: (tenfold % 10) / 10 };
}

type Percentiles = Pick<Summary, "p10" | "median" | "p90">;

function percentilesOf(values: ArrayLike<number>, extremes: { min: number; max: number }): Percentiles {
  const positions = [1, 5, 9].map((tenths) => positionOf(tenths, values.length));
  const ranks = positions.flatMap(({ rank, next }) => [rank, next]);
  const found = valuesAtRanks(values, ranks, extremes);
  const [p10, median, p90] = positions.map(({ part }, i) => {
    const [below, above] = [found[2 * i]!, found[2 * i + 1]!];
    return below + part * (above - below);
  });
  return { p10: p10!, median: median!, p90: p90! };
}
