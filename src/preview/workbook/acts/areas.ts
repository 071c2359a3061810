import { contains, type Area } from "../address";
import { alerts, type ActResult, type Refusal } from "../alerts";
import type { Sheet } from "../book";
import { clearAllFormats, clearContents, mergeArea, unmergeArea } from "../cellEdits";
import { shiftCells, shiftOf, splitsMerge, wouldPushOut } from "../cellShifts";
import { contentKeys, hasLockedCell } from "../sheetCells";
import { removeValidation } from "../validation";
import type { Workbook } from "../workbook";
import { act } from "./act";

/** Home > Clear > Clear All: contents, formats, validation and comments. */
export function clearEverything(workbook: Workbook, sheet: Sheet, area: Area): ActResult {
  return act(workbook, () => {
    if (hasLockedCell(sheet, area)) return alerts.lockedCell;
    const refusal = formattingRefusal(sheet);
    if (refusal) return refusal;
    clearAllFormats(workbook, sheet, area);
    removeValidation(sheet, [area]);
    sheet.comments = sheet.comments.filter(({ row, column }) => !contains(area, row, column));
    clearContents(workbook, sheet, area);
  });
}

/** Home > Clear > Clear Formats: conditional formats too, and the cells are locked again. */
export function clearFormatsOnly(workbook: Workbook, sheet: Sheet, area: Area): ActResult {
  return act(workbook, () => formattingRefusal(sheet) ?? clearAllFormats(workbook, sheet, area));
}

function formattingRefusal({ protection }: Sheet): Refusal | null {
  return protection && !protection.options.allowFormatCells ? alerts.protectedSheet : null;
}

/** Merge & Center is not to be had on a protected sheet. When content would be lost Excel asks first. */
export function merge(workbook: Workbook, sheet: Sheet, area: Area, accept: boolean): ActResult {
  return act(workbook, () => {
    if (sheet.protection) return alerts.protectedSheet;
    if (!accept && contentKeys(sheet, area).length > 1) return alerts.mergeLoses;
    mergeArea(workbook, sheet, area);
  });
}

export function unmerge(workbook: Workbook, sheet: Sheet, area: Area): ActResult {
  return act(workbook, () => (sheet.protection ? alerts.protectedSheet : unmergeArea(workbook, sheet, area)));
}

/** Insert or Delete > Cells: those below or to the right move. Not to be had on a protected sheet. */
export function shiftArea(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: "insert" | "delete",
  axis: "row" | "column",
): ActResult {
  return act(workbook, () => {
    const shift = shiftOf(kind, axis, area);
    if (sheet.protection) return alerts.protectedSheet;
    if (splitsMerge(sheet, shift)) return alerts.mergedCells;
    if (wouldPushOut(sheet, shift)) return alerts.fullSheet;
    shiftCells(workbook, sheet, shift);
  });
}
