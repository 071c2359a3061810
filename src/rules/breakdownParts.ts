import type { Breakdown } from "../model/breakdown";
import type { CompiledMeasure } from "./compile";
import { headingOf, partIds, partsPath, strataPaths } from "./outline";

/** The figures that a breakdown divides another figure into. */
export type BreakdownParts = {
  /** The breakdown's heading. Strata have one for each figure that is divided, by the same heading. */
  heading: string;
  label: string;
  /** A list of home regions. */
  regions: boolean;
  ids: readonly string[];
};

const partsWithin = (path: string, by: readonly Breakdown[]): BreakdownParts[] =>
  by.flatMap((breakdown) => [
    {
      heading: headingOf(path, breakdown),
      label: breakdown.label,
      regions: breakdown.blankMeansZero ?? false,
      ids: partIds(path, breakdown),
    },
    ...breakdown.parts.flatMap((part) => partsWithin(`${partsPath(path, breakdown)}.${part.id}`, part.by ?? [])),
  ]);

/** The breakdowns of a measure, outer before inner. What stands beside a list is no part of it. */
export function breakdownParts({ id, definition }: CompiledMeasure): BreakdownParts[] {
  if (definition.kind === "count") return partsWithin(id, definition.by);
  if (!("numerator" in definition)) return [];
  const { numerator, denominator, by = [] } = definition;
  return by.flatMap((breakdown) =>
    [
      { key: numerator.id ?? "taljare", label: numerator.label },
      { key: denominator.id ?? "namnare", label: denominator.label },
    ].map(({ key, label }) => ({
      heading: headingOf(id, breakdown),
      label: `${breakdown.label}: ${label}`,
      regions: false,
      ids: strataPaths(id, breakdown).map((path) => `${path}.${key}`),
    })),
  );
}
