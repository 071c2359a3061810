import type { CompiledMeasure } from "../rules/compile";
import { COLUMN_HEADINGS } from "../sheet/columns";
import { labelsOf, type MeasureRows } from "./measureRows";
import { asLabel } from "./sheetTable";
import type { Unplaced } from "./unplaced";

/**
 * What a person has written among the labels of a measure's sheet: over one, or in a row of their own with no figure
 * beside it. Rows of their own with a figure are told with that.
 */
export function writtenInside(measure: CompiledMeasure, { table, rows }: MeasureRows): Unplaced[] {
  const labels = labelsOf(measure);
  const ours = new Map([...rows].map(([k, { row }]) => [row, asLabel(measure.outline[k]!.label)] as const));
  const known = table.rows.filter(({ row, label }) => ours.has(row) || labels.has(label)).map(({ row }) => row);
  const isInside = (row: number) => row >= Math.min(...known) && row <= Math.max(...known);
  return table.rows
    .filter(
      ({ row, label, value }) => label && isInside(row) && !labels.has(label) && (ours.has(row) || value === null),
    )
    .filter(({ label }) => label !== COLUMN_HEADINGS[0])
    .map(({ row, label }) => ({ sheet: table.sheet, label: ours.get(row) ?? "", value: label }));
}
