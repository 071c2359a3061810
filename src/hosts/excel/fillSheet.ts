import type { Values } from "../../rules/readings";
import { address } from "../../sheet/address";
import type { SheetPlan, WorkbookPlan } from "../../sheet/plan";
import { cellsOfPlan } from "../content";
import { PAGE } from "../page";
import { runAddress, runsOf } from "../runs";
import { isHeading } from "./blankSheets";
import type { Copy } from "./copying";
import { gridOf, written } from "./enteredValue";
import type { WrittenFormulas } from "./formulaFill";
import { type Formatted, formatRows } from "./rowFormats";
import { applyConditionalFormats, applyValidations, mergeCells, writeContents } from "./sheetContents";
import { applyRowHeights } from "./sheetSizes";

/** What was made so far, to be copied. */
export type Made = { formats: Formatted; formulas: WrittenFormulas };

export const nothingMade = (): Made => ({ formats: { rows: new Map(), cells: new Map() }, formulas: new Map() });

/** Fills a sheet that was laid out blank with all that is planned for it. */
export function fillSheet(sheet: Excel.Worksheet, plan: SheetPlan, made: Made, copy: Copy): void {
  const table = plan.cells.filter((cell) => !isHeading(plan, cell));
  formatRows(sheet, table, made.formats, copy);
  applyRowHeights(sheet, plan);
  writeContents(sheet, plan, made.formulas, copy);
  mergeCells(sheet, plan);
  applyValidations(sheet, plan);
  applyConditionalFormats(sheet, plan);
  sheet.pageLayout.setPrintArea(`A1:${address(plan.print.lastRow, plan.print.lastColumn)}`);
  sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = PAGE.escaped(plan.print.footer);
}

/** Writes the figures that were entered into the inputs of a sheet that was made from its plan. */
export function enterValues(sheet: Excel.Worksheet, plan: WorkbookPlan, key: string, values: Values): void {
  const cells = cellsOfPlan(plan, key).flatMap(({ id, row, column }) => {
    const value = values[id] ?? null;
    return value === null ? [] : [{ row, column, value }];
  });
  for (const run of runsOf(cells)) {
    sheet.getRange(runAddress(run)).values = gridOf(run, (row, column) =>
      written(cells.find((cell) => cell.row === row && cell.column === column)!.value),
    );
  }
}

/**
 * Writes again what is planned for a sheet that stands: words, formulas, looks, locks and checks. What people enter, how
 * wide they made it and what they have beside it stays.
 */
export function rewriteSheet(sheet: Excel.Worksheet, plan: SheetPlan, made: Made, copy: Copy): void {
  const rows = plan.cells.map(({ row }) => row);
  const planned = `A1:${address(Math.max(...rows), plan.columns.length)}`;
  formatRows(sheet, plan.cells, made.formats, copy);
  writeContents(sheet, plan, made.formulas, copy);
  mergeCells(sheet, plan);
  // Formats are copied with the conditions that somebody laid over them, so these come after.
  sheet.getRange(planned).conditionalFormats.clearAll();
  sheet.getRange(planned).dataValidation.clear();
  applyValidations(sheet, plan);
  applyConditionalFormats(sheet, plan);
}
