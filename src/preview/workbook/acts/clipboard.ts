import { cellsOf, contains, intersection, isInsideSheet, sameArea, type Area } from "../address";
import { alerts, type ActResult, type Refusal } from "../alerts";
import type { Cell, Sheet } from "../book";
import { adoptNumberFormat, clearAllFormats, clearContents, writeCells } from "../cellEdits";
import { adjustFormulas } from "../cellShifts";
import { applyLooks, takeLooks } from "../copiedLooks";
import { displayText } from "../displayText";
import { followMove, loseOverwritten, type Move } from "../formulaText";
import { cellKey, cellOfKey, contentAt, contentKeys, hasLockedCell, styleAt } from "../sheetCells";
import { readEntry, swedish } from "../typedInput";
import { removeValidation } from "../validation";
import { record, type Clipboard, type Workbook } from "../workbook";
import { act } from "./act";
import { readClipboardText, writeClipboardText } from "./clipboardText";
import { shifted } from "./typing";

/** Text for the clipboard; remembered, so that pasting the same text brings formulas, formats and validation. */
export function copyCells(workbook: Workbook, sheet: Sheet, area: Area, cut: boolean): string {
  const rows = Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_, column) => {
      const [r, c] = [area.row + row, area.column + column];
      return displayText(workbook.calculation.valueAt(sheet, r, c), styleAt(sheet, r, c).numberFormat);
    }),
  );
  const text = writeClipboardText(rows);
  workbook.clipboard = { text, sheetId: sheet.id, ...area, cut };
  return text;
}

/**
 * Pastes text from the clipboard. Excel does not validate what is pasted, and refuses the whole of it when any cell is locked.
 * A block whose size divides that of the target is repeated.
 */
export function paste(workbook: Workbook, sheet: Sheet, target: Area, text: string): ActResult {
  return act(workbook, () => {
    const copied = workbook.clipboard;
    const same = copied && withoutTrailingBreak(copied.text) === withoutTrailingBreak(text);
    const source = same ? workbook.book.sheets.find(({ id }) => id === copied.sheetId) : undefined;
    return same && source
      ? pasteCells(workbook, source, copied, sheet, target)
      : pasteText(workbook, sheet, target, text);
  });
}

/** Paste Special > Values: what the copied cells come to, and nothing of how they look. */
export function pasteValues(workbook: Workbook, sheet: Sheet, target: Area, text: string): ActResult {
  return act(workbook, () => {
    const copied = workbook.clipboard;
    const same = copied && !copied.cut && withoutTrailingBreak(copied.text) === withoutTrailingBreak(text);
    const source = same ? workbook.book.sheets.find(({ id }) => id === copied.sheetId) : undefined;
    if (!same || !source) return pasteText(workbook, sheet, target, text);
    const area = destination(target, copied.rowCount, copied.columnCount);
    const refusal = obstacle(sheet, area);
    if (refusal) return refusal;
    const values = [...cellsOf(copied)].map(({ row, column }) => workbook.calculation.valueAt(source, row, column));
    writeCells(workbook, sheet, area, (row, column) => {
      const index = ((row - area.row) % copied.rowCount) * copied.columnCount;
      return { value: values[index + ((column - area.column) % copied.columnCount)] ?? "" };
    });
  });
}

/** Drags cells to another place, which is to cut and paste them. Over cells that hold something Excel asks first. */
export function moveCells(workbook: Workbook, sheet: Sheet, area: Area, target: Area, accept: boolean): ActResult {
  const place = { ...area, row: target.row, column: target.column };
  if (hasLockedCell(sheet, area)) return alerts.lockedCell;
  const isOccupied = contentKeys(sheet, place).some((key) => {
    const { row, column } = cellOfKey(key);
    return !contains(area, row, column);
  });
  if (isOccupied && !accept) return alerts.replacesData;
  return paste(workbook, sheet, place, copyCells(workbook, sheet, area, true));
}

function withoutTrailingBreak(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}

function destination(target: Area, rowCount: number, columnCount: number): Area {
  const repeats = target.rowCount % rowCount === 0 && target.columnCount % columnCount === 0;
  return repeats ? target : { ...target, rowCount, columnCount };
}

function obstacle(sheet: Sheet, area: Area): Refusal | null {
  if (!isInsideSheet(area)) return alerts.outsideSheet;
  if (hasLockedCell(sheet, area)) return alerts.lockedCell;
  const cutsMerge = sheet.merges.some((merge) => {
    const part = intersection(merge, area);
    return part !== null && !sameArea(part, merge);
  });
  return cutsMerge ? alerts.mergedCells : null;
}

function pasteText(workbook: Workbook, sheet: Sheet, target: Area, text: string): Refusal | void {
  const rows = readClipboardText(text);
  const columnCount = Math.max(...rows.map((row) => row.length));
  const area = destination(target, rows.length, columnCount);
  const refusal = obstacle(sheet, area);
  if (refusal) return refusal;
  const contents = new Map<number, Cell>();
  for (const { row, column } of cellsOf(area)) {
    const cellText = rows[(row - area.row) % rows.length]?.[(column - area.column) % columnCount] ?? "";
    const entry = readEntry(cellText, styleAt(sheet, row, column).numberFormat, swedish) ?? {
      cell: { value: cellText },
    };
    adoptNumberFormat(sheet, row, column, entry.numberFormat);
    contents.set(cellKey(row, column), entry.cell);
  }
  writeCells(workbook, sheet, area, (row, column) => contents.get(cellKey(row, column)));
}

function pasteCells(workbook: Workbook, source: Sheet, copied: Clipboard, sheet: Sheet, target: Area): Refusal | void {
  const area = copied.cut
    ? { ...target, rowCount: copied.rowCount, columnCount: copied.columnCount }
    : destination(target, copied.rowCount, copied.columnCount);
  const refusal = obstacle(sheet, area) ?? (copied.cut && hasLockedCell(source, copied) ? alerts.lockedCell : null);
  if (refusal) return refusal;
  if (copied.cut) overwrite(workbook, moveOf(source, copied, sheet, area));
  const looks = takeLooks(source, areaCopied(copied));
  const contents = new Map<number, Cell>();
  for (const { row, column } of cellsOf(area)) {
    const fromRow = copied.row + ((row - area.row) % copied.rowCount);
    const fromColumn = copied.column + ((column - area.column) % copied.columnCount);
    const cell = contentAt(source, fromRow, fromColumn) ?? { value: "" };
    contents.set(cellKey(row, column), copied.cut ? cell : shifted(cell, row - fromRow, column - fromColumn));
  }
  if (copied.cut) leave(workbook, source, copied);
  applyLooks(workbook.book, looks, sheet, area, true);
  writeCells(workbook, sheet, area, (row, column) => contents.get(cellKey(row, column)));
  if (copied.cut) follow(workbook, source, copied, sheet, area);
}

function areaCopied({ row, column, rowCount, columnCount }: Clipboard): Area {
  return { row, column, rowCount, columnCount };
}

/** The cut cells are emptied before the others arrive, since the two places may overlap. */
function leave(workbook: Workbook, source: Sheet, copied: Clipboard): void {
  clearContents(workbook, source, copied);
  clearAllFormats(workbook, source, copied);
  removeValidation(source, [copied]);
  workbook.clipboard = null;
}

function moveOf(source: Sheet, copied: Clipboard, sheet: Sheet, area: Area): Move {
  const rows = area.row - copied.row;
  const columns = area.column - copied.column;
  return { fromSheet: source.name, from: copied, toSheet: sheet.name, rows, columns };
}

/** Formulas and names that lead to the cells that others are moved over lose them. */
function overwrite({ book }: Workbook, move: Move): void {
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if ("formula" in cell) sheet.cells.set(key, { formula: loseOverwritten(cell.formula, sheet.name, move) });
    }
  }
  book.names = book.names.map((name) => ({ ...name, formula: loseOverwritten(name.formula, "", move) }));
}

function follow(workbook: Workbook, source: Sheet, copied: Clipboard, sheet: Sheet, area: Area): void {
  const move = moveOf(source, copied, sheet, area);
  adjustFormulas(workbook.book, (formula, home) => followMove(formula, home, home, move));
  if (source !== sheet) {
    for (const { row, column } of cellsOf(area)) {
      const cell = contentAt(sheet, row, column);
      if (cell && "formula" in cell) {
        sheet.cells.set(cellKey(row, column), { formula: followMove(cell.formula, source.name, sheet.name, move) });
      }
    }
  }
  for (const tracked of workbook.tracked) {
    if (tracked.sheetId !== source.id || source !== sheet) continue;
    tracked.areas = tracked.areas.map((part) => {
      const inside = intersection(part, copied);
      const moves = inside !== null && sameArea(inside, part);
      return moves ? { ...part, row: part.row + move.rows, column: part.column + move.columns } : part;
    });
  }
  record(workbook, { kind: "view" });
}
