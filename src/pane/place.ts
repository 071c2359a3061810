import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import type { OutlineRow } from "../rules/field";
import type { Selected } from "./session";

/** A row with a figure in it. */
export type FigureRow = Exclude<OutlineRow, { kind: "heading" }>;

/** The measure, and the row of it, that the active cell stands in. Null at a heading. */
export type Place = { measure: CompiledMeasure; row: FigureRow | null };

/** Where the active cell stands in the report, or null when outside its measures. */
export function placeOf({ measures }: CompiledArea, { id, sheet }: Selected): Place | null {
  const key = id?.split(".", 1)[0] ?? sheet;
  const isHere = (row: OutlineRow): row is FigureRow => row.kind !== "heading" && row.id === id;
  const measure = measures.find((one) => one.id === key);
  return measure ? { measure, row: measure.outline.find(isHere) ?? null } : null;
}
