import { signedHash } from "../../src/report/signed";
import { type Submission, submissionHash } from "../../src/report/submission";
import { verifySubmission } from "../../src/report/verify";
import { attested, compiled, explained, draft, SURPRISING, submissionOf } from "./signedReport";

const original = submissionOf(attested());
const hash = submissionHash(original);

type Change = (submission: Submission) => Submission;

const row =
  (field: string, change: Partial<Submission["data"][number]>): Change =>
  (submission) => ({
    ...submission,
    data: submission.data.map((one) => (one.field === field ? { ...one, ...change } : one)),
  });
const part =
  (change: Partial<Submission>): Change =>
  (submission) => ({ ...submission, ...change });

test("a submission as it was exported says what it was signed to say", () => {
  expect(verifySubmission(compiled, original, hash)).toEqual([]);
  expect(verifySubmission(compiled, original, null)).toEqual([]);
});

/** What was done to the file, where that shows, and whether it shows to somebody who made a new checksum, too. */
const TAMPERINGS: [what: string, change: Change, where: string, withNewHash: boolean][] = [
  ["another figure", row("Ö1.taljare", { value: 151 }), "Ö1.andel", true],
  [
    "another figure, and what follows from it",
    (one) => row("Ö1.andel", { value: 75.5 })(row("Ö1.taljare", { value: 151 })(one)),
    "Intyg",
    true,
  ],
  ["another value worked out", row("Ö1.andel", { value: 76 }), "Ö1.andel", true],
  ["a figure taken away", row("R2.total", { value: null }), "R2.cell.required", true],
  ["a contradiction", row("B1a.kon.man", { value: 139 }), "B1a.kon.sum", true],
  ["a figure that is no count", row("R2.total", { value: 25.5 }), "R2.cell.integer", true],
  ["another label", row("R2.total", { label: "Antal" }), "R2.total", true],
  ["another unit of measure", row("T1.medel", { unit: "veckor" }), "T1.medel", true],
  ["another period", row("R1.namnare", { from: "2025-01-01" }), "R1.namnare", true],
  ["an input called worked out", row("R2.total", { kind: "derived" }), "R2.total", true],
  ["a row left out", (one) => ({ ...one, data: one.data.filter(({ field }) => field !== "T2.kvot") }), "T2.kvot", true],
  ["a row twice", (one) => ({ ...one, data: [...one.data, one.data[0]!] }), "B1a.total", true],
  [
    "a row of another area",
    (one) => ({ ...one, data: [...one.data, { ...one.data[0]!, field: "B9.total" }] }),
    "B9.total",
    true,
  ],
  ["a finding left out", part({ findings: [] }), "B1a.diagnos.under", true],
  [
    "a finding made up",
    (one) => ({ ...one, findings: [...one.findings, { ...one.findings[0]!, rule: "B1b.kon.sum" }] }),
    "B1b.kon.sum",
    true,
  ],
  ["a finding twice", (one) => ({ ...one, findings: [...one.findings, ...one.findings] }), "B1a.diagnos.under", true],
  [
    "a finding softened",
    (one) => ({ ...one, findings: [{ ...one.findings[0]!, severity: "info" }] }),
    "B1a.diagnos.under",
    true,
  ],
  [
    "a finding in other words",
    (one) => ({ ...one, findings: [{ ...one.findings[0]!, message: "Allt är bra." }] }),
    "B1a.diagnos.under",
    true,
  ],
  [
    "another explanation",
    (one) => ({ ...one, findings: [{ ...one.findings[0]!, explanation: "Något annat." }] }),
    "Intyg",
    true,
  ],
  [
    "no explanation",
    (one) => ({ ...one, findings: [{ ...one.findings[0]!, explanation: null }] }),
    "B1a.diagnos.under",
    true,
  ],
  ["another NHV unit", part({ unit: "En annan enhet" }), "Intyg", true],
  ["another reporting year", part({ reportingYear: 2028 }), "B1a.total", true],
  ["another document", part({ documentVersion: "2.0" }), "Intyg", true],
  ["another document's title", part({ document: "Något annat" }), "Intyg", true],
  ["another area's name", part({ areaName: "Dysmeli" }), "Intyg", true],
  ["another set of rules", part({ ruleSet: "1-000000000000" }), "Intyg", true],
  ["other methods of its statistics", part({ methods: "Räknesätt: på ett ungefär." }), "Intyg", true],
  ["no signatures", part({ signatures: [] }), "Intyg", true],
  ["the coordinator's signature left out", (one) => ({ ...one, signatures: one.signatures.slice(1) }), "Intyg", true],
  [
    "a signature of something else",
    (one) => ({ ...one, signatures: one.signatures.map((by) => ({ ...by, hash: "0".repeat(64) })) }),
    "Intyg",
    true,
  ],
  ["a reviewer twice", (one) => ({ ...one, signatures: [...one.signatures, one.signatures[1]!] }), "Intyg", true],
  [
    "earlier figures that give a finding",
    part({ previous: { "2026": { "T2.namnare": 121 } } }),
    "R1.namnare.T2_prev",
    true,
  ],
  // Nothing secret is in a file: who makes a new checksum can put another name there.
  [
    "another name",
    (one) => ({ ...one, signatures: one.signatures.map((by) => ({ ...by, name: "Någon Annan" })) }),
    "Intyg",
    false,
  ],
  [
    "another time",
    (one) => ({ ...one, signatures: one.signatures.map((by) => ({ ...by, at: "2027-01-01T00:00:00Z" })) }),
    "Intyg",
    false,
  ],
];

describe.each(TAMPERINGS)("%s", (_, change, where, withNewHash) => {
  const changed = change(original);

  test("shows", () => {
    const differences = verifySubmission(compiled, changed, hash);
    expect(differences.map((one) => one.where)).toContain(where);
    for (const { says } of differences) expect(says).toMatch(/^\p{Lu}.*\.$/su);
  });

  test(withNewHash ? "shows though the checksum was made anew" : "shows by the checksum alone", () => {
    const differences = verifySubmission(compiled, changed, submissionHash(changed));
    expect(differences.map((one) => one.where).includes(where)).toBe(withNewHash);
  });
});

test("a submission from before its methods were stated is not held to them", () => {
  const { methods, ...before } = original;
  expect(methods).toBeDefined();
  expect(verifySubmission(compiled, before, submissionHash(before))).toEqual([]);
});

test("every field of a submission is held to something: none can be changed unseen beside the old checksum", () => {
  for (const key of Object.keys(original) as (keyof Submission)[]) {
    const changed = {
      ...original,
      [key]: typeof original[key] === "string" ? `${original[key] as string}x` : key === "reportingYear" ? 2029 : [],
    };
    expect([key, verifySubmission(compiled, changed as Submission, hash).length > 0]).toEqual([key, true]);
  }
});

test("what was signed is the same however the report was filled in", () => {
  const report = explained(draft(SURPRISING));
  const typed = { ...report, values: { ...report.values, "B2.total": "400" } };
  expect(signedHash(compiled, typed)).toBe(signedHash(compiled, report));
});
