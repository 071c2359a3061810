import { NO_VALUE } from "../rules/derive";
import { isBlank } from "../rules/readings";
import { COLUMN } from "../sheet/columns";
import { isFormula } from "../sheet/formulas";
import { PREFIX } from "../sheet/messages";
import type { CellPlan, SheetPlan } from "../sheet/plan";
import type { InspectedCell, InspectedSheet } from "./inspectedWorkbook";
import { asLabel } from "./sheetTable";
import type { Unplaced } from "./unplaced";

const OURS = [...Object.values(PREFIX), ...Object.values(NO_VALUE)].map((words) => words.trim());

/** Our own words stand as plain text where somebody has pasted a sheet's values over its formulas. */
const isOurs = (value: string, { text, content }: CellPlan): boolean =>
  value === asLabel(text ?? content) || OURS.some((words) => value.startsWith(words));

/** What stands in place of a planned formula or planned words; null when they are there, or nothing is. */
function overwritten(plan: CellPlan, cell: InspectedCell | undefined): InspectedCell | null {
  const { text, content } = plan;
  const isPlanned = text !== undefined || content !== undefined;
  if (!isPlanned || !cell || cell.formula !== null || isBlank(cell.value)) return null;
  return isOurs(asLabel(cell.value), plan) ? null : cell;
}

const cellsIn = ({ cells }: InspectedSheet): Map<string, InspectedCell> =>
  new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));

/** What a person has written over the words and formulas that are seen on a sheet whose rows stand as planned. */
export function writtenOver(plan: SheetPlan, sheet: InspectedSheet): Unplaced[] {
  const standing = cellsIn(sheet);
  const labels = new Map(
    plan.cells.flatMap(({ row, column, text }) => (column === COLUMN.label ? [[row, text] as const] : [])),
  );
  return plan.cells.flatMap((planned) => {
    const { row, column } = planned;
    const found = column < COLUMN.written ? overwritten(planned, standing.get(`${row},${column}`)) : null;
    return found ? [{ sheet: sheet.name, label: asLabel(labels.get(row)), value: found.value }] : [];
  });
}

/** Whether something was written over the hidden formulas of a sheet, which says little in a list. */
export function isWrittenUnder(plan: SheetPlan, sheet: InspectedSheet): boolean {
  const standing = cellsIn(sheet);
  return plan.cells.some(({ row, column, content }) => {
    const cell = standing.get(`${row},${column}`);
    return column >= COLUMN.written && isFormula(content) && cell?.formula === null && !isBlank(cell.value);
  });
}
