import fc from "fast-check";
import { loadArea } from "../../src/areas/areas";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import { newReport } from "../../src/report/newReport";
import { writeStored } from "../../src/report/stored";
import { compile, type CompiledArea } from "../../src/rules/compile";
import type { CellValue, Values } from "../../src/rules/readings";
import { COLUMN, FIRST_ROW } from "../../src/sheet/columns";
import { planWorkbook } from "../../src/sheet/workbook";
import { comparable, dueMeasures, expectedSheet } from "../agree/expectedSheet";
import { CLEAN } from "../cli/cleanReport";
import { randomReport } from "../domain/randomReport";
import { BREACHES } from "../rules/brokenOnce";
import { filledInLibreOffice, type Shown } from "./filled";
import { whereLibreOfficeIs } from "./office";

const SEED = 20270307;

/** An office that starts on a busy machine takes its time. */
jest.setTimeout(180_000);

/** All inputs of the due measures: what is not filled in is emptied. Text only where a cell can hold it as such. */
function completed(compiled: CompiledArea, year: number, values: Values): Record<string, CellValue> {
  const fields = dueMeasures(compiled, year).flatMap((measure) => measure.fields);
  return Object.fromEntries(
    fields.map(({ id }) => {
      const value = values[id] ?? null;
      return [id, typeof value === "boolean" ? (value ? "SANT" : "FALSKT") : value] as const;
    }),
  );
}

const same = (one: unknown, other: CellValue): boolean =>
  typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < 1e-9 : one === (other ?? "");

/** Where what LibreOffice shows is not what the check says. */
function differences(compiled: CompiledArea, year: number, values: Values, { cells, errors }: Shown): string[] {
  const expected = expectedSheet(compiled, year, values);
  const told = errors.map((error) => `error in ${JSON.stringify(error)}`);
  for (const { id, outline } of dueMeasures(compiled, year)) {
    outline.forEach((row, i) => {
      const shown = (column: number) => cells[id]![FIRST_ROW + i - 1]![column - 1] ?? "";
      const compare = (what: string, one: string | number, right: readonly CellValue[]) => {
        if (!right.some((other) => same(one, other))) told.push(`${row.id} ${what}: ${one}, not ${right.join(" or ")}`);
      };
      if (row.kind === "field") compare("settled", shown(COLUMN.settled), [expected.settled(row.id)]);
      if (row.kind === "derived") compare("worked out", shown(COLUMN.derived), [expected.derived(row.id)]);
      compare("message", comparable(String(shown(COLUMN.message))), expected.messages(row));
    });
  }
  return told;
}

async function workbookOf(slug: string, year: number): Promise<{ compiled: CompiledArea; file: Uint8Array }> {
  const compiled = compile((await loadArea(slug))!);
  const state = writeStored(newReport(compiled.area, year, "Testenheten"));
  return { compiled, file: await writeWorkbook(planWorkbook(compiled, year, "Testenheten"), state) };
}

whereLibreOfficeIs("opened in LibreOffice", () => {
  test("koagulationssjukdomar: nothing stale, no errors, a clean report clean, and each rule broken once is told", async () => {
    const { compiled, file } = await workbookOf("koagulationssjukdomar", 2027);
    const reports = [{}, CLEAN, ...BREACHES.map(({ set }) => ({ ...CLEAN, ...set }))].map((values) =>
      completed(compiled, 2027, values),
    );
    const { opened, reports: shown } = filledInLibreOffice(file, reports);
    expect(opened).toEqual({ stale: [], errors: [] });
    expect(shown).toHaveLength(reports.length);
    expect(shown.flatMap((one, i) => differences(compiled, 2027, reports[i]!, one))).toEqual([]);
    const states = shown
      .slice(0, 2)
      .map(({ cells }) => cells.Start!.map((row) => row[3]).filter((state) => state !== ""));
    expect(states[0]).toContain("10 uppgifter saknas");
    expect(new Set(states[1])).toEqual(new Set(["Läge", "Klart"]));
  });

  test.each([
    // Two years each: one with all measures, one before some of them are due or with a first, shorter period.
    ["koagulationssjukdomar", 2026],
    ["koagulationssjukdomar", 2028],
    ["gendermatoser", 2025],
    ["gendermatoser", 2028],
    ["dysmeli", 2026],
    ["dysmeli", 2027],
    ["sct-systemisk-skleros", 2024],
    ["sct-systemisk-skleros", 2028],
    ["skelettdysplasier", 2026],
    ["skelettdysplasier", 2027],
  ])("%s %d: random reports say in the sheets what they say in the check", async (slug, year) => {
    const { compiled, file } = await workbookOf(slug, year);
    const reports = fc
      .sample(randomReport(slug), { seed: SEED, numRuns: 25 })
      .map(({ values }) => completed(compiled, year, values));
    const { opened, reports: shown } = filledInLibreOffice(file, reports);
    expect(opened).toEqual({ stale: [], errors: [] });
    expect(shown).toHaveLength(reports.length);
    expect(shown.flatMap((one, i) => differences(compiled, year, reports[i]!, one))).toEqual([]);
  });
});
