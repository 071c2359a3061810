import type { CellValue } from "../../rules/readings";
import { done, failed, type Outcome } from "../host";
import { grouped } from "../grouped";
import { keepsNumber } from "../numberFormat";
import { runAddress, runsOf } from "../runs";
import { gridOf, written } from "./enteredValue";
import { findNames } from "./names";

/**
 * Writes values into cells, all or none. Three syncs: where the cells are, whether they are open, and the values. A cell
 * that shows text, days or percentages gets the general format with a number: else the number would not stand there.
 */
export async function writeValues(
  context: Excel.RequestContext,
  values: Readonly<Record<string, CellValue>>,
): Promise<Outcome<void>> {
  const at = new Map((await findNames(context)).flatMap((one) => (one.kind === "cell" ? [[one.id, one.at]] : [])));
  const cells = Object.entries(values).map(([id, value]) => ({ id, value, at: at.get(id) }));
  const missing = cells.find((cell) => !cell.at);
  if (missing) return failed({ kind: "gone", what: missing.id });
  const placed = cells.map(({ value, at }) => ({ ...at!, value }));
  const asked = grouped(placed, ({ sheet }) => sheet).map(([name, here]) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load("protected");
    const runs = runsOf(here).map((run) => {
      const range = sheet.getRange(runAddress(run));
      range.load("format/protection/locked,numberFormat");
      const valueAt = (row: number, column: number) =>
        written(here.find((one) => one.row === row && one.column === column)!.value);
      return { range, values: gridOf(run, valueAt) };
    });
    return { name, sheet, runs };
  });
  await context.sync();
  const closed = asked.find(
    ({ sheet, runs }) =>
      sheet.protection.protected && runs.some(({ range }) => range.format.protection.locked !== false),
  );
  if (closed) return failed({ kind: "protected", sheet: closed.name });
  for (const { range, values: grid } of asked.flatMap(({ runs }) => runs)) {
    const formats = range.numberFormat as string[][];
    const refuses = (row: number, column: number) => {
      const value = grid[row]![column];
      return typeof value === "number" && !keepsNumber(value, formats[row]![column]!);
    };
    // No format is written in vain: it costs the person's undo.
    if (formats.some((row, r) => row.some((_, c) => refuses(r, c)))) {
      range.numberFormat = formats.map((row, r) => row.map((format, c) => (refuses(r, c) ? "General" : format)));
    }
    range.values = grid;
  }
  await context.sync();
  return done(undefined);
}
