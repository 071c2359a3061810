import {
  INSPECTED_COLUMNS,
  INSPECTED_ROWS,
  type InspectedCell,
  type InspectedWorkbook,
} from "../../report/inspectedWorkbook";
import { address } from "../../sheet/address";
import type { WorkbookPlan } from "../../sheet/plan";
import { ownNames } from "../content";
import { askForChecks, uncheckedOf, unlockedOf } from "./inspectChecks";
import { cellContent } from "./read";

const WITHIN = `A1:${address(INSPECTED_ROWS, INSPECTED_COLUMNS)}`;

const named = ({ items }: Excel.NamedItemCollection) =>
  ownNames(items.map(({ name, formula }) => ({ name, formula: String(formula) })));

function askForSheet(sheet: Excel.Worksheet) {
  const range = sheet.getRange(WITHIN).getUsedRangeOrNullObject(true);
  range.load("values,formulas,rowIndex,columnIndex");
  sheet.names.load("items/name,items/formula");
  return { sheet, range };
}

/** The cells of a range that are not empty. */
function cellsOf(range: Excel.Range): InspectedCell[] {
  if (range.isNullObject) return [];
  return range.values.flatMap((values: unknown[], r) =>
    values.flatMap((value, c): InspectedCell[] => {
      const content = cellContent(value, range.formulas[r]?.[c]);
      if (content.value === null && content.formula === null) return [];
      return [{ row: range.rowIndex + r + 1, column: range.columnIndex + c + 1, ...content }];
    }),
  );
}

/**
 * What stands in the workbook, to be compared with its plan. See {@link Host.inspect}. Two syncs; three where the cells
 * of a sheet are not all checked as planned.
 */
export async function inspectWorkbook(context: Excel.RequestContext, plan: WorkbookPlan): Promise<InspectedWorkbook> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const own = named(names);
  const asked = worksheets.items.map(askForSheet);
  const checks = askForChecks(worksheets, own, plan);
  await context.sync();
  return {
    sheets: asked.map(({ sheet, range }) => ({
      name: sheet.name,
      isProtected: sheet.protection.protected,
      // Only Excel on the web tells (ExcelApiOnline 1.1, `isPasswordProtected`).
      hasPassword: sheet.protection.protected ? null : false,
      cells: cellsOf(range),
      names: named(sheet.names),
    })),
    names: own,
    unvalidated: await uncheckedOf(context, checks),
    unlocked: unlockedOf(checks),
  };
}
