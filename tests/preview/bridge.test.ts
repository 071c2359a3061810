import { createEmbeddedExcel } from "../../src/preview/excel";
import { bootOffice } from "./officeInNode";

const readA1 = (page: Awaited<ReturnType<typeof bootOffice>>): Promise<unknown> =>
  page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
    range.load("values");
    await context.sync();
    return range.values;
  });

test("Office.js finds itself in a Swedish desktop Excel with the requirement sets it was given", async () => {
  const page = await bootOffice(createEmbeddedExcel());
  await expect(page.Office.onReady()).resolves.toMatchObject({ host: "Excel", platform: "PC" });
  const { displayLanguage, contentLanguage, requirements } = page.Office.context;
  expect([displayLanguage, contentLanguage]).toEqual(["sv-SE", "sv-SE"]);
  expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  page.close();
  const older = await bootOffice(
    createEmbeddedExcel({ requirementSets: { ExcelApi: "1.8" }, displayLanguage: "en-US" }),
  );
  expect(older.Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
  expect(older.Office.context.displayLanguage).toBe("en-US");
  older.close();
});

test("a pane that is loaded again meets the same workbook, and the old one's handlers are gone", async () => {
  const excel = createEmbeddedExcel();
  const told: string[] = [];
  const listen = (page: Awaited<ReturnType<typeof bootOffice>>, who: string) =>
    page.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => void told.push(who));
      await context.sync();
    });
  const first = await bootOffice(excel);
  await listen(first, "den första");
  excel.workbook.type("Blad1", "A1", "5");
  await first.settle();
  first.close();
  const second = await bootOffice(excel);
  expect(await readA1(second)).toEqual([[5]]);
  await listen(second, "den andra");
  excel.workbook.type("Blad1", "A1", "6");
  await second.settle();
  expect(told).toEqual(["den första", "den andra"]);
  second.close();
});

test("a ribbon button calls the function of the add-in and waits for it to complete", async () => {
  const excel = createEmbeddedExcel();
  await expect(excel.host.invokeFunction("kontrollera")).rejects.toThrow("No pane");
  const page = await bootOffice(excel);
  const called: string[] = [];
  page.Office.actions.associate("kontrollera", (event: Office.AddinCommands.Event) => {
    called.push(event.source.id);
    event.completed();
  });
  await page.settle();
  await excel.host.invokeFunction("kontrollera", "knapp");
  expect(called).toEqual(["knapp"]);
  page.close();
});

test("the add-in shows and hides its pane, and is told when the person does", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  const told: string[] = [];
  const stop = await page.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => told.push(visibilityMode));
  await page.settle();
  expect(excel.host.isPaneShown()).toBe(true);
  await page.Office.addin.showAsTaskpane();
  const before = excel.version();
  await page.Office.addin.hide();
  expect([excel.host.isPaneShown(), excel.version() > before]).toEqual([false, true]);
  await page.Office.addin.showAsTaskpane();
  expect(excel.host.isPaneShown()).toBe(true);
  excel.host.showPane(false);
  await page.settle();
  expect(told).toEqual(["Hidden", "Taskpane", "Hidden"]);
  await stop();
  expect(excel.log.notImplemented.size).toBe(0);
  page.close();
});

test("showing the pane is not about the workbook: it works while a cell is edited, and leaves what can be undone", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  excel.workbook.type("Blad1", "A1", "5");
  excel.workbook.startEdit("Blad1", "A2");
  await page.Office.addin.hide();
  expect(excel.host.isPaneShown()).toBe(false);
  excel.workbook.endEdit(null);
  expect(excel.workbook.canUndo()).toBe(true);
  page.close();
});

test("requests are counted and weighed, the client's own housekeeping is not", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  excel.log.clear();
  await readA1(page);
  await page.settle();
  expect(excel.log.requestCount).toBe(1);
  const [request] = excel.log.requests.filter(({ housekeeping }) => !housekeeping);
  expect(excel.log.bytesOut).toBe(Buffer.byteLength(request!.body));
  expect(excel.log.bytesBack).toBe(Buffer.byteLength(request!.response));
  expect(excel.log.requests.some(({ housekeeping, body }) => housekeeping && body.includes("_RemoveReference"))).toBe(
    true,
  );
  page.close();
});

test("members that are missing fail loudly and are listed", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  const asking = page.Excel.run(async (context) => {
    context.workbook.getSelectedRange().getPrecedents();
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({
    code: "NotImplemented",
    message: expect.stringContaining("Range.GetPrecedents"),
  });
  expect([...excel.log.notImplemented.keys()]).toEqual(["Range.GetPrecedents"]);
  page.close();
});

test.each([
  [{ code: "GeneralException", message: "påhittat fel" }, "GeneralException"],
  [{ transport: 5004 }, "InvalidOperationInCellEditMode"],
  [{ transport: 5102 }, "ActivityLimitReached"],
  [{ transport: 7000 }, "AccessDenied"],
  [{ transport: 5103 }, "RequestPayloadSizeLimitExceeded"],
  [{ transport: 5104 }, "ResponsePayloadSizeLimitExceeded"],
])("a fault that is asked for, %j, meets the next request and no other", async (fault, code) => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  excel.host.failNext(fault);
  await expect(readA1(page)).rejects.toMatchObject({ code });
  await expect(readA1(page)).resolves.toEqual([[""]]);
  page.close();
});

test("a fault in the middle of a request leaves what was done before it", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  const writing = page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.tabColor = "#111111";
    sheet.tabColor = "#222222";
    excel.host.failNext({ code: "GeneralException", atAction: 4 });
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "GeneralException" });
  expect(excel.workbook.sheet("Blad1").tabColor).toBe("#111111");
  page.close();
});

test("answers come after the time they are asked to take", async () => {
  const excel = createEmbeddedExcel({ latency: 60 });
  const page = await bootOffice(excel);
  const started = performance.now();
  await readA1(page);
  expect(performance.now() - started).toBeGreaterThanOrEqual(59);
  page.close();
});

test("whoever watches is told of each change, and not after they stop", () => {
  const excel = createEmbeddedExcel();
  let heard = 0;
  const stop = excel.subscribe(() => (heard += 1));
  const before = excel.version();
  excel.workbook.type("Blad1", "A1", "1");
  expect(heard).toBe(1);
  expect(excel.version()).toBeGreaterThan(before);
  stop();
  excel.workbook.type("Blad1", "A1", "2");
  expect(heard).toBe(1);
});
