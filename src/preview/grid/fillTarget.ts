import type { Area } from "../workbook/address";
import type { Position } from "./selection";

/**
 * What a drag of the fill handle fills: one row is copied downwards, one column to the right. Null for other drags; Excel
 * continues series in them, which this spreadsheet leaves to Excel.
 */
export function fillTarget(area: Area, to: Position): { area: Area; direction: "down" | "right" } | null {
  const down = to.row - (area.row + area.rowCount - 1);
  const right = to.column - (area.column + area.columnCount - 1);
  if (area.rowCount === 1 && down > 0 && (down >= right || area.columnCount > 1)) {
    return { area: { ...area, rowCount: 1 + down }, direction: "down" };
  }
  if (area.columnCount === 1 && right > 0) return { area: { ...area, columnCount: 1 + right }, direction: "right" };
  return null;
}
