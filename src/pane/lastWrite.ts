import type { WorkbookContent } from "../report/workbookContent";
import { isBlank, type CellValue } from "../rules/readings";

type Cells = Readonly<Record<string, CellValue>>;

/** The last figures that the pane wrote, so that the person can take them back: not every Excel can. */
export type LastWrite = {
  /** Tells one from the one before. */
  nth: number;
  /** What was done, in a sentence. */
  told: string;
  /** What stood there, or null where there is no way back: a formula was written over, or it was taken back. */
  before: Cells | null;
  after: Cells;
};

const isSame = (one: CellValue, other: CellValue): boolean => one === other || (isBlank(one) && isBlank(other));

/** Whether everything that was written still stands. */
export const stillStands = ({ after }: LastWrite, { cells }: Pick<WorkbookContent, "cells">): boolean =>
  Object.entries(after).every(([id, value]) => cells[id]?.formula === null && isSame(cells[id].value, value));
