import type { Reported } from "../statistics/reported";
import type { Field } from "./field";
import { decimalsOf } from "./number";
import type { Readings } from "./readings";
import type { StatisticsRule } from "./rule";

/** Whether a field has to be filled in, given what else is. */
export const isRequired = ({ required }: Field, now: Readings): boolean =>
  typeof required === "boolean" ? required : (now.value(required.field) ?? -1) >= required.atLeast;

/**
 * The figures of a set of values as they were reported; null while they cannot be judged: N is not there or 0, a figure is
 * unusable, or one that has to be there is still blank. What is declared missing, or may be left blank, is left out.
 */
export function reportedFigures(
  { n, figures }: Pick<StatisticsRule, "n" | "figures">,
  now: Readings,
  fields: ReadonlyMap<string, Field>,
): Reported | null {
  const count = now.value(n);
  if (count === null || count < 1) return null;
  const reported: { -readonly [K in keyof Reported]: Reported[K] } = { n: count };
  for (const { statistic, field } of figures) {
    const reading = now.of(field);
    if (reading.state === "number") {
      reported[statistic] = { value: reading.value, decimals: decimalsOf(reading.value) };
    } else if (reading.state === "unusable" || (reading.state === "blank" && isRequired(fields.get(field)!, now))) {
      return null;
    }
  }
  return reported;
}
