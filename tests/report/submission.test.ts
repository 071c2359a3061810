import fc from "fast-check";
import { submissionHash, submissionSchema, submissionText } from "../../src/report/submission";
import { readTables, type SubmissionTables, tablesOf } from "../../src/report/submissionTables";
import { verifySubmission } from "../../src/report/verify";
import { DERIVED_ROWS, FIELD_ROWS } from "../domain/tables";
import { attested, compiled, COORDINATOR, draft, explained, signedBy, submissionOf, SURPRISING } from "./signedReport";

const submission = submissionOf(attested());

test("has a row for every figure and every value worked out of the measures that are due", () => {
  const ids = [...FIELD_ROWS, ...DERIVED_ROWS].filter(({ area }) => area === "koagulationssjukdomar");
  expect(submission.data.map(({ field }) => field).toSorted()).toEqual(ids.map(({ field }) => field).toSorted());
  const early = submissionOf(
    signedBy(
      { ...draft({ "R1.taljareA": null, "R1.taljareB": null, "R1.namnare": null }), reportingYear: 2026 },
      "koordinator",
      COORDINATOR,
    ),
  );
  expect(early.data.some(({ measure }) => measure === "R1")).toBe(false);
});

test("writes the 0 of regions that were left blank, and the figures as numbers", () => {
  const written = submissionOf(signedBy(draft({ "B2.total": "400", "P1.medel": "78,4" }), "koordinator", COORDINATOR));
  const valueOf = (id: string) => written.data.find(({ field }) => field === id)!.value;
  expect([valueOf("B1a.hemregion.03"), valueOf("B2.total"), valueOf("P1.medel")]).toEqual([0, 400, 78.4]);
});

test("says for each figure whose it is, what it is called, its unit and its period", () => {
  expect(submission.data.find(({ field }) => field === "R1.andelB")).toEqual({
    measure: "R1",
    field: "R1.andelB",
    label: "Andel som rapporterat ≥1 blödningar",
    from: "2025-09-01",
    to: "2025-12-31",
    value: 41.7,
    unit: "%",
    kind: "derived",
  });
});

test("says how its statistics are worked out, in the certificate too, unless it has none", () => {
  expect(submission.methods).toContain("STDAV.S");
  expect(tablesOf(submission).Intyg).toContainEqual(["Räknesätt", submission.methods]);
  const { methods, ...before } = submission;
  const tables = tablesOf(before);
  expect(tables.Intyg.map(([fact]) => fact)).not.toContain("Räknesätt");
  expect(readTables(tables)).toMatchObject({ ok: true, submission: before });
});

test("holds each finding with its explanation, and who signed", () => {
  expect(submission.findings).toEqual([
    expect.objectContaining({ rule: "B1a.diagnos.under", explanation: "En patient har en annan diagnos." }),
  ]);
  expect(submission.signatures.map(({ role, name }) => [role, name])).toEqual([
    ["koordinator", "Koordinator Exempel"],
    ["granskare", "Granskare Exempel"],
  ]);
});

test("holds nothing of an earlier report but what this year's rules ask for", () => {
  const previous = {
    "2026": { "B1a.diagnos.hemofili": 100, "B1a.diagnos.vwd": "70", "B1a.total": 999, "T2.namnare": 110 },
  };
  const report = { ...draft(), previous: { ...previous, "2020": { "B1a.total": 1 } } };
  expect(submissionOf(signedBy(report, "koordinator", COORDINATOR)).previous).toEqual({
    "2026": { "B1a.diagnos.hemofili": 100, "B1a.diagnos.vwd": 70, "T2.namnare": 110 },
  });
});

test("an earlier report without anything that is asked for leaves no trace, in the text or in the sheets", () => {
  const report = { ...draft(), previous: { "2026": { "B1a.total": 999, "T2.namnare": "?" } } };
  const written = submissionOf(signedBy(report, "koordinator", COORDINATOR));
  expect(written.previous).toEqual({});
  expect(readTables(tablesOf(written))).toMatchObject({ ok: true, submission: written });
});

test("the same report gives the same text, whatever the order in which it was filled in", () => {
  const report = attested();
  const values = Object.fromEntries(Object.entries(report.values).toReversed());
  expect(submissionText(submissionOf({ ...report, values }))).toBe(submissionText(submission));
  expect(submissionSchema.parse(JSON.parse(submissionText(submission)))).toEqual(submission);
});

test("the two sheets hold all of it: read back they are the submission", () => {
  expect(readTables(tablesOf(submission))).toEqual({ ok: true, submission, hash: submissionHash(submission) });
});

test("whatever people write in explanations and names comes back from the sheets as it was kept", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const nasty = fc.constantFrom(
    "=1+1",
    "+4",
    "@x",
    "-2",
    "2027-03-01",
    "007",
    "a\r\nb",
    "”\"'",
    "Underskrifter",
    "😀",
    "<b>&amp;",
  );
  fc.assert(
    fc.property(fc.oneof(text, nasty), fc.oneof(text, nasty), (explanation, name) => {
      const written = submissionOf(
        signedBy(explained(draft(SURPRISING), `x${explanation}`), "koordinator", `x${name}`),
      );
      const read = readTables(tablesOf(written));
      expect(read).toEqual({ ok: true, submission: written, hash: submissionHash(written) });
      expect(verifySubmission(compiled, written, submissionHash(written))).toEqual([]);
      // What XML, and so a workbook, cannot hold.
      expect(submissionText(written)).not.toMatch(/\\u00(0[0-8bcef]|1)|\\uf{3}[ef]|\\ud[89ab]/i);
    }),
    { seed: 20270304, numRuns: 100 },
  );
});

describe("sheets that are no submission are refused, and it is said where", () => {
  const tables = tablesOf(submission);
  const data = (change: (rows: (readonly (string | number | null)[])[]) => void): SubmissionTables => {
    const rows = [...tables.Data];
    change(rows);
    return { ...tables, Data: rows };
  };
  test.each<[string, SubmissionTables, RegExp]>([
    ["other headings", data((rows) => rows.splice(0, 1, ["Vad", "som", "helst"])), /rubriker/],
    ["no rows at all", { Data: [], Intyg: [] }, /rubriker/],
    ["a row of another unit", data((rows) => rows.splice(5, 1, rows[5]!.with(3, "En annan enhet"))), /^Rad 6 .*Data/],
    ["a row of another year", data((rows) => rows.splice(5, 1, rows[5]!.with(2, 2026))), /^Rad 6 .*Data/],
    ["text for a figure", data((rows) => rows.splice(5, 1, rows[5]!.with(9, "tolv"))), /^Rad 6 .*Data/],
    ["no certificate", { ...tables, Intyg: [] }, /Data|Intyg/],
  ])("%s", (_, changed, says) => {
    expect(readTables(changed)).toEqual({ ok: false, says: expect.stringMatching(says) });
  });
});

test("the canonical text is RFC 8785's: names in order, numbers as ECMAScript writes them, nothing between", () => {
  const text = submissionText(submission);
  expect(text).toMatch(/^\{"area":"koagulationssjukdomar","areaName":"Koagulationssjukdomar","data":\[\{"field":/);
  expect(text).not.toMatch(/": |, "|\n/);
  expect(submissionHash(submission)).toMatch(/^[\da-f]{64}$/);
});
