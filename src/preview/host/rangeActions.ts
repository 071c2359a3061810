import { cellsOf, type Area } from "../workbook/address";
import type { Cell, Sheet } from "../workbook/book";
import { moveSelection } from "../workbook/acts/selecting";
import { shifted } from "../workbook/acts/typing";
import { clearAllFormats, clearContents, mergeArea, unmergeArea, writeCells } from "../workbook/cellEdits";
import { shiftCells, shiftOf, splitsMerge, wouldPushOut } from "../workbook/cellShifts";
import { applyLooks, takeLooks } from "../workbook/copiedLooks";
import type { Shift } from "../workbook/formulaText";
import { cellKey, contentAt, hasLockedCell } from "../workbook/sheetCells";
import { removeValidation } from "../workbook/validation";
import { record } from "../workbook/workbook";
import { accessDenied, ApiError, notImplemented } from "./apiError";
import type { HostContext } from "./hostContext";
import { isHostObject, type HostObject } from "./hostObject";
import { rangeObject, type Target } from "./rangeObject";
import { areaOfArgument } from "./rangeNavigation";
import { asOneOf, asOptionalText } from "./readArgument";

/** What a range lets one do with its cells. */
export function rangeActions(
  context: HostContext,
  target: Target,
  here: () => Area,
): NonNullable<HostObject["methods"]> {
  const { workbook } = context;
  return {
    Select: () => {
      if (target.sheet().visibility !== "Visible") throw new ApiError("InvalidOperation", "The sheet is hidden.", 400);
      moveSelection(workbook, target.sheet(), here());
    },
    Calculate: () => void workbook.calculation.update(true),
    Clear: (applyTo) => clearArea(context, target.sheet(), here(), applyTo),
    Merge: (across) => {
      refuseFormatting(target.sheet());
      const area = here();
      const rows = across === true ? Array.from({ length: area.rowCount }, (_, index) => area.row + index) : [];
      if (across === true) for (const row of rows) mergeArea(workbook, target.sheet(), { ...area, row, rowCount: 1 });
      else mergeArea(workbook, target.sheet(), area);
    },
    Unmerge: () => {
      refuseFormatting(target.sheet());
      unmergeArea(workbook, target.sheet(), here());
    },
    Insert: (direction) => {
      const area = here();
      const axis = asOneOf(direction, ["Down", "Right"]) === "Down" ? "row" : "column";
      move(context, target.sheet(), shiftOf("insert", axis, area));
      return rangeObject(context, target.sheet().id, area);
    },
    Delete: (direction) => {
      const axis = asOneOf(direction, ["Up", "Left"]) === "Up" ? "row" : "column";
      move(context, target.sheet(), shiftOf("delete", axis, here()));
    },
    CopyFrom: (source, copyType) => copyFrom(context, target, here(), source, copyType),
  };
}

function refuseFormatting(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw accessDenied();
}

function clearArea(context: HostContext, sheet: Sheet, area: Area, applyTo: unknown): void {
  const { workbook } = context;
  const what = asOneOf(asOptionalText(applyTo) ?? "All", ["All", "Contents", "Formats", "Hyperlinks"] as const);
  if (what === "Hyperlinks") throw notImplemented("Range.Clear(Hyperlinks)");
  if (what !== "Formats" && hasLockedCell(sheet, area)) throw accessDenied();
  if (what !== "Contents") {
    refuseFormatting(sheet);
    clearAllFormats(workbook, sheet, area);
  }
  if (what === "All") removeValidation(sheet, [area]);
  if (what !== "Formats") clearContents(workbook, sheet, area);
}

function move({ workbook }: HostContext, sheet: Sheet, shift: Shift): void {
  const options = sheet.protection?.options;
  const rows = shift.kind === "insert" ? options?.allowInsertRows : options?.allowDeleteRows;
  const columns = shift.kind === "insert" ? options?.allowInsertColumns : options?.allowDeleteColumns;
  const allowed = !shift.band && (shift.axis === "row" ? rows : columns);
  if (options && !allowed) throw accessDenied();
  if (splitsMerge(sheet, shift)) throw new ApiError("InsertDeleteConflict", "A merged cell is in the way.", 409);
  if (wouldPushOut(sheet, shift)) {
    throw new ApiError("NonBlankCellOffSheet", "Cells with content cannot be moved off the sheet.", 409);
  }
  shiftCells(workbook, sheet, shift);
}

/** `range.copyFrom(range)`: contents with relative formulas, and formats unless only formulas or values are asked for. */
function copyFrom(context: HostContext, target: Target, here: Area, source: unknown, copyType: unknown): void {
  const { workbook } = context;
  const what = asOneOf(asOptionalText(copyType) ?? "All", ["All", "Formulas", "Values", "Formats"] as const);
  const sheet = target.sheet();
  const from = sourceOf(context, target, source);
  const area = {
    ...here,
    rowCount: Math.max(here.rowCount, from.area.rowCount),
    columnCount: Math.max(here.columnCount, from.area.columnCount),
  };
  if (hasLockedCell(sheet, area)) throw accessDenied();
  const place = (row: number, column: number): [number, number] => [
    from.area.row + ((row - area.row) % from.area.rowCount),
    from.area.column + ((column - area.column) % from.area.columnCount),
  ];
  const looks = takeLooks(from.sheet, from.area);
  const contents = new Map<number, Cell>();
  for (const { row, column } of cellsOf(area)) {
    const [sourceRow, sourceColumn] = place(row, column);
    const cell = contentAt(from.sheet, sourceRow, sourceColumn) ?? { value: "" };
    const copied: Cell =
      what === "Values"
        ? { value: workbook.calculation.valueAt(from.sheet, sourceRow, sourceColumn) }
        : shifted(cell, row - sourceRow, column - sourceColumn);
    contents.set(cellKey(row, column), copied);
  }
  if (what === "All" || what === "Formats") {
    refuseFormatting(sheet);
    applyLooks(workbook.book, looks, sheet, area, what === "All");
    record(workbook, { kind: "formats", sheetId: sheet.id, area });
  }
  if (what === "Formats") return;
  writeCells(workbook, sheet, area, (row, column) => contents.get(cellKey(row, column)));
}

function sourceOf(context: HostContext, target: Target, source: unknown): { sheet: Sheet; area: Area } {
  const sheetId = isHostObject(source) ? source.children?.Worksheet?.()?.identity?.Id : undefined;
  const sheet = context.workbook.book.sheets.find(({ id }) => id === sheetId) ?? target.sheet();
  return { sheet, area: areaOfArgument({ ...target, sheet: () => sheet }, source) };
}
