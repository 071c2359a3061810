import type { Measure } from "../../model/measure";
import type { Measured } from "../../model/period";
import type { Field } from "../field";
import type { CellRule, CellTest, NotDueRule } from "../rule";

/** The format rules over all of a measure's fields, and that nothing is filled in before the measure is due. */
export function cellRules(
  measure: string,
  definition: Measure,
  measured: Measured,
  fields: readonly Field[],
): (CellRule | NotDueRule)[] {
  const base = { measure, severity: "error", at: "" } as const;
  const cells = (test: CellTest, of: readonly Field[], at = ""): CellRule[] =>
    of.length
      ? [{ ...base, kind: "cells", id: `${measure}.cell.${test}`, test, fields: of.map(({ id }) => id), at }]
      : [];
  const scale = definition.kind === "statistic" ? definition.scale : undefined;
  return [
    ...cells("number", fields),
    ...cells("magnitude", fields),
    ...cells(
      "integer",
      fields.filter(({ type }) => type === "integer"),
    ),
    ...cells("nonnegative", fields),
    ...(scale ? cells("range", fields, scale.at) : []),
    ...cells(
      "required",
      fields.filter(({ required }) => required !== false),
    ).map((rule): CellRule => (definition.development ? { ...rule, severity: "warning" } : rule)),
    ...cells("missing", fields).map((rule): CellRule => ({ ...rule, severity: "warning" })),
    {
      ...base,
      kind: "notDue",
      id: `${measure}.period.not_due`,
      severity: "warning",
      firstReported: measured.firstReported,
      fields: fields.map(({ id }) => id),
      at: definition.at,
    },
  ];
}
