import { AsyncLocalStorage } from "node:async_hooks";
import type { Host } from "../../src/hosts/host";
import { excelHost } from "../../src/hosts/excel/excelHost";
import { mendSheets } from "../../src/pane/acts/mendSheets";
import { saveExplanation } from "../../src/pane/acts/saveExplanation";
import { signReport } from "../../src/pane/acts/signReport";
import { follow } from "../../src/pane/follow";
import type { Session } from "../../src/pane/session";
import { readStored, type StoredReport } from "../../src/report/stored";
import { valueOf } from "../hosts/contract";
import { bootOffice, type OfficeInNode } from "../preview/officeInNode";
import { ACT_INPUTS, type ActStart, actStarts, FIGURES, finding, paneOver } from "./actFlows";
import { type Workbench, workbench } from "./workbench";

/*
 * Two people with one workbook open, each in an Excel and a pane of their own: two pages with an Office.js each. The host
 * says `Excel`, as in a page; whose that is follows from who called the host.
 */
const whose = new AsyncLocalStorage<OfficeInNode>();

let bench: Workbench;
let mine: OfficeInNode;
let theirs: OfficeInNode;
let starts: Record<ActStart, string>;

beforeAll(async () => {
  bench = await workbench();
  starts = await actStarts(bench);
  mine = bench.page();
  theirs = await bootOffice(bench.excel);
  await theirs.settle();
  for (const name of ["Excel", "Office", "OfficeExtension"] as const) {
    Object.defineProperty(globalThis, name, { get: () => (whose.getStore() ?? mine)[name] });
  }
});
afterAll(() => {
  theirs.close();
  bench.close();
});

/** A host that meets the Office.js of one of the pages, whoever calls it. */
function hostOn(page: OfficeInNode): Host {
  const defect = (error: unknown) => void bench.defects.push(error);
  const host = excelHost({ onFocus: () => () => undefined, defect });
  const acts = Object.entries(host).map(([name, act]: [string, (...args: never[]) => unknown]) => [
    name,
    (...args: never[]) => whose.run(page, () => act(...args)),
  ]);
  return Object.fromEntries(acts) as Host;
}

function twoPeople(start: ActStart): readonly [Session, Session] {
  bench.excel.restore(starts[start]);
  return [paneOver(hostOn(mine)), paneOver(hostOn(theirs))];
}

const stored = (): StoredReport => {
  const read = readStored(bench.portrait(ACT_INPUTS).state ?? "");
  if (!read.ok) throw new Error("The state should be whole.");
  return read.stored;
};

const explained = (): string[] => Object.keys(stored().explanations).toSorted();
const explain = (session: Session, who: string) =>
  saveExplanation(session, finding(`B1.${who}`), `Av ${who}.`, { "B1.total": 10 });

/**
 * Lets one do something as often as it has requests, and the other do something just before each of them in turn.
 * @returns the requests before which what the other did was lost, and the one in which the first saves the state
 */
async function before(
  begin: () => Promise<readonly [Session, Session]>,
  one: (session: Session) => Promise<unknown>,
  other: (session: Session) => Promise<unknown>,
  isKept: () => boolean,
): Promise<{ lost: number[]; saving: number[]; requests: number }> {
  const lost: number[] = [];
  let saving: number[] = [];
  let requests = 1;
  for (let request = 0; request < requests; request++) {
    const [first, second] = await begin();
    let isDone = false;
    const saves: number[] = [];
    let seen = 0;
    const stop = bench.excel.host.onRequest(async ({ when, index, request: asked }) => {
      if (when === "after") return;
      seen = index + 1;
      if (JSON.stringify(asked).includes("SetXml")) saves.push(index);
      if (index !== request) return;
      isDone = (await other(second)) !== null;
    });
    await one(first);
    stop();
    if (request === 0) requests = seen;
    if (seen <= request) break;
    expect([first, second].map((session) => session.snapshot().trouble)).toEqual([null, null]);
    expect(isDone).toBe(true);
    if (!isKept()) lost.push(request);
    if (saves.length === 1 && saves[0] === request) saving = saves;
  }
  return { lost, saving, requests };
}

describe("two people with a pane each over one workbook", () => {
  test("explain each their own finding, and both explanations are kept", async () => {
    const [one, other] = twoPeople("filled");
    await explain(one, "ett");
    for (const { pane } of [mine, theirs]) pane.log.clear();
    await explain(other, "två");
    expect([mine, theirs].map(({ pane }) => pane.log.requestCount > 0)).toEqual([false, true]);
    await explain(one, "tre");
    expect(explained()).toEqual(["B1.ett", "B1.tre", "B1.två"]);
  });

  test("save at once: both are kept, but for what is saved in the one request between comparing and saving", async () => {
    const { lost, saving, requests } = await before(
      async () => twoPeople("filled"),
      (session) => explain(session, "ett"),
      (session) => explain(session, "två"),
      () => {
        expect(explained()).toContain("B1.ett");
        return explained().includes("B1.två");
      },
    );
    expect(requests).toBeGreaterThan(2);
    expect(saving).toHaveLength(1);
    expect(lost).toEqual(saving);
  });

  test("see what the other signs, without doing anything", async () => {
    const [one, other] = twoPeople("filled");
    const stop = follow(other);
    await signReport(one, "koordinator", "Koordinator Exempel");
    expect(one.snapshot().trouble).toBeNull();
    await theirs.settle();
    expect(other.snapshot().workbook).toMatchObject({ kind: "report", assessment: { status: "klarmarkerad" } });
    expect(valueOf(await other.freshReport()).report.signatures).toMatchObject([{ name: "Koordinator Exempel" }]);
    stop();
  });

  test("mend and go on: what the other types, reads and explains during the mending is kept, but in that one request", async () => {
    const begin = async () => {
      const people = twoPeople("filled");
      valueOf(await people[0].freshReport());
      valueOf(await people[0].inspect());
      bench.excel.workbook.deleteSheet("R2");
      return people;
    };
    const { lost, saving } = await before(
      begin,
      (session) => mendSheets(session, ["R2"]),
      async (session) => {
        valueOf(await session.freshReport());
        valueOf(await session.outside.host.write({ "B1.total": 11 }));
        return explain(session, "två");
      },
      () => {
        const { inputs } = bench.portrait(ACT_INPUTS);
        expect(inputs).toMatchObject({ "B1.total": 11, "R2.taljare": FIGURES["R2.taljare"] ?? null });
        expect(stored().log.map(({ what }) => what)).toContain("Lagade bladet R2");
        return explained().includes("B1.två");
      },
    );
    expect(saving).toHaveLength(1);
    expect(lost).toEqual(saving);
  });
});

test("nothing was thrown in a handler", () => expect(bench.defects).toEqual([]));
