import fc from "fast-check";
import { loadArea } from "../../src/areas/areas";
import { compile } from "../../src/rules/compile";
import type { CellValue } from "../../src/rules/readings";
import { COLUMN, FIRST_ROW } from "../../src/sheet/columns";
import { cellName } from "../../src/sheet/plan";
import { planWorkbook } from "../../src/sheet/workbook";
import { randomReport } from "../domain/randomReport";
import { calculatedWorkbook } from "./calculatedWorkbook";
import { comparable, dueMeasures, expectedSheet } from "./expectedSheet";

const SEED = 20270302;

/** Many workbooks on a busy machine take their time. */
jest.setTimeout(180_000);

/** How many random reports: hundreds of the hardest area, and of the others enough to meet every shape. */
const CASES: readonly [slug: string, reportingYear: number, reports: number][] = [
  ["koagulationssjukdomar", 2026, 200],
  ["koagulationssjukdomar", 2027, 600],
  ["gendermatoser", 2026, 150],
  ["dysmeli", 2027, 150],
  ["sct-systemisk-skleros", 2028, 150],
  ["skelettdysplasier", 2026, 150],
];

/** Numbers as the engine shows them, to some ten digits. */
const same = (one: CellValue, other: CellValue): boolean =>
  typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < 1e-7 : one === other;

test.each(CASES)("%s %d: the sheets say what the check says, on %d random reports", async (slug, year, numRuns) => {
  const compiled = compile((await loadArea(slug))!);
  const plan = planWorkbook(compiled, year, "Testenheten");
  const book = calculatedWorkbook(plan);
  const places = new Map(plan.names.map(({ name, sheet, row, column }) => [name, { sheet, row, column }] as const));
  const due = dueMeasures(compiled, year);
  const rows = due.flatMap(({ id, outline }) => outline.map((row, i) => ({ sheet: id, at: FIRST_ROW + i, row })));
  const withMessage = new Set(
    plan.sheets.flatMap(({ name, cells }) =>
      cells.filter(({ column, content }) => column === COLUMN.message && content).map(({ row }) => `${name} ${row}`),
    ),
  );
  const coverRows = new Map(plan.sheets[0]!.cells.map(({ row, column, text }) => [column === 1 && text, row]));
  const counted = { broken: 0, derived: 0, declared: 0, without: 0 };
  fc.assert(
    fc.property(randomReport(slug), ({ values }) => {
      for (const { fields } of due) {
        for (const { id } of fields) {
          const { sheet, row, column } = places.get(cellName(id))!;
          book.set(sheet, row, column, values[id] ?? null);
        }
      }
      book.calculate();
      const expected = expectedSheet(compiled, year, values);
      const differences: string[] = [];
      const compare = (what: string, shown: CellValue, right: readonly CellValue[]) => {
        if (!right.some((one) => same(shown, one))) differences.push(`${what}: ${shown}, not ${right.join(" or ")}`);
      };
      for (const { sheet, at, row } of rows) {
        if (row.kind === "field") {
          compare(`${row.id} settled`, book.read(sheet, at, COLUMN.settled), [expected.settled(row.id)]);
        }
        if (row.kind === "derived") {
          const value = expected.derived(row.id);
          if (value !== "") counted.derived++;
          compare(row.id, book.read(sheet, at, COLUMN.derived), [value]);
        }
        const messages = expected.messages(row);
        if (messages[0] !== "") counted.broken++;
        if (row.kind === "field" && expected.settled(row.id) === "saknas") counted.declared++;
        if (row.kind === "derived" && messages[0] !== "") counted.without++;
        const shown = withMessage.has(`${sheet} ${at}`) ? book.read(sheet, at, COLUMN.message) : "";
        compare(`${row.id} message`, comparable(String(shown)), messages);
      }
      for (const { id, outline } of due) {
        compare(`${id} on the cover`, book.read("Start", coverRows.get(id)!, 4), [expected.state(outline)]);
      }
      expect(differences).toEqual([]);
    }),
    { seed: SEED, numRuns },
  );
  // A comparison of nothing with nothing would pass, too.
  expect(counted.broken).toBeGreaterThan(numRuns * 5);
  expect(counted.derived).toBeGreaterThan(numRuns);
  expect(counted.declared).toBeGreaterThan(numRuns / 4);
  expect(counted.without).toBeGreaterThan(numRuns / 20);
});
