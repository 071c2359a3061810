import type { CellValue } from "../../rules/readings";
import { address } from "../../sheet/address";
import { sheetsByKey } from "../content";
import { done, failed, type Outcome } from "../host";
import type { Reference } from "../reference";
import { sheetXml } from "./book";
import { mustBeCalculated } from "./calculation";
import { cellStylesOf } from "./cellStyles";
import { keepsNumber } from "../numberFormat";
import { numberFormatsOf } from "./numberFormats";
import { editBook, type OpenBook } from "./openBook";
import { setPartText } from "./package";
import { stylesOf, withStyles, withValues } from "./sheetEdit";
import { hasPassword, isProtected, protectedSheet } from "./sheetProtection";
import { writeState } from "./statePart";

/** The same file with the report's state replaced. */
export const replaceState = (bytes: Uint8Array, state: string): Outcome<Uint8Array> =>
  editBook(bytes, ({ parts, book }) => done(writeState(parts, book, state)));

/** Where fields' cells are, sheet by sheet (its name now), and the ids of those that are nowhere. */
function cellsBySheet({ own, book }: OpenBook, ids: readonly string[]) {
  const sheets = new Set(book.sheets.map(({ name }) => name));
  const at = new Map(own.flatMap((one) => (one.kind === "cell" && one.at ? [[one.id, one.at] as const] : [])));
  const found = new Map<string, { id: string; at: Reference }[]>();
  const gone: string[] = [];
  for (const id of ids) {
    const reference = at.get(id);
    if (!reference || !sheets.has(reference.sheet)) gone.push(id);
    else found.set(reference.sheet, [...(found.get(reference.sheet) ?? []), { id, at: reference }]);
  }
  return { found, gone };
}

const pathOf = ({ book }: OpenBook, sheet: string): string => book.sheets.find(({ name }) => name === sheet)!.path;

/** The same file with its input cells locked or open. See {@link Host.lock}. */
export const lockWorkbook = (
  bytes: Uint8Array,
  locked: boolean,
  keys: readonly string[],
  fields: readonly string[],
): Outcome<Uint8Array> =>
  editBook(bytes, (open) => {
    const { parts, book, own } = open;
    const called = sheetsByKey(own);
    const { found, gone } = cellsBySheet(open, fields);
    const [missing] = [...keys.filter((key) => !called.has(key)), ...gone];
    if (locked && missing !== undefined) return failed({ kind: "gone", what: missing });
    const styles = cellStylesOf(parts, book);
    for (const key of keys) {
      const sheet = called.get(key);
      if (sheet === undefined) continue;
      const path = pathOf(open, sheet);
      const xml = sheetXml(parts, path);
      if (hasPassword(xml)) return failed({ kind: "protected", sheet });
      const now = stylesOf(xml);
      const wanted = (found.get(sheet) ?? []).map(({ at }) => {
        const cell = address(at.row, at.column);
        return [cell, styles.withLock(now.get(cell) ?? 0, locked)] as const;
      });
      setPartText(parts, path, protectedSheet(withStyles(xml, new Map(wanted))));
    }
    setPartText(parts, styles.path, styles.xml());
    return done(undefined);
  });

/**
 * The same file with values in input cells. Refused as a whole when one of them is locked or gone. A cell that shows text,
 * days or percentages gets the general format with a number.
 */
export const writeValues = (bytes: Uint8Array, values: Readonly<Record<string, CellValue>>): Outcome<Uint8Array> =>
  editBook(bytes, (open) => {
    const { parts, book } = open;
    const { found, gone } = cellsBySheet(open, Object.keys(values));
    if (gone[0] !== undefined) return failed({ kind: "gone", what: gone[0] });
    const styles = cellStylesOf(parts, book);
    const formatOf = numberFormatsOf(parts, book);
    for (const [sheet, cells] of found) {
      const path = pathOf(open, sheet);
      const xml = sheetXml(parts, path);
      const now = stylesOf(xml);
      const puts = cells.map(({ id, at }) => {
        const { row, column } = at;
        return [address(row, column), { row, column, value: values[id] ?? null }] as const;
      });
      const isLocked = puts.some(([cell]) => styles.isLocked(now.get(cell) ?? 0));
      if (isLocked && isProtected(xml)) return failed({ kind: "protected", sheet });
      const plain = puts.flatMap(([cell, { value }]) => {
        const style = now.get(cell) ?? 0;
        const stands = typeof value !== "number" || keepsNumber(value, formatOf(style));
        return stands ? [] : [[cell, styles.withGeneral(style)] as const];
      });
      setPartText(parts, path, withValues(withStyles(xml, new Map(plain)), new Map(puts)));
    }
    setPartText(parts, styles.path, styles.xml());
    mustBeCalculated(parts, book);
    return done(undefined);
  });
