import type { CompiledMeasure } from "../../rules/compile";
import { COLUMN } from "../../sheet/columns";
import { cellName, type NamePlan, type SheetPlan, type WorkbookPlan } from "../../sheet/plan";
import type { InspectedCell, InspectedName, InspectedSheet, InspectedWorkbook } from "../inspectedWorkbook";
import type { About } from "./tell";

type Spot = { row: number; column: number };

/** The cells of a sheet, to be looked up. */
export type Grid = { sheet: InspectedSheet; at(row: number, column: number): InspectedCell | undefined };

export function gridOf(sheet: InspectedSheet): Grid {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return { sheet, at: (row, column) => cells.get(`${row},${column}`) };
}

/** A text as labels are compared: no look of a space or a letter makes another of it. */
export const asLabel = (value: unknown): string =>
  String(value ?? "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();

/** A row whose cell is named, where the plan has the cell, and where the name leads. */
type Named = About & { id: string; isField: boolean; planned: Spot; at: InspectedName["at"] };

/** How a measure's sheet stands: where its named cells are, and whether they are where the plan has them. */
export type Standing = {
  measure: CompiledMeasure;
  plan: SheetPlan;
  /** The sheet that most of its names lead to; null where they lead nowhere. */
  grid: Grid | null;
  /** Inputs that stand at another field's label, in another column than the sheet's inputs, or two in one cell. */
  displaced: readonly About[];
  /** Inputs, on a sheet that stands otherwise than planned, whose own label is not beside them. */
  unlabelled: readonly About[];
  /** Named cells that are elsewhere than planned. */
  moved: readonly About[];
  /** Every cell is there, though not all where the plan has them. */
  isMoved: boolean;
  /** Every cell is where the plan has it, so that cells can be compared one by one. */
  asPlanned: boolean;
};

/** What comes most often. */
function mostOf<T>(things: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** The texts that stand to the left of a cell in its row. */
const textsBefore = ({ sheet }: Grid, { row, column }: Spot): string[] =>
  sheet.cells.flatMap((cell) =>
    cell.row === row && cell.column < column && cell.formula === null && typeof cell.value === "string"
      ? [asLabel(cell.value)]
      : [],
  );

/** Whether the working columns are others than planned: a column was inserted or deleted before them. */
function isShifted({ sheet }: Grid, { cells }: SheetPlan): boolean {
  const columnsOf = (formulas: readonly Spot[]) =>
    new Set(formulas.map(({ column }) => column).filter((column) => column > COLUMN.message));
  const planned = columnsOf(cells.filter(({ content }) => typeof content === "string" && content.startsWith("=")));
  const found = columnsOf(sheet.cells.filter(({ formula }) => formula !== null));
  return [...planned].some((column) => !found.has(column)) && [...found].some((column) => !planned.has(column));
}

function namedRows({ outline }: CompiledMeasure, names: ReadonlyMap<string, NamePlan>, found: Found): Named[] {
  return outline.flatMap((row): Named[] => {
    const planned = names.get(cellName(row.id));
    if (row.kind === "heading" || !planned) return [];
    const { label } = row.kind === "field" ? row.field : row.derived;
    return [{ id: row.id, label, isField: row.kind === "field", planned, at: found.get(row.id) ?? null }];
  });
}

/** Where the names of cells lead, by id. */
type Found = ReadonlyMap<string, InspectedName["at"]>;

function standingOf(
  measure: CompiledMeasure,
  plan: SheetPlan,
  rows: readonly Named[],
  grids: readonly Grid[],
): Standing {
  const gridCalled = (name: string | undefined) => grids.find(({ sheet }) => sheet.name === name) ?? null;
  const placed = rows.flatMap((row) => (row.at && gridCalled(row.at.sheet) ? [{ ...row, at: row.at }] : []));
  const grid = gridCalled(mostOf(placed.map(({ at }) => at.sheet)));
  const here = grid?.sheet.name;
  const inputs = placed.filter(({ isField }) => isField);
  const inputColumn = mostOf(inputs.filter(({ at }) => at.sheet === here).map(({ at }) => at.column));
  const labels = new Map(measure.outline.map(({ id, label }) => [id, asLabel(label)]));
  const others = new Set(labels.values());
  const isThere = ({ planned, at }: (typeof placed)[number]) =>
    at.sheet === here && at.row === planned.row && at.column === planned.column;
  const spots = placed.map(({ at }) => `${at.row},${at.column},${at.sheet}`);
  const judged = inputs.map((input) => {
    const { id, at } = input;
    const texts = textsBefore(gridCalled(at.sheet)!, at);
    const isLabelled = texts.includes(labels.get(id)!);
    const isAmiss = !isLabelled && (at.sheet !== here || texts.some((text) => others.has(text)));
    const isAside = at.sheet === here && at.column !== inputColumn;
    const isDouble = spots.filter((spot) => spot === `${at.row},${at.column},${at.sheet}`).length > 1;
    return { input, isLabelled, isDisplaced: isAmiss || isAside || isDouble };
  });
  const displaced = judged.filter(({ isDisplaced }) => isDisplaced).map(({ input }) => input);
  const moved = placed.filter((row) => !isThere(row));
  const isWhole = grid !== null && placed.length === rows.length;
  return {
    measure,
    plan,
    grid,
    displaced,
    unlabelled: judged
      .filter(({ isLabelled, isDisplaced }) => !isLabelled && !isDisplaced)
      .map(({ input }) => ({ ...input, label: labels.get(input.id)! })),
    moved,
    isMoved: isWhole && (moved.length > 0 || isShifted(grid, plan)),
    asPlanned: isWhole && !moved.length && !displaced.length && !isShifted(grid, plan),
  };
}

/** How the sheets of the measures that a plan has stand in a workbook. */
export function standings(
  measures: readonly CompiledMeasure[],
  { sheets, names }: WorkbookPlan,
  inspection: InspectedWorkbook,
): Standing[] {
  const grids = inspection.sheets.map(gridOf);
  const found: Found = new Map(inspection.names.flatMap(({ kind, id, at }) => (kind === "cell" ? [[id, at]] : [])));
  const planned = new Map(names.map((name) => [name.name, name]));
  return measures.flatMap((measure) => {
    const plan = sheets.find(({ key }) => key === measure.id);
    return plan ? [standingOf(measure, plan, namedRows(measure, planned, found), grids)] : [];
  });
}
