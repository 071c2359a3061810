import { done, failed, type Host } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import { channel } from "../../src/pane/channel";
import { follow } from "../../src/pane/follow";
import { newSession } from "../../src/pane/session";
import type { ScannedText } from "../../src/report/scannedText";
import { madeUp } from "../report/personalNumbers";
import { builtWorkbook } from "./builtWorkbook";
import { deskInProcess } from "./deskInProcess";

const HIDDEN: ScannedText = {
  place: { kind: "cell", sheet: "Undan", row: 3, column: 1, ours: false, id: null },
  value: madeUp("19900101"),
};

const timer = (act: () => void, milliseconds: number) => {
  const id = setTimeout(act, milliseconds);
  return () => clearTimeout(id);
};

/** A followed workbook that counts its scans. What comes of one can be held back, and of what is read. */
async function followed(part: Partial<Host> = {}) {
  const memory = await builtWorkbook();
  let scans = 0;
  const host: Host = {
    ...memory,
    scan: () => {
      scans += 1;
      return (part.scan ?? memory.scan)();
    },
    read: part.read ?? memory.read,
  };
  jest.useFakeTimers();
  const session = newSession({
    host,
    reader: newReader(host, timer),
    timer,
    writeWorkbook: async () => new Uint8Array(),
    readSubmission: async () => failed({ kind: "unreadable", why: "notZip" }),
    openDesk: deskInProcess,
    now: () => "2027-03-03T12:00:00.000Z",
    asked: channel(),
    defects: channel(),
  });
  const stop = follow(session);
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
  await pass(5000);
  scans = 0;
  const told = () => {
    const { workbook } = session.snapshot();
    return workbook?.kind === "report" ? workbook.personalData.map(({ rule }) => rule) : null;
  };
  return { memory, session, stop, pass, told, scans: () => scans };
}

afterEach(() => jest.useRealTimers());

test("what comes into the workbook is told when changes have been quiet for a while, and once", async () => {
  const { memory, pass, told, scans } = await followed();
  memory.person.leave([HIDDEN]);
  memory.person.type("B1a.total", 5);
  await pass(2000);
  expect([told(), scans()]).toEqual([[], 0]);
  await pass(1000);
  expect([told(), scans()]).toEqual([["koagulationssjukdomar.personnummer"], 1]);
  await pass(600_000);
  expect(scans()).toBe(1);
});

test("while somebody types steadily nothing is looked through", async () => {
  const { memory, pass, scans } = await followed();
  for (let value = 1; value <= 10; value++) {
    memory.person.type("B1a.total", value);
    await pass(1000);
  }
  expect(scans()).toBe(0);
  await pass(2000);
  expect(scans()).toBe(1);
});

test("while a cell is being edited or an act is under way it waits", async () => {
  const { memory, session, pass, scans } = await followed();
  memory.person.type("B1a.total", 1);
  await pass(100);
  session.change({ waiting: true });
  await pass(6000);
  session.change({ waiting: false, busy: true });
  await pass(6000);
  expect(scans()).toBe(0);
  session.change({ busy: false });
  await pass(3000);
  expect(scans()).toBe(1);
});

test("a slow look is not overtaken by another, and what changed meanwhile is looked for after it", async () => {
  let answer = () => {};
  const { memory, pass, scans } = await followed({
    scan: async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return done([]);
    },
  });
  answer();
  await pass(1);
  memory.person.type("B1a.total", 1);
  await pass(3000);
  memory.person.type("B1a.total", 2);
  await pass(10_000);
  expect(scans()).toBe(1);
  answer();
  await pass(3000);
  expect(scans()).toBe(2);
});

test.each([
  ["is busy, it is tried again", "busy" as const, 4],
  ["finds the workbook too large, it is not, until something changes", "tooLarge" as const, 1],
])("when Excel %s", async (_, kind, times) => {
  const { memory, pass, scans } = await followed({ scan: async () => failed({ kind }) });
  await pass(1);
  const before = scans();
  memory.person.type("B1a.total", 1);
  await pass(kind === "busy" ? 10_100 : 60_000);
  expect(scans() - before).toBe(times);
});

test("nothing is looked through when it is followed no longer", async () => {
  const { memory, stop, pass, scans } = await followed();
  memory.person.type("B1a.total", 1);
  await pass(100);
  stop();
  await pass(60_000);
  expect(scans()).toBe(0);
});
