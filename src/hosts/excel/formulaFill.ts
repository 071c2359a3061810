import type { CellPlan } from "../../sheet/plan";
import { isFormula } from "../../sheet/formulas";
import { grouped } from "../grouped";
import { type Run, runAddress, runsOf } from "../runs";
import { shiftFormula } from "../shiftFormula";
import type { Copy } from "./copying";

/** Where each formula was written first, by what it says seen from its own cell. */
export type WrittenFormulas = Map<string, { sheet: Excel.Worksheet; row: number }>;

/** Formulas that are copied to a block from a row of cells. */
export type Fill = { run: Run; from: { sheet: Excel.Worksheet; row: number }; cells: readonly CellPlan[] };

/** A row far enough down that no reference from it goes above the first. */
const FAR_DOWN = 500_000;

/** What it takes to ask for a copy, in characters. Formulas that are shorter together are written out. */
const COPY_TAKES = 350;

const seenFromItself = ({ row, column, content }: CellPlan): string =>
  `${column} ${shiftFormula(content as string, FAR_DOWN - row, 0)}`;

const isWithin = ({ row, column, lastRow, lastColumn }: Run, cell: CellPlan): boolean =>
  cell.row >= row && cell.row <= lastRow && cell.column >= column && cell.column <= lastColumn;

/** The formulas of a sheet that were written before, here or on another sheet, and are worth copying from there. */
export function planFills(sheet: Excel.Worksheet, cells: readonly CellPlan[], written: WrittenFormulas): Fill[] {
  const known: { cell: CellPlan; from: Fill["from"] }[] = [];
  for (const cell of cells.filter(({ content }) => isFormula(content))) {
    const key = seenFromItself(cell);
    const from = written.get(key);
    if (from) known.push({ cell, from });
    else written.set(key, { sheet, row: cell.row });
  }
  return grouped(known, ({ from }) => from.sheet)
    .flatMap(([, onSheet]) => grouped(onSheet, ({ from }) => from.row))
    .flatMap(([, alike]): Fill[] => {
      const own = alike.map(({ cell }) => cell);
      const { from } = alike[0]!;
      return runsOf(own).map((run) => ({ run, from, cells: own.filter((cell) => isWithin(run, cell)) }));
    })
    .filter((fill) => fill.cells.reduce((sum, { content }) => sum + String(content).length, 0) > COPY_TAKES);
}

export function applyFills(sheet: Excel.Worksheet, fills: readonly Fill[], copy: Copy): void {
  for (const { run, from } of fills) {
    const address = runAddress({ ...run, row: from.row, lastRow: from.row });
    copy({ sheet, address: runAddress(run) }, { sheet: from.sheet, address }, "Formulas");
  }
}
