import { address } from "../sheet/address";

/** A block of cells. Rows and columns count from 1. */
export type Run = { row: number; column: number; lastRow: number; lastColumn: number };

type Spot = { row: number; column: number };

/** The fewest blocks, row after row and then side by side, that cover these cells and no others. */
export function runsOf(cells: readonly Spot[]): Run[] {
  const down: Run[] = [];
  for (const { row, column } of cells.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const last = down.at(-1);
    if (last && last.column === column && last.lastRow + 1 >= row) last.lastRow = row;
    else down.push({ row, column, lastRow: row, lastColumn: column });
  }
  const across: Run[] = [];
  for (const run of down.toSorted((a, b) => a.row - b.row || a.lastRow - b.lastRow || a.column - b.column)) {
    const last = across.at(-1);
    const continues =
      last && last.row === run.row && last.lastRow === run.lastRow && last.lastColumn + 1 === run.column;
    if (continues) last.lastColumn = run.column;
    else across.push(run);
  }
  return across;
}

/** "B5", or "B5:C9". */
export function runAddress({ row, column, lastRow, lastColumn }: Run): string {
  const [first, last] = [address(row, column), address(lastRow, lastColumn)];
  return first === last ? first : `${first}:${last}`;
}

/** The block from the first to the last row and column of these cells. */
export const aroundAll = (cells: readonly Spot[]): Run => ({
  row: Math.min(...cells.map(({ row }) => row)),
  column: Math.min(...cells.map(({ column }) => column)),
  lastRow: Math.max(...cells.map(({ row }) => row)),
  lastColumn: Math.max(...cells.map(({ column }) => column)),
});
