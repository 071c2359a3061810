import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { isValidName } from "../../src/preview/workbook/definedNames";
import { bootOffice, type OfficeInNode } from "./officeInNode";

test.each([
  ["nhv.B1a.total", true],
  ["nhv.Ö1.andel", true],
  ["nhv.R1.taljare", true],
  ["_dold", true],
  ["Rate", true],
  ["R1.taljare", false],
  ["B1", false],
  ["XFD1048576", false],
  ["XFE1", true],
  ["R1C1", false],
  ["R", false],
  ["c", false],
  ["C2.x", false],
  ["1a", false],
  ["med mellanslag", false],
  ["å-ö", false],
  ["", false],
  ["x".repeat(256), false],
])("Excel takes %j as a name: %j", (name, valid) => {
  expect(isValidName(name)).toBe(valid);
});

describe("defined names through Office.js", () => {
  let excel: EmbeddedExcel;
  let page: OfficeInNode;

  beforeEach(async () => {
    excel = createEmbeddedExcel();
    page = await bootOffice(excel);
    excel.workbook.addSheet("B1a");
    await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("B1a");
      context.workbook.names.add("nhv.B1a.total", sheet.getRange("C5"));
      context.workbook.names.add("nhv.B1a.block", sheet.getRange("C4:E9"));
      context.workbook.names.add("procent", "=0.5");
      await context.sync();
    });
  });
  afterEach(() => page.close());

  const formulas = () => Object.fromEntries(excel.workbook.names().map(({ name, formula }) => [name, formula]));

  test("they lead to their cells", async () => {
    excel.workbook.type("B1a", "C5", "42");
    const read = await page.Excel.run(async (context) => {
      const name = context.workbook.names.getItem("NHV.b1A.total");
      const range = name.getRange();
      const missing = context.workbook.names.getItemOrNullObject("saknas");
      const missingRange = missing.getRangeOrNullObject();
      name.load("name,type,value,formula,scope,visible");
      range.load("values,address");
      missing.load("name");
      missingRange.load("values");
      await context.sync();
      return [name.toJSON(), range.values, missing.isNullObject, missingRange.isNullObject];
    });
    expect(read).toMatchObject([
      {
        name: "nhv.B1a.total",
        type: "Range",
        value: "B1a!$C$5",
        formula: "=B1a!$C$5",
        scope: "Workbook",
        visible: true,
      },
      [[42]],
      true,
      true,
    ]);
  });

  test("the whole list comes in one sync", async () => {
    excel.log.clear();
    const names = await page.Excel.run(async (context) => {
      context.workbook.names.load("items/name,items/formula");
      await context.sync();
      return context.workbook.names.items.map(({ name }) => name);
    });
    expect(names).toEqual(["nhv.B1a.total", "nhv.B1a.block", "procent"]);
    expect(excel.log.requestCount).toBe(1);
  });

  test.each([
    ["nhv.B1a.total", "ItemAlreadyExists"],
    ["R1.taljare", "InvalidArgument"],
  ])("adding %s is refused with %s", async (name, code) => {
    const adding = page.Excel.run(async (context) => {
      context.workbook.names.add(name, context.workbook.worksheets.getItem("B1a").getRange("A1"));
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
  });

  test("they follow inserted and deleted rows", () => {
    excel.workbook.insertRows("B1a", 4, 2);
    expect(formulas()).toMatchObject({ "nhv.B1a.total": "=B1a!$C$7", "nhv.B1a.block": "=B1a!$C$4:$E$11" });
    excel.workbook.deleteRows("B1a", 3, 1);
    expect(formulas()).toMatchObject({ "nhv.B1a.total": "=B1a!$C$6", "nhv.B1a.block": "=B1a!$C$4:$E$10" });
  });

  test("they say #REF! when their row is deleted", async () => {
    excel.workbook.deleteRows("B1a", 4, 1);
    expect(formulas()["nhv.B1a.total"]).toBe("=B1a!#REF!");
    const read = await page.Excel.run(async (context) => {
      const name = context.workbook.names.getItem("nhv.B1a.total");
      const range = name.getRangeOrNullObject();
      name.load("type,value");
      range.load("address");
      await context.sync();
      return [name.type, name.value, range.isNullObject];
    });
    expect(read).toEqual(["Error", "#REF!", true]);
  });

  test("they follow a renamed sheet, and say #REF! when it is deleted", () => {
    excel.workbook.renameSheet("B1a", "Mitt blad");
    expect(formulas()["nhv.B1a.total"]).toBe("='Mitt blad'!$C$5");
    excel.workbook.deleteSheet("Mitt blad");
    expect(formulas()).toMatchObject({ "nhv.B1a.total": "=#REF!$C$5", procent: "=0.5" });
  });

  test("they follow a cell that is cut and pasted elsewhere", () => {
    const { text = "" } = excel.workbook.cut("B1a", "C5") as { text?: string };
    excel.workbook.paste("B1a", "G9", text);
    expect(formulas()["nhv.B1a.total"]).toBe("=B1a!$G$9");
  });

  test("a name of a sheet is its own", async () => {
    const read = await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("B1a");
      const own = sheet.names.add("procent", "=0.25");
      own.load("scope");
      context.workbook.names.load("items/name");
      sheet.getRange("A1").formulas = [["=procent"]];
      const cell = sheet.getRange("A1");
      cell.load("values");
      await context.sync();
      return [own.scope, context.workbook.names.items.length, cell.values];
    });
    expect(read).toEqual(["Worksheet", 3, [[0.25]]]);
  });

  test("a deleted name is gone", async () => {
    await page.Excel.run(async (context) => {
      context.workbook.names.getItem("procent").delete();
      await context.sync();
    });
    expect(formulas()).not.toHaveProperty("procent");
  });
});
