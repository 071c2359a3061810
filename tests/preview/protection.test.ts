import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let page: OfficeInNode;

beforeEach(async () => {
  excel = createEmbeddedExcel();
  page = await bootOffice(excel);
  excel.workbook.paste("Blad1", "A1", "etikett\t1\netikett\t2");
});
afterEach(() => page.close());

/** Column B is open, all else locked. */
const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<void> =>
  page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange("B:B").format.protection.locked = false;
    sheet.protection.protect(options, password);
    await context.sync();
  });

const locked = { ok: false, title: "Microsoft Excel", message: expect.stringContaining("skyddat blad"), buttons: "ok" };

test("typing into a locked cell is refused, into an open one taken", async () => {
  await protect();
  expect(excel.workbook.type("Blad1", "A1", "x")).toMatchObject(locked);
  expect(excel.workbook.startEdit("Blad1", "A1")).toMatchObject(locked);
  expect(excel.workbook.type("Blad1", "B1", "9")).toEqual({ ok: true });
  expect(excel.workbook.cellAt("Blad1", "A1")).toMatchObject({ value: "etikett", readOnly: true });
  expect(excel.workbook.cellAt("Blad1", "B1")).toMatchObject({ value: 9, readOnly: false });
});

test("a paste that overlaps a locked cell is refused whole", async () => {
  await protect();
  expect(excel.workbook.paste("Blad1", "B1", "7\n8")).toEqual({ ok: true });
  expect(excel.workbook.paste("Blad1", "B1", "5\tx\n6\ty")).toMatchObject(locked);
  expect(excel.workbook.cellAt("Blad1", "B1").value).toBe(7);
  expect(excel.workbook.clear("Blad1", "A1:B2")).toMatchObject(locked);
  expect(excel.workbook.cellAt("Blad1", "B2").value).toBe(8);
});

test.each([
  ["insert a row", () => excel.workbook.insertRows("Blad1", 1, 1), "allowInsertRows"],
  ["widen a column", () => excel.workbook.setColumnWidth("Blad1", 0, 200), "allowFormatColumns"],
  ["raise a row", () => excel.workbook.setRowHeight("Blad1", 0, 40), "allowFormatRows"],
  ["format a cell", () => excel.workbook.format("Blad1", "A1", { bold: true }), "allowFormatCells"],
] as const)("to %s needs leave", async (_, act, option) => {
  await protect();
  expect(act()).toMatchObject({ ok: false });
  excel.workbook.unprotectSheet("Blad1");
  await protect({ [option]: true });
  expect(act()).toEqual({ ok: true });
});

test("rows with locked cells cannot be deleted even when deleting is allowed", async () => {
  await protect({ allowDeleteRows: true });
  expect(excel.workbook.deleteRows("Blad1", 0, 1)).toMatchObject({ ok: false });
});

test("the add-in, too, is refused in locked cells, and may write in open ones", async () => {
  await protect();
  const write = (address: string) =>
    page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange(address).values = [[1]];
      await context.sync();
    });
  await write("B1");
  await expect(write("A1")).rejects.toMatchObject({ code: "AccessDenied" });
  const format = page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("B1").format.fill.color = "red";
    await context.sync();
  });
  await expect(format).rejects.toMatchObject({ code: "AccessDenied" });
});

test("protection is read, refused twice, and taken off with its password only", async () => {
  await protect({ allowFormatColumns: true }, "hemligt");
  expect(excel.workbook.unprotectSheet("Blad1")).toMatchObject({ ok: false });
  const options = await page.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("Blad1");
    protection.load("protected,options");
    await context.sync();
    return [protection.protected, protection.options.allowFormatColumns, protection.options.allowSort];
  });
  expect(options).toEqual([true, true, false]);
  await expect(protect()).rejects.toMatchObject({ code: "AccessDenied" });
  const unprotect = (password?: string) =>
    page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").protection.unprotect(password);
      await context.sync();
    });
  await expect(unprotect("fel")).rejects.toMatchObject({ code: "BadPassword" });
  await unprotect("hemligt");
  expect(excel.workbook.sheet("Blad1").protected).toBe(false);
});

test("a sheet that is protected already is not protected again", async () => {
  await page.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("Blad1");
    protection.protect();
    await context.sync();
    protection.protect();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("in a workbook with protected structure no sheet is added, renamed or deleted", async () => {
  await page.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
    context.workbook.worksheets.add("Ny");
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
  });
  expect(excel.workbook.addSheet()).toMatchObject({ ok: false });
  expect(excel.workbook.renameSheet("Blad1", "Ny")).toMatchObject({ ok: false });
  expect(excel.workbook.sheets()).toHaveLength(1);
});

test("cells copied from a locked cell bring the lock with them", async () => {
  await protect();
  excel.workbook.paste("Blad1", "B2", excel.workbook.copy("Blad1", "A1"));
  expect(excel.workbook.cellAt("Blad1", "B2")).toMatchObject({ value: "etikett", readOnly: true });
});
