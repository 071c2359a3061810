import { maxColumns, maxRows } from "../address";
import { alerts, type ActResult } from "../alerts";
import type { Sheet } from "../book";
import { shiftCells, wouldPushOut } from "../cellShifts";
import type { Shift } from "../formulaText";
import { hasLockedCell } from "../sheetCells";
import { record, type Workbook } from "../workbook";
import { act } from "./act";

export type Axis = "row" | "column";

export function insertLines(workbook: Workbook, sheet: Sheet, axis: Axis, at: number, count: number): ActResult {
  return act(workbook, () => {
    const { protection } = sheet;
    const allowed = axis === "row" ? protection?.options.allowInsertRows : protection?.options.allowInsertColumns;
    if (protection && !allowed) return alerts.protectedSheet;
    const shift: Shift = { kind: "insert", axis, at, count };
    if (wouldPushOut(sheet, shift)) return alerts.fullSheet;
    shiftCells(workbook, sheet, shift);
  });
}

/** On a protected sheet rows can only be deleted when that is allowed and none of their cells is locked. */
export function deleteLines(workbook: Workbook, sheet: Sheet, axis: Axis, at: number, count: number): ActResult {
  return act(workbook, () => {
    const { protection } = sheet;
    const allowed = axis === "row" ? protection?.options.allowDeleteRows : protection?.options.allowDeleteColumns;
    const area =
      axis === "row"
        ? { row: at, rowCount: count, column: 0, columnCount: maxColumns }
        : { row: 0, rowCount: maxRows, column: at, columnCount: count };
    if (protection && !allowed) return alerts.protectedSheet;
    if (hasLockedCell(sheet, area)) return alerts.lockedCell;
    shiftCells(workbook, sheet, { kind: "delete", axis, at, count });
  });
}

/** Hides rows or columns, or shows them again at the size they had. */
export function hideLines(
  workbook: Workbook,
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
  isHidden: boolean,
): ActResult {
  return act(workbook, () => {
    const { protection } = sheet;
    const allowed = axis === "row" ? protection?.options.allowFormatRows : protection?.options.allowFormatColumns;
    if (protection && !allowed) return alerts.protectedSheet;
    const hidden = axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
    for (let index = at; index < at + count; index++) {
      if (isHidden) hidden.add(index);
      else hidden.delete(index);
    }
    record(workbook, { kind: "view" });
  });
}

/** Points. Zero hides the row or column. */
export function resizeLine(workbook: Workbook, sheet: Sheet, axis: Axis, index: number, points: number): ActResult {
  return act(workbook, () => {
    const { protection } = sheet;
    const allowed = axis === "row" ? protection?.options.allowFormatRows : protection?.options.allowFormatColumns;
    if (protection && !allowed) return alerts.protectedSheet;
    const [sizes, hidden] =
      axis === "row" ? [sheet.rowHeights, sheet.hiddenRows] : [sheet.columnWidths, sheet.hiddenColumns];
    if (points > 0) {
      sizes.set(index, points);
      hidden.delete(index);
    } else hidden.add(index);
    record(workbook, { kind: "view" });
  });
}
