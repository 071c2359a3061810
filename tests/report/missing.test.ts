import { assess } from "../../src/report/assess";
import { earlierFromTables, earlierFromText } from "../../src/report/earlierReport";
import { newReport } from "../../src/report/newReport";
import type { Report } from "../../src/report/report";
import { sign } from "../../src/report/sign";
import { signedHash, statusOf } from "../../src/report/signed";
import { readStored, writeStored } from "../../src/report/stored";
import { type Submission, submissionHash, submissionSchema, submissionText } from "../../src/report/submission";
import { readTables, tablesOf } from "../../src/report/submissionTables";
import { planSubmission } from "../../src/report/submissionWorkbook";
import { verifySubmission } from "../../src/report/verify";
import type { Values } from "../../src/rules/readings";
import { compiled, COORDINATOR, draft, explained, MARCH, signedBy, submissionOf } from "./signedReport";

/* Figures that are declared missing, from the cell to the submission. */

const DECLARED = { "Ö1.taljare": "Kan inte rapporteras" };
const WHY = "Vårdplaner skrivs i ett system som inte kan söka dem.";

const declared = () => explained(draft(DECLARED), WHY);
const signed = () => signedBy(declared(), "koordinator", COORDINATOR);
const withValues = (report: Report, set: Values): Report => ({ ...report, values: { ...report.values, ...set } });

describe("signing", () => {
  test("waits until it is explained why a figure is missing", () => {
    expect(sign(compiled, draft(DECLARED), "koordinator", COORDINATOR, MARCH)).toMatchObject({
      ok: false,
      reasons: [{ says: expect.stringContaining("1 varning behöver"), findings: [{ rule: "Ö1.cell.missing" }] }],
    });
    expect(statusOf(compiled, signed())).toBe("klarmarkerad");
  });

  test.each<[string, Values]>([
    ["another reason", { "Ö1.taljare": "ej aktuellt" }],
    ["a figure", { "Ö1.taljare": 150 }],
    ["nothing", { "Ö1.taljare": null }],
  ])("covers the reason: with %s in its place nothing is signed, and it is named", (_, set) => {
    const changed = withValues(signed(), set);
    expect(assess(compiled, changed)).toMatchObject({ status: "utkast", changed: ["Ö1.taljare"] });
  });

  test("does not care how the reason is written", () => {
    expect(statusOf(compiled, withValues(signed(), { "Ö1.taljare": " KAN INTE  RAPPORTERAS" }))).toBe("klarmarkerad");
  });

  test("of a report without such figures gives the signature that it always gave", () => {
    expect(signedHash(compiled, draft())).toBe("82d8bfed9b1ed840243450ef0cf1b728a0b2cc7aec4a64cbdfd408b3b4d59713");
  });
});

describe("the explanation", () => {
  const explanationOf = (report: Report, set: Values) =>
    assess(compiled, withValues(report, set)).findings.find(({ rule }) => rule === "Ö1.cell.missing")?.explanation;

  test.each<[string, Values, string | null | undefined]>([
    ["counts for the reason that it was written about", {}, WHY],
    ["counts though other figures change", { "B2.total": 401 }, WHY],
    ["lapses when the reason changes", { "Ö1.taljare": "ännu inte infört" }, null],
    ["lapses when one more figure is missing", { "Ö1.namnare": "kan inte rapporteras" }, null],
    ["is asked for no longer when there is a figure", { "Ö1.taljare": 150 }, undefined],
  ])("%s", (_, set, explanation) => {
    expect(explanationOf(declared(), set)).toBe(explanation);
  });

  test("is kept in the workbook with the reason that it is about", () => {
    const report = signed();
    const read = readStored(writeStored(report));
    expect(read.ok && read.stored.explanations).toEqual({
      "Ö1.cell.missing": { text: WHY, about: { "Ö1.taljare": "cannotReport" } },
    });
    expect(read.ok && statusOf(compiled, { ...read.stored, values: report.values })).toBe("klarmarkerad");
  });
});

describe("the submission", () => {
  const submission = submissionOf(signed());
  const rowOf = (field: string, of: Submission = submission) => of.data.find((row) => row.field === field)!;

  test("says why there is no figure, in the row of the figure, and only there", () => {
    expect(rowOf("Ö1.taljare")).toMatchObject({ value: null, missing: "cannotReport" });
    expect(rowOf("Ö1.andel")).toMatchObject({ value: null, kind: "derived" });
    expect(submission.data.filter((row) => "missing" in row).map(({ field }) => field)).toEqual(["Ö1.taljare"]);
    expect(submission.findings).toMatchObject([{ rule: "Ö1.cell.missing", severity: "warning", explanation: WHY }]);
  });

  test("verifies, from its text and from its sheets, where the word stands in the last column", () => {
    expect(submissionSchema.parse(JSON.parse(submissionText(submission)))).toEqual(submission);
    const tables = tablesOf(submission);
    expect(tables.Data[0]!.at(-1)).toBe("Saknas");
    expect(tables.Data.flatMap((row) => (row[5] === "Ö1.taljare" ? [row.at(-1)] : []))).toEqual([
      "kan inte rapporteras",
    ]);
    expect(readTables(tables)).toEqual({ ok: true, submission, hash: submissionHash(submission) });
    expect(verifySubmission(compiled, submission, submissionHash(submission))).toEqual([]);
  });

  test("is read to people with the word, and with why a share cannot be worked out", () => {
    const [summary] = planSubmission(compiled, submission).sheets;
    const textAt = (label: string) => {
      const { row } = summary!.cells.find(({ text }) => text === label)!;
      return summary!.cells.find((cell) => cell.row === row && cell.column === 2)!.text;
    };
    expect(textAt("Antal patienter som fått en skriftlig individuell vårdplan")).toBe("kan inte rapporteras");
    expect(textAt("Andel")).toBe("–, täljare saknas");
  });

  test.each<[string, Partial<Submission["data"][number]>]>([
    ["another reason", { missing: "notApplicable" }],
    ["no reason", { missing: undefined }],
    ["a figure beside the reason", { value: 150 }],
    ["a figure for the reason", { value: 150, missing: undefined }],
  ])("%s shows, though the checksum was made anew", (_, change) => {
    const data = submission.data.map((row) => (row.field === "Ö1.taljare" ? { ...row, ...change } : row));
    const changed = { ...submission, data };
    expect(verifySubmission(compiled, changed, submissionHash(changed))).not.toEqual([]);
  });

  test("a reason for a value that is worked out is none", () => {
    const data = submission.data.map((row) =>
      row.field === "Ö1.andel" ? { ...row, missing: "cannotReport" as const } : row,
    );
    expect(verifySubmission(compiled, { ...submission, data }, null)).toEqual([
      { where: "Ö1.andel", says: "I filen står ”kan inte rapporteras”, uträkningen ger inget värde." },
    ]);
  });

  test("a word that states no reason is told where it stands", () => {
    const tables = tablesOf(submission);
    const at = tables.Data.findIndex((row) => row[5] === "Ö1.taljare");
    const Data = tables.Data.map((row, i) => (i === at ? row.with(-1, "vet inte") : row));
    expect(readTables({ ...tables, Data })).toEqual({
      ok: false,
      says: expect.stringMatching(new RegExp(`^Rad ${at + 1} på bladet Data`)),
    });
  });

  test("without a last column, from before figures could be declared missing, is read as it was", () => {
    const before = submissionOf(signedBy(draft(), "koordinator", COORDINATOR));
    const tables = tablesOf(before);
    const Data = tables.Data.map((row) => row.slice(0, -1));
    expect(readTables({ ...tables, Data })).toMatchObject({ ok: true, submission: before });
  });

  test.each([
    ["its text", (next: Report) => earlierFromText(compiled, next, submissionText(submission))],
    ["its sheets", (next: Report) => earlierFromTables(compiled, next, tablesOf(submission))],
  ])("stands beside next year's report with its reasons, from %s", (_, read) => {
    const earlier = read(newReport(compiled.area, 2028, "Testenheten"));
    expect(earlier.ok && earlier.values["Ö1.taljare"]).toBe("kan inte rapporteras");
  });
});
