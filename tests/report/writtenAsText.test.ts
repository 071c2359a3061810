import { writtenAsText } from "../../src/report/writtenAsText";
import type { CellContent } from "../../src/report/workbookContent";
import type { CellValue } from "../../src/rules/readings";
import { compiled } from "./signedReport";

const listed = (cells: Readonly<Record<string, CellContent>>, reportingYear = 2027) =>
  writtenAsText(compiled, reportingYear, { cells }).map(({ field, written, number }) => [field.id, written, number]);

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

test("a formula that gives text is left alone: its number would take the formula's place", () => {
  expect(listed({ "B2.total": { value: "12", formula: '="12"' } })).toEqual([]);
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
