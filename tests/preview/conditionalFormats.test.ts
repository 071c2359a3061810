import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let page: OfficeInNode;

beforeEach(async () => {
  excel = createEmbeddedExcel();
  page = await bootOffice(excel);
});
afterEach(() => page.close());

const addRule = (address: string, formula: string, fill: string, stopIfTrue = false): Promise<void> =>
  page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const { conditionalFormats } = address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
    const rule = conditionalFormats.add("Custom");
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = fill;
    rule.custom.format.font.bold = true;
    rule.stopIfTrue = stopIfTrue;
    await context.sync();
  });

const fill = (address: string) => excel.workbook.cellAt("Blad1", address).style.fill;

test("a format comes and goes with what its formula says of each cell", async () => {
  await addRule("B1:B3", '=AND(B1<>"",B1>$A$1)', "#FF0000");
  excel.workbook.paste("Blad1", "A1", "10\t5\n\t15\n");
  expect([fill("B1"), fill("B2"), fill("B3")]).toEqual([null, "#FF0000", null]);
  expect(excel.workbook.cellAt("Blad1", "B2").style.bold).toBe(true);
  excel.workbook.type("Blad1", "A1", "20");
  expect(fill("B2")).toBeNull();
});

test("the rule that was added last comes first; a stop ends it", async () => {
  await addRule("A1:A2", "=A1>0", "#111111");
  await addRule("A1", "=A1>5", "#222222", true);
  excel.workbook.paste("Blad1", "A1", "9\n9");
  expect([fill("A1"), fill("A2")]).toEqual(["#222222", "#111111"]);
  const read = await page.Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("Blad1").getRange("A1:A2");
    conditionalFormats.load("items/priority,items/type,items/stopIfTrue,items/custom/rule/formula");
    await context.sync();
    const read = conditionalFormats.items.map(({ priority, type, stopIfTrue, custom }) => [
      priority,
      type,
      stopIfTrue,
      custom.rule.formula,
    ]);
    conditionalFormats.items[1]!.priority = 0;
    await context.sync();
    return read;
  });
  expect(read).toEqual([
    [0, "Custom", true, "=A1>5"],
    [1, "Custom", false, "=A1>0"],
  ]);
  expect(fill("A1")).toBe("#111111");
});

test("a rule without fill leaves the cell's own", async () => {
  excel.workbook.format("Blad1", "A1", { fill: "#ABCDEF" });
  await page.Excel.run(async (context) => {
    const rule = context.workbook.worksheets.getItem("Blad1").getRange("A1").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=TRUE";
    rule.custom.format.font.color = "#FF0000";
    rule.custom.format.borders.getItem("EdgeBottom").style = "Continuous";
    await context.sync();
  });
  expect(excel.workbook.cellAt("Blad1", "A1").style).toMatchObject({
    fill: "#ABCDEF",
    color: "#FF0000",
    borders: { bottom: { style: "Continuous" } },
  });
});

test("a rule over several areas is counted from the first cell of the first one", async () => {
  await addRule("B2:B3,D2", "=A2=1", "#00FF00");
  excel.workbook.paste("Blad1", "A2", "1\t\t1\n2");
  expect([fill("B2"), fill("B3"), fill("D2")]).toEqual(["#00FF00", null, "#00FF00"]);
});

test("rules see other sheets and names, and follow inserted rows", async () => {
  excel.workbook.addSheet("B1a");
  excel.workbook.type("B1a", "C4", "7");
  await page.Excel.run(async (context) => {
    context.workbook.names.add("nhv.B1a.total", context.workbook.worksheets.getItem("B1a").getRange("C4"));
    await context.sync();
  });
  await addRule("A1:A2", "=AND(B1a!$C$4=nhv.B1a.total,A1=ROW())", "#00FF00");
  excel.workbook.paste("Blad1", "A1", "1\n1");
  expect([fill("A1"), fill("A2")]).toEqual(["#00FF00", null]);
  excel.workbook.insertRows("B1a", 0, 1);
  excel.workbook.insertRows("Blad1", 0, 1);
  excel.workbook.type("Blad1", "A3", "3");
  expect([fill("A2"), fill("A3")]).toEqual([null, "#00FF00"]);
});

test("clearing takes the rules from the cells it is asked for and no others", async () => {
  await addRule("A1:A3", "=TRUE", "#00FF00");
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("A2").conditionalFormats.clearAll();
    await context.sync();
  });
  expect([fill("A1"), fill("A2"), fill("A3")]).toEqual(["#00FF00", null, "#00FF00"]);
});

test("other kinds of rule are refused by name", async () => {
  const adding = page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("A1").conditionalFormats.add("DataBar");
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "NotImplemented", message: expect.stringContaining("DataBar") });
});
