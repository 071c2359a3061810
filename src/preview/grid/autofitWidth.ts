import type { EmbeddedWorkbook, SheetView } from "../excel";
import { textWidth } from "./measureText";
import { indentWidth, textPadding } from "./textSpread";

/** The width in pixels that shows every text of a column whole; its present width when the column is empty. */
export function autofitWidth(workbook: EmbeddedWorkbook, sheet: SheetView, column: number): number {
  let widest = 0;
  for (let row = 0; row < sheet.usedRows; row++) {
    const { text, style, merge } = workbook.cell(sheet.id, row, column);
    if (text === "" || merge) continue;
    widest = Math.max(widest, textWidth(text, style) + 2 * textPadding + indentWidth * style.indentLevel + 1);
  }
  return widest > 0 ? Math.ceil(widest) : sheet.columnWidth(column);
}
