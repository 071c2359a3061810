import type { Statistic, StatisticGroup } from "../model/measure";
import type { PossibleValues } from "../statistics/reported";

/**
 * What the single values behind a measure's statistics can be: on its scale, in the group's range, and never negative.
 * Where the definition does not say what kind of numbers they are, they may be any.
 */
export function possibleValues(
  { values, scale }: Pick<Statistic, "values" | "scale">,
  group?: StatisticGroup,
): PossibleValues {
  const min = Math.max(0, scale?.min ?? 0, group?.from ?? 0);
  const most = scale?.max ?? Infinity;
  const below = group?.below ?? Infinity;
  return {
    kind: values ?? "any",
    min,
    ...(below <= most && below < Infinity ? { max: below, maxExcluded: true } : { max: most }),
  };
}
