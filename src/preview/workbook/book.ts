import type { Area } from "./address";
import { normalStyle, type CellStyle } from "./cellStyle";
import type { CellValue } from "./cellValue";
import type { ConditionalFormat } from "./conditionalFormats";
import type { DefinedName } from "./definedNames";
import { normalPageLayout, type PageLayout } from "./pageLayout";
import type { SheetProtection } from "./protection";
import type { ValidationArea } from "./validation";

/**
 * Everything a workbook file would hold, as plain data. Containers change in place; what they hold (cells, styles, names,
 * rules) is replaced and never changed, so that a copy of the containers is a snapshot.
 */
export interface Book {
  sheets: Sheet[];
  /** Replaced, never changed in place. */
  names: readonly DefinedName[];
  activeSheetId: string;
  customXmlParts: CustomXmlPart[];
  /** `workbook.settings`. */
  settings: Map<string, unknown>;
  /** `Office.context.document.settings`: each value is JSON text. */
  documentSettings: Map<string, string>;
  properties: Map<string, string>;
  /** Protection of the structure: sheets may not be added, removed, renamed, moved or hidden. */
  structurePassword: string | null;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** For ids that are never used twice. */
  lastId: number;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** "#RRGGBB" or "". */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** By `cellKey`. Only cells with content. */
  cells: Map<number, Cell>;
  styles: StyleLayers;
  /** Points. */
  columnWidths: Map<number, number>;
  /** Points. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: Area[];
  frozenRows: number;
  frozenColumns: number;
  selection: Selection;
  protection: SheetProtection | null;
  validations: ValidationArea[];
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormat[];
  comments: SheetComment[];
  pageLayout: PageLayout;
}

/** A comment on a cell, and the answers to it. */
export interface SheetComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly replies: readonly { readonly id: string; readonly text: string }[];
}

/** What was entered: a constant, or a formula (English, with "=") whose value the calculation holds. */
export type Cell = { readonly value: CellValue } | { readonly formula: string };

/** Formats of single cells, else of the row, else of the column, else of the sheet. */
export interface StyleLayers {
  cells: Map<number, CellStyle>;
  rows: Map<number, CellStyle>;
  columns: Map<number, CellStyle>;
  sheet: CellStyle;
}

export interface Selection {
  readonly area: Area;
  readonly activeRow: number;
  readonly activeColumn: number;
}

export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
}

const firstCell: Selection = {
  area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  activeRow: 0,
  activeColumn: 0,
};

export function createBook(): Book {
  const book: Book = {
    sheets: [],
    names: [],
    activeSheetId: "",
    customXmlParts: [],
    settings: new Map(),
    documentSettings: new Map(),
    properties: new Map(),
    structurePassword: null,
    calculationMode: "Automatic",
    lastId: 0,
  };
  const sheet = createSheet(newId(book), "Blad1");
  book.sheets.push(sheet);
  book.activeSheetId = sheet.id;
  return book;
}

export function createSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    styles: { cells: new Map(), rows: new Map(), columns: new Map(), sheet: normalStyle },
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    selection: firstCell,
    protection: null,
    validations: [],
    conditionalFormats: [],
    comments: [],
    pageLayout: normalPageLayout,
  };
}

/** A new id in the form Excel gives: "{00000001-0000-0000-0000-000000000000}". */
export function newId(book: Book): string {
  book.lastId += 1;
  return `{${book.lastId.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

/** The sheet with that id or name (upper and lower case are the same), or undefined. */
export function findSheet(book: Book, key: string): Sheet | undefined {
  const name = key.toLowerCase();
  return (
    book.sheets.find((sheet) => sheet.id === key) ?? book.sheets.find((sheet) => sheet.name.toLowerCase() === name)
  );
}

export function sheetById(book: Book, id: string): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`No sheet has the id ${id}`);
  return sheet;
}

/** A copy of a sheet's containers, sharing what they hold. */
export function copySheetState(sheet: Sheet, id = sheet.id, name = sheet.name): Sheet {
  return {
    ...sheet,
    id,
    name,
    cells: new Map(sheet.cells),
    styles: {
      cells: new Map(sheet.styles.cells),
      rows: new Map(sheet.styles.rows),
      columns: new Map(sheet.styles.columns),
      sheet: sheet.styles.sheet,
    },
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    merges: [...sheet.merges],
    validations: [...sheet.validations],
    conditionalFormats: [...sheet.conditionalFormats],
    comments: [...sheet.comments],
  };
}
