import type { SheetPlan } from "../../sheet/plan";

/** Puts sheets together in at most so many batches, each with about as many cells. */
export function batchesOf(sheets: readonly SheetPlan[], count: number): SheetPlan[][] {
  const most = sheets.reduce((sum, { cells }) => sum + cells.length, 0) / count;
  const batches: SheetPlan[][] = [[]];
  let size = 0;
  for (const sheet of sheets) {
    if (size >= most && batches.length < count) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)!.push(sheet);
    size += sheet.cells.length;
  }
  return batches;
}
