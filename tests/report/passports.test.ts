import type { ListMapping } from "../../src/pasted/listMapping";
import type { Passport } from "../../src/pasted/passport";
import { holdingPassports, passportsRenumbered, withPassport } from "../../src/report/passports";
import { mappingRenumbered } from "../../src/report/listMapping";
import type { Report } from "../../src/report/report";
import { signedHash } from "../../src/report/signed";
import { readStored, writeStored } from "../../src/report/stored";
import { type Submission, submissionHash, submissionSchema, submissionText } from "../../src/report/submission";
import { readTables, tablesOf } from "../../src/report/submissionTables";
import { verifySubmission } from "../../src/report/verify";
import { CLEAN } from "../cli/cleanReport";
import { compiled, COORDINATOR, draft, signedBy, submissionOf } from "./signedReport";

const figure = (id: string): number => Number(CLEAN[id]);
const figures = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, figure(id)] as const));

const waits: Passport = {
  measure: "T1",
  method: "days",
  figures: figures("T1.n", "T1.medel", "T1.sd", "T1.p10", "T1.median", "T1.p90"),
  n: figure("T1.n"),
  leftOut: { blank: 1, notDate: 2 },
  at: "2027-02-20T09:00:00.000Z",
};
const sexes: Passport = {
  measure: "B1a",
  method: "counts",
  figures: figures("B1a.total", "B1a.kon.kvinna", "B1a.kon.man"),
  n: figure("B1a.total"),
  leftOut: {},
  at: "2027-02-21T09:00:00.000Z",
};
const listMapping: ListMapping = { headings: { ["ab".repeat(32)]: ["kon"] }, words: { ["cd".repeat(32)]: "kvinna" } };

const withPassports = (set: Report["values"] = {}): Report => ({
  ...draft(set),
  passports: [waits, sexes],
  listMapping,
});

test("passports and the mapping are part of the state, and older states have none", () => {
  const { values: _, ...stored } = withPassports();
  expect(readStored(writeStored(stored))).toEqual({ ok: true, stored });
  expect(readStored(writeStored(draft()))).toMatchObject({ ok: true });
});

test.each([
  ["another figure", { "T1.medel": figure("T1.medel") + 1 }, ["B1a"]],
  ["a figure emptied", { "T1.p90": null }, ["B1a"]],
  ["a figure as text", { "B1a.kon.man": "ca 100" }, ["T1"]],
  ["a figure elsewhere", { "B2.total": 1 }, ["T1", "B1a"]],
])("a passport holds while all its figures stand: %s", (_, set, holding) => {
  expect(holdingPassports(withPassports(set)).map(({ measure }) => measure)).toEqual(holding);
});

test("an SD that was left blank holds only while it is blank", () => {
  const one: Passport = { ...waits, figures: { "T1.n": 1, "T1.sd": null }, n: 1 };
  const values = { "T1.n": 1 };
  expect(holdingPassports({ passports: [one], values })).toEqual([one]);
  expect(holdingPassports({ passports: [one], values: { ...values, "T1.sd": 0 } })).toEqual([]);
});

test("a new passport takes the place of those for any of its figures", () => {
  const again: Passport = { ...waits, n: 7, figures: { "T1.n": 7, "T1.medel": 9 } };
  expect(withPassport([waits, sexes], again)).toEqual([sexes, again]);
});

test("a measure with a new number takes its passport and its columns along", () => {
  const renumbered = new Map([["T1", "T2"]]);
  const [moved] = passportsRenumbered([waits], renumbered);
  expect(moved).toMatchObject({ measure: "T2", figures: { "T2.n": waits.n } });
  expect(Object.keys(moved!.figures)).toHaveLength(Object.keys(waits.figures).length);
  const mapping = { headings: { one: ["T1.from"], two: ["kon", "T2.to"] }, words: {} };
  expect(mappingRenumbered(mapping, renumbered).headings).toEqual({
    one: ["T2.from"],
    two: ["kon", "T2 (gammalt).to"],
  });
});

describe("the submission", () => {
  const signed = signedBy(withPassports(), "koordinator", COORDINATOR);
  const submission = submissionOf(signed);
  const hash = submissionHash(submission);

  test("says what was worked out from lists, in its text and in Intyg, and verifies", () => {
    expect(submission.passports).toEqual([
      {
        ...{ measure: "T1", method: "days", n: waits.n, leftOut: { blank: 1, notDate: 2 }, at: waits.at },
        fields: Object.keys(waits.figures),
      },
      {
        ...{ measure: "B1a", method: "counts", n: sexes.n, leftOut: {}, at: sexes.at },
        fields: Object.keys(sexes.figures),
      },
    ]);
    expect(submissionSchema.parse(JSON.parse(submissionText(submission)))).toEqual(submission);
    const tables = tablesOf(submission);
    expect(tables.Intyg.slice(-3)).toEqual([
      ["Mått", "Tidpunkt", "N", "Räknesätt", "Rader ej använda", "Uppgifter"],
      [
        ...["T1", waits.at, waits.n],
        "dagar mellan två datum, standardavvikelse med n−1, percentiler av typ 7",
        "3 rader ej använda (1 tom, 2 inget datum)",
        "T1.n, T1.medel, T1.sd, T1.p10, T1.median, T1.p90",
      ],
      ["B1a", sexes.at, sexes.n, "antal i listan", "alla rader använda", "B1a.total, B1a.kon.kvinna, B1a.kon.man"],
    ]);
    expect(readTables(tables)).toEqual({ ok: true, submission, hash });
    expect(verifySubmission(compiled, submission, hash)).toEqual([]);
  });

  test("does not say what no longer holds, nor how lists are read", () => {
    const median = figure("T1.median") + 0.5;
    const changed = signedBy(withPassports({ "T1.median": median }), "koordinator", COORDINATOR);
    expect(submissionOf(changed).passports?.map(({ measure }) => measure)).toEqual(["B1a"]);
    expect(submissionText(submission)).not.toContain("ab".repeat(32));
    expect(submissionText(submission)).not.toContain("listMapping");
  });

  test("without passports is as it always was", () => {
    const plain = submissionOf(signedBy({ ...draft(), listMapping }, "koordinator", COORDINATOR));
    const before = submissionOf(signedBy(draft(), "koordinator", COORDINATOR));
    expect(submissionText(plain)).toBe(submissionText(before));
    expect("passports" in plain).toBe(false);
    expect(readTables(tablesOf(plain))).toEqual({ ok: true, submission: plain, hash: submissionHash(plain) });
  });

  test("signs the same with and without passports", () => {
    expect(signedHash(compiled, withPassports())).toBe(signedHash(compiled, draft()));
  });

  const TAMPERINGS: [what: string, change: (one: Submission) => Submission, where: string][] = [
    ["another N", (one) => ({ ...one, passports: [{ ...one.passports![0]!, n: 3 }] }), "T1.n"],
    ["an unknown figure", (one) => ({ ...one, passports: [{ ...one.passports![0]!, fields: ["T9.n"] }] }), "T9.n"],
    ["another measure", (one) => ({ ...one, passports: [{ ...one.passports![1]!, measure: "B2" }] }), "B1a.total"],
  ];
  test.each(TAMPERINGS)("shows %s in a passport, even with a new checksum", (_, change, where) => {
    const changed = change(submission);
    expect(verifySubmission(compiled, changed, submissionHash(changed)).map((one) => one.where)).toEqual([where]);
  });

  test.each([
    [4, "någon annan metod"],
    [5, "2 rader ej använda (2 av annat skäl)"],
  ])("is not read where column %d of Intyg says something else", (column, text) => {
    const tables = tablesOf(submission);
    const Intyg = tables.Intyg.map((row, i) =>
      i === tables.Intyg.length - 1 ? row.map((cell, j) => (j === column - 1 ? text : cell)) : row,
    );
    expect(readTables({ ...tables, Intyg })).toMatchObject({ ok: false });
  });
});
