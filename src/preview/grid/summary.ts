import type { CellView } from "../excel";

export interface Summary {
  /** Cells that hold something. */
  count: number;
  /** Null when none of the cells holds a number. */
  sum: number | null;
  average: number | null;
}

/** What Excel's status bar says of a selection; null unless at least two of its cells hold something. */
export function summarise(cells: Iterable<CellView>): Summary | null {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (const { value } of cells) {
    if (value !== "") count++;
    if (typeof value === "number") {
      numbers++;
      sum += value;
    }
  }
  if (count < 2) return null;
  return { count, sum: numbers > 0 ? sum : null, average: numbers > 0 ? sum / numbers : null };
}
