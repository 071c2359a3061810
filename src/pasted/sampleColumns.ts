import type { PastedTable } from "./table";

/** So many rows are looked at. */
const SAMPLE = 200;
/** So much of what stands in a column must be of a kind. */
const MOST = 0.6;

/** How headings over birth dates and personal numbers begin. */
export const BIRTH = ["född", "födelse", "personnummer", "personnr", "pnr", "persnr"];
/** How headings over numbers that number rows or people begin. */
export const NUMBERING = [
  "löpnummer",
  "löpnr",
  "patientnummer",
  "patientnr",
  "patientid",
  "identitet",
  "journalnummer",
];

/** A column by its heading, blank where it has none, and its first rows. */
export type Column = { column: number; heading: string; texts: readonly string[] };

export const sampleColumns = (table: PastedTable): Column[] =>
  Array.from({ length: table.columns }, (_, column) => ({
    column,
    heading: table.headings?.[column] ?? "",
    texts: table.rows.slice(0, SAMPLE).map(({ cells }) => cells[column]!),
  }));

/** How much of what stands in a column is of a kind, from 0 to 1. */
export function shareOf({ texts }: Column, isOfKind: (text: string) => boolean): number {
  const filled = texts.filter((text) => text !== "");
  return filled.length ? filled.filter(isOfKind).length / filled.length : 0;
}

/** Whether most of what stands in a column is of a kind. */
export const holds = (column: Column, isOfKind: (text: string) => boolean): boolean =>
  shareOf(column, isOfKind) >= MOST;
