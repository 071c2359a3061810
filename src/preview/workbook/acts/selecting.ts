import { contains, type Area } from "../address";
import { alerts, done, type ActResult } from "../alerts";
import { sheetById, type Sheet } from "../book";
import { travel } from "../history";
import { hasLockedCell, mergeAt } from "../sheetCells";
import { activateSheet } from "../sheetOperations";
import { publish, record, type Workbook } from "../workbook";
import { act } from "./act";
import { typeText } from "./typing";

/** Selects an area and shows its sheet. A single merged cell is selected as a whole. */
export function select(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  active?: { row: number; column: number },
): ActResult {
  return act(workbook, () => moveSelection(workbook, sheet, area, active), "passes");
}

export function moveSelection(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  active: { row: number; column: number } = area,
): void {
  activateSheet(workbook, sheet);
  const merged = area.rowCount === 1 && area.columnCount === 1 ? mergeAt(sheet, area.row, area.column) : null;
  const selected = merged ?? area;
  const inside = contains(selected, active.row, active.column) ? active : selected;
  sheet.selection = { area: selected, activeRow: inside.row, activeColumn: inside.column };
  record(workbook, { kind: "selection", sheetId: sheet.id, area: selected });
}

export function activate(workbook: Workbook, sheet: Sheet): ActResult {
  return act(
    workbook,
    () => {
      if (workbook.book.activeSheetId === sheet.id) return;
      activateSheet(workbook, sheet);
      record(workbook, { kind: "selection", sheetId: sheet.id, area: sheet.selection.area });
    },
    "passes",
  );
}

/** Goes back or forward one act, and selects what changed by it. */
export function undoOrRedo(workbook: Workbook, direction: "undo" | "redo"): ActResult {
  const changes = travel(workbook.history, workbook.book, direction);
  if (!changes) return direction === "undo" ? alerts.nothingToUndo : alerts.nothingToRedo;
  for (const change of changes) record(workbook, change);
  record(workbook, { kind: "view" });
  const edited = changes.find((change) => change.kind === "cells");
  if (edited) moveSelection(workbook, sheetById(workbook.book, edited.sheetId), edited.area);
  publish(workbook, "user");
  return done;
}

/** Begins editing a cell: from now on Office.js is refused. A locked cell cannot be edited. */
export function startEdit(workbook: Workbook, sheet: Sheet, row: number, column: number): ActResult {
  const area = { row, column, rowCount: 1, columnCount: 1 };
  if (hasLockedCell(sheet, area)) return alerts.lockedCell;
  return act(
    workbook,
    () => {
      workbook.editing = { sheetId: sheet.id, row, column };
      record(workbook, { kind: "view" });
    },
    "passes",
  );
}

/** Ends editing with a text, or without one (Esc). When the text is refused, editing goes on. */
export function endEdit(workbook: Workbook, text: string | null, accept = false): ActResult {
  const { editing } = workbook;
  if (!editing) return done;
  workbook.editing = null;
  if (text === null) return act(workbook, () => record(workbook, { kind: "view" }), "passes");
  const { sheetId, row, column } = editing;
  const area = { row, column, rowCount: 1, columnCount: 1 };
  const result = typeText(workbook, sheetById(workbook.book, sheetId), area, text, accept);
  if (!result.ok) workbook.editing = editing;
  return result;
}
