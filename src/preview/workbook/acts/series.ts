import { cellsOf, contains, type Area } from "../address";
import { alerts, type ActResult } from "../alerts";
import type { Cell, Sheet } from "../book";
import { writeCells } from "../cellEdits";
import { applyLooks, takeLooks } from "../copiedLooks";
import { isDateFormat } from "../displayText";
import { cellKey, contentAt, hasLockedCell, styleAt } from "../sheetCells";
import { record, type Workbook } from "../workbook";
import { act } from "./act";
import { shifted } from "./typing";

/**
 * Drags the fill handle from an area down or to the right, to the end of `target`. Two or more numbers go on along their
 * straight line (support.microsoft.com, "Project values in a series"); a single number is copied, a single date goes on day by
 * day, a text that ends in a number counts on, formulas follow, and anything else is repeated. Formats, validation and
 * conditional formats come along.
 */
export function fillSeries(workbook: Workbook, sheet: Sheet, source: Area, target: Area): ActResult {
  return act(workbook, () => {
    const isDown = target.rowCount > source.rowCount;
    const line = isDown ? source.rowCount : source.columnCount;
    const added: Area = isDown
      ? { ...source, row: source.row + line, rowCount: target.rowCount - line }
      : { ...source, column: source.column + line, columnCount: target.columnCount - line };
    if (hasLockedCell(sheet, added)) return alerts.lockedCell;

    const contents = new Map<number, Cell>();
    for (const { row, column } of cellsOf(added)) {
      const step = isDown ? row - source.row : column - source.column;
      const places = Array.from({ length: line }, (_, index) => ({
        row: isDown ? source.row + index : row,
        column: isDown ? column : source.column + index,
      }));
      contents.set(cellKey(row, column), nextInSeries(sheet, places, step));
    }
    for (const { row, column } of cellsOf(added)) {
      const from = isDown
        ? { row: source.row + ((row - source.row) % line), column }
        : { row, column: source.column + ((column - source.column) % line) };
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      if (sheet.merges.some((merge) => contains(merge, row, column))) continue;
      applyLooks(workbook.book, takeLooks(sheet, { ...cell, ...from }), sheet, cell, true);
    }
    record(workbook, { kind: "formats", sheetId: sheet.id, area: added });
    writeCells(workbook, sheet, added, (row, column) => contents.get(cellKey(row, column)));
  });
}

/** What the cell `step` places after the first of a line gets. */
function nextInSeries(sheet: Sheet, places: readonly { row: number; column: number }[], step: number): Cell {
  const cells = places.map(({ row, column }) => contentAt(sheet, row, column) ?? { value: "" });
  const values = cells.map((cell) => ("value" in cell ? cell.value : null));
  const numbers = values.filter((value) => typeof value === "number");
  const first = places[0];
  if (first && numbers.length === values.length) {
    if (numbers.length > 1) return { value: onLine(numbers, step) };
    const isDate = isDateFormat(styleAt(sheet, first.row, first.column).numberFormat);
    return { value: (numbers[0] ?? 0) + (isDate ? step : 0) };
  }
  const index = step % cells.length;
  const turn = Math.floor(step / cells.length);
  const cell = cells[index] ?? { value: "" };
  if ("formula" in cell) {
    const isDown = places.every(({ column }) => column === first?.column);
    const distance = turn * cells.length;
    return isDown ? shifted(cell, distance, 0) : shifted(cell, 0, distance);
  }
  return typeof cell.value === "string" ? { value: countedOn(cell.value, turn) } : cell;
}

/** The straight line of least squares through the numbers. */
function onLine(numbers: readonly number[], step: number): number {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const spread = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = numbers.reduce((sum, number, index) => sum + (index - middle) * (number - mean), 0) / spread;
  // As many digits as Excel keeps.
  return Number((mean + slope * (step - middle)).toPrecision(15));
}

/** "Mått 1" → "Mått 2". */
function countedOn(text: string, turn: number): string {
  return text.replace(/\d+$/, (digits) => String(Number(digits) + turn).padStart(digits.length, "0"));
}
