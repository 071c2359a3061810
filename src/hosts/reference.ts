import { absolute, quotedSheet } from "../sheet/address";
import type { NamePlan } from "../sheet/plan";

/** Where a defined name leads: a cell or a block of one sheet. Rows and columns count from 1. */
export type Reference = { sheet: string; row: number; column: number; lastRow: number; lastColumn: number };

const PATTERN = /^=?(?:'((?:[^']|'')+)'|([^'!#[\]:]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** 1 for "A", 27 for "AA". */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * Reads what a defined name says: `='B1a'!$B$5` or `=B1a!$B$5:$C$39`.
 * @returns null when it leads to no cell of this workbook any more (#REF!), or never did
 */
export function parseReference(formula: string): Reference | null {
  const found = PATTERN.exec(formula);
  if (!found || formula.includes("#REF!")) return null;
  const [, quoted, plain, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = found;
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (!sheet || sheet.includes("[") || !firstColumn || !firstRow || !lastColumn || !lastRow) return null;
  return {
    sheet,
    row: Number(firstRow),
    column: columnNumber(firstColumn),
    lastRow: Number(lastRow),
    lastColumn: columnNumber(lastColumn),
  };
}

/** Where a planned name leads, as text: `'B1a'!$B$5:$C$39`. */
export function referenceText({ row, column, to }: NamePlan, sheet: string): string {
  return `${quotedSheet(sheet)}!${absolute(row, column)}${to ? `:${absolute(to.row, to.column)}` : ""}`;
}
