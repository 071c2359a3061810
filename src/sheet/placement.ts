import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import type { Cells } from "../rules/formula";
import { address, quotedSheet } from "./address";
import { COLUMN, FIRST_ROW } from "./columns";

/** Where each row of a measure's outline stands: the sheet's key and the row. */
export type Placement = ReadonlyMap<string, { sheet: string; row: number }>;

/** Places the outlines of measures, each on its own sheet from {@link FIRST_ROW}. */
export function place(measures: readonly CompiledMeasure[]): Placement {
  return new Map(
    measures.flatMap(({ id, outline }) =>
      outline.map((row, i) => [row.id, { sheet: id, row: FIRST_ROW + i }] as const),
    ),
  );
}

/** The settled cells as they are written in formulas on one sheet: other sheets' by their name. */
export function settledCells(compiled: CompiledArea, placement: Placement, onSheet: string): Cells {
  const spot = (id: string) => {
    const found = placement.get(id);
    if (!found) throw new Error(`${id} has no cell in this workbook.`);
    return found;
  };
  const prefix = (sheet: string) => (sheet === onSheet ? "" : `${quotedSheet(sheet)}!`);
  const ranges = (ids: readonly string[], column: number): string[] => {
    const runs: { sheet: string; first: number; last: number }[] = [];
    for (const { sheet, row } of ids.map(spot)) {
      const run = runs.at(-1);
      if (run && run.sheet === sheet && run.last + 1 === row) run.last = row;
      else runs.push({ sheet, first: row, last: row });
    }
    return runs.map(({ sheet, first, last }) => {
      const from = prefix(sheet) + address(first, column);
      return first === last ? from : `${from}:${address(last, column)}`;
    });
  };
  return {
    at: (id) => {
      const { sheet, row } = spot(id);
      return prefix(sheet) + address(row, COLUMN.settled);
    },
    ranges: (ids) => ranges(ids, COLUMN.settled),
    decimals: (ids) => ranges(ids, COLUMN.decimals),
    field: (id) => compiled.fields.get(id)!,
  };
}
