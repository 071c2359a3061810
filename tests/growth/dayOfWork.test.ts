import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { excelHost } from "../../src/hosts/excel/excelHost";
import { workbookState } from "../../src/pane/workbookState";
import { valueOf } from "../hosts/contract";
import { openReport } from "../pane/excelSession";
import { beginDay, type Day, EDITS, live, PANE_ACTS, rest } from "./day";

/*
 * A day of work leaves nothing behind: 5,000 edits in Excel, with what a person does in the pane between them. What Excel
 * and the pane hold is counted at rest, with the same figures each time.
 */

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes in use of the engine's heap. */
async function heapUsed({ excel, office }: Day): Promise<number> {
  excel.log.clear();
  await office.settle();
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** What is held at rest. The report's log grows by a line with each mending, which is what it is for. */
async function held({ excel, office, session, waiting, watches, told, cellOf }: Day) {
  const { report } = openReport(session);
  const toldBefore = told();
  excel.workbook.type(...cellOf("B1.total"), "3");
  await office.settle();
  const parts = excel.workbook.customXmlParts();
  return {
    ...excel.host.held(),
    watches: watches(),
    toldOfAnEdit: told() - toldBefore,
    waiting: waiting.size,
    parts: parts.length,
    sheets: excel.workbook.sheets().length,
    names: excel.workbook.names().length,
    state: parts[0]!.xml.replace(/"log":\[.*?\]/, "").length,
    unplaced: report.unplaced?.length ?? 0,
    explanations: Object.keys(report.explanations).length,
  };
}

/** Edits after which the day rests. */
const RESTS = [500, 1000, 2000, 3000, 4000, 5000];

/**
 * The heap may be so much larger after edit 5,000 than after edit 1,000, in bytes. A reading that nobody lets go of is
 * some 10 kB, and there are more than two thousand in between (20 MB). What the engine compiles meanwhile, and keeps to
 * itself, is some 2 MB.
 */
const SLACK = 8_000_000;

test("5,000 edits leave no handler, reference, watch, timer, name or memory behind", async () => {
  const day = await beginDay();
  const lived = new Set<string>();
  const rests: { after: number; held: Awaited<ReturnType<typeof held>>; heap: number }[] = [];
  let from = 0;
  for (const after of RESTS) {
    for (const name of await live(day, from, after)) lived.add(name);
    from = after;
    await rest(day);
    rests.push({ after, held: await held(day), heap: await heapUsed(day) });
  }
  expect([...lived].toSorted()).toEqual([...Object.keys(EDITS), ...Object.keys(PANE_ACTS)].toSorted());
  const [first] = rests;
  expect(rests.map(({ after, held }) => ({ after, held }))).toEqual(
    rests.map(({ after }) => ({ after, held: first!.held })),
  );
  const heapAfter = (edits: number) => rests.find(({ after }) => after === edits)!.heap;
  expect(heapAfter(5000) - heapAfter(1000)).toBeLessThan(SLACK);
  // And what is shown is still what stands there, as one who opens the workbook now would read it.
  const content = valueOf(await excelHost({ onFocus: () => () => undefined, defect: () => undefined }).read());
  const anew = await workbookState(content, [], null);
  expect(anew).toMatchObject({ kind: "report", assessment: openReport(day.session).assessment });
  day.stop();
  await day.office.settle();
  expect(day.excel.host.held()).toEqual({ events: 0, references: 0 });
  expect(day.watches()).toBe(0);
  expect([...day.waiting]).toEqual([]);
  day.office.close();
}, 600_000);
