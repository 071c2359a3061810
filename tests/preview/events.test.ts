import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let page: OfficeInNode;
let told: Record<string, unknown>[];

beforeEach(async () => {
  excel = createEmbeddedExcel();
  page = await bootOffice(excel);
  told = [];
});
afterEach(() => page.close());

const tell = async (args: object): Promise<void> => {
  told.push(JSON.parse(JSON.stringify(args)) as Record<string, unknown>);
};

const listen = (register: (context: Excel.RequestContext) => void): Promise<void> =>
  page.Excel.run(async (context) => {
    register(context);
    await context.sync();
  });

test("an edit of one cell comes with its values, of several without", async () => {
  await listen((context) => context.workbook.worksheets.onChanged.add(tell));
  excel.workbook.type("Blad1", "B2", "5");
  excel.workbook.type("Blad1", "B2", "=B1+7");
  excel.workbook.paste("Blad1", "C1", "1\n2");
  await page.settle();
  const worksheetId = excel.workbook.sheet("Blad1").id;
  expect(told).toMatchObject([
    {
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      worksheetId,
      address: "B2",
      details: { valueBefore: "", valueAfter: 5, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
    },
    { address: "B2", details: { valueBefore: 5, valueAfter: 7 } },
    { address: "C1:C2" },
  ]);
  expect(told[2]).not.toHaveProperty("details");
});

test("the range of an event can be asked for, also after rows have moved it", async () => {
  let seen: unknown;
  await listen((context) =>
    context.workbook.worksheets.getItem("Blad1").onChanged.add((args) =>
      page.Excel.run(async (inner) => {
        if (args.changeType !== "RangeEdited") return;
        excel.workbook.insertRows("Blad1", 0, 1);
        const range = args.getRange(inner);
        range.load("address,values");
        await inner.sync();
        seen = [range.address, range.values];
      }),
    ),
  );
  excel.workbook.type("Blad1", "A1", "5");
  await page.settle();
  expect(seen).toEqual(["Blad1!A2", [[5]]]);
});

test("a co-author's edit says Remote, the add-in's own says so", async () => {
  await listen((context) => context.workbook.worksheets.onChanged.add(tell));
  excel.workbook.remoteEdit("Blad1", "A1", "1");
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("A2").values = [[1]];
    await context.sync();
  });
  await page.settle();
  expect(told.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([
    ["Remote", "Unknown"],
    ["Local", "ThisLocalAddin"],
  ]);
});

test("nothing is told of what happens while events are off", async () => {
  await listen((context) => context.workbook.worksheets.onChanged.add(tell));
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    context.runtime.enableEvents = true;
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
  await page.settle();
  expect(told.map(({ address }) => address)).toEqual(["A2"]);
});

test("inserted and deleted rows are told as such", async () => {
  await listen((context) => context.workbook.worksheets.onChanged.add(tell));
  excel.workbook.insertRows("Blad1", 2, 2);
  excel.workbook.deleteRows("Blad1", 4, 1);
  excel.workbook.undo();
  await page.settle();
  expect(told.map(({ changeType, address }) => [changeType, address])).toEqual([
    ["RowInserted", "3:4"],
    ["RowDeleted", "5:5"],
    ["RowInserted", "5:5"],
  ]);
});

test("sheets that are added, shown, left and deleted", async () => {
  await listen(({ workbook: { worksheets } }) => {
    worksheets.onAdded.add(tell);
    worksheets.onActivated.add(tell);
    worksheets.onDeactivated.add(tell);
    worksheets.onDeleted.add(tell);
  });
  const blad1 = excel.workbook.sheet("Blad1").id;
  excel.workbook.addSheet("Två");
  const second = excel.workbook.sheet("Två").id;
  excel.workbook.deleteSheet("Två");
  await page.settle();
  expect(told.map(({ type, worksheetId }) => [type, worksheetId])).toEqual([
    ["WorksheetAdded", second],
    ["WorksheetDeactivated", blad1],
    ["WorksheetActivated", second],
    ["WorksheetDeleted", second],
    ["WorksheetActivated", blad1],
  ]);
});

test("selecting is told for the sheet, for all sheets, for the workbook and for the document", async () => {
  let documentTold = 0;
  await listen(({ workbook }) => {
    workbook.worksheets.getItem("Blad1").onSelectionChanged.add(tell);
    workbook.worksheets.onSelectionChanged.add(tell);
    workbook.onSelectionChanged.add(tell);
  });
  page.Office.context.document.addHandlerAsync(
    page.Office.EventType.DocumentSelectionChanged,
    () => (documentTold += 1),
  );
  await page.settle();
  excel.workbook.select("Blad1", "B2:C3");
  await page.settle();
  expect(told.filter(({ address }) => address === "B2:C3")).toHaveLength(2);
  expect(told).toHaveLength(3);
  expect(documentTold).toBe(1);
});

test("calculation is told for the sheets whose values it changed", async () => {
  excel.workbook.addSheet("Två");
  excel.workbook.type("Två", "A1", "=Blad1!A1*2");
  await listen((context) => context.workbook.worksheets.onCalculated.add(tell));
  excel.workbook.type("Blad1", "A1", "4");
  excel.workbook.type("Blad1", "C9", "utan följd");
  await page.settle();
  expect(told.map(({ type, worksheetId }) => [type, worksheetId])).toEqual([
    ["WorksheetCalculated", excel.workbook.sheet("Två").id],
  ]);
});

test("protecting and renaming a sheet are told", async () => {
  await listen((context) => context.workbook.worksheets.onProtectionChanged.add(tell));
  excel.workbook.protectSheet("Blad1");
  excel.workbook.unprotectSheet("Blad1");
  await page.settle();
  expect(told.map(({ isProtected }) => isProtected)).toEqual([true, false]);
});

test("a handler that is removed hears nothing more", async () => {
  const handler = await page.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(tell);
    await context.sync();
    return added;
  });
  await page.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  excel.workbook.type("Blad1", "A1", "1");
  await page.settle();
  expect(told).toEqual([]);
});

test("what Excel keeps for an add-in is counted until it is let go, or the page is closed", async () => {
  const context = new page.Excel.RequestContext();
  const { worksheets } = context.workbook;
  const handlers = [worksheets.onChanged.add(tell), worksheets.onChanged.add(tell), worksheets.onAdded.add(tell)];
  const range = worksheets.getItem("Blad1").getRange("A1");
  context.trackedObjects.add(range);
  await context.sync();
  expect(excel.host.held()).toEqual({ events: 2, references: 1 });
  context.trackedObjects.remove(range);
  handlers[0]!.remove();
  handlers[2]!.remove();
  await context.sync();
  await page.settle();
  expect(excel.host.held()).toEqual({ events: 1, references: 0 });
  page.pane.disconnect();
  expect(excel.host.held()).toEqual({ events: 0, references: 0 });
});
