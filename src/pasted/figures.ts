import type { Statistic } from "../model/measure";
import { roundHalfUp } from "../rules/number";
import type { Summary } from "../statistics/summarise";

const FIGURES = { medel: "mean", sd: "sd", min: "min", p10: "p10", median: "median", p90: "p90", max: "max" } as const;

/** What arithmetic with binary fractions adds, 2,0499999999999998 for 2,05, is not rounded: Excel counts 15 digits too. */
const SIGNIFICANT = 15;

/**
 * The figures of a measure or a group of it, by field id, rounded half up. A figure that N leaves undefined is null: all
 * but N where it is 0, the SD where it is 1.
 * @param path the measure, or the group with its measure: "T1", "B3.barn"
 */
export function figuresOf(
  path: string,
  shows: Statistic["shows"],
  summary: Summary,
  decimals: number,
): Record<string, number | null> {
  const rounded = (value: number | null): number | null =>
    value === null ? null : roundHalfUp(Number(value.toPrecision(SIGNIFICANT)), decimals);
  return {
    [`${path}.n`]: summary.n,
    ...Object.fromEntries(shows.map((shown) => [`${path}.${shown}`, rounded(summary[FIGURES[shown]])])),
  };
}
