import { cellAddress, formatArea, type Area } from "./address";
import { activeSheet, type Workbook } from "./workbook";
import type { Sheet } from "./book";
import type { CellStyle } from "./cellStyle";
import { isCellError, type CellValue } from "./cellValue";
import { withConditions } from "./conditionalFormats";
import type { Conditions } from "./conditions";
import { displayText, isDateFormat, plainNumber } from "./displayText";
import { cellKey, contentAt, mergeAt, styleAt, usedArea } from "./sheetCells";
import { columnWidth, rowHeight, toPixels } from "./sizes";
import { readEntry, swedish } from "./typedInput";
import { validationAt } from "./validation";
import { listChoices, passes } from "./validationCheck";

export interface SheetView {
  id: string;
  name: string;
  position: number;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** "#RRGGBB", or "" for none. */
  tabColor: string;
  active: boolean;
  protected: boolean;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Rows and columns from A1 that hold content or formats. */
  usedRows: number;
  usedColumns: number;
  /** Rows and columns that stay in place when one scrolls. */
  frozenRows: number;
  frozenColumns: number;
  merges: Area[];
  /** Pixels, 0 when hidden. */
  columnWidth(column: number): number;
  /** Pixels, 0 when hidden. */
  rowHeight(row: number): number;
}

export interface CellView {
  row: number;
  column: number;
  address: string;
  value: CellValue;
  /** As Swedish Excel shows it ("12,5 %", "SANT", "#DIVISION/0!"), before it is cut to the width of the column. */
  readonly text: string;
  /** As the formula bar and F2 show it. */
  readonly editText: string;
  /** English, with "=", or null. */
  formula: string | null;
  /** Whether the cell is locked when its sheet is protected. */
  locked: boolean;
  /** With conditional formats applied. */
  readonly style: CellStyle;
  /** What "General" alignment comes to for this value. */
  readonly alignment: "Left" | "Center" | "Right";
  /** Typing here is refused since the sheet is protected and the cell locked. */
  readOnly: boolean;
  validation: ValidationView | null;
  /** The merged area the cell belongs to; only its first cell holds anything. */
  merge: Area | null;
}

export interface ValidationView {
  /** What Excel shows beside the selected cell; null when nothing. */
  prompt: { title: string; message: string } | null;
  /** The choices of a drop-down list; null when there is none. */
  choices: string[] | null;
  /** Whether what the cell holds now passes. */
  readonly valid: boolean;
}

export interface SelectionView {
  sheetId: string;
  area: Area;
  activeRow: number;
  activeColumn: number;
  /** "B4" or "B4:C9", without the sheet. */
  address: string;
}

export interface NameView {
  name: string;
  /** "='B1a'!$E$5". */
  formula: string;
  visible: boolean;
  /** The sheet's id for a name with sheet scope, else null. */
  scopeSheetId: string | null;
}

export function viewSheet(workbook: Workbook, sheet: Sheet): SheetView {
  const used = usedArea(sheet);
  const { id, name, visibility, tabColor, showGridlines, showHeadings, frozenRows, frozenColumns } = sheet;
  return {
    id,
    name,
    position: workbook.book.sheets.indexOf(sheet),
    visibility,
    tabColor,
    active: workbook.book.activeSheetId === id,
    protected: sheet.protection !== null,
    showGridlines,
    showHeadings,
    usedRows: used ? used.row + used.rowCount : 0,
    usedColumns: used ? used.column + used.columnCount : 0,
    frozenRows,
    frozenColumns,
    merges: [...sheet.merges],
    columnWidth: (column) => toPixels(columnWidth(sheet, column)),
    rowHeight: (row) => toPixels(rowHeight(sheet, row)),
  };
}

export function viewCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  conditions: () => Conditions,
): CellView {
  const value = workbook.calculation.valueAt(sheet, row, column);
  const cell = contentAt(sheet, row, column);
  const own = styleAt(sheet, row, column);
  // What is conditional is worked out for a whole sheet: not before somebody looks at how a cell looks.
  let known: CellStyle | null = null;
  const shown = (): CellStyle => (known ??= withConditions(own, conditions().get(cellKey(row, column)) ?? []));
  const formula = cell && "formula" in cell ? cell.formula : null;
  return {
    row,
    column,
    address: cellAddress(row, column),
    value,
    get text() {
      return displayText(value, shown().numberFormat);
    },
    get editText() {
      return formula ?? editText(value, shown().numberFormat);
    },
    formula,
    locked: own.locked,
    get style() {
      return shown();
    },
    get alignment() {
      return alignmentOf(shown(), value);
    },
    readOnly: sheet.protection !== null && own.locked,
    validation: viewValidation(workbook, sheet, row, column, value),
    merge: mergeAt(sheet, row, column),
  };
}

/** What F2 shows for a constant: all digits; percent and dates as they are typed; text that reads otherwise with "'". */
export function editText(value: CellValue, numberFormat: string): string {
  if (typeof value === "number") {
    if (numberFormat.endsWith("%")) return `${plainNumber(Number(`${value}e2`))}%`;
    return isDateFormat(numberFormat) ? displayText(value, numberFormat) : plainNumber(value);
  }
  if (typeof value !== "string") return displayText(value, "General");
  const entry = numberFormat === "@" ? null : readEntry(value, numberFormat, swedish);
  const readsAsItself =
    value === "" || numberFormat === "@" || (entry && "value" in entry.cell && entry.cell.value === value);
  return readsAsItself ? value : `'${value}`;
}

function alignmentOf(style: CellStyle, value: CellValue): CellView["alignment"] {
  switch (style.horizontalAlignment) {
    case "Left":
    case "Center":
    case "Right":
      return style.horizontalAlignment;
    case "CenterAcrossSelection":
    case "Distributed":
      return "Center";
    case "Fill":
    case "Justify":
      return "Left";
    case "General":
      if (typeof value === "number") return style.numberFormat === "@" ? "Left" : "Right";
      return typeof value === "boolean" || isCellError(value) ? "Center" : "Left";
  }
}

function viewValidation(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
): ValidationView | null {
  const validation = validationAt(sheet, row, column);
  if (!validation) return null;
  const { book, calculation } = workbook;
  const { showPrompt, title, message } = validation.prompt;
  const shown = showPrompt && (title !== "" || message !== "");
  return {
    prompt: shown ? { title, message } : null,
    get choices() {
      if (!validation.rule.list?.inCellDropDown) return null;
      const choices = listChoices(book, calculation, sheet, validation, row, column);
      return choices && choices.map((choice) => displayText(choice, "General"));
    },
    get valid() {
      return passes(book, calculation, sheet, validation, row, column, value);
    },
  };
}

export function viewSelection(workbook: Workbook): SelectionView {
  const sheet = activeSheet(workbook);
  const { area, activeRow, activeColumn } = sheet.selection;
  return { sheetId: sheet.id, area, activeRow, activeColumn, address: formatArea(area) };
}
