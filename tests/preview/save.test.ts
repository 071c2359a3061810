import { readXlsx } from "hucre/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { excelHost } from "../../src/hosts/excel/excelHost";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { parseReference } from "../../src/hosts/reference";
import { createEmbeddedExcel } from "../../src/preview/excel";
import { compile } from "../../src/rules/compile";
import { address } from "../../src/sheet/address";
import { planWorkbook } from "../../src/sheet/workbook";
import { valueOf } from "../hosts/contract";
import { startExcel } from "../hosts/officeGlobals";
import { stateXml } from "../hosts/smallPlan";
import { bootOffice } from "./officeInNode";

const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);

test("a report that the add-in has built and a person begun reads from the file as it does in Excel", async () => {
  const { excel, office } = await startExcel();
  const host = excelHost({
    onFocus: () => () => undefined,
    defect: (error) => {
      throw error;
    },
  });
  valueOf(await host.build(planWorkbook(compile(koagulationssjukdomar), 2027, "Testenheten"), stateXml("{}")));
  const { workbook } = excel;
  const inputs = workbook.names().filter(({ name }) => /^nhv\.B1a\./.test(name));
  for (const [index, { formula }] of inputs.entries()) {
    const { sheet, row, column } = parseReference(formula)!;
    if (workbook.cellAt(sheet, address(row, column)).readOnly) continue;
    workbook.paste(sheet, address(row, column), ["12", "3,5", "tolv", "_x000D_", "=1/0"][index % 5]!);
  }
  workbook.hideSheet("Start");
  workbook.unprotectSheet("B1a");
  const inExcel = valueOf(await host.read());
  const inFile = valueOf(readWorkbook(await excel.save()));
  expect(Object.values(inExcel.cells).map(({ value }) => value)).toEqual(
    expect.arrayContaining([12, 3.5, "tolv", "_x000D_", "#DIV/0!"]),
  );
  expect(inFile).toEqual(inExcel);
  office.close();
});

test("what a sheet has besides its values is in the file", async () => {
  const excel = createEmbeddedExcel();
  const { workbook } = excel;
  workbook.addSheet("Mått 1");
  workbook.paste("Mått 1", "A1", "2\t=A1/0\t#N/A\t=STDEV.S(A1:A2)");
  workbook.type("Mått 1", "B2", '="#N/A"');
  workbook.format("Mått 1", "A1", {
    fill: "#FFEE00",
    bold: true,
    locked: false,
    numberFormat: "0.0",
    borders: { bottom: { style: "Dash", color: "#112233", weight: "Medium" } },
  });
  workbook.setColumnWidth("Mått 1", 1, 105);
  workbook.setRowHeight("Mått 1", 2, 40);
  const page = await bootOffice(excel);
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Mått 1");
    sheet.getRange("C3:D3").merge();
    sheet.freezePanes.freezeRows(1);
    sheet.tabColor = "#123456";
    sheet.getRange("A2:A4").dataValidation.rule = {
      wholeNumber: { formula1: 0, formula2: "=A1", operator: "Between" },
    };
    sheet.getRange("B4").dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nej,"vet ej"' } };
    const format = sheet.getRange("A2:B3").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=A2>$A$1";
    format.custom.format.fill.color = "#FF0000";
    context.workbook.names.add("hela", "='Mått 1'!$A$1");
    context.workbook.names.add("dold", "=0.25").visible = false;
    sheet.names.add("egen", "='Mått 1'!$B$1");
    sheet.comments.add("A1", "Stämmer det?").replies.add("Ja.");
    sheet.pageLayout.setPrintArea("A1:D9");
    sheet.pageLayout.orientation = "Landscape";
    sheet.protection.protect({ allowFormatColumns: true });
    context.workbook.worksheets.getItem("Blad1").visibility = "VeryHidden";
    await context.sync();
  });
  const bytes = await excel.save();
  const book = await readXlsx(bytes, { readStyles: true });
  expect(book.sheets.map(({ name, veryHidden }) => [name, veryHidden ?? false])).toEqual([
    ["Blad1", true],
    ["Mått 1", false],
  ]);
  expect(book.activeSheet).toBe(1);
  expect(book.namedRanges).toEqual(
    expect.arrayContaining([
      { name: "hela", range: "'Mått 1'!$A$1" },
      { name: "egen", range: "'Mått 1'!$B$1", scope: "Mått 1" },
    ]),
  );
  expect(part(bytes, "xl/workbook.xml")).toContain('<definedName name="dold" hidden="1">0.25<');
  const [, sheet] = book.sheets;
  expect(sheet).toMatchObject({
    merges: [{ startRow: 2, startCol: 2, endRow: 2, endCol: 3 }],
    freezePane: { rows: 1 },
    protection: { sheet: true, formatColumns: true },
    dataValidations: [
      { type: "whole", range: "A2:A4", formula1: "0", formula2: "A1", operator: "between" },
      { type: "list", range: "B4" },
    ],
    conditionalRules: [{ range: "A2:B3", formula: "A2>$A$1" }],
    pageSetup: { orientation: "landscape", printArea: "$A$1:$D$9" },
  });
  const xml = part(bytes, "xl/worksheets/sheet2.xml");
  expect(xml).toMatch(/<c r="B1"[^>]* t="e"[^>]*><f>A1\/0<\/f><v>#DIV\/0!</);
  expect(xml).toMatch(/<c r="C1"[^>]* t="e"[^>]*><v>#N\/A</);
  expect(xml).toMatch(/<c r="B2"[^>]* t="str"/);
  expect(xml).toMatch(/<row r="3"[^>]* ht="30"/);
  expect(xml).toContain("<f>_xlfn.STDEV.S(A1:A2)</f>");
  expect(xml).toContain('"ja,nej,""vet ej"""');
  expect(sheet!.cells?.get("0,0")).toMatchObject({
    style: {
      font: { bold: true },
      fill: { fgColor: { rgb: "FFEE00" } },
      numFmt: "0.0",
      protection: { locked: false },
      border: { bottom: { style: "mediumDashed" } },
    },
    comment: { text: "Stämmer det?\nJa." },
  });
  page.close();
});

test("custom XML parts are in the file, each with its id, and the same workbook gives the same bytes", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  await page.Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<a xmlns="urn:ett">å</a>');
    context.workbook.customXmlParts.add('<b xmlns="urn:två"/>');
    await context.sync();
  });
  const bytes = await excel.save();
  const [first, second] = excel.workbook.customXmlParts();
  expect(part(bytes, "customXml/item1.xml")).toBe(first!.xml);
  expect(part(bytes, "customXml/itemProps2.xml")).toContain(`ds:itemID="${second!.id}"`);
  expect(part(bytes, "xl/_rels/workbook.xml.rels").match(/relationships\/customXml"/g)).toHaveLength(2);
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await excel.save()))).toBe(0);
  page.close();
});
