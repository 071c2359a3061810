import type { PossibleValues } from "./reported";

/** Ages under one year are days divided by this (Skelettdysplasier, rows 278–279). */
const DAYS_IN_YEAR = 365;

/**
 * Ends of intervals are sums and quotients in doubles; one that is this near a whole number, beside its size, is taken for
 * it. A whole number is never taken for the next.
 */
const near = (value: number): number => Math.min(0.5, 1e-9 * Math.max(1, Math.abs(value)));

/**
 * The values that are possible, counted in such steps that each but those of kind "any" is a whole number: an age is
 * counted in days of a 365th of a year.
 */
export type Grid = { kind: PossibleValues["kind"]; perUnit: number; least: number; most: number };

/** The smallest possible value that is not below `value`, limits aside. */
export function up({ kind }: Pick<Grid, "kind">, value: number): number {
  if (kind === "any") return value;
  const whole = Math.ceil(value - near(value));
  return kind === "whole" || whole < DAYS_IN_YEAR ? whole : Math.ceil(whole / DAYS_IN_YEAR) * DAYS_IN_YEAR;
}

/** The largest possible value that is not above `value`, limits aside. */
export function down({ kind }: Pick<Grid, "kind">, value: number): number {
  if (kind === "any") return value;
  const whole = Math.floor(value + near(value));
  return kind === "whole" || whole < DAYS_IN_YEAR ? whole : Math.floor(whole / DAYS_IN_YEAR) * DAYS_IN_YEAR;
}

/**
 * The grid of what values can be. Ages from one year are whole numbers. Of a limit that is not reached, where values can
 * be any, the limit itself is let in: no set is lost by that.
 */
export function gridOf({ kind, min, max, maxExcluded }: PossibleValues): Grid {
  if (kind === "age" && min >= 1) return gridOf({ kind: "whole", min, max, ...(maxExcluded && { maxExcluded }) });
  const perUnit = kind === "age" ? DAYS_IN_YEAR : 1;
  const least = up({ kind }, (kind === "age" ? Math.max(0, min) : min) * perUnit);
  const most = down({ kind }, max * perUnit);
  const excluded = maxExcluded && kind !== "any" && most >= max * perUnit - near(max * perUnit);
  return { kind, perUnit, least, most: excluded ? down({ kind }, most - 1) : most };
}
