import { sheetsByKey } from "../content";
import { done, failed, type Outcome } from "../host";
import type { Reference } from "../reference";
import { runAddress, runsOf } from "../runs";
import { closedSheet } from "./closedSheet";
import { findNames } from "./names";
import { run } from "./run";

/** What stays allowed in a protected sheet: people widen columns and mark cells, and should. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** Protects a sheet without password: labels and formulas stay, inputs are open. */
export const protect = ({ protection }: Excel.Worksheet): void => protection.protect(ALLOWED);

/** Where the inputs of sheets are, sheet by sheet as they are called now. One sync. */
async function findInputs(
  context: Excel.RequestContext,
  locked: boolean,
  keys: readonly string[],
  fields: readonly string[],
): Promise<Outcome<Map<string, Reference[]>>> {
  const own = await findNames(context);
  const called = sheetsByKey(own);
  const wanted = new Set(fields);
  const cells = own.flatMap(({ kind, id, at }) => (kind === "cell" && at && wanted.delete(id) ? [at] : []));
  const [missing] = [...keys.filter((key) => !called.has(key)), ...wanted];
  if (locked && missing !== undefined) return failed({ kind: "gone", what: missing });
  const names = keys.flatMap((key) => called.get(key) ?? []);
  return done(new Map(names.map((name) => [name, cells.filter((at) => at.sheet === name)] as const)));
}

/**
 * See {@link Host.lock}. Two syncs: where the cells are, then the locks. A batch is no transaction: when it stops halfway
 * it is done once more from the beginning, so that no sheet is left open to be overwritten.
 */
export async function lockInputs(
  locked: boolean,
  keys: readonly string[],
  fields: readonly string[],
): Promise<Outcome<void>> {
  let begun: readonly string[] = [];
  const attempt = () =>
    run(async (context): Promise<Outcome<void>> => {
      const found = await findInputs(context, locked, keys, fields);
      if (!found.ok) return found;
      begun = [...found.value.keys()];
      for (const [name, cells] of found.value) {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.protection.unprotect();
        for (const one of runsOf(cells)) sheet.getRange(runAddress(one)).format.protection.locked = locked;
        protect(sheet);
      }
      await context.sync();
      return done(undefined);
    });
  const first = await attempt();
  if (first.ok || !begun.length || first.failure.kind === "editing") return first;
  const second = await attempt();
  return second.ok || second.failure.kind !== "protected"
    ? second
    : failed({ kind: "protected", sheet: await closedSheet(begun) });
}
