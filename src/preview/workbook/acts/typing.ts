import { cellsOf, type Area } from "../address";
import { alerts, validationAlert, type ActResult, type Refusal } from "../alerts";
import type { Cell, Sheet } from "../book";
import { adoptNumberFormat, clearContents, writeCells } from "../cellEdits";
import { shiftFormula } from "../formulaText";
import { rebase } from "../history";
import { contentAt, hasLockedCell, styleAt } from "../sheetCells";
import { readEntry, swedish, type Entry } from "../typedInput";
import { validationAt } from "../validation";
import { passes } from "../validationCheck";
import { publish, type Workbook } from "../workbook";
import { act } from "./act";

/** What a person enters in a cell and Excel takes; with `accept`, also what a warning or information asks about. */
export function typeText(workbook: Workbook, sheet: Sheet, area: Area, text: string, accept = false): ActResult {
  return act(workbook, () => enter(workbook, sheet, area, text, accept));
}

/** As typed by a co-author: not in this person's undo. */
export function typeRemotely(workbook: Workbook, sheet: Sheet, area: Area, text: string): ActResult {
  const refusal = enter(workbook, sheet, area, text, false);
  if (refusal) return refusal;
  rebase(workbook.history, workbook.book, workbook.pending);
  publish(workbook, "coauthor");
  return { ok: true };
}

function enter(workbook: Workbook, sheet: Sheet, area: Area, text: string, accept: boolean): Refusal | void {
  if (hasLockedCell(sheet, area)) return alerts.lockedCell;
  const entry = readEntry(text, styleAt(sheet, area.row, area.column).numberFormat, swedish);
  if (!entry) return alerts.malformedFormula;
  const refusal = validate(workbook, sheet, area, entry, accept);
  if (refusal) return refusal;
  for (const { row, column } of cellsOf(area)) adoptNumberFormat(sheet, row, column, entry.numberFormat);
  writeCells(workbook, sheet, area, (row, column) => shifted(entry.cell, row - area.row, column - area.column));
}

function validate(
  workbook: Workbook,
  sheet: Sheet,
  { row, column }: Area,
  { cell }: Entry,
  accept: boolean,
): Refusal | null {
  const validation = validationAt(sheet, row, column);
  if (!validation?.errorAlert.showAlert) return null;
  const { book, calculation } = workbook;
  const value =
    "value" in cell
      ? cell.value
      : (calculation.ask([{ sheetId: sheet.id, row, column, formula: cell.formula }])[0] ?? "");
  const { style, title, message } = validation.errorAlert;
  if (accept && style !== "Stop") return null;
  const valid = passes(book, calculation, sheet, validation, row, column, value, cell);
  return valid ? null : validationAlert(style, title, message);
}

export function clear(workbook: Workbook, sheet: Sheet, area: Area): ActResult {
  return act(workbook, () => {
    if (hasLockedCell(sheet, area)) return alerts.lockedCell;
    clearContents(workbook, sheet, area);
  });
}

/** Copies the first row of an area down over the others, or the first column to the right. */
export function fillFrom(workbook: Workbook, sheet: Sheet, area: Area, direction: "down" | "right"): ActResult {
  return act(workbook, () => {
    if (hasLockedCell(sheet, area)) return alerts.lockedCell;
    writeCells(workbook, sheet, area, (row, column) => {
      const [rows, columns] = direction === "down" ? [row - area.row, 0] : [0, column - area.column];
      const source = contentAt(sheet, row - rows, column - columns) ?? { value: "" };
      return shifted(source, rows, columns);
    });
  });
}

export function shifted(cell: Cell, rows: number, columns: number): Cell {
  return "formula" in cell ? { formula: shiftFormula(cell.formula, rows, columns) } : cell;
}
