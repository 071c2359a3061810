import { type Conditions, divisor, type Method } from "./conditions";
import { apart, type Interval, scaled } from "./interval";
import { type Ordered, position, ranksOfAnyType } from "./orderStatistics";
import { partsOf } from "./parts";
import type { Statistic } from "./reported";
import { closestSum, leastSquares, mostSquares } from "./spread";
import { sumsWithin } from "./sums";

function blockOf({ count }: Conditions, rank: number): number {
  let last = 0;
  return count.findIndex((size) => (last += size) >= rank);
}

function orderedRange(conditions: Conditions, figure: Ordered, { percentiles }: Method): Interval {
  const { n, low, high } = conditions;
  if (percentiles === "anyType" && (figure === "p10" || figure === "p90")) {
    const { from, to } = ranksOfAnyType(figure, n);
    return { low: low[blockOf(conditions, from)]!, high: high[blockOf(conditions, to)]! };
  }
  const { rank, weight } = position(figure, n);
  const at = (ends: Float64Array) => {
    const own = ends[blockOf(conditions, rank)]!;
    return weight === 0 ? own : (1 - weight) * own + weight * ends[blockOf(conditions, rank + 1)]!;
  };
  return { low: at(low), high: at(high) };
}

/** Halvings that bring an interval down to a billionth: far finer than any range is shown. */
const HALVINGS = 30;

/**
 * The sums where the values can be as close together as the SD asks. The least spread is convex in the sum, so they are
 * an interval around the sum where it is least: this is |mean − median| ≤ SD · √((n − 1)/n), and more.
 */
function sumsByDeviation(conditions: Conditions): Interval {
  const { low, high, squares } = conditions;
  const within = sumsWithin(conditions, low, high)!;
  if (squares.high === Infinity) return within;
  const least = (sum: number) => leastSquares(conditions, low, high, { low: sum, high: sum });
  const closest = closestSum(conditions, low, high);
  const end = (limit: number): number => {
    let step = limit > closest ? 1 : -1;
    const further = () => (limit > closest ? Math.min(limit, closest + step) : Math.max(limit, closest + step));
    while (least(further()) <= squares.high) {
      if (further() === limit) return limit;
      step *= 2;
    }
    let [inside, outside] = [closest, further()];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (inside + outside) / 2;
      if (least(middle) <= squares.high) inside = middle;
      else outside = middle;
    }
    return outside;
  };
  return { low: end(within.low), high: end(within.high) };
}

function rangeWithin(conditions: Conditions, figure: Statistic, method: Method): Interval {
  const { n, low, high } = conditions;
  if (figure === "mean") return scaled(sumsByDeviation(conditions), 1 / n);
  if (figure !== "sd") return orderedRange(conditions, figure, method);
  const sums = sumsWithin(conditions, low, high)!;
  const by = divisor(n, method.sd);
  return {
    low: Math.sqrt(leastSquares(conditions, low, high, sums) / by),
    high: Math.sqrt(mostSquares(conditions, low, high, sums) / by),
  };
}

/**
 * What a figure that is not among the conditions can be, in the unit of the values, when what was told of it lies outside;
 * null when it does not, or there is no set at all.
 * @param halvings how finely pairs are divided: more makes the range narrower, never too narrow
 */
export function rangeBeside(
  told: Interval,
  conditions: Conditions,
  figure: Statistic,
  method: Method,
  halvings: number,
): Interval | null {
  let range: Interval = { low: Infinity, high: -Infinity };
  for (const part of partsOf(conditions, halvings)) {
    const { low, high } = scaled(rangeWithin(part, figure, method), 1 / conditions.grid.perUnit);
    range = { low: Math.min(low, range.low), high: Math.max(high, range.high) };
    if (!apart(told, range)) return null;
  }
  return range.low <= range.high ? range : null;
}
