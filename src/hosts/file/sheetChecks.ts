import type { ValidationPlan } from "../../sheet/plan";
import { parseReference } from "../reference";
import type { Run } from "../runs";
import { attribute, elementOf, elementsOf, textOf } from "./xmlTags";

/** A check of what is typed, that stops what is wrong, and the cells that it is on. */
export type SheetCheck = { areas: readonly Run[]; type: string; min: number; max: number };

/** The cells of "B5 B7:B9", as a sheet's part writes them. */
const areasOf = (text: string): Run[] =>
  text.split(/\s+/).flatMap((address) => {
    const at = parseReference(`x!${address}`);
    return at ? [at] : [];
  });

/** The checks of a sheet that stop what is outside two bounds. Others are not ours. */
export const checksOf = (xml: string): SheetCheck[] =>
  elementsOf(elementOf(xml, "dataValidations")?.inner ?? "", "dataValidation").flatMap(({ tag, inner }) => {
    const bound = (name: string) => Number(textOf(elementOf(inner, name)?.inner ?? "") || NaN);
    const stops =
      (attribute(tag, "operator") ?? "between") === "between" &&
      (attribute(tag, "errorStyle") ?? "stop") === "stop" &&
      ["1", "true"].includes(attribute(tag, "showErrorMessage") ?? "");
    const type = attribute(tag, "type");
    if (!stops || type === null) return [];
    return [{ areas: areasOf(attribute(tag, "sqref") ?? ""), type, min: bound("formula1"), max: bound("formula2") }];
  });

/** Whether one of a sheet's checks is the planned one, on a cell. */
export const isChecked = (
  checks: readonly SheetCheck[],
  planned: ValidationPlan,
  cell: { row: number; column: number },
): boolean =>
  checks.some(
    ({ areas, type, min, max }) =>
      type === planned.type &&
      min === planned.min &&
      max === planned.max &&
      areas.some(
        ({ row, column, lastRow, lastColumn }) =>
          cell.row >= row && cell.row <= lastRow && cell.column >= column && cell.column <= lastColumn,
      ),
  );
