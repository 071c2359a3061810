import { columnLetters } from "../../sheet/address";
import type { CellPlan } from "../../sheet/plan";
import { type StyleName, STYLES } from "../../sheet/styles";
import { grouped } from "../grouped";
import { runAddress, runsOf } from "../runs";
import { applyStyle } from "./cellFormat";
import type { Copy, Spot } from "./copying";

type Row = { row: number; cells: readonly CellPlan[] };

/** What has been formatted so far, to copy from: rows by what their cells look like, and a cell of each style. */
export type Formatted = { rows: Map<string, Spot>; cells: Map<StyleName, Spot> };

const looksOf = ({ cells }: Row): string =>
  cells
    .map(({ column, style }) => `${column} ${style}`)
    .toSorted()
    .join();

const rowAddress = ({ cells }: Row, first: number, last: number): string => {
  const columns = cells.map(({ column }) => column);
  return `${columnLetters(Math.min(...columns))}${first}:${columnLetters(Math.max(...columns))}${last}`;
};

function formatRow(sheet: Excel.Worksheet, { cells }: Row, formatted: Formatted, copy: Copy): void {
  for (const [name, alike] of grouped(cells, ({ style }) => style)) {
    for (const run of runsOf(alike)) {
      const here = { sheet, address: runAddress(run) };
      const model = formatted.cells.get(name);
      if (model) {
        copy(here, model, "Formats");
        continue;
      }
      applyStyle(sheet.getRange(here.address), run.lastColumn - run.column + 1, STYLES[name]);
      formatted.cells.set(name, { sheet, address: runAddress({ ...run, lastColumn: run.column }) });
    }
  }
}

/** Formats cells of a sheet. What looks like something that was formatted before is copied from it. */
export function formatRows(sheet: Excel.Worksheet, cells: readonly CellPlan[], formatted: Formatted, copy: Copy): void {
  const rows = grouped(cells, ({ row }) => row)
    .map(([row, cells]): Row => ({ row, cells }))
    .toSorted((a, b) => a.row - b.row);
  for (let i = 0; i < rows.length; i++) {
    const first = rows[i]!;
    const looks = looksOf(first);
    while (rows[i + 1]?.row === rows[i]!.row + 1 && looksOf(rows[i + 1]!) === looks) i += 1;
    const last = rows[i]!.row;
    let model = formatted.rows.get(looks);
    let from = first.row;
    if (!model) {
      formatRow(sheet, first, formatted, copy);
      model = { sheet, address: rowAddress(first, from, from) };
      formatted.rows.set(looks, model);
      from += 1;
    }
    if (from <= last) copy({ sheet, address: rowAddress(first, from, last) }, model, "Formats");
  }
}
