import type { CompiledMeasure } from "../rules/compile";
import { isBlank, type Values } from "../rules/readings";
import type { InspectedWorkbook } from "./inspectedWorkbook";
import { asLabel } from "./sheetTable";
import type { Unplaced } from "./unplaced";

/**
 * The figures of fields that no measure which is due has any more: those that names lead to in sheets of measures that
 * fell away whole, each with what stands first in its row, and those that are remembered of cells that are gone. In a
 * sheet of a measure that is left, such a figure is told with the sheet.
 */
export function fallenAway(
  due: readonly CompiledMeasure[],
  { names, sheets }: InspectedWorkbook,
  remembered: Values,
): Unplaced[] {
  const fields = new Set(due.flatMap((measure) => measure.fields.map(({ id }) => id)));
  const measures = new Set(due.map(({ id }) => id));
  const named = new Set<string>();
  const stood = names.flatMap(({ kind, id, at }): Unplaced[] => {
    if (kind !== "cell" || !at) return [];
    named.add(id);
    if (measures.has(id.split(".", 1)[0]!)) return [];
    const row = sheets.find(({ name }) => name === at.sheet)?.cells.filter((cell) => cell.row === at.row) ?? [];
    const cell = row.find(({ column }) => column === at.column);
    // What was worked out is worked out anew where there is a definition for it.
    if (!cell || cell.formula !== null || isBlank(cell.value)) return [];
    const [first] = row.toSorted((a, b) => a.column - b.column);
    return [{ sheet: at.sheet, label: first === cell ? id : asLabel(first!.value), value: cell.value }];
  });
  const gone = Object.entries(remembered).flatMap(([id, value]): Unplaced[] =>
    fields.has(id) || named.has(id) || isBlank(value) ? [] : [{ sheet: "", label: id, value }],
  );
  return [...stood, ...gone];
}
