import { createEmbeddedExcel } from "../../src/preview/excel";
import { english, readEntry, swedish } from "../../src/preview/workbook/typedInput";

describe("what Swedish Excel makes of what a person types", () => {
  test.each([
    ["12,5", 12.5, undefined],
    ["1 200", 1200, "#,##0"],
    ["1\u00A0200,5", 1200.5, "#,##0.00"],
    ["12 %", 0.12, "0%"],
    ["12,5%", 0.125, "0.00%"],
    ["-5", -5, undefined],
    [",5", 0.5, undefined],
    ["0012", 12, undefined],
    [" 7 ", 7, undefined],
    ["1e300", 1e300, "0.00E+00"],
    ["2025-03-01", 45717, "yyyy-mm-dd"],
    ["12:30", 0.5208333333333334, "hh:mm"],
    ["SANT", true, undefined],
    ["falskt", false, undefined],
  ])("%j is the value %j", (text, value, numberFormat) => {
    expect(readEntry(text, "General", swedish)).toEqual({ cell: { value }, ...(numberFormat && { numberFormat }) });
  });

  test.each(["12.5", "1 20", "12 5", "TRUE", "2025-02-30", "-", "abc", "=", "1,2,3", "1e999", "25:00"])(
    "%j stays text",
    (text) => expect(readEntry(text, "General", swedish)).toEqual({ cell: { value: text } }),
  );

  test.each([
    ["'12", "General", "12"],
    ["'=A1", "General", "=A1"],
    ["12,5", "@", "12,5"],
    ["=A1", "@", "=A1"],
  ])("%j in a cell formatted %s is the text %j", (text, format, value) => {
    expect(readEntry(text, format, swedish)).toEqual({ cell: { value } });
  });

  test.each([
    ["=SUM(A1;B1)", "=SUM(A1,B1)"],
    ["=SUM(1,5;2)", "=SUM(1.5,2)"],
    ["=1,5+2", "=1.5+2"],
    ["=SUM(A1,B1)", "=SUM(A1,B1)"],
    ['=IF(A1="a;b";1;2)', '=IF(A1="a;b",1,2)'],
    ["-A1", "=-A1"],
  ])("%j is the formula %j", (text, formula) => {
    expect(readEntry(text, "General", swedish)).toEqual({ cell: { formula } });
  });

  test.each(["=A1+", "=SUM(", '="x'])("%j is refused as a formula", (text) => {
    expect(readEntry(text, "General", swedish)).toBeNull();
  });

  test("a number typed in a percent cell is the percentage", () => {
    expect(readEntry("12,5", "0.0%", swedish)).toEqual({ cell: { value: 0.125 } });
  });
});

test.each([
  ["12.5", 12.5],
  ["1,200", 1200],
  ["12,5", "12,5"],
  ["TRUE", true],
  ["SANT", "SANT"],
])("range.values takes text as English Excel does: %j is %j", (text, value) => {
  expect(readEntry(text, "General", english)?.cell).toEqual({ value });
});

describe("a cell that is typed in", () => {
  test.each([
    ["12,5", 12.5, "12,5", "12,5"],
    ["12 %", 0.12, "12%", "12%"],
    ["1 200", 1200, "1\u00A0200", "1200"],
    ["2025-03-01", 45717, "2025-03-01", "2025-03-01"],
    ["'12", "12", "12", "'12"],
    ["12.5", "12.5", "12.5", "12.5"],
    ["SANT", true, "SANT", "SANT"],
    ["=1/0", { error: "#DIV/0!" }, "#DIVISION/0!", "=1/0"],
  ])("%j holds %j, shows %j and is edited as %j", (typed, value, text, editText) => {
    const { workbook } = createEmbeddedExcel();
    expect(workbook.type("Blad1", "B2", typed)).toEqual({ ok: true });
    expect(workbook.cellAt("Blad1", "B2")).toMatchObject({ value, text, editText });
  });

  test.each([
    ["a day", "2027-03-01", "#,##0", "yyyy-mm-dd", "2027-03-01"],
    ["a day and month", "1/3", "#,##0", "dd-mmm", "01-mar"],
    ["a time", "12:30", "#,##0.##", "hh:mm", "12:30"],
    ["a percentage", "12 %", "#,##0", "0%", "12%"],
    ["a day in a cell for percentages", "2027-03-01", "0%", "yyyy-mm-dd", "2027-03-01"],
    ["a day in a cell for days", "2027-03-01", "d-mmm-yy", "d-mmm-yy", "1-mar-27"],
    ["a percentage in a cell for percentages", "12 %", "0.0%", "0.0%", "12,0%"],
    ["thousands", "1 200", "0.00", "0.00", "1200,00"],
    ["a number in a cell for days", "12", "yyyy-mm-dd", "yyyy-mm-dd", "1900-01-12"],
  ])("%s, %j in a cell formatted %s, leaves it formatted %s and showing %s", (_, typed, before, after, text) => {
    const { workbook } = createEmbeddedExcel();
    workbook.format("Blad1", "B2", { numberFormat: before });
    expect(workbook.type("Blad1", "B2", typed)).toEqual({ ok: true });
    expect(workbook.cellAt("Blad1", "B2")).toMatchObject({ text, style: { numberFormat: after } });
    workbook.undo();
    expect(workbook.cellAt("Blad1", "B2")).toMatchObject({ text: "", style: { numberFormat: before } });
  });

  test("a formula that Excel cannot read leaves the cell as it was", () => {
    const { workbook } = createEmbeddedExcel();
    workbook.type("Blad1", "A1", "7");
    const result = workbook.type("Blad1", "A1", "=SUM(");
    expect(result).toMatchObject({ ok: false, buttons: "ok" });
    expect(workbook.cellAt("Blad1", "A1").value).toBe(7);
  });
});
