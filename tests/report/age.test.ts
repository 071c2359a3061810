import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { ageOf, declinedNow, editionsText, olderFinding } from "../../src/report/age";
import { madeNow } from "../../src/report/made";
import { newReport } from "../../src/report/newReport";
import type { Made, Report } from "../../src/report/report";
import { readStored, type StoredReport, writeStored } from "../../src/report/stored";

const area = koagulationssjukdomar;
const now = madeNow(area);
const { values: _, ...fresh } = newReport(area, 2027, "Testenheten");

const stored = (set: Partial<StoredReport>): StoredReport => ({ ...fresh, ...set });
const madeBy = (set: Partial<Made>) => stored({ made: { ...now, ...set } });

const OURS = `NHV-rapport ${now.product} (bladversion ${now.layout})`;

test.each<[string, StoredReport]>([
  ["made just now", fresh],
  ["made by another product with the same sheets and rules", madeBy({ product: "0.0.9" })],
  ["made by a later product with the same sheets and rules", madeBy({ product: "99.0.0" })],
])("a workbook %s is a current one", (_, report) => {
  expect(ageOf(area, report)).toEqual({ kind: "current" });
});

test.each<[string, StoredReport, string]>([
  [
    "from before sheets had a version",
    stored({ made: undefined }),
    `Arbetsboken är gjord med NHV-rapport 0.1.0 (bladversion 1), den här är ${OURS}.`,
  ],
  [
    "of an earlier layout",
    madeBy({ product: "0.0.9", layout: 1 }),
    `Arbetsboken är gjord med NHV-rapport 0.0.9 (bladversion 1), den här är ${OURS}.`,
  ],
  ["of other rules", madeBy({ ruleSet: "1-aaa" }), "Måtten eller reglerna har ändrats sedan arbetsboken gjordes."],
  [
    "of an earlier document",
    stored({ documentVersion: "0.9" }),
    "Arbetsboken är gjord efter måttdokumentets version 0.9, här finns måttdokumentets version 1.0.",
  ],
  [
    "of a document without a version",
    stored({ documentVersion: null }),
    "Arbetsboken är gjord efter ett måttdokument utan versionsnummer, här finns måttdokumentets version 1.0.",
  ],
])("a workbook %s is an older one, and is told what it was made with", (_, report, says) => {
  const age = ageOf(area, report);
  if (age.kind !== "older") throw new Error(age.kind);
  expect(editionsText(age.older)).toBe(says);
  expect(age.older.kept).toBe(false);
  expect(olderFinding(area, age.older)).toMatchObject({
    rule: "koagulationssjukdomar.version",
    measure: "",
    severity: "info",
    message: expect.stringContaining("för att uppgradera den"),
  });
});

test.each<[string, StoredReport, object]>([
  [
    "of a later layout",
    madeBy({ product: "9.1.0", layout: 99 }),
    { kind: "laterProduct", theirs: { product: "9.1.0", layout: 99 } },
  ],
  [
    "of other rules by a later product",
    madeBy({ product: "9.1.0", ruleSet: "2-aaa" }),
    { kind: "laterProduct", theirs: { product: "9.1.0", layout: now.layout } },
  ],
  ["of a later document", stored({ documentVersion: "9.0" }), { kind: "laterDocument", theirs: "9.0", ours: "1.0" }],
])("a workbook %s is a later one", (_, report, problem) => {
  const read = readStored(writeStored(report));
  const found = read.ok ? ageOf(area, read.stored) : { kind: "later", problem: read.problem };
  expect(found).toMatchObject({ kind: "later", problem });
});

test("a later layout is known even where the rest of the state is told in another way", () => {
  const xml = writeStored(madeBy({ product: "9.1.0", layout: 99 })).replace('"signatures":[]', '"underskrifter":{}');
  expect(readStored(xml)).toMatchObject({ ok: false, problem: { kind: "laterProduct" } });
});

test("a workbook that a person keeps as it is stays so until something newer comes", () => {
  const kept = (report: Report | StoredReport) => {
    const age = ageOf(area, report);
    return age.kind === "older" && age.older.kept;
  };
  const declined = declinedNow(area);
  expect(kept(stored({ made: undefined, declined }))).toBe(true);
  expect(kept(stored({ made: undefined, declined: { ...declined, layout: now.layout - 1 } }))).toBe(false);
  expect(kept(stored({ made: undefined, declined: { ...declined, ruleSet: "1-aaa" } }))).toBe(false);
});
