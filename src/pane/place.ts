import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import type { OutlineRow } from "../rules/field";
import type { Selected } from "./session";

/** The measure, and the row of it, that the active cell stands in. */
export type Place = { measure: CompiledMeasure; row: OutlineRow | null };

/** Where the active cell stands in the report, or null when outside its measures. */
export function placeOf({ measures }: CompiledArea, { id, sheet }: Selected): Place | null {
  const key = id?.split(".", 1)[0] ?? sheet;
  const measure = measures.find((one) => one.id === key);
  return measure ? { measure, row: measure.outline.find((row) => row.id === id) ?? null } : null;
}
