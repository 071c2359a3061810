import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let page: OfficeInNode;

beforeEach(async () => {
  excel = createEmbeddedExcel();
  page = await bootOffice(excel);
});
afterEach(() => page.close());

const read = (options: Excel.RunOptions = {}): Promise<unknown> =>
  page.Excel.run(options, async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
    range.load("values");
    await context.sync();
    return range.values;
  });

test("while a cell is edited the add-in is refused, and not a moment longer", async () => {
  excel.workbook.startEdit("Blad1", "A1");
  expect(excel.workbook.editing()).toMatchObject({ row: 0, column: 0 });
  await expect(read()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(excel.workbook.endEdit("5")).toEqual({ ok: true });
  await expect(read()).resolves.toEqual([[5]]);
});

test("an add-in that asks to wait is answered when the editing ends", async () => {
  excel.workbook.startEdit("Blad1", "A1");
  const waiting = read({ delayForCellEdit: true });
  await page.settle();
  excel.workbook.endEdit("7");
  await expect(waiting).resolves.toEqual([[7]]);
});

test("what is refused keeps the cell open, Esc closes it as it was", () => {
  excel.workbook.type("Blad1", "A1", "1");
  excel.workbook.startEdit("Blad1", "A1");
  expect(excel.workbook.endEdit("=SUM(")).toMatchObject({ ok: false });
  expect(excel.workbook.editing()).not.toBeNull();
  expect(excel.workbook.endEdit(null)).toEqual({ ok: true });
  expect(excel.workbook.editing()).toBeNull();
  expect(excel.workbook.cellAt("Blad1", "A1").value).toBe(1);
});
