import { asShown } from "../../src/hosts/numberFormat";
import { asFinding } from "../../src/report/damage";
import { olderFinding } from "../../src/report/age";
import { assess } from "../../src/report/assess";
import type { Report } from "../../src/report/report";
import { readStored, type StoredReport } from "../../src/report/stored";
import { strayFindings } from "../../src/report/strays";
import type { CellValue } from "../../src/rules/readings";
import type { Finding } from "../../src/rules/rule";
import { failureText } from "../../src/pane/failureText";
import { NOT_READ } from "../../src/pane/session";
import type { OpenReport } from "../../src/pane/workbookState";
import { isDeepStrictEqual } from "node:util";
import { derivedCellsAgree } from "./derivedCells";
import type { Pane } from "./pane";
import type { Place } from "./place";
import { personsNotKept } from "./persons";
import { signaturesTold } from "./stateKept";
import type { World } from "./world";

/** What is always true of a report, whatever people and faults do. The first that is not, in words. */
export type Broken = string | null;

/** How many times a person presses "Försök igen" before giving up. */
const MOST_RETRIES = 6;

/** Lets everything come to rest, as a person does: what could not be read is tried again. */
export async function rest(world: World): Promise<void> {
  await world.quiet();
  for (let retries = 0; retries < MOST_RETRIES && !world.excel.workbook.editing(); retries++) {
    const troubles = world.panes.flatMap(({ session }) => session.snapshot().trouble ?? []);
    const unread = troubles.filter(({ undone }) => undone === NOT_READ);
    if (!unread.length) return;
    for (const { retry } of unread) retry?.();
    await world.quiet();
  }
}

/** What stands in each field's cell, asked of the embedded workbook through the cell's name. */
export function valuesIn({ place, look, excel }: World, as: "seen" | "beneath"): Record<string, CellValue> {
  const { names, sheets } = look();
  const cells = new Map(sheets.map(({ name, cells }) => [name, cells] as const));
  return Object.fromEntries(
    [...place.compiled.fields.keys()].flatMap((id): [string, CellValue][] => {
      const at = names.get(id);
      if (!at) return [];
      const entered = cells.get(at.sheet)?.find(({ row, column }) => row === at.row && column === at.column);
      if (!entered) return [[id, null]];
      const { value, style } = excel.workbook.cell(at.sheet, at.row, at.column);
      const plain = typeof value === "object" ? value.error : value;
      if (plain === "") return [[id, null]];
      return [[id, as === "seen" ? asShown(plain, style.numberFormat).value : plain]];
    }),
  );
}

/** The state that the workbook keeps, if it can be read. */
export function storedIn(world: World): StoredReport | null {
  const [state] = world.look().states;
  const read = state === undefined ? null : readStored(state);
  return read?.ok ? read.stored : null;
}

/** Everything that the pane says of a workbook, as `nhv check` does. */
export const saidBy = ({ compiled, damages, older, strays, personalData, assessment }: OpenReport): Finding[] => [
  ...damages.map(asFinding),
  ...(older ? [olderFinding(compiled.area, older)] : []),
  ...strayFindings(compiled, strays),
  ...personalData,
  ...assessment.findings.map(({ explanation: _, ...finding }) => finding),
];

/** The first place where two values differ, in words. What is undefined is as if it were not there. */
export function difference(one: unknown, other: unknown, where = ""): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (typeof one === "object" && typeof other === "object" && one !== null && other !== null) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = difference(Reflect.get(one, key), Reflect.get(other, key), `${where}/${key}`);
      if (found) return found;
    }
    return null;
  }
  return `${where || "/"}: ${JSON.stringify(one)} ≠ ${JSON.stringify(other)}`;
}

/** Nothing of ours went wrong, and what the outside did is told in Swedish. */
function isWhole({ panes, isRestless, holdsMore }: World): Broken {
  if (isRestless()) return "the pane reads again and again though nothing happens";
  for (const { session } of panes) {
    const { defect, trouble } = session.snapshot();
    if (defect) return `a defect: ${defect.error instanceof Error ? (defect.error.stack ?? "") : String(defect.error)}`;
    if (!trouble) continue;
    const { happened, remedy } = failureText(trouble.failure);
    if (!happened || !remedy || !trouble.undone) return `trouble that is not told: ${JSON.stringify(trouble.failure)}`;
  }
  return holdsMore();
}

/** The report as it stands in the cells and the state. */
function reportIn(world: World): Report | null {
  const stored = storedIn(world);
  return stored && { ...stored, values: valuesIn(world, "seen") };
}

/** A pane knows what stands in the cells, and says of it what the check says. */
function isCurrent({ session }: Pane, place: Place, report: Report): Broken {
  const { workbook } = session.snapshot();
  if (workbook?.kind !== "report") return `the pane shows no report, but ${JSON.stringify(workbook)}`;
  const wrong = difference(workbook.report, report);
  if (wrong) return `the pane has another report than the workbook ${wrong}`;
  const other = difference(workbook.assessment, assess(place.compiled, report));
  if (other) return `the pane says another thing than the check ${other}`;
  return signaturesTold(place, report, workbook);
}

/** What people entered is in the workbook until people take it away. */
function isComplete(world: World): Broken {
  const lost = world.lost();
  return lost.length ? `values lost: ${lost.join(", ")}` : null;
}

/** What must hold whenever nothing is under way. While a person stays in a cell nobody can read what stands in the others. */
export function broken(world: World): Broken {
  const report = reportIn(world);
  if (!report) return "the state cannot be read";
  const areCurrent = () =>
    world.panes.reduce<Broken>((found, pane) => found ?? isCurrent(pane, world.place, report), null);
  const isEditing = world.excel.workbook.editing() !== null;
  return (
    isWhole(world) ??
    isComplete(world) ??
    personsNotKept(world) ??
    world.explained.kept(report) ??
    (isEditing ? null : (areCurrent() ?? derivedCellsAgree(world, report)))
  );
}
