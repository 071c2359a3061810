import type { Conditions } from "./conditions";
import { leastSquares, mostSquares } from "./spread";
import { sumsWithin } from "./sums";
import { tighten } from "./tighten";

/** Tightens the blocks, and says whether the sums and the spread that remain possible meet what is asked. */
export function stillPossible(conditions: Conditions, low: Float64Array, high: Float64Array): boolean {
  if (!tighten(conditions, low, high)) return false;
  const sums = sumsWithin(conditions, low, high);
  if (!sums) return false;
  const { squares } = conditions;
  if (squares.high < Infinity && leastSquares(conditions, low, high, sums) > squares.high) return false;
  return squares.low === 0 || mostSquares(conditions, low, high, sums) >= squares.low;
}
