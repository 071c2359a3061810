import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { check } from "../../src/rules/check";
import { compile } from "../../src/rules/compile";
import type { CellValue } from "../../src/rules/readings";

const compiled = compile(koagulationssjukdomar);

/** What is said of a cell that holds no number. */
function said(id: string, written: CellValue): string {
  const { measure, label } = compiled.fields.get(id)!;
  const rule = `${measure}.cell.number`;
  const { findings } = check(compiled, { reportingYear: 2027, values: { [id]: written } }, "filled");
  const finding = findings.find((one) => one.rule === rule)!;
  expect(finding).toMatchObject({ severity: "error", fields: [id] });
  const quote = `”${label}” i ${measure}: där står ”${written === true ? "SANT" : written}”. `;
  expect(finding.message.slice(0, quote.length)).toBe(quote);
  return finding.message.slice(quote.length);
}

test.each<[string, CellValue, string]>([
  ["a percentage", "12 %", "Skriv talet utan %, till exempel 12."],
  ["a percentage without a space", "12%", "Skriv talet utan %, till exempel 12."],
  ["an estimate", "ca 150", "Skriv det exakta talet utan ”ca”, till exempel 12."],
  ["an estimate, abbreviated otherwise", "c:a 150", "Skriv det exakta talet utan ”c:a”, till exempel 12."],
  ["an estimate by a sign", "~150", "Skriv det exakta talet utan ”~”, till exempel 12."],
  ["an estimate in words", "Drygt\u00a0150", "Skriv det exakta talet utan ”Drygt”, till exempel 12."],
  ["a span", "12-15", "Det ser ut som ett intervall. Skriv ett enda tal, till exempel 12."],
  ["a span with a dash", "12 – 15", "Det ser ut som ett intervall. Skriv ett enda tal, till exempel 12."],
  ["a span in words", "12 till 15", "Det ser ut som ett intervall. Skriv ett enda tal, till exempel 12."],
  ["two years", "2025-2026", "Det ser ut som ett intervall. Skriv ett enda tal, till exempel 12."],
  ["a limit", "<5", "Det ser ut som en gräns. Skriv det exakta talet, till exempel 12."],
  ["a limit in words", "färre än 5", "Det ser ut som en gräns. Skriv det exakta talet, till exempel 12."],
  ["a number of pieces", "5 st", "Skriv bara talet, utan ”st”."],
  ["a number with what it counts", "1 200patienter", "Skriv bara talet, utan ”patienter”."],
  ["1200 or 1,2", "1.200", "Det kan betyda 1200 eller 1,200. Skriv talet utan punkt."],
  ["something else", "många", "Skriv ett heltal, till exempel 12."],
  ["a truth value", true, "Skriv ett heltal, till exempel 12."],
  ["a percent sign alone", "%", "Skriv ett heltal, till exempel 12."],
  ["an impossible date", "2025-13-41", "Skriv ett heltal, till exempel 12."],
])("%s (“%s”) is quoted, and told what to do", (_, written, says) => {
  expect(said("B2.total", written)).toBe(says);
});

test.each([
  "2025-03-01",
  "2025-3-1",
  "2025/03/01",
  "2025-03-01 12:00",
  "2025-03",
  "1/3",
  "1/3-25",
  "1/3-2025",
  "31/12/2025",
  "1.3.2025",
  "01-03-25",
  "1 mars",
  "1 mars 2025",
  "1-mar",
  "mar-25",
  "Mars 2025",
])("“%s” looks like a date, and is told so", (written) => {
  expect(said("B2.total", written)).toBe("Det ser ut som ett datum. Skriv ett heltal, till exempel 12.");
});

test("where decimals are in place, the example has one", () => {
  expect(said("T1.medel", "12 %")).toBe("Skriv talet utan %, till exempel 21,5.");
  expect(said("T1.medel", "1/3")).toBe("Det ser ut som ett datum. Skriv ett tal, till exempel 21,5.");
});

test("each cell that holds no number is told by itself", () => {
  const values = { "B2.total": "ca 150", "B2.besok.fysiska": "1/3" };
  const { findings } = check(compiled, { reportingYear: 2027, values }, "filled");
  const { message } = findings.find(({ rule }) => rule === "B2.cell.number")!;
  expect(message).toContain("där står ”ca 150”. Skriv det exakta talet utan ”ca”");
  expect(message).toContain("där står ”1/3”. Det ser ut som ett datum.");
});
