import { isDeepStrictEqual } from "node:util";
import type { Host, Outcome } from "../../src/hosts/host";
import { failureOf } from "../../src/hosts/excel/failure";
import { officeErrors } from "../../src/preview/excel";
import { valueOf } from "../hosts/contract";
import { failureText } from "../../src/pane/failureText";
import { INPUTS } from "../hosts/smallPlan";
import { disturbances } from "./disturb";
import { FIGURES, HOST_FLOWS, type HostFlow, hostStarts } from "./hostFlows";
import { type Portrait, type Workbench, workbench } from "./workbench";

let bench: Workbench;
let starts: Record<HostFlow["start"], string>;

beforeAll(async () => {
  bench = await workbench();
  starts = await hostStarts(bench.excel, bench.open(bench.excel.serialise()));
});
afterAll(() => bench.close());

const begin = async ({ start, first }: HostFlow): Promise<Host> => {
  const host = bench.open(starts[start]);
  await first?.(host);
  return host;
};

/** How many requests of the add-in an act makes. */
async function requestsOf(act: () => Promise<Outcome<unknown>>): Promise<number> {
  let requests = 0;
  const stop = bench.excel.host.onRequest(({ when }) => void (requests += when === "after" ? 1 : 0));
  expect(await act()).toMatchObject({ ok: true });
  stop();
  return requests;
}

let faults = 0;
afterAll(() => console.info(`${faults} faults in ${Object.keys(HOST_FLOWS).length} flows of the port, no value lost`));

describe.each(Object.entries(HOST_FLOWS))("%s", (_, flow) => {
  test("is whole after every fault in every request, and can be done again", async () => {
    let host = await begin(flow);
    const before = bench.portrait(INPUTS);
    const requests = await requestsOf(() => flow.run(host));
    const after = bench.portrait(INPUTS);
    const wrong: string[] = [];
    for (let request = 0; request < requests; request++) {
      for (const { code, fault, says } of disturbances(request, flow.isLarge)) {
        const at = `request ${request + 1} of ${requests}, ${says}`;
        const hold = (what: string, isTrue: boolean) => void (isTrue || wrong.push(`${at}: ${what}`));
        host = await begin(flow);
        bench.excel.host.failNext(fault);
        faults += 1;
        const outcome = await flow.run(host).catch((error: unknown) => ({ thrown: error }));
        if ("thrown" in outcome) {
          wrong.push(`${at}: threw ${String(outcome.thrown)}`);
          continue;
        }
        const seen = bench.portrait(INPUTS);
        const whole = (pick: (portrait: Portrait) => unknown) =>
          [before, after].some((one) => isDeepStrictEqual(pick(one), pick(seen)));
        hold(
          `figures ${JSON.stringify(seen.inputs)}`,
          whole(({ inputs }) => inputs),
        );
        hold(
          `state ${seen.state}`,
          whole(({ state }) => state),
        );
        if (!flow.maybeInPart)
          hold(
            `rest ${JSON.stringify(seen.rest)}`,
            whole(({ rest }) => rest),
          );
        if (outcome.ok) hold("said to be done", isDeepStrictEqual(seen, after));
        else {
          const { happened, remedy } = failureText(outcome.failure);
          hold(`says ${happened} ${remedy}`, !`${happened} ${remedy}`.includes(code));
        }
        hold("events off", bench.eventsAreOn());
        const again = await flow.run(host);
        if (!again.ok) wrong.push(`${at}: again ${JSON.stringify(again.failure)}`);
        hold(`again ${JSON.stringify(bench.portrait(INPUTS))}`, isDeepStrictEqual(bench.portrait(INPUTS), after));
      }
    }
    expect(bench.defects).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

test("what is told of every error of Excel's is what we know of it; of the rest, that Excel could not", () => {
  const untold = officeErrors.filter(({ code }) => failureOf({ code } as OfficeExtension.Error).kind === "other");
  expect([...new Set(untold.map(({ code }) => code))]).toEqual([
    "EmptyChartSeries",
    "FormulaLengthExceedsLimit",
    "GeneralException",
    "InvalidArgument",
    "InvalidBinding",
    "InvalidOperation",
    "InvalidSelection",
    "OpenWorkbookLinksBlocked",
    "PowerQueryRefreshResourceChallenge",
    "RangeImageExceedsLimit",
    "RefreshWorkbookLinksBlocked",
    "UnsupportedFeature",
    "UnsupportedFillType",
    "UndoNotSupported",
  ]);
});

describe("watching,", () => {
  const flow: HostFlow = { start: "built", first: (host) => host.read(), run: (host) => host.read() };

  /** How many times a listener is told that something changed when a figure is typed once. */
  async function toldOfOneEdit(host: Host): Promise<number> {
    let told = 0;
    const stop = valueOf(await host.watch(({ kind }) => void (told += kind === "changed" ? 1 : 0)));
    await bench.settle();
    told = 0;
    bench.excel.workbook.type("B1a", "B5", "9");
    await bench.settle();
    await stop();
    return told;
  }

  test.each([
    ["could not begin", { code: "GeneralException", atFraction: 0.5 }],
    ["could not begin, its answer lost", { transport: 5012, done: true }],
    ["could not find the active cell", { code: "ItemNotFound", after: 1 }],
    ["could not be stopped", { code: "GeneralException", after: 2 }],
    ["was stopped, the answer lost", { transport: 5012, done: true, after: 2 }],
  ])(
    "a watch that %s is begun again, and each edit is told as often as in one that was not disturbed",
    async (_, fault) => {
      const undisturbed = await toldOfOneEdit(await begin(flow));
      expect(undisturbed).toBeGreaterThan(0);
      const host = await begin(flow);
      bench.excel.host.failNext(fault);
      const watching = await host.watch(() => undefined);
      if (watching.ok) await watching.value();
      expect(await toldOfOneEdit(host)).toBe(undisturbed);
    },
  );
});

/** A second fault, as when Excel goes away altogether. */
describe("when Excel does not come back either,", () => {
  test("some of the fields may have been written, and it is said which to look at", async () => {
    const host = await begin(HOST_FLOWS["write many"]!);
    const before = bench.portrait(INPUTS).inputs;
    bench.excel.host.failNext({ code: "GeneralException", atFraction: 0.6, after: 2 });
    bench.excel.host.failNext({ transport: 5012, after: 3 });
    const outcome = await HOST_FLOWS["write many"]!.run(host);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "partlyWritten", fields: INPUTS } });
    expect(bench.portrait(INPUTS).inputs).not.toEqual(before);
    valueOf(await HOST_FLOWS["write many"]!.run(host));
  });

  test("what a person wrote since is theirs: nothing of ours is put back over it", async () => {
    const host = await begin(HOST_FLOWS["write many"]!);
    bench.excel.host.failNext({ code: "GeneralException", atFraction: 1, after: 2 });
    const stop = bench.excel.host.onRequest(({ when, index }) => {
      if (when === "after" && index === 2) bench.excel.workbook.type("B1a", "B5", "99");
    });
    expect(await HOST_FLOWS["write many"]!.run(host)).toMatchObject({ ok: false, failure: { kind: "other" } });
    stop();
    expect(bench.portrait(INPUTS).inputs).toEqual({ ...FIGURES, "B1a.taljare": 99 });
  });

  test("a sheet that is protected with a password is named", async () => {
    const host = await begin(HOST_FLOWS.lock!);
    for (const after of [1, 3]) bench.excel.host.failNext({ code: "AccessDenied", after });
    bench.excel.host.failNext({ code: "AccessDenied", after: 5 });
    expect(await HOST_FLOWS.lock!.run(host)).toEqual({ ok: false, failure: { kind: "protected", sheet: "B1a" } });
  });
});
