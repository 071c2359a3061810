import { cellsOf, contains, type Area } from "./address";
import type { Cell, Sheet } from "./book";
import type { CellStyle } from "./cellStyle";
import { withoutArea } from "./conditionalFormats";
import { isDateFormat } from "./displayText";
import { cellKey, clearFormats, contentKeys, cellOfKey, mergeAt, patchStyle, setContent, styleAt } from "./sheetCells";
import { record, type Workbook } from "./workbook";

/**
 * Puts contents into the cells of an area; undefined leaves a cell as it is. Only the first cell of a merged area takes
 * anything, as in Excel.
 */
export function writeCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  contentOf: (row: number, column: number) => Cell | undefined,
): void {
  const single = area.rowCount === 1 && area.columnCount === 1;
  const before = single ? { before: workbook.calculation.valueAt(sheet, area.row, area.column) } : {};
  for (const { row, column } of cellsOf(area)) {
    const cell = contentOf(row, column);
    const merge = mergeAt(sheet, row, column);
    if (!cell || (merge && (merge.row !== row || merge.column !== column))) continue;
    setContent(sheet, row, column, cell);
    if ("formula" in cell) workbook.calculation.invalidate({ sheetId: sheet.id, key: cellKey(row, column) });
  }
  record(workbook, { kind: "cells", sheetId: sheet.id, area, changeType: "RangeEdited", ...before });
}

const isPercentFormat = (format: string): boolean => format.endsWith("%");

/**
 * Whether what was entered changes the format of its cell. A cell without one takes any; a cell for numbers takes that of
 * a day, a time or a percentage, and keeps its own with thousands or an exponent.
 * Sources: Allen Wyatt, ExcelTips 12729, of a day in a cell for accounting, which stays a cell for days after that;
 * Microsoft Press, "Excel 2013 Inside Out", chapter 6: a per cent sign at the end of a number assigns a percent format.
 */
function takesOver(entered: string, present: string): boolean {
  if (present === "General") return true;
  if (isDateFormat(entered)) return !isDateFormat(present);
  return isPercentFormat(entered) && !isPercentFormat(present);
}

/** A number format that came with what was entered ("12 %") goes to its cell. */
export function adoptNumberFormat(sheet: Sheet, row: number, column: number, numberFormat: string | undefined): void {
  if (numberFormat === undefined || !takesOver(numberFormat, styleAt(sheet, row, column).numberFormat)) return;
  patchStyle(sheet, { row, column, rowCount: 1, columnCount: 1 }, (style) => ({ ...style, numberFormat }));
}

/** Takes contents away from an area of any size. */
export function clearContents(workbook: Workbook, sheet: Sheet, area: Area): void {
  const single = area.rowCount === 1 && area.columnCount === 1;
  const before = single ? { before: workbook.calculation.valueAt(sheet, area.row, area.column) } : {};
  for (const key of contentKeys(sheet, area)) sheet.cells.delete(key);
  record(workbook, { kind: "cells", sheetId: sheet.id, area, changeType: "RangeEdited", ...before });
}

export function formatCells(workbook: Workbook, sheet: Sheet, area: Area, patch: Partial<CellStyle>): void {
  patchStyle(sheet, area, (style) => ({ ...style, ...patch }));
  record(workbook, { kind: "formats", sheetId: sheet.id, area });
}

/** Formats and conditional formats go; contents and validation stay. */
export function clearAllFormats(workbook: Workbook, sheet: Sheet, area: Area): void {
  clearFormats(sheet, area);
  sheet.conditionalFormats = withoutArea(sheet.conditionalFormats, area);
  record(workbook, { kind: "formats", sheetId: sheet.id, area });
}

/** Makes one cell of an area. All content but that of the first cell is lost. */
export function mergeArea(workbook: Workbook, sheet: Sheet, area: Area): void {
  unmergeArea(workbook, sheet, area);
  for (const key of contentKeys(sheet, area)) {
    const { row, column } = cellOfKey(key);
    if (row !== area.row || column !== area.column) sheet.cells.delete(key);
  }
  if (area.rowCount * area.columnCount > 1) sheet.merges.push(area);
  record(workbook, { kind: "formats", sheetId: sheet.id, area });
}

export function unmergeArea(workbook: Workbook, sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge.row, merge.column));
  record(workbook, { kind: "formats", sheetId: sheet.id, area });
}
