import { boundsOf, type Method } from "./conditions";
import { bounded } from "./feasible";
import { down, type Grid, gridOf, up } from "./grid";
import { apart, scaled, unrounded } from "./interval";
import { outOfOrder } from "./order";
import { ORDERED, type Ordered } from "./orderStatistics";
import { rangeBeside } from "./range";
import type { PossibleValues, Reported, Statistic } from "./reported";
import { sumsWithin } from "./sums";
import type { Reason } from "./verdict";
import { wholeSumsFit } from "./wholeSums";

/** The order in which a figure is suspected, where leaving out any of several would do. */
const SUSPECTED = ["mean", "sd", "median", "p10", "p90", "min", "max"] as const satisfies readonly Statistic[];

/** How finely pairs of values are divided where undivided ones give no reason: in 64 parts. */
const HALVINGS = 6;

/** Whether a figure lies off the scale. */
const isOffScale = (figure: Statistic, reported: Reported, { perUnit, least, most }: Grid): boolean =>
  figure !== "sd" && apart(scaled(unrounded(reported[figure]!), perUnit), { low: least, high: most });

/** Whether a figure lies between the places that one of such values, or two with a weight, can have. */
const isBetweenPlaces = (figure: Ordered, reported: Reported, grid: Grid, method: Method): boolean =>
  boundsOf(figure, reported, grid, method).some(({ low, high }) => low > high);

/** GRIM: the nearest means on either side, where no sum of whole values gives this one. */
function meanOfWhole({ n, mean }: Reported): Reason | null {
  if (!mean) return null;
  const sums = scaled(unrounded(mean), n);
  const below = down({ kind: "whole" }, sums.high);
  return below >= up({ kind: "whole" }, sums.low)
    ? null
    : { kind: "meanOfWhole", below: below / n, above: (below + 1) / n };
}

/** What a figure is outside of: all others, or, where several contradict each other, the percentiles and extremes. */
function outsideOthers(
  figure: Statistic,
  reported: Reported,
  values: PossibleValues,
  method: Method,
  halvings: number,
): Reason | null {
  const { mean: _, sd: __, ...ordered } = reported;
  for (const others of [reported, ordered]) {
    const conditions = bounded({ ...others, [figure]: undefined }, values, method, false);
    const range = conditions && rangeBeside(unrounded(reported[figure]!), conditions, figure, method, halvings);
    if (range) return { kind: "outside", figure, least: range.low, most: range.high };
  }
  return null;
}

/** Why there is no set with these figures by this method, when there is none: the simplest reason that holds. */
export function reasonAgainst(reported: Reported, values: PossibleValues, method: Method): Reason {
  const grid = gridOf(values);
  const given = SUSPECTED.filter((figure) => reported[figure]);
  const offScale = given.find((figure) => isOffScale(figure, reported, grid));
  if (offScale) return { kind: "off", figure: offScale };
  const order = outOfOrder(reported);
  if (order) return { kind: "order", ...order };
  const between = ORDERED.find((figure) => isBetweenPlaces(figure, reported, grid, method));
  if (between) return { kind: "off", figure: between };

  for (const halvings of [0, HALVINGS]) {
    for (const figure of given) {
      const outside = outsideOthers(figure, reported, values, method, halvings);
      if (outside) return outside;
    }
  }

  // Without the mean it shows whether ages can only be whole years.
  const whole = bounded({ ...reported, mean: undefined }, values, method, false)?.grid.kind === "whole";
  const grim = whole ? meanOfWhole(reported) : null;
  if (grim) return grim;
  const conditions = bounded(reported, values, method, false);
  if (conditions && whole) {
    const { low, high } = conditions;
    if (!wholeSumsFit(conditions, low, high, sumsWithin(conditions, low, high)!)) return { kind: "sdOfWhole" };
  }
  return { kind: "noSet" };
}
