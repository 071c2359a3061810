import { AREAS } from "../../src/areas/areas";
import { compile } from "../../src/rules/compile";
import { planWorkbook } from "../../src/sheet/workbook";
import { calculatedWorkbook } from "./calculatedWorkbook";

/* A file carries what its formulas give while nothing is filled in, so that no reader sees what is not so. */
describe.each(AREAS)("$slug", ({ load }) => {
  test.each([2026, 2029])("an unfilled workbook of %d carries what its formulas give", async (year) => {
    const plan = planWorkbook(compile(await load()), year, "Testenheten");
    const book = calculatedWorkbook(plan);
    book.calculate();
    const stale = plan.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, content, blankResult }) => {
        if (typeof content !== "string" || !content.startsWith("=")) return [];
        const shown = book.read(name, row, column);
        return shown === blankResult ? [] : [`${name} R${row}C${column}: ${shown}, not ${blankResult}`];
      }),
    );
    expect(stale).toEqual([]);
  });
});
