import { cellsOf, type Area } from "../address";
import { alerts, validationAlert, type ActResult, type Refusal } from "../alerts";
import type { Cell, Sheet } from "../book";
import { adoptNumberFormat, clearContents, writeCells } from "../cellEdits";
import { displayText } from "../displayText";
import { shiftFormula } from "../formulaText";
import { contentAt, hasLockedCell, styleAt } from "../sheetCells";
import { readEntry, swedish, type Entry } from "../typedInput";
import { validationAt } from "../validation";
import { listChoices, passes } from "../validationCheck";
import type { Workbook } from "../workbook";
import { act } from "./act";

/** What a person enters in a cell and Excel takes; with `accept`, also what a warning or information asks about. */
export function typeText(workbook: Workbook, sheet: Sheet, area: Area, text: string, accept = false): ActResult {
  return act(workbook, () => enter(workbook, sheet, area, text, accept));
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

/** Chooses from the drop-down list of a cell. Throws when the list has no such choice. */
export function pick(workbook: Workbook, sheet: Sheet, area: Area, choice: string): ActResult {
  const { row, column } = area;
  const validation = validationAt(sheet, row, column);
  const choices = validation && listChoices(workbook.book, workbook.calculation, sheet, validation, row, column);
  if (!choices?.some((one) => displayText(one, "General") === choice)) throw new Error(`The list has no "${choice}"`);
  return typeText(workbook, sheet, area, choice);
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
