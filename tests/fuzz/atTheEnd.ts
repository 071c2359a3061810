import { mendSheets } from "../../src/pane/acts/mendSheets";
import type { OpenReport } from "../../src/pane/workbookState";
import { stops } from "../../src/report/damage";
import { newDesk } from "../cli/desk";
import { type Broken, broken, difference, rest, saidBy } from "./invariants";
import { inPlace, keptInPlace, labelsOf } from "./places";
import type { Pane } from "./pane";
import { personsTold } from "./persons";
import type { World } from "./world";

/** What was to fail may still fail so many times. */
const MOST_TRIES = 20;

const sorted = (findings: readonly object[]): string[] => findings.map((one) => JSON.stringify(one)).toSorted();

/** The report as the pane shows it once everything has been looked through and compared. */
async function shownBy(world: World, { session }: Pane = world.pane): Promise<OpenReport | null> {
  for (let tries = 0; tries < MOST_TRIES && !(await session.look()).ok; tries++);
  for (let tries = 0; tries < MOST_TRIES && !(await session.inspect()).ok; tries++);
  await rest(world);
  const { workbook } = session.snapshot();
  return workbook?.kind === "report" ? workbook : null;
}

/** `nhv check` says of the saved file what the pane says of the open workbook. */
export async function saidByFile(world: World): Promise<Broken> {
  const shown = await shownBy(world);
  if (!shown) return "the pane shows no report at the end";
  const persons = personsTold(world, shown);
  if (persons) return persons;
  for (const pane of world.panes) {
    const others = await shownBy(world, pane);
    const other = others && difference(sorted(saidBy(shown)), sorted(saidBy(others)));
    if (!others || other) return `one pane says another thing than the other ${other ?? "that shows no report"}`;
  }
  const desk = newDesk();
  try {
    desk.write("rapport.xlsx", await world.excel.save());
    const { out, err, code } = await desk.nhv("check", "rapport.xlsx", "--json");
    if (code === 2) return `nhv check cannot read the file: ${err}`;
    const said = JSON.parse(out) as { derived: object; findings: object[] };
    const derived = difference(shown.assessment.derived, said.derived);
    if (derived) return `nhv check works out another value than the pane ${derived}`;
    const findings = difference(sorted(saidBy(shown)), sorted(said.findings));
    return findings ? `nhv check finds another thing than the pane ${findings}` : null;
  } finally {
    desk.clear();
  }
}

/** The person opens what is protected, lets everything damaged be mended, and nothing stops the report after that. */
export async function mendsAll(world: World): Promise<Broken> {
  const { workbook } = world.excel;
  world.person(() => workbook.unprotectStructure());
  for (const { name } of workbook.sheets()) world.person(() => workbook.unprotectSheet(name));
  const shown = await shownBy(world);
  const keys = [...new Set(shown?.damages.map(({ sheet }) => sheet))];
  if (!keys.length) return null;
  const before = inPlace(labelsOf(world.place), world.look());
  const mended = await mendSheets(world.pane.session, keys);
  await rest(world);
  if (!mended) return `the sheets were not mended: ${JSON.stringify(world.pane.session.snapshot().trouble)}`;
  const found = broken(world) ?? keptInPlace(before, world.look());
  if (found) return `after the repair: ${found}`;
  const left = (await shownBy(world))?.damages ?? [];
  return left.some(stops) ? `after the repair there is still: ${left.map(({ says }) => says).join(" ")}` : null;
}
