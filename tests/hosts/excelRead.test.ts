import { excelHost } from "../../src/hosts/excel/excelHost";
import type { Host, HostEvent } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import type { EmbeddedExcel } from "../../src/preview/excel";
import type { OfficeInNode } from "../preview/officeInNode";
import { valueOf } from "./contract";
import { startExcel } from "./officeGlobals";
import { SMALL_PLAN, stateXml } from "./smallPlan";

let excel: EmbeddedExcel;
let office: OfficeInNode;
let focus: () => void;
let defects: unknown[];

const open = (): Host =>
  excelHost({
    onFocus(listener) {
      focus = listener;
      return () => void (focus = () => undefined);
    },
    defect: (error) => defects.push(error),
  });

beforeEach(async () => {
  ({ excel, office } = await startExcel());
  defects = [];
  focus = () => undefined;
});
afterEach(() => office.close());

const built = async (): Promise<Host> => {
  const host = open();
  valueOf(await host.build(SMALL_PLAN, stateXml("ny")));
  excel.log.clear();
  return host;
};

const requestsOf = async (act: () => Promise<unknown>): Promise<number> => {
  excel.log.clear();
  await act();
  return excel.log.requestCount;
};

test("a workbook that was never read takes two syncs, and one from then on", async () => {
  const host = await built();
  expect(await requestsOf(() => host.read())).toBe(2);
  expect(await requestsOf(() => host.read())).toBe(1);
  excel.workbook.deleteSheet("Ö1");
  expect(await requestsOf(() => host.read())).toBe(1);
});

test("one edit costs one sync, though Excel tells of it several times", async () => {
  const host = await built();
  const contents: unknown[] = [];
  const reader = newReader(host, (act, milliseconds) => {
    const timeout = setTimeout(act, milliseconds);
    return () => clearTimeout(timeout);
  });
  const following = valueOf(
    await reader.follow({
      content: ({ cells }) => contents.push(cells["B1a.kvot"]?.value),
      failure: (failure) => contents.push(failure),
      defect: (error) => contents.push(error),
      reshaped: () => undefined,
      selected: () => undefined,
    }),
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve, 200));
  await settle();
  excel.workbook.type("B1a", "B5", "3");
  await settle();
  excel.log.clear();
  excel.workbook.type("B1a", "B6", "4");
  await settle();
  expect(excel.log.requestCount).toBe(1);
  expect(contents.at(-1)).toBe(0.75);
  await following.stop();
});

test("reading works again when somebody took the state away, and says that there is none", async () => {
  const host = await built();
  valueOf(await host.read());
  await office.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.load("items/id");
    await context.sync();
    for (const part of parts.items) part.delete();
    await context.sync();
  });
  expect(valueOf(await host.read())).toMatchObject({ state: null, sheets: ["B1a", "Ö1"] });
});

test("a state of a later version is read, to be refused, and never overwritten", async () => {
  const later = `<rapport xmlns="urn:nhv-rapport:v7">framtid</rapport>`;
  await office.Excel.run(async (context) => {
    context.workbook.customXmlParts.add(`<annat xmlns="urn:annat">x</annat>`);
    context.workbook.customXmlParts.add(later);
    await context.sync();
  });
  const host = open();
  expect(valueOf(await host.read()).state).toBe(later);
  valueOf(await host.saveState(stateXml("vår"), later));
  expect(excel.workbook.customXmlParts().map(({ xml }) => xml)).toEqual(
    expect.arrayContaining([later, stateXml("vår"), `<annat xmlns="urn:annat">x</annat>`]),
  );
  expect(valueOf(await host.read()).state).toBe(later);
});

test("a cell that somebody moved out of its block is read where it now is", async () => {
  const host = await built();
  const { workbook } = excel;
  workbook.unprotectSheet("B1a");
  workbook.type("B1a", "B6", "8");
  const cut = workbook.cut("B1a", "B6");
  workbook.paste("B1a", "B20", cut.ok ? cut.text! : "");
  expect(workbook.names().find(({ name }) => name === "nhv.B1a.namnare")?.formula).toMatch(/\$B\$20$/);
  expect(valueOf(await host.read()).cells["B1a.namnare"]).toEqual({ value: 8, formula: null });
});

test("names of other people are nobody's business", async () => {
  const host = await built();
  await office.Excel.run(async (context) => {
    context.workbook.names.add("nhvish", "='B1a'!$B$5");
    context.workbook.names.add("moms", "=0.25");
    await context.sync();
  });
  excel.workbook.copySheet("B1a");
  expect(valueOf(await host.read())).toMatchObject({ sheets: ["B1a", "Ö1"], lost: [] });
});

test.each([
  [{ code: "InvalidOperationInCellEditMode" }, { kind: "editing" }],
  [{ transport: 5004 }, { kind: "editing" }],
  [{ code: "AccessDenied" }, { kind: "protected", sheet: null }],
  [{ code: "ActivityLimitReached" }, { kind: "busy" }],
  [{ code: "RequestPayloadSizeLimitExceeded" }, { kind: "tooLarge" }],
  [{ code: "ApiNotFound" }, { kind: "tooOld" }],
  [{ code: "GeneralException" }, { kind: "other", code: "GeneralException" }],
])("what Excel calls %j is told as %j", async (fault, failure) => {
  const host = await built();
  excel.host.failNext(fault);
  expect(await host.read()).toEqual({ ok: false, failure });
  expect((await host.read()).ok).toBe(true);
});

test("while a person edits a cell every act fails kindly, and nothing is lost", async () => {
  const host = await built();
  excel.workbook.startEdit("B1a", "B5");
  const editing = { ok: false, failure: { kind: "editing" } };
  expect(await host.read()).toEqual(editing);
  expect(await host.saveState(stateXml("två"), stateXml("ny"))).toEqual(editing);
  expect(await host.write({ "B1a.namnare": 3 })).toEqual(editing);
  expect(await host.show(["B1a.namnare"])).toEqual(editing);
  expect(excel.workbook.endEdit("7").ok).toBe(true);
  const content = valueOf(await host.read());
  expect([content.state, content.cells["B1a.taljare"]!.value]).toEqual([stateXml("ny"), 7]);
});

test("an Excel older than what we need is told so, and asked nothing", async () => {
  office.close();
  ({ excel, office } = await startExcel({ requirementSets: { ExcelApi: "1.8" } }));
  excel.log.clear();
  expect(await open().read()).toEqual({ ok: false, failure: { kind: "tooOld" } });
  expect(excel.log.requestCount).toBe(0);
});

test("the oldest Excel that will do has all we use", async () => {
  office.close();
  ({ excel, office } = await startExcel({ requirementSets: { ExcelApi: "1.9" } }));
  const host = await built();
  const stop = valueOf(await host.watch(() => undefined));
  valueOf(await host.lock(true, ["B1a"], ["B1a.taljare"]));
  expect(valueOf(await host.read()).unprotected).toEqual([]);
  await stop();
});

test("a hidden sheet is brought out when its cell is shown", async () => {
  const host = await built();
  excel.workbook.hideSheet("Ö1");
  valueOf(await host.show(["Ö1.taljare"]));
  expect(excel.workbook.sheet("Ö1")).toMatchObject({ visibility: "Visible", active: true });
  expect(excel.workbook.selection().address).toBe("B5");
});

describe("those who watch are told", () => {
  const watched = async (host: Host): Promise<HostEvent[]> => {
    const told: HostEvent[] = [];
    valueOf(await host.watch((event) => told.push(event)));
    await office.settle();
    return told;
  };

  test("when the pane comes to the fore", async () => {
    const told = await watched(await built());
    told.length = 0;
    focus();
    expect(told).toEqual([{ kind: "changed" }, { kind: "reshaped" }]);
  });

  test("when a sheet goes, and when a co-author writes", async () => {
    const told = await watched(await built());
    told.length = 0;
    excel.workbook.deleteSheet("Ö1");
    await office.settle();
    expect(told).toContainEqual({ kind: "changed" });
    told.length = 0;
    excel.workbook.remoteEdit("B1a", "B5", "5");
    await office.settle();
    expect(told).toContainEqual({ kind: "changed" });
  });

  test("of the row they stand in once it is known, of a derived value too, and of sheets that are not ours", async () => {
    const host = await built();
    excel.workbook.activate("B1a");
    excel.workbook.select("B1a", "A6");
    const told = await watched(host);
    valueOf(await host.read());
    expect(told.at(-1)).toEqual({ kind: "selected", id: "B1a.namnare", sheet: "B1a" });
    excel.workbook.select("B1a", "D7");
    await office.settle();
    expect(told.at(-1)).toEqual({ kind: "selected", id: "B1a.kvot", sheet: "B1a" });
    excel.workbook.select("B1a", "A2");
    await office.settle();
    expect(told.at(-1)).toEqual({ kind: "selected", id: null, sheet: "B1a" });
    excel.workbook.activate("Blad1");
    await office.settle();
    expect(told.at(-1)).toEqual({ kind: "selected", id: null, sheet: null });
    expect(defects).toEqual([]);
  });

  test("that something changed when a sheet comes forward while a cell is being edited, and no more", async () => {
    const told = await watched(await built());
    excel.workbook.activate("B1a");
    await office.settle();
    told.length = 0;
    excel.workbook.activate("Ö1");
    expect(excel.workbook.startEdit("Ö1", "B5").ok).toBe(true);
    await office.settle();
    expect(told.filter(({ kind }) => kind === "changed").length).toBeGreaterThan(0);
    expect(defects).toEqual([]);
  });

  test("and what goes wrong in a handler of ours is not swallowed", async () => {
    const host = await built();
    valueOf(
      await host.watch((event) => {
        if (event.kind === "changed") throw new Error("fel hos oss");
      }),
    );
    excel.workbook.type("B1a", "B5", "5");
    await office.settle();
    expect(defects.map(String)).toContain("Error: fel hos oss");
  });
});
