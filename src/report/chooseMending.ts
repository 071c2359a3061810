import type { Values } from "../rules/readings";
import type { WorkbookPlan, SheetPlan } from "../sheet/plan";
import { namedSheets } from "../sheet/calledPlan";
import { sameTab } from "../sheet/tabNames";
import type { InspectedSheet, InspectedWorkbook } from "./inspectedWorkbook";
import type { PlacedFigures } from "./placeFigures";
import { asLabel } from "./sheetTable";
import { type Unplaced, withUnplaced } from "./unplaced";
import { isWrittenUnder, writtenOver } from "./writtenOver";

/** What a mending does with which sheets, and what it finds of figures. */
export type ChosenMending = {
  /** Keys of sheets that are made anew, and of those that are written again where they stand. */
  anew: readonly string[];
  rewritten: readonly string[];
  /** Those of the sheets that are made anew whose old sheet is there, and is set aside. */
  setAside: readonly string[];
  /** The figures of the sheets that are made anew, by field id. */
  values: Values;
  /** The fields among them whose figure stood in no sheet and was remembered. */
  restored: readonly string[];
  unplaced: readonly Unplaced[];
};

/** Whether a sheet without figures, the cover, has its words where they are planned, or at least in no other row. */
function coverStands({ name, cells }: SheetPlan, { sheets }: InspectedWorkbook): boolean {
  const here = sheets.find((sheet) => sameTab(sheet.name, name));
  if (!here) return false;
  const planned = new Map(
    cells.flatMap(({ row, column, text, content }) =>
      column === 1 && (text ?? content) !== undefined ? [[asLabel(text ?? content), row] as const] : [],
    ),
  );
  const words = here.cells.filter(({ column, value }) => column === 1 && planned.has(asLabel(value)));
  return words.length * 2 > planned.size && words.every(({ row, value }) => planned.get(asLabel(value)) === row);
}

/** The sheet that names of a planned one lead to, or that is called so. */
function standing({ key, name }: SheetPlan, { names, sheets }: InspectedWorkbook): InspectedSheet | undefined {
  const led = names.find(({ kind, id, at }) => at && (kind === "block" ? id : id.split(".", 1)[0]) === key)?.at?.sheet;
  return sheets.find((sheet) => sheet.name === led) ?? sheets.find((sheet) => sameTab(sheet.name, name));
}

/**
 * Chooses how to mend sheets: one whose rows all stand as planned is written again where it stands, any other is made
 * anew, and so is one with something in its hidden columns: the old sheet keeps it. Sheets whose formulas name one that is made anew are mended with it, and so are those that a mended one's
 * formulas name and that are gone.
 * @param keys the sheets that are damaged
 */
export function chooseMending(
  plan: WorkbookPlan,
  keys: readonly string[],
  inspected: InspectedWorkbook,
  placed: PlacedFigures,
): ChosenMending {
  const byName = new Map(plan.sheets.map((sheet) => [sheet.name, sheet] as const));
  const isGone = (sheet: SheetPlan): boolean => !standing(sheet, inspected);
  const stands = (sheet: SheetPlan): boolean => {
    const here = standing(sheet, inspected);
    const isAsPlanned = placed.sheets.get(sheet.key)?.isAsPlanned ?? coverStands(sheet, inspected);
    return isAsPlanned && here !== undefined && !isWrittenUnder(sheet, here);
  };
  const chosen = new Set(plan.sheets.filter(({ key }) => keys.includes(key)));
  const names = (one: SheetPlan, other: SheetPlan) => namedSheets(one).has(other.name);
  for (const sheet of chosen) {
    // A set that grows while it is gone through is gone through to its end.
    if (!stands(sheet)) for (const other of plan.sheets) if (names(other, sheet)) chosen.add(other);
    for (const name of namedSheets(sheet)) if (isGone(byName.get(name)!)) chosen.add(byName.get(name)!);
  }
  const anew = plan.sheets.filter((sheet) => chosen.has(sheet) && !stands(sheet)).map(({ key }) => key);
  const mended = plan.sheets.filter((sheet) => chosen.has(sheet)).map(({ key }) => key);
  const rewritten = mended.filter((key) => !anew.includes(key));
  const listed = [...mended.flatMap((key) => placed.sheets.get(key)?.unplaced ?? []), ...placed.fallenAway];
  const over = plan.sheets
    .filter(({ key }) => rewritten.includes(key))
    .flatMap((sheet) => writtenOver(sheet, standing(sheet, inspected)!));
  const made = anew.flatMap((key) => placed.sheets.get(key) ?? []);
  return {
    anew,
    rewritten,
    setAside: plan.sheets.filter((sheet) => anew.includes(sheet.key) && !isGone(sheet)).map(({ key }) => key),
    values: Object.assign({}, ...made.map(({ values }) => values)) as Values,
    restored: made.flatMap(({ restored }) => restored),
    // What is written over a label stands in both.
    unplaced: withUnplaced(listed, over),
  };
}
