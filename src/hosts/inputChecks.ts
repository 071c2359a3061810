import type { ValidationPlan, WorkbookPlan } from "../sheet/plan";
import { ownNames } from "./content";

/** The plan's check of what is typed in each input cell, by the field's id. */
export function inputChecks({ sheets, names }: WorkbookPlan): Map<string, ValidationPlan> {
  const spot = (sheet: string, row: number, column: number) => `${row},${column},${sheet}`;
  const planned = new Map(
    sheets.flatMap(({ key, validations }) => validations.map((one) => [spot(key, one.row, one.column), one] as const)),
  );
  return new Map(
    names.flatMap(({ name, sheet, row, column }) => {
      const [own] = ownNames([{ name, formula: "" }]);
      const validation = planned.get(spot(sheet, row, column));
      return own?.kind === "cell" && validation ? [[own.id, validation] as const] : [];
    }),
  );
}
