import { isDeepStrictEqual } from "node:util";
import { failureOf } from "../../src/hosts/excel/failure";
import { failureText } from "../../src/pane/failureText";
import type { Session } from "../../src/pane/session";
import { readStored, type StoredReport } from "../../src/report/stored";
import { ACT_FLOWS, ACT_INPUTS, type ActFlow, type ActStart, actStarts, paneOver } from "./actFlows";
import { disturbances, type Disturbance } from "./disturb";
import { type Portrait, type Workbench, workbench } from "./workbench";

let bench: Workbench;
let starts: Record<ActStart, string>;

beforeAll(async () => {
  bench = await workbench();
  starts = await actStarts(bench);
});
afterAll(() => bench.close());

let faults = 0;
afterAll(() => console.info(`${faults} faults in ${Object.keys(ACT_FLOWS).length} acts of the pane, no value lost`));

const begin = ({ start }: ActFlow): Session => paneOver(bench.open(starts[start]));

/** In how many requests after one another each kind of failure is met once: these runs are long. */
const IN_TURN = 3;

/** Of the kinds of failure those whose turn it is, and lost answers: every code in every request is met at the port. */
function oneOfEachKind(request: number): Disturbance[] {
  const kinds = new Set<string>();
  return disturbances(request, true).filter(({ code, fault }) => {
    const { kind } = failureOf({ code } as OfficeExtension.Error);
    if ("done" in fault && fault.done) return true;
    if (kinds.has(kind)) return false;
    return kinds.add(kind).size % IN_TURN === request % IN_TURN;
  });
}

/** A state without how many times it was said in the log: what was signed and told as undone is signed again. */
function said(state: string | null): StoredReport | string | null {
  const read = state === null ? null : readStored(state);
  if (!read?.ok) return state;
  return {
    ...read.stored,
    log: read.stored.log.filter(({ what }, i, log) => log.findIndex((one) => one.what === what) === i),
  };
}

describe.each(Object.entries(ACT_FLOWS))("%s", (_, flow) => {
  test("leaves figures and state whole after every failure in every request, is told, and can be done again", async () => {
    let session = begin(flow);
    const before = bench.portrait(ACT_INPUTS);
    let requests = 0;
    const stop = bench.excel.host.onRequest(({ when }) => void (requests += when === "after" ? 1 : 0));
    await flow.run(session);
    stop();
    expect(session.snapshot()).toMatchObject({ trouble: null, defect: null, busy: false });
    const after = bench.portrait(ACT_INPUTS);
    const wrong: string[] = [];
    for (let request = 0; request < requests; request++) {
      for (const { code, fault, says } of oneOfEachKind(request)) {
        const hold = (what: string, isTrue: boolean) =>
          void (isTrue || wrong.push(`request ${request + 1} of ${requests}, ${says}: ${what}`));
        session = begin(flow);
        bench.excel.host.failNext(fault);
        faults += 1;
        await flow.run(session);
        const { trouble, defect, building, busy } = session.snapshot();
        const seen = bench.portrait(ACT_INPUTS);
        const whole = (pick: (portrait: Portrait) => unknown) =>
          [before, after].some((one) => isDeepStrictEqual(pick(one), pick(seen)));
        hold(`defect ${String(defect?.error)}`, defect === null);
        hold("still at it", building === null && !busy);
        hold(
          `figures ${JSON.stringify(seen.inputs)}`,
          whole(({ inputs }) => inputs),
        );
        hold(
          `state ${seen.state}`,
          whole(({ state }) => said(state)),
        );
        if (trouble) {
          const { happened, remedy } = failureText(trouble.failure);
          hold(`says ${happened} ${remedy}`, !`${trouble.undone} ${happened} ${remedy}`.includes(code));
        } else hold("said to be done", isDeepStrictEqual(seen, after));
        hold("events off", bench.eventsAreOn());
        await flow.run(session);
        const again = bench.portrait(ACT_INPUTS);
        const isSame = isDeepStrictEqual(
          { ...again, state: said(again.state) },
          { ...after, state: said(after.state) },
        );
        hold(`again ${JSON.stringify(again)}`, isSame || flow.start === "empty");
      }
    }
    expect(bench.defects).toEqual([]);
    expect(wrong).toEqual([]);
  }, 180_000);
});
