import { STATED } from "./conditions";
import { bounded } from "./feasible";
import { isWithinReach } from "./reach";
import type { PossibleValues, Reported } from "./reported";
import { search } from "./search";

/** How many values may be looked at, each division of their intervals looking at all, before the count is left as it is. */
const LOOKS = 120_000;

/** With more values nobody asks for the count, and it would not come far. */
const MOST_VALUES = 100;

/**
 * How many different sets of values have exactly these figures by the stated methods (SD with n − 1, percentiles of type
 * 7), each as it may have been before rounding. Sets are the same when the same values occur equally often.
 *
 * Values that may be any are counted as if they were whole numbers: else there would be infinitely many, though to those
 * who know the people they would be no harder to tell apart.
 * @param atMost the count stops here, at least 1
 * @returns `all` when there are no more; otherwise there may be, as where a figure reaches a thousand millions
 */
export function countSets(reported: Reported, values: PossibleValues, atMost: number): { sets: number; all: boolean } {
  if (reported.n === 0) return { sets: 0, all: true };
  if (!isWithinReach(reported) || reported.n > MOST_VALUES) return { sets: 0, all: false };
  const counted: PossibleValues = values.kind === "any" ? { ...values, kind: "whole" } : values;
  const conditions = bounded(reported, counted, STATED, true);
  if (!conditions) return { sets: 0, all: true };
  const { kind, sets } = search(conditions, Math.floor(LOOKS / reported.n), atMost);
  return { sets, all: kind === "none" || kind === "all" };
}
