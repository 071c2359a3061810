import { deepStrictEqual } from "node:assert";
import { AREAS } from "../src/areas/areas";
import { excelHost } from "../src/hosts/excel/excelHost";
import { follow } from "../src/pane/follow";
import { type WorkbookState, workbookState } from "../src/pane/workbookState";
import { compile, type CompiledArea } from "../src/rules/compile";
import { openDefinition } from "../src/rules/definition/openDefinition";
import { sixthArea } from "../tests/definition/sixthArea";
import { type ExcelSession, nextTime, openReport, startSession } from "../tests/pane/excelSession";
import { measure, type Row } from "./measure";

const YEAR = 2027;
const CELLS = 400;

/** What a person does: puts one figure or another in a field, and perhaps in others too. */
type Edit = { id: string; figures: [number, number]; make: (pane: ExcelSession, figure: number) => { ok: boolean } };

async function largestArea(): Promise<CompiledArea> {
  const areas = await Promise.all(AREAS.map(async ({ load }) => compile(await load())));
  return areas.toSorted((a, b) => b.fields.size - a.fields.size)[0]!;
}

/** A made-up area with a list of so many figures below one another. */
function longList(): { area: CompiledArea; text: string } {
  const area = sixthArea();
  area.measures.B1.by[0]!.parts = Array.from({ length: CELLS }, (_, i) => ({ id: `d${i}`, label: `Del ${i}` }));
  const opened = openDefinition(JSON.stringify(area));
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  return { area: compile(opened.definition.area), text: opened.definition.text };
}

const assessmentOf = (workbook: WorkbookState) => {
  if (workbook.kind !== "report") throw new Error(`There is no report, but ${workbook.kind}.`);
  return workbook.assessment;
};

/** What a pane that knows nothing of the workbook finds in it. */
async function readAnew(): Promise<WorkbookState> {
  const read = await excelHost({ onFocus: () => () => undefined, defect: () => undefined }).read();
  if (!read.ok) throw new Error(`Not read: ${read.failure.kind}`);
  return workbookState(read.value, [], null);
}

/** Holds that the sheets' formulas come to what the session says. */
function compareSheets({ excel, session, cellOf }: ExcelSession): void {
  for (const [id, value] of Object.entries(openReport(session).assessment.derived)) {
    const shown = excel.workbook.cellAt(...cellOf(id)).value;
    if (shown !== (value ?? "")) throw new Error(`${id}: the check gives ${value}, the sheet ${String(shown)}`);
  }
}

/**
 * From the moment when Excel has the change and sends its event, to when the pane has the findings: event, reading,
 * check and judging. The reader's pause (50 ms, `hosts/reader.ts`) is a waiting, and is left out. Beside it: Excel's own
 * part of the same edit, and what it would take to read as one who knows nothing of the workbook.
 */
async function rowsOf(work: string, runs: number, pane: ExcelSession, { id, figures, make }: Edit): Promise<Row[]> {
  const { office, host, session } = pane;
  const ids = [...openReport(session).compiled.fields.keys()];
  const filled = await host.write(Object.fromEntries(ids.map((field, i) => [field, (i % 7) + 1])));
  if (!filled.ok) throw new Error(`Not filled in: ${filled.failure.kind}`);
  let edits = 0;
  const change = (): number => {
    const figure = figures[++edits % 2]!;
    if (!make(pane, figure).ok) throw new Error(`Excel refused: ${work}`);
    return figure;
  };
  const stop = follow(session);
  await office.settle();
  let shown = Promise.resolve();
  const changeAndListen = (): void => {
    const figure = change();
    shown = nextTime(session, ({ workbook }) => workbook?.kind === "report" && workbook.report.values[id] === figure);
  };

  const before = openReport(session).assessment.findings;
  changeAndListen();
  await shown;
  const { assessment } = openReport(session);
  if (JSON.stringify(before) === JSON.stringify(assessment.findings)) throw new Error(`Nothing to find: ${work}`);
  deepStrictEqual(assessmentOf(await readAnew()), assessment);
  compareSheets(pane);

  const rows = [await measure(work, "event, reading, check and judging", true, runs, () => shown, changeAndListen)];
  stop();
  await office.settle();
  rows.push(await measure(work, "the same, reading everything anew", false, runs, readAnew, change));
  rows.push(await measure(work, "the embedded Excel's own work with the edit", false, runs, change));
  office.close();
  return rows;
}

/** From Excel's event to the findings in the pane: one edit in the largest area, and a paste of four hundred cells. */
export async function eventToFindings(): Promise<Row[]> {
  const largest = await largestArea();
  const first = [...largest.fields.keys()][0]!;
  const one = await rowsOf("an edit in the largest area → its findings", 20, await startSession(largest, YEAR), {
    id: first,
    figures: [10, 1000],
    make: ({ excel, cellOf }, figure) => excel.workbook.type(...cellOf(first), String(figure)),
  });
  const { area, text } = longList();
  const many = await rowsOf(`a paste of ${CELLS} cells → its findings`, 10, await startSession(area, YEAR, text), {
    id: "B1.kon.d0",
    figures: [2, 3],
    make: ({ excel, cellOf }, figure) =>
      excel.workbook.paste(...cellOf("B1.kon.d0"), Array.from({ length: CELLS }, () => String(figure)).join("\n")),
  });
  return [...one, ...many];
}
