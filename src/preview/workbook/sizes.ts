import type { Sheet } from "./book";

/** Points. What Excel gives a new sheet in Calibri 11: 64 by 20 pixels. */
export const standardWidth = 48;
export const standardHeight = 15;

const pixelsPerPoint = 96 / 72;

export function toPixels(points: number): number {
  return Math.round(points * pixelsPerPoint);
}

export function toPoints(pixels: number): number {
  return pixels / pixelsPerPoint;
}

/** Points, 0 when hidden. */
export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? standardWidth);
}

/** Points, 0 when hidden. */
export function rowHeight(sheet: Sheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? standardHeight);
}
