import type { CellPlan, SheetPlan } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import type { TableCell } from "./submissionTables";

type Content = Pick<CellPlan, "content" | "text">;

/** Text stands as text whatever it begins with: nothing that a person wrote becomes a formula. */
const contentOf = (cell: TableCell): Content =>
  cell === null ? {} : typeof cell === "number" ? { content: cell } : { text: cell };

/** A cell of a submission. */
export const cell = (row: number, column: number, style: StyleName, value: TableCell): CellPlan => ({
  row,
  column,
  style,
  ...contentOf(value),
});

/** The height in points of a row with so many lines. */
export const heightOf = (lines: number): number => 4 + 15 * lines;

/** A sheet of a submission: values only, nothing to fill in. */
export const sheet = (
  key: string,
  widths: readonly number[],
  rest: Partial<SheetPlan> & Pick<SheetPlan, "cells">,
): SheetPlan => ({
  key,
  name: key,
  tabColor: "#0B4F6C",
  columns: widths.map((width) => ({ width })),
  rowHeights: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  frozenRows: 1,
  print: {
    landscape: false,
    titleRows: { first: 1, last: 1 },
    lastRow: Math.max(1, ...rest.cells.map(({ row }) => row)),
    lastColumn: widths.length,
    footer: key,
  },
  ...rest,
});
