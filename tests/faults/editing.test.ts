import { isDeepStrictEqual } from "node:util";
import type { HostFailure } from "../../src/hosts/host";
import { INPUTS } from "../hosts/smallPlan";
import { ACT_FLOWS, ACT_INPUTS, type ActStart, actStarts, paneOver, said } from "./actFlows";
import { HOST_FLOWS, type HostFlow, hostStarts } from "./hostFlows";
import { type Workbench, workbench } from "./workbench";

/*
 * Somebody begins to type in a cell: Excel refuses all that an add-in asks for, or lets it wait where it says that it can.
 * Between two requests is both after the one and before the other.
 */

/** How long a person types, in milliseconds: so long that what does not wait is refused. */
const TYPING = 15;

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

/** Types in a cell of their own from just before a request. @returns leaves the cell, and says whether it ever came to it */
function typeBefore(request: number): () => boolean {
  const { workbook } = bench.excel;
  let leaving: NodeJS.Timeout | null = null;
  const stop = bench.excel.host.onRequest(({ when, index }) => {
    if (when === "after" || index !== request) return;
    expect(workbook.startEdit("Blad1", "A1")).toEqual({ ok: true });
    leaving = setTimeout(() => void workbook.endEdit(null), TYPING);
  });
  return () => {
    stop();
    if (leaving) clearTimeout(leaving);
    workbook.endEdit(null);
    return leaving !== null;
  };
}

type Begun = { run(): Promise<HostFailure | null>; whole?: "figures"; isQuiet?: boolean; inputs: readonly string[] };

/** Does something as many times as it has requests, with somebody typing from each of them in turn. */
async function holds(begin: () => Promise<Begun>): Promise<void> {
  const undisturbed = await begin();
  const { inputs, whole, isQuiet } = undisturbed;
  const look = () => {
    const seen = bench.portrait(inputs);
    return { ...seen, state: said(seen.state) };
  };
  const before = look();
  expect(await undisturbed.run()).toBeNull();
  const after = look();
  const parts = whole === "figures" ? (["inputs", "state"] as const) : (["inputs", "state", "rest"] as const);
  let request = 0;
  for (; ; request++) {
    const { run } = await begin();
    const leave = typeBefore(request);
    const failure = await run();
    if (!leave()) break;
    const at = `request ${request + 1}`;
    const seen = look();
    expect([at, ["editing", undefined].includes(failure?.kind)]).toEqual([at, true]);
    for (const part of parts) {
      const isWhole = [before, after].some((one) => isDeepStrictEqual(one[part], seen[part]));
      expect([at, isWhole || seen[part]]).toEqual([at, true]);
    }
    if (!failure && !isQuiet) expect([at, seen]).toEqual([at, after]);
    expect([at, bench.eventsAreOn()]).toEqual([at, true]);
    expect([at, await run()]).toEqual([at, null]);
    expect([at, look()]).toEqual([at, after]);
  }
  expect(request).toBeGreaterThan(0);
  expect(bench.defects).toEqual([]);
}

describe("somebody types in a cell between any two requests of the port's flow", () => {
  test.each(Object.entries(HOST_FLOWS).filter(([name]) => name !== "open"))("%s", async (_, flow) => {
    await holds(async () => {
      const host = bench.open(hostStart[flow.start]);
      await flow.first?.(host);
      return {
        inputs: INPUTS,
        ...(flow.maybeInPart && { whole: "figures" }),
        async run() {
          const outcome = await flow.run(host);
          return outcome.ok ? null : outcome.failure;
        },
      };
    });
  });
});

describe("somebody types in a cell between any two requests of the pane's act", () => {
  // Building again over what was built in part is refused, and is held in its own test.
  test.each(Object.entries(ACT_FLOWS).filter(([, { start }]) => start !== "empty"))("%s", async (_, flow) => {
    await holds(async () => {
      const session = paneOver(bench.open(actStart[flow.start]));
      return {
        inputs: ACT_INPUTS,
        whole: "figures",
        isQuiet: flow.isQuiet,
        async run() {
          session.dismiss();
          await flow.run(session);
          expect(session.snapshot()).toMatchObject({ defect: null, busy: false });
          return session.snapshot().trouble?.failure ?? null;
        },
      };
    });
  });
});
