import { sheetsByKey } from "../content";
import { done, failed, type Outcome } from "../host";
import { runAddress, runsOf } from "../runs";
import { findNames } from "./names";

/** What stays allowed in a protected sheet: people widen columns and mark cells, and should. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** Protects a sheet without password: labels and formulas stay, inputs are open. */
export const protect = ({ protection }: Excel.Worksheet): void => protection.protect(ALLOWED);

/** See {@link Host.lock}. Two syncs: where the cells are, then the locks. */
export async function lockInputs(
  context: Excel.RequestContext,
  locked: boolean,
  keys: readonly string[],
  fields: readonly string[],
): Promise<Outcome<void>> {
  const own = await findNames(context);
  const called = sheetsByKey(own);
  const wanted = new Set(fields);
  const cells = own.flatMap(({ kind, id, at }) => (kind === "cell" && at && wanted.delete(id) ? [at] : []));
  const [missing] = [...keys.filter((key) => !called.has(key)), ...wanted];
  if (locked && missing !== undefined) return failed({ kind: "gone", what: missing });
  for (const key of keys) {
    const name = called.get(key);
    if (name === undefined) continue;
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    for (const run of runsOf(cells.filter((at) => at.sheet === name))) {
      sheet.getRange(runAddress(run)).format.protection.locked = locked;
    }
    protect(sheet);
  }
  await context.sync();
  return done(undefined);
}
