import type { WriteSheet } from "hucre/xlsx";
import { cellsOf } from "../workbook/address";
import type { Sheet, SheetComment } from "../workbook/book";
import { normalStyle } from "../workbook/cellStyle";
import { isCellError, type CellValue } from "../workbook/cellValue";
import type { PageLayout } from "../workbook/pageLayout";
import { contentAt, styleAt, usedArea } from "../workbook/sheetCells";
import { toPixels } from "../workbook/sizes";
import type { Workbook } from "../workbook/workbook";
import { color, fileStyle } from "./fileStyle";
import { conditionalRules, validationRules } from "./fileRules";
import { storedFormula, storedText } from "./storedText";

type FileCells = NonNullable<WriteSheet["cells"]>;

/** A sheet as hucre takes it. */
export function writeSheet(workbook: Workbook, sheet: Sheet): WriteSheet {
  const { frozenRows, frozenColumns, tabColor } = sheet;
  return {
    name: sheet.name,
    hidden: sheet.visibility === "Hidden",
    veryHidden: sheet.visibility === "VeryHidden",
    cells: fileCells(workbook, sheet),
    columns: fileColumns(sheet),
    rowDefs: new Map(
      [...new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows])]
        .sort((a, b) => a - b)
        .map((row) => [row, { height: sheet.rowHeights.get(row), hidden: sheet.hiddenRows.has(row) }]),
    ),
    merges: sheet.merges.map(({ row, column, rowCount, columnCount }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rowCount - 1,
      endCol: column + columnCount - 1,
    })),
    dataValidations: validationRules(sheet),
    conditionalRules: conditionalRules(sheet),
    freezePane: frozenRows || frozenColumns ? { rows: frozenRows, columns: frozenColumns } : undefined,
    protection: fileProtection(sheet),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      tabColor: tabColor === "" ? undefined : color(tabColor),
    },
    pageSetup: pageSetup(sheet.pageLayout),
    headerFooter: headerFooter(sheet.pageLayout),
  };
}

function fileCells(workbook: Workbook, sheet: Sheet): FileCells {
  const cells: FileCells = new Map();
  const used = usedArea(sheet);
  for (const { row, column } of used ? cellsOf(used) : []) {
    const cell = contentAt(sheet, row, column);
    const style = styleAt(sheet, row, column);
    if (!cell && style === normalStyle) continue;
    const written = cell ? content(cell, workbook.calculation.valueAt(sheet, row, column)) : { value: null };
    cells.set(`${row},${column}`, { ...written, style: style === normalStyle ? undefined : fileStyle(style) });
  }
  // hucre writes the height of a row only where the row has a cell.
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) {
    if (!cells.has(`${row},0`)) cells.set(`${row},0`, { value: null });
  }
  for (const comment of sheet.comments) {
    const key = `${comment.row},${comment.column}`;
    cells.set(key, { value: null, ...cells.get(key), comment: { author: "", text: noteText(comment) } });
  }
  return cells;
}

function content(cell: { formula: string } | { value: CellValue }, value: CellValue): Partial<FileCell> {
  const plain = isCellError(value) ? value.error : typeof value === "string" ? storedText(value) : value;
  if ("formula" in cell) return { formula: storedFormula(cell.formula), formulaResult: plain };
  return isCellError(value) ? { value: plain, type: "error" } : { value: plain };
}

type FileCell = NonNullable<ReturnType<FileCells["get"]>>;

function noteText({ text, replies }: SheetComment): string {
  return storedText([text, ...replies.map((reply) => reply.text)].join("\n"));
}

/** A file's width is in digits of the default font, 7 pixels each, padding included. */
function fileColumns({ columnWidths, hiddenColumns }: Sheet): WriteSheet["columns"] {
  const last = Math.max(-1, ...columnWidths.keys(), ...hiddenColumns);
  return Array.from({ length: last + 1 }, (_, column) => {
    const points = columnWidths.get(column);
    const width = points === undefined ? undefined : Math.trunc((toPixels(points) / 7) * 256) / 256;
    return { width, hidden: hiddenColumns.has(column) || undefined };
  });
}

function fileProtection({ protection }: Sheet): WriteSheet["protection"] {
  if (!protection) return undefined;
  const { options, password } = protection;
  return {
    sheet: true,
    password: password || undefined,
    objects: !options.allowEditObjects,
    scenarios: !options.allowEditScenarios,
    formatCells: options.allowFormatCells,
    formatColumns: options.allowFormatColumns,
    formatRows: options.allowFormatRows,
    insertColumns: options.allowInsertColumns,
    insertRows: options.allowInsertRows,
    insertHyperlinks: options.allowInsertHyperlinks,
    deleteColumns: options.allowDeleteColumns,
    deleteRows: options.allowDeleteRows,
    sort: options.allowSort,
    autoFilter: options.allowAutoFilter,
    pivotTables: options.allowPivotTables,
    selectLockedCells: options.selectionMode === "Normal",
    selectUnlockedCells: options.selectionMode !== "None",
  };
}

const paperSizes = ["letter", "legal", "a3", "a4", "a5", "b4", "b5", "executive", "tabloid"] as const;
const pointsPerInch = 72;

function pageSetup(layout: PageLayout): WriteSheet["pageSetup"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  return {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: paperSizes.find((size) => size === layout.paperSize?.toLowerCase()),
    ...(fits
      ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
      : { scale }),
    margins: {
      left: layout.leftMargin / pointsPerInch,
      right: layout.rightMargin / pointsPerInch,
      top: layout.topMargin / pointsPerInch,
      bottom: layout.bottomMargin / pointsPerInch,
      header: layout.headerMargin / pointsPerInch,
      footer: layout.footerMargin / pointsPerInch,
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
  };
}

function headerFooter({ headersFooters: text }: PageLayout): WriteSheet["headerFooter"] {
  const joined = (left: string, center: string, right: string): string | undefined =>
    (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`) || undefined;
  const oddHeader = joined(text.leftHeader, text.centerHeader, text.rightHeader);
  const oddFooter = joined(text.leftFooter, text.centerFooter, text.rightFooter);
  return oddHeader || oddFooter ? { oddHeader, oddFooter } : undefined;
}
