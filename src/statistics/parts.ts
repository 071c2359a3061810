import type { Conditions } from "./conditions";
import { down, up } from "./grid";
import { stillPossible } from "./stillPossible";

/**
 * Divides what conditions leave into parts, halving the widest block of a pair again and again: the two values of a pair
 * cannot both be low or both be high, which each block on its own does not know. Parts that nothing is left of fall away.
 * @param halvings how often each part is halved
 */
export function* partsOf(conditions: Conditions, halvings: number): Generator<Conditions> {
  const { pairs, grid, low, high } = conditions;
  if (!stillPossible(conditions, low, high)) return;
  const width = (k: number) => high[k]! - low[k]!;
  let at = pairs[0]?.at ?? 0;
  for (const pair of pairs) {
    for (const k of [pair.at, pair.at + 1]) if (width(k) > width(at)) at = k;
  }
  if (halvings === 0 || pairs.length === 0 || width(at) === 0 || width(at) === Infinity) return yield conditions;
  const middle = down(grid, low[at]! + width(at) / 2);
  const [below, above] = [high.slice(), low.slice()];
  below[at] = middle;
  above[at] = grid.kind === "any" ? middle : up(grid, middle + 1);
  yield* partsOf({ ...conditions, low: low.slice(), high: below }, halvings - 1);
  yield* partsOf({ ...conditions, low: above, high: high.slice() }, halvings - 1);
}
