import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let mine: OfficeInNode;
let theirs: OfficeInNode;
let told: string[];

beforeEach(async () => {
  excel = createEmbeddedExcel();
  mine = await bootOffice(excel);
  theirs = await bootOffice(excel);
  told = [];
  await listen(mine, "mitt");
  await listen(theirs, "deras");
});

afterEach(() => {
  mine.close();
  theirs.close();
});

async function settle(): Promise<void> {
  await mine.settle();
  await theirs.settle();
}

async function listen({ Excel: { run } }: OfficeInNode, who: string): Promise<void> {
  await run(async ({ workbook: { worksheets }, sync }) => {
    worksheets.onChanged.add(async ({ source, triggerSource, address }) => {
      told.push(`${who} ${address} ${source} ${triggerSource}`);
    });
    worksheets.onSelectionChanged.add(async ({ address }) => void told.push(`${who} valt ${address}`));
    worksheets.onCalculated.add(async () => void told.push(`${who} räknat`));
    await sync();
  });
}

const write = ({ Excel: { run } }: OfficeInNode, address: string, value: unknown): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange(address).values = [[value]];
    await context.sync();
  });

test("what one add-in writes is its own to itself and remote to the other", async () => {
  await write(mine, "A1", 1);
  await write(theirs, "A2", 2);
  await settle();
  expect(told.toSorted()).toEqual([
    "deras A1 Remote Unknown",
    "deras A2 Local ThisLocalAddin",
    "mitt A1 Local ThisLocalAddin",
    "mitt A2 Remote Unknown",
  ]);
});

test("what the person types is local in their own Excel and remote in the co-author's; both calculate", async () => {
  excel.workbook.type("Blad1", "A1", "=1+1");
  excel.workbook.remoteEdit("Blad1", "A2", "5");
  await settle();
  expect(told.toSorted()).toEqual([
    "deras A1 Remote Unknown",
    "deras A2 Remote Unknown",
    "deras räknat",
    "mitt A1 Local Unknown",
    "mitt A2 Remote Unknown",
    "mitt räknat",
  ]);
});

test("what one person selects is not told in the other's Excel", async () => {
  excel.workbook.select("Blad1", "B2");
  await theirs.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("C3").select();
    await context.sync();
  });
  await settle();
  expect(told).toEqual(["mitt valt B2", "deras valt C3"]);
});

test("events, faults, latency and what is logged are each pane's own", async () => {
  await mine.Excel.run(async ({ runtime, sync }) => {
    runtime.enableEvents = false;
    await sync();
  });
  mine.pane.host.failNext({ code: "AccessDenied" });
  theirs.pane.host.setLatency(40);
  mine.pane.log.clear();
  const started = performance.now();
  await write(theirs, "A1", 1);
  expect(performance.now() - started).toBeGreaterThanOrEqual(39);
  expect(mine.pane.log.requestCount).toBe(0);
  await expect(write(mine, "A1", 2)).rejects.toMatchObject({ code: "AccessDenied" });
  await settle();
  expect(told).toEqual(["deras A1 Local ThisLocalAddin"]);
});

test("a cell that the person edits stops their own add-in and not the co-author's", async () => {
  excel.workbook.startEdit("Blad1", "A1");
  await expect(write(mine, "A2", 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  await write(theirs, "A2", 2);
  expect(excel.workbook.cellAt("Blad1", "A2").value).toBe(2);
});

test("when one pane goes, or is loaded again, the other works on", async () => {
  theirs.close();
  excel.workbook.type("Blad1", "A1", "1");
  await mine.settle();
  theirs = await bootOffice(excel);
  await write(theirs, "A2", 2);
  await settle();
  expect(told).toEqual(["mitt A1 Local Unknown", "mitt A2 Remote Unknown"]);
  expect(theirs.pane).not.toBe(mine.pane);
});

test("the same window that connects again is the same pane, without its handlers", async () => {
  expect(excel.connect(mine.window)).toBe(mine.pane);
  excel.workbook.type("Blad1", "A1", "1");
  await settle();
  expect(told).toEqual(["deras A1 Remote Unknown"]);
});

test("undo takes back what the person did, and leaves what a co-author and their add-in did meanwhile", async () => {
  const { workbook } = excel;
  workbook.type("Blad1", "A1", "1");
  workbook.remoteEdit("Blad1", "A2", "2");
  await write(theirs, "A3", 3);
  expect(workbook.undo()).toEqual({ ok: true });
  expect(["A1", "A2", "A3"].map((address) => workbook.cellAt("Blad1", address).value)).toEqual(["", 2, 3]);
  workbook.redo();
  expect(["A1", "A2", "A3"].map((address) => workbook.cellAt("Blad1", address).value)).toEqual([1, 2, 3]);
});
