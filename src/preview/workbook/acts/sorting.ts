import { cellsOf, intersection, type Area } from "../address";
import { alerts, type ActResult } from "../alerts";
import type { Cell, Sheet } from "../book";
import { writeCells } from "../cellEdits";
import { isCellError, type CellValue } from "../cellValue";
import { cellKey, contentAt, hasLockedCell, styleAt } from "../sheetCells";
import { record, type Workbook } from "../workbook";
import { act } from "./act";
import { shifted } from "./typing";

/**
 * Sorts the rows of an area by one of its columns, without a row of headings. Contents and formats move; names, validation and
 * conditional formats stay with their addresses. What refers to the cells goes on meaning the same addresses, and the relative
 * references of a formula that moves follow as in a copy (Microsoft KB Q40401). Rows that are hidden stay
 * (support.microsoft.com, "Sort data in a range or table"). On a protected sheet sorting must be allowed and no cell locked.
 */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  column: number,
  isDescending = false,
): ActResult {
  return act(workbook, () => {
    if (sheet.protection && !sheet.protection.options.allowSort) return alerts.protectedSheet;
    if (hasLockedCell(sheet, area)) return alerts.lockedCell;
    if (sheet.merges.some((merge) => intersection(merge, area))) return alerts.mergedCells;
    const rows = Array.from({ length: area.rowCount }, (_, index) => area.row + index);
    const places = rows.filter((row) => !sheet.hiddenRows.has(row));
    const keyed = places.map((row) => ({ row, key: workbook.calculation.valueAt(sheet, row, column) }));
    const sorted = keyed.toSorted((a, b) => compare(a.key, b.key, isDescending)).map(({ row }) => row);
    const sourceOf = new Map(places.map((row, index) => [row, sorted[index] ?? row]));

    const contents = new Map<number, Cell>();
    const styles = new Map<number, ReturnType<typeof styleAt>>();
    for (const { row, column: across } of cellsOf(area)) {
      const source = sourceOf.get(row) ?? row;
      const cell = contentAt(sheet, source, across) ?? { value: "" };
      contents.set(cellKey(row, across), shifted(cell, row - source, 0));
      styles.set(cellKey(row, across), styleAt(sheet, source, across));
    }
    for (const [key, style] of styles) sheet.styles.cells.set(key, style);
    record(workbook, { kind: "formats", sheetId: sheet.id, area });
    writeCells(workbook, sheet, area, (row, across) => contents.get(cellKey(row, across)));
  });
}

const collator = new Intl.Collator("sv", { sensitivity: "accent" });

/** Numbers, then text, logical values and errors; the other way round when descending. Empty cells come last in both. */
function compare(a: CellValue, b: CellValue, isDescending: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const order = rank(a) - rank(b) || compareSame(a, b);
  return isDescending ? -order : order;
}

function rank(value: CellValue): number {
  if (isCellError(value)) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as "number" | "string" | "boolean"];
}

function compareSame(a: CellValue, b: CellValue): number {
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  return isCellError(a) ? 0 : Number(a) - Number(b);
}
