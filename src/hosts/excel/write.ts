import type { CellValue, Values } from "../../rules/readings";
import { done, failed, type HostFailure, type Outcome } from "../host";
import { isFormula } from "../../sheet/formulas";
import { grouped } from "../grouped";
import { asShown, keepsNumber } from "../numberFormat";
import { runAddress, runsOf } from "../runs";
import { gridOf, written } from "./enteredValue";
import { findNames } from "./names";
import { run } from "./run";

/** What stands in a cell, as Excel gives it. */
type Standing = { value: CellValue; formula: unknown; format: string };

/** Cells side by side that are written at once, with their ids and what stands in them, row by row. */
type Block = { range: Excel.Range; ids: string[][]; standing: Standing[][] };

/**
 * Looks at the cells of fields. Two syncs: where they are, then what stands there and whether they are open. Refused when
 * one is gone or locked.
 */
async function findBlocks(context: Excel.RequestContext, ids: readonly string[]): Promise<Outcome<Block[]>> {
  const at = new Map((await findNames(context)).flatMap((one) => (one.kind === "cell" ? [[one.id, one.at]] : [])));
  const missing = ids.find((id) => !at.get(id));
  if (missing !== undefined) return failed({ kind: "gone", what: missing });
  const placed = ids.map((id) => ({ ...at.get(id)!, id }));
  const asked = grouped(placed, ({ sheet }) => sheet).flatMap(([name, here]) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load("protected");
    return runsOf(here).map((one) => {
      const range = sheet.getRange(runAddress(one));
      range.load("values,formulas,numberFormat,format/protection/locked");
      const idAt = (row: number, column: number) => here.find((cell) => cell.row === row && cell.column === column)!.id;
      return { name, sheet, range, ids: gridOf(one, idAt) };
    });
  });
  await context.sync();
  const closed = asked.find(
    ({ sheet, range }) => sheet.protection.protected && range.format.protection.locked !== false,
  );
  if (closed) return failed({ kind: "protected", sheet: closed.name });
  return done(
    asked.map(({ range, ids }) => ({
      range,
      ids,
      standing: ids.map((row, r) =>
        row.map((_, c) => ({
          value: range.values[r]![c] as CellValue,
          formula: range.formulas[r]![c] as unknown,
          format: range.numberFormat[r]![c] as string,
        })),
      ),
    })),
  );
}

/**
 * Queues the values. A cell that shows text, days or percentages gets the general format with a number: else the number
 * would not stand there.
 */
function enter({ range, ids, standing }: Block, values: Values): void {
  const grid = ids.map((row) => row.map((id) => written(values[id] ?? null)));
  const refuses = (r: number, c: number) => {
    const value = grid[r]![c];
    return typeof value === "number" && !keepsNumber(value, standing[r]![c]!.format);
  };
  // No format is written in vain: it costs the person's undo.
  if (ids.some((row, r) => row.some((_, c) => refuses(r, c)))) {
    range.numberFormat = standing.map((row, r) => row.map(({ format }, c) => (refuses(r, c) ? "General" : format)));
  }
  range.values = grid;
}

const isSame = (a: Standing, b: Standing): boolean => a.formula === b.formula && a.value === b.value;

const holds = ({ value }: Standing, wanted: CellValue): boolean => value === (wanted ?? "");

/** What a cell is to be given so that it stands as it did. */
const restored = ({ formula, value }: Standing): unknown =>
  typeof formula === "string" && isFormula(formula) && formula !== value
    ? formula
    : written(value === "" ? null : value);

/**
 * Queues what stood in cells before, where the values that we were to write stand now. What a person has written since is
 * theirs.
 */
function putBack({ range, ids, standing }: Block, values: Values, before: ReadonlyMap<string, Standing>): void {
  const isOurs = (id: string, now: Standing) => !isSame(now, before.get(id)!) && holds(now, values[id] ?? null);
  if (!ids.some((row, r) => row.some((id, c) => isOurs(id, standing[r]![c]!)))) return;
  // Null leaves a cell as it is.
  const grid = <T>(of: (standing: Standing) => T) =>
    ids.map((row, r) => row.map((id, c) => (isOurs(id, standing[r]![c]!) ? of(before.get(id)!) : null)));
  range.formulas = grid(restored);
  range.numberFormat = grid(({ format }) => format);
}

const standingOf = (blocks: readonly Block[]): Map<string, Standing> =>
  new Map(
    blocks.flatMap(({ ids, standing }) => ids.flatMap((row, r) => row.map((id, c) => [id, standing[r]![c]!] as const))),
  );

/**
 * Sees to it that all was written or none, when Excel has refused somewhere in the middle or its answer was lost. Waits
 * for a person who is typing.
 */
async function settle(
  values: Values,
  before: ReadonlyMap<string, Standing>,
  failure: HostFailure,
): Promise<Outcome<void>> {
  const ids = Object.keys(values);
  const settled = await run(
    async (context) => {
      const found = await findBlocks(context, ids);
      if (!found.ok) return found;
      const now = standingOf(found.value);
      if (ids.every((id) => holds(now.get(id)!, values[id] ?? null))) return done({ isWritten: true });
      for (const block of found.value) putBack(block, values, before);
      await context.sync();
      return done({ isWritten: false });
    },
    { delayForCellEdit: true },
  );
  if (!settled.ok) return failed({ kind: "partlyWritten", fields: ids });
  return settled.value.isWritten ? done(undefined) : failed(failure);
}

/** Whether a cell shows what was seen there. */
const shows = ({ value, format }: Standing, seen: CellValue): boolean =>
  asShown(value === "" ? null : value, format).value === seen;

/**
 * See {@link Host.write}. Three syncs; a batch is no transaction, so two or three more when the last one fails. What
 * somebody types in the one request between the look and the writing is written over.
 */
export async function writeValues(values: Values, seen: Values = {}): Promise<Outcome<void>> {
  let before: ReadonlyMap<string, Standing> | null = null;
  const outcome = await run(async (context): Promise<Outcome<void>> => {
    const found = await findBlocks(context, Object.keys(values));
    if (!found.ok) return found;
    const standing = standingOf(found.value);
    if (Object.entries(seen).some(([id, value]) => !shows(standing.get(id)!, value))) {
      return failed({ kind: "outdated" });
    }
    before = standing;
    for (const block of found.value) enter(block, values);
    await context.sync();
    return done(undefined);
  });
  // While a cell is being edited Excel does nothing of what it is asked.
  if (outcome.ok || !before || outcome.failure.kind === "editing") return outcome;
  return settle(values, before, outcome.failure);
}
