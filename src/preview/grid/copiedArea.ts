import { intersection, type Area } from "../workbook/address";
import { readClipboardText } from "../workbook/acts/clipboardText";

/** What of a selection is worth copying: whole rows and columns end where the sheet's content does. */
export function copyableArea(area: Area, used: { usedRows: number; usedColumns: number }): Area {
  const most: Area = {
    row: 0,
    column: 0,
    rowCount: Math.max(used.usedRows, area.row + 1),
    columnCount: Math.max(used.usedColumns, area.column + 1),
  };
  return intersection(area, most) ?? area;
}

/** Where pasted text lands: in all of the target when it holds whole repeats of the block, else once, from its first cell. */
export function pastedArea(target: Area, text: string): Area {
  const rows = readClipboardText(text);
  const rowCount = rows.length;
  const columnCount = Math.max(...rows.map((row) => row.length));
  const repeats = target.rowCount % rowCount === 0 && target.columnCount % columnCount === 0;
  return repeats ? target : { row: target.row, column: target.column, rowCount, columnCount };
}
