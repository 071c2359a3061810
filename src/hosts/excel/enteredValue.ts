import type { CellValue } from "../../rules/readings";
import type { Run } from "../runs";

/** A value as `range.values` must have it: text always stands as text, and nothing empties a cell. */
export const written = (value: CellValue): string | number | boolean =>
  value === null ? "" : typeof value === "string" && value !== "" ? `'${value}` : value;

/** What stands in each cell of a block, row by row. */
export function gridOf<T>(
  { row, column, lastRow, lastColumn }: Run,
  valueAt: (row: number, column: number) => T,
): T[][] {
  return Array.from({ length: lastRow - row + 1 }, (_, r) =>
    Array.from({ length: lastColumn - column + 1 }, (__, c) => valueAt(row + r, column + c)),
  );
}
