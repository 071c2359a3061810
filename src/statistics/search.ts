import type { Conditions } from "./conditions";
import { down, up } from "./grid";
import { lastTwo } from "./lastTwo";
import { stillPossible } from "./stillPossible";

/**
 * How a search ended. "none": no set has the figures, that is proved. "enough": as many were found as were asked for.
 * "all": all there are were found, though not as many. "open": what remains could be neither told apart nor excluded, or
 * the steps ran out.
 */
export type Outcome = { kind: "none" | "enough" | "all" | "open"; sets: number };

/** Whether each value has a block of its own and can be counted: then the search comes down to single sets. */
const countable = ({ n, count, grid }: Conditions): boolean => count.length === n && grid.kind !== "any";

/**
 * Halves the blocks until what is left is a set, or is excluded. Where sets cannot be told apart (many values in a block,
 * or values of any kind) only the blocks of pairs are halved, down to a fraction of what rounding leaves of them.
 * @param steps how many divisions may be tried
 * @param atMost how many sets are enough
 */
export function search(conditions: Conditions, steps: number, atMost: number): Outcome {
  const { count, pairs, grid } = conditions;
  const exact = countable(conditions);
  const size = count.length;
  const divisible = exact
    ? Array.from({ length: size }, (_, k) => k)
    : [...new Set(pairs.flatMap(({ at }) => [at, at + 1]))];
  const finest = exact ? 0 : Math.min(...pairs.map(({ low, high }) => (high - low) / 4));
  const frames: Float64Array[] = [];
  let [left, sets, open] = [steps, 0, false];

  descend(0, conditions.low, conditions.high);
  if (sets >= atMost) return { kind: "enough", sets };
  return { kind: open ? "open" : sets ? "all" : "none", sets };

  function frame(depth: number, from: Float64Array): Float64Array {
    const own = (frames[depth] ??= new Float64Array(size));
    own.set(from);
    return own;
  }

  /** @returns whether there is reason to go on */
  function descend(depth: number, fromLow: Float64Array, fromHigh: Float64Array): boolean {
    if (left-- <= 0) {
      open = true;
      return false;
    }
    const low = frame(2 * depth, fromLow);
    const high = frame(2 * depth + 1, fromHigh);
    if (!stillPossible(conditions, low, high)) return true;
    let [widest, width, wide] = [-1, finest, 0];
    for (const k of divisible) {
      const own = high[k]! - low[k]!;
      if (own > 0) wide++;
      if (own > width) [widest, width] = [k, own];
    }
    if (width === Infinity || (widest < 0 && !exact)) {
      open = true;
      return false;
    }
    if (widest < 0) {
      sets++;
      return sets < atMost;
    }
    if (exact && grid.kind === "whole" && wide === 2) {
      const found = lastTwo(conditions, low, high, { steps: left, atMost: atMost - sets });
      sets += found.sets;
      if (found.steps > left) open = true;
      left -= found.steps;
      return sets < atMost && !open;
    }
    const [bottom, top] = [low[widest]!, high[widest]!];
    const below = down(grid, (bottom + top) / 2);
    high[widest] = below;
    if (!descend(depth + 1, low, high)) return false;
    high[widest] = top;
    low[widest] = grid.kind === "any" ? below : up(grid, below + 1);
    return descend(depth + 1, low, high);
  }
}
