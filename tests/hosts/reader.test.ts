import fc from "fast-check";
import { done, failed, type Host, type HostFailure, type Outcome } from "../../src/hosts/host";
import type { WorkbookContent } from "../../src/report/workbookContent";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { newReader } from "../../src/hosts/reader";
import { valueOf } from "./contract";
import { SMALL_PLAN, stateXml } from "./smallPlan";

/**
 * A clock that goes only when it is told to, and reads that are answered only when they are told to.
 * @param seesBeginning what is answered is how things stood when it was asked, not when it is answered
 */
async function bench(answers: (HostFailure | Error)[] = [], seesBeginning = false) {
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
  const host: Host = {
    ...memory,
    async read(): Promise<Outcome<WorkbookContent>> {
      reads += 1;
      const atFirst = memory.read();
      await new Promise<void>((resolve) => waiting.push(resolve));
      const failure = answers.shift();
      if (failure instanceof Error) throw failure;
      return failure ? failed(failure) : seesBeginning ? atFirst : memory.read();
    },
  };
  const told: (HostFailure["kind"] | number | string | null)[] = [];
  const reader = newReader(host, timer);
  const following = valueOf(
    await reader.follow({
      content: ({ cells }) => told.push((cells["B1a.taljare"]?.value as number) ?? null),
      failure: ({ kind }) => told.push(kind),
      defect: (error) => told.push(String(error)),
      reshaped: () => told.push("ändrade blad"),
      selected: ({ id }) => told.push(`vid ${id}`),
    }),
  );
  return {
    person: memory.person,
    reader,
    following,
    told,
    reads: () => reads,
    async pass(milliseconds: number) {
      now += milliseconds;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { act } of ripe) act();
      await done(undefined);
    },
    /** Excel answers the reading that has waited longest. */
    async answer() {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
    /** Excel answers the reading that was asked for last, before those that were asked for earlier. */
    async answerLast() {
      waiting.pop()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
    isWaiting: () => waiting.length > 0,
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
  const { pass, answer, told, reads, person, following } = await bench();
  await pass(0);
  await following.stop();
  await answer();
  person.type("B1a.taljare", 8);
  following.again();
  await pass(1000);
  expect([reads(), told]).toEqual([1, []]);
});

test("hints without a pause put nothing off", async () => {
  const { pass, answer, told, person } = await bench();
  await pass(0);
  await answer();
  for (let value = 1; value <= 10; value++) {
    person.type("B1a.taljare", value);
    await pass(30);
    await answer();
  }
  expect(told).toEqual([null, 2, 4, 6, 8, 10]);
});

test("a person who types steadily, faster than Excel reads, still sees findings", async () => {
  const { pass, answer, told, reads, person } = await bench();
  await pass(0);
  for (let value = 1; value <= 6; value++) {
    person.type("B1a.taljare", value);
    await pass(60);
    if (value % 2 === 0) await answer();
  }
  expect([reads(), told]).toEqual([3, [2, 4, 6]]);
});

describe("an act that reads", () => {
  const taljareIn = async (read: Promise<Outcome<WorkbookContent>>) => valueOf(await read).cells["B1a.taljare"]!.value;

  test("gets what was begun after it asked, and whoever follows is told the same", async () => {
    const { pass, answer, told, reads, person, reader } = await bench();
    await pass(0);
    person.type("B1a.taljare", 1);
    const asked = taljareIn(reader.read());
    expect(reads()).toBe(1);
    await answer();
    person.type("B1a.taljare", 2);
    await answer();
    expect([await asked, reads(), told]).toEqual([2, 2, [1, 2]]);
  });

  test("answers the hints that came before it", async () => {
    const { pass, answer, told, reads, person, reader } = await bench();
    await pass(0);
    await answer();
    person.type("B1a.taljare", 5);
    const asked = taljareIn(reader.read());
    await answer();
    await pass(1000);
    expect([await asked, reads(), told]).toEqual([5, 2, [null, 5]]);
  });

  test("that fails leaves nothing unread that was hinted at before it", async () => {
    const answers: HostFailure[] = [];
    const { pass, answer, told, person, reader } = await bench(answers);
    await pass(0);
    await answer();
    person.type("B1a.taljare", 5);
    answers.push({ kind: "other", code: "GeneralException" });
    const asked = reader.read();
    await answer();
    await pass(50);
    await answer();
    expect([(await asked).ok, told]).toEqual([false, [null, "other", 5]]);
  });

  test("shares its reading with others that ask while one is under way", async () => {
    const { pass, answer, reads, reader } = await bench();
    await pass(0);
    const both = Promise.all([taljareIn(reader.read()), taljareIn(reader.read())]);
    await answer();
    await answer();
    expect([await both, reads()]).toEqual([[null, null], 2]);
  });

  test("is told of what fails and what throws", async () => {
    const { pass, answer, reader } = await bench([{ kind: "tooOld" }, { kind: "tooOld" }, new Error("fel hos oss")]);
    await pass(0);
    await answer();
    const refused = reader.read();
    await answer();
    expect(await refused).toEqual(failed({ kind: "tooOld" }));
    const thrown = expect(reader.read()).rejects.toThrow("fel hos oss");
    await answer();
    await thrown;
  });
});

describe("an Excel that does not answer", () => {
  const LIMIT = 20_000;

  test("is told after a while, and asked again", async () => {
    const { pass, answer, told, reads, person } = await bench();
    await pass(0);
    await pass(LIMIT - 1);
    expect(told).toEqual([]);
    await pass(1);
    person.type("B1a.taljare", 7);
    await pass(300);
    expect([told, reads()]).toEqual([["silent"], 2]);
    await answer();
    await answer();
    await pass(1000);
    expect(told.at(-1)).toBe(7);
  });

  test("fails the act that waits for it", async () => {
    const { pass, answer, reader } = await bench();
    await pass(0);
    await answer();
    const asked = reader.read();
    await pass(LIMIT);
    expect(await asked).toEqual(failed({ kind: "silent" }));
  });

  test("answers late: what it says is shown while there is nothing newer, and dropped when there is", async () => {
    const { pass, answerLast, answer, told, person } = await bench();
    await pass(0);
    await pass(LIMIT);
    await answer();
    expect(told).toEqual(["silent", null]);
    person.type("B1a.taljare", 1);
    await pass(50);
    await pass(LIMIT);
    person.type("B1a.taljare", 2);
    await pass(50);
    await answerLast();
    person.type("B1a.taljare", 3);
    await answer();
    expect(told).toEqual(["silent", null, "silent", 2]);
  });
});

/** What happens, in any order: edits, hints without a change, time, Excel answering, acts that read and write. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: "edit" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "hint" as const }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("pass" as const), time: fc.constantFrom(1, 30, 50, 400) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("answer" as const), first: fc.boolean() }) },
  { weight: 3, arbitrary: fc.constant({ kind: "hang" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "act" as const }) },
);

test("whatever the order, what is shown last is the last state, after at most one reading; readings are bounded by what asked for them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), fc.boolean(), async (happenings, seesBeginning) => {
      const { pass, answer, answerLast, told, reads, person, reader, isWaiting } = await bench([], seesBeginning);
      let value = 0;
      let causes = 1;
      const edit = () => person.type("B1a.taljare", ++value);
      for (const one of happenings) {
        if (one.kind === "pass") await pass(one.time);
        else if (one.kind === "answer") await (one.first ? answer() : answerLast());
        else {
          causes += 1;
          if (one.kind === "edit") edit();
          else if (one.kind === "hint") person.calculate("B1a.kvot", causes);
          else if (one.kind === "hang") await pass(20_000);
          else void reader.read().then(edit);
        }
      }
      while (isWaiting()) await answer();
      await pass(10_000);
      while (isWaiting()) await answer();
      await pass(10_000);
      while (isWaiting()) await answer();
      expect(told.findLast((one) => one === null || typeof one === "number") ?? 0).toBe(value);
      const before = reads();
      edit();
      await pass(50);
      await answer();
      await pass(10_000);
      expect(reads()).toBe(before + 1);
      expect(told.at(-1)).toBe(value);
      const numbers = told.filter((one) => typeof one === "number");
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      // An act hints once more when it writes; Excel's silence is answered by one more try.
      expect(before).toBeLessThanOrEqual(2 * causes);
    }),
    { seed: 20270303, numRuns: 500 },
  );
});

test("that a sheet was deleted is told at once, and read", async () => {
  const { pass, answer, told, reads, person } = await bench();
  await pass(0);
  await answer();
  person.deleteSheet("Ö1");
  expect(told).toEqual([null, "ändrade blad"]);
  await pass(50);
  expect(reads()).toBe(2);
});

test("a workbook that cannot be watched is a failure", async () => {
  const host: Host = { ...memoryHost(), watch: async () => failed({ kind: "disconnected" }) };
  const nothing = () => undefined;
  const listener = { content: nothing, failure: nothing, defect: nothing, reshaped: nothing, selected: nothing };
  expect(await newReader(host, () => () => undefined).follow(listener)).toEqual({
    ok: false,
    failure: { kind: "disconnected" },
  });
});
