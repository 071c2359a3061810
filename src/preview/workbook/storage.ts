import { z } from "zod";
import type { Book, Sheet } from "./book";
import type { CellStyle } from "./cellStyle";

/**
 * A book as JSON text. Styles are written once each, since most cells share a few. The text is the preview's own and only read
 * back by the same build, so only its outline is checked.
 */
export function serialiseBook(book: Book): string {
  const styles: CellStyle[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (style: CellStyle): number => {
    const text = JSON.stringify(style);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, styles.length);
    return styles.push(style) - 1;
  };
  const styleNumbers = (layer: Map<number, CellStyle>): [number, number][] =>
    [...layer].map(([key, style]) => [key, numberOf(style)]);
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: [...sheet.cells],
    styles: {
      cells: styleNumbers(sheet.styles.cells),
      rows: styleNumbers(sheet.styles.rows),
      columns: styleNumbers(sheet.styles.columns),
      sheet: numberOf(sheet.styles.sheet),
    },
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  }));
  return JSON.stringify({
    format,
    ...book,
    sheets,
    styles,
    settings: [...book.settings],
    documentSettings: [...book.documentSettings],
    properties: [...book.properties],
  });
}

/** Throws when the text is not a book that `serialiseBook` wrote. */
export function restoreBook(text: string): Book {
  const { styles, format: _, ...stored } = outline.parse(JSON.parse(text));
  const styleLayer = (layer: [number, number][]): Map<number, CellStyle> =>
    new Map(
      layer.map(([key, number]) => {
        const style = styles[number];
        if (!style) throw new Error(`No style has the number ${number}`);
        return [key, style];
      }),
    );
  const sheets = stored.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(sheet.cells),
    styles: {
      cells: styleLayer(sheet.styles.cells),
      rows: styleLayer(sheet.styles.rows),
      columns: styleLayer(sheet.styles.columns),
      sheet: styles[sheet.styles.sheet],
    },
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  })) as unknown as Sheet[];
  const book = {
    ...stored,
    sheets,
    settings: new Map(stored.settings),
    documentSettings: new Map(stored.documentSettings),
    properties: new Map(stored.properties),
  } as unknown as Book;
  if (!book.sheets.some(({ id }) => id === book.activeSheetId)) throw new Error("No sheet is the active one");
  return book;
}

const format = "embedded-excel-1";

const numbered = z.array(z.tuple([z.number(), z.number()]));

const outline = z.looseObject({
  format: z.literal(format),
  activeSheetId: z.string(),
  lastId: z.number(),
  names: z.array(z.looseObject({ name: z.string(), formula: z.string() })),
  customXmlParts: z.array(z.object({ id: z.string(), xml: z.string() })),
  settings: z.array(z.tuple([z.string(), z.unknown()])),
  documentSettings: z.array(z.tuple([z.string(), z.string()])),
  properties: z.array(z.tuple([z.string(), z.string()])),
  styles: z.array(z.custom<CellStyle>((style) => typeof style === "object" && style !== null)),
  sheets: z
    .array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        cells: z.array(z.tuple([z.number(), z.looseObject({})])),
        styles: z.object({ cells: numbered, rows: numbered, columns: numbered, sheet: z.number() }),
        columnWidths: numbered,
        rowHeights: numbered,
        comments: z.array(z.looseObject({ id: z.string(), text: z.string() })),
        hiddenRows: z.array(z.number()),
        hiddenColumns: z.array(z.number()),
      }),
    )
    .min(1),
});
