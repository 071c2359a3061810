import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { cellAddress, formatArea, quoteSheetName } from "../workbook/address";
import type { Book, Sheet } from "../workbook/book";
import { isCellError } from "../workbook/cellValue";
import { cellOfKey } from "../workbook/sheetCells";
import type { Workbook } from "../workbook/workbook";
import { completePackage } from "./completePackage";
import { storedFormula } from "./storedText";
import { writeSheet } from "./writeSheet";

/** A file says when it was made. The same workbook gives the same bytes, so this is always the same. */
const made = new Date(Date.UTC(2000, 0, 1));

/**
 * The workbook as an .xlsx file, as File > Save writes it: all sheets, also hidden ones, what formulas come to, names, looks,
 * rules, protection and custom XML parts. Not in the file: `workbook.settings` and `Office.context.document.settings`, the
 * format of whole rows and columns beyond the used cells, and the borders of conditional formats, which hucre does not write.
 * A comment is written as a note with its answers below.
 */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const { book } = workbook;
  const { properties } = book;
  const sheets: WriteSheet[] = book.sheets.map((sheet) => writeSheet(workbook, sheet));
  const bytes = await writeXlsx({
    sheets,
    activeSheet: book.sheets.findIndex(({ id }) => id === book.activeSheetId),
    defaultFont: { name: "Calibri", size: 11 },
    properties: {
      created: made,
      modified: made,
      title: properties.get("Title"),
      subject: properties.get("Subject"),
      creator: properties.get("Author"),
      keywords: properties.get("Keywords"),
      description: properties.get("Comments"),
      category: properties.get("Category"),
      manager: properties.get("Manager"),
      company: properties.get("Company"),
    },
    namedRanges: [...definedNames(book), ...book.sheets.flatMap(printNames)],
    ...(book.structurePassword !== null && {
      workbookProtection: { lockStructure: true, password: book.structurePassword || undefined },
    }),
  });
  return completePackage(bytes, {
    errorCells: book.sheets.map((sheet) => errorCells(workbook, sheet)),
    hiddenNames: book.names.filter(({ visible }) => !visible).map(({ name }) => name),
    customXmlParts: book.customXmlParts,
  });
}

type NamedRange = { name: string; range: string; scope?: string; comment?: string };

function definedNames(book: Book): NamedRange[] {
  return book.names.map(({ name, formula, scopeSheetId, comment }) => ({
    name,
    range: storedFormula(formula),
    scope: book.sheets.find(({ id }) => id === scopeSheetId)?.name,
    comment: comment || undefined,
  }));
}

/** What is printed, and on each page, is kept in reserved names of the sheet (ECMA-376 part 1, 18.2.6). */
function printNames({ name: scope, pageLayout }: Sheet): NamedRange[] {
  const { printArea, printTitleColumns, printTitleRows } = pageLayout;
  const entry = (name: string, areas: readonly (typeof printTitleRows)[]): NamedRange[] => {
    const written = areas.flatMap((area) => (area ? [`${quoteSheetName(scope)}!${formatArea(area, true)}`] : []));
    return written.length > 0 ? [{ name, range: written.join(","), scope }] : [];
  };
  return [
    ...entry("_xlnm.Print_Area", printArea ?? []),
    ...entry("_xlnm.Print_Titles", [printTitleColumns, printTitleRows]),
  ];
}

/** The formulas that come to an error: hucre writes the error as text. */
function errorCells(workbook: Workbook, sheet: Sheet): string[] {
  return [...sheet.cells].flatMap(([key, cell]) => {
    const { row, column } = cellOfKey(key);
    const isError = "formula" in cell && isCellError(workbook.calculation.valueAt(sheet, row, column));
    return isError ? [cellAddress(row, column)] : [];
  });
}
