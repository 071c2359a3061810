import { createEmbeddedExcel } from "../../src/preview/excel";
import { bootOffice } from "./officeInNode";
import { readClipboardText, writeClipboardText } from "../../src/preview/workbook/acts/clipboardText";

test.each([
  [
    "1\t2\n3\t4",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["a\t", [["a", ""]]],
  ['"rad 1\nrad 2"\tx', [["rad 1\nrad 2", "x"]]],
  ['"sa ""hej"""', [['sa "hej"']]],
  ['5" rör', [['5" rör']]],
  ["", [[""]]],
  ["\n", [[""]]],
])("the clipboard text %j is the cells %j", (text, cells) => {
  expect(readClipboardText(text)).toEqual(cells);
});

test("cells with line breaks and quotes come back from the clipboard as they were", () => {
  const cells = [
    ["a\tb", 'sa "hej"'],
    ["rad 1\nrad 2", ""],
  ];
  expect(readClipboardText(writeClipboardText(cells))).toEqual(cells);
});

test("text from elsewhere is read as if it was typed, and keeps the formats of the cells", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.format("Blad1", "A1:B2", { fill: "#EEEEEE" });
  workbook.paste("Blad1", "A1", "12,5\t1 200\nSANT\tabc");
  expect(workbook.cellAt("Blad1", "A1")).toMatchObject({ value: 12.5, style: { fill: "#EEEEEE" } });
  expect(workbook.cellAt("Blad1", "B1").value).toBe(1200);
  expect(workbook.cellAt("Blad1", "A2").value).toBe(true);
});

test("what was copied here comes with its formulas, formats and validation", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.paste("Blad1", "A1", "1\t=A1+1\n5");
  workbook.format("Blad1", "B1", { bold: true });
  const text = workbook.copy("Blad1", "B1");
  expect(text).toBe("2");
  workbook.paste("Blad1", "B2", `${text}\r\n`);
  expect(workbook.cellAt("Blad1", "B2")).toMatchObject({ formula: "=A2+1", value: 6, style: { bold: true } });
});

test("a conditional format and a validation come along, counted from the new cells", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  const { workbook } = excel;
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("B1");
    const rule = range.conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=B1>A1";
    rule.custom.format.fill.color = "#FF0000";
    range.dataValidation.rule = { decimal: { formula1: "=A1+10", operator: "LessThan" } };
    await context.sync();
  });
  workbook.paste("Blad1", "A5", "1");
  workbook.paste("Blad1", "B5", workbook.copy("Blad1", "B1"));
  workbook.type("Blad1", "B5", "2");
  expect(workbook.cellAt("Blad1", "B5").style.fill).toBe("#FF0000");
  expect(workbook.cellAt("Blad1", "B1").style.fill).toBeNull();
  expect(workbook.type("Blad1", "B5", "12")).toMatchObject({ ok: false });
  await page.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Två").getRange("B2:C3").copyFrom(worksheets.getItem("Blad1").getRange("B1"));
    await context.sync();
  });
  workbook.paste("Två", "B3", "5\t4");
  expect(workbook.cellAt("Två", "B3").style.fill).toBe("#FF0000");
  expect(workbook.cellAt("Två", "C3").style.fill).toBeNull();
  page.close();
});

test("one copied cell fills the selection, a block repeats when it divides it", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.type("Blad1", "A1", "7");
  workbook.paste("Blad1", "B1:C3", workbook.copy("Blad1", "A1"));
  expect(workbook.cellAt("Blad1", "C3").value).toBe(7);
  workbook.paste("Blad1", "E1:E4", "1\n2");
  expect(["E1", "E2", "E3", "E4"].map((cell) => workbook.cellAt("Blad1", cell).value)).toEqual([1, 2, 1, 2]);
});

test("cut cells move, and what referred to them follows", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.paste("Blad1", "A1", "3\t=A1*2");
  const { text = "" } = workbook.cut("Blad1", "A1") as { text?: string };
  workbook.paste("Blad1", "D5", text);
  expect(workbook.cellAt("Blad1", "A1").value).toBe("");
  expect(workbook.cellAt("Blad1", "B1")).toMatchObject({ formula: "=D5*2", value: 6 });
});

test("a paste that cuts through a merged cell, or past the edge of the sheet, is refused", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.type("Blad1", "XFD1", "x");
  expect(workbook.paste("Blad1", "XFD1", "1\t2")).toMatchObject({ ok: false });
  expect(workbook.cellAt("Blad1", "XFD1").value).toBe("x");
});

test("filling down and right follows with relative references", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.paste("Blad1", "A1", "1\t=A1*10\n2\n3");
  workbook.fillDown("Blad1", "B1:B3");
  expect(workbook.cellAt("Blad1", "B3")).toMatchObject({ formula: "=A3*10", value: 30 });
  workbook.fillRight("Blad1", "B1:C1");
  expect(workbook.cellAt("Blad1", "C1").formula).toBe("=B1*10");
  workbook.fill("Blad1", "E1:E3", "x");
  expect(workbook.cellAt("Blad1", "E3").value).toBe("x");
});
