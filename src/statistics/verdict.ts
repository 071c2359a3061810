import type { Statistic } from "./reported";

/** Why no set of values has the figures: what the figure in question would have to be, given the others. */
export type Reason =
  /** The figures do not stand in rising order. */
  | { kind: "order"; lower: Statistic; higher: Statistic }
  /** A figure lies outside what the others leave for it: the mean, the SD. Infinite where there is no limit. */
  | { kind: "outside"; figure: Statistic; least: number; most: number }
  /** A figure lies where no value of this kind can: a median of whole values that is 12.3, a value off the scale. */
  | { kind: "off"; figure: Statistic }
  /** No sum of N such values gives this mean (GRIM); the nearest means that some do. */
  | { kind: "meanOfWhole"; below: number; above: number }
  /** The mean is possible and so is the SD, but not both of the same whole values (GRIMMER). */
  | { kind: "sdOfWhole" }
  /** The bounds allow them, but all that these leave has been tried and no set has all the figures at once. */
  | { kind: "noSet" };

/** What a person may have done instead of what was meant. */
export type Slip =
  | { kind: "standardErrorForSd" }
  | { kind: "varianceForSd" }
  | { kind: "swapped"; figures: readonly [Statistic, Statistic] }
  /** The decimal comma is off by one place: the figure is ten times too large or too small. */
  | { kind: "comma"; figure: Statistic; times: 10 | 0.1 | 100 | 0.01 }
  /** N is that of another set: with N this much larger or smaller the figures are possible. */
  | { kind: "n"; by: 1 | -1 };

/** Whether any set of values has the reported figures. */
export type Verdict =
  /** Nothing speaks against it; not necessarily that a set was found. */
  | { kind: "possible" }
  /**
   * By the stated methods (SD with n−1, percentiles of type 7) there is none, but by other usual methods there may be:
   * an SD with n, percentiles of another type, or both.
   */
  | { kind: "otherMethod"; reason: Reason; fits: "sd" | "percentiles" | "both" }
  /** There is none by any usual method. The slips are those that would explain it, likeliest first. */
  | { kind: "impossible"; reason: Reason; slips: readonly Slip[] };
