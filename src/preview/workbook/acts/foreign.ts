import { cellsOf, type Area } from "../address";
import { alerts, type ActResult } from "../alerts";
import type { Cell, Sheet } from "../book";
import { clearAllFormats, writeCells } from "../cellEdits";
import { normalStyle, type CellStyle } from "../cellStyle";
import { cellKey, hasLockedCell, patchStyle } from "../sheetCells";
import { readEntry, swedish } from "../typedInput";
import { noValidation, removeValidation, type ValidationRule } from "../validation";
import type { Workbook } from "../workbook";
import { act } from "./act";

/** Cells that were copied in another workbook: what they hold, and how all of them look. */
export interface ForeignCells {
  /** As typed in Swedish Excel, row by row. */
  readonly texts: readonly (readonly string[])[];
  readonly style?: Partial<CellStyle>;
  /** Without one, the cells that are pasted over have none either. */
  readonly validation?: ValidationRule;
}

/**
 * Pastes all of what was copied in another workbook: contents, formats (locked cells too, as they are from the start), and
 * validation in the place of what was there.
 */
export function pasteForeign(workbook: Workbook, sheet: Sheet, target: Area, foreign: ForeignCells): ActResult {
  return act(workbook, () => {
    const { texts, style, validation } = foreign;
    const columnCount = Math.max(...texts.map((row) => row.length));
    const area = { row: target.row, column: target.column, rowCount: texts.length, columnCount };
    if (hasLockedCell(sheet, area)) return alerts.lockedCell;
    const contents = new Map<number, Cell>();
    for (const { row, column } of cellsOf(area)) {
      const text = texts[row - area.row]?.[column - area.column] ?? "";
      const entry = readEntry(text, style?.numberFormat ?? "General", swedish);
      contents.set(cellKey(row, column), entry?.cell ?? { value: text });
    }
    clearAllFormats(workbook, sheet, area);
    patchStyle(sheet, area, () => ({ ...normalStyle, ...style }));
    removeValidation(sheet, [area]);
    if (validation) sheet.validations.push({ ...noValidation, rule: validation, areas: [area], anchor: area });
    writeCells(workbook, sheet, area, (row, column) => contents.get(cellKey(row, column)));
  });
}
