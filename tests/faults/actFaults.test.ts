import { isDeepStrictEqual } from "node:util";
import { failureOf } from "../../src/hosts/excel/failure";
import { grouped } from "../../src/hosts/grouped";
import { failureText } from "../../src/pane/failureText";
import type { Session } from "../../src/pane/session";
import { ACT_FLOWS, ACT_INPUTS, type ActFlow, type ActStart, actStarts, paneOver, said } from "./actFlows";
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
const IN_TURN = 7;

/** The kinds of failure whose turn it is, and a lost answer: every kind in every request is met at the port. */
function theirTurn(request: number): Disturbance[] {
  const all = disturbances(request, true);
  const lost = all.filter(({ fault }) => "done" in fault && fault.done);
  const kinds = grouped(
    all.filter((one) => !lost.includes(one)),
    ({ code }) => failureOf({ code } as OfficeExtension.Error).kind,
  );
  return [
    lost[request % lost.length]!,
    ...kinds.flatMap(([, [one]], i) => (i % IN_TURN === request % IN_TURN ? [one!] : [])),
  ];
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
      for (const { code, fault, says } of theirTurn(request)) {
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
        } else if (!flow.isQuiet) hold("said to be done", isDeepStrictEqual(seen, after));
        hold("events off", bench.eventsAreOn());
        await flow.run(session);
        const again = bench.portrait(ACT_INPUTS);
        const isSame = isDeepStrictEqual(
          { ...again, state: said(again.state), ...(flow.maybeInPart && { rest: after.rest }) },
          { ...after, state: said(after.state) },
        );
        hold(`again ${JSON.stringify(again)}`, isSame || flow.start === "empty");
      }
    }
    expect(bench.defects).toEqual([]);
    expect(wrong).toEqual([]);
  }, 180_000);
});
