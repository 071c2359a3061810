import { address } from "../../sheet/address";
import { contentOf, sheetsByKey } from "../content";
import type { CellContent, WorkbookContent } from "../../report/workbookContent";
import { done, type Outcome } from "../host";
import { sheetXml } from "./book";
import { asShown } from "../numberFormat";
import { numberFormatsOf } from "./numberFormats";
import { withBook } from "./openBook";
import { contentsOf } from "./sheetCells";
import { stylesOf } from "./sheetEdit";
import { sharedStringsOf } from "./sharedStrings";
import { isProtected } from "./sheetProtection";
import { readState } from "./statePart";

type SheetRead = { cellAt: (at: string) => CellContent; isProtected: boolean };

const EMPTY: CellContent = { value: null, formula: null };

/**
 * Reads what a workbook file holds of a report, whoever saved the file last. Only sheets that names of ours lead to
 * are looked at.
 */
export const readWorkbook = (bytes: Uint8Array): Outcome<WorkbookContent> =>
  withBook(bytes, ({ parts, book, own }) => {
    const shared = sharedStringsOf(parts, book);
    const formatOf = numberFormatsOf(parts, book);
    const read = (path: string): SheetRead => {
      const xml = sheetXml(parts, path);
      const [contents, styles] = [contentsOf(xml, shared), stylesOf(xml)];
      const cellAt = (at: string): CellContent => {
        const { value, formula } = contents.get(at) ?? EMPTY;
        return { formula, ...asShown(value, formatOf(styles.get(at) ?? 0)) };
      };
      return { cellAt, isProtected: isProtected(xml) };
    };
    const wanted = new Set([...own.flatMap(({ at }) => at?.sheet ?? []), ...sheetsByKey(own).values()]);
    const sheets = new Map(
      book.sheets.filter(({ name }) => wanted.has(name)).map(({ name, path }) => [name, read(path)]),
    );
    return done(
      contentOf(
        own.map((one) => ({ ...one, at: one.at && sheets.has(one.at.sheet) ? one.at : null })),
        readState(parts, book),
        (sheet, row, column) => sheets.get(sheet)!.cellAt(address(row, column)),
        (sheet) => sheets.get(sheet)!.isProtected,
      ),
    );
  });
