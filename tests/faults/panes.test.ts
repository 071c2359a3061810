import type { Host } from "../../src/hosts/host";
import { saveExplanation } from "../../src/pane/acts/saveExplanation";
import { signReport } from "../../src/pane/acts/signReport";
import { reopenReport } from "../../src/pane/acts/reopenReport";
import { readStored, type StoredReport } from "../../src/report/stored";
import { INPUTS } from "../hosts/smallPlan";
import { ACT_INPUTS, type ActStart, actStarts, finding, paneOver } from "./actFlows";
import { HOST_FLOWS, type HostFlow, hostStarts } from "./hostFlows";
import { type Workbench, workbench } from "./workbench";

let bench: Workbench;
let hostStart: Record<HostFlow["start"], string>;
let actStart: Record<ActStart, string>;

beforeAll(async () => {
  bench = await workbench();
  const empty = bench.excel.serialise();
  hostStart = await hostStarts(bench.excel, bench.open(empty));
  bench.excel.restore(empty);
  actStart = await actStarts(bench);
});
afterAll(() => bench.close());

const stored = (): StoredReport => {
  const read = readStored(bench.portrait(ACT_INPUTS).state ?? "");
  if (!read.ok) throw new Error("The state should be whole.");
  return read.stored;
};

const WRITES = ["build", "saveState", "lock", "unlock", "write many", "mend what is lost", "mend by making anew"];

describe.each(WRITES)("a pane that is loaded again during %s", (name) => {
  test("leaves figures and state whole after every request, and the new pane can do it again", async () => {
    const flow = HOST_FLOWS[name]!;
    let requests = 1;
    bench.open(hostStart[flow.start]);
    const before = bench.portrait(INPUTS);
    for (let request = 0; request < requests; request++) {
      const host = bench.open(hostStart[flow.start]);
      const reloaded = new Promise<Host | null>((resolve) => {
        const stop = bench.excel.host.onRequest(async ({ when, index }) => {
          if (when !== "after" || index !== request) return;
          stop();
          resolve(await bench.reload());
        });
        void flow.run(host).then(() => {
          stop();
          resolve(null);
        });
      });
      const fresh = await reloaded;
      if (!fresh) break;
      requests = request + 2;
      const seen = bench.portrait(INPUTS);
      expect(await flow.run(fresh).then(({ ok }) => ok || name === "build")).toBe(true);
      const after = bench.portrait(INPUTS);
      expect([before.state, after.state]).toContain(seen.state);
      expect([before.inputs, after.inputs]).toContainEqual(seen.inputs);
      if (name === "build") expect(after.rest.sheets).toEqual(["Blad1 (oskyddat)", "Start", "B1a", "Ö1"]);
      const stop = await fresh.watch(() => undefined);
      if (stop.ok) await stop.value();
      expect(bench.eventsAreOn()).toBe(true);
    }
    expect(requests).toBeGreaterThan(1);
  });
});

describe("two panes over one workbook,", () => {
  const twoPanes = () => {
    const one = bench.open(actStart.filled);
    return [paneOver(one), paneOver(bench.anotherHost())] as const;
  };

  test("a change to what the other has changed since is made to the newer, and nobody's is lost", async () => {
    const host = bench.open(actStart.filled);
    const other = paneOver(bench.anotherHost());
    let isBetween = true;
    const one = paneOver({
      ...host,
      async saveState(...args) {
        if (isBetween) await saveExplanation(other, finding("B1.två"), "Av den andra.", { "B1.total": 10 });
        isBetween = false;
        return host.saveState(...args);
      },
    });
    await saveExplanation(one, finding("B1.ett"), "Av den ena.", { "B1.total": 10 });
    expect(one.snapshot().trouble).toBeNull();
    expect(Object.keys(stored().explanations).toSorted()).toEqual(["B1.ett", "B1.två"]);
  });

  test("what is signed in one is signed in the other when it reads again", async () => {
    const [one, other] = twoPanes();
    await signReport(one, "koordinator", "Koordinator Exempel");
    const fresh = await other.freshReport();
    expect(fresh).toMatchObject({ ok: true, value: { assessment: { status: "klarmarkerad" } } });
  });
});

test("a clock that goes backwards changes no order: the log is in the order in which things were done", async () => {
  const times = ["2027-03-03T12:00:00.000Z", "2026-01-01T00:00:00.000Z", "2031-01-01T00:00:00.000Z"];
  let next = 0;
  const session = paneOver(bench.open(actStart.filled), () => times[next++]!);
  await signReport(session, "koordinator", "Koordinator Exempel");
  await reopenReport(session, "Koordinator Exempel", "Fel siffra");
  await signReport(session, "koordinator", "Koordinator Exempel");
  const { log, signatures } = stored();
  expect(log.map(({ at, what }) => [at, what])).toEqual([
    [times[0], "Klarmarkerade rapporten"],
    [times[1], "Öppnade rapporten igen: Fel siffra"],
    [times[2], "Klarmarkerade rapporten"],
  ]);
  expect(signatures.map(({ at }) => at)).toEqual([times[2]]);
});
