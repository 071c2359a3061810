import { cellsOf, maxColumns, maxRows, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/book";
import { adoptNumberFormat, writeCells } from "../workbook/cellEdits";
import { displayText } from "../workbook/displayText";
import { cellKey, cellOfKey, contentAt, hasLockedCell, patchStyle, styleAt } from "../workbook/sheetCells";
import { english, readEntry, type Entry } from "../workbook/typedInput";
import { record, type Workbook } from "../workbook/workbook";
import { accessDenied, ApiError, invalidArgument, wrongSize } from "./apiError";
import { jsonValue, valueType } from "./events";
import type { Scalar } from "./hostObject";
import type { Target } from "./rangeObject";
import { asText } from "./readArgument";

/** What the cells of a range hold. Whole rows and columns are too much to read: Excel answers null. */
export function rangeContents(workbook: Workbook, target: Target, here: () => Area): Record<string, Scalar> {
  const grid = (valueOf: (sheet: Sheet, row: number, column: number) => unknown): unknown[][] | null => {
    const { row, column, rowCount, columnCount } = here();
    if (rowCount === maxRows || columnCount === maxColumns) return null;
    const sheet = target.sheet();
    return Array.from({ length: rowCount }, (_, r) =>
      Array.from({ length: columnCount }, (_, c) => valueOf(sheet, row + r, column + c)),
    );
  };
  const { calculation } = workbook;
  const write = (values: unknown): void => writeEntries(workbook, target.sheet(), here(), values);
  return {
    Values: {
      get: () => grid((sheet, row, column) => jsonValue(calculation.valueAt(sheet, row, column))),
      set: write,
    },
    Formulas: {
      get: () =>
        grid((sheet, row, column) => {
          const cell = contentAt(sheet, row, column) ?? { value: "" };
          return "formula" in cell ? cell.formula : jsonValue(cell.value);
        }),
      set: write,
    },
    Text: {
      get: () =>
        grid((sheet, row, column) =>
          displayText(calculation.valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat),
        ),
    },
    ValueTypes: { get: () => grid((sheet, row, column) => valueType(calculation.valueAt(sheet, row, column))) },
    NumberFormat: {
      get: () => grid((sheet, row, column) => styleAt(sheet, row, column).numberFormat),
      set: (value) => writeNumberFormats(workbook, target.sheet(), here(), value),
    },
    HasSpill: { get: () => false },
  };
}

/** One value for all cells, or a value for each; null leaves a cell as it is. */
function valueFor(values: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(values)) return () => values;
  const rows = values as unknown[];
  const fits =
    rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw wrongSize();
  return (row, column) => (rows as unknown[][])[row - area.row]?.[column - area.column];
}

/**
 * `range.values` and `range.formulas` take text as if it was typed in English Excel: "5" is a number, "=A1" a formula. In
 * a cell in text format a number becomes text, as it does when it is typed.
 */
function writeEntries(workbook: Workbook, sheet: Sheet, area: Area, values: unknown): void {
  if (hasLockedCell(sheet, area)) throw accessDenied();
  const valueAt = valueFor(values, area);
  const entries = new Map<number, Entry>();
  for (const { row, column } of cellsOf(area)) {
    const value = valueAt(row, column);
    if (value === null || value === undefined) continue;
    entries.set(cellKey(row, column), entryOf(value, styleAt(sheet, row, column).numberFormat));
  }
  for (const [key, { numberFormat }] of entries) {
    const { row, column } = cellOfKey(key);
    adoptNumberFormat(sheet, row, column, numberFormat);
  }
  writeCells(workbook, sheet, area, (row, column) => entries.get(cellKey(row, column))?.cell);
}

function entryOf(value: unknown, numberFormat: string): Entry {
  if (typeof value === "number" && numberFormat === "@") return { cell: { value: displayText(value, numberFormat) } };
  if (typeof value === "number" || typeof value === "boolean") return { cell: { value } };
  const text = asText(value);
  if (text.length > longestText) throw invalidArgument();
  const entry = readEntry(text, numberFormat, english);
  if (!entry) throw invalidArgument();
  if ("formula" in entry.cell && text.length > longestFormula) {
    throw new ApiError("FormulaLengthExceedsLimit", "The formula is longer than 8192 characters.", 400);
  }
  return entry;
}

/** Excel's limit on the length of a formula, and of text in a cell. */
const longestFormula = 8192;
const longestText = 32_767;

function writeNumberFormats(workbook: Workbook, sheet: Sheet, area: Area, formats: unknown): void {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw accessDenied();
  const formatAt = valueFor(formats, area);
  if (!Array.isArray(formats)) {
    const numberFormat = asText(formats);
    patchStyle(sheet, area, (style) => ({ ...style, numberFormat }));
  } else {
    for (const { row, column } of cellsOf(area)) {
      const format = formatAt(row, column);
      if (format === null || format === undefined) continue;
      const numberFormat = asText(format);
      patchStyle(sheet, { row, column, rowCount: 1, columnCount: 1 }, (style) => ({ ...style, numberFormat }));
    }
  }
  record(workbook, { kind: "formats", sheetId: sheet.id, area });
}
