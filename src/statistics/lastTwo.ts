import type { Conditions } from "./conditions";
import { noise } from "./interval";
import { sumsWithin } from "./sums";

/** Room for what doubles lose, as in the conditions' own squares. */
const ROOM = 1e-9;

/**
 * Counts the sets of whole values where all but two are settled. For each possible sum, the two have a known sum s and,
 * by the SD, a sum of squares within an interval; with d their difference, d² = 2(x² + y²) − s², and d is even when s is.
 * @param limits how many sums and d may be tried, and how many sets are enough
 * @returns how many sets were found, and how many were tried
 */
export function lastTwo(
  conditions: Conditions,
  low: Float64Array,
  high: Float64Array,
  limits: { steps: number; atMost: number },
): { sets: number; steps: number } {
  const { n, squares, centre, pairs } = conditions;
  const wide = [...low.keys()].filter((k) => low[k]! < high[k]!);
  const [i, j] = [wide[0]!, wide[1]!];
  const within = sumsWithin(conditions, low, high)!;
  const values = low.map((value) => value - centre);
  let [settled, settledSquares] = [0, 0];
  values.forEach((value, k) => {
    if (k === i || k === j) return;
    settled += value;
    settledSquares += value * value;
  });
  const [lowI, highI, lowJ, highJ] = [low[i]! - centre, high[i]! - centre, low[j]! - centre, high[j]! - centre];
  const fits = ({ at, weight, low: least, high: most }: Conditions["pairs"][number]): boolean => {
    const [lower, higher] = [centre + values[at]!, centre + values[at + 1]!];
    const value = (1 - weight) * lower + weight * higher;
    const room = noise(Math.max(Math.abs(lower), Math.abs(higher)));
    return value >= least - room && value <= most + room;
  };

  let [sets, steps] = [0, 0];
  for (let sum = Math.ceil(within.low); sum <= within.high; sum++) {
    if (++steps > limits.steps) return { sets, steps };
    const total = sum - n * centre;
    const s = total - settled;
    const aside = (total * total) / n - settledSquares;
    const room = ROOM * (1 + (total * total) / n + settledSquares);
    const least = Math.sqrt(Math.max(0, 2 * (squares.low + aside - room) - s * s));
    const most = Math.sqrt(Math.max(-1, 2 * (squares.high + aside + room) - s * s));
    const from = Math.ceil(Math.max(least - ROOM, 0, s - 2 * highI, 2 * lowJ - s));
    const to = Math.min(most + ROOM, s - 2 * lowI, 2 * highJ - s);
    for (let d = (from - s) % 2 === 0 ? from : from + 1; d <= to; d += 2) {
      if (++steps > limits.steps) return { sets, steps };
      [values[i], values[j]] = [(s - d) / 2, (s + d) / 2];
      if (pairs.every(fits) && ++sets >= limits.atMost) return { sets, steps };
    }
  }
  return { sets, steps };
}
