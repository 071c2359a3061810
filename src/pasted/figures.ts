import type { Statistic } from "../model/measure";
import type { Summary } from "../statistics/summarise";

/**
 * The figures of a measure or a group of it, by field id, rounded half up. A figure that N leaves undefined is null: all
 * but N where it is 0, the SD where it is 1.
 * @param path the measure, or the group with its measure: "T1", "B3.barn"
 */
export declare function figuresOf(
  path: string,
  shows: Statistic["shows"],
  summary: Summary,
  decimals: number,
): Record<string, number | null>;
