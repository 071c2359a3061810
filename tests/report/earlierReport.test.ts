import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { check } from "../../src/rules/check";
import { compile } from "../../src/rules/compile";
import { earlierFromTables, earlierFromText, withEarlier } from "../../src/report/earlierReport";
import { newReport } from "../../src/report/newReport";
import type { Report } from "../../src/report/report";
import { sign } from "../../src/report/sign";
import { exportSubmission, type Submission, submissionText } from "../../src/report/submission";
import { tablesOf } from "../../src/report/submissionTables";
import { CLEAN } from "../cli/cleanReport";

const compiled = compile(koagulationssjukdomar);
const NOW = "2027-03-03T12:00:00.000Z";

/** The signed submission of a made-up unit for 2027. */
function submission(unit = "Testenheten"): Submission {
  const report = { ...newReport(compiled.area, 2027, unit), values: CLEAN };
  const signing = sign(compiled, report, "koordinator", "Koordinator Exempel", NOW);
  if (!signing.ok) throw new Error("The sample should be clean.");
  const exported = exportSubmission(compiled, signing.report);
  if (!exported.ok) throw new Error("The sample should be signed.");
  return exported.submission;
}

const report = (year = 2028, unit = "Testenheten") => newReport(compiled.area, year, unit);
const reportFile = (part: object) =>
  JSON.stringify({ area: "koagulationssjukdomar", reportingYear: 2027, unit: "Testenheten", values: CLEAN, ...part });

test.each([
  ["the JSON of a submission", () => earlierFromText(compiled, report(), submissionText(submission()))],
  ["the sheets of a submission", () => earlierFromTables(compiled, report(), tablesOf(submission()))],
  ["a report file", () => earlierFromText(compiled, report(), reportFile({}))],
  ["a report file that names no unit", () => earlierFromText(compiled, report(), reportFile({ unit: undefined }))],
  ["a unit written with other capitals", () => earlierFromText(compiled, report(2028, "TESTENHETEN"), reportFile({}))],
])("%s stands beside next year's report with its figures", (_, read) => {
  const earlier = read();
  expect(earlier).toMatchObject({ ok: true, reportingYear: 2027 });
  expect(earlier.ok && earlier.values["T2.namnare"]).toBe(140);
});

const tampered = (): Submission => {
  const one = submission();
  return { ...one, data: one.data.map((row) => (row.field === "B2.total" ? { ...row, value: 401 } : row)) };
};

test.each([
  ["no JSON at all", "hej", /går inte att läsa/],
  ["another area", reportFile({ area: "dysmeli" }), /gäller området ”dysmeli”.*Koagulationssjukdomar/],
  [
    "another unit",
    reportFile({ unit: "En annan enhet" }),
    /gäller En annan enhet, den här rapporten gäller Testenheten/,
  ],
  ["the same year", reportFile({ reportingYear: 2028 }), /rapporteringsåret 2028.*före 2028/],
  ["a later year", reportFile({ reportingYear: 2030 }), /före 2028/],
  ["a field that the area has not", reportFile({ values: { "B9.total": 1 } }), /ingen uppgift ”B9.total”/],
  [
    "another version of the document",
    submissionText({ ...submission(), documentVersion: "0.9" }),
    /version 0\.9.*version 1\.0/,
  ],
  ["a submission whose figures were changed", submissionText(tampered()), /stämmer inte med det som undertecknades/],
  ["a submission with a part missing", JSON.stringify({ ...submission(), data: undefined }), /skadad inlämning/],
])("%s is refused, and told why", (_, text, says) => {
  const earlier = earlierFromText(compiled, report(), text);
  expect(earlier.ok).toBe(false);
  expect(!earlier.ok && earlier.says).toMatch(says);
});

test("with last year beside it, a surprise across the years is found", () => {
  const values = { ...CLEAN, "R1.namnare": 171 };
  const alone: Report = { ...report(), values };
  const earlier = earlierFromText(compiled, alone, submissionText(submission()));
  if (!earlier.ok) throw new Error(earlier.says);
  const beside = withEarlier(alone, earlier.reportingYear, earlier.values);
  const across = (one: Report) =>
    check(compiled, one).findings.flatMap(({ rule }) => (rule.endsWith("_prev") ? [rule] : []));
  expect(across(alone)).toEqual([]);
  expect(across(beside)).toEqual(["R1.namnare.B1a_prev"]);
});
