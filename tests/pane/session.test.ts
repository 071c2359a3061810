import { done, failed, type Host } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import { memoryHost } from "../../src/hosts/memory/memoryHost";
import { channel } from "../../src/pane/channel";
import { newSession } from "../../src/pane/session";
import { builtWorkbook } from "./builtWorkbook";
import { deskInProcess } from "./deskInProcess";

const session = (host: Host) =>
  newSession({
    host,
    reader: newReader(host, () => () => undefined),
    timer: () => () => undefined,
    writeWorkbook: async () => new Uint8Array(),
    readSubmission: async () => failed({ kind: "unreadable", why: "notZip" }),
    openDesk: deskInProcess,
    now: () => "2027-03-03T12:00:00.000Z",
    asked: channel(),
    defects: channel(),
  });

test("one thing is done at a time, in the order in which it was asked for", async () => {
  const log: string[] = [];
  const { perform } = session(memoryHost());
  const slow = perform("a", async () => {
    log.push("a begins");
    await new Promise((later) => setTimeout(later, 5));
    log.push("a ends");
    return done(1);
  });
  const quick = perform("b", async () => {
    log.push("b");
    return done(2);
  });
  expect(await Promise.all([slow, quick])).toEqual([1, 2]);
  expect(log).toEqual(["a begins", "a ends", "b"]);
});

test("a failure is trouble to be told, gone when the next thing succeeds; a throw is a defect", async () => {
  const { perform, snapshot } = session(memoryHost());
  expect(await perform("Det gick inte", async () => failed({ kind: "busy" }))).toBeNull();
  expect(snapshot().trouble).toMatchObject({ undone: "Det gick inte", failure: { kind: "busy" } });
  await perform("Det gick inte", async () => done(true));
  expect(snapshot()).toMatchObject({ trouble: null, busy: false, defect: null });
  await perform("Det gick inte", async () => {
    throw new Error("x");
  });
  expect(snapshot()).toMatchObject({ busy: false, defect: { error: new Error("x") } });
});

test("of two readings the one that began last is shown, whichever is judged first", async () => {
  const { enter, snapshot } = session(memoryHost());
  const read = await (await builtWorkbook({ "B1a.total": 1 })).read();
  if (!read.ok) throw new Error("unreadable");
  const older = enter(read.value);
  const newer = enter({ state: null, cells: {}, sheets: [], lost: [], unprotected: [] });
  await Promise.all([older, newer]);
  expect(snapshot().workbook).toEqual({ kind: "empty" });
});

test("a report that is gone when something is to be done with it is a failure, not a defect", async () => {
  const { freshReport } = session(memoryHost());
  expect(await freshReport()).toEqual({ ok: false, failure: { kind: "gone", what: "rapporten" } });
});

test("while one content is judged after another, each that is newer than what is shown is shown", async () => {
  const { enter, subscribe, snapshot } = session(memoryHost());
  const host = await builtWorkbook();
  const shown: unknown[] = [];
  subscribe(() => {
    const { workbook } = snapshot();
    if (workbook?.kind === "report") shown.push(workbook.report.values["B1a.total"]);
  });
  const judged = [];
  for (const value of [1, 2, 3]) {
    host.person.type("B1a.total", value);
    const read = await host.read();
    if (read.ok) judged.push(enter(read.value));
  }
  await Promise.all(judged);
  expect(shown).toEqual([1, 2, 3]);
});

test("what an act reads is judged once, and shown", async () => {
  const host = await builtWorkbook({ "B1a.total": 4 });
  const { freshReport, snapshot, subscribe } = session(host);
  let changes = 0;
  subscribe(() => (changes += 1));
  const fresh = await freshReport();
  expect(fresh).toEqual({ ok: true, value: snapshot().workbook });
  expect(changes).toBe(1);
});
