import type { Conditions } from "./conditions";
import type { Interval } from "./interval";

/** With more sums than this that give the same rounded mean, some of them has squares that fit for all practical N. */
const SUMS = 64;

/** Sums of squares up to here are exact in doubles, and so are the steps on the way to them; beyond, parity is lost. */
const EXACT = 2 ** 50;

/** The least Σ(x − centre)² of whole values within their blocks that add up to `sum`: as even as the blocks allow. */
function leastWhole({ count, centre }: Conditions, low: Float64Array, high: Float64Array, sum: number): number {
  const at = (level: number, k: number) => Math.min(high[k]!, Math.max(low[k]!, level));
  const total = (level: number) => count.reduce((all, size, k) => all + size * at(level, k), 0);
  let [below, above] = [low[0]!, high[high.length - 1]!];
  while (below < above) {
    const middle = Math.ceil((below + above) / 2);
    if (total(middle) <= sum) below = middle;
    else above = middle - 1;
  }
  const evened = count.reduce((all, size, k) => all + size * (at(below, k) - centre) ** 2, 0);
  return evened + (sum - total(below)) * (2 * (below - centre) + 1);
}

/** The most Σ(x − centre)² of whole values within their blocks that add up to `sum`: `mostSquares` tells why. */
function mostWhole({ count, centre }: Conditions, low: Float64Array, high: Float64Array, sum: number): number {
  let left = sum - count.reduce((all, size, k) => all + size * low[k]!, 0);
  let squares = 0;
  for (let k = count.length - 1; k >= 0; k--) {
    const [bottom, width, size] = [low[k]! - centre, high[k]! - low[k]!, count[k]!];
    const raised = width === 0 ? size : Math.min(size, Math.floor(left / width));
    left -= raised * width;
    squares += raised * (bottom + width) ** 2 + (size - raised) * bottom ** 2;
    if (raised < size) {
      squares += (bottom + left) ** 2 - bottom ** 2;
      left = 0;
    }
  }
  return squares;
}

/**
 * Whether some sum of whole values gives the mean, and some sum of squares the SD together with it (GRIM, Brown &
 * Heathers 2017; GRIMMER, Anaya 2016, Allard 2018). Every sum that may have been rounded to the mean is tried, each with
 * the squares of its own parity (x² and x are odd together): to try only the sum that is nearest is what makes other
 * programs call possible sets impossible (scrutiny, issue 80).
 */
export function wholeSumsFit(conditions: Conditions, low: Float64Array, high: Float64Array, within: Interval): boolean {
  const { n, squares, centre } = conditions;
  if (!Number.isFinite(squares.high) || !(within.high - within.low < SUMS)) return true;
  for (let sum = within.low; sum <= within.high; sum++) {
    const aside = (sum - n * centre) ** 2 / n;
    const room = 1e-9 * (1 + aside);
    const least = Math.max(Math.ceil(squares.low + aside - room), leastWhole(conditions, low, high, sum));
    if (least > EXACT) return true;
    const most = Math.min(Math.floor(squares.high + aside + room), mostWhole(conditions, low, high, sum));
    const sameParity = (least - sum + n * centre) % 2 === 0 ? least : least + 1;
    if (sameParity <= most) return true;
  }
  return false;
}
