import {
  INSPECTED_COLUMNS,
  INSPECTED_ROWS,
  type InspectedCell,
  type InspectedWorkbook,
} from "../../report/inspectedWorkbook";
import { address } from "../../sheet/address";
import type { WorkbookPlan } from "../../sheet/plan";
import { ownNames, sheetKeyOf } from "../content";
import { done, type Outcome } from "../host";
import { inputChecks } from "../inputChecks";
import { sheetXml } from "./book";
import { withBook } from "./openBook";
import { cellStylesOf } from "./cellStyles";
import { sharedStringsOf } from "./sharedStrings";
import { cellsOf, contentsOf } from "./sheetCells";
import { checksOf, isChecked } from "./sheetChecks";
import { stylesOf } from "./sheetEdit";
import { hasPassword, isProtected } from "./sheetProtection";

/** The cells of a sheet's part that are not empty, as far as an inspection looks. */
function inspectedCells(xml: string, shared: readonly string[]): InspectedCell[] {
  const contents = contentsOf(xml, shared);
  return [...cellsOf(xml)].flatMap(({ row, column }): InspectedCell[] => {
    const content = contents.get(address(row, column));
    if (row > INSPECTED_ROWS || column > INSPECTED_COLUMNS || !content) return [];
    return content.value === null && content.formula === null ? [] : [{ row, column, ...content }];
  });
}

/** What stands in a workbook file, to be compared with its plan. See {@link Host.inspect}. */
export const inspectWorkbook = (bytes: Uint8Array, plan: WorkbookPlan): Outcome<InspectedWorkbook> =>
  withBook(bytes, ({ parts, book, own }) => {
    const shared = sharedStringsOf(parts, book);
    const sheets = book.sheets.map(({ name, path, names }) => ({ name, names, xml: sheetXml(parts, path) }));
    const checks = new Map(sheets.map(({ name, xml }) => [name, checksOf(xml)]));
    const planned = inputChecks(plan);
    const { isLocked } = cellStylesOf(parts, book);
    const styles = new Map(sheets.map(({ name, xml }) => [name, stylesOf(xml)]));
    const names = own.map((one) => ({ ...one, at: one.at && checks.has(one.at.sheet) ? one.at : null }));
    return done({
      sheets: sheets.map(({ name, names: local, xml }) => ({
        name,
        isProtected: isProtected(xml),
        hasPassword: hasPassword(xml),
        cells: inspectedCells(xml, shared),
        names: ownNames(local),
      })),
      names,
      unvalidated: names.flatMap(({ kind, id, at }) => {
        const check = planned.get(id);
        return kind === "cell" && at && check && !isChecked(checks.get(at.sheet)!, check, at) ? [id] : [];
      }),
      unlocked: [
        ...new Set(
          names.flatMap(({ kind, id, at }) =>
            kind === "cell" &&
            at &&
            planned.has(id) &&
            !isLocked(styles.get(at.sheet)!.get(address(at.row, at.column)) ?? 0)
              ? [sheetKeyOf(id)]
              : [],
          ),
        ),
      ],
    });
  });
