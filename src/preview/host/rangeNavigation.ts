import {
  boundingArea,
  intersection,
  isInsideSheet,
  maxColumns,
  maxRows,
  parseArea,
  splitSheetName,
  type Area,
} from "../workbook/address";
import { usedArea } from "../workbook/sheetCells";
import { invalidArgument, itemNotFound, wrongSize } from "./apiError";
import type { HostContext } from "./hostContext";
import { isHostObject, type HostObject } from "./hostObject";
import { rangeObject, type Target } from "./rangeObject";
import { asIndex } from "./readArgument";

/** From a range to another range. */
export function rangeNavigation(
  context: HostContext,
  target: Target,
  here: () => Area,
): NonNullable<HostObject["methods"]> {
  const range = (area: Area): HostObject => {
    if (!isInsideSheet(area)) throw invalidArgument();
    return rangeObject(context, target.sheet().id, area);
  };
  const rangeOrNull = (area: Area | null): HostObject | null => area && range(area);
  const rangeOrError = (area: Area | null): HostObject => {
    if (!area) throw itemNotFound();
    return range(area);
  };
  const common = (other: unknown): Area | null => intersection(here(), areaOfArgument(target, other));
  const used = (contentOnly: unknown): Area | null => usedArea(target.sheet(), contentOnly === true, here());
  return {
    GetCell: (row, column) =>
      range({ row: here().row + asIndex(row), column: here().column + asIndex(column), rowCount: 1, columnCount: 1 }),
    GetRow: (row) => range({ ...here(), row: here().row + asIndex(row), rowCount: 1 }),
    GetColumn: (column) => range({ ...here(), column: here().column + asIndex(column), columnCount: 1 }),
    GetLastCell: () => range({ ...lastRow(here()), ...lastColumn(here()), rowCount: 1, columnCount: 1 }),
    GetLastRow: () => range({ ...here(), ...lastRow(here()), rowCount: 1 }),
    GetLastColumn: () => range({ ...here(), ...lastColumn(here()), columnCount: 1 }),
    GetOffsetRange: (rows, columns) =>
      range({ ...here(), row: here().row + asIndex(rows), column: here().column + asIndex(columns) }),
    GetResizedRange: (rows, columns) =>
      range({
        ...here(),
        rowCount: here().rowCount + asIndex(rows),
        columnCount: here().columnCount + asIndex(columns),
      }),
    GetAbsoluteResizedRange: (rows, columns) =>
      range({ ...here(), rowCount: asIndex(rows), columnCount: asIndex(columns) }),
    GetRowsAbove: (count = 1) => range({ ...here(), row: here().row - asIndex(count), rowCount: asIndex(count) }),
    GetRowsBelow: (count = 1) => range({ ...here(), row: here().row + here().rowCount, rowCount: asIndex(count) }),
    GetColumnsBefore: (count = 1) =>
      range({ ...here(), column: here().column - asIndex(count), columnCount: asIndex(count) }),
    GetColumnsAfter: (count = 1) =>
      range({ ...here(), column: here().column + here().columnCount, columnCount: asIndex(count) }),
    GetEntireRow: () => range({ ...here(), column: 0, columnCount: maxColumns }),
    GetEntireColumn: () => range({ ...here(), row: 0, rowCount: maxRows }),
    GetBoundingRect: (other) => range(boundingArea(here(), areaOfArgument(target, other))),
    GetIntersection: (other) => rangeOrError(common(other)),
    GetIntersectionOrNullObject: (other) => rangeOrNull(common(other)),
    GetUsedRange: (contentOnly) => rangeOrError(used(contentOnly)),
    GetUsedRangeOrNullObject: (contentOnly) => rangeOrNull(used(contentOnly)),
    _ValidateArraySize: (rows, columns) => {
      if (rows !== here().rowCount || columns !== here().columnCount) throw wrongSize();
    },
  };
}

function lastRow({ row, rowCount }: Area): { row: number } {
  return { row: row + rowCount - 1 };
}

function lastColumn({ column, columnCount }: Area): { column: number } {
  return { column: column + columnCount - 1 };
}

/** A range as an argument: a `Range` on the same sheet, or an address. */
export function areaOfArgument(target: Target, argument: unknown): Area {
  if (isHostObject(argument) && argument.type === "Range") {
    const number = (name: string): number => asIndex(argument.scalars?.[name]?.get());
    const onSheet = argument.children?.Worksheet?.()?.identity?.Id;
    if (onSheet !== target.sheet().id) throw invalidArgument();
    return {
      row: number("RowIndex"),
      column: number("ColumnIndex"),
      rowCount: number("RowCount"),
      columnCount: number("ColumnCount"),
    };
  }
  const { sheet, rest } = typeof argument === "string" ? splitSheetName(argument) : { sheet: null, rest: "" };
  const area = parseArea(rest);
  if (!area || (sheet !== null && sheet.toLowerCase() !== target.sheet().name.toLowerCase())) throw invalidArgument();
  return area;
}
