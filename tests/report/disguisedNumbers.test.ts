import { disguisedNumbers } from "../../src/report/disguisedNumbers";
import type { CellContent } from "../../src/report/workbookContent";
import type { CellValue } from "../../src/rules/readings";
import { compiled } from "./signedReport";

const listed = (cells: Readonly<Record<string, CellContent>>, reportingYear = 2027) =>
  disguisedNumbers(compiled, reportingYear, { cells }).map(({ field, written, number }) => [field.id, written, number]);

const typed = (values: Readonly<Record<string, CellValue>>): Record<string, CellContent> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, formula: null }]));

test.each([
  ["digits after an apostrophe", "12", 12],
  ["a decimal comma", "12,5", 12.5],
  ["a decimal point", "12.5", 12.5],
  ["a space between thousands", "1 200", 1200],
  ["a no-break space", "1\u00a0200", 1200],
  ["a narrow no-break space", "1\u202f200", 1200],
  ["a thin space", "1\u2009200", 1200],
  ["spaces around", " 12 ", 12],
  ["a typographic minus, though no figure may be negative", "−3", -3],
])("text that reads as a number is listed with it: %s (“%s”)", (_, text, number) => {
  expect(listed(typed({ "B2.total": text }))).toEqual([["B2.total", text, number]]);
});

test.each<[string, CellValue]>([
  ["a number", 12],
  ["nothing", null],
  ["only spaces", "  "],
  ["an answer that is no number", true],
  ["an estimate", "ca 150"],
  ["a percentage of what is not in percent", "12 %"],
  ["what may be two numbers", "1.200"],
  ["more than any figure, which a number would not keep digit by digit", "19121212121212121212"],
])("%s is not listed: %j", (_, value) => {
  expect(listed(typed({ "B2.total": value }))).toEqual([]);
});

test.each<[string, CellContent, [string, number, string, boolean] | null]>([
  ["a sum", { value: 15, formula: "=12+3" }, ["=12+3", 15, "formula", true]],
  ["another cell", { value: 15, formula: "=B7" }, ["=B7", 15, "formula", true]],
  ["text that reads as a number", { value: "1 200", formula: '="1 200"' }, ['="1 200"', 1200, "formula", true]],
  ["a percentage", { value: "12 %", formula: "=B7/B8", shown: "12 %" }, null],
  ["nothing", { value: null, formula: '=""' }, null],
  ["an error", { value: "#REF!", formula: "=#REF!" }, null],
  ["words", { value: "ca 150", formula: '="ca "&150' }, null],
  ["an answer", { value: true, formula: "=1=1" }, null],
  [
    "another workbook's cell",
    { value: 15, formula: "=[Bok2.xlsx]Blad1!A1" },
    ["=[Bok2.xlsx]Blad1!A1", 15, "link", true],
  ],
  [
    "a closed workbook's cell",
    { value: 15, formula: "='C:\\Mapp\\[Bok 2.xlsm]Blad 1'!A1*2" },
    ["='C:\\Mapp\\[Bok 2.xlsm]Blad 1'!A1*2", 15, "link", true],
  ],
  [
    "another workbook's cell, as a file says it",
    { value: 15, formula: "=[1]Blad1!A1" },
    ["=[1]Blad1!A1", 15, "link", true],
  ],
  ["a table's column", { value: 15, formula: "=SUM(Tabell1[Antal])" }, ["=SUM(Tabell1[Antal])", 15, "formula", true]],
])("a formula that gives %s: %j", (_, cell, expected) => {
  const found = disguisedNumbers(compiled, 2027, { cells: { "B2.total": cell } });
  expect(found.map(({ written, number, as, counts }) => [written, number, as, counts])).toEqual(
    expected ? [expected] : [],
  );
});

test.each<[string, CellContent, [string, number, boolean] | null]>([
  [
    "a number that looks like a day counts",
    { value: 12, formula: null, shown: "1900-01-12" },
    ["1900-01-12", 12, true],
  ],
  [
    "a day is an error, and no number is meant by it",
    { value: "2027-03-01", formula: null, shown: "2027-03-01" },
    null,
  ],
  [
    "a percentage is an error, and may mean its number",
    { value: "12 %", formula: null, shown: "12 %" },
    ["12 %", 12, false],
  ],
])("%s", (_, cell, expected) => {
  const found = disguisedNumbers(compiled, 2027, { cells: { "B2.total": cell } });
  expect(found.map(({ written, number, counts }) => [written, number, counts])).toEqual(expected ? [expected] : []);
  expect(found.every(({ as }) => as === "format")).toBe(true);
});

test("they come in the order of the sheets, not of the cells", () => {
  const cells = typed({ "Ö1.namnare": "85", "B1a.kon.man": "70", "B1a.total": "120" });
  expect(listed(cells).map(([id]) => id)).toEqual(["B1a.total", "B1a.kon.man", "Ö1.namnare"]);
});

test("a measure that is not due is passed over, and so is what is no field", () => {
  expect(listed(typed({ "R1.namnare": "85", "B2.total": "12", "Ö1.andel": "85,7" }), 2026)).toEqual([
    ["B2.total", "12", 12],
  ]);
});
