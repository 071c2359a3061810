import type { CompiledMeasure } from "../rules/compile";
import { type CellValue, isBlank } from "../rules/readings";
import { alignRows } from "./alignRows";
import type { InspectedName, InspectedSheet } from "./inspectedWorkbook";
import { asLabel, type SheetTable, tableOf } from "./sheetTable";

/** Where a row of a measure was found in a sheet, and what stands there. */
export type FoundRow = {
  sheet: string;
  row: number;
  column: number;
  label: string;
  value: CellValue;
  /** What tells: the name of the row's own cell, or its label. */
  by: "name" | "label";
};

/** What a sheet holds of a measure. */
export type MeasureRows = {
  table: SheetTable;
  /** By the row's place in the measure's outline. */
  rows: ReadonlyMap<number, FoundRow>;
  /** Names lead to rows with the labels of others, as where somebody has sorted: only labels tell. */
  isScrambled: boolean;
};

export const labelsOf = ({ outline }: CompiledMeasure): Set<string> =>
  new Set(outline.map(({ label }) => asLabel(label)));

/**
 * Reads what a sheet holds of a measure.
 * @param names those that lead to the sheet's cells, or that only it knows
 */
export function measureRows(
  measure: CompiledMeasure,
  sheet: InspectedSheet,
  names: readonly InspectedName[],
): MeasureRows {
  const { outline } = measure;
  const labels = labelsOf(measure);
  const placeOf = new Map(outline.map(({ id }, k) => [id, k] as const));
  const led = names.flatMap(({ kind, id, at }) => {
    const k = placeOf.get(id);
    return kind === "cell" && at?.sheet === sheet.name && k !== undefined
      ? [{ k, row: at.row, column: at.column }]
      : [];
  });
  const inputs = led.filter(({ k }) => outline[k]!.kind === "field");
  const table = tableOf(
    sheet,
    labels,
    inputs.map(({ column }) => column),
  );
  const labelAt = new Map(table.rows.map(({ row, label }) => [row, label] as const));
  const isScrambled = led.some(({ k, row }) => {
    const label = labelAt.get(row) ?? "";
    return labels.has(label) && label !== asLabel(outline[k]!.label);
  });

  const values = new Map(sheet.cells.map(({ row, column, value }) => [`${row},${column}`, value] as const));
  const found = (row: number, column: number, by: FoundRow["by"]): FoundRow => {
    const value = values.get(`${row},${column}`) ?? null;
    return { sheet: sheet.name, row, column, label: labelAt.get(row) ?? "", value: isBlank(value) ? null : value, by };
  };
  const rows = new Map<number, FoundRow>();
  const isTaken = new Set<number>();
  const leadsAlone = ({ row, column }: { row: number; column: number }) =>
    led.filter((other) => other.row === row && other.column === column).length === 1;
  for (const { k, row, column } of isScrambled ? [] : led.filter(leadsAlone)) {
    rows.set(k, found(row, column, "name"));
    isTaken.add(row);
  }
  const aligned = alignRows(
    table.rows.map(({ label }) => label),
    outline.map(({ label }) => asLabel(label)),
  );
  for (const [at, k] of aligned) {
    const { row } = table.rows[at]!;
    if (!rows.has(k) && !isTaken.has(row)) rows.set(k, found(row, table.inputColumn, "label"));
  }
  return { table, rows, isScrambled };
}
