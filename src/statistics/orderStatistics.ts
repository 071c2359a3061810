import type { Statistic } from "./reported";

/** The statistics that are values of the set, or lie between two of them, in rising order. */
export const ORDERED = ["min", "p10", "median", "p90", "max"] as const satisfies readonly Statistic[];
export type Ordered = (typeof ORDERED)[number];

/** How many tenths of the values lie below: the probability of the percentile, times ten so that it is exact. */
const TENTHS: Readonly<Record<Ordered, number>> = { min: 0, p10: 1, median: 5, p90: 9, max: 10 };

/** The value with this rank, counted from 1, plus `weight` times the step to the next. */
export type Position = { rank: number; weight: number };

/** Where type 7 of Hyndman & Fan (1996) places a statistic: at h = (n − 1)p + 1. Excel's PERCENTIL.INK, R's default. */
export function position(figure: Ordered, n: number): Position {
  const tenths = (n - 1) * TENTHS[figure];
  return { rank: Math.floor(tenths / 10) + 1, weight: (tenths % 10) / 10 };
}

/**
 * The ranks that a percentile lies between, whichever of the nine types of Hyndman & Fan is used. Of their positions,
 * type 4 (np) is the lowest for both p10 and p90; type 7, (n − 1)p + 1, is the highest for p10 and type 6, (n + 1)p, for
 * p90. Types 1–3 take the value at np rounded in some way, or the mean of those at np and np + 1.
 */
export function ranksOfAnyType(figure: "p10" | "p90", n: number): { from: number; to: number } {
  const tenths = n * TENTHS[figure];
  return { from: Math.max(1, Math.floor(tenths / 10)), to: Math.min(n, Math.ceil((tenths + 9) / 10)) };
}
