import type { Conditions } from "./conditions";
import type { Interval } from "./interval";

/**
 * The level that values are drawn to, each as near as its block lets it. With a target: the level at which they add up to
 * it. Without: the level that is then also their mean, where they are closest together of all.
 */
function level(count: Int32Array, low: Float64Array, high: Float64Array, n: number, target: number | null): number {
  const blocks = count.length;
  let [entered, left, fixed, free] = [0, 0, 0, 0];
  for (let k = 0; k < blocks; k++) {
    if (low[k]! === -Infinity) {
      entered++;
      free += count[k]!;
    } else fixed += count[k]! * low[k]!;
  }
  let at = -Infinity;
  for (;;) {
    const [nextIn, nextOut] = [entered < blocks ? low[entered]! : Infinity, high[left] ?? Infinity];
    const next = Math.min(nextIn, nextOut);
    if (target === null) {
      if (free === n) return Number.isFinite(at) ? at : Number.isFinite(next) ? next : 0;
      if (fixed + (free - n) * next <= 0) return fixed / (n - free);
    } else if (fixed + free * next >= target || next === Infinity) return free ? (target - fixed) / free : at;
    at = next;
    if (nextIn <= nextOut) {
      fixed -= count[entered]! * nextIn;
      free += count[entered++]!;
    } else {
      fixed += count[left]! * nextOut;
      free -= count[left++]!;
    }
  }
}

const held = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);

function sumAt(at: number, count: Int32Array, low: Float64Array, high: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < count.length; k++) sum += count[k]! * held(at, low[k]!, high[k]!);
  return sum;
}

/** The Σx where the values can be closest together of all. */
export const closestSum = ({ n, count }: Conditions, low: Float64Array, high: Float64Array): number =>
  sumAt(level(count, low, high, n, null), count, low, high);

/**
 * The least that Σ(x − x̄)² can be when each value lies within its block and Σx within `sum`. It is convex in Σx, and for
 * a given Σx least when all values are drawn to one level: what one value gained by leaving it, another would lose more.
 */
export function leastSquares({ n, count }: Conditions, low: Float64Array, high: Float64Array, sum: Interval): number {
  const closest = level(count, low, high, n, null);
  const unbound = sumAt(closest, count, low, high);
  const target = held(unbound, sum.low, sum.high);
  const at = target === unbound ? closest : level(count, low, high, n, target);
  let squares = 0;
  for (let k = 0; k < count.length; k++) {
    const from = held(at, low[k]!, high[k]!) - target / n;
    squares += count[k]! * from * from;
  }
  return squares;
}

/**
 * The most that Σ(x − x̄)² can be when each value lies within its block and Σx within `sum`. For a given Σx it is most
 * when the highest ranks are as high and the lowest as low as they can be, with at most one value between: moving any
 * amount from a lower rank to a higher one adds to Σx². In Σx that is convex between the sums at which no value is
 * between, so the most is at an end of `sum` or at one of those; within a block these lie on a concave parabola.
 */
export function mostSquares(
  { n, count, centre }: Conditions,
  low: Float64Array,
  high: Float64Array,
  sum: Interval,
): number {
  let [base, squares] = [0, 0];
  for (let k = 0; k < count.length; k++) {
    const from = low[k]! - centre;
    if (!Number.isFinite(from) || !Number.isFinite(high[k]!)) return Infinity;
    base += count[k]! * from;
    squares += count[k]! * from * from;
  }
  const [least, most] = [sum.low - n * centre, sum.high - n * centre];
  let best = 0;
  for (let k = count.length - 1; k >= 0; k--) {
    const [bottom, size, width] = [low[k]! - centre, count[k]!, high[k]! - low[k]!];
    const end = base + size * width;
    const room = 1e-9 * (1 + Math.abs(base) + Math.abs(end));
    if (end >= least - room && base <= most + room) {
      best = Math.max(best, ofBlock(held(least, base, end), held(most, base, end), bottom, size, width));
    }
    base = end;
    squares += size * width * (2 * bottom + width);
  }
  return best;

  /** The most while the values of one block rise from `bottom` by `width`, those below it low and those above it high. */
  function ofBlock(first: number, last: number, bottom: number, size: number, width: number): number {
    const at = (raised: number, rest: number): number => {
      const total = base + raised * width + rest;
      const all = squares + raised * width * (2 * bottom + width) + rest * (2 * bottom + rest);
      return all - (total * total) / n;
    };
    if (width === 0) return at(0, 0);
    const split = (total: number): number => {
      const raised = Math.min(size - 1, Math.floor((total - base) / width));
      return at(raised, total - base - raised * width);
    };
    const fewest = Math.ceil((first - base) / width);
    const peak = Math.floor(((n * (2 * bottom + width)) / 2 - base) / width);
    let most = Math.max(split(first), split(last));
    for (const raised of [peak, peak + 1]) {
      const within = held(raised, fewest, Math.floor((last - base) / width));
      if (within >= fewest) most = Math.max(most, at(within, 0));
    }
    return most;
  }
}
