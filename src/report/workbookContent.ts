import type { CellValue } from "../rules/readings";

export type CellContent = {
  value: CellValue;
  formula: string | null;
  /** What the cell shows, where its number format makes something else of the number in it: "2027-03-01", "12 %". */
  shown?: string;
};

/** What a workbook holds of a report. */
export type WorkbookContent = {
  /** The custom XML part as it stands, or null in a workbook that has none of ours. */
  state: string | null;
  /** By field id or derived id. */
  cells: Readonly<Record<string, CellContent>>;
  /** Keys of sheets of ours (of which a block name or at least one cell is left). */
  sheets: readonly string[];
  /** Names of ours that lead nowhere any more (#REF!): ids of fields or derived values. */
  lost: readonly string[];
  /** Whether any of our sheets is unprotected. */
  unprotected: readonly string[];
};
