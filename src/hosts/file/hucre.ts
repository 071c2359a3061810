import type { CellStyle, ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { absolute, address } from "../../sheet/address";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../sheet/plan";
import { FONT, LOOKS, type Style, STYLES } from "../../sheet/styles";
import { fileColumnWidth } from "../columnPixels";
import { isFormula, isProtectedPlan } from "../../sheet/formulas";
import { PAGE } from "../page";
import { referenceText } from "../reference";
import { storedText } from "./characters";
import type { Computed } from "./computed";
import { storedFormula } from "./futureFunctions";

/** A file says when it was made. The same plan gives the same bytes, so this is always the same. */
const MADE = new Date(Date.UTC(2000, 0, 1));

const color = (hex: string) => ({ rgb: hex.slice(1) });

function cellStyle(style: Style): CellStyle {
  const { font, fill, border, vertical, wrap, indent, numberFormat } = style;
  const side = border && ({ style: "thin", color: color(border.color) } as const);
  return {
    font: { name: FONT, size: font.size, bold: font.bold, italic: font.italic, color: color(font.color) },
    fill: fill === undefined ? undefined : { type: "pattern", pattern: "solid", fgColor: color(fill) },
    border: border?.edges === "box" ? { top: side, right: side, bottom: side, left: side } : { bottom: side },
    alignment: {
      horizontal: style.align ?? (indent ? "left" : undefined),
      vertical: vertical === "middle" ? "center" : vertical,
      wrapText: wrap,
      indent,
    },
    numFmt: numberFormat,
    protection: style.unlocked && { locked: false },
  };
}

const CELL_STYLES = Object.fromEntries(Object.entries(STYLES).map(([name, style]) => [name, cellStyle(style)]));

function cell({ row, column, style, content, text, blankResult }: CellPlan, sheet: string, computed: Computed) {
  const result = () => computed(sheet, row, column) ?? blankResult;
  const written = isFormula(content)
    ? { formula: storedFormula(content), formulaResult: result() }
    : { value: typeof content === "number" ? content : storedText(text ?? content ?? null) };
  return [`${row - 1},${column - 1}`, { ...written, style: CELL_STYLES[style] }] as const;
}

const validation = (plan: SheetPlan["validations"][number]): DataValidation => ({
  type: plan.type,
  operator: "between",
  formula1: String(plan.min),
  formula2: String(plan.max),
  allowBlank: true,
  showInputMessage: true,
  showErrorMessage: true,
  errorStyle: "stop",
  inputTitle: plan.prompt.title,
  inputMessage: plan.prompt.text,
  errorTitle: plan.error.title,
  errorMessage: plan.error.text,
  range: address(plan.row, plan.column),
});

function conditionalRule(plan: SheetPlan["conditionalFormats"][number], index: number): ConditionalRule {
  const look = LOOKS[plan.look];
  return {
    type: "expression",
    priority: index + 1,
    formula: storedFormula(plan.formula),
    stopIfTrue: true,
    range: `${address(plan.firstRow, plan.column)}:${address(plan.lastRow, plan.column)}`,
    style: {
      font: { bold: look.bold || undefined, color: color(look.color) },
      // A conditional format's solid fill has its colour as background.
      fill: { type: "pattern", pattern: "solid", fgColor: color(look.fill), bgColor: color(look.fill) },
    },
  };
}

function writeSheet(sheet: SheetPlan, computed: Computed): WriteSheet {
  const { print } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => ({ width: fileColumnWidth(width), hidden })),
    rowDefs: new Map(sheet.rowHeights.map(({ row, height }) => [row - 1, { height }])),
    cells: new Map(sheet.cells.map((plan) => cell(plan, sheet.key, computed))),
    merges: sheet.merges.map(({ row, firstColumn, lastColumn }) => ({
      startRow: row - 1,
      startCol: firstColumn - 1,
      endRow: row - 1,
      endCol: lastColumn - 1,
    })),
    dataValidations: sheet.validations.map(validation),
    conditionalRules: sheet.conditionalFormats.map(conditionalRule),
    freezePane: sheet.frozenRows ? { rows: sheet.frozenRows } : undefined,
    protection: isProtectedPlan(sheet)
      ? { sheet: true, formatCells: true, formatColumns: true, formatRows: true }
      : undefined,
    view: { showGridLines: false, tabColor: color(sheet.tabColor) },
    pageSetup: {
      paperSize: "a4",
      orientation: print.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: PAGE.margins,
      horizontalCentered: true,
      printArea: `${absolute(1, 1)}:${absolute(print.lastRow, print.lastColumn)}`,
      printTitlesRow: `$${print.titleRows.first}:$${print.titleRows.last}`,
    },
    headerFooter: { oddFooter: `&L${PAGE.escaped(print.footer)}&R${PAGE.pageOfPages}` },
  };
}

/** Writes a plan as an .xlsx file. The only module that knows hucre. */
export function planToXlsx(plan: WorkbookPlan, computed: Computed): Promise<Uint8Array> {
  const called = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  return writeXlsx({
    sheets: plan.sheets.map((sheet) => writeSheet(sheet, computed)),
    activeSheet: Math.max(
      0,
      plan.sheets.findIndex(({ key }) => key === plan.active),
    ),
    defaultFont: { name: FONT, size: 11 },
    properties: { created: MADE, modified: MADE },
    namedRanges: plan.names.map((name) => ({ name: name.name, range: referenceText(name, called.get(name.sheet)!) })),
  });
}
