import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { compile } from "../../src/rules/compile";
import { COLUMN } from "../../src/sheet/columns";
import { blockName, cellName } from "../../src/sheet/plan";
import { STYLES } from "../../src/sheet/styles";
import { planWorkbook } from "../../src/sheet/workbook";
import { DERIVED_ROWS, FIELD_ROWS } from "../domain/tables";

const compiled = compile(koagulationssjukdomar);

describe.each([
  [
    2026,
    "without blödningar, which are first reported in 2027",
    ["B1a", "B1b", "B1c", "B2", "B3", "T1", "T2", "R2", "P1", "Ö1"],
  ],
  [2027, "all measures", ["B1a", "B1b", "B1c", "B2", "B3", "T1", "T2", "R1", "R2", "P1", "Ö1"]],
] as const)("koagulationssjukdomar %d: %s", (year, _, due) => {
  const plan = planWorkbook(compiled, year, "Testenheten");

  test("has a cover and a sheet for each due measure, in the document's order", () => {
    expect(plan.sheets.map(({ key, name }) => [key, name])).toEqual(["Start", ...due].map((id) => [id, id]));
  });

  test("every field and every value worked out is one named cell, and nothing else is named but the blocks", () => {
    const ids = [...FIELD_ROWS, ...DERIVED_ROWS]
      .filter(
        ({ area, field }) =>
          area === "koagulationssjukdomar" && (due as readonly string[]).includes(field.split(".")[0]!),
      )
      .map(({ field }) => `nhv.${field}`);
    const blocks = due.map((id) => `nhvblad.${id}`);
    expect(plan.names.map(({ name }) => name).toSorted()).toEqual([...ids, ...blocks].toSorted());
  });

  test("a field's name is an open cell, a value's is a formula, both within the sheet's block", () => {
    for (const { id, fields, derived } of compiled.measures.filter((measure) =>
      (due as readonly string[]).includes(measure.id),
    )) {
      const block = plan.names.find(({ name }) => name === blockName(id))!;
      const { cells } = plan.sheets.find(({ key }) => key === id)!;
      for (const one of [...fields, ...derived]) {
        const named = plan.names.find(({ name }) => name === cellName(one.id))!;
        const isField = "type" in one;
        expect(named).toMatchObject({ sheet: id, column: isField ? COLUMN.input : COLUMN.derived });
        expect(named).not.toHaveProperty("to");
        const cell = cells.find(({ row, column }) => row === named.row && column === named.column)!;
        expect("unlocked" in STYLES[cell.style]).toBe(isField);
        expect(cell.content ?? "").toMatch(isField ? /^$/ : /^=/);
        expect(named.row).toBeGreaterThanOrEqual(block.row);
        expect(named.row).toBeLessThanOrEqual(block.to!.row);
        expect(named.column).toBeGreaterThanOrEqual(block.column);
        expect(named.column).toBeLessThanOrEqual(block.to!.column);
      }
    }
  });
});

test("the same report gives the same plan", () => {
  expect(planWorkbook(compile(koagulationssjukdomar), 2027, "Testenheten")).toEqual(
    planWorkbook(compiled, 2027, "Testenheten"),
  );
});
