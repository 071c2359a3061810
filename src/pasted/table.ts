import type { LeftOut } from "./leftOut";

export type TableRow = {
  /** As in {@link LeftOut}: from 1. */
  row: number;
  /** As many as the table has columns; blank text where there is none. Without spaces around. */
  cells: readonly string[];
};

/** What a person pasted, as a table. */
export type PastedTable = {
  /** The columns' names as they were pasted, or null where there was no row of headings. */
  headings: readonly string[] | null;
  columns: number;
  rows: readonly TableRow[];
  /** Rows that are no rows of the list: titles, totals, blank rows, rows with more cells than the list has columns. */
  leftOut: readonly LeftOut[];
};

/**
 * Reads pasted text as a table: from Excel (tabs, quoted cells), from other systems (semicolons, pipes, commas, columns of
 * spaces), or one column. Linear in the text's length.
 */
export declare function readTable(text: string): PastedTable;

/** A column's name for a person: its heading, or "Kolumn 2". */
export declare function columnName(table: PastedTable, column: number): string;
