import { address } from "../../sheet/address";
import { done, failed, type Outcome } from "../host";
import { sheetXml } from "./book";
import { withBook } from "./openBook";
import { cellsOf, contentsOf } from "./sheetCells";
import { sharedStringsOf } from "./sharedStrings";

type TableCell = string | number | null;

/** More rows than a submission can have; what stands further down in a sheet is not read. */
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 100;

/**
 * Reads whole sheets as rows of cells, from A1, as a submission is read. Blank rows in between are empty.
 * @param names what the sheets are called
 * @returns by name; a sheet that is not there is `gone`
 */
export const readTables = <Name extends string>(
  bytes: Uint8Array,
  names: readonly Name[],
): Outcome<Record<Name, TableCell[][]>> =>
  withBook(bytes, ({ parts, book }) => {
    const shared = sharedStringsOf(parts, book);
    const tables = {} as Record<Name, TableCell[][]>;
    for (const name of names) {
      const sheet = book.sheets.find((one) => one.name === name);
      if (!sheet) return failed({ kind: "gone", what: name });
      const xml = sheetXml(parts, sheet.path);
      const contents = contentsOf(xml, shared);
      const rows: TableCell[][] = [];
      for (const { row, column } of cellsOf(xml)) {
        const value = contents.get(address(row, column))?.value ?? null;
        if (value === null || row > MOST_ROWS || column > MOST_COLUMNS) continue;
        while (rows.length < row) rows.push([]);
        const cells = rows[row - 1]!;
        while (cells.length < column) cells.push(null);
        cells[column - 1] = typeof value === "boolean" ? String(value) : value;
      }
      tables[name] = rows;
    }
    return done(tables);
  });
