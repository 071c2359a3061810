import { maxColumns, maxRows, type Area } from "../workbook/address";
import { columnWidth, rowHeight, standardHeight, standardWidth } from "../workbook/sizes";
import type { Sheet } from "../workbook/book";
import { record, type Workbook } from "../workbook/workbook";
import { accessDenied } from "./apiError";
import { addressOnSheet } from "./addresses";
import type { Scalar } from "./hostObject";
import type { Target } from "./rangeObject";
import { asBoolean } from "./readArgument";

/** Where a range is and how large. */
export function rangePlace(workbook: Workbook, target: Target, here: () => Area): Record<string, Scalar> {
  const address: Scalar = { get: () => addressOnSheet(target.sheet(), here()) };
  const rowHidden = hiddenLines(workbook, target, here, "row");
  const columnHidden = hiddenLines(workbook, target, here, "column");
  return {
    Address: address,
    AddressLocal: address,
    RowIndex: { get: () => here().row },
    ColumnIndex: { get: () => here().column },
    RowCount: { get: () => here().rowCount },
    ColumnCount: { get: () => here().columnCount },
    CellCount: { get: () => cellCount(here()) },
    IsEntireRow: { get: () => here().columnCount === maxColumns },
    IsEntireColumn: { get: () => here().rowCount === maxRows },
    RowHidden: rowHidden,
    ColumnHidden: columnHidden,
    Hidden: { get: () => (rowHidden.get() === true ? true : columnHidden.get()) },
    Top: {
      get: () => extent(here().row, target.sheet().rowHeights, (row) => rowHeight(target.sheet(), row), standardHeight),
    },
    Left: {
      get: () =>
        extent(
          here().column,
          target.sheet().columnWidths,
          (column) => columnWidth(target.sheet(), column),
          standardWidth,
        ),
    },
  };
}

/** Excel answers -1 when there are more cells than 2³¹-1. */
function cellCount({ rowCount, columnCount }: Area): number {
  const count = rowCount * columnCount;
  return count > 2 ** 31 - 1 ? -1 : count;
}

/** Points from the edge of the sheet to a row or column. */
function extent(
  before: number,
  sizes: Map<number, number>,
  sizeOf: (index: number) => number,
  standard: number,
): number {
  const special = [...sizes.keys()].filter((index) => index < before);
  return before * standard + special.reduce((sum, index) => sum + sizeOf(index) - standard, 0);
}

/** True or false when it is so for all rows (columns) of the range, null when they differ. */
function hiddenLines(workbook: Workbook, target: Target, here: () => Area, axis: "row" | "column"): Scalar {
  const lines = (): number[] => {
    const { row, rowCount, column, columnCount } = here();
    const [first, count] = axis === "row" ? [row, rowCount] : [column, columnCount];
    return Array.from({ length: count }, (_, index) => first + index);
  };
  const hidden = (sheet: Sheet): Set<number> => (axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns);
  return {
    get: () => {
      const states = new Set(lines().map((line) => hidden(target.sheet()).has(line)));
      return states.size === 1 ? states.has(true) : null;
    },
    set: (value) => {
      const sheet = target.sheet();
      const { protection } = sheet;
      const allowed = axis === "row" ? protection?.options.allowFormatRows : protection?.options.allowFormatColumns;
      if (protection && !allowed) throw accessDenied();
      const hide = asBoolean(value);
      for (const line of lines()) {
        if (hide) hidden(sheet).add(line);
        else hidden(sheet).delete(line);
      }
      record(workbook, { kind: "view" });
    },
  };
}
