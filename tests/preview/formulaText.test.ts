import * as formulas from "../../src/preview/workbook/formulaText";

test.each([
  ["=A1+$B$2", 2, 1, "=B3+$B$2"],
  ["=SUM(A1:B$3)", 1, 0, "=SUM(A2:B$3)"],
  ["='T1'!C4*2", 1, 1, "='T1'!D5*2"],
  ['=IF(A1="A1",nhv.B1a.total,LOG10(A1))', 1, 0, '=IF(A2="A1",nhv.B1a.total,LOG10(A2))'],
  ["=A1", -1, 0, "=#REF!"],
])("%s copied %i rows down and %i columns right reads %s", (formula, rows, columns, expected) => {
  expect(formulas.shiftFormula(formula, rows, columns)).toBe(expected);
});

describe("when rows are inserted or deleted on the sheet B1a", () => {
  const insertAt4 = { kind: "insert", axis: "row", at: 3, count: 2 } as const;
  const delete4to5 = { kind: "delete", axis: "row", at: 3, count: 2 } as const;
  test.each([
    ["='B1a'!C3", "B1a!C3", insertAt4],
    ["='B1a'!C4", "B1a!C6", insertAt4],
    ["='B1a'!$C$4", "B1a!$C$6", insertAt4],
    ["=SUM(B1a!C2:C4)", "SUM(B1a!C2:C6)", insertAt4],
    ["=SUM(B1a!C1:C3)", "SUM(B1a!C1:C3)", insertAt4],
    ["=SUM(B1a!4:5)", "SUM(B1a!6:7)", insertAt4],
    ["=SUM(B1a!C:C)", "SUM(B1a!C:C)", insertAt4],
    ["=C4", "C4", insertAt4],
    ["=B1a!C4", "B1a!#REF!", delete4to5],
    ["=B1a!C6", "B1a!C4", delete4to5],
    ["=SUM(B1a!C4:C9)", "SUM(B1a!C4:C7)", delete4to5],
    ["=SUM(B1a!C4:C5)", "SUM(B1a!#REF!)", delete4to5],
  ])("%s on another sheet reads =%s", (formula, expected, shift) => {
    expect(formulas.adjustFormula(formula, "Start", "B1a", shift)).toBe(`=${expected}`);
  });

  test("a reference without a sheet follows on the sheet itself", () => {
    expect(formulas.adjustFormula("=C4+Start!C4", "B1a", "B1a", insertAt4)).toBe("=C6+Start!C4");
  });
});

test("a renamed sheet is found under its new name, quoted when it must be", () => {
  expect(formulas.renameSheetInFormula("='B1a'!C4+b1a!C5+B1b!C4", "B1a", "Mått 1")).toBe(
    "='Mått 1'!C4+'Mått 1'!C5+B1b!C4",
  );
});

test("what referred to a deleted sheet says so as Excel does", () => {
  const formula = formulas.dropSheetFromFormula("='B1a'!$E$5+C4", "B1a");
  expect(formula).toBe("=#REF!$E$5+C4");
  expect(formulas.plainReferenceErrors(formula)).toBe("=#REF!+C4");
  expect(formulas.shiftFormula(formula, 1, 0)).toBe("=#REF!$E$5+C5");
});

test.each([
  ["='B1a'!c4", "=B1a!C4"],
  ["='T1'!C4", "='T1'!C4"],
  ["='Mått 1'!C4", "='Mått 1'!C4"],
  ["=Ö1!C4", "=Ö1!C4"],
])("%s is written back as %s", (entered, written) => {
  expect(formulas.canonicalFormula(entered)).toBe(written);
});
