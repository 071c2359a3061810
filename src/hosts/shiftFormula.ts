import { columnLetters } from "../sheet/address";
import { columnNumber } from "./reference";

/** Texts and quoted sheet names, which hold no references, and references such as $B5. */
const PIECE = /"[^"]*"|'[^']*'|(?<![\w.\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/g;

/** A formula as it reads in a cell so many rows down and columns to the right: Excel stores filled ones only once. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECE, (piece: string, fixedColumn: string, letters: string | undefined, fixedRow, row) => {
    if (letters === undefined) return piece;
    const column = fixedColumn ? letters : columnLetters(columnNumber(letters) + columns);
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
  });
}
