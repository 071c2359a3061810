import { type Conditions, conditionsOf, type Method } from "./conditions";
import { gridOf } from "./grid";
import { outOfOrder } from "./order";
import type { PossibleValues, Reported } from "./reported";
import { search } from "./search";
import { stillPossible } from "./stillPossible";
import { sumsWithin } from "./sums";
import { boundByDeviation } from "./tighten";
import { wholeSumsFit } from "./wholeSums";

/** Up to this N, sets of whole values and ages are sought value by value. */
const SEARCHED_SINGLY = 8;

/**
 * What the figures leave of the values, each block as narrow as the bounds make it; null when they leave nothing.
 * Ages that can only be a year or more are whole numbers, and are taken for such.
 * @param singly each rank has a block of its own
 */
export function bounded(
  reported: Reported,
  values: PossibleValues,
  method: Method,
  singly: boolean,
): Conditions | null {
  if (outOfOrder(reported)) return null;
  const grid = gridOf(values);
  const conditions = conditionsOf(reported, grid, method, singly);
  const { low, high } = conditions;
  boundByDeviation(conditions, low, high);
  if (!stillPossible(conditions, low, high)) return null;
  if (grid.kind === "age" && low[0]! >= grid.perUnit) return bounded(reported, { ...values, min: 1 }, method, singly);
  return conditions;
}

/**
 * Whether it is proved that no set of values has the figures by this method.
 * @param steps how many divisions of the values' intervals may be tried before it is left open
 */
export function isExcluded(reported: Reported, values: PossibleValues, method: Method, steps: number): boolean {
  const conditions = bounded(reported, values, method, reported.n <= SEARCHED_SINGLY && values.kind !== "any");
  if (!conditions) return true;
  const { grid, low, high } = conditions;
  if (grid.kind === "whole" && !wholeSumsFit(conditions, low, high, sumsWithin(conditions, low, high)!)) return true;
  return search(conditions, steps, 1).kind === "none";
}
