import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { compile } from "../../src/rules/compile";
import { COLUMN } from "../../src/sheet/columns";
import { cellName } from "../../src/sheet/plan";
import { planWorkbook } from "../../src/sheet/workbook";
import { calculatedWorkbook } from "./calculatedWorkbook";
import { comparable, dueMeasures, expectedSheet } from "./expectedSheet";

const compiled = compile(koagulationssjukdomar);
const plan = planWorkbook(compiled, 2027, "Testenheten");
const places = new Map(plan.names.map(({ name, sheet, row, column }) => [name, { sheet, row, column }] as const));

test.each(["#DIV/0!", "#N/A", "#NAME?", "#REF!"])("%s in every input is no number, and spreads no further", (error) => {
  const book = calculatedWorkbook(plan);
  const formulas = { "#DIV/0!": "=1/0", "#N/A": "=NA()", "#NAME?": "=FINNSINTE()", "#REF!": "=#REF!" };
  for (const id of compiled.fields.keys()) {
    const { sheet, row, column } = places.get(cellName(id))!;
    book.type(sheet, row, column, formulas[error as keyof typeof formulas]);
  }
  book.calculate();
  const values = Object.fromEntries([...compiled.fields.keys()].map((id) => [id, error] as const));
  const expected = expectedSheet(compiled, 2027, values);
  for (const { id, outline } of dueMeasures(compiled, 2027)) {
    for (const row of outline) {
      const { sheet, row: at } = row.kind === "heading" ? { sheet: id, row: 0 } : places.get(cellName(row.id))!;
      if (row.kind === "field") expect(book.read(sheet, at, COLUMN.settled)).toBe("fel");
      if (row.kind === "field")
        expect(expected.messages(row)).toContain(comparable(String(book.read(sheet, at, COLUMN.message))));
      if (row.kind === "derived") expect(book.read(sheet, at, COLUMN.derived)).toBe("");
    }
  }
  const shown = plan.sheets.flatMap(({ name, cells }) => cells.map(({ row, column }) => book.read(name, row, column)));
  const inputs = compiled.fields.size;
  expect(shown.filter((value) => String(value).startsWith("#") && value !== "#")).toHaveLength(inputs);
});
