import { createEmbeddedExcel, type EmbeddedExcel } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let page: OfficeInNode;

beforeEach(async () => {
  excel = createEmbeddedExcel();
  page = await bootOffice(excel);
});
afterEach(() => page.close());

const setRule = (
  address: string,
  rule: Excel.DataValidationRule,
  errorAlert: Excel.DataValidationErrorAlert = {
    showAlert: true,
    style: "Stop",
    title: "Antal",
    message: "Ange ett heltal.",
  },
): Promise<void> =>
  page.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Blad1").getRange(address);
    dataValidation.rule = rule;
    dataValidation.errorAlert = errorAlert;
    await context.sync();
  });

const whole: Excel.DataValidationRule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };

test.each([
  ["12", true],
  ["0", true],
  ["", true],
  ["12,5", false],
  ["101", false],
  ["-1", false],
  ["tolv", false],
  ["=5+5", true],
  ["=500", false],
])("typing %j under a rule for whole numbers 0–100 is taken: %j", async (text, taken) => {
  await setRule("B2:B9", whole);
  const result = excel.workbook.type("Blad1", "B3", text);
  expect(result).toEqual(
    taken ? { ok: true } : { ok: false, title: "Antal", message: "Ange ett heltal.", buttons: "retry" },
  );
});

test("pasting is not checked, but the cell is known to be invalid", async () => {
  await setRule("B2:B9", whole);
  expect(excel.workbook.paste("Blad1", "B2", "500\n7")).toEqual({ ok: true });
  expect(excel.workbook.cellAt("Blad1", "B2")).toMatchObject({ value: 500, validation: { valid: false } });
  expect(excel.workbook.cellAt("Blad1", "B3").validation?.valid).toBe(true);
  const read = await page.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Blad1").getRange("B2:B9");
    const invalid = dataValidation.getInvalidCells();
    dataValidation.load("rule,type,valid");
    invalid.load("address");
    await context.sync();
    return [dataValidation.rule, dataValidation.type, dataValidation.valid, invalid.address];
  });
  expect(read).toEqual([whole, "WholeNumber", null, "Blad1!B2"]);
});

test("a warning and an information can be passed by, a stop cannot", async () => {
  await setRule("A1", whole, { showAlert: true, style: "Warning", title: "", message: "" });
  expect(excel.workbook.type("Blad1", "A1", "500")).toMatchObject({ ok: false, buttons: "yes-no" });
  expect(excel.workbook.type("Blad1", "A1", "500", { accept: true })).toEqual({ ok: true });
  await setRule("A2", whole);
  expect(excel.workbook.type("Blad1", "A2", "500", { accept: true })).toMatchObject({ ok: false, buttons: "retry" });
  await setRule("A3", whole, { showAlert: false, style: "Stop", title: "", message: "" });
  expect(excel.workbook.type("Blad1", "A3", "500")).toEqual({ ok: true });
});

test("a formula as a limit is counted from the cell that is typed in", async () => {
  await setRule("B1:B3", { decimal: { formula1: "=A1", operator: "LessThanOrEqualTo" } });
  excel.workbook.paste("Blad1", "A1", "10\n20\n30");
  expect(excel.workbook.type("Blad1", "B2", "15,5")).toEqual({ ok: true });
  expect(excel.workbook.type("Blad1", "B1", "15,5")).toMatchObject({ ok: false });
  excel.workbook.insertRows("Blad1", 0, 1);
  expect(excel.workbook.type("Blad1", "B3", "19")).toEqual({ ok: true });
  expect(excel.workbook.type("Blad1", "B3", "21")).toMatchObject({ ok: false });
});

test("a list offers its choices and takes nothing else", async () => {
  await setRule("A1", { list: { inCellDropDown: true, source: "Ja,Nej,2" } });
  expect(excel.workbook.cellAt("Blad1", "A1").validation?.choices).toEqual(["Ja", "Nej", "2"]);
  expect(excel.workbook.type("Blad1", "A1", "2")).toEqual({ ok: true });
  expect(excel.workbook.type("Blad1", "A1", "Kanske")).toMatchObject({ ok: false });
  excel.workbook.paste("Blad1", "D1", "x\ny");
  await setRule("A2", { list: { inCellDropDown: true, source: "=$D$1:$D$2" } });
  expect(excel.workbook.cellAt("Blad1", "A2").validation?.choices).toEqual(["x", "y"]);
});

test("a formula of one's own decides", async () => {
  await setRule("A1:A9", { custom: { formula: "=LEN(A1)<=3" } });
  expect(excel.workbook.type("Blad1", "A5", "abc")).toEqual({ ok: true });
  expect(excel.workbook.type("Blad1", "A5", "abcd")).toMatchObject({ ok: false });
});

test("the prompt is shown beside the cell it was given to, and the rule stays one for all", async () => {
  await setRule("A1:A3", whole);
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange("A2").dataValidation.prompt = { showPrompt: true, title: "Totalt", message: "Antal patienter." };
    await context.sync();
  });
  expect(excel.workbook.cellAt("Blad1", "A1").validation?.prompt).toBeNull();
  expect(excel.workbook.cellAt("Blad1", "A2").validation?.prompt).toEqual({
    title: "Totalt",
    message: "Antal patienter.",
  });
  for (const cell of ["A1", "A2", "A3"]) expect(excel.workbook.type("Blad1", cell, "x")).toMatchObject({ ok: false });
});

test.each<[string, Excel.DataValidationRule]>([
  ["a list longer than 255 signs", { list: { inCellDropDown: true, source: "x".repeat(256) } }],
  ["a comparison with two limits and only one given", { decimal: { formula1: 1, operator: "Between" } }],
])("%s is refused", async (_, rule) => {
  await expect(setRule("A1", rule)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a title longer than 32 signs is refused", async () => {
  const alert = { showAlert: true, style: "Stop", title: "x".repeat(33), message: "" } as const;
  await expect(setRule("A1", whole, alert)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("the co-author's own typing is checked, and a cleared rule no longer asks", async () => {
  await setRule("A1", whole);
  expect(excel.workbook.remoteEdit("Blad1", "A1", "x")).toMatchObject({ ok: false });
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("A1").dataValidation.clear();
    await context.sync();
  });
  expect(excel.workbook.remoteEdit("Blad1", "A1", "x")).toEqual({ ok: true });
});
