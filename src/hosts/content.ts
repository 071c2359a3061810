import type { CellContent, WorkbookContent } from "../report/workbookContent";
import { blockName, cellName, type WorkbookPlan } from "../sheet/plan";
import { mostOften } from "../report/mostOften";
import { grouped } from "./grouped";
import { parseReference, type Reference } from "./reference";

/** A workbook-wide defined name as the workbook has it, with its formula: `='B1a'!$B$5`. */
export type FoundName = { name: string; formula: string };

/** A name of ours, and where it leads; null when nowhere any more. */
export type OwnName = { kind: "cell" | "block"; id: string; at: Reference | null };

const CELL_PREFIX = cellName("");
const BLOCK_PREFIX = blockName("");

/** The sheet that a field or derived value belongs to: ids begin with their measure's. */
export const sheetKeyOf = (id: string): string => id.split(".", 1)[0]!;

/** The names of ours among all that a workbook has. Other people's names are theirs. */
export function ownNames(names: readonly FoundName[]): OwnName[] {
  return names.flatMap(({ name, formula }): OwnName[] => {
    const composed = name.normalize("NFC");
    const at = parseReference(formula);
    if (composed.startsWith(CELL_PREFIX)) return [{ kind: "cell", id: composed.slice(CELL_PREFIX.length), at }];
    if (composed.startsWith(BLOCK_PREFIX)) return [{ kind: "block", id: composed.slice(BLOCK_PREFIX.length), at }];
    return [];
  });
}

/** Where the fields and derived values of a sheet are planned to stand. */
export const cellsOfPlan = (plan: WorkbookPlan, key: string): { id: string; row: number; column: number }[] =>
  plan.names.flatMap(({ name, sheet, row, column }) =>
    sheet === key && name.startsWith(CELL_PREFIX) ? [{ id: name.slice(CELL_PREFIX.length), row, column }] : [],
  );

/**
 * Key of each sheet of ours that is left → what the sheet is called now: where its block leads, or where most of its
 * cells are when the block is gone.
 */
export function sheetsByKey(own: readonly OwnName[]): Map<string, string> {
  const left = own.flatMap(({ kind, id, at }) =>
    at ? [{ kind, key: kind === "block" ? id : sheetKeyOf(id), sheet: at.sheet }] : [],
  );
  return new Map(
    grouped(left, ({ key }) => key).map(([key, names]) => {
      const block = names.find(({ kind }) => kind === "block")?.sheet;
      return [key, block ?? mostOften(names.map(({ sheet }) => sheet))!] as const;
    }),
  );
}

/**
 * What a workbook holds of a report, put together from its names.
 * @param cellAt what stands in a cell of the sheet that is called so
 * @param isProtected whether the sheet that is called so is protected
 */
export function contentOf(
  own: readonly OwnName[],
  state: string | null,
  cellAt: (sheet: string, row: number, column: number) => CellContent,
  isProtected: (sheet: string) => boolean,
): WorkbookContent {
  const cells: Record<string, CellContent> = {};
  const lost: string[] = [];
  for (const { kind, id, at } of own) {
    if (kind !== "cell") continue;
    if (at) cells[id] = cellAt(at.sheet, at.row, at.column);
    else lost.push(id);
  }
  const sheets = sheetsByKey(own);
  return {
    state,
    cells,
    sheets: [...sheets.keys()],
    lost,
    unprotected: [...sheets].filter(([, sheet]) => !isProtected(sheet)).map(([key]) => key),
  };
}
