import type { CellView } from "../excel";

/** A cell of a row as it is drawn, in pixels of the sheet. */
export interface PlacedCell {
  view: CellView;
  left: number;
  width: number;
}

/** A cell with the room its text takes: wider than the cell where it runs out over empty neighbours. */
export interface SpreadCell extends PlacedCell {
  textLeft: number;
  textWidth: number;
  /** Text runs across the line between this cell and the next one, which therefore is not drawn. */
  runsOverRight: boolean;
}

/** Pixels between the text and the sides of its cell. */
export const textPadding = 3;
/** Pixels of one step of indentation. */
export const indentWidth = 9;

/** Which way "General" and the rest align in the end. */
export function alignmentOf({ style, alignment }: CellView): "Left" | "Center" | "Right" {
  switch (style.horizontalAlignment) {
    case "General":
      return alignment;
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "Center";
    case "Right":
      return "Right";
    default:
      return "Left";
  }
}

/** Whether the text of a cell may run out over empty neighbours: only text does, never numbers, and never wrapped. */
export function maySpread({ value, text, style, merge }: CellView): boolean {
  const { wrapText, shrinkToFit, horizontalAlignment } = style;
  const filled = horizontalAlignment === "Fill" || horizontalAlignment === "Justify";
  return typeof value === "string" && text !== "" && !wrapText && !shrinkToFit && !filled && !merge;
}

/** Whether text of others may run over the cell. A formula that gives empty text stops it, as in Excel. */
export function isOpen({ value, formula, merge }: CellView): boolean {
  return value === "" && formula === null && merge === null;
}

/** Lets the texts of a row, cells side by side from left to right, run out over empty neighbours. `measure` in pixels. */
export function spreadTexts(cells: readonly PlacedCell[], measure: (view: CellView) => number): SpreadCell[] {
  const spread: SpreadCell[] = cells.map((cell) => ({
    ...cell,
    textLeft: cell.left,
    textWidth: cell.width,
    runsOverRight: false,
  }));
  spread.forEach((cell, index) => {
    if (!maySpread(cell.view)) return;
    const missing = measure(cell.view) + 2 * textPadding + indentWidth * cell.view.style.indentLevel - cell.width;
    if (missing <= 0) return;
    const alignment = alignmentOf(cell.view);
    const share = alignment === "Center" ? missing / 2 : missing;
    if (alignment !== "Right") runRight(spread, index, share);
    if (alignment !== "Left") runLeft(spread, index, share);
  });
  return spread;
}

function runRight(cells: SpreadCell[], index: number, missing: number): void {
  const cell = cells[index];
  if (!cell) return;
  let rest = missing;
  for (let at = index; rest > 0; at++) {
    const here = cells[at];
    const next = cells[at + 1];
    if (!here || (next && !isOpen(next.view))) return;
    here.runsOverRight = true;
    const gain = next ? next.width : rest;
    cell.textWidth += gain;
    rest -= gain;
  }
}

function runLeft(cells: SpreadCell[], index: number, missing: number): void {
  const cell = cells[index];
  if (!cell) return;
  let rest = missing;
  for (let at = index - 1; rest > 0; at--) {
    const before = cells[at];
    if (!before || !isOpen(before.view)) return;
    before.runsOverRight = true;
    cell.textLeft -= before.width;
    cell.textWidth += before.width;
    rest -= before.width;
  }
}
