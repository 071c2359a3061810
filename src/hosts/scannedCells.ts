import type { ScannedText } from "../report/scannedText";
import type { CellValue } from "../rules/readings";
import { type OwnName, sheetsByKey } from "./content";
import { dateText } from "./numberFormat";

/** What stands in a cell; `isDate` says that its number is shown as a date. */
export type FoundCell = {
  sheet: string;
  row: number;
  column: number;
  value: CellValue;
  isFormula: boolean;
  isDate: boolean;
};

/**
 * How the cells of a workbook are scanned. Formulas in the report's own sheets say only what its figures' cells say.
 * @param own the names of ours in the workbook
 */
export function cellScanner(own: readonly OwnName[]): (cell: FoundCell) => ScannedText[] {
  const sheets = new Set(sheetsByKey(own).values());
  const keyOf = (sheet: string, row: number, column: number) => `${row},${column},${sheet}`;
  const ids = new Map(
    own.flatMap(({ kind, id, at }) =>
      kind === "cell" && at ? [[keyOf(at.sheet, at.row, at.column), id] as const] : [],
    ),
  );
  return ({ sheet, row, column, value, isFormula, isDate }) => {
    const ours = sheets.has(sheet);
    if (value === null || value === "" || typeof value === "boolean" || (ours && isFormula)) return [];
    return [
      {
        place: { kind: "cell", sheet, row, column, ours, id: ids.get(keyOf(sheet, row, column)) ?? null },
        value: isDate && typeof value === "number" ? dateText(value) : value,
      },
    ];
  };
}
