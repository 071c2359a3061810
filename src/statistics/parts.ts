import type { Conditions } from "./conditions";
import { down, up } from "./grid";
import { stillPossible } from "./stillPossible";

/**
 * Divides what conditions leave into parts, halving the widest block of a pair again and again: the two values of a pair
 * cannot both be low or both be high, which each block on its own does not know. Parts that nothing is left of fall away.
 * @param halvings how often each part is halved
 */
export function partsOf(conditions: Conditions, halvings: number): Conditions[] {
  const { pairs, grid, low, high } = conditions;
  if (!stillPossible(conditions, low, high)) return [];
  const widths = pairs.flatMap(({ at }) => [at, at + 1]).map((at) => ({ at, width: high[at]! - low[at]! }));
  const { at, width } = widths.toSorted((a, b) => b.width - a.width)[0] ?? { at: 0, width: 0 };
  if (halvings === 0 || !(width > 0 && width < Infinity)) return [conditions];
  const middle = down(grid, low[at]! + width / 2);
  const [below, above] = [high.slice(), low.slice()];
  below[at] = middle;
  above[at] = grid.kind === "any" ? middle : up(grid, middle + 1);
  return [
    ...partsOf({ ...conditions, low: low.slice(), high: below }, halvings - 1),
    ...partsOf({ ...conditions, low: above, high: high.slice() }, halvings - 1),
  ];
}
