import { type CellValue, isBlank } from "../rules/readings";
import { COLUMN } from "../sheet/columns";
import type { InspectedSheet } from "./inspectedWorkbook";
import { mostOften } from "./mostOften";

/** A row of a sheet as the report's sheets are laid out: what it is called, and what stands in its input. */
export type TableRow = { row: number; label: string; value: CellValue };

/** The rows of a sheet in which something stands in the column of labels or of inputs, from top to bottom. */
export type SheetTable = { sheet: string; inputColumn: number; rows: readonly TableRow[] };

/** A label as it is compared: spaces at its ends, and how its letters are composed, make it no other. */
export const asLabel = (value: CellValue | undefined): string =>
  String(value ?? "")
    .normalize("NFC")
    .trim();

/**
 * Reads a sheet as a table. Columns may have been inserted or moved: labels stand in the column that has most of those
 * that are looked for, inputs where most names lead.
 * @param labels those that are looked for, as {@link asLabel} gives them
 * @param named the columns that names of inputs lead to in this sheet
 */
export function tableOf(sheet: InspectedSheet, labels: ReadonlySet<string>, named: readonly number[]): SheetTable {
  const texts = sheet.cells.filter(({ value }) => labels.has(asLabel(value)));
  const labelColumn = mostOften(texts.map(({ column }) => column)) ?? COLUMN.label;
  const inputColumn = mostOften(named) ?? labelColumn + COLUMN.input - COLUMN.label;
  const rows = new Map<number, TableRow>();
  for (const { row, column, value } of sheet.cells) {
    if (isBlank(value) || (column !== labelColumn && column !== inputColumn)) continue;
    const known = rows.get(row) ?? { row, label: "", value: null };
    rows.set(row, column === labelColumn ? { ...known, label: asLabel(value) } : { ...known, value });
  }
  return { sheet: sheet.name, inputColumn, rows: [...rows.values()].toSorted((a, b) => a.row - b.row) };
}
