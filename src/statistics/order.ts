import { unrounded } from "./interval";
import { ORDERED, type Ordered } from "./orderStatistics";
import type { Reported } from "./reported";

/**
 * Two figures that stand in the wrong order, however rounded; null when none do. It does not matter which type the
 * percentiles are of: none places p10 above the median, or p90 below it.
 */
export function outOfOrder(reported: Reported): { lower: Ordered; higher: Ordered } | null {
  const given = ORDERED.filter((figure) => reported[figure]);
  for (const [i, higher] of given.entries()) {
    const lower = given[i - 1];
    if (lower && unrounded(reported[lower]!).low > unrounded(reported[higher]!).high) return { lower, higher };
  }
  return null;
}
