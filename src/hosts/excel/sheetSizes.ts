import { columnLetters } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/plan";
import { columnPoints } from "../columnPixels";
import { grouped } from "../grouped";
import { runsOf } from "../runs";
import { joinedAddresses } from "./joinedAddresses";

/** Widths of columns, and which of them are hidden. Neighbours that are alike are set together. */
export function applyColumns(sheet: Excel.Worksheet, columns: SheetPlan["columns"]): void {
  const placed = columns.map(({ width, hidden }, i) => ({ width, hidden, row: 1, column: i + 1 }));
  for (const [, alike] of grouped(placed, ({ width, hidden }) => `${width} ${hidden}`)) {
    for (const { column, lastColumn } of runsOf(alike)) {
      const range = sheet.getRange(`${columnLetters(column)}:${columnLetters(lastColumn)}`);
      range.format.columnWidth = columnPoints(alike[0]!.width);
      if (alike[0]!.hidden) range.columnHidden = true;
    }
  }
}

/** Heights of rows. Those that are alike are set together. */
export function applyRowHeights(sheet: Excel.Worksheet, { rowHeights }: SheetPlan): void {
  for (const [height, rows] of grouped(rowHeights, (one) => one.height)) {
    const runs = runsOf(rows.map(({ row }) => ({ row, column: 1 })));
    for (const address of joinedAddresses(runs.map(({ row, lastRow }) => `${row}:${lastRow}`))) {
      sheet.getRanges(address).format.rowHeight = height;
    }
  }
}
