import { isBirthNumber, isHidden } from "./birthNumber";
import type { PastedTable } from "./table";

/** So many rows are looked at. */
const SAMPLE = 200;
/** So much of what stands in a column must be of a kind. */
const MOST = 0.6;

/** Fewer numbers that follow each other may do so by chance. */
const SHORTEST_COUNT = 3;

/** What headings over birth dates and personal numbers say. */
const BIRTH = /född|födelse|person.?n|(?<!\p{L})pnr/iu;
/** What headings over numbers of patients or rows say. */
const PATIENT = /person.?n|(?<!\p{L})pnr|patient.?(?:id|n)|journal.?n|(?<!\p{L})id(?!\p{L})/iu;
const ROW = /löp.?n|rad.?n|^nr$/i;

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

/** Whether a column holds days of birth or personal numbers. */
export const isBirthColumn = (column: Column): boolean => BIRTH.test(column.heading) || holds(column, isBirthNumber);

/** Whether a column says who a patient is. */
export const isPatientColumn = (column: Column): boolean =>
  PATIENT.test(column.heading) ||
  (holds(column, (text) => isBirthNumber(text) && !isHidden(text)) && column.heading === "");

/** Whether a column counts its rows: each number is one more than the one before. */
export const isCounting = ({ texts }: Column): boolean =>
  texts.length >= SHORTEST_COUNT && texts.every((text, i) => i === 0 || Number(text) === Number(texts[i - 1]) + 1);

/** Whether a column's numbers only name rows or patients. */
export const isNumbering = (column: Column): boolean => PATIENT.test(column.heading) || ROW.test(column.heading);
