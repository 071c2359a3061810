import type { ReportedFigure } from "./reported";

/** A closed interval: both ends belong to it. Infinite where there is no limit. */
export type Interval = { low: number; high: number };

const NOISE = 1e-10;

/**
 * How far a figure may be from what exact arithmetic gives, where it is worked out from numbers up to `size`: the programs
 * that made it and this one count in doubles. Far above their error, far below what anybody reports.
 */
export const noise = (size: number): number => NOISE * Math.max(1, Math.abs(size));

/**
 * What a figure may have been before it was rounded. Both ends belong to it, so that it does not matter whether halves
 * were rounded up or to even.
 * @param size of the numbers it is worked out from, where these are larger: the SD of large values that are all equal is
 * not always 0
 */
export function unrounded({ value, decimals }: ReportedFigure, size = 0): Interval {
  const margin = 0.5 * 10 ** -decimals + noise(Math.max(Math.abs(value), size));
  return { low: value - margin, high: value + margin };
}

export const scaled = ({ low, high }: Interval, by: number): Interval => ({ low: low * by, high: high * by });

export const apart = (one: Interval, other: Interval): boolean => one.low > other.high || one.high < other.low;
