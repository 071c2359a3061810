import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { createEmbeddedExcel } from "../../src/preview/excel";
import type { CellValue } from "../../src/preview/workbook/cellValue";

jest.mock("@cj-tech-master/excelts/formula", () => {
  const actual = jest.requireActual<{ calculateFormulas: typeof calculateFormulas }>("@cj-tech-master/excelts/formula");
  return { ...actual, calculateFormulas: jest.fn(actual.calculateFormulas) };
});

const given: Record<string, string> = {
  A1: "1",
  A2: "2",
  A3: "3",
  B1: '=""',
  C1: "x",
  D1: "'12,5",
  E1: "SANT",
};

describe("formulas come to what they do in Excel", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.addSheet("B1a");
  workbook.type("B1a", "E5", "10");
  for (const [address, text] of Object.entries(given)) workbook.type("Blad1", address, text);

  test.each<[string, CellValue]>([
    ['=IF(A9="","tom",1)', "tom"],
    ["=A9=0", true],
    ['=B1=""', true],
    ["=ISBLANK(A9)", true],
    ["=ISBLANK(B1)", false],
    ['="">5', true],
    ["=A9", 0],
    ['=A9&""', ""],
    ["=SUM(A1:A3)", 6],
    ["=SUM(A1;C1)", 1],
    ["=SUM(D1;A1)", 1],
    ["=MAX(D1;A1)", 1],
    ["=MIN(A9)", 0],
    ["=AND(C1;A1>0)", true],
    ["=AVERAGE(C1;A1)", 1],
    ["=COUNT(A1:E1)", 1],
    ["=COUNT(D1;A1)", 1],
    ["=COUNTA(A1:E1)", 5],
    ['=COUNTIF(C1;"x")', 1],
    ['=COUNTIF(A1:A3;">1")', 2],
    ["=SUMIF(A1;1;A2)", 2],
    ["=ABS(-3.5)", 3.5],
    ["=SQRT(16)", 4],
    ["=SQRT(-1)", { error: "#NUM!" }],
    ["=ROUND(85,65;1)", 85.7],
    ["=ROUND(-2,5;0)", -3],
    ["=INT(-1.5)", -2],
    ["=ISNUMBER(D1)", false],
    ['=TEXT(12,6;"0")', "13"],
    ['=IFERROR(VALUE(SUBSTITUTE(D1;",";"."));"?")', 12.5],
    ['=FIND(",";D1)', 3],
    ['=FIND("q";D1)', { error: "#VALUE!" }],
    ["=LEN(D1)", 4],
    ['=TRIM("  a  b ")', "a b"],
    ['=LEFT(D1;2)&"-"&MID(D1;3;2)', "12-,5"],
    ["=NOT(A1=1)", false],
    ["=OR(A1>5;A2=2)", true],
    ["='B1a'!$E$5*2", 20],
    ["=SUM(B1a!E5;A1)", 11],
    ["=1/0", { error: "#DIV/0!" }],
    ["=UNKNOWN(1)", { error: "#NAME?" }],
    ["=nhv.saknas", { error: "#NAME?" }],
    ["=C1+1", { error: "#VALUE!" }],
  ])("%s", (formula, value) => {
    expect(workbook.type("Blad1", "H1", formula)).toEqual({ ok: true });
    expect(workbook.cellAt("Blad1", "H1").value).toEqual(value);
  });
});

test("a defined name in an argument passes over text as the cell itself does", () => {
  const excel = createEmbeddedExcel();
  excel.workbook.type("Blad1", "A1", "text");
  excel.workbook.type("Blad1", "A2", "5");
  const addName = (name: string, formula: string, id: number) => ({
    Actions: [{ Id: id, ActionType: 1, Name: "", ObjectPathId: 3 }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: "" },
      2: { Id: 2, ObjectPathType: 4, Name: "Names", ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: 3, Name: "Add", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [name, formula] } },
    },
  });
  excel.host.process(addName("nhv.a", "=Blad1!$A$1", 1));
  excel.host.process(addName("nhv.b", "=Blad1!$A$2", 2));
  excel.workbook.type("Blad1", "B1", "=SUM(nhv.a;nhv.b)");
  expect(excel.workbook.cellAt("Blad1", "B1").value).toBe(5);
});

test("a change is followed through a chain of formulas on several sheets", () => {
  const { workbook } = createEmbeddedExcel();
  workbook.addSheet("Två");
  workbook.type("Blad1", "A1", "2");
  workbook.type("Två", "A1", "=Blad1!A1*10");
  workbook.type("Blad1", "A2", "=Två!A1+1");
  expect(workbook.cellAt("Blad1", "A2").value).toBe(21);
  workbook.type("Blad1", "A1", "3");
  expect(workbook.cellAt("Blad1", "A2").value).toBe(31);
});

test("600 formulas are worked out again once for an edit, however many cells are looked at after it", () => {
  const { workbook } = createEmbeddedExcel();
  const rows = Array.from({ length: 600 }, (_, index) => {
    const row = index + 1;
    return `${row}\t${row * 2}\t=IF(COUNT(A${row},B${row})=2,ROUND(A${row}/B${row}*100,1),"")`;
  });
  workbook.paste("Blad1", "A1", rows.join("\n"));
  for (let edit = 0; edit < 10; edit++) {
    jest.mocked(calculateFormulas).mockClear();
    workbook.type("Blad1", "A1", String(edit));
    expect(workbook.cellAt("Blad1", "C1").value).toBe(edit * 50);
    for (let row = 2; row <= 600; row++) expect(workbook.cellAt("Blad1", `C${row}`).value).toBe(50);
    expect(calculateFormulas).toHaveBeenCalledTimes(1);
  }
});
