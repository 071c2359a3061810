import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let page: OfficeInNode;

beforeEach(async () => {
  excel = createEmbeddedExcel();
  page = await bootOffice(excel);
});
afterEach(() => page.close());

test("values go in and out, formulas are worked out, text is Swedish", async () => {
  const read = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2");
    range.values = [
      [1.5, "text", true],
      ["=A1*2", "5", "'5"],
    ];
    range.load("values,formulas,text,valueTypes,address,rowIndex,columnIndex,rowCount,columnCount,numberFormat");
    await context.sync();
    return range.toJSON();
  });
  expect(read).toMatchObject({
    values: [
      [1.5, "text", true],
      [3, 5, "5"],
    ],
    formulas: [
      [1.5, "text", true],
      ["=A1*2", 5, "5"],
    ],
    text: [
      ["1,5", "text", "SANT"],
      ["3", "5", "5"],
    ],
    valueTypes: [
      ["Double", "String", "Boolean"],
      ["Double", "Double", "String"],
    ],
    address: "Blad1!A1:C2",
    rowCount: 2,
    columnCount: 3,
  });
});

test("a number in a cell in text format becomes text, until the format is another", async () => {
  excel.workbook.format("Blad1", "A1", { numberFormat: "@" });
  const values = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
    range.values = [[12]];
    range.load("values");
    await context.sync();
    const [[asText]] = range.values as [[unknown]];
    range.numberFormat = [["General"]];
    range.values = [[12]];
    range.load("values");
    await context.sync();
    return [asText, range.values[0]![0]];
  });
  expect(values).toEqual(["12", 12]);
});

test("null leaves a cell as it is, an empty text empties it", async () => {
  excel.workbook.paste("Blad1", "A1", "1\t2");
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("A1:B1").values = [[null, ""]];
    await context.sync();
  });
  expect(excel.workbook.cellAt("Blad1", "A1").value).toBe(1);
  expect(excel.workbook.cellAt("Blad1", "B1").value).toBe("");
});

test.each([
  ["a grid of the wrong size", [[1], [2]], "InvalidArgument"],
  ["a formula that cannot be read", [["=SUM(", 1]], "InvalidArgument"],
])("%s is refused and nothing is written", async (_, values, code) => {
  const writing = page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("A1:B1").values = values;
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code });
  expect(excel.workbook.sheet("Blad1").usedRows).toBe(0);
});

test("the used range is what holds something, and null on an empty sheet", async () => {
  const addresses = await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const empty = sheet.getUsedRangeOrNullObject();
    empty.load("address");
    await context.sync();
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D9").format.font.bold = true;
    const used = sheet.getUsedRange();
    const withContent = sheet.getUsedRange(true);
    used.load("address");
    withContent.load("address");
    await context.sync();
    return [empty.isNullObject, used.address, withContent.address];
  });
  expect(addresses).toEqual([true, "Blad1!B2:D9", "Blad1!B2"]);
});

test("from a range to others", async () => {
  const addresses = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("B2:D5");
    const others = [
      range.getCell(0, 0),
      range.getRow(1),
      range.getColumn(2),
      range.getOffsetRange(1, 1),
      range.getResizedRange(1, -1),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getBoundingRect("A9"),
      range.getIntersection("C4:F9"),
      range.getLastCell(),
    ];
    const none = range.getIntersectionOrNullObject("F1");
    none.load("address");
    others.forEach((other) => other.load("address"));
    await context.sync();
    return [...others.map(({ address }) => address), none.isNullObject];
  });
  expect(addresses).toEqual([
    "Blad1!B2",
    "Blad1!B3:D3",
    "Blad1!D2:D5",
    "Blad1!C3:E6",
    "Blad1!B2:C6",
    "Blad1!2:5",
    "Blad1!B:D",
    "Blad1!A2:D9",
    "Blad1!C4:D5",
    "Blad1!D5",
    true,
  ]);
});

test("a large block, which the client splits, is written and read back whole", async () => {
  const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
  const read = await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange("A1:J400").values = values;
    const used = sheet.getUsedRange();
    used.load("values");
    await context.sync();
    return used.values;
  });
  expect(read).toEqual(values);
});

test("a kept range follows when rows are inserted above it, and is no reference when its rows are deleted", async () => {
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("B5");
    context.trackedObjects.add(range);
    range.load("address");
    await context.sync();
    excel.workbook.insertRows("Blad1", 2, 3);
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Blad1!B8");
    excel.workbook.deleteRows("Blad1", 7, 1);
    range.load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("formats are read as what all cells have in common", async () => {
  const read = await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const areas = sheet.getRanges("A1:B2,D4");
    areas.format.fill.color = "#DDEEFF";
    areas.format.font.bold = true;
    areas.format.horizontalAlignment = "Center";
    areas.format.indentLevel = 2;
    areas.format.wrapText = true;
    areas.format.protection.locked = false;
    const edge = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.color = "#112233";
    sheet.getRange("A:A").format.columnWidth = 90;
    sheet.getRange("1:1").format.rowHeight = 30;
    const whole = sheet.getRange("A1:D4");
    const one = sheet.getRange("D4");
    whole.load("format/font/bold,format/columnWidth");
    one.load(
      "format/fill/color,format/horizontalAlignment,format/indentLevel,format/protection/locked,format/rowHeight",
    );
    await context.sync();
    return { whole: whole.format.toJSON(), one: one.format.toJSON() };
  });
  expect(read.whole).toMatchObject({ font: { bold: null }, columnWidth: null });
  expect(read.one).toMatchObject({
    fill: { color: "#DDEEFF" },
    horizontalAlignment: "Center",
    indentLevel: 2,
    protection: { locked: false },
    rowHeight: 15,
  });
  const { style } = excel.workbook.cellAt("Blad1", "B2");
  expect(style).toMatchObject({
    bold: true,
    wrapText: true,
    borders: { bottom: { style: "Continuous", color: "#112233" } },
  });
  expect(excel.workbook.cellAt("Blad1", "B1").style.borders.bottom).toBeUndefined();
  expect(excel.workbook.sheet("Blad1").columnWidth(0)).toBe(120);
  expect(excel.workbook.sheet("Blad1").rowHeight(0)).toBe(40);
});

test("a format given to whole columns and rows reaches cells nobody has touched; the last one wins where they meet", async () => {
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange().format.font.name = "Segoe UI";
    sheet.getRange("B:B").format.fill.color = "red";
    sheet.getRange("3:3").format.fill.color = "blue";
    await context.sync();
  });
  const fill = (address: string) => excel.workbook.cellAt("Blad1", address).style.fill;
  expect(excel.workbook.cellAt("Blad1", "Z500").style.fontName).toBe("Segoe UI");
  expect([fill("B99"), fill("A3"), fill("B3"), fill("C1")]).toEqual(["#FF0000", "#0000FF", "#0000FF", null]);
});

test("merging keeps only the first cell, and later writes reach only it", async () => {
  excel.workbook.paste("Blad1", "A1", "a\tb");
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:B1");
    range.merge();
    range.values = [["x", "y"]];
    await context.sync();
  });
  expect(excel.workbook.cellAt("Blad1", "A1")).toMatchObject({
    value: "x",
    merge: { row: 0, column: 0, rowCount: 1, columnCount: 2 },
  });
  expect(excel.workbook.cellAt("Blad1", "B1").value).toBe("");
});

test("clearing contents leaves formats, clearing all leaves nothing", async () => {
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    for (const address of ["A1", "A2"]) {
      sheet.getRange(address).values = [[1]];
      sheet.getRange(address).format.font.bold = true;
    }
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear();
    await context.sync();
  });
  expect(excel.workbook.cellAt("Blad1", "A1")).toMatchObject({ value: "", style: { bold: true } });
  expect(excel.workbook.cellAt("Blad1", "A2")).toMatchObject({ value: "", style: { bold: false } });
});
