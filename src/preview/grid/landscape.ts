import type { EmbeddedWorkbook, SheetView } from "../excel";
import { maxColumns, maxRows } from "../workbook/address";
import type { Area } from "../workbook/address";

/** What one has to know of a sheet to move about in it. */
export interface Landscape {
  rows: number;
  columns: number;
  /** Rows and columns from A1 that hold something. */
  usedRows: number;
  usedColumns: number;
  frozenRows: number;
  frozenColumns: number;
  merges: readonly Area[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Whether the cell holds a constant or a formula. */
  isFilled(row: number, column: number): boolean;
  /** Whether typing in the cell is refused. */
  isReadOnly(row: number, column: number): boolean;
  protected: boolean;
}

export function landscapeOf(workbook: EmbeddedWorkbook, sheet: SheetView): Landscape {
  return {
    rows: maxRows,
    columns: maxColumns,
    usedRows: sheet.usedRows,
    usedColumns: sheet.usedColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    merges: sheet.merges,
    isRowHidden: (row) => sheet.rowHeight(row) === 0,
    isColumnHidden: (column) => sheet.columnWidth(column) === 0,
    isFilled: (row, column) => {
      const { value, formula } = workbook.cell(sheet.id, row, column);
      return value !== "" || formula !== null;
    },
    isReadOnly: (row, column) => workbook.cell(sheet.id, row, column).readOnly,
    protected: sheet.protected,
  };
}
