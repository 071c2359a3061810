import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { newReport } from "../../src/report/newReport";
import { personalDataIn, sightingsIn } from "../../src/report/personalData";
import type { Report } from "../../src/report/report";
import type { Place, ScannedText } from "../../src/report/scannedText";
import { compile } from "../../src/rules/compile";
import { madeUp } from "./personalNumbers";

const NUMBER = madeUp("19900101");
const COMPILED = compile(koagulationssjukdomar);
const REPORT: Report = newReport(COMPILED.area, 2027, "Testenheten");

const cell = (row: number, column: number, value: string | number, of: Partial<Place> = {}): ScannedText => ({
  place: { kind: "cell", sheet: "Underlag", row, column, ours: false, id: null, ...of } as Place,
  value,
});

/** A sheet of somebody's own, row by row from its first. */
const sheet = (rows: (string | number)[][]): ScannedText[] =>
  rows.flatMap((row, r) => row.map((value, c) => cell(r + 1, c + 1, value)));

const told = (scanned: readonly ScannedText[], report = REPORT) =>
  personalDataIn(COMPILED, report, sightingsIn(scanned)).map(({ message }) => message);

describe("where a personal number stands", () => {
  test.each<[string, Place, string]>([
    [
      "a cell",
      { kind: "cell", sheet: "Underlag", row: 14, column: 3, ours: false, id: null },
      "cell C14 på bladet Underlag",
    ],
    ["a comment", { kind: "comment", sheet: "B1a" }, "en kommentar på bladet B1a"],
    ["a header", { kind: "headers", sheet: "B1a" }, "sidhuvudet eller sidfoten på bladet B1a"],
    ["a sheet's name", { kind: "sheetName" }, "ett blads namn"],
    ["a defined name", { kind: "names" }, "ett definierat namn"],
    ["the document's properties", { kind: "properties" }, "filens egenskaper"],
    ["a text box", { kind: "elsewhere" }, "en textruta"],
  ])("%s is named, the number never is", (_, place, where) => {
    const [finding, ...others] = personalDataIn(COMPILED, REPORT, sightingsIn([{ place, value: `Se ${NUMBER}` }]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "koagulationssjukdomar.personnummer",
      measure: "",
      severity: "error",
      fields: [],
    });
    expect(finding!.message).toContain(`Det står personnummer i ${where}`);
    expect(JSON.stringify(finding)).not.toContain(NUMBER.slice(-4));
  });

  test.each<[string, Partial<Report>, string]>([
    [
      "an explanation",
      { explanations: { "R2.total.B1c": { text: NUMBER, about: {} } } },
      "förklaringen till R2.total.B1c",
    ],
    ["the unit's name", { unit: `Enheten ${NUMBER}` }, "enhetens namn"],
    [
      "a signature",
      { signatures: [{ role: "koordinator", name: NUMBER, at: "", hash: "", values: {} }] },
      "namnet på den som har undertecknat",
    ],
    ["the log", { log: [{ at: "", who: "Koordinator Exempel", what: NUMBER }] }, "rapportens logg"],
    ["a figure's cell", { values: { "B2.total": NUMBER } }, "i B2"],
    ["an earlier year's figures", { previous: { "2026": { "B2.total": NUMBER } } }, "uppgifterna för 2026"],
  ])("%s of the report is told", (_, part, where) => {
    expect(told([], { ...REPORT, ...part })).toEqual([expect.stringContaining(where)]);
  });

  test("a field's text is told once, though its cell is scanned too", () => {
    const report = { ...REPORT, values: { "B2.total": NUMBER } };
    const [message] = told([cell(5, 2, NUMBER, { id: "B2.total", ours: true } as Partial<Place>)], report);
    expect(message).not.toContain("cell ");
  });

  test("many places are counted, the first are named", () => {
    const [message] = told(Array.from({ length: 40 }, (_, i) => cell(i + 1, 1, NUMBER)));
    expect(message).toContain("cell A1 på bladet Underlag, ");
    expect(message).toContain("och på 36 ställen till");
  });
});

test("a number in a cell counts, but a figure of the report is a figure however long it is", () => {
  expect(told([cell(1, 1, Number(NUMBER))])).toHaveLength(1);
  expect(told([cell(1, 1, Number(NUMBER), { id: "B2.total", ours: true } as Partial<Place>)])).toEqual([]);
});

test("an empty workbook has no personal data", () => {
  expect(told([])).toEqual([]);
});

const patients = (n: number, row: (i: number) => (string | number)[]) => [
  ["Id", "Besök", "Diagnos", "Kön"],
  ...Array.from({ length: n }, (_, i) => row(i)),
];
const code = (i: number) => `PAT-${String(1000 + i * 37)}`;
const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i * i)).toISOString().slice(0, 10);

describe("one row per patient", () => {
  test.each<[string, (i: number) => (string | number)[]]>([
    ["codes beside something else", (i) => [code(i), "D66"]],
    ["numbers of one length beside something else", (i) => [482_113 + i * 271, "D66"]],
    ["dates beside two things", (i) => [day(i), "D66", "Kvinna"]],
    ["dates in digits beside two things", (i) => [Number(day(i).replaceAll("-", "")), "D66", "Man"]],
  ])("is seen by %s", (_, row) => {
    const [finding] = personalDataIn(COMPILED, REPORT, sightingsIn(sheet(patients(12, row))));
    expect(finding).toMatchObject({ rule: "koagulationssjukdomar.patientlista", severity: "error" });
    expect(finding!.message).toContain("bladet Underlag (kolumn A, rad 2–13)");
  });

  test.each<[string, (string | number)[][]]>([
    ["nine rows", patients(9, (i) => [code(i), "D66"])],
    ["codes alone", patients(20, (i) => [code(i)]).map(([first]) => [first!])],
    ["the same codes again and again", patients(20, (i) => [code(i % 4), i])],
    ["a sum a month", patients(12, (i) => [`2026-${String(i + 1).padStart(2, "0")}-01`, i * 7, i * 3])],
    ["a sum a day", patients(14, (i) => [`2026-01-${String(i + 1).padStart(2, "0")}`, i * 7, i * 3])],
    ["a sum a year", patients(15, (i) => [2010 + i, i * 7, i * 3])],
    ["regions and their counts", patients(21, (i) => [i + 1, `Region ${String.fromCharCode(65 + i)}`, i * 7])],
    ["diagnoses and their counts", patients(20, (i) => [`D${60 + i}.9`, i * 7, "text"])],
    ["measures and what they say", patients(20, (i) => [`B${i}a`, "Antal patienter", i])],
    ["amounts of different size", patients(20, (i) => [85 * 3 ** i, "kr", i])],
    ["dates with one count each", patients(20, (i) => [day(i), i])],
    ["a text a row", patients(20, (i) => [`Rad ${i} är en mening`, "Ja", "Nej"])],
  ])("is not seen in %s", (_, rows) => {
    expect(told(sheet(rows))).toEqual([]);
  });

  test("is never seen in the report's own sheets", () => {
    const own = sheet(patients(12, (i) => [code(i), "D66"])).map((one) => ({
      ...one,
      place: { ...one.place, ours: true } as Place,
    }));
    expect(told(own)).toEqual([]);
  });
});
