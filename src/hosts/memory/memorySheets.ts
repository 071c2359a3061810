import type { InspectedName, InspectedSheet } from "../../report/inspectedWorkbook";
import type { ScannedText } from "../../report/scannedText";
import type { CellContent } from "../../report/workbookContent";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../sheet/plan";
import { STYLES, type Style } from "../../sheet/styles";
import { cellsOfPlan } from "../content";
import { isFormula, isProtectedPlan } from "../../sheet/formulas";
import { grouped } from "../grouped";
import { aroundAll } from "../runs";

/** A cell of a sheet in memory. */
export type Cell = CellContent & { unlocked: boolean; row: number; column: number };
export type Sheet = {
  name: string;
  isProtected: boolean;
  /** The cells that have names, by id. The cover has none. */
  cells: Map<string, Cell>;
  /** Labels, messages and working cells. */
  others: Cell[];
};

const styleOf = ({ style }: CellPlan): Style => STYLES[style];

const cellOf = (plan: CellPlan): Cell => ({
  value: (isFormula(plan.content) ? plan.blankResult : (plan.text ?? plan.content)) || null,
  formula: isFormula(plan.content) ? plan.content : null,
  unlocked: styleOf(plan).unlocked ?? false,
  row: plan.row,
  column: plan.column,
});

/** A sheet as it is made. */
export function plannedSheet(plan: WorkbookPlan, sheet: SheetPlan): Sheet {
  const others = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cellOf(cell)]));
  const cells = cellsOfPlan(plan, sheet.key).map(({ id, row, column }): [string, Cell] => {
    const cell = others.get(`${row},${column}`)!;
    others.delete(`${row},${column}`);
    return [id, cell];
  });
  const { name } = sheet;
  return { name, isProtected: isProtectedPlan(sheet), cells: new Map(cells), others: [...others.values()] };
}

export const namesOf = (name: string, { cells }: Pick<Sheet, "cells">): InspectedName[] =>
  [...cells].map(([id, { row, column }]) => ({
    kind: "cell",
    id,
    at: { sheet: name, row, column, lastRow: row, lastColumn: column },
  }));

export const blockOf = (id: string, name: string, cells: readonly Cell[]): InspectedName => ({
  kind: "block",
  id,
  at: { sheet: name, ...aroundAll(cells) },
});

/** A sheet as an inspection tells it; the names of a copy are its own. */
export const inspected = (name: string, sheet: Omit<Sheet, "name">, isCopy: boolean): InspectedSheet => ({
  name,
  isProtected: sheet.isProtected,
  hasPassword: false,
  cells: [...sheet.cells.values(), ...sheet.others].flatMap(({ row, column, value, formula }) =>
    value === null && formula === null ? [] : [{ row, column, value, formula }],
  ),
  names: isCopy ? namesOf(name, sheet) : [],
});

/** What a scan tells of a cell; the id of a field that stands there, or null on a sheet that is not the report's. */
export const textsOf = (
  sheet: string,
  { row, column, value, formula }: Pick<Cell, "row" | "column" | "value" | "formula">,
  id: string | null,
): ScannedText[] =>
  formula !== null || value === null || value === "" || typeof value === "boolean"
    ? []
    : [{ place: { kind: "cell", sheet, row, column, ours: id !== null, id }, value }];

/** The sheets that a person left something on. */
export const leftSheets = (left: readonly ScannedText[]): InspectedSheet[] =>
  grouped(
    left.flatMap(({ place, value }) => (place.kind === "cell" && !place.ours ? [{ place, value }] : [])),
    ({ place }) => place.sheet,
  ).map(([name, found]) => ({
    name,
    isProtected: false,
    hasPassword: false,
    cells: found.map(({ place: { row, column }, value }) => ({ row, column, value, formula: null })),
    names: [],
  }));
