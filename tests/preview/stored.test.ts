import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { isWellFormedXml, rootNamespace } from "../../src/preview/host/xmlText";
import { bootOffice, type OfficeInNode } from "./officeInNode";

test.each([
  ['<a xmlns="urn:x"><b/></a>', true, "urn:x"],
  ["<?xml version='1.0'?><p:a xmlns:p='urn:y'>1 &amp; 2</p:a>", true, "urn:y"],
  ["<!-- <x> --><a><![CDATA[ < & ]]></a>", true, ""],
  ["<a><b></a></b>", false, ""],
  ["<a>", false, ""],
  ["<a/><b/>", false, ""],
  ["<a>1 & 2</a>", false, ""],
  ["text", false, ""],
  ["", false, ""],
])("%j is XML: %j, in the namespace %j", (xml, wellFormed, namespace) => {
  expect(isWellFormedXml(xml)).toBe(wellFormed);
  expect(rootNamespace(xml)).toBe(namespace);
});

describe("what a workbook stores beside its cells", () => {
  let excel: EmbeddedExcel;
  let page: OfficeInNode;

  beforeEach(async () => {
    excel = createEmbeddedExcel();
    page = await bootOffice(excel);
  });
  afterEach(() => page.close());

  const run = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => page.Excel.run(act);

  test("custom XML parts are found by their namespace, changed and deleted", async () => {
    const read = await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<report xmlns="urn:nhv-rapport:v1">1</report>');
      customXmlParts.add('<other xmlns="urn:other"/>');
      part.load("id,namespaceUri");
      const ours = customXmlParts.getByNamespace("urn:nhv-rapport:v1");
      const count = ours.getCount();
      const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      none.load("id");
      await context.sync();
      const only = ours.getOnlyItem();
      only.setXml('<report xmlns="urn:nhv-rapport:v1">2</report>');
      const xml = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      return [part.namespaceUri, count.value, none.isNullObject, xml.value];
    });
    expect(read).toEqual(["urn:nhv-rapport:v1", 1, true, '<report xmlns="urn:nhv-rapport:v1">2</report>']);
    await run(async (context) => {
      context.workbook.customXmlParts.getByNamespace("urn:other").getOnlyItem().delete();
      await context.sync();
    });
    expect(excel.workbook.customXmlParts().map(({ namespaceUri }) => namespaceUri)).toEqual(["urn:nhv-rapport:v1"]);
  });

  test("what is no XML is refused", async () => {
    const adding = run(async (context) => {
      context.workbook.customXmlParts.add("<a>");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("settings and properties are kept", async () => {
    const read = await run(async (context) => {
      const { settings, properties } = context.workbook;
      settings.add("vy", { flik: 2 });
      properties.title = "Uppföljning";
      const setting = settings.getItem("vy");
      const missing = settings.getItemOrNullObject("saknas");
      setting.load("value");
      missing.load("value");
      properties.load("title");
      await context.sync();
      return [setting.value, missing.isNullObject, properties.title];
    });
    expect(read).toEqual([{ flik: 2 }, true, "Uppföljning"]);
  });

  test("the document's settings outlive the pane", async () => {
    const { settings } = page.Office.context.document;
    settings.set("k", { a: [1] });
    await new Promise((resolve) => settings.saveAsync(resolve));
    const next = await bootOffice(excel);
    expect(next.Office.context.document.settings.get("k")).toEqual({ a: [1] });
    next.close();
  });

  test("a workbook that is created is kept for who wants to see it", async () => {
    await page.Excel.createWorkbook(Buffer.from("PK-fil").toString("base64"));
    const [file] = excel.workbook.createdWorkbooks();
    expect(Buffer.from(file!).toString()).toBe("PK-fil");
  });

  test("the whole workbook comes back from text, with everything in it", async () => {
    excel.workbook.paste("Blad1", "A1", "1\t=A1*2");
    excel.workbook.format("Blad1", "B1", { bold: true, numberFormat: "0.0" });
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      context.workbook.names.add("nhv.a", sheet.getRange("A1"));
      context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      sheet.getRange("A:A").format.protection.locked = false;
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 5, operator: "GreaterThan" } };
      const rule = sheet.getRange("B1").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=B1>1";
      rule.custom.format.fill.color = "#FF0000";
      sheet.freezePanes.freezeRows(2);
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
    });
    const copy = createEmbeddedExcel({ workbook: excel.serialise() });
    expect(JSON.parse(copy.serialise())).toEqual(JSON.parse(excel.serialise()));
    expect(copy.workbook.cellAt("Blad1", "B1")).toMatchObject({
      text: "2,0",
      style: { bold: true, fill: "#FF0000" },
      readOnly: true,
    });
    expect(copy.workbook.type("Blad1", "A1", "4")).toMatchObject({ ok: false, buttons: "retry" });
    expect(copy.workbook.names()).toMatchObject([{ name: "nhv.a", formula: "=Blad1!$A$1" }]);
    expect(copy.workbook.sheet("Blad1").frozenRows).toBe(2);
  });

  test("a text that is no workbook is refused and changes nothing", () => {
    excel.workbook.type("Blad1", "A1", "1");
    expect(() => excel.restore("{}")).toThrow();
    expect(() => createEmbeddedExcel({ workbook: "inte json" })).toThrow();
    expect(excel.workbook.cellAt("Blad1", "A1").value).toBe(1);
  });
});
