import { done, failed, type Host, type HostFailure, type Outcome } from "../../src/hosts/host";
import type { WorkbookContent } from "../../src/report/workbookContent";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { keepReading, type Reading } from "../../src/hosts/reader";
import { valueOf } from "./contract";
import { SMALL_PLAN, stateXml } from "./smallPlan";

/** A clock that goes only when it is told to, and reads that are answered only when they are told to. */
async function bench(answers: (HostFailure | Error)[] = []) {
  let now = 0;
  let due: { at: number; act: () => void }[] = [];
  const timer = (act: () => void, milliseconds: number) => {
    const entry = { at: now + milliseconds, act };
    due.push(entry);
    return () => void (due = due.filter((other) => other !== entry));
  };
  const memory = memoryHost();
  valueOf(await memory.build(SMALL_PLAN, stateXml("ny")));
  const waiting: (() => void)[] = [];
  let reads = 0;
  let atOnce = 0;
  const host: Host = {
    ...memory,
    async read(): Promise<Outcome<WorkbookContent>> {
      reads += 1;
      atOnce += 1;
      if (atOnce > 1) throw new Error("Two reads at once.");
      await new Promise<void>((resolve) => waiting.push(resolve));
      atOnce -= 1;
      const failure = answers.shift();
      if (failure instanceof Error) throw failure;
      return failure ? failed(failure) : memory.read();
    },
  };
  const told: (HostFailure["kind"] | number | string | null)[] = [];
  const reading: Reading = valueOf(
    await keepReading(
      host,
      {
        content: ({ cells }) => told.push((cells["B1a.taljare"]?.value as number) ?? null),
        failure: ({ kind }) => told.push(kind),
        defect: (error) => told.push(String(error)),
        selected: ({ id }) => told.push(`vid ${id}`),
      },
      timer,
    ),
  );
  return {
    person: memory.person,
    reading,
    told,
    reads: () => reads,
    async pass(milliseconds: number) {
      now += milliseconds;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { act } of ripe) act();
      await done(undefined);
    },
    async answer() {
      for (const resolve of waiting.splice(0)) resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test("the workbook is read at once", async () => {
  const { pass, answer, told, reads } = await bench();
  await pass(0);
  await answer();
  expect([reads(), told]).toEqual([1, [null]]);
});

test("several hints of one edit give one read", async () => {
  const { pass, answer, told, reads, person } = await bench();
  await pass(0);
  await answer();
  person.type("B1a.taljare", 4);
  person.calculate("B1a.kvot", 2);
  await pass(20);
  person.calculate("Ö1.kvot", 1);
  await pass(50);
  await answer();
  await pass(1000);
  expect([reads(), told]).toEqual([2, [null, 4]]);
});

test("hints during a read give exactly one more read, after it", async () => {
  const { pass, answer, told, reads, person } = await bench();
  await pass(0);
  for (const value of [1, 2, 3]) person.type("B1a.taljare", value);
  await pass(100);
  expect(reads()).toBe(1);
  await answer();
  await pass(100);
  await answer();
  await pass(1000);
  expect([reads(), told]).toEqual([2, [3, 3]]);
});

test("while a person types in a cell it tries again, ever more seldom, and says so", async () => {
  const editing: HostFailure = { kind: "editing" };
  const { pass, answer, told, reads } = await bench([editing, editing, editing]);
  await pass(0);
  await answer();
  await pass(299);
  expect(reads()).toBe(1);
  await pass(1);
  await answer();
  await pass(599);
  expect(reads()).toBe(2);
  await pass(1);
  await answer();
  await pass(1200);
  await answer();
  expect([reads(), told]).toEqual([4, ["editing", "editing", "editing", null]]);
});

test("a hint while it waits is answered at once, not after the wait", async () => {
  const { pass, answer, told, person } = await bench([{ kind: "busy" }]);
  await pass(0);
  await answer();
  person.type("B1a.taljare", 8);
  await pass(50);
  await answer();
  await pass(10_000);
  expect(told).toEqual(["busy", 8]);
});

test("a failure that does not pass by itself is told once", async () => {
  const { pass, answer, told, reads } = await bench([{ kind: "tooOld" }]);
  await pass(0);
  await answer();
  await pass(60_000);
  expect([reads(), told]).toEqual([1, ["tooOld"]]);
});

test("a reading that throws is told as a defect, and the next hint reads again", async () => {
  const { pass, answer, told, person } = await bench([new Error("fel hos oss")]);
  await pass(0);
  await answer();
  person.type("B1a.taljare", 8);
  await pass(50);
  await answer();
  expect(told).toEqual(["Error: fel hos oss", 8]);
});

test("what is hinted at during a reading that throws is read after it", async () => {
  const { pass, answer, told, person } = await bench([new Error("fel hos oss")]);
  await pass(0);
  person.type("B1a.taljare", 8);
  await answer();
  await pass(50);
  await answer();
  expect(told).toEqual(["Error: fel hos oss", 8]);
});

test("the selection is told without reading", async () => {
  const { pass, answer, told, reads, person } = await bench();
  await pass(0);
  await answer();
  person.select("B1a.namnare");
  await pass(1000);
  expect([reads(), told]).toEqual([1, [null, "vid B1a.namnare"]]);
});

test("nothing is read or told after it is stopped, also when a read is under way", async () => {
  const { pass, answer, told, reads, person, reading } = await bench();
  await pass(0);
  await reading.stop();
  await answer();
  person.type("B1a.taljare", 8);
  reading.again();
  await pass(1000);
  expect([reads(), told]).toEqual([1, []]);
});

test("a workbook that cannot be watched is a failure", async () => {
  const host: Host = { ...memoryHost(), watch: async () => failed({ kind: "disconnected" }) };
  const nothing = () => undefined;
  const listener = { content: nothing, failure: nothing, defect: nothing, selected: nothing };
  expect(await keepReading(host, listener, () => () => undefined)).toEqual({
    ok: false,
    failure: { kind: "disconnected" },
  });
});
