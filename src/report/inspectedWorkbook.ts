import type { CellValue } from "../rules/readings";

/** A cell that is not empty. Rows and columns count from 1. */
export type InspectedCell = { row: number; column: number; value: CellValue; formula: string | null };

/** A name of ours, and where it leads; null when nowhere any more. */
export type InspectedName = {
  /** Of a field or a derived value, or of the block of a sheet's figures. */
  kind: "cell" | "block";
  /** The field's or the derived value's id; of a block its sheet's key. */
  id: string;
  at: { sheet: string; row: number; column: number; lastRow: number; lastColumn: number } | null;
};

/** A sheet of the workbook, whosever it is. */
export type InspectedSheet = {
  name: string;
  isProtected: boolean;
  /** Whether it takes a password to open it; null where the host cannot tell. */
  hasPassword: boolean | null;
  /** What stands in its first {@link INSPECTED_ROWS} rows and {@link INSPECTED_COLUMNS} columns. */
  cells: readonly InspectedCell[];
  /** Names of ours that hold in this sheet only, as those of a copied sheet do: they say nothing of the report. */
  names: readonly InspectedName[];
};

/** How far into a sheet an inspection looks: several times what a sheet of ours takes. */
export const INSPECTED_ROWS = 1000;
export const INSPECTED_COLUMNS = 30;

/** What a workbook holds, hidden sheets too, to be compared with its plan and to be repaired from. */
export type InspectedWorkbook = {
  sheets: readonly InspectedSheet[];
  /** The names of ours that hold in the whole workbook: they alone say which cells are the report's. */
  names: readonly InspectedName[];
  /** Ids of input fields whose cell is there but lacks the plan's check of what is typed. */
  unvalidated: readonly string[];
  /** Keys of sheets on which some input is not locked: in a protected sheet it can be filled in. */
  unlocked: readonly string[];
};
