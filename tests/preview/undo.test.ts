import { createEmbeddedExcel } from "../../src/preview/excel";
import { bootOffice } from "./officeInNode";

test("each act is undone and redone on its own, formulas recalculated", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.type("Blad1", "A1", "1");
  workbook.type("Blad1", "B1", "=A1*10");
  workbook.paste("Blad1", "A1", "2\t\n3");
  workbook.insertRows("Blad1", 0, 1);
  workbook.format("Blad1", "A2", { bold: true });
  expect(workbook.cellAt("Blad1", "A2")).toMatchObject({ value: 2, style: { bold: true } });
  workbook.undo();
  expect(workbook.cellAt("Blad1", "A2").style.bold).toBe(false);
  workbook.undo();
  expect(workbook.cellAt("Blad1", "A1").value).toBe(2);
  workbook.undo();
  expect(workbook.cellAt("Blad1", "B1").value).toBe(10);
  expect(workbook.canRedo()).toBe(true);
  workbook.redo();
  expect(workbook.cellAt("Blad1", "A1").value).toBe(2);
  expect(workbook.cellAt("Blad1", "B1").value).toBe("");
});

test("a new act takes away what could be redone; a refused one does not count", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.type("Blad1", "A1", "1");
  workbook.undo();
  expect(workbook.type("Blad1", "A1", "=SUM(")).toMatchObject({ ok: false });
  expect(workbook.canRedo()).toBe(true);
  workbook.type("Blad1", "A1", "2");
  expect(workbook.canRedo()).toBe(false);
  workbook.undo();
  expect(workbook.undo()).toMatchObject({ ok: false });
});

test("selecting is no act to undo, and undo selects what it changed", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.type("Blad1", "C5", "1");
  workbook.addSheet("Två");
  workbook.type("Två", "B2", "1");
  workbook.select("Blad1", "A1");
  workbook.undo();
  expect(workbook.selection()).toMatchObject({ sheetId: workbook.sheet("Två").id, address: "B2" });
  // Adding a sheet cleared what came before it.
  expect(workbook.canUndo()).toBe(false);
});

test("what an add-in writes clears the undo stack; what it reads, selects or stores does not", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  excel.workbook.type("Blad1", "A1", "1");
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
    range.load("values");
    range.select();
    context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
    await context.sync();
  });
  expect(excel.workbook.canUndo()).toBe(true);
  excel.workbook.undo();
  expect(excel.workbook.customXmlParts()).toHaveLength(1);
  excel.workbook.redo();
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("B1").format.fill.color = "red";
    await context.sync();
  });
  expect(excel.workbook.canUndo()).toBe(false);
  page.close();
});

test("a co-author's edit is not this person's to undo", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.remoteEdit("Blad1", "A1", "9");
  expect(workbook.canUndo()).toBe(false);
  expect(workbook.cellAt("Blad1", "A1").value).toBe(9);
});
