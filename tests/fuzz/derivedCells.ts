import { isDeepStrictEqual } from "node:util";
import { check } from "../../src/rules/check";
import type { Report } from "../../src/report/report";
import { type Broken, valuesIn } from "./invariants";
import type { Look } from "./look";
import type { World } from "./world";

const MESSAGE_AND_WORKING = 3;

/** All formulas of a sheet that are not in its inputs, as one text. */
function formulasOf({ sheets }: Look, sheet: string): string | null {
  const cells = sheets.find(({ name }) => name === sheet)?.cells;
  if (!cells) return null;
  return cells
    .flatMap(({ row, column, formula }) =>
      formula !== null && (column === 2 || column >= MESSAGE_AND_WORKING) ? [`${row} ${column} ${formula}`] : [],
    )
    .toSorted()
    .join("\n");
}

/** The sheets whose formulas, and those of every sheet that they ask, are what they were when the sheets were new. */
function untouched(built: Look, now: Look, sheets: readonly string[]): Set<string> {
  const left = new Set(sheets.filter((sheet) => formulasOf(built, sheet) === formulasOf(now, sheet)));
  const asks = (sheet: string, other: string) =>
    sheet !== other && new RegExp(`'?${other}'?!`).test(formulasOf(built, sheet) ?? "");
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const sheet of left) {
      if (sheets.some((other) => !left.has(other) && asks(sheet, other))) left.delete(sheet);
    }
  }
  return left;
}

/**
 * While every name leads where it led, and on a sheet that nobody has damaged, the derived cells show what
 * the check works out, to the last decimal: of the number beneath, where Excel has taken a figure for a day or a percentage.
 */
export function derivedCellsAgree(world: World, report: Report): Broken {
  const { place, built, excel } = world;
  const now = world.look();
  if (!isDeepStrictEqual(now.names, built.names)) return null;
  const whole = untouched(
    built,
    now,
    place.plan.sheets.map(({ name }) => name),
  );
  for (const [id, value] of Object.entries(
    check(place.compiled, { ...report, values: valuesIn(world, "beneath") }).derived,
  )) {
    const at = now.names.get(id);
    if (!at || !whole.has(at.sheet)) continue;
    const shown = excel.workbook.cell(at.sheet, at.row, at.column).value;
    const isSame = value === null ? shown === "" : typeof shown === "number" && Math.abs(shown - value) < 1e-9;
    if (!isSame) return `the cell of ${id} shows ${JSON.stringify(shown)}, the check works out ${value}`;
  }
  return null;
}
