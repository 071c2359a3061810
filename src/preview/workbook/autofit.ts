import { cellsOf, intersection, type Area } from "./address";
import type { Sheet } from "./book";
import type { CellStyle } from "./cellStyle";
import { displayText } from "./displayText";
import { mergeAt, styleAt, usedArea } from "./sheetCells";
import { columnWidth, standardHeight } from "./sizes";
import { record, type Workbook } from "./workbook";

/** Average width of a sign in parts of the font size: an estimate, since there is no font here to measure. */
const signWidth = 0.52;
/** Points on both sides of a text. */
const padding = 6;
const lineSpacing = 1.36;

/** Makes columns as wide as their longest text that is not wrapped. */
export function autofitColumns(workbook: Workbook, sheet: Sheet, area: Area): void {
  const widths = new Map<number, number>();
  eachText(workbook, sheet, { ...area, row: 0, rowCount: Infinity }, (row, column, text, style) => {
    if (style.wrapText || mergeAt(sheet, row, column)) return;
    const width = textWidth(text, style) + padding + style.indentLevel * 7;
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  });
  for (const [column, width] of widths) sheet.columnWidths.set(column, Math.round(width * 4) / 4);
  record(workbook, { kind: "view" });
}

/** Makes rows as high as their tallest cell, wrapped text included. */
export function autofitRows(workbook: Workbook, sheet: Sheet, area: Area): void {
  const heights = new Map<number, number>();
  eachText(workbook, sheet, { ...area, column: 0, columnCount: Infinity }, (row, column, text, style) => {
    if (mergeAt(sheet, row, column)) return;
    const room = Math.max(1, columnWidth(sheet, column) - padding - style.indentLevel * 7);
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + (style.wrapText ? Math.max(1, Math.ceil(textWidth(line, style) / room)) : 1), 0);
    heights.set(row, Math.max(heights.get(row) ?? standardHeight, lines * style.fontSize * lineSpacing));
  });
  for (const [row, height] of heights) sheet.rowHeights.set(row, Math.round(height * 4) / 4);
  record(workbook, { kind: "view" });
}

function textWidth(text: string, style: CellStyle): number {
  return text.length * style.fontSize * signWidth * (style.bold ? 1.08 : 1);
}

function eachText(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  visit: (row: number, column: number, text: string, style: CellStyle) => void,
): void {
  const used = usedArea(sheet, true);
  const within = used && intersection(area, used);
  if (!within) return;
  for (const { row, column } of cellsOf(within)) {
    const style = styleAt(sheet, row, column);
    const text = displayText(workbook.calculation.valueAt(sheet, row, column), style.numberFormat);
    if (text !== "") visit(row, column, text, style);
  }
}
